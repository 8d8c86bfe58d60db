// The evidence panel: what a node or an edge is, and for each fact the sentences that say so.

function showPanel() {
  const panel = document.getElementById('panel');
  const chosen = state.selected;
  panel.hidden = !chosen;
  if (!chosen) return panel.replaceChildren();
  refill(panel, ...(chosen.node === undefined ? edgePanel(chosen.edge) : nodePanel(chosen.node)));
  panel.scrollTop = 0;
}

function panelTop(kind, title) {
  const close = make('button', { type: 'button', id: 'close', 'aria-label': 'Close', onclick: () => select(null) }, '×');
  return make('div', { class: 'top' }, make('div', {}, kind, make('h2', { class: 'title', dir: 'auto' }, title)), close);
}

function nodePanel(i) {
  const node = data.nodes[i];
  const kind = make('p', { class: 'kind' }, swatch(node.label), [node.label, kindOf(node)].filter(Boolean).join(' · '));
  const facts = visibleOf(factsOf[i]);
  return [panelTop(kind, node.name), describe(node), nodeActions(i), merges(node),
    ...sections(i, facts), hiddenNote(factsOf[i].filter(inPicture).length - facts.length), outside(i), facts.length ? markKey() : null];
}

function nodeActions(i) {
  const action = (id, text, act) => make('button', { type: 'button', id, onclick: act }, text);
  return make('div', { class: 'actions' },
    action('around-button', 'Show what is around', () => focusOn(i)),
    action('path-from', 'Path from', () => setEnd('from', i)),
    action('path-to', 'Path to', () => setEnd('to', i)));
}

function kindOf(node) {
  return [node.subtype || node.type, node.mode].filter(Boolean).map((text) => text.replace(/^X_/, '').replaceAll('_', ' ').toLowerCase()).join(', ');
}

/** What is known of a node beside its facts. */
function describe(node) {
  const rows = [
    ['Also called', (node.aliases || []).filter((alias) => alias.toLowerCase() !== node.name.toLowerCase()).join(' · ')],
    ['Date', sayDate(node.date, node.date_end, node.date_precision)],
    ['Status', [node.status, node.disputed ? 'disputed' : ''].filter(Boolean).join(', ')],
    ['Place', node.place],
    ['Country', node.country],
    ['Code', node.code],
    ['In the news', node.first_reported ? sayDate(node.first_reported, node.last_reported) : ''],
    ['Named', node.mentions ? plural(node.mentions, 'time') + ' in ' + plural(node.articles || 1, 'article') : ''],
  ];
  const list = make('dl');
  rows.filter(([, text]) => text).forEach(([term, text]) => list.append(make('dt', {}, term), make('dd', { dir: 'auto' }, text)));
  return list;
}

/** Why the names of a node are taken for one. */
function merges(node) {
  if (!node.merges) return null;
  const reasons = node.merges.map(([name, text, strength]) => make('li', {}, make('bdi', { class: 'alias' }, name), ': ',
    make('bdi', {}, text), make('span', { class: 'count' }, ' · ' + Math.round(100 * strength) + ' % sure')));
  return make('details', { class: 'merges' }, make('summary', {}, 'Why ' + plural(node.merges.length, 'further name is', 'further names are') + ' taken for the same'),
    make('ul', {}, ...reasons));
}

/** Offices first, then events in order, then each relation by itself. */
function sections(i, facts) {
  const offices = facts.filter((f) => data.facts[f].from === i && data.offices.includes(data.facts[f].type));
  const events = facts.filter((f) => data.facts[f].type === 'PARTICIPATED_IN');
  const rest = facts.filter((f) => !offices.includes(f) && !events.includes(f));
  const parts = [['Offices', offices], [data.nodes[i].label === 'Event' ? 'Who took part' : 'Events, in order', events]];
  Object.keys(data.relations).forEach((type) => {
    parts.push([data.relations[type].phrase, rest.filter((f) => data.facts[f].type === type)]);
  });
  const open = facts.reduce((sum, f) => sum + data.facts[f].quotes.length, 0) <= 12;
  return parts.filter(([, list]) => list.length).flatMap(([name, list]) => [
    make('h3', {}, make('span', { class: 'name' }, sentenceCase(name)), make('span', { class: 'count' }, String(list.length))),
    ...list.map((f) => factEntry(f, open)),
  ]);
}

function edgePanel(i) {
  const { from, to } = data.network.edges[i];
  const facts = visibleOf(factsBetween[i]);
  const ends = make('div', { class: 'actions' }, nodeButton(from), nodeButton(to));
  const title = data.nodes[from].name + ' – ' + data.nodes[to].name;
  return [panelTop(make('p', { class: 'kind' }, plural(facts.length, 'fact')), title), ends,
    ...facts.map((f) => factEntry(f, true)), hiddenNote(factsBetween[i].length - facts.length), facts.length ? markKey() : null];
}

function hiddenNote(count) {
  return count ? make('p', { class: 'count' }, plural(count, 'fact is', 'facts are') + ' hidden by the filters.') : null;
}

/** Names around a node that are beyond the budget, and the way to draw them. */
function outside(i) {
  const absent = neighboursOf(i).filter((node) => !picture.has(node));
  if (!absent.length) return null;
  return make('div', { class: 'outside' }, make('p', {}, plural(absent.length, 'name') + ' around it ' + (absent.length === 1 ? 'is' : 'are') + ' not drawn.'),
    make('button', { type: 'button', id: 'expand', onclick: () => { expand(i); refresh(); } }, 'Draw ' + (absent.length > EXPANDED_MOST ? 'the first ' + EXPANDED_MOST : absent.length === 1 ? 'it' : 'them')));
}
