// The drawn graph: vis-network draws nodes and edges at their given places, names are drawn here so that none overlap.

const view = { hover: null, nodes: null, edges: null, network: null, drawn: [], order: [], colours: {} };

function draw(container) {
  view.colours = readColours();
  view.faint = Math.max(0.2, Math.min(1, Math.sqrt(700 / (data.network.edges.length + 1)))); // else many edges hide all nodes
  view.turned = container.clientHeight > container.clientWidth;
  // the layout is wide; a phone is tall
  view.spots = data.network.nodes.map(({ x, y }) => (view.turned ? { x: y, y: x } : { x, y }));
  orderNames();
  const look = options();
  view.nodes = new vis.DataSet(Array.from(picture, nodeLook));
  view.drawn = data.network.edges.map((_, i) => edgeLook(i));
  view.edges = new vis.DataSet(view.drawn.filter(({ id }) => isPlaced(id)).map((look) => ({ ...look })));
  view.network = new vis.Network(container, { nodes: view.nodes, edges: view.edges }, look);
  view.network.on('afterDrawing', overlay);
  view.network.on('click', clicked);
  view.network.on('hoverNode', (event) => hover({ node: event.node }));
  view.network.on('hoverEdge', (event) => hover({ edge: event.edge }));
  view.network.on('blurNode', () => hover(null));
  view.network.on('blurEdge', () => hover(null));
}

function orderNames() {
  view.order = Array.from(picture).sort((a, b) => sizeOf(b) - sizeOf(a) || a - b);
  view.largest = view.order.length ? sizeOf(view.order[0]) : 1;
}

function sizeOf(node) {
  return node < PLACED ? data.network.nodes[node].size : data.sizes[node - PLACED];
}

/** Whether both ends of a drawn edge are in the picture. */
function isPlaced(edge) {
  const { from, to } = data.network.edges[edge];
  return picture.has(from) && picture.has(to);
}

function options() {
  const small = picture.size <= 150;
  view.arrow = small ? 0.6 : 0.45;
  const crowded = data.network.edges.length > 3000;
  return {
    physics: false,
    autoResize: true,
    layout: { improvedLayout: false },
    interaction: { hover: true, multiselect: false, keyboard: false, hideEdgesOnDrag: crowded, hideEdgesOnZoom: crowded },
    nodes: { borderWidth: small ? 1.5 : 0, borderWidthSelected: small ? 1.5 : 0, chosen: false, physics: false },
    edges: { smooth: false, chosen: false, arrowStrikethrough: false, arrows: { to: { scaleFactor: view.arrow }, from: { scaleFactor: view.arrow } } },
  };
}

function readColours() {
  const style = getComputedStyle(document.documentElement);
  const names = ['ground', 'ink', 'soft', 'edge', 'conflict', 'accent'];
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue('--' + name).trim()]));
}

function nodeLook(id) {
  const { shape, colour } = data.labels.find((known) => known.name === data.nodes[id].label);
  return { id, ...view.spots[id], size: sizeOf(id), shape, color: { background: colour, border: view.colours.ground }, hidden: !shown.nodes.has(id) };
}

/** How a drawn edge looks for the facts behind it that are shown. */
function edgeLook(i) {
  const edge = data.network.edges[i];
  const facts = factsBetween[i].filter((fact) => shown.facts.has(fact)).map((fact) => data.facts[fact]);
  const directed = facts.filter((fact) => !data.relations[fact.type].symmetric);
  const conflict = facts.some((fact) => data.relations[fact.type].conflict);
  return {
    id: i,
    from: edge.from,
    to: edge.to,
    hidden: facts.length === 0,
    seen: sees(i),
    width: Math.min((view.arrow > 0.5 ? 1.4 : 1) + 0.5 * (facts.length - 1), 5),
    dashes: facts.length > 0 && facts.every((fact) => fact.status === 'planned') ? [5, 5] : false,
    color: { color: conflict ? view.colours.conflict : view.colours.edge, inherit: false, opacity: view.faint },
    arrows: {
      to: { enabled: directed.some((fact) => fact.to === edge.to), scaleFactor: view.arrow },
      from: { enabled: directed.some((fact) => fact.to === edge.from), scaleFactor: view.arrow },
    },
  };
}

/** Bring the drawing in line with what is shown; only what differs is touched. */
function redraw() {
  const nodes = Array.from(picture).filter((id) => shown.nodes.has(id) === view.nodes.get(id).hidden);
  const edges = view.drawn.map((_, i) => i).filter((i) => sees(i) !== view.drawn[i].seen);
  edges.forEach((i) => { view.drawn[i] = edgeLook(i); });
  if (nodes.length) view.nodes.update(nodes.map((id) => ({ id, hidden: !shown.nodes.has(id) })));
  if (edges.length) view.edges.update(edges.map((id) => (view.drawn[id].hidden ? { id, hidden: true } : { ...view.drawn[id] })));
  view.network.redraw();
}

