// The legend, which is the filter: what each colour and relation means, how much of it is shown, and the thresholds.

const counters = [];

function buildLegend() {
  const most = Math.max(1, ...data.facts.map((fact) => fact.sources ?? 1));
  document.getElementById('filters').append(
    heading('Names'), ...data.labels.map((label) => labelChoice(label)),
    heading('Facts', ['all', () => hideRelations(false)], ['none', () => hideRelations(true)]),
    ...Object.keys(data.relations).map((type) => relationChoice(type)),
    ...lineKey(), ...buildTime(), ...statusChoices(),
    heading('At least'),
    measure('confidence', 'Confidence', { min: 0, max: 1, step: 0.05 }, (value) => value.toFixed(2)),
    measure('sources', 'Independent sources', { min: 1, max: Math.max(most, 2), step: 1 }, String),
    make('div', { class: 'actions' }, make('button', { type: 'button', id: 'picture', onclick: savePicture }, 'Save as PNG')),
    make('p', { class: 'keys' }, 'Keys: / find, + − zoom, 0 show all, arrows move, page up and down next name, Enter its facts, Esc close'));
}

/** What the lines of the drawing mean. */
function lineKey() {
  const kinds = [
    ['conflict', 'Conflict', data.facts.some((fact) => data.relations[fact.type].conflict)],
    ['planned', 'Planned only', data.facts.some((fact) => fact.status === 'planned')],
    ['several', 'Several facts', factsBetween.some((facts) => facts.length > 1)],
  ];
  const present = kinds.filter(([, , is]) => is);
  if (!present.length) return [];
  return [heading('Lines'), make('ul', { class: 'lines' }, ...present.map(([kind, name]) => make('li', {},
    icon('svg', { class: 'line ' + kind, viewBox: '0 0 26 10', 'aria-hidden': 'true' }, icon('line', { x1: 0, x2: 26, y1: 5, y2: 5 })), name)))];
}

function heading(text, ...buttons) {
  const made = buttons.map(([name, act]) => make('button', { type: 'button', class: 'plain', onclick: act, 'aria-label': text + ': ' + name }, name));
  return make('h2', {}, text, ...made);
}

function choice(id, checked, children, count, changed) {
  const box = make('input', { type: 'checkbox', id });
  box.checked = checked();
  box.addEventListener('change', () => { changed(box.checked); refresh(); });
  const number = make('span', { class: 'count', 'data-counts': id });
  counters.push(() => { box.checked = checked(); number.textContent = count(); });
  return make('label', { class: 'choice', for: id }, box, ...children, number);
}

function labelChoice(label) {
  const all = data.nodes.map((_, i) => i).filter((i) => data.nodes[i].label === label.name);
  return choice('label-' + label.name, () => !state.hiddenLabels.has(label.name),
    [swatch(label.name), make('span', { class: 'name', title: label.holds }, label.name)],
    () => share(all.filter((i) => shown.nodes.has(i)).length, all.length),
    (on) => toggle(state.hiddenLabels, label.name, !on));
}

function relationChoice(type) {
  const all = data.facts.map((_, i) => i).filter((i) => data.facts[i].type === type);
  return choice('relation-' + type, () => !state.hiddenRelations.has(type),
    [make('span', { class: 'name', title: type }, data.relations[type].phrase)],
    () => share(all.filter((i) => shown.facts.has(i)).length, all.length),
    (on) => toggle(state.hiddenRelations, type, !on));
}

function statusChoices() {
  const kinds = [
    ['planned', 'Planned', (fact) => fact.status === 'planned'],
    ['reported', 'Only reported by others', (fact) => fact.status === 'reported'],
    ['reference', 'From reference data', (fact) => fact.basis === 'reference'],
  ];
  const present = kinds.filter(([, , is]) => data.facts.some(is));
  const choices = present.map(([key, name, is]) => choice('status-' + key, () => state[key],
    [make('span', { class: 'name' }, name)],
    () => share(data.facts.filter((fact, i) => is(fact) && shown.facts.has(i)).length, data.facts.filter(is).length),
    (on) => { state[key] = on; }));
  const lone = data.nodes.filter((_, i) => factsOf[i].length === 0).length;
  if (lone) {
    choices.push(choice('status-lone', () => state.lone, [make('span', { class: 'name' }, 'Names without a fact')],
      () => lone.toLocaleString('en'), (on) => { state.lone = on; }));
  }
  return choices.length ? [heading('Show'), ...choices] : [];
}

function measure(key, name, range, say) {
  const input = make('input', { type: 'range', id: 'least-' + key, ...range });
  const value = make('output', { for: 'least-' + key, class: 'count' });
  input.addEventListener('input', () => { state[key] = Number(input.value); refresh(); });
  counters.push(() => {
    input.value = state[key];
    value.textContent = say(state[key]);
    input.setAttribute('aria-valuetext', say(state[key]));
  });
  return make('div', { class: 'measure' }, make('label', { for: 'least-' + key }, name), value, input);
}

function share(count, all) {
  return count === all ? all.toLocaleString('en') : count.toLocaleString('en') + ' of ' + all.toLocaleString('en');
}

function toggle(set, item, inside) {
  if (inside) set.add(item);
  else set.delete(item);
}

function hideRelations(hidden) {
  state.hiddenRelations = new Set(hidden ? Object.keys(data.relations) : []);
  refresh();
}

function refreshLegend() {
  counters.forEach((count) => count());
}

/** The bar over the graph that says whose neighbourhood is shown, and how far it goes. */
function showAround() {
  const bar = document.getElementById('around');
  bar.hidden = state.focus === null;
  if (state.focus === null) return bar.replaceChildren();
  const steps = Array.from({ length: Math.max(3, state.depth) }, (_, i) => i + 1);
  const depths = steps.map((depth) => make('button', { type: 'button', id: 'depth-' + depth, 'aria-pressed': String(state.depth === depth),
    'aria-label': plural(depth, 'step'), onclick: () => { state.depth = depth; refresh(); fit(); } }, String(depth)));
  const leave = make('button', { type: 'button', onclick: () => { state.focus = null; refresh(); fit(); } }, 'Show all');
  return refill(bar, make('span', {}, 'Around ', make('bdi', {}, data.nodes[state.focus].name), ', steps:'), ...depths, leave);
}
