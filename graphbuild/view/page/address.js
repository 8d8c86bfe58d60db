// The state in the address, so that a view can be sent: names by label and name beside the id, so that a
// link still finds them after another build.

const STEPS_MOST = 6;
const SWITCHES = ['planned', 'reported', 'reference'];

function writeAddress() {
  const words = new URLSearchParams();
  const add = (key, value) => { if (value) words.set(key, value); };
  add('focus', state.focus === null ? '' : nameOf(state.focus));
  add('steps', state.focus !== null && state.depth !== 1 ? String(state.depth) : '');
  add('hide', [...state.hiddenLabels, ...state.hiddenRelations].join(' '));
  add('off', SWITCHES.filter((key) => !state[key]).join(' '));
  add('on', state.lone ? 'lone' : '');
  add('confidence', state.confidence ? String(state.confidence) : '');
  add('sources', state.sources > 1 ? String(state.sources) : '');
  add('since', state.since);
  add('until', state.until);
  if (state.selected && state.selected.node !== undefined) add('node', nameOf(state.selected.node));
  else if (state.selected) {
    const { from, to } = data.network.edges[state.selected.edge];
    add('from', nameOf(from));
    add('to', nameOf(to));
  }
  add('beside', state.side === standardSide() ? '' : state.side || 'nothing');
  add('table', state.table ? 'yes' : '');
  add('path', state.ends.from === null ? '' : nameOf(state.ends.from));
  add('to-path', state.ends.to === null ? '' : nameOf(state.ends.to));
  add('route', state.route ? String(state.route) : '');
  state.added.forEach((node) => words.append('draw', nameOf(node)));
  const text = words.toString();
  if (text !== location.hash.slice(1)) history.replaceState(null, '', text ? '#' + text : location.pathname);
}

function readAddress() {
  const words = new URLSearchParams(location.hash.slice(1));
  const listed = (key) => (words.get(key) || '').split(' ').filter(Boolean);
  const number = (key, least, most) => Math.min(Math.max(Number(words.get(key)) || least, least), most);
  if (location.hash.length > 1) {
    state.focus = nodeNamed(words.get('focus'));
    state.depth = Math.round(number('steps', 1, STEPS_MOST));
  }
  state.hiddenLabels = new Set(listed('hide').filter((name) => data.labels.some((label) => label.name === name)));
  state.hiddenRelations = new Set(listed('hide').filter((name) => Object.hasOwn(data.relations, name)));
  SWITCHES.forEach((key) => { state[key] = !listed('off').includes(key); });
  state.lone = listed('on').includes('lone');
  state.confidence = number('confidence', 0, 1);
  state.sources = Math.round(number('sources', 1, 1e6));
  ['since', 'until'].forEach((key) => { state[key] = ISO.test(words.get(key) || '') ? words.get(key) : ''; });
  state.ends = { from: nodeNamed(words.get('path')), to: nodeNamed(words.get('to-path')) };
  state.table = words.has('table');
  state.route = Math.round(number('route', 0, ROUTES_MOST));
  state.side = words.has('beside') ? SIDES.find((side) => side === words.get('beside')) || '' : standardSide();
  state.added = new Set(words.getAll('draw').map(nodeNamed).filter((node) => node !== null));
  state.selected = selectionIn(words);
}

function standardSide() {
  return isNarrow() ? '' : 'filters';
}

function selectionIn(words) {
  const [node, from, to] = ['node', 'from', 'to'].map((key) => nodeNamed(words.get(key)));
  if (node !== null) return { node };
  const joins = (edge) => (edge.from === from && edge.to === to) || (edge.from === to && edge.to === from);
  const edge = data.network.edges.findIndex(joins);
  return edge < 0 ? null : { edge };
}

function nameOf(node) {
  const { label, name, id } = data.nodes[node];
  return [label, name, id].map(encodeURIComponent).join('/');
}

/** The node of that id, label and name; else the one of that label and name, that id, that label and alias; or null. */
function nodeNamed(text) {
  if (!text) return null;
  let parts = [];
  try { parts = text.split('/').map(decodeURIComponent); } catch { return null; }
  const [label, name, id] = parts;
  const byId = nodeAt.get(id);
  if (byId !== undefined && data.nodes[byId].label === label && data.nodes[byId].name === name) return byId;
  const only = (test) => {
    const all = data.nodes.map((_, i) => i).filter((i) => data.nodes[i].label === label && test(data.nodes[i]));
    return all.length === 1 ? all[0] : undefined;
  };
  const goesBy = (node) => (node.aliases || []).includes(name);
  return only((node) => node.name === name) ?? byId ?? only(goesBy) ?? null;
}
