"""The words of dates: names of months, weekdays, seasons, numbers, and the patterns made of them."""

import re
from collections.abc import Mapping
from types import MappingProxyType

MONTHS: Mapping[str, int] = MappingProxyType(
    {
        name: number
        for number, names in enumerate(
            (
                ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",),
                ("june", "jun"), ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"),
                ("october", "oct"), ("november", "nov"), ("december", "dec"),
            ),
            start=1,
        )
        for name in names
    }
)  # fmt: skip

WEEKDAYS: Mapping[str, int] = MappingProxyType(
    {
        name: number
        for number, names in enumerate(
            (
                ("monday", "mon"), ("tuesday", "tues", "tue"), ("wednesday", "wed"),
                ("thursday", "thurs", "thur", "thu"), ("friday", "fri"), ("saturday", "sat"), ("sunday", "sun"),
            )
        )
        for name in names
    }
)  # fmt: skip

DAY_NAMES = frozenset(name for name in WEEKDAYS if name.endswith("day"))
"""The weekdays in full."""

SEASONS: Mapping[str, int] = MappingProxyType({"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12})
"""The first month of each season of three months (northern hemisphere)."""

NUMBERS: Mapping[str, int] = MappingProxyType(
    {
        "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "a couple of": 2,
    }
)  # fmt: skip

ORDINALS: Mapping[str, int] = MappingProxyType(
    {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "last": -1}
)

PARTS: Mapping[str, str] = MappingProxyType(
    {
        "early": "early", "mid": "mid", "middle": "mid", "late": "late", "beginning": "start", "start": "start",
        "end": "end",
    }
)  # fmt: skip

GAP = r"(?:[^\S\n]+|\n)"
"""White space between the words of one date: never across an empty line."""

TO = rf"(?:[^\S\n]?[-–—][^\S\n]?|{GAP}(?:to|until|till|through){GAP})"
"""What joins the two ends of a range: "15–16 September", "May 16 to 17"."""

YEAR_END = r"(?![\w%]|[.,]\d|-[A-Za-z])"
DAY_END = r"(?![\w%]|[.:]\d|,\d{3}(?!\d))"
TIME_OF_DAY = rf"(?:{GAP}(?:morning|afternoon|evening|night))?"


_SHORT = re.compile("jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun")


def _names(table: Mapping[str, int], *, short: bool) -> str:
    return "|".join(name.capitalize() for name in table if bool(_SHORT.fullmatch(name)) is short)


_MONTH = rf"(?:{_names(MONTHS, short=False)}|(?:{_names(MONTHS, short=True)})(?:\.|(?!\w)))(?!\w)"
_WEEKDAY = rf"(?:{_names(WEEKDAYS, short=False)})(?!\w)"
_SHORT_WEEKDAY = rf"(?:{_names(WEEKDAYS, short=True)})\.?"


def month(name: str = "month") -> str:
    """The pattern of a month's name, full or short; names are upper case: "may" is no month."""
    return rf"(?P<{name}>{_MONTH})"


def weekday(name: str = "weekday") -> str:
    """The pattern of a weekday's full name: a bare "Sun" or "Sat" is another word."""
    return rf"(?P<{name}>{_WEEKDAY})"


def leading_weekday() -> str:
    """The pattern of a weekday before a date, short names included: "Thu, 15 Sep 2022"."""
    return rf"(?:(?P<weekday>{_WEEKDAY}|{_SHORT_WEEKDAY}){TIME_OF_DAY},?{GAP})?"


def day(name: str = "day") -> str:
    """The pattern of a day of the month, as "15" or "15th"."""
    return rf"(?P<{name}>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?{DAY_END}"


def year(name: str = "year") -> str:
    """The pattern of a year from 1900 to 2099."""
    return rf"(?P<{name}>(?:19|20)\d\d){YEAR_END}"


def part(name: str = "part") -> str:
    """The pattern of "early", "mid-", "the end of": what picks a part of a month, a year, a decade."""
    return (
        rf"(?:(?P<{name}>[Ee]arly|[Ll]ate|[Mm]id)(?:{GAP}|[-–]|{GAP}in{GAP})"
        rf"|(?:[Tt]he{GAP})?(?P<{name}_of>[Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd){GAP}of{GAP})"
    )


def after_word(*words: str) -> str:
    """The pattern that holds right after one of these words, which are not part of the date."""
    return "(?:" + "|".join(rf"(?<=\b[{w[0].upper()}{w[0]}]{w[1:]}\s)" for w in words) + ")"


def month_number(name: str) -> int:
    """The number of a month's name in any of its forms."""
    return MONTHS[name.rstrip(".").lower()]


def weekday_number(name: str) -> int:
    """The number of a weekday's name in any of its forms, Monday being 0."""
    return WEEKDAYS[name.rstrip(".").lower()]


def number_of(text: str) -> int:
    """The number of a word or of digits: "eight", "a couple of", "8"."""
    word = " ".join(text.lower().split())
    return NUMBERS[word] if word in NUMBERS else int(word)


def part_named(groups: Mapping[str, str]) -> str | None:
    """The part ("early", "mid", "late", "start", "end") that the pattern of ``part`` picked, None for all."""
    word = groups.get("part") or groups.get("part_of")
    return PARTS[word.lower()] if word else None
