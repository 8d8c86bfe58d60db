// A fact in words, and behind it the sentences that say so.

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
  const claims = fact.quotes.map((i) => data.claims[i]);
  const denied = claims.filter((claim) => claim.status === 'denied');
  if (!claims.length) return [make('p', { class: 'count' }, fact.basis === 'reference' ? 'From reference data, not from an article.' : 'No sentence kept.'), ...jump];
  return [...claims.filter((claim) => claim.status !== 'denied').map((claim) => quote(claim, fact)),
    ...denied.map((claim) => quote(claim, fact)), ...jump];
}

/** One sentence with its article, who says it, and the sentences that name whom it only points at. */
function quote(claim, fact) {
  const article = data.articles[claim.article] || {};
  const title = article.title || article.name || article.path || 'untitled';
  const said = claim.speaker ? claim.speaker + ' ' + (claim.cue || 'said') : '';
  const details = [article.source, sayDate(article.published), claim.status, said && 'according to: ' + said,
    claim.confidence === undefined ? '' : 'confidence ' + claim.confidence.toFixed(2)].filter(Boolean).join(' · ');
  const kinds = kindsOf(fact, claim);
  return make('blockquote', { class: claim.status === 'denied' ? 'quote denied' : 'quote' },
    make('p', { dir: 'auto' }, ...marked(claim.quote || '', kinds)),
    ...(claim.context || []).map((text) => make('p', { class: 'context', dir: 'auto' }, make('span', { class: 'note' }, 'with: '), ...marked(text, kinds))),
    make('footer', {}, link(title, article.url), make('br'), details));
}

/** A link for http and https only; every other address is plain text. */
function link(text, address) {
  let url = null;
  try { url = address ? new URL(address) : null; } catch { url = null; }
  if (!url || !['http:', 'https:'].includes(url.protocol)) return make('bdi', {}, text);
  return make('a', { href: url.href, target: '_blank', rel: 'noopener noreferrer', dir: 'auto' }, text);
}
