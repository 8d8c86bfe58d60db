"""Rules for dates seen from the article's day: "on Thursday", "two weeks ago", "earlier this month"."""

from datetime import date, timedelta

from graphbuild.dates.moment import Groups, Moment, Rule, pointed_at
from graphbuild.dates.ranges import (
    DateRange,
    day_range,
    days,
    months_range,
    part_of_month,
    part_of_year,
    week_range,
    weekend_range,
    years_range,
)  # fmt: skip
from graphbuild.dates.words import (
    GAP,
    NUMBERS,
    PARTS,
    TIME_OF_DAY,
    number_of,
    weekday,
    weekday_number,
)  # fmt: skip
from graphbuild.model import Precision

DAY_WORDS = {
    "today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "last night": -1, "this morning": 0, "this afternoon": 0,
    "this evening": 0, "the day before yesterday": -2, "the day after tomorrow": 2,
}  # fmt: skip

STEPS = {"last": -1, "this": 0, "next": 1}


def _day_word(groups: Groups, moment: Moment) -> DateRange | None:
    word = " ".join(groups["word"].lower().split())
    return day_range(moment.day + timedelta(days=DAY_WORDS[word])) if moment.day else None


def _weekday(groups: Groups, moment: Moment) -> DateRange | None:
    """The nearest such day that fits: up to six days back or ahead, the article's day included.

    Without a verb to go by, news tells of what was. "Last" and "next" never mean the article's own day.
    """
    if moment.day is None:
        return None
    which, wanted = groups.get("which", "").lower(), weekday_number(groups["weekday"])
    around = (moment.day + timedelta(days=n) for n in range(-7, 8))
    candidates = [day_range(d) for d in around if d.weekday() == wanted]
    if which == "this":
        monday = moment.day - timedelta(days=moment.day.weekday())
        return day_range(monday + timedelta(days=wanted))
    return pointed_at(candidates, which.removeprefix("this").strip(), Moment(moment.day, moment.tense or "past"))


def _ago(groups: Groups, moment: Moment) -> DateRange | None:
    """So many units before (or, "from now", after) the article's day, as precise as the unit."""
    if moment.day is None or "vague" in groups:
        return None
    count = number_of(groups["count"]) * (-1 if groups["way"].lower() == "ago" else 1)
    return counted(groups["unit"], moment.day, count)


def counted(unit: str, day: date, count: int) -> DateRange:
    """So many days, weeks, months or years from a day, as precise as the unit; a week is seven days around its day."""
    if unit == "week":
        middle = day + timedelta(weeks=count)
        return days(middle - timedelta(days=3), middle + timedelta(days=3), "week")
    return unit_of(unit, day, count)


def unit_of(unit: str, day: date, offset: int) -> DateRange:
    """The day, week, weekend, month or year that lies ``offset`` of them away from the one that holds a day."""
    match unit:
        case "day":
            return day_range(day + timedelta(days=offset))
        case "week":
            return week_range(day + timedelta(weeks=offset))
        case "weekend":
            return weekend_range(day + timedelta(weeks=offset))
        case "month":
            return months_range(day.year, day.month + offset)
        case "quarter":
            start = (day.month - 1) // 3 * 3 + 1
            return months_range(day.year, start + 3 * offset, count=3, precision="season")
        case _:
            return years_range(day.year + offset)


def _period(groups: Groups, moment: Moment) -> DateRange | None:
    """ "this week", "late last month", "earlier this year", "the end of next year"."""
    if moment.day is None:
        return None
    whole = unit_of(groups["unit"], moment.day, STEPS[groups["which"].lower()])
    when = groups.get("when", "").lower()
    if when in {"earlier", "later"}:
        return _beside(whole, moment.day, when) if groups["which"].lower() == "this" else whole
    part = groups.get("part", groups.get("part_of", "")).lower()
    return _part_of(whole, PARTS.get(part))


def _beside(whole: DateRange, day: date, when: str) -> DateRange:
    """What of a period lies before or after the article's day, that day included."""
    today = day.isoformat()
    first, last = (whole.first, today) if when == "earlier" else (today, whole.last)
    return DateRange(first, last, whole.precision)


def _part_of(whole: DateRange, part: str | None) -> DateRange:
    start = date.fromisoformat(whole.first)
    if whole.precision == "month":
        return part_of_month(start.year, start.month, part)
    return part_of_year(start.year, part) if whole.precision == "year" else whole


def _this_part(groups: Groups, moment: Moment) -> DateRange | None:
    """ "at the end of the month": of the article's month or year; "by the end of" counts from its day on."""
    if moment.day is None:
        return None
    part = PARTS[groups["part_of"].lower()]
    found = _part_of(unit_of(groups["unit"], moment.day, 0), part)
    return DateRange(moment.day.isoformat(), found.last, found.precision) if "by" in groups else found


def _weekend(_: Groups, moment: Moment) -> DateRange | None:
    """ "at the weekend": the one that is on or was last, or with a future tense comes next."""
    if moment.day is None:
        return None
    around = [weekend_range(moment.day + timedelta(weeks=n)) for n in (-1, 0, 1)]
    return pointed_at(around, None, Moment(moment.day, moment.tense or "past"))


def _window(groups: Groups, moment: Moment) -> DateRange | None:
    """The days up to the article's ("over the past two weeks"), or from it on ("the next two days")."""
    if moment.day is None:
        return None
    reach = timedelta(days=number_of(groups["count"]) * DAYS_IN[groups["unit"]])
    if groups["which"].lower() in {"next", "coming"}:
        return days(moment.day, moment.day + reach, PRECISIONS[groups["unit"]])
    return days(moment.day - reach, moment.day, PRECISIONS[groups["unit"]])


