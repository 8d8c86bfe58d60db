"""Ranges of days: the calendar units that texts speak of, and how ranges compare.

A range is what a text allows: its first and its last day, both included. Seasons are the
meteorological ones of the northern hemisphere; weeks begin on Monday.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from graphbuild.model import Precision


@dataclass(frozen=True, slots=True)
class DateRange:
    """The days from ``first`` to ``last`` (ISO days, both included), known to a ``precision``."""

    first: str
    last: str
    precision: Precision


type Parts = Mapping[str, tuple[int, int]]

MONTH_PARTS: Parts = MappingProxyType(
    {"early": (1, 10), "start": (1, 10), "mid": (11, 20), "late": (21, 31), "end": (21, 31)}
)
"""First and last day of the parts of a month."""

YEAR_PARTS: Parts = MappingProxyType(
    {"early": (1, 4), "start": (1, 3), "mid": (5, 8), "late": (9, 12), "end": (10, 12)}
)
"""First and last month of the parts of a year."""

DECADE_PARTS: Parts = MappingProxyType({"early": (0, 3), "start": (0, 2), "mid": (4, 6), "late": (7, 9), "end": (8, 9)})
"""First and last year of the parts of a decade."""


def days(first: date, last: date, precision: Precision = "day") -> DateRange:
    """The range between two days; ``first`` must not be after ``last``."""
    return DateRange(first.isoformat(), last.isoformat(), precision)


def day_range(day: date) -> DateRange:
    """One day."""
    return days(day, day)


def real_day(year: int, month: int, day: int) -> date | None:
    """The day with these numbers, None when the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def week_range(day: date) -> DateRange:
    """The week, Monday to Sunday, that holds a day."""
    monday = day - timedelta(days=day.weekday())
    return days(monday, monday + timedelta(days=6), "week")


def weekend_range(day: date) -> DateRange:
    """The Saturday and Sunday of the week that holds a day."""
    saturday = day + timedelta(days=5 - day.weekday())
    return days(saturday, saturday + timedelta(days=1), "week")


def months_range(year: int, month: int, *, count: int = 1, precision: Precision = "month") -> DateRange:
    """``count`` months from one on; a month below 1 or above 12 lies in another year."""
    return days(_month_start(year, month), _month_start(year, month + count) - timedelta(days=1), precision)


def years_range(first: int, last: int | None = None) -> DateRange:
    """The years from ``first`` to ``last`` (the same year where none is given)."""
    return days(date(first, 1, 1), date(last or first, 12, 31), "year")


def part_of_month(year: int, month: int, part: str | None) -> DateRange:
    """The early, middle or late third of a month; all of it when ``part`` is None."""
    whole = months_range(year, month)
    if part is None:
        return whole
    first, last = MONTH_PARTS[part]
    end = date.fromisoformat(whole.last)
    return days(end.replace(day=first), end.replace(day=min(last, end.day)), "week")


def part_of_year(year: int, part: str | None) -> DateRange:
    """The early, middle or late third of a year, its start or end; all of it when ``part`` is None."""
    if part is None:
        return years_range(year)
    first, last = YEAR_PARTS[part]
    return months_range(year, first, count=last - first + 1, precision="season")


def dates_overlap(a: DateRange, b: DateRange) -> bool:
    """Whether two ranges share a day."""
    return a.first <= b.last and b.first <= a.last


def narrower(a: DateRange, b: DateRange) -> DateRange:
    """The range of fewer days; of two equally long ones the earlier, then ``a``."""
    return b if (length(b), b.first) < (length(a), a.first) else a


def length(span: DateRange) -> int:
    """How many days a range has."""
    return (date.fromisoformat(span.last) - date.fromisoformat(span.first)).days + 1


def _month_start(year: int, month: int) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)
