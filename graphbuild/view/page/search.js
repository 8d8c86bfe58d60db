// Find a name: suggestions over names and aliases in any script, letter case and accents aside.

const SUGGESTED = 12;

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
      .reduce((a, b) => (b.rank < a.rank ? b : a));
    if (best.rank < 9) ranked.push(best);
  });
  const facts = (entry) => factsOf[entry.node].length;
  return ranked.sort((a, b) => a.rank - b.rank || facts(b) - facts(a) || a.node - b.node).slice(0, SUGGESTED);
}

function rank(bare, wanted) {
  if (bare === wanted) return 0;
  if (bare.startsWith(wanted)) return 1;
  if (!bare.includes(wanted)) return 9;
  return bare.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted)) ? 2 : 3;
}

/** Suggestions under a text field; ``choose`` is called with the node taken. */
function suggestFor(input, list, choose) {
  const finding = { found: [], at: -1 };
  const show = () => {
    list.replaceChildren(...finding.found.map((entry, i) => suggestion(entry, i)));
    list.hidden = finding.found.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    if (finding.at >= 0) input.setAttribute('aria-activedescendant', list.id + '-' + finding.at);
    else input.removeAttribute('aria-activedescendant');
  };
  const suggest = (found) => { Object.assign(finding, { found, at: -1 }); show(); };
  const take = (node, byKey) => { suggest([]); input.value = data.nodes[node].name; choose(node, byKey); };
  const suggestion = ({ node, name }, i) => {
    const entry = make('li', { role: 'option', id: list.id + '-' + i, 'aria-selected': String(i === finding.at) },
      swatch(data.nodes[node].label),
      make('span', { class: 'name', dir: 'auto' }, data.nodes[node].name + (name ? ' (' + name + ')' : '')),
      make('span', { class: 'count' }, plural(factsOf[node].length, 'fact') + (picture.has(node) ? '' : ', not drawn yet')));
    entry.addEventListener('mousedown', (event) => { event.preventDefault(); take(node, false); });
    return entry;
  };
  const look = () => {
    const found = find(input.value);
    suggest(found);
    if (input.value.trim()) announce(found.length ? plural(found.length, 'suggestion') : 'No such name');
  };
  input.addEventListener('input', look);
  input.addEventListener('focus', () => suggest(find(input.value)));
  input.addEventListener('blur', () => setTimeout(() => { if (document.activeElement !== input) suggest([]); }, 150));
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && finding.found.length) {
      finding.at = (finding.at + step + finding.found.length) % finding.found.length;
      event.preventDefault();
      show();
    } else if (event.key === 'Enter' && finding.found.length) {
      take(finding.found[Math.max(finding.at, 0)].node, true);
    } else if (event.key === 'Escape' && finding.found.length) {
      suggest([]);
      event.stopPropagation();
    }
  });
}

function buildSearch() {
  suggestFor(document.getElementById('query'), document.getElementById('suggestions'), (node, byKey) => {
    goTo(node);
    if (byKey) document.getElementById('panel').focus();
  });
}

/** Choose a node and bring it into sight; filters that hide it give way, and beyond the budget it is drawn. */
function goTo(node) {
  if (!picture.has(node)) expand(node);
  if (!shown.nodes.has(node)) reveal(node);
  select({ node });
  if (!document.getElementById('stage').hidden) centre(node);
  if (isNarrow()) showSide('');
}

function reveal(node) {
  state.focus = null;
  state.hiddenLabels.delete(data.nodes[node].label);
  if (factsOf[node].length === 0) state.lone = true;
  refresh();
  if (shown.nodes.has(node)) return;
  openFilters();
  refresh();
  if (!shown.nodes.has(node)) expand(node); // drawn, but all that it has facts with is not
  refresh();
}
