"""Find the dates of a text in one pass, and say which days they mean."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from graphbuild.dates.absolute import NAMED
from graphbuild.dates.anaphora import ANAPHORIC, from_anchor
from graphbuild.dates.anaphora import REACH as FROM_REACH
from graphbuild.dates.moment import Groups, Kind, Moment, Rule
from graphbuild.dates.parts import PARTS_OF_YEARS
from graphbuild.dates.ranges import DateRange
from graphbuild.dates.relative import RELATIVE
from graphbuild.dates.tense import Tense, guess_tense
from graphbuild.dates.words import GAP, TO
from graphbuild.wordlists import words


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date as the text has it (``text[start:end]``) and the days it means; None when it does not say which."""

    start: int
    end: int
    text: str
    value: DateRange | None
    kind: Kind


@dataclass(frozen=True, slots=True)
class _Found:
    """An expression with what is needed to resolve it once more beside another one."""

    expression: DateExpression
    rule: Rule
    groups: Groups
    tense: Tense | None


RULES = (*NAMED, *PARTS_OF_YEARS, *RELATIVE, *ANAPHORIC)
COMMON = words(
    "a about after all an and around as at before between by each every few for from has his in is its many more"
    " of on one over people some t s than that the this through to two under very was when with women men children"
)
"""Words of the patterns that a text has everywhere: they tell of no date."""
_NOT_INSIDE = r"(?<![\w$£€#/.-])"
_WORD = re.compile(_NOT_INSIDE + r"(?:\d|[A-Za-z]+)")


def _literals(pattern: str) -> Iterator[str]:
    """The words of a pattern in lower case, also of many and without a last letter that may be missing."""
    plain = re.sub(r"\(\?P<\w+>|\\.", " ", re.sub(r"\[([A-Z])([a-z])\]", r"\2", pattern))
    for word, optional in re.findall(r"([A-Za-z]+)(\??)", plain.lower()):
        yield from (word, f"{word}s", word[: -1 if optional else None])


def _by_opening() -> dict[str, list[tuple[Rule, re.Pattern[str]]]]:
    """The rules by the words that their dates may begin with; those of a number under the empty word."""
    found: dict[str, list[tuple[Rule, re.Pattern[str]]]] = {"": []}
    for rule in RULES:
        pattern = re.compile(_NOT_INSIDE + rule.pattern)
        for word in {*_literals(rule.pattern), ""}:
            found.setdefault(word, []).append((rule, pattern))
    return found


_PATTERNS = _by_opening()
_TELLING = _PATTERNS.keys() - COMMON - {""}
"""Every date has one of these words or a number: away from them the patterns need not be tried."""
LONGEST = 12
"""Words of a date up to the first that tells, at most."""

_JOIN = re.compile(rf"{TO}(?:the{GAP})?$")
_BETWEEN = re.compile(rf"\b[Bb]etween{GAP}$")
_FROM = re.compile(rf"\b(?:[Ff]rom|[Bb]etween){GAP}$")
_AND = re.compile(rf"{GAP}and{GAP}$")
# "since taking office last month" dates what follows, not the taking of office.
_BOUND = re.compile(
    rf"\b(?P<since>[Ss]ince)(?:{GAP}\w+ing(?:{GAP}\w+){{0,3}}?)?(?:{GAP}at{GAP}least)?(?:{GAP}(?:in|on|the))?{GAP}$"
    rf"|\b(?P<until>[Uu]ntil|[Tt]ill)(?:{GAP}at{GAP}least)?(?:{GAP}the)?{GAP}$"
    rf"|\b(?P<before>[Bb]efore|[Pp]rior{GAP}to)(?:{GAP}the)?{GAP}$|\b(?P<after>[Aa]fter)(?:{GAP}the)?{GAP}$"
)
_BOUND_KINDS: dict[str, Kind] = {"since": "since", "until": "until", "before": "before", "after": "after"}
_SENTENCE = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z]|$)")
_OPENS = re.compile(r"[.!?][\"'”’)\]]*\s+(?:[Oo]n\s|[Ii]n\s|[Aa]nd\s)?$")
REACH = 60
"""How many characters before a date its bounding word may stand."""


def find_dates(
    text: str, *, published: str | None, tense: Callable[[int], Tense | None] | None = None
) -> tuple[DateExpression, ...]:
    """The dates of a text in order, none overlapping, the longest where several begin at one place.

    ``published`` is the article's day in ISO form; without it, what is relative has no value.
    ``tense`` tells the tense of the clause at an offset; without it, the words near are gone by.
    Raises ValueError when ``published`` is no ISO day.
    """
    moment = Moment(date.fromisoformat(published) if published else None)
    told = tense or partial(guess_tense, text)
    joined = tuple(_counted(text, _joined(text, tuple(_atoms(text, moment.day, told)), moment)))
    floors = (0, *(f.expression.end for f in joined))
    return tuple(_bounded(text, f, moment, floor) for f, floor in zip(joined, floors, strict=False))


def _atoms(text: str, day: date | None, tense: Callable[[int], Tense | None]) -> Iterator[_Found]:
    at = 0
    for start, word in _possible_starts(text):
        if start < at:
            continue
        matches = [(rule, match) for rule, pattern in _PATTERNS[word] if (match := pattern.match(text, start))]
        if not matches:
            continue
        rule, match = max(matches, key=lambda m: m[1].end())
        at = match.end()
        groups = {name: value for name, value in match.groupdict().items() if value is not None}
        moment = Moment(day, tense(start) if rule.tensed else None)
        expression = DateExpression(start, at, match[0], rule.resolve(groups, moment), rule.kind)
        yield _Found(expression, rule, groups, moment.tense)


