// Putting it together: choices lead to what is shown, what is shown to drawing, legend, table and panel.

function refresh() {
  shown = see();
  redraw();
  refreshLegend();
  showAround();
  showTable();
  showEvents();
  showRoutes();
  showPanel();
  writeAddress();
  announce(plural(shown.nodes.size, 'name') + ' and ' + plural(shown.facts.size, 'fact') + ' shown');
}

/** Choose a node or an edge, or nothing; the focus stays in the panel, or goes back to where it came from. */
function select(what) {
  const panel = document.getElementById('panel');
  const inside = panel.contains(document.activeElement);
  if (!inside) view.opener = document.activeElement;
  state.selected = what;
  view.hover = null;
  showPanel();
  showEvents();
  view.network.redraw();
  writeAddress();
  if (inside) (what ? panel : view.opener && view.opener.isConnected ? view.opener : document.getElementById('graph')).focus();
  if (what) announce(document.querySelector('#panel .title').textContent);
}

function focusOn(node) {
  state.focus = node;
  if (isNarrow()) state.selected = null; // the panel of a phone lies over what is around
  refresh();
  fit();
}

function announce(text) {
  document.getElementById('status').textContent = text;
  document.getElementById('graph').setAttribute('aria-label', 'Graph of ' + plural(shown.nodes.size, 'name') + ' and ' +
    plural(shown.facts.size, 'fact') + '. Page down and page up go from name to name; search, events and the table of relations give the same.');
}

function buildButtons() {
  const on = (id, act) => document.getElementById(id).addEventListener('click', act);
  on('zoom-in', () => zoom(1.25));
  on('zoom-out', () => zoom(0.8));
  on('fit', () => fit());
  on('table-button', toggleTable);
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
  readAddress();
  shown = see();
  draw(document.getElementById('graph'));
  state.added.forEach(expand);
  [buildLegend, buildSearch, buildPath, buildSides, buildButtons, buildKeys].forEach((build) => build());
  showNotice();
  showSide(state.side);
  refresh();
  fit();
  switchTable();
  if (state.selected && state.selected.node !== undefined) centre(state.selected.node);
  window.addEventListener('hashchange', () => { readAddress(); state.added.forEach(expand); showSide(state.side); refresh(); switchTable(); });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', recolour);
  window.graphbuild = {
    counts: () => ({ nodes: shown.nodes.size, facts: shown.facts.size }),
    drawnEdges: () => view.drawn.filter((look) => !look.hidden).length,
    routes: () => routes().map((route) => route.map((node) => data.nodes[node].id)),
    lit: () => Array.from((lit() || { nodes: [] }).nodes, (node) => data.nodes[node].id),
    namesDrawn: () => view.written.map((one) => one.text),
    nameBoxes: () => view.written.map((one) => one.box),
    pointOfNode: (id) => pointOf(nodeAt.get(id)),
    pointOfEdge: (a, b) => pointOfEdge(nodeAt.get(a), nodeAt.get(b)),
  };
  document.documentElement.dataset.ready = 'yes';
}

start();
