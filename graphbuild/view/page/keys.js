// Everything by keyboard: moving, zooming and going from name to name in the drawing, and the way back out of the panel.

const KEYS = {
  '+': () => zoom(1.25), '=': () => zoom(1.25), '-': () => zoom(0.8), '0': () => fit(),
  ArrowLeft: () => move(-1, 0), ArrowRight: () => move(1, 0), ArrowUp: () => move(0, -1), ArrowDown: () => move(0, 1),
  PageDown: () => walk(1), PageUp: () => walk(-1), Enter: () => { if (state.selected) document.getElementById('panel').focus(); },
};

function zoom(factor) {
  view.network.moveTo({ scale: view.network.getScale() * factor });
}

function move(across, down) {
  const { x, y } = view.network.getViewPosition();
  const step = 60 / view.network.getScale();
  view.network.moveTo({ position: { x: x + across * step, y: y + down * step } });
}

/** To the next name shown, in the order of facts. */
function walk(step) {
  const names = view.order.filter((node) => shown.nodes.has(node));
  if (!names.length) return;
  const at = state.selected ? names.indexOf(state.selected.node) : -1;
  const node = names[(at < 0 ? (step > 0 ? 0 : names.length - 1) : at + step + names.length) % names.length];
  select({ node });
  centre(node);
}

function buildKeys() {
  document.getElementById('graph').addEventListener('keydown', (event) => {
    if (!KEYS[event.key] || event.ctrlKey || event.metaKey || event.altKey) return;
    KEYS[event.key]();
    event.preventDefault();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leave();
    if (event.key !== '/' || event.target.tagName === 'INPUT') return;
    document.getElementById('query').focus();
    event.preventDefault();
  });
}

/** Escape closes the panel, else what lies over the graph of a phone. */
function leave() {
  if (state.selected) select(null);
  else if (isNarrow() && state.side) showSide('');
}
