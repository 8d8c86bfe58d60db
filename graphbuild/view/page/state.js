// What is shown, computed from the data and the reader's choices. Nothing here touches the page.

const data = JSON.parse(document.getElementById('data').textContent);

const state = {
  hiddenLabels: new Set(),
  hiddenRelations: new Set(),
  confidence: 0,
  sources: 1,
  planned: true,
  reported: true,
  reference: true,
  lone: false, // names without a fact
  focus: data.focus,
  depth: data.hops,
  since: '', // ISO days; empty for no bound
  until: '',
  selected: null, // {node: 3} or {edge: 5}
  ends: { from: null, to: null }, // of a path
  route: 0, // which of the shortest paths
  side: '', // what stands beside the graph: filters, events, path or nothing
  table: false, // the table in place of the graph
  added: new Set(), // names beyond the budget that were asked for
};

// Names left out above the budget have their data here but no place: the picture is what is drawn, and grows.
const PLACED = data.network.nodes.length;
const picture = new Set(data.network.nodes.keys());
data.facts.forEach(({ drawn, from, to }) => {
  data.network.edges[drawn] ??= { id: drawn, from: Math.min(from, to), to: Math.max(from, to) };
});

const factsOf = data.nodes.map(() => []);
const factsBetween = data.network.edges.map(() => []);
data.facts.forEach((fact, i) => {
  factsOf[fact.from].push(i);
  factsOf[fact.to].push(i);
  factsBetween[fact.drawn].push(i);
});
const nodeAt = new Map(data.nodes.map((node, i) => [node.id, i]));

let shown = { facts: new Set(), nodes: new Set() };

/** The facts and nodes that the choices leave. */
function see() {
  const open = withinTime(data.facts.map((fact, i) => inPicture(i) && allowed(fact)));
  const near = state.focus === null ? null : neighbourhood(state.focus, state.depth, open);
  const facts = new Set();
  data.facts.forEach((fact, i) => {
    if (open[i] && (!near || (near.has(fact.from) && near.has(fact.to)))) facts.add(i);
  });
  const nodes = new Set();
  data.nodes.forEach((node, i) => {
    if (picture.has(i) && !state.hiddenLabels.has(node.label) && (near ? near.has(i) : stands(i, facts))) nodes.add(i);
  });
  return { facts, nodes };
}

/** A name stays while it has a fact to show, here or beyond the picture; those that never had any come when asked for. */
function stands(node, facts) {
  if (factsOf[node].length === 0) return state.lone;
  const inside = factsOf[node].filter(inPicture);
  return inside.length ? inside.some((fact) => facts.has(fact)) : factsOf[node].some((fact) => allowed(data.facts[fact]));
}

/** Whether both ends of a fact are drawn. */
function inPicture(fact) {
  return picture.has(data.facts[fact].from) && picture.has(data.facts[fact].to);
}


/** Whether the filters beside that of time let a fact through. */
function allowed(fact) {
  if (state.hiddenRelations.has(fact.type)) return false;
  if ([fact.from, fact.to].some((end) => state.hiddenLabels.has(data.nodes[end].label))) return false;
  if (fact.basis === 'reference') return state.reference;
  if (fact.status === 'planned' && !state.planned) return false;
  if (fact.status === 'reported' && !state.reported) return false;
  return (fact.confidence ?? 1) >= state.confidence && (fact.sources ?? 1) >= state.sources;
}

/** The nodes within so many steps of one, over open facts. */
function neighbourhood(start, depth, open) {
  const reached = new Set([start]);
  let edge = [start];
  for (let step = 0; step < depth; step += 1) {
    const next = [];
    for (const node of edge) {
      for (const i of factsOf[node]) {
        const other = otherEnd(data.facts[i], node);
        if (open[i] && !reached.has(other)) {
          reached.add(other);
          next.push(other);
        }
      }
    }
    edge = next;
  }
  return reached;
}

function otherEnd(fact, node) {
  return fact.from === node ? fact.to : fact.from;
}

/** All filters as they are at first. */
function openFilters() {
  Object.assign(state, { since: '', until: '', hiddenLabels: new Set(), hiddenRelations: new Set(), confidence: 0, sources: 1,
    planned: true, reported: true, reference: true, focus: null });
}

/** The nodes that facts join to a node, most facts first. */
function neighboursOf(node) {
  const others = new Set(factsOf[node].map((i) => otherEnd(data.facts[i], node)));
  return Array.from(others).sort((a, b) => factsOf[b].length - factsOf[a].length || a - b);
}

/** The facts of a list that are shown, oldest first, undated last. */
function visibleOf(facts) {
  const order = (i) => dayOf(data.facts[i]) || '9999';
  return facts.filter((i) => shown.facts.has(i)).sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : a - b));
}

/** The first day of a fact: its own, its event's, or when it began to hold. */
function dayOf(fact) {
  const event = nodeAt.get(fact.event);
  const ends = [event, fact.from, fact.to].filter((i) => i !== undefined);
  return fact.date || ends.map((i) => data.nodes[i].date).find(Boolean) || fact.valid_from || fact.valid_to || '';
}
