// Find a name: suggestions over names and aliases in any script, letter case and accents aside.

const SUGGESTED = 12;
const finding = { found: [], at: -1 };

function plain(text) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

const sought = data.nodes.map((node) => [node.name, ...(node.aliases || [])].map((name) => [name, plain(name)]));

/** Nodes whose name or alias begins with, then has a word that begins with, then holds the text. */
function find(text) {
  const wanted = plain(text.trim());
  if (!wanted) return [];
  const ranked = [];
  sought.forEach((names, node) => {
    const best = names.map(([name, bare], i) => ({ node, name: i ? name : null, rank: rank(bare, wanted) + (i ? 0.5 : 0) }))
      .sort((a, b) => a.rank - b.rank)[0];
    if (best.rank < 9) ranked.push(best);
  });
  const facts = (entry) => factsOf[entry.node].length;
  return ranked.sort((a, b) => a.rank - b.rank || facts(b) - facts(a) || a.node - b.node).slice(0, SUGGESTED);
}

function rank(bare, wanted) {
  if (bare === wanted) return 0;
  if (bare.startsWith(wanted)) return 1;
  if (bare.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))) return 2;
  return bare.includes(wanted) ? 3 : 9;
}

function buildSearch() {
  const input = document.getElementById('query');
  input.addEventListener('input', () => suggest(find(input.value)));
  input.addEventListener('focus', () => suggest(find(input.value)));
  input.addEventListener('blur', () => setTimeout(() => suggest([]), 150));
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && finding.found.length) {
      finding.at = (finding.at + step + finding.found.length) % finding.found.length;
      event.preventDefault();
      showSuggestions();
    } else if (event.key === 'Enter' && finding.found.length) {
      take(finding.found[Math.max(finding.at, 0)].node);
    } else if (event.key === 'Escape' && finding.found.length) {
      suggest([]);
      event.stopPropagation();
    }
  });
}

function suggest(found) {
  finding.found = found;
  finding.at = -1;
  showSuggestions();
}

function showSuggestions() {
  const list = document.getElementById('suggestions');
  const input = document.getElementById('query');
  list.replaceChildren(...finding.found.map((entry, i) => suggestion(entry, i)));
  list.hidden = finding.found.length === 0;
  input.setAttribute('aria-expanded', String(!list.hidden));
  if (finding.at >= 0) input.setAttribute('aria-activedescendant', 'suggestion-' + finding.at);
  else input.removeAttribute('aria-activedescendant');
}

function suggestion({ node, name }, i) {
  const entry = make('li', { role: 'option', id: 'suggestion-' + i, 'aria-selected': String(i === finding.at) },
    swatch(data.nodes[node].label),
    make('span', { class: 'name', dir: 'auto' }, data.nodes[node].name + (name ? ' (' + name + ')' : '')),
    make('span', { class: 'count' }, plural(factsOf[node].length, 'fact')));
  entry.addEventListener('mousedown', (event) => { event.preventDefault(); take(node); });
  return entry;
}

/** Go to a node; filters that hide it give way. */
function take(node) {
  suggest([]);
  document.getElementById('query').value = data.nodes[node].name;
  if (!shown.nodes.has(node)) reveal(node);
  select({ node });
  centre(node);
}

function reveal(node) {
  state.focus = null;
  state.hiddenLabels.delete(data.nodes[node].label);
  if (factsOf[node].length === 0) state.lone = true;
  refresh();
  if (!shown.nodes.has(node)) {
    Object.assign(state, { since: '', until: '', hiddenLabels: new Set(), hiddenRelations: new Set(), confidence: 0, sources: 1, planned: true, reported: true, reference: true });
    refresh();
  }
}
