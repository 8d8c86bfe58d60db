"""Set part of speech, morphology and lemma of each word once.

spaCy's attribute ruler tries all its rules on every token, and its lemmatizer reads the morphology of every token
anew. Nearly all that they say rests on the word, its tag and its dependency alone: it is kept for the next such token.
Where a rule looks at several tokens ("got ta", "let 's"), the token it sets something on is worked out by itself.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc, Token

INFLECTION = "graphbuild_inflection"
MOST = 40_000
"""Words that are kept at a time, so that memory does not grow with the number of articles."""

SHADOWS = frozenset({"din", "fin", "instal", "rap", "stag", "wag"})
"""Rare verbs that hide a common one: "staged" is of "stage", not of "stag"."""
UNLISTED = frozenset({"fine", "reappoint", "re-elect", "resupply"})
"""Verbs that the lemmatizer does not know, so that it would guess "reappointe"."""

type Word = tuple[int, int, int]
type Form = tuple[int, int, Any, str, int]
type Match = tuple[int, int, int, int]
"""The number of a rule, the key of its pattern, and the tokens from start to end that it fits."""


@dataclass(frozen=True, slots=True)
class Inflection:
    """A component that does what an attribute ruler and then a lemmatizer do; ``phrases`` matches longer patterns."""

    ruler: Any  # an AttributeRuler, whose methods bear no types
    lemmatizer: Lemmatizer
    phrases: Matcher
    forms: dict[Word, Form] = field(default_factory=dict)

    def __call__(self, doc: Doc) -> Doc:
        """Set the attributes of every token. Returns the same Doc."""
        in_phrase = self._in_phrase(doc)
        for token in doc:
            word = (token.orth, token.tag, token.dep)
            if token.i in in_phrase:
                self._work_out(token, in_phrase[token.i])
            elif form := self.forms.get(word):
                token.tag, token.pos, token.morph, token.lemma_, token.dep = form
            else:
                self._work_out(token)
                self._keep(word, token)
        return doc

    def _in_phrase(self, doc: Doc) -> Mapping[int, list[Match]]:
        """The matches of longer patterns by the token that they set something on."""
        found = defaultdict(list)
        for rule, key, start, end in _matches(self.phrases, doc):
            found[range(start, end)[self.ruler.indices[rule]]].append((rule, key, start, end))
        return found

    def _work_out(self, token: Token, longer: Sequence[Match] = ()) -> None:
        """Later rules have precedence over earlier ones, and the lemma of a rule over that of the lemmatizer."""
        at, doc = token.i, token.doc
        alone = [(rule, key, at, at + 1) for rule, key, _, _ in _matches(self.ruler.matcher, doc[at : at + 1])]
        self.ruler.set_annotations(doc, sorted((*alone, *longer)))
        if not token.lemma:
            token.lemma_ = self.lemmatizer.lemmatize(token)[0]

    def _keep(self, word: Word, token: Token) -> None:
        if len(self.forms) >= MOST:
            self.forms.clear()
            self.lemmatizer.cache.clear()
        self.forms[word] = (token.tag, token.pos, token.morph, token.lemma_, token.dep)


def _matches(matcher: Matcher, tokens: Any) -> list[Match]:
    return [(int(tokens.vocab.strings[k]), k, start, end) for k, start, end in matcher(tokens, allow_missing=True)]


@Language.factory(INFLECTION, assigns=["token.tag", "token.pos", "token.morph", "token.lemma", "token.dep"])
def make_inflection(nlp: Language, name: str) -> Inflection:
    """The component that does the work of the pipeline's own attribute ruler and lemmatizer."""
    ruler, lemmatizer = nlp.get_pipe("attribute_ruler"), nlp.get_pipe("lemmatizer")
    assert isinstance(ruler, AttributeRuler) and isinstance(lemmatizer, Lemmatizer)
    phrases = Matcher(nlp.vocab)
    rules: Any = ruler.patterns
    for number, rule in enumerate(rules):
        if longer := [pattern for pattern in rule["patterns"] if len(pattern) > 1]:
            phrases.add(str(number), longer)
    index = lemmatizer.lookups.get_table("lemma_index")
    for part_of_speech, known in tuple(index.items()):
        index[part_of_speech] = frozenset(known)  # it comes as a list of thousands, and each word is looked for in it
    index["verb"] = index["verb"] - SHADOWS | UNLISTED
    return Inflection(ruler, lemmatizer, phrases)


def inflect_words_once(nlp: Language) -> None:
    """Put the component in place of the attribute ruler and the lemmatizer of one of spaCy's English pipelines."""
    nlp.add_pipe(INFLECTION, after="lemmatizer")
    for name in ("attribute_ruler", "lemmatizer"):
        nlp.remove_pipe(name)
