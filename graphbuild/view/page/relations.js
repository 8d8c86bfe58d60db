// The table of relations: everything that is shown, as rows; the way in without a mouse or without sight.

const ROWS = 500;
let rowsShown = ROWS;

function showTable() {
  const table = document.getElementById('table');
  if (table.hidden) return;
  const facts = visibleOf(data.facts.map((_, i) => i));
  const head = ['Who or what', 'Relation', 'Whom or where', 'How and when', 'Status', 'Sources'].map((name, i) => make('th', { scope: 'col', class: i > 3 ? 'optional' : null }, name));
  const body = make('tbody', {}, ...facts.slice(0, rowsShown).map(row));
  const more = make('button', { type: 'button', id: 'more-rows', onclick: () => { rowsShown += ROWS; showTable(); } }, 'Show more rows');
  refill(table,
    make('table', {}, make('caption', {}, plural(facts.length, 'fact') + ' shown, oldest first'), make('thead', {}, make('tr', {}, ...head)), body),
    facts.length > rowsShown ? more : null);
}

function row(f) {
  const fact = data.facts[f];
  const say = make('button', { type: 'button', class: 'plain', title: 'Show the sentences', 'aria-label': phraseOf(fact) + ': show the sentences', onclick: () => select({ edge: fact.drawn }) }, phraseOf(fact));
  const status = [fact.basis === 'reference' ? 'reference data' : fact.status, fact.disputed ? 'disputed' : ''].filter(Boolean).join(', ');
  const sources = fact.basis === 'reference' ? '' : String(fact.sources ?? '');
  return make('tr', { 'data-uid': fact.uid }, make('td', {}, nodeButton(fact.from)), make('td', {}, say), make('td', {}, nodeButton(fact.to)),
    make('td', {}, noteOf(fact)), make('td', { class: 'optional' }, status), make('td', { class: 'number optional' }, sources));
}

/** The table in place of the graph, or the graph. */
function switchTable() {
  document.getElementById('table').hidden = !state.table;
  document.getElementById('stage').hidden = state.table;
  document.getElementById('table-button').setAttribute('aria-pressed', String(state.table));
  showTable();
  if (!state.table) view.network.redraw();
}

function toggleTable() {
  state.table = !state.table;
  if (state.table && isNarrow()) showSide('');
  switchTable();
  writeAddress();
  if (state.table) document.getElementById('table').focus();
}