/** Which of the facts behind a drawn edge are shown, as a word to compare. */
function sees(i) {
  return factsBetween[i].filter((fact) => shown.facts.has(fact)).join();
}

function recolour() {
  view.colours = readColours();
  view.nodes.update(Array.from(picture, nodeLook));
  view.drawn = data.network.edges.map((_, i) => edgeLook(i));
  view.edges.update(view.drawn.filter(({ id }) => isPlaced(id)).map((look) => ({ ...look })));
}

function hover(what) {
  view.hover = what;
  document.getElementById('graph').classList.toggle('pointing', what !== null);
  view.network.redraw();
}

function clicked(event) {
  if (event.nodes.length) {
    select({ node: event.nodes[0] });
    keepInSight(event.nodes[0]);
  } else if (event.edges.length) select({ edge: event.edges[0] });
  else select(null);
}

/** What stands out: the node or edge pointed at, else the path, else what is chosen, with all that touches it. */
function lit() {
  const route = state.side === 'path' ? currentRoute() : null;
  if (!view.hover && route) return litRoute(route);
  const what = view.hover || state.selected;
  if (!what || (!view.hover && what.node !== undefined && what.node === state.focus)) return null;
  const facts = what.node === undefined ? factsBetween[what.edge] : factsOf[what.node];
  const seen = facts.filter((fact) => shown.facts.has(fact)).map((fact) => data.facts[fact]);
  const nodes = new Set(seen.flatMap((fact) => [fact.from, fact.to]));
  if (what.node !== undefined && shown.nodes.has(what.node)) nodes.add(what.node);
  return { nodes, edges: new Set(seen.map((fact) => fact.drawn)) };
}

function litRoute(route) {
  const steps = route.slice(1).flatMap((node, i) => factsJoining(route[i], node));
  return { nodes: new Set(route), edges: new Set(steps.map((f) => data.facts[f].drawn)) };
}

function overlay(context) {
  const bright = lit();
  view.written = [];
  if (bright) light(context, bright);
  const { clientWidth: width, clientHeight: height } = document.getElementById('graph');
  const ratio = context.canvas.width / width;
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const nodes = view.order.filter((i) => shown.nodes.has(i) && (!bright || bright.nodes.has(i)));
  const taken = { names: [], nodes: discs(nodes, width, height), crowded: !bright && nodes.length > CROWD };
  ring(context);
  const first = nodes.filter(isChosen);
  first.concat(nodes.filter((i) => !isChosen(i))).forEach((i, at) => nodeName(context, i, at < ALWAYS_NAMED, taken, width, height));
  edgeNames(context, bright, taken);
  context.restore();
}

/** A veil over everything, and above it once more what is pointed at. */
function light(context, bright) {
  const { x, y } = view.network.DOMtoCanvas({ x: 0, y: 0 });
  const scale = view.network.getScale();
  context.save();
  context.globalAlpha = 0.82;
  context.fillStyle = view.colours.ground;
  context.fillRect(x, y, context.canvas.width / scale, context.canvas.height / scale);
  context.restore();
  const { nodes, edges } = view.network.body;
  bright.edges.forEach((i) => line(context, i));
  bright.nodes.forEach((i) => nodes[i].draw(context));
  bright.edges.forEach((i) => edges[i].drawArrows(context));
}

/** An edge at its full strength, however faint the edges of a crowded graph are. */
function line(context, i) {
  const { from, to, width, dashes, color } = view.drawn[i];
  const ends = [from, to].map((node) => view.network.body.nodes[node]);
  context.save();
  context.beginPath();
  context.setLineDash(dashes || []);
  context.lineWidth = Math.max(width, 1 / view.network.getScale());
  context.strokeStyle = color.color;
  context.moveTo(ends[0].x, ends[0].y);
  context.lineTo(ends[1].x, ends[1].y);
  context.stroke();
  context.restore();
}

function isChosen(node) {
  return Boolean((view.hover && view.hover.node === node) || (state.selected && state.selected.node === node));
}

function ring(context) {
  if (!state.selected || state.selected.node === undefined || !shown.nodes.has(state.selected.node)) return;
  const { x, y } = pointOf(state.selected.node);
  context.beginPath();
  context.arc(x, y, radiusOf(state.selected.node) + 5, 0, 2 * Math.PI);
  context.lineWidth = 2.5;
  context.strokeStyle = view.colours.accent;
  context.stroke();
}

function pointOf(node) {
  return view.network.canvasToDOM(view.network.body.nodes[node]);
}

function radiusOf(node) {
  return sizeOf(node) * view.network.getScale();
}

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
