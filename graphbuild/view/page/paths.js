// The shortest ways from one node to another over given facts. Nothing here touches the page.

const ROUTES_MOST = 20;
const SEARCHED_MOST = 2000;

/** Every shortest path as a list of nodes, the least busy go-betweens first, at most ROUTES_MOST. */
function shortestPaths(from, to, facts) {
  const before = stepsBefore(from, to, facts);
  if (!before.has(to)) return [];
  const found = [];
  const walk = (path) => {
    if (found.length >= SEARCHED_MOST) return;
    if (path[0] === from) found.push(path);
    else before.get(path[0]).forEach((node) => walk([node, ...path]));
  };
  walk([to]);
  const busy = (path) => path.slice(1, -1).reduce((sum, node) => sum + factsOf[node].length, 0);
  return found.sort((a, b) => busy(a) - busy(b) || compareLists(a, b)).slice(0, ROUTES_MOST);
}

/** For each node that a search in rings reaches, the nodes of the ring before it; the search ends with the ring of ``to``. */
function stepsBefore(from, to, facts) {
  const before = new Map([[from, []]]);
  let ring = [from];
  while (ring.length && !before.has(to)) {
    const next = new Map();
    for (const node of ring) {
      for (const i of factsOf[node]) {
        const other = otherEnd(data.facts[i], node);
        if (!facts.has(i) || before.has(other)) continue;
        if (!next.has(other)) next.set(other, new Set());
        next.get(other).add(node);
      }
    }
    next.forEach((nodes, other) => before.set(other, Array.from(nodes)));
    ring = Array.from(next.keys());
  }
  return before;
}

function compareLists(a, b) {
  const at = a.findIndex((item, i) => item !== b[i]);
  return at < 0 ? 0 : a[at] - b[at];
}

/** The facts shown between two nodes. */
function factsJoining(a, b) {
  return visibleOf(factsOf[a].filter((i) => otherEnd(data.facts[i], a) === b));
}
