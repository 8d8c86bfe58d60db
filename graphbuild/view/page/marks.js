// The words of a sentence that carry its fact, marked: who, what is said of them, and of whom or what.

/** A sentence as text and mark elements; ``kinds`` are [kind, words], the first kind wins a word that two claim. */
function marked(text, kinds) {
  const kindOf = new Map();
  kinds.forEach(([kind, words]) => words.forEach((word) => {
    const key = word.toLowerCase();
    if (word.length > 1 && !kindOf.has(key)) kindOf.set(key, [kind, word]);
  }));
  const known = Array.from(kindOf.values(), ([, word]) => word).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (!known.length) return [text];
  const parts = known.map((word) => bounded(word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')));
  const found = new RegExp('(' + parts.join('|') + ')', 'u');
  return text.split(found).map((part, i) => (i % 2 ? make('mark', { class: (kindOf.get(part.toLowerCase()) || [''])[0] }, part) : part));
}

/** Scripts that part words with spaces need the whole word; Chinese and Japanese do not. */
function bounded(pattern) {
  const letters = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(pattern);
  return letters ? pattern : '(?<![\\p{L}\\p{N}])' + pattern + '(?![\\p{L}\\p{N}])';
}

/** All words by which a text may mean a node. */
function wordsFor(node) {
  const { name, aliases, words } = data.nodes[node];
  return [name, ...(aliases || []), ...(words || [])];
}

/** Which words are marked as what; a meeting has two sides and no object. */
function kindsOf(fact, claim) {
  const other = data.relations[fact.type].symmetric ? 'subject' : 'object';
  return [['subject', wordsFor(fact.from)], [other, wordsFor(fact.to)], ['says', claim.says || []], ['cue', [claim.cue || '']]];
}

/** What the colours of marks mean. */
function markKey() {
  return make('p', { class: 'key' }, 'Marked in the sentences: ', make('mark', { class: 'subject' }, 'who or what'), ' ',
    make('mark', { class: 'says' }, 'what is said'), ' ', make('mark', { class: 'object' }, 'of whom, where'), ' ',
    make('mark', { class: 'cue' }, 'how it is told'));
}
