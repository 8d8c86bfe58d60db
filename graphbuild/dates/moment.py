"""Where a relative date is seen from: the article's day, and the tense that says which way to look."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from graphbuild.dates.ranges import DateRange
from graphbuild.dates.tense import Tense

Kind = Literal[
    "day", "weekday", "week", "month", "season", "part", "year", "decade", "relative", "range",
    "since", "until", "before", "after", "anaphoric",
]  # fmt: skip

type Groups = Mapping[str, str]
"""The named groups of a pattern that took part in a match."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The article's day (None when unknown) and the tense of the clause (None when unknown)."""

    day: date | None
    tense: Tense | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of dates, what it resolves to, and whether the tense decides."""

    kind: Kind
    pattern: str
    resolve: Callable[[Groups, Moment], DateRange | None]
    tensed: bool = False


def nearest(candidates: Iterable[DateRange], moment: Moment, *, at_most: int | None = None) -> DateRange | None:
    """The candidate nearest to the article's day on the side the tense points to; that day itself is on both sides.

    Without a past or future tense, the nearest of all; the earlier where two are as near. A candidate
    that is more than ``at_most`` days off on that side gives way to the nearest of all. None without
    a day or a candidate.
    """
    if moment.day is None:
        return None
    today = moment.day
    ranked = sorted(((_gap(c, today), c.first, c) for c in candidates), key=lambda r: r[:2])
    if moment.tense == "past":
        chosen = [r for r in ranked if r[2].first <= today.isoformat()]
    elif moment.tense == "future":
        chosen = [r for r in ranked if r[2].last >= today.isoformat()]
    else:
        chosen = ranked
    if at_most is not None:
        chosen = [r for r in chosen if r[0] <= at_most] or ranked
    return chosen[0][2] if chosen else None


def pointed_at(candidates: Iterable[DateRange], which: str | None, moment: Moment) -> DateRange | None:
    """What "last", "this" or "next" picks of periods that return; without such a word the tense decides.

    The last one is over, the next one has not begun.
    """
    if moment.day is None:
        return None
    today = moment.day.isoformat()
    match (which or "").lower():
        case "last" | "past":
            return nearest((c for c in candidates if c.last < today), Moment(moment.day, "past"))
        case "next" | "coming":
            return nearest((c for c in candidates if c.first > today), Moment(moment.day, "future"))
        case "this":
            return nearest(candidates, Moment(moment.day))
        case _:
            return nearest(candidates, moment)


def _gap(candidate: DateRange, today: date) -> int:
    """How many days lie between a candidate and a day; 0 when the day is in it."""
    until = (date.fromisoformat(candidate.first) - today).days
    since = (today - date.fromisoformat(candidate.last)).days
    return max(until, since, 0)
