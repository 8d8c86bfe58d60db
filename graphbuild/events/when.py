"""The day of an event: the date that hangs on its words in the parse."""

import bisect
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from spacy.tokens import Doc, Span, Token

from graphbuild.dates import DateExpression, DateRange, Tense, find_dates
from graphbuild.dates.ranges import day_range, months_range, years_range
from graphbuild.events.beside import date_beside
from graphbuild.events.tense import clause_verb, tense_of
from graphbuild.reading import Reading
from graphbuild.status.words import SPEECH_VERBS
from graphbuild.syntax import children

LATER_MARKS = frozenset({"after", "before", "since", "until", "because", "although"})
NOT_A_DAY = frozenset({"since", "until", "before", "after"})
EARLIER = frozenset({"after", "since", "before", "following", "until"})
SCHEDULED = frozenset({"scheduled", "expected", "due", "set", "slated", "planned"})
CENTURY = 100
CLAUSE_BREAKS = frozenset({"ccomp", "advcl", "relcl", "acl", "parataxis"})


def date_of(anchors: Iterable[Token], reading: Reading, *, spoken: bool = False) -> DateRange | None:
    """The date under one of the anchor words; else the only one in the clause of the first; else None.

    A clause without a date has that of the clause it goes on from; what is ``spoken`` that of the verb of saying.
    """
    words = list(anchors)
    dated = _dated_beside(words[0], reading) if words else []
    for word in words:
        under = [value for token, value in dated if _hangs_on(token, word)]
        if under:
            return under[0]
    verb = clause_verb(words[0]) if words else None
    if verb is not None and any(c.lower_ == "when" for c in verb.children):
        return _when_clause(verb, dated) or _beside(words[0], verb, reading)
    same = [value for token, value in dated if verb is not None and _directly_on(token, verb)]
    if same or verb is None:
        return same[0] if len(set(same)) == 1 else None
    own = _alone(words[0], verb, dated) or _of_plan(verb, reading) or _inherited(verb, dated, spoken=spoken)
    return own or _beside(words[0], verb, reading)


def _dated_beside(word: Token, reading: Reading) -> list[tuple[Token, DateRange]]:
    """The dates of a sentence but those before the clause: "on 1 June, after the envoy had visited, he agreed"."""
    verb, start, end = clause_verb(word), word.sent.start, word.sent.end
    opened = [c.i for c in verb.children if c.dep_ == "mark" and c.lower_ in LATER_MARKS] if verb is not None else []
    first = opened[0] if opened else start
    dated = _dated_tokens(reading.doc, reading.article.published)
    here = [(t, v) for t, v in dated if first <= t.i < end and not _is_after_another(t, word)]
    # "a 21st century saint": no day of anything
    return [(t, v) for t, v in here if int(v.last[:4]) - int(v.first[:4]) < CENTURY - 1]


def dates_in(sentence: tuple[int, int], reading: Reading) -> tuple[DateRange, ...]:
    """All dates in a span of tokens, whatever they hang on, "since" and "until" as well."""
    text = reading.doc[sentence[0] : sentence[1]].text
    return tuple(e.value for e in find_dates(text, published=reading.article.published) if e.value)


def has_date(span: Span, reading: Reading) -> bool:
    """Whether any date stands in a span, also one that does not say which days it means."""
    return any(span.start <= t.i < span.end for t, _ in _expressions(reading.doc, reading.article.published))


def _beside(word: Token, verb: Token, reading: Reading) -> DateRange | None:
    """What the clause beside tells, or in a sentence without any date that it is under way on the day of writing."""
    published = reading.article.published
    start, end = verb.sent.start, verb.sent.end
    points = [(t, v) for t, v in _points(reading.doc, published) if start <= t.i < end]
    return date_beside(word, verb, points, None if points else published)


