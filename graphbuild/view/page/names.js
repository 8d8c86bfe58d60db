// Names on the drawing: at the same size at every zoom, never one upon another.

const SHOWN_LETTERS = 34;
const ALWAYS_NAMED = 15;
const CROWD = 600; // names above which those of small nodes wait until one zooms in, points or chooses
const FEW = 60; // names up to which all are said, also of what does not stand out
const NAMED_FROM = 4.2; // pixels of radius
const measured = new Map();

/** A name beneath, above or beside its node where it lies on no other name or node; more facts come first,
    and the first of all may lie on nodes. */
function nodeName(context, node, first, taken, width, height) {
  if (!first && taken.crowded && radiusOf(node) < NAMED_FROM) return;
  const { x, y } = pointOf(node);
  if (x < 0 || y < 0 || x > width || y > height) return;
  const size = 11.5 + 3 * sizeOf(node) / view.largest;
  const font = (isChosen(node) ? '600 ' : '') + size.toFixed(1) + 'px system-ui, "Noto Sans", sans-serif';
  const text = shorten(data.nodes[node].name);
  const half = widthOf(context, text, font) / 2;
  const away = radiusOf(node) + (isChosen(node) ? 8 : 3);
  const [side, below, above] = [away + half + 2, y + away, y - away - 15];
  const places = [[x, below], [x, above], [x + side, y - 7], [x - side, y - 7], [x + half, below], [x - half, below],
    [x + half, above], [x - half, above]];
  const inside = places.map(([across, down]) => boxAt(across, down, half))
    .filter((box) => box[0] >= 0 && box[1] >= 0 && box[2] <= width && box[3] <= height);
  const free = inside.find((box) => isFree(box, taken, node)) ||
    (first ? inside.find((box) => isFree(box, { names: taken.names, nodes: taken.nodes.slice(0, 2 * ALWAYS_NAMED) }, node)) : null);
  const place = free || (isChosen(node) ? boxAt(x, below, half) : null);
  if (place) write(context, text, font, (place[0] + place[2]) / 2, place[1] + 1, taken.soft ? view.colours.soft : view.colours.ink, taken);
}

function widthOf(context, text, font) {
  const key = font + text;
  context.font = font;
  if (!measured.has(key)) measured.set(key, context.measureText(text).width);
  return measured.get(key);
}

function boxAt(x, y, half) {
  return [x - half - 3, y - 1, x + half + 3, y + 15];
}

function isFree(box, taken, node) {
  const clear = (other) => box[2] <= other[0] || other[2] <= box[0] || box[3] <= other[1] || other[3] <= box[1];
  return taken.names.every(clear) && taken.nodes.every((other) => other.node === node || clear(other.box));
}

/** The boxes of the nodes on screen, which names keep clear of. */
function discs(nodes, width, height) {
  const boxes = nodes.map((node) => {
    const { x, y } = pointOf(node);
    const radius = radiusOf(node) * 0.8;
    return { node, box: [x - radius, y - radius, x + radius, y + radius] };
  });
  return boxes.filter(({ box }) => box[2] > 0 && box[3] > 0 && box[0] < width && box[1] < height);
}

/** What an edge says while it is pointed at; else how many facts lie behind it, where there are several. */
function edgeNames(context, bright, taken) {
  const font = '11px system-ui, "Noto Sans", sans-serif';
  if (bright && bright.edges.size <= 60) {
    bright.edges.forEach((i) => nameEdge(context, i, sayEdge(i), font, taken));
  } else if (!bright && view.network.getScale() > 0.55) {
    view.drawn.forEach((look, i) => {
      const count = look.hidden ? 0 : factsBetween[i].filter((fact) => shown.facts.has(fact)).length;
      if (count > 1) nameEdge(context, i, String(count), font, taken);
    });
  }
}

function sayEdge(i) {
  const facts = factsBetween[i].filter((fact) => shown.facts.has(fact));
  return facts.length === 1 ? phraseOf(data.facts[facts[0]]) : plural(facts.length, 'fact');
}

function nameEdge(context, i, text, font, taken) {
  const from = pointOf(data.network.edges[i].from);
  const to = pointOf(data.network.edges[i].to);
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2 - 7];
  if (isFree(boxAt(x, y, widthOf(context, text, font) / 2), taken, null)) write(context, text, font, x, y, view.colours.soft, taken);
}

function write(context, text, font, x, y, colour, taken) {
  const box = boxAt(x, y, widthOf(context, text, font) / 2);
  taken.names.push(box);
  view.written.push({ text, box });
  context.font = font;
  context.textAlign = 'center';
  context.textBaseline = 'top';
  context.lineJoin = 'round';
  context.lineWidth = 3.5;
  context.strokeStyle = view.colours.ground;
  context.strokeText(text, x, y);
  context.fillStyle = colour;
  context.fillText(text, x, y);
}

function shorten(text) {
  const letters = Array.from(text);
  return letters.length > SHOWN_LETTERS ? letters.slice(0, SHOWN_LETTERS - 1).join('') + '…' : text;
}
