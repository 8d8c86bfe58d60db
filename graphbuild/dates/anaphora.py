"""Rules for dates counted from another date of the text: "two days later", "that month", "17 March of that year"."""

from datetime import date

from graphbuild.dates.moment import Groups, Moment, Rule
from graphbuild.dates.ranges import DateRange, day_range, months_range, real_day
from graphbuild.dates.relative import NUMBER, SOME, counted, unit_of
from graphbuild.dates.words import GAP, day, month, month_number, number_of

REACH = 500
"""How many characters before the words the date that they are counted from may stand."""

_FITTING = {"day": ("day",), "week": ("day",), "month": ("day", "week", "month")}
"""How exactly a date must be known that so many days, weeks or months are counted from."""


def from_anchor(groups: Groups, anchor: DateRange) -> DateRange | None:
    """What the words mean when the date before them is ``anchor``; None when that is not known exactly enough."""
    first, last = date.fromisoformat(anchor.first), date.fromisoformat(anchor.last)
    if "month" in groups:
        return _of_year(groups, first.year) if first.year == last.year else None
    if "unit" not in groups:
        return None
    unit = PARTS_OF_DAY.get(groups["unit"], groups["unit"])
    exact = anchor.precision in _FITTING.get(unit, (anchor.precision,))
    # counted from two days, "the next day" is neither; two days of one month are in "that month"
    if not exact or unit_of(unit, first, 0) != unit_of(unit, last, 0) or (unit == "week" and first != last):
        return None
    return counted(unit, first, _steps(groups)) if "count" in groups else unit_of(unit, first, _steps(groups))


def _steps(groups: Groups) -> int:
    number = number_of(groups["count"]) if "count" in groups else 1
    way = groups.get("way", "same").lower()
    return 0 if way == "same" else -number if way in BACK else number


def _of_year(groups: Groups, number: int) -> DateRange | None:
    if "day" not in groups:
        return months_range(number, month_number(groups["month"]))
    found = real_day(number, month_number(groups["month"]), int(groups["day"]))
    return day_range(found) if found else None


def _unknown(_: Groups, __: Moment) -> DateRange | None:
    """Without a date before them the words say nothing."""
    return None


BACK = frozenset({"earlier", "before", "previously", "previous", "preceding"})
PARTS_OF_DAY = {"night": "day", "evening": "day", "morning": "day", "afternoon": "day"}
_COUNT = rf"(?P<count>\d\d?|{NUMBER}){GAP}(?P<unit>day|week|month|year)s?{GAP}"
_VAGUE = rf"(?:{SOME}|\d\d?|{NUMBER}){GAP}(?:hour|day|week|month|year|decade)s?{GAP}"
# "two days before, he ..."; in "two days before the summit" the words are counted from the summit.
_END = rf"(?={GAP}?(?:[,.;:)–—]|$))"
_UNIT = r"(?P<unit>day|night|evening|morning|afternoon|week|month|year)"
_OF_THAT_YEAR = rf",?{GAP}(?:(?:of|in){GAP})?(?:that|the{GAP}same){GAP}year(?!\w)"

ANAPHORIC: tuple[Rule, ...] = (
    # "two days later", "a week earlier"
    Rule("anaphoric", rf"{_COUNT}(?P<way>later|afterwards|earlier|previously)(?!\w|{GAP}than\b)", _unknown),
    # "a day before, he had", "the night before."
    Rule("anaphoric", rf"{_COUNT}(?P<way>before|after){_END}", _unknown),
    Rule("anaphoric", rf"[Tt]he{GAP}{_UNIT}{GAP}(?P<way>before|after){_END}", _unknown),
    # "the same evening", "the next day", "that month"
    Rule(
        "anaphoric",
        rf"[Tt]he{GAP}(?:very{GAP})?(?P<way>same|next|following|previous|preceding){GAP}{_UNIT}(?![\w-])",
        _unknown,
    ),
    Rule("anaphoric", rf"[Tt]hat{GAP}(?:same{GAP}|very{GAP})?{_UNIT}(?![\w-])", _unknown),
    # "17 March of that year", "in March of the same year"
    Rule("anaphoric", rf"(?:{day()}{GAP}(?:of{GAP})?)?{month()}{_OF_THAT_YEAR}", _unknown),
    Rule("anaphoric", rf"{month()}{GAP}{day()}{_OF_THAT_YEAR}", _unknown),
    # what is counted from an occurrence, or not counted at all
    Rule("anaphoric", rf"{_VAGUE}(?:later|earlier|before|after|afterwards|previously)(?!\w)", _unknown),
    Rule(
        "anaphoric",
        rf"[Tt]he{GAP}(?:day|night|week|month|year){GAP}(?:before|after)(?!\w)"
        rf"|(?:[Tt]he{GAP}(?:same|next|following|previous|preceding)|[Tt]hat){GAP}(?:same{GAP})?weekend(?![\w-])"
        rf"|[Tt]he{GAP}(?:next|coming|following)(?:{GAP}(?:few|several))?{GAP}(?:days|weeks|months|years)(?!\w)",
        _unknown,
    ),
)