def _alone(word: Token, verb: Token, dated: Iterable[tuple[Token, DateRange]]) -> DateRange | None:
    """The only date of a sentence, with no verb between it and the main verb, however the parse hangs it."""
    if verb.dep_ != "ROOT" or word.i != verb.i:
        return None
    start, end = verb.sent.start, verb.sent.end
    here = [(t, v) for t, v in dated if start <= t.i < end]
    if len(here) != 1:
        return None
    token, value = here[0]
    first, last = sorted((token.i, verb.i))
    between = any(t.pos_ in {"VERB", "AUX"} or t.text in {",", ";"} for t in verb.doc[first + 1 : last])
    return None if between or value.precision != "day" or token.dep_ == "poss" else value


def _of_plan(verb: Token, reading: Reading) -> DateRange | None:
    """ "On Friday Putin is scheduled to visit Harbin": the day of the plan is that of the visit, if it is not past."""
    plan, published = verb.head, reading.article.published
    is_plan = verb.dep_ == "xcomp" and plan.lower_ in SCHEDULED and any(c.tag_ == "VBZ" for c in plan.children)
    if not is_plan or published is None:
        return None
    days = [value for token, value in _dated_tokens(reading.doc, published) if _is_day_of(token, plan)]
    return days[0] if len(set(days)) == 1 and days[0].last >= published else None


def _is_day_of(token: Token, plan: Token) -> bool:
    # the parse may take "Friday" of "On Friday Putin is" for a first name
    fronted = token.dep_ == "compound" and token.head.head.i == plan.i and token.nbor(-1).head.i == plan.i
    return fronted or _directly_on(token, plan)


def _inherited(verb: Token, dated: Sequence[tuple[Token, DateRange]], *, spoken: bool) -> DateRange | None:
    """ "stopped in Astana on Tuesday, where he met A, and promised ...": the date of the clause before."""
    above = _clause_before(verb, spoken=spoken)
    if above is None or any(c.lemma_ == "have" for c in verb.children if c.dep_ == "aux"):
        return None
    under = [v for t, v in dated if _hangs_on(t, above) and t.i < verb.i]
    return under[0] if len(set(under)) == 1 else (None if under else _inherited(above, dated, spoken=spoken))


def _clause_before(verb: Token, *, spoken: bool) -> Token | None:
    """The verb of the clause that another goes on from at the same time, None where there is none."""
    # "on Tuesday, where he met": the parse hangs the clause on the day or the place
    over = next((t for t in verb.ancestors if t.pos_ in {"VERB", "AUX"}), None)
    if over is None or tense_of(over) != tense_of(verb) or over.i > verb.i:
        return None
    where = verb.dep_ == "relcl" and any(c.lower_ == "where" for c in verb.children)
    manner = verb.dep_ == "advcl" and verb.tag_ == "VBG" and not any(c.dep_ == "mark" for c in verb.children)
    # "handed it on Wednesday to A, who was visiting Moscow": at the same time
    going_on = verb.dep_ == "relcl" and verb.tag_ == "VBG" and any(c.tag_ == "VBD" for c in children(verb, "aux"))
    said = spoken and verb.dep_ == "ccomp" and over.lemma_ in SPEECH_VERBS
    return over if verb.dep_ == "conj" or where or manner or going_on or said else None


def _when_clause(verb: Token, dated: Iterable[tuple[Token, DateRange]]) -> DateRange | None:
    """ "in July, when Kazakhstan hosts a summit"; "on 9 May the men were freed when Pompeo came": one date in all."""
    when = next(c.i for c in verb.children if c.lower_ == "when")
    before = [v for t, v in dated if verb.sent.start <= t.i < when]
    inside = any(t.is_ancestor(verb) or verb.is_ancestor(t) for t, _ in dated if t.i > when and t.sent == verb.sent)
    return before[-1] if len(before) == 1 and not inside else None


