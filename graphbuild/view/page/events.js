// The events that are shown, in the order of time, beside the graph.

const EVENTS_AT_ONCE = 200;
let eventsListed = EVENTS_AT_ONCE;

const isEvent = (i) => data.nodes[i].label === 'Event';
const actorsOf = (event) => factsOf[event].filter((f) => data.facts[f].type === 'PARTICIPATED_IN').map((f) => data.facts[f].from);

/** Events shown, earliest first, those without a date last. */
function eventsShown() {
  const key = (i) => (data.nodes[i].date || '9999') + '\u0000' + (data.nodes[i].date_end || '') + '\u0000' + data.nodes[i].name;
  return Array.from(shown.nodes).filter(isEvent).map((i) => [key(i), i]).sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1]))
    .map(([, i]) => i);
}

function showEvents() {
  const pane = document.getElementById('events');
  if (state.side !== 'events') return;
  const all = eventsShown();
  const listed = all.slice(0, eventsListed);
  const years = Array.from(new Set(listed.map(yearOf)));
  refill(pane, make('h2', {}, 'Events', make('span', { class: 'count', id: 'event-count' }, share(all.length, data.nodes.filter((node) => node.label === 'Event').length))),
    all.length ? null : make('p', { class: 'count' }, 'No event passes the filters.'),
    ...years.flatMap((year) => [make('h3', { class: 'year' }, year), make('ol', { class: 'timeline' }, ...listed.filter((i) => yearOf(i) === year).map(eventEntry))]),
    listed.length < all.length ? make('button', { type: 'button', id: 'more-events', onclick: () => { eventsListed += EVENTS_AT_ONCE; showEvents(); } }, 'Show more events') : null);
  const current = pane.querySelector('[aria-current]');
  if (current) current.scrollIntoView({ block: 'nearest' });
}

function yearOf(i) {
  return (data.nodes[i].date || '').slice(0, 4) || 'Without a date';
}

/** One event: when and how surely, its name, what kind, where, and who. */
function eventEntry(i) {
  const node = data.nodes[i];
  const actors = Array.from(new Set(actorsOf(i).map((actor) => data.nodes[actor].name)));
  const chosen = Boolean(state.selected && state.selected.node === i);
  const badge = [node.status === 'asserted' ? '' : node.status, node.disputed ? 'disputed' : ''].filter(Boolean)
    .map((word) => make('span', { class: 'badge' }, word));
  const precision = node.date ? (node.date_precision || 'day') : 'none';
  const button = make('button', { type: 'button', id: 'event-' + i, 'data-id': node.id, 'aria-current': chosen ? 'true' : null, onclick: () => goTo(i) },
    make('span', { class: 'when' }, whenOf(node), ...badge), make('bdi', { class: 'what' }, node.name),
    make('span', { class: 'note' }, [kindOf(node), node.place ? 'in ' + node.place : ''].filter(Boolean).join(' ')),
    actors.length ? make('bdi', { class: 'note actors' }, few(actors, 4)) : null);
  return make('li', { 'data-precision': precision, class: isConflict(node) ? 'conflict' : null }, button);
}

function isConflict(node) {
  return (node.quad || '').endsWith('conflict');
}

/** A date with its precision: a month is not a day. */
function whenOf(node) {
  return sayDate(node.date, node.date_end, node.date_precision) || 'date unknown';
}
