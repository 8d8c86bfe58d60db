// The drawn graph: vis-network draws nodes and edges at their given places, names are drawn here so that none overlap.

const view = { hover: null, nodes: null, edges: null, network: null, drawn: [], order: [], colours: {} };

function draw(container) {
  view.colours = readColours();
  view.placed = data.network.edges.filter((_, i) => isPlaced(i)).length;
  view.faint = Math.max(0.2, Math.min(1, Math.sqrt(700 / (view.placed + 1)))); // else many edges hide all nodes
  view.turned = container.clientHeight > container.clientWidth; // the layout is wide; a phone is tall
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
  const crowded = view.placed > 3000;
  return {
    physics: false,
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

function pointOf(node) {
  return view.network.canvasToDOM(view.network.body.nodes[node]);
}

function radiusOf(node) {
  return sizeOf(node) * view.network.getScale();
}