def _hangs_on(token: Token, anchor: Token) -> bool:
    """Whether a date lies under the anchor with no other verb or event clause between."""
    # "resumed flights after 2015's crash": the day of the crash
    over = token.head
    if token.dep_ == "poss" and over.i != anchor.i and over.dep_ == "pobj" and over.head.lower_ in EARLIER:
        return False
    for above in (token, *token.ancestors):
        if above.i == anchor.i:
            return True
        if above.pos_ in {"VERB", "AUX"} or above.dep_ in CLAUSE_BREAKS:
            return False
        if above.dep_ in {"poss", "conj"} and above.pos_ == "PROPN":
            return False
    return False


def _is_after_another(token: Token, word: Token) -> bool:
    """ "imposed sanctions after the invasion in March": the day of the invasion, however the parse hangs it."""
    link = token.head if token.dep_ == "pobj" and token.head.dep_ == "prep" else token
    beside = [p for p in children(link.head, "prep") if p.i < link.i and p.right_edge.i == link.i - 1]
    above = [p for p in link.ancestors if p.dep_ == "prep" and p.head.pos_ in {"VERB", "AUX"}]
    others = [p for p in (*beside, *above) if p.lower_ in EARLIER - {"until"} and not p.is_ancestor(word)]
    return any(o.pos_ == "NOUN" and o.i != token.i for p in others for o in children(p, "pobj"))


def _directly_on(token: Token, verb: Token) -> bool:
    """Whether a date is an adjunct of the verb itself, not of a noun in its clause ("the October congress")."""
    above = token.head if token.dep_ in {"pobj", "npadvmod", "advmod", "nmod", "tmod"} else None
    return above is not None and (above.i == verb.i or (above.dep_ == "prep" and above.head.i == verb.i))


@lru_cache(maxsize=8)
def _expressions(doc: Doc, published: str | None) -> tuple[tuple[Token, DateExpression], ...]:
    """The dates of a document, each with the token that heads it, save the day of writing."""
    starts = doc.to_array("IDX")

    def tense(offset: int) -> Tense | None:
        return tense_of(doc[max(0, bisect.bisect_right(starts, offset) - 1)])

    found = [(_head(doc, e), e) for e in find_dates(doc.text, published=published, tense=tense)]
    return tuple((token, e) for token, e in found if token is not None and not _in_dateline(token))


@lru_cache(maxsize=8)
def _dated_tokens(doc: Doc, published: str | None) -> tuple[tuple[Token, DateRange], ...]:
    """The dates of a document that say which days they mean, each with the token that heads it."""
    told = _expressions(doc, published)
    return tuple((token, e.value) for token, e in told if e.value and e.kind not in NOT_A_DAY)


def _points(doc: Doc, published: str | None) -> list[tuple[Token, DateRange]]:
    """The dates with the day or month from which "since" counts: "since 25 June, when he received A"."""
    told = _expressions(doc, published)
    since = [(o, _since(e.value)) for t, e in told if e.kind == "since" for o in (t, *children(t, "pobj"))]
    return [*_dated_tokens(doc, published), *((t, value) for t, value in since if value)]


def _since(value: DateRange | None) -> DateRange | None:
    """The point from which a span counts, None where it is not a day, a month or a year."""
    first = date.fromisoformat(value.first) if value else None
    if value is None or first is None:
        return None
    units = {"day": day_range(first), "month": months_range(first.year, first.month), "year": years_range(first.year)}
    return units.get(value.precision)


def _in_dateline(token: Token) -> bool:
    """ "MOSCOW, May 14 (Agency) - Putin will ...": the day of writing, at the head of a sentence before a dash."""
    start = token.sent.start
    head = token.doc[start : token.i + 8]
    dash = next((t.i for t in head if t.text in {"-", "–", "—", "--"} and t.whitespace_), None)
    return dash is not None and token.i < dash and token.doc[start].is_upper


def _head(doc: Doc, expression: DateExpression) -> Token | None:
    span = doc.char_span(expression.start, expression.end, alignment_mode="expand")
    return span.root if span is not None else None
