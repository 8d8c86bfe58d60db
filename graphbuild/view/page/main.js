// Putting it together: choices lead to what is shown, what is shown to drawing, legend, table and panel.

function refresh() {
  shown = see();
  redraw();
  refreshLegend();
  showAround();
  showTable();
  showPanel();
  writeAddress();
  announce(plural(shown.nodes.size, 'name') + ' and ' + plural(shown.facts.size, 'fact') + ' shown');
}

function select(what) {
  state.selected = what;
  view.hover = null;
  showPanel();
  view.network.redraw();
  writeAddress();
  if (what) announce(document.querySelector('#panel .title').textContent);
}

function focusOn(node) {
  state.focus = node;
  refresh();
  fit();
}

function announce(text) {
  document.getElementById('status').textContent = text;
  const graph = document.getElementById('graph');
  graph.setAttribute('aria-label', 'Graph of ' + plural(shown.nodes.size, 'name') + ' and ' + plural(shown.facts.size, 'fact') +
    '. Search and the table of relations give the same by keyboard.');
}

function showFilters(open) {
  document.getElementById('filters').hidden = !open;
  document.getElementById('filters-button').setAttribute('aria-expanded', String(open));
}

function zoom(factor) {
  view.network.moveTo({ scale: view.network.getScale() * factor });
}

function move(across, down) {
  const { x, y } = view.network.getViewPosition();
  const step = 60 / view.network.getScale();
  view.network.moveTo({ position: { x: x + across * step, y: y + down * step } });
}

const KEYS = {
  '+': () => zoom(1.25), '=': () => zoom(1.25), '-': () => zoom(0.8), '0': () => fit(),
  ArrowLeft: () => move(-1, 0), ArrowRight: () => move(1, 0), ArrowUp: () => move(0, -1), ArrowDown: () => move(0, 1),
};

function buildKeys() {
  document.getElementById('graph').addEventListener('keydown', (event) => {
    if (!KEYS[event.key] || event.ctrlKey || event.metaKey) return;
    KEYS[event.key]();
    event.preventDefault();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && state.selected) select(null);
    if (event.key !== '/' || event.target.tagName === 'INPUT') return;
    document.getElementById('query').focus();
    event.preventDefault();
  });
}

function buildButtons() {
  const on = (id, act) => document.getElementById(id).addEventListener('click', act);
  on('zoom-in', () => zoom(1.25));
  on('zoom-out', () => zoom(0.8));
  on('fit', () => fit());
  on('table-button', toggleTable);
  on('filters-button', () => showFilters(document.getElementById('filters').hidden));
}

/** The middle of the edge drawn between two nodes, in pixels of the graph. */
function pointOfEdge(a, b) {
  const edge = data.network.edges.find((one) => (one.from === a && one.to === b) || (one.from === b && one.to === a));
  const [from, to] = [pointOf(edge.from), pointOf(edge.to)];
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}

// window.graphbuild lets a script outside ask what is drawn and where.
function start() {
  document.getElementById('title').textContent = data.title;
  const notice = document.getElementById('notice');
  notice.hidden = !data.leftOut;
  notice.textContent = data.leftOut ? 'The ' + data.nodes.length.toLocaleString('en') + ' names with the most facts are shown; ' +
    plural(data.leftOut, 'name') + ' left out.' : '';
  showFilters(window.innerWidth > 760);
  readAddress();
  shown = see();
  draw(document.getElementById('graph'));
  buildLegend();
  buildSearch();
  buildButtons();
  buildKeys();
  refresh();
  fit();
  if (state.selected && state.selected.node !== undefined) centre(state.selected.node);
  window.addEventListener('hashchange', () => { readAddress(); refresh(); });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', recolour);
  window.graphbuild = {
    counts: () => ({ nodes: shown.nodes.size, facts: shown.facts.size }),
    drawnEdges: () => view.drawn.filter((look) => !look.hidden).length,
    pointOfNode: (id) => pointOf(nodeAt.get(id)),
    pointOfEdge: (a, b) => pointOfEdge(nodeAt.get(a), nodeAt.get(b)),
  };
  document.documentElement.dataset.ready = 'yes';
}

start();
