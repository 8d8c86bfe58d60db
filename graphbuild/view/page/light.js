// What stands out of the drawing, and the names and rings laid over it.

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
  if (bright && shown.nodes.size <= FEW) dimmed(bright).forEach((i) => nodeName(context, i, false, { ...taken, soft: true }, width, height));
  context.restore();
}

/** The nodes under the veil: of a few, the names are still worth reading. */
function dimmed(bright) {
  return view.order.filter((i) => shown.nodes.has(i) && !bright.nodes.has(i));
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
