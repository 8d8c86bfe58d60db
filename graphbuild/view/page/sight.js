// What part of the drawing is in sight, and its picture.

function fit(nodes) {
  const ids = nodes || Array.from(shown.nodes);
  if (!ids.length) return;
  view.network.fit({ nodes: ids, animation: false, maxZoomLevel: 1.25 });
  const [above, below] = [heightOf('around'), Math.max(covered(), isNarrow() ? heightOf('notice') : 0)];
  if (!above && !below) return;
  const height = document.getElementById('graph').clientHeight;
  view.network.moveTo({ scale: view.network.getScale() * (1 - (above + below) / height), offset: { x: 0, y: (above - below) / 2 },
    position: view.network.getViewPosition() });
}

/** Pixels of what lies over the graph, with its margin; 0 while it is hidden. */
function heightOf(id) {
  const { offsetHeight } = document.getElementById(id);
  return offsetHeight && offsetHeight + 16;
}

/** How much of the graph the panel of a phone lies over, in pixels from below. */
function covered() {
  const panel = document.getElementById('panel');
  return !panel.hidden && getComputedStyle(panel).position === 'absolute' ? panel.offsetHeight : 0;
}

/** The panel that a click opens does not hide what was clicked. */
function keepInSight(node) {
  const { x, y } = pointOf(node);
  const { clientWidth, clientHeight } = document.getElementById('graph');
  if (x < 20 || x > clientWidth - 20 || y < 20 || y > clientHeight - covered() - 30) centre(node);
}

/** Bring a node to the middle of what the panel leaves of the graph. */
function centre(node) {
  const { x, y } = view.network.body.nodes[node];
  const over = covered();
  view.network.moveTo({ position: { x, y }, scale: Math.max(view.network.getScale(), 0.8), offset: { x: 0, y: -over / 2 } });
}

/** What is drawn, as a picture on the ground of the page. */
function savePicture() {
  const drawn = document.querySelector('#graph canvas');
  const picture = make('canvas', { width: drawn.width, height: drawn.height });
  const context = picture.getContext('2d');
  context.fillStyle = view.colours.ground;
  context.fillRect(0, 0, picture.width, picture.height);
  context.drawImage(drawn, 0, 0);
  picture.toBlob((blob) => {
    const address = URL.createObjectURL(blob);
    make('a', { href: address, download: 'graph.png' }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10000);
  });
}
