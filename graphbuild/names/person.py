"""The parts of a person's name."""

import re
from dataclasses import dataclass
from functools import lru_cache

from graphbuild.names.tables import FAMILY_FIRST, HONORIFICS, PARTICLES, SUFFIXES
from graphbuild.names.text import fold

HYPHENATED_GIVEN = re.compile(r"\w{2,6} [A-Z]\w+-[a-z]\w+")
"""Korean and Taiwanese names as the press writes them."""

NUMERAL = re.compile(r"[IVX]{2,}")
CROWNED = frozenset({"Pope", "King", "Queen", "Emperor"})
"""Titles of people who have no family name."""
TITLED = frozenset({"Dalai Lama", "John Paul II"})
"""What has no family name though it looks like a given and a family name."""


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a person's name, folded. ``given`` is empty where only the family name is known."""

    given: tuple[str, ...]
    family: str
    suffix: str = ""
    family_first: bool = False


@lru_cache(maxsize=200_000)
def person_name(name: str) -> PersonName:
    """A person's name in its parts; family names that stand first are told by a list of them."""
    words = [w for w in fold(name).split() if w not in HONORIFICS] or fold(name).split()
    suffix = SUFFIXES.get(words[-1], "") if len(words) > 1 else ""
    words = words[:-1] if suffix else words
    if len(words) < 2 or words[0] in PARTICLES:
        return PersonName((), " ".join(words), suffix)
    # "Ban Ki-moon", "Tsai Ing-wen": a small letter after the hyphen
    if HYPHENATED_GIVEN.fullmatch(name):
        return PersonName(tuple(words[1:]), words[0], suffix, family_first=True)
    if words[0] in FAMILY_FIRST and words[-1] not in FAMILY_FIRST | PARTICLES:
        return PersonName(tuple(words[1:]), words[0], suffix, family_first=True)
    if words[0] in FAMILY_FIRST and len(words) <= 3 and "-" not in name.split()[0]:
        return PersonName(tuple(words[1:]), words[0], suffix, family_first=True)
    return _western_name(words, suffix)


def _western_name(words: list[str], suffix: str) -> PersonName:
    """Given names, then the family name from its first particle on: "Ursula von der Leyen"."""
    starts = [i for i, w in enumerate(words[:-1]) if w in PARTICLES and i > 0]
    cut = starts[0] if starts else len(words) - 1
    return PersonName(tuple(words[:cut]), " ".join(words[cut:]), suffix)


def is_full(name: str) -> bool:
    """Whether a person's name has a given name besides the family name."""
    return bool(person_name(name).given)


def short_name(name: str, *, person: bool) -> str:
    """What a person is called for short: "Xi Jinping" -> "Xi", "Ursula von der Leyen" -> "von der Leyen"."""
    words = name.split()
    if not person or len(words) < 2:
        return name
    # "Pope John Paul II" is called "John Paul II", "Benigno Aquino III" is called "Aquino"
    if words[0] in CROWNED or name in TITLED:
        return " ".join(words[words[0] in CROWNED :])
    if NUMERAL.fullmatch(words[-1]):
        if len(words) == 2:
            return name
        words = words[:-1]
    parts = person_name(" ".join(words))
    if parts.family_first:
        return words[0]
    length = len(parts.family.split()) - words[-1].count("-")
    return " ".join(words[-max(length, 1) :])