def _lately(groups: Groups, moment: Moment) -> DateRange | None:
    """Recent days are those of a week; how far "recent months" or "coming days" reach nobody says: None."""
    if moment.day is None or groups["unit"] != "day":
        return None
    return days(moment.day - timedelta(days=7), moment.day, "week")


def _past_unit(groups: Groups, moment: Moment) -> DateRange | None:
    """ "over the past week": the days up to the article's."""
    return _window({**groups, "count": "1"}, moment)


def _unknown(_: Groups, __: Moment) -> DateRange | None:
    return None


DAYS_IN = {"day": 1, "week": 7, "month": 30, "year": 365}
PRECISIONS: dict[str, Precision] = {"day": "day", "week": "week", "month": "month", "year": "year"}

_WORDS = "|".join(rf"[{w[0].upper()}{w[0]}]{w[1:]}".replace(" ", GAP) for w in sorted(DAY_WORDS, key=len, reverse=True))
# "Russia Today", "USA Today": a capital after another word belongs to a name.
_NOT_IN_NAME = r"(?<![A-Za-z]\s(?=[A-Z]))"
_COUNT = rf"(?P<count>\d\d?|{'|'.join(sorted(NUMBERS, key=len, reverse=True)).replace(' ', GAP)})"
_UNIT = r"(?P<unit>day|week|month|year)s?(?!\w)"
SOME = rf"(?:[Aa]{GAP})?(?:[Ff]ew|[Ss]everal|[Mm]any|[Ss]ome)"
_ROUGHLY = rf"(?:(?:[Mm]ore|[Ll]ess){GAP}than|[Oo]ver|[Nn]early|[Aa]lmost|[Aa]bout|[Aa]round|[Ss]ome|[Uu]nder)"
NUMBER = "|".join(rf"[{w[0].upper()}{w[0]}]{w[1:]}" for w in sorted(NUMBERS, key=len, reverse=True)).replace(" ", GAP)
# "Bloody Sunday" is another day, "every Friday" many, the "Sunday Times" none.
_NAMED_DAY = r"(?<!\bBlack\s)(?<!\bBloody\s)(?<!\bGood\s)(?<!\bAsh\s)(?<!\b[Ee]very\s)(?<!\b[Ee]ach\s)"
_NEWSPAPER = rf"(?!{GAP}(?:Times|Telegraph|Mirror|Mail|Express|Herald|Post|Night)\b)"
_WHEN = rf"(?:(?P<when>[Ee]arlier|[Ll]ater){GAP}|(?P<part>[Ee]arly|[Ll]ate){GAP})?"
_END_OF = rf"(?P<part_of>[Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd){GAP}of{GAP}"

RELATIVE: tuple[Rule, ...] = (
    # "earlier today", "yesterday evening"
    Rule(
        "relative",
        rf"{_NOT_IN_NAME}(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate){GAP})?(?P<word>{_WORDS})(?!\w){TIME_OF_DAY}",
        _day_word,
    ),
    # "late on Thursday", "next Monday", "this coming Friday", "Thursday evening"
    Rule(
        "weekday",
        rf"{_NAMED_DAY}(?:(?:[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater)(?:{GAP}on)?{GAP})?"
        rf"(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his{GAP}(?:coming|past)|[Tt]his|[Cc]oming){GAP})?"
        rf"{weekday()}{_NEWSPAPER}{TIME_OF_DAY}",
        _weekday,
        tensed=True,
    ),
    # "two weeks ago"; "more than two years ago" may be the third year back
    Rule(
        "relative",
        rf"(?P<count>\d\d?|{NUMBER}){GAP}(?P<unit>day|week|month|year)s?{GAP}(?P<way>ago|from{GAP}now)(?!\w)",
        _ago,
    ),
    Rule(
        "relative",
        rf"(?P<vague>(?:{_ROUGHLY}{GAP})?(?:{SOME}|\d\d?|{NUMBER})){GAP}(?:hour|day|week|month|year|decade)s?{GAP}(?:ago|from{GAP}now)"
        r"(?!\w)",
        _unknown,
    ),
    # "earlier this month", "late last year", "at the end of next week"
    Rule(
        "relative",
        rf"(?:{_WHEN}|(?:[Tt]he{GAP})?{_END_OF})(?P<which>[Ll]ast|[Tt]his|[Nn]ext){GAP}"
        r"(?P<unit>week|weekend|month|quarter|year)(?![\w-])",
        _period,
    ),
    Rule("relative", rf"(?P<by>[Bb]y{GAP})?the{GAP}{_END_OF}the{GAP}(?P<unit>month|year)(?!\w|-)", _this_part),
    Rule("relative", r"(?:(?<=[Tt]he\s)|(?<=[Tt]hat\s))weekend(?![\w-])", _weekend, tensed=True),
    # "over the past two weeks", "in the last three months"
    Rule(
        "range",
        rf"[Tt]he{GAP}(?P<which>past|last|next|coming){GAP}{_COUNT}{GAP}{_UNIT}",
        _window,
    ),
    Rule("range", rf"[Tt]he{GAP}(?P<which>past){GAP}(?P<unit>week|month|year)(?!\w)", _past_unit),
    Rule("range", rf"(?:[Tt]he{GAP})?(?:[Rr]ecent|(?:past|last){GAP}(?:few|several)){GAP}{_UNIT}", _lately),
)