def _possible_starts(text: str) -> Iterator[tuple[int, str]]:
    """Where a date may begin and with which word: a few words before one that tells of dates. A number is ""."""
    words = [(m.start(), "" if m[0].isdigit() else m[0].lower()) for m in _WORD.finditer(text)]
    tried = 0
    for last, (_, word) in enumerate(words, 1):
        if not word or word in _TELLING:
            yield from (one for one in words[max(tried, last - LONGEST) : last] if one[1] in _PATTERNS)
            tried = last


def _counted(text: str, found: Iterable[_Found]) -> Iterator[_Found]:
    """ "on 4 May ... Two days later": counted from the last date before it that is exact enough."""
    before: list[DateExpression] = []
    for one in found:
        own = one.expression
        if own.kind == "anaphoric":
            goes_on = one.groups.get("way", "same").lower() != "same"
            reached = (e.value for e in reversed(before) if _in_reach(text[e.end : own.start], goes_on=goes_on))
            value = next((v for a in reached if a and (v := from_anchor(one.groups, a))), None)
            one = replace(one, expression=replace(own, value=value))
        before.append(one.expression)
        yield one


def _in_reach(between: str, *, goes_on: bool) -> bool:
    """Whether words are counted from a date this far before: of their sentence or the one before.

    What opens a sentence and goes on in time ("Two weeks later he met ...") may be counted from further up;
    "the same day" is the day just told of.
    """
    far = goes_on and _OPENS.search(between) is not None
    return len(between) <= FROM_REACH and (len(_SENTENCE.findall(between)) <= 1 or far)


def _joined(text: str, found: tuple[_Found, ...], moment: Moment) -> Iterator[_Found]:
    """ "from September 15 to October 2, 2022", "Monday to Thursday": two dates that are the ends of one range."""
    index = 0
    while index < len(found):
        pair = _range(text, found[index], found[index + 1], moment) if index + 1 < len(found) else None
        yield pair or found[index]
        index += 2 if pair else 1


def _range(text: str, a: _Found, b: _Found, moment: Moment) -> _Found | None:
    """The range two neighbours are the ends of, None when they are not."""
    first, last = a.expression, b.expression
    link, before = text[first.end : last.start], text[max(0, first.start - 12) : first.start]
    opening = _FROM.search(before)
    if not (_JOIN.match(link) or (_BETWEEN.search(before) and _AND.match(link))):
        return None
    value = _span(a, b, moment)
    if value is None and moment.day is not None:
        return None
    start = first.start - len(opening[0]) if opening else first.start
    return replace(a, expression=DateExpression(start, last.end, text[start : last.end], value, "range"))


def _span(a: _Found, b: _Found, moment: Moment) -> DateRange | None:
    """From the first day of one to the last of the other; the one that lacks a year takes it from the other."""
    ends = _ends(a, b, moment)
    if ends is None or ends[0].first > ends[1].last:
        return None
    return DateRange(ends[0].first, ends[1].last, ends[1].precision)


def _ends(a: _Found, b: _Found, moment: Moment) -> tuple[DateRange, DateRange] | None:
    first, last = a.expression.value, b.expression.value
    if b.rule.resolve(b.groups, Moment(None)) and a.rule.tensed and last:
        first = a.rule.resolve(a.groups, Moment(date.fromisoformat(last.last), "past"))
    elif first and b.rule.tensed:
        last = b.rule.resolve(b.groups, Moment(date.fromisoformat(first.first), "future"))
    return (first, last) if first and last else None


def _bounded(text: str, found: _Found, moment: Moment, floor: int) -> DateExpression:
    """ "since 2014" reaches to the article's day, "until Friday" begins on it; before and after have no days."""
    own = found.expression
    word = _BOUND.search(text[max(floor, own.start - REACH) : own.start])
    if word is None or own.kind in {"range", "anaphoric"} or text[own.end : own.end + 2] in {"'s", "’s"}:
        return own
    start, bounds = own.start - len(word[0]), {"since": _since, "until": _until}
    bound = bounds.get(word.lastgroup or "")
    value = bound(found, moment.day) if bound and moment.day else None
    return DateExpression(start, own.end, text[start : own.end], value, _BOUND_KINDS[word.lastgroup or ""])


def _since(found: _Found, day: date) -> DateRange | None:
    value = _seen(found, Moment(day, "past"))
    return _ordered(value.first, day.isoformat(), value) if value else None


def _until(found: _Found, day: date) -> DateRange | None:
    """None for what ended: "had until Thursday refused"."""
    value = _seen(found, Moment(day, "future")) if found.tense != "past" else None
    return _ordered(day.isoformat(), value.last, value) if value else None


def _seen(found: _Found, moment: Moment) -> DateRange | None:
    """The value with another tense than that of the clause."""
    return found.rule.resolve(found.groups, moment) if found.rule.tensed else found.expression.value


def _ordered(first: str, last: str, value: DateRange) -> DateRange | None:
    return DateRange(first, last, value.precision) if first <= last else None
