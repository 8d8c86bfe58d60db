"""Rules for days and months that are named: "15 September 2022", "Sept. 15", "in May"."""

from datetime import date

from graphbuild.dates.moment import Groups, Moment, Rule, nearest, pointed_at
from graphbuild.dates.ranges import DateRange, day_range, days, months_range, part_of_month, real_day
from graphbuild.dates.words import (
    GAP,
    TO,
    after_word,
    day,
    leading_weekday,
    month,
    month_number,
    part,
    part_named,
    weekday_number,
    year,
)  # fmt: skip

FAR = 300
"""A day and month without a year lie at most so many days on the side of the tense: beyond, the tense misled."""


def _iso(groups: Groups, _: Moment) -> DateRange | None:
    found = real_day(int(groups["year"]), int(groups["month"]), int(groups["day"]))
    return day_range(found) if found else None


def _slashed(groups: Groups, _: Moment) -> DateRange | None:
    """15/09/2022 and 09/15/2022 can be read in one way only; 04/05/2022 in two: None."""
    a, b, number = int(groups["a"]), int(groups["b"]), int(groups["year"])
    found = {d for d in (real_day(number, a, b), real_day(number, b, a)) if d}
    return day_range(found.pop()) if len(found) == 1 else None


def _days(groups: Groups, moment: Moment) -> DateRange | None:
    """One day or a run of days; without a year, in the year nearest to the article that fits weekday and tense.

    Without a verb to go by, news tells of what was.
    """
    if "year" in groups:
        return _days_of(groups, int(groups["year"]))
    if moment.day is None:
        return None
    around = range(moment.day.year - 1, moment.day.year + 2)
    candidates = [found for number in around if (found := _days_of(groups, number))]
    fitting = [c for c in candidates if _begins_on(c, groups.get("weekday"))]
    return nearest(fitting or candidates, Moment(moment.day, moment.tense or "past"), at_most=FAR)


def _days_of(groups: Groups, number: int) -> DateRange | None:
    """The days in a year; in "30 December to 2 January 2023" it is the year of the last."""
    first_month = month_number(groups["month"])
    last_month = month_number(groups.get("last_month", groups["month"]))
    first = real_day(number - (first_month > last_month), first_month, int(groups["day"]))
    last = real_day(number, last_month, int(groups.get("last_day", groups["day"])))
    return days(first, last) if first and last and first <= last else None


def _begins_on(found: DateRange, weekday: str | None) -> bool:
    return weekday is not None and date.fromisoformat(found.first).weekday() == weekday_number(weekday)


def _month_of_year(groups: Groups, _: Moment) -> DateRange:
    """A month, a part of it, or a run of months that ends in the year named."""
    number, first = int(groups["year"]), month_number(groups["month"])
    if "last_month" not in groups:
        return part_of_month(number, first, part_named(groups))
    last = month_number(groups["last_month"])
    return months_range(number - (first > last), first, count=(last - first) % 12 + 1)


def _month(groups: Groups, moment: Moment) -> DateRange | None:
    """A month without a year: the nearest that fits "last", "next" or the tense."""
    if moment.day is None:
        return None
    number = month_number(groups["month"])
    around = [months_range(y, number) for y in range(moment.day.year - 1, moment.day.year + 2)]
    chosen = _guessed(around, moment) if _untold(groups, moment) else pointed_at(around, groups.get("which"), moment)
    return part_of_month(int(chosen.first[:4]), number, part_named(groups)) if chosen else None


def _untold(groups: Groups, moment: Moment) -> bool:
    return "which" not in groups and moment.tense is None


def _guessed(around: list[DateRange], moment: Moment) -> DateRange | None:
    """Without a verb to go by, news tells of what was, unless that would be most of a year ago."""
    return nearest(around, Moment(moment.day, "past"), at_most=FAR)


def _months(groups: Groups, moment: Moment) -> DateRange | None:
    """A run of months: without a year, the nearest that fits the tense."""
    if "year" in groups:
        return _month_of_year(groups, moment)
    if moment.day is None:
        return None
    around = range(moment.day.year - 1, moment.day.year + 3)
    return nearest((_month_of_year({**groups, "year": str(y)}, moment) for y in around), moment)


def _attacks(_: Groups, __: Moment) -> DateRange:
    """September 11 of the attacks is always that of 2001."""
    return day_range(date(2001, 9, 11))


