"""Days counted from the start of a visit: "on the second day of his visit, Putin travelled to Harbin"."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from spacy.tokens import Token

from graphbuild.dates import DateRange
from graphbuild.events.predication import Predication
from graphbuild.reading import Reading
from graphbuild.syntax import children, objects_of_preposition, prepositions

LATER = {"second": 1, "third": 2, "fourth": 3}
JOURNEYS = frozenset({"visit", "trip", "tour", "stay"})
LONGEST_DAYS = 7
"""How many days before the article a visit may have begun that it still counts the days of."""


def with_counted_days(predications: Sequence[Predication], reading: Reading) -> tuple[Predication, ...]:
    """The predications; an undated one told of by the day of a visit has that day where the first is known."""
    return tuple(_counted(p, predications, reading) for p in predications)


def _counted(predication: Predication, told: Sequence[Predication], reading: Reading) -> Predication:
    later = _days_later(reading.doc[predication.trigger]) if predication.date is None else None
    first = _first_day(predication, told, reading) if later is not None else None
    if later is None or first is None:
        return predication
    day = (first + timedelta(days=later)).isoformat()
    return replace(predication, date=DateRange(day, day, "day"))


def _days_later(trigger: Token) -> int | None:
    """How many days after the first, by "on the second day of" before the verb or the one it goes on from."""
    verbs = [trigger, *([trigger.head] if trigger.dep_ == "conj" else [])]
    days = [o for v in verbs for p in prepositions(v) if p.lower_ == "on" for o in objects_of_preposition(p)]
    for day in (d for d in days if d.lower_ == "day"):
        whole = [o.lemma_ for p in children(day, "prep") if p.lower_ == "of" for o in objects_of_preposition(p)]
        counted = [LATER[m.lower_] for m in children(day, "amod") if m.lower_ in LATER]
        if counted and JOURNEYS & set(whole):
            return counted[0]
    return None


def _first_day(predication: Predication, told: Sequence[Predication], reading: Reading) -> date | None:
    """The earliest day of an encounter of the traveller that the article tells of as news."""
    published = reading.article.published
    if published is None:
        return None
    shared = [p for p in told if p.type == "CONSULT" and set(p.participants) & set(predication.actors)]
    days = [date.fromisoformat(p.date.first) for p in shared if p.date is not None and p.date.precision == "day"]
    recent = [d for d in days if 0 <= (date.fromisoformat(published) - d).days <= LONGEST_DAYS]
    return min(recent, default=None)
