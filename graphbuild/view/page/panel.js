// The evidence panel: what a node or an edge is, and for each fact the sentences that say so.

/** An element with attributes of ours and children; strings become text, never markup. */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (name === 'onclick') element.addEventListener('click', value);
    else if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== ''));
  return element;
}

const POINTS = {
  dot: null, square: '2,2 14,2 14,14 2,14', triangle: '8,1.5 15,14 1,14', diamond: '8,0.5 15.5,8 8,15.5 0.5,8',
  star: '8,0.5 10.1,5.6 15.6,6 11.4,9.6 12.7,15 8,12.1 3.3,15 4.6,9.6 0.4,6 5.9,5.6',
  hexagon: '8,0.5 14.6,4.2 14.6,11.8 8,15.5 1.4,11.8 1.4,4.2',
};

/** The shape and colour of a label, as in the drawing. */
function swatch(label) {
  const look = data.labels.find((known) => known.name === label);
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const points = POINTS[look.shape];
  const shape = document.createElementNS('http://www.w3.org/2000/svg', points ? 'polygon' : 'circle');
  const given = points ? { points } : { cx: '8', cy: '8', r: '7' };
  Object.entries({ ...given, fill: look.colour }).forEach(([name, value]) => shape.setAttribute(name, value));
  Object.entries({ class: 'swatch', viewBox: '0 0 16 16', 'aria-hidden': 'true' }).forEach(([n, v]) => svg.setAttribute(n, v));
  svg.append(shape);
  return svg;
}

function showPanel() {
  const panel = document.getElementById('panel');
  panel.hidden = !state.selected;
  if (!state.selected) panel.replaceChildren();
  else if (state.selected.node !== undefined) panel.replaceChildren(...nodePanel(state.selected.node).filter(Boolean));
  else panel.replaceChildren(...edgePanel(state.selected.edge).filter(Boolean));
  panel.scrollTop = 0;
}

function panelTop(kind, title) {
  const close = make('button', { type: 'button', 'aria-label': 'Close', onclick: () => select(null) }, '×');
  return make('div', { class: 'top' }, make('div', {}, kind, make('h2', { class: 'title', dir: 'auto' }, title)), close);
}

function nodePanel(i) {
  const node = data.nodes[i];
  const kind = make('p', { class: 'kind' }, swatch(node.label), [node.label, kindOf(node)].filter(Boolean).join(' · '));
  const facts = visibleOf(factsOf[i]);
  const around = make('button', { type: 'button', onclick: () => focusOn(i) }, 'Show what is around');
  return [panelTop(kind, node.name), describe(node), make('div', { class: 'actions' }, around),
    ...sections(i, facts), hiddenNote(factsOf[i].length - facts.length)];
}

function kindOf(node) {
  return [node.subtype || node.type, node.mode].filter(Boolean).map((text) => text.replaceAll('_', ' ')).join(', ');
}

/** What is known of a node beside its facts. */
function describe(node) {
  const rows = [
    ['Also called', (node.aliases || []).filter((alias) => alias !== node.name).join(' · ')],
    ['Date', sayDate(node.date, node.date_end, node.date_precision)],
    ['Status', [node.status, node.disputed ? 'disputed' : ''].filter(Boolean).join(', ')],
    ['Place', node.place],
    ['Country', node.country],
    ['Code', node.code],
    ['In the news', node.first_reported ? sayDate(node.first_reported, node.last_reported) : ''],
    ['Named', node.mentions ? plural(node.mentions, 'time') + ' in ' + plural(node.articles || 1, 'article') : ''],
  ];
  const list = make('dl');
  rows.filter(([, text]) => text).forEach(([term, text]) => list.append(make('dt', {}, term), make('dd', { dir: 'auto' }, text)));
  return list;
}

/** Offices first, then events in order, then each relation by itself. */
function sections(i, facts) {
  const offices = facts.filter((f) => data.facts[f].from === i && data.offices.includes(data.facts[f].type));
  const events = facts.filter((f) => data.facts[f].type === 'PARTICIPATED_IN');
  const rest = facts.filter((f) => !offices.includes(f) && !events.includes(f));
  const parts = [['Offices', offices], [data.nodes[i].label === 'Event' ? 'Who took part' : 'Events', events]];
  Object.keys(data.relations).forEach((type) => {
    parts.push([data.relations[type].phrase, rest.filter((f) => data.facts[f].type === type)]);
  });
  const open = facts.reduce((sum, f) => sum + data.facts[f].quotes.length, 0) <= 12;
  return parts.filter(([, list]) => list.length).flatMap(([name, list]) => [
    make('h2', {}, make('span', { class: 'name' }, name[0].toUpperCase() + name.slice(1)), make('span', { class: 'count' }, String(list.length))),
    ...list.map((f) => factEntry(f, open)),
  ]);
}

