"""The day an article was published: dates in many forms, datelines, file names, the user's own option."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from difflib import get_close_matches

from graphbuild.errors import InputError

EVERY_FILE = "*"
"""The key of ``--published DATE`` in the mapping of dates by file."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
# "T10:00:00+03:00", ", 10:15 a.m. EDT", " at 22:15 GMT+3": a time of day and its zone do not change the day as written.
_TIME = (
    r"(?:(?:,|t|\s|at|\||-|–)*\d{1,2}[:.]\d\d(?:[:.]\d\d(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?"
    r"\s*\(?(?:z|[a-z]{2,5})?(?:[+-]\d\d?:?(?:\d\d)?)?\)?)?"
)

_FORMS = tuple(
    re.compile(rf"{_WEEKDAY}{form}{_TIME}", re.IGNORECASE)
    for form in (
        rf"{_YEAR}(?P<sep>[-/.])(?P<number>\d{{1,2}})(?P=sep){_DAY}",  # 2022-09-15, 2022/09/15
        rf"{_YEAR}(?P<number>\d\d)(?P<day>\d\d)(?:t\d{{4,6}}z?)?",  # 20220915, 20220915T101500Z
        rf"{_DAY}[\s-]+(?:of\s+)?{_MONTH},?[\s-]+{_YEAR}",  # 15 September 2022, Thu, 15 Sep 2022 10:00:00 GMT
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",  # Sept. 15, 2022
        rf"{_YEAR}\s+{_MONTH}\s+{_DAY}",  # 2022 September 15
    )
)
# 15/09/2022 and 09/15/2022 are in use on different shores; only a number above twelve tells them apart.
_TWO_NUMBERS = re.compile(rf"(?P<first>\d{{1,2}})(?P<sep>[-/.])(?P<second>\d{{1,2}})(?P=sep){_YEAR}{_TIME}")


def parse_day(text: str) -> str | None:
    """The ISO day that a date in one of many written forms names, None where it names none or could name two.

    The day is the one written: a time zone does not move it.
    """
    text = text.strip()
    for form in _FORMS:
        if found := form.fullmatch(text):
            parts = found.groupdict()
            number = parts.get("number") or _MONTHS.index(parts["month"][:3].lower()) + 1
            return _iso(parts["year"], number, parts["day"])
    if found := _TWO_NUMBERS.fullmatch(text):
        return _unambiguous(found["year"], int(found["first"]), int(found["second"]))
    return None


def _unambiguous(year: str, first: int, second: int) -> str | None:
    if first <= 12 and second <= 12 and first != second:
        return None
    return _iso(year, first, second) if second > 12 else _iso(year, second, first)


def _iso(year: str, month: str | int, day: str | int) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


# "MOSCOW, Sept 15, 2022 (Agency) —", "BEIJING — May 16, 2024 —", "ASTANA, Kazakhstan, 4 July 2024 -"
_PLACE = r"[A-Z][A-Z.'’-]+(?:[\s/][A-Z.'’-]+){0,4}(?:,\s+[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,2})?"
_A_DATE = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?,?\s+(?:19|20)\d\d"
    r"|[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)"
)
_DATELINE = re.compile(rf"{_PLACE}\s*(?:,|-|–|—|:|\()\s*(?P<date>{_A_DATE})(?=\s*(?:\(|\)|/|-|–|—|:|\.|$))")
# "Published: September 15, 2022, 10:15 GMT"; "updated" says when the page changed, not when it came out.
_PUBLISHED = re.compile(
    rf"(?:first |originally )?(?:published|posted|issued)(?: on| at)?\s*:?\s*(?P<date>.{{0,12}}?{_A_DATE}){_TIME}\s*$",
    re.IGNORECASE,
)
_LINES_AT_THE_TOP = 12


def dateline_day(text: str) -> str | None:
    """The ISO day of a dateline, or of a "Published:" line, among the first lines of a text."""
    lines = (line.strip() for line in text[:4000].splitlines())
    top = [line for line in lines if line][:_LINES_AT_THE_TOP]
    for line in top:
        found = _DATELINE.match(line) or _PUBLISHED.match(line)
        if found and (day := parse_day(found["date"])):
            return day
    return None


_IN_A_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)([01]\d)\2([0-3]\d)(?!\d)")


def file_name_day(name: str) -> str | None:
    """The ISO day in a file's name: ``2022-09-15-summit.txt``, ``20220915_summit.txt``."""
    days = {_iso(year, month, day) for year, _, month, day in _IN_A_NAME.findall(name.rsplit("/", 1)[-1])} - {None}
    return days.pop() if len(days) == 1 else None


def published_option(values: Iterable[str]) -> dict[str, str]:
    """The dates of ``--published DATE`` and ``--published FILE=DATE`` by file; ``*`` stands for every file.

    Raises InputError for a value that is not a date.
    """
    pairs = [value.rpartition("=") for value in values]
    return {name or EVERY_FILE: _option_day(day, value) for value, (name, _, day) in zip(values, pairs, strict=True)}


def option_day(published: Mapping[str, str] | str | None, name: str) -> str | None:
    """The day that the option gives to the file of this name: by its path, its last part, or for every file.

    Raises InputError for a value that is not a date.
    """
    if published is None:
        return None
    if isinstance(published, str):
        return _option_day(published, published)
    keys = (name, name.rsplit("/", 1)[-1], EVERY_FILE)
    return next((_option_day(published[key], published[key]) for key in keys if key in published), None)


def check_option(published: Mapping[str, str] | str | None, names: Iterable[str]) -> None:
    """InputError for a date given to a file that is none of these, with the nearest name."""
    if not isinstance(published, Mapping):
        return
    known = {key: None for name in names for key in (name, name.rsplit("/", 1)[-1])}
    for name in sorted(published.keys() - known.keys() - {EVERY_FILE}):
        near = get_close_matches(name.rsplit("/", 1)[-1], known, n=1)
        remedy = f"did you mean {near[0]}?" if near else "name it as it is called in its folder"
        raise InputError(f"--published {name}={published[name]}: no file of that name is built from; {remedy}")


def _option_day(text: str, given: str) -> str:
    day = parse_day(text)
    if day is None:
        raise InputError(f'--published {given}: not a date; write a day as in "2022-09-15"')
    return day
