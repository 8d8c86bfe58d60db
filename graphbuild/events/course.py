"""Words spoken in the course of an encounter just told of have its day: "They met on Friday. He praised B."."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from spacy.tokens import Token

from graphbuild.dates import DateRange
from graphbuild.events.group import REAL
from graphbuild.events.predication import Predication
from graphbuild.events.when import has_date
from graphbuild.reading import Reading
from graphbuild.syntax import children

SPOKEN = frozenset({"ACCUSE", "REJECT", "SUPPORT", "REQUEST", "THREATEN", "AGREE"})
MOST_SENTENCES = 4
RECENT_DAYS = 10
"""The news of an article is so many days old at most; what was said at older encounters is told otherwise."""


def with_course(predications: Sequence[Predication], reading: Reading) -> tuple[Predication, ...]:
    """The predications, each undated one that goes on from a dated one with the day of that."""
    told: list[Predication] = []
    for predication in predications:
        on = _goes_on(predication, reading)
        when = _day_of_course(predication, told, reading) or _day_of_both(predication, told, reading) if on else None
        told.append(replace(predication, date=when) if when else predication)
    return tuple(told)


def _goes_on(predication: Predication, reading: Reading) -> bool:
    """Whether it is spoken, or done "also", in the simple past of a main clause without a date."""
    verb = reading.doc[predication.trigger]
    also = any(c.lower_ == "also" for c in children(verb, "advmod"))
    kind = predication.type in SPOKEN or (predication.type == "CONSULT" and also)
    real = predication.status in REAL and predication.date is None
    return real and kind and _is_main_past(verb) and not has_date(verb.sent, reading)


def _is_main_past(verb: Token) -> bool:
    """ "met", "visited and praised"; not "had met", nor what a relative clause recalls."""
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB":
        if verb.tag_ != "VBD":
            return False
        verb = verb.head
    return verb.dep_ == "ROOT" and verb.tag_ == "VBD"


def _day_of_course(predication: Predication, told: Sequence[Predication], reading: Reading) -> DateRange | None:
    for before in reversed(told):
        span = reading.doc[before.sentence[1] : predication.sentence[0]]
        if sum(bool(t.is_sent_start) for t in span) >= MOST_SENTENCES or has_date(span, reading):
            return None
        same = set(predication.actors[:1]) & set(before.participants)
        verb = reading.doc[before.trigger]
        main = (_is_main_past(verb) or _is_occasion(verb)) and before.status in REAL
        if before.date is not None and same and main and _is_news(before.date, reading):
            return before.date
    return None


def _is_occasion(verb: Token) -> bool:
    """ "When he met A on Friday, he said": the occasion of what the main clause tells."""
    when = any(c.lower_ == "when" for c in children(verb, "advmod"))
    return verb.dep_ == "advcl" and verb.tag_ == "VBD" and when and _is_main_past(verb.head)


def _day_of_both(predication: Predication, told: Sequence[Predication], reading: Reading) -> DateRange | None:
    """ "He also asked Xi to stay": said where the two met, if the article tells of one day on which they did."""
    sides = {*predication.actors, *predication.recipients}
    if predication.type not in SPOKEN or len(sides) != 2 or {reading.entities[e].label for e in sides} != {"Person"}:
        return None
    met = [p for p in told if p.type == "CONSULT" and p.status in REAL and sides <= set(p.participants)]
    days = {p.date for p in met}
    return next((d for d in days if d is not None and len(days) == 1 and _is_news(d, reading)), None)


def _is_news(when: DateRange, reading: Reading) -> bool:
    published = reading.article.published
    if published is None or when.precision != "day" or when.first != when.last:
        return False
    return 0 <= (date.fromisoformat(published) - date.fromisoformat(when.first)).days <= RECENT_DAYS