function edgePanel(i) {
  const { from, to } = data.network.edges[i];
  const facts = visibleOf(factsBetween[i]);
  const ends = make('div', { class: 'actions' }, nodeButton(from), nodeButton(to));
  const title = data.nodes[from].name + ' – ' + data.nodes[to].name;
  return [panelTop(make('p', { class: 'kind' }, plural(facts.length, 'fact')), title), ends,
    ...facts.map((f) => factEntry(f, true)), hiddenNote(factsBetween[i].length - facts.length)];
}

function nodeButton(i) {
  return make('button', { type: 'button', class: 'plain', dir: 'auto', onclick: () => select({ node: i }) }, data.nodes[i].name);
}

function hiddenNote(count) {
  return count ? make('p', { class: 'count' }, plural(count, 'fact is', 'facts are') + ' hidden by the filters.') : null;
}

/** One fact as a sentence that opens to its quotes. */
function factEntry(f, open) {
  const fact = data.facts[f];
  const note = noteOf(fact);
  const line = make('summary', {},
    make('bdi', {}, data.nodes[fact.from].name), ' ', make('span', { class: 'phrase' }, phraseOf(fact)), ' ',
    make('bdi', {}, data.nodes[fact.to].name),
    note && make('span', { class: 'note' }, ' · ' + note), ...badges(fact));
  const entry = make('details', { class: 'fact', 'data-uid': fact.uid }, line);
  const fill = () => { if (entry.childElementCount === 1) entry.append(...behind(fact)); };
  entry.addEventListener('toggle', fill);
  if (open) {
    fill();
    entry.open = true;
  }
  return entry;
}

function noteOf(fact) {
  const held = fact.valid_from || fact.valid_to
    ? (fact.valid_from ? 'from ' + sayDate(fact.valid_from) : '') + (fact.valid_to ? ' until ' + sayDate(fact.valid_to) : '') : '';
  const event = nodeAt.get(fact.event);
  const named = event !== undefined && event !== fact.from && event !== fact.to ? data.nodes[event].name : '';
  const day = sayDate(fact.date, fact.date_end, fact.date_precision) || (named ? '' : sayDate(dayOf({ ...fact, valid_from: '', valid_to: '' })));
  return [fact.title, fact.portfolio, fact.role, fact.kinship, held.trim(), named, day].filter(Boolean).join(' · ');
}

function badges(fact) {
  const words = [fact.status === 'asserted' ? '' : fact.status, fact.disputed ? 'disputed' : '', fact.former ? 'former' : '',
    fact.basis === 'reference' ? 'reference data' : ''];
  return words.filter(Boolean).map((word) => make('span', { class: 'badge ' + word.replace(' ', '-') }, word));
}

function behind(fact) {
  const other = state.selected && state.selected.node !== undefined ? otherEnd(fact, state.selected.node) : null;
  const jump = other === null ? [] : [nodeButton(other)];
  if (!fact.quotes.length) return [make('p', { class: 'count' }, fact.basis === 'reference' ? 'From reference data, not from an article.' : 'No sentence kept.'), ...jump];
  const words = wordsOf(fact);
  return [...fact.quotes.map((claim) => quote(data.claims[claim], words)), ...jump];
}

/** One sentence with its article, and who says it. */
function quote(claim, words) {
  const article = data.articles[claim.article] || {};
  const title = article.title || article.name || article.path || 'untitled';
  const said = claim.speaker ? claim.speaker + ' ' + (claim.cue || 'said') : '';
  const details = [article.source, sayDate(article.published), claim.status, said && 'according to: ' + said,
    claim.confidence === undefined ? '' : 'confidence ' + claim.confidence.toFixed(2)].filter(Boolean).join(' · ');
  return make('blockquote', { class: 'quote' },
    make('p', { dir: 'auto' }, ...marked(claim.quote || '', words.concat(claim.cue || []))),
    make('footer', {}, link(title, article.url), make('br'), details));
}

/** A link for http and https only; every other address is plain text. */
function link(text, address) {
  let url = null;
  try { url = address ? new URL(address) : null; } catch { url = null; }
  if (!url || !['http:', 'https:'].includes(url.protocol)) return make('bdi', {}, text);
  return make('a', { href: url.href, target: '_blank', rel: 'noopener noreferrer', dir: 'auto' }, text);
}

/** The names that the two ends of a fact go by. */
function wordsOf(fact) {
  return [fact.from, fact.to].flatMap((i) => [data.nodes[i].name, ...(data.nodes[i].aliases || [])]);
}

/** A sentence with those words marked: whole words, the longest first. */
function marked(text, words) {
  const known = Array.from(new Set(words)).filter((word) => word.length > 1).sort((a, b) => b.length - a.length);
  if (!known.length) return [text];
  const parts = known.map((word) => bounded(word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')));
  const found = new RegExp('(' + parts.join('|') + ')', 'u');
  return text.split(found).map((part, i) => (i % 2 ? make('mark', {}, part) : part));
}

/** Scripts that part words with spaces need the whole word; Chinese and Japanese do not. */
function bounded(pattern) {
  const letters = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(pattern);
  return letters ? pattern : '(?<![\\p{L}\\p{N}])' + pattern + '(?![\\p{L}\\p{N}])';
}
