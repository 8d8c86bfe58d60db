// What stands beside the graph: the filters, the timeline of events, or the path between two names; one at a time.

const SIDES = ['filters', 'events', 'path'];

function isNarrow() {
  return window.innerWidth <= 760;
}

function showSide(side) {
  state.side = side;
  SIDES.forEach((name) => {
    document.getElementById(name).hidden = name !== side;
    document.getElementById(name + '-button').setAttribute('aria-expanded', String(name === side));
  });
  showEvents();
  showRoutes();
  if (document.documentElement.dataset.ready) view.network.redraw();
}

function buildSides() {
  SIDES.forEach((name) => document.getElementById(name + '-button').addEventListener('click', () => {
    showSide(state.side === name ? '' : name);
    writeAddress();
  }));
}
