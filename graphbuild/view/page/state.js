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
  depth: 1,
  since: '', // ISO days; empty for no bound
  until: '',
  selected: null, // {node: 3} or {edge: 5}
};

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
  const open = withinTime(data.facts.map(passes));
  const near = state.focus === null ? null : neighbourhood(state.focus, state.depth, open);
  const facts = new Set();
  data.facts.forEach((fact, i) => {
    if (open[i] && (!near || (near.has(fact.from) && near.has(fact.to)))) facts.add(i);
  });
  const nodes = new Set();
  data.nodes.forEach((node, i) => {
    if (!state.hiddenLabels.has(node.label) && (near ? near.has(i) : stands(i, facts))) nodes.add(i);
  });
  return { facts, nodes };
}

/** A name stays while it has a fact to show; those that never had any come when asked for. */
function stands(node, facts) {
  if (factsOf[node].length === 0) return state.lone;
  return factsOf[node].some((fact) => facts.has(fact));
}

function passes(fact) {
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

function phraseOf(fact) {
  return data.relations[fact.type].phrase;
}

function plural(count, one, many) {
  return count.toLocaleString('en') + ' ' + (count === 1 ? one : many || one + 's');
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'];

/** "15 September 2022", "May 2024", "2021" or "15 to 17 March 2023": an ISO day said with its precision. */
function sayDate(first, last, precision) {
  const start = /^(\d{4})-(\d\d)-(\d\d)$/.exec(first || '');
  if (!start) return first || '';
  const month = MONTHS[Number(start[2]) - 1] + ' ' + start[1];
  if (precision === 'year') return start[1];
  if (precision === 'month') return month;
  const day = Number(start[3]) + ' ' + month;
  return last && last !== first ? day + ' to ' + sayDate(last) : day;
}
