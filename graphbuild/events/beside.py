"""The day of an event from the clause beside it, where no date hangs on its own words."""

from collections.abc import Iterable
from datetime import date

from spacy.tokens import Token

from graphbuild.dates import DateRange
from graphbuild.dates.ranges import day_range
from graphbuild.dates.relative import counted
from graphbuild.dates.words import NUMBERS, number_of
from graphbuild.syntax import children
from graphbuild.wordlists import words

type Dated = Iterable[tuple[Token, DateRange]]

STAYING = words("visit host attend tour")
"""Verbs that in the present progressive say where somebody is on the day of writing."""
REFUSING = words("refuse decline fail")
UNITS = frozenset({"day", "week", "month", "year"})
LOOSE = frozenset({"month", "season", "year"})


def date_beside(word: Token, verb: Token, dated: Dated, published: str | None) -> DateRange | None:
    """What the clauses around say about the day of the event that ``word`` tells of in the clause of ``verb``."""
    return (
        _of_relative_clause(verb, dated)
        or _counted_from(word, verb, dated)
        or _of_cause(verb, dated)
        or _of_refusal(word, verb, dated)
        or _under_way(word, verb, published)
    )


def _of_relative_clause(verb: Token, dated: Dated) -> DateRange | None:
    """ "since 25 June, when he received A"; "in July, the month in which he visited B"."""
    if verb.dep_ != "relcl":
        return None
    named = [value for token, value in dated if token.i == verb.head.i]
    if named:
        return named[0]
    in_which = [p for p in children(verb, "prep") if any(c.lower_ == "which" for c in p.children)]
    # the parse hangs "the month" on whatever stands before "July"
    before = [value for token, value in dated if token.i < verb.head.i <= token.i + 3 and token.sent == verb.sent]
    return before[-1] if in_which and before and verb.head.lemma_ in {"day", "week", "month", "year"} else None


def _of_cause(verb: Token, dated: Dated) -> DateRange | None:
    """ "broke off talks in August after A visited B": in that month as well; a day would be too exact."""
    after = verb.dep_ == "advcl" and any(c.lower_ == "after" for c in children(verb, "mark"))
    over = verb.head
    under = [v for t, v in dated if after and any(p.i == over.i for p in (t.head, t.head.head)) and t.i < verb.i]
    perfect = any(c.lemma_ == "have" for c in children(verb, "aux"))
    return under[0] if len(under) == 1 and under[0].precision in LOOSE and not perfect else None


def _counted_from(word: Token, verb: Token, dated: Dated) -> DateRange | None:
    """ "came on Monday, three days after the troops had left", "two weeks before the talks": so far from that day."""
    clause = verb.dep_ == "advcl" and word.i == verb.i
    marks = children(verb, "mark") if clause else [word.head] if word.dep_ == "pobj" else []
    mark = next((m for m in marks if m.lower_ in ("after", "before")), None)
    if mark is None:
        return None
    over = verb.head if clause else mark.head
    span = next((t for t in (*children(verb, "npadvmod"), *children(mark, "npadvmod")) if t.i == mark.i - 1), None)
    under = [v for t, v in dated if t.i < mark.i and over.i in (t.i, t.head.i, t.head.head.i)]
    if span is None or len(set(under)) != 1 or under[0].precision != "day" or span.lemma_ not in UNITS:
        return None
    count = next((number_of(c.lower_) for c in children(span, "nummod") if c.lower_ in NUMBERS or c.is_digit), 0)
    count = count or int(any(c.lower_ in ("a", "one") for c in span.children))
    steps = -count if mark.lower_ == "after" else count
    return counted(span.lemma_, date.fromisoformat(under[0].first), steps) if count else None


def _of_refusal(word: Token, verb: Token, dated: Dated) -> DateRange | None:
    """ "declined to meet A this month": what was not done then was declined by then."""
    refused = children(verb, "xcomp") if word.i == verb.i and verb.lemma_ in REFUSING else []
    under = [v for t, v in dated for r in refused if t.head.i == r.i or t.head.head.i == r.i]
    return under[0] if len(under) == 1 else None


def _under_way(word: Token, verb: Token, published: str | None) -> DateRange | None:
    """ "A, who is visiting B", "is at a meeting in C": on the day of writing, where no other day is named."""
    if published is None:
        return None
    present = any(c.tag_ in {"VBZ", "VBP"} and c.lemma_ == "be" for c in children(verb, "aux"))
    staying = verb.tag_ == "VBG" and verb.lemma_ in STAYING and present
    at = word.head
    there = word.dep_ == "pobj" and at.lower_ in {"at", "on"} and at.head.i == verb.i
    there = there and verb.lemma_ == "be" and verb.tag_ in {"VBZ", "VBP"}
    return day_range(date.fromisoformat(published)) if staying or there else None
