// The path pane: the shortest connections between two names over what is shown, with their facts and sentences.

const found = { key: '', routes: [] };

/** The shortest paths between the two ends over what is shown; computed once for one picture. */
function routes() {
  const { from, to } = state.ends;
  if (from === null || to === null || from === to || !shown.nodes.has(from) || !shown.nodes.has(to)) return [];
  if (found.key !== from + ' ' + to || found.over !== shown) {
    Object.assign(found, { key: from + ' ' + to, over: shown, routes: shortestPaths(from, to, shown.facts) });
  }
  return found.routes;
}

function currentRoute() {
  const list = routes();
  return list.length ? list[Math.min(state.route, list.length - 1)] : null;
}

function buildPath() {
  const pane = document.getElementById('path');
  pane.append(make('h2', {}, 'Path between two names'), endField('from', 'From'), endField('to', 'To'),
    make('div', { class: 'actions' }, make('button', { type: 'button', id: 'path-swap', onclick: swapEnds }, 'Swap'),
      make('button', { type: 'button', id: 'path-clear', onclick: clearEnds }, 'Clear')),
    make('div', { id: 'routes', tabindex: '-1' }));
}

function endField(which, name) {
  const id = 'path-' + which + '-query';
  const input = make('input', { type: 'search', id, autocomplete: 'off', spellcheck: 'false', dir: 'auto', role: 'combobox', placeholder: 'A name',
    'aria-expanded': 'false', 'aria-controls': id + '-list', 'aria-autocomplete': 'list' });
  const list = make('ul', { id: id + '-list', class: 'suggestions', role: 'listbox', 'aria-label': name + ': names found', hidden: '' });
  suggestFor(input, list, (node) => setEnd(which, node));
  input.addEventListener('input', () => { if (!input.value && state.ends[which] !== null) setEnd(which, null); });
  return make('div', { class: 'find' }, make('label', { for: id }, name), input, list);
}

function setEnd(which, node) {
  state.ends[which] = node;
  state.route = 0;
  showSide('path');
  if (node !== null && !picture.has(node)) {
    expand(node);
    refresh();
  }
  showRoutes();
  writeAddress();
  if (currentRoute()) fit(currentRoute());
  else view.network.redraw();
}

function swapEnds() {
  state.ends = { from: state.ends.to, to: state.ends.from };
  showRoutes();
  writeAddress();
}

function clearEnds() {
  Object.assign(state, { ends: { from: null, to: null }, route: 0 });
  showRoutes();
  writeAddress();
  view.network.redraw();
}

function showRoutes() {
  if (state.side !== 'path') return;
  ['from', 'to'].forEach((which) => {
    const input = document.getElementById('path-' + which + '-query');
    if (document.activeElement !== input || state.ends[which] !== null) input.value = state.ends[which] === null ? '' : data.nodes[state.ends[which]].name;
  });
  const list = routes();
  const at = Math.min(state.route, list.length - 1);
  refill(document.getElementById('routes'), ...(list.length ? [routeCount(list), ...list.map((route, i) => routeEntry(route, i, i === at))] : noRoute()));
  announce(document.getElementById('routes').firstChild.textContent);
}

function routeCount(list) {
  const steps = plural(list[0].length - 1, 'step');
  const text = list.length === 1 ? 'One shortest path, ' + steps : (list.length === ROUTES_MOST ? 'The first ' : '') + list.length + ' shortest paths, each of ' + steps;
  return make('p', { id: 'route-count' }, text);
}

function routeEntry(route, i, open) {
  const names = route.flatMap((node, k) => (k ? [' → ', make('bdi', {}, data.nodes[node].name)] : [make('bdi', {}, data.nodes[node].name)]));
  const choose = make('button', { type: 'button', class: 'route', id: 'route-' + i, 'aria-expanded': String(open), onclick: () => chooseRoute(i) }, ...names);
  return make('div', { class: 'way' }, choose, ...(open ? route.slice(1).map((node, k) => stepEntry(route[k], node)) : []));
}

/** One step: its two names and the facts that join them, the first with its sentences. */
function stepEntry(a, b) {
  const facts = factsJoining(a, b);
  return make('div', { class: 'step' }, make('h3', {}, nodeButton(a), ' – ', nodeButton(b)), ...facts.map((f, i) => factEntry(f, i === 0)));
}

function chooseRoute(i) {
  state.route = i;
  showRoutes();
  writeAddress();
  fit(currentRoute());
}

/** Why there is no path to list. */
function noRoute() {
  const { from, to } = state.ends;
  if (from === null || to === null) return [make('p', { class: 'count' }, 'Choose two names, here or with “Path from” and “Path to” beside a name.')];
  if (from === to) return [make('p', {}, 'Both ends are the same name.')];
  const open = new Set(data.facts.keys());
  const length = stepsBefore(from, to, open).has(to) ? shortestPaths(from, to, open)[0].length - 1 : 0;
  if (!length) return [make('p', {}, 'No path: no chain of facts joins these two.')];
  return [make('p', {}, 'No path over what is shown. Without filters, and over names not drawn, there is one of ' + plural(length, 'step') + '.'),
    make('button', { type: 'button', id: 'path-open', onclick: openPath }, 'Show it')];
}

/** Take the filters off and draw what the path needs. */
function openPath() {
  const { from, to } = state.ends;
  openFilters();
  shortestPaths(from, to, new Set(data.facts.keys()))[0].filter((node) => !picture.has(node)).forEach(expand);
  refresh();
  if (currentRoute()) fit(currentRoute());
}
