// Beyond the budget: names that were left out come into the picture with their neighbours when asked for.

const EXPANDED_MOST = 40;
const TURN = Math.PI * (3 - Math.sqrt(5));

/** Draw a node and its neighbours, those with the most facts first; remembered, so that the address can tell. */
function expand(node) {
  state.added.add(node);
  const absent = neighboursOf(node).filter((other) => !picture.has(other)).slice(0, EXPANDED_MOST);
  if (!picture.has(node)) place(node, middleOf(neighboursOf(node)));
  absent.forEach((other) => place(other, view.spots[node]));
  orderNames();
  const fresh = view.drawn.map((_, i) => i).filter((i) => isPlaced(i) && view.edges.get(i) === null);
  view.edges.add(fresh.map((i) => ({ ...view.drawn[i], hidden: true })));
  showNotice();
}

function place(node, near) {
  view.spots[node] = freeSpot(near, 2 * sizeOf(node) + 30);
  picture.add(node);
  view.nodes.add(nodeLook(node));
}

/** The mean place of those nodes that are drawn, else the edge of the picture. */
function middleOf(nodes) {
  const spots = nodes.filter((node) => picture.has(node)).map((node) => view.spots[node]);
  if (!spots.length) return { x: Math.max(0, ...Array.from(picture, (node) => view.spots[node].x)) + 200, y: 0 };
  const mean = (axis) => spots.reduce((sum, spot) => sum + spot[axis], 0) / spots.length;
  return { x: mean('x'), y: mean('y') };
}

/** The nearest place with room around it, looked for outwards on a spiral. */
function freeSpot(near, room) {
  const others = Array.from(picture, (node) => ({ ...view.spots[node], size: sizeOf(node) }));
  for (let step = 0; ; step += 1) {
    const away = 0.6 * room * Math.sqrt(step);
    const spot = { x: Math.round(near.x + away * Math.cos(step * TURN)), y: Math.round(near.y + away * Math.sin(step * TURN)) };
    if (others.every((other) => Math.hypot(other.x - spot.x, other.y - spot.y) > room / 2 + other.size)) return spot;
  }
}

function showNotice() {
  const notice = document.getElementById('notice');
  const absent = data.nodes.length - picture.size;
  notice.hidden = data.sizes.length === 0;
  notice.textContent = absent ? 'Drawn: the ' + plural(picture.size, 'name') + ' with the most facts. ' + absent.toLocaleString('en') +
    ' more are found by search and then drawn with what is around them.' : 'All ' + plural(picture.size, 'name') + ' are drawn.';
}
