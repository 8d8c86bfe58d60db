"""Rules for years and what they consist of, and for what consists of years: "the second quarter", "the 1990s"."""

from graphbuild.dates.moment import Groups, Moment, Rule, nearest, pointed_at
from graphbuild.dates.ranges import DECADE_PARTS, DateRange, months_range, part_of_year, years_range
from graphbuild.dates.words import (
    GAP,
    NUMBERS,
    ORDINALS,
    SEASONS,
    YEAR_END,
    after_word,
    number_of,
    part,
    part_named,
    year,
)  # fmt: skip


def _year(groups: Groups, _: Moment) -> DateRange | None:
    return part_of_year(int(groups.get("year") or groups["year_named"]), part_named(groups))


def _years(groups: Groups, _: Moment) -> DateRange | None:
    """The years from one to another; in "2014-15" the second is short."""
    first, text = int(groups["year"]), groups["last_year"]
    last = int(text) if len(text) == 4 else first - first % 100 + int(text)
    return years_range(first, last) if first <= last else None


def _season(groups: Groups, moment: Moment) -> DateRange | None:
    """The season of a year, or the nearest that fits; the winter of a year begins in its December."""
    start = SEASONS[groups["season"].lower()]
    if "year" in groups:
        return _season_of(int(groups["year"]), start)
    if moment.day is None:
        return None
    around = range(moment.day.year - 2, moment.day.year + 3)
    return pointed_at([_season_of(y, start) for y in around], groups["which"], moment)


def _season_of(number: int, start: int) -> DateRange:
    return months_range(number, start, count=3, precision="season")


def _part_of_year(groups: Groups, moment: Moment) -> DateRange | None:
    """A half, a quarter or a number of months of a year; without a year the nearest that fits the tense."""
    size = number_of(groups["count"]) if "count" in groups else 6 if groups.get("unit") == "half" else 3
    rank = ORDINALS[groups["rank"].lower()] if "rank" in groups else int(groups["quarter"])
    start = 13 - size if rank == -1 else (rank - 1) * size + 1
    if not 1 <= start <= 13 - size:
        return None
    return (
        nearest((months_range(y, start, count=size, precision="season") for y in _years_meant(groups, moment)), moment)
        if "year" not in groups
        else months_range(int(groups["year"]), start, count=size, precision="season")
    )


def _years_meant(groups: Groups, moment: Moment) -> tuple[int, ...]:
    """The years that "this year", "last year" or nothing at all may mean."""
    if moment.day is None:
        return ()
    number = moment.day.year
    return {"this": (number,), "last": (number - 1,), "next": (number + 1,)}.get(
        groups.get("which", ""), (number - 1, number, number + 1)
    )


def _decade(groups: Groups, _: Moment) -> DateRange | None:
    start, which = int(groups["decade"]), part_named(groups)
    first, last = DECADE_PARTS[which] if which else (0, 9)
    return years_range(start + first, start + last)


def _century(groups: Groups, _: Moment) -> DateRange | None:
    last = int(groups["century"]) * 100
    return years_range(last - 99, last)


_DATING = after_word("in", "since", "during", "throughout")
_MAYBE_DATING = after_word("of", "until", "till", "by", "from", "to", "through", "before", "after", "around", "least")
# "of 2000 soldiers" and "to 2000 people" count something; "in 2014 people" does not.
_NOT_COUNTED = (
    rf"(?!{GAP}(?:(?!(?:as|was|is|has|his|its|this|thus|across|towards|whereas|perhaps)\b)[a-z]+s"
    rf"|people|men|women|children|per\s?cent|per|km|million|billion)\b)"
)
_COUNT = "|".join(sorted((n for n in NUMBERS if len(n) > 2), key=len, reverse=True))
_OF = rf",?{GAP}(?:of{GAP}|in{GAP})?"
_OF_YEAR = rf"{GAP}of{GAP}(?:{year()}|(?P<which>this|last|next){GAP}year(?!\w))"

PARTS_OF_YEARS: tuple[Rule, ...] = (
    Rule("year", rf"{_DATING}{year()}|{_MAYBE_DATING}{year('year_named')}{_NOT_COUNTED}", _year),
    # "early 2022", "at the end of 2021"
    Rule("year", rf"{part()}{year()}", _year),
    Rule("range", rf"[Bb]etween{GAP}{year()}{GAP}and{GAP}{year('last_year')}", _years),
    # "in 2014-15", "(2014–2019)"
    Rule(
        "range",
        rf"(?:{_DATING}|{_MAYBE_DATING}|(?<=\())(?P<year>(?:19|20)\d\d)[-–—](?P<last_year>(?:19|20)\d\d|\d\d){YEAR_END}",
        _years,
    ),
    # "the summer of 2013"; in "his fall in 2011" somebody fell
    Rule("season", rf"(?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all(?!{GAP}in\b)|[Ww]inter){_OF}{year()}", _season),
    # "last fall"; but "this fall in prices", "the next winter of discontent"
    Rule(
        "season",
        rf"(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Cc]oming){GAP}(?P<season>spring|summer|autumn|fall|winter)(?!\w|-)"
        rf"(?!{GAP}(?:of|(?<=fall\s)in)\b)",
        _season,
    ),
    # "the first eight months of 2022", "the first half of this year"
    Rule(
        "part",
        rf"(?:[Tt]he{GAP})?(?P<rank>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast|1st|2nd|3rd|4th)[\s-]"
        rf"(?:(?P<unit>half|quarter)|(?P<count>{_COUNT}|\d\d?){GAP}months){_OF_YEAR}",
        _part_of_year,
    ),
    # "in the second quarter"
    Rule(
        "part",
        rf"[Tt]he{GAP}(?P<rank>first|second|third|fourth){GAP}(?P<unit>quarter)(?!\w|-|{GAP}of\b)",
        _part_of_year,
        tensed=True,
    ),
    Rule("part", rf"Q(?P<quarter>[1-4]){_OF}{year()}", _part_of_year),
    # "the early 1990s", "the 19th century"
    Rule("decade", rf"(?:[Tt]he{GAP})?{part()}?(?P<decade>(?:19|20)\d0)['’]?s(?!\w)", _decade),
    Rule("decade", rf"(?:[Tt]he{GAP})?(?P<century>1[5-9]|2[01])(?:th|st)[\s-]century(?!\w)", _century),
)