_BEFORE_MONTH = after_word(
    "in", "since", "until", "till", "during", "from", "by", "of", "to", "before", "after", "through"
)  # fmt: skip
# Theresa May: "by May", "to May", "of May" may be the person; "no confidence in May" is.
_BEFORE_MAY = after_word("in", "since", "until", "till", "during")
_NOT_TRUST = r"(?<!confidence in\s)(?<!faith in\s)(?<!trust in\s)"
_WHICH = rf"(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Cc]oming){GAP}"
_AND = rf"{GAP}and{GAP}"
# "May 16 and 17 in Beijing"; not "May 16 and 17 people died".
_NOTHING_COUNTED = rf"(?=[.,;:)]|{GAP}(?:in|at|for|to|with|when|as|[A-Z])|\s*$)"
_IN_YEAR = rf"(?:,{GAP}?|{GAP}(?:of{GAP}|in{GAP})?){year()}"
_THE = rf"(?:[Tt]he{GAP})?"
_OF = rf"{GAP}(?:of{GAP})?"
# The first day of "15-16 September": nothing of a number may follow, a dash may.
_FIRST_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\w)"
_LAST_DAY = rf"(?:{month('last_month')}{GAP})?{day('last_day')}"

NAMED: tuple[Rule, ...] = (
    Rule("day", r"(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!(?!T\d)[\w-])", _iso),
    Rule("day", r"(?P<day>\d\d?)\.(?P<month>\d\d?)\.(?P<year>(?:19|20)\d\d)(?![\w-]|\.\d)", _iso),
    Rule("day", r"(?P<a>\d\d?)/(?P<b>\d\d?)/(?P<year>(?:19|20)\d\d)(?![\w/])", _slashed),
    Rule(
        "day", rf"9/11(?![\w/])|Sept(?:\.|ember)?{GAP}11(?:th)?(?={GAP}(?:terror|attack|hijack|suicide)\w*)", _attacks
    ),
    # "Thursday, September 15, 2022", "Sept. 30-Oct. 2, 2022", "May 16 and 17, 2024"
    Rule("day", rf"{leading_weekday()}{month()}{GAP}{_THE}{day()}(?:(?:{TO}|{_AND}){_LAST_DAY})?{_IN_YEAR}", _days),
    # "on September 15-16"; in "In March 15 people died" nothing but the month is a date.
    Rule(
        "day", rf"(?<!\b[Ii]n\s){leading_weekday()}{month()}{GAP}{_THE}{day()}(?:{TO}{_LAST_DAY})?", _days, tensed=True
    ),
    Rule(
        "day", rf"{leading_weekday()}{month()}{GAP}{day()}{_AND}{day('last_day')}{_NOTHING_COUNTED}", _days, tensed=True
    ),
    # "the 15th of May", "15 September 2022"
    Rule("day", rf"{leading_weekday()}{_THE}{day()}{_OF}{month()}(?:,?{_OF}{year()})?", _days, tensed=True),
    # "15–16 September 2022", "the 15th and 16th of September"
    Rule(
        "day",
        rf"{leading_weekday()}{_THE}{_FIRST_DAY}(?:{TO}|{_AND})(?:the{GAP})?{day('last_day')}{_OF}{month()}(?:,?{_OF}{year()})?",
        _days,
        tensed=True,
    ),
    # "30 September to 2 October 2022"
    Rule(
        "day",
        rf"{leading_weekday()}{_THE}{day()}{_OF}{month()}(?:{TO}|{_AND})(?:the{GAP})?{day('last_day')}{_OF}"
        rf"{month('last_month')}(?:,?{_OF}{year()})?",
        _days,
        tensed=True,
    ),
    # "May 2024", "late May 2024", "September of 2014", "May to August 2022"
    Rule("month", rf"{part()}?{month()}(?:(?:{TO}|{_AND}){month('last_month')})?,?{_OF}{year()}", _month_of_year),
    # "in May", "of September"
    Rule("month", rf"(?:{_BEFORE_MONTH}(?!May)|{_BEFORE_MAY}{_NOT_TRUST}){month()}", _month, tensed=True),
    # "last May", "next March"
    Rule("month", rf"{_WHICH}{month()}", _month),
    # "mid-May", "at the end of last September"
    Rule("month", rf"{part()}(?:{_WHICH})?{month()}", _month, tensed=True),
    # "from May to July", "between May and August 2022"
    Rule(
        "range",
        rf"(?:[Ff]rom|[Bb]etween){GAP}{month()}(?:{TO}|{_AND}){month('last_month')}(?:,?{_OF}{year()})?",
        _months,
        tensed=True,
    ),
)
