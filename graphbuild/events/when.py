"""The day of an event: the date that hangs on its words in the parse."""

import bisect
from collections.abc import Iterable
from functools import lru_cache

from spacy.tokens import Doc, Token

from graphbuild.dates import DateExpression, DateRange, Tense, find_dates
from graphbuild.events.tense import clause_verb, tense_of
from graphbuild.reading import Reading

NOT_A_DAY = frozenset({"since", "until", "before", "after"})
CLAUSE_BREAKS = frozenset({"ccomp", "advcl", "relcl", "acl", "parataxis"})


def date_of(anchors: Iterable[Token], reading: Reading) -> DateRange | None:
    """The date under one of the anchor words; else the only one in the clause of the first; else None."""
    words = list(anchors)
    dated = _dated_tokens(reading.doc, reading.article.published)
    for word in words:
        under = [value for token, value in dated if _hangs_on(token, word)]
        if under:
            return under[0]
    verb = clause_verb(words[0]) if words else None
    same = [value for token, value in dated if verb is not None and _directly_on(token, verb)]
    return same[0] if len(set(same)) == 1 else None


def _hangs_on(token: Token, anchor: Token) -> bool:
    """Whether a date lies under the anchor with no other verb or event clause between."""
    for above in (token, *token.ancestors):
        if above.i == anchor.i:
            return True
        if above.pos_ in {"VERB", "AUX"} or above.dep_ in CLAUSE_BREAKS:
            return False
        if above.dep_ in {"poss", "conj"} and above.pos_ == "PROPN":
            return False
    return False


def _directly_on(token: Token, verb: Token) -> bool:
    """Whether a date is an adjunct of the verb itself, not of a noun in its clause ("the October congress")."""
    above = token.head if token.dep_ in {"pobj", "npadvmod", "advmod", "nmod", "tmod"} else None
    return above is not None and (above.i == verb.i or (above.dep_ == "prep" and above.head.i == verb.i))


@lru_cache(maxsize=8)
def _dated_tokens(doc: Doc, published: str | None) -> tuple[tuple[Token, DateRange], ...]:
    """The dates of a document that say which days they mean, each with the token that heads it."""
    starts = [t.idx for t in doc]

    def tense(offset: int) -> Tense | None:
        return tense_of(doc[max(0, bisect.bisect_right(starts, offset) - 1)])

    found = find_dates(doc.text, published=published, tense=tense)
    pairs = [(_head(doc, e, starts), e.value) for e in found if e.value and e.kind not in NOT_A_DAY]
    return tuple((token, value) for token, value in pairs if token is not None and value is not None)


def _head(doc: Doc, expression: DateExpression, starts: list[int]) -> Token | None:
    span = doc.char_span(expression.start, expression.end, alignment_mode="expand")
    return span.root if span is not None and starts else None
