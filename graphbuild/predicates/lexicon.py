"""The predicate lexicon: which verbs, nouns and adjectives tell of which type of event, and who is who.

Rows of ``lexicon.csv``: ``type`` and ``subtype`` of the event; ``pos`` (v, n, a) and ``lemmas`` of the trigger,
separated by ``|``; ``needs``, conditions that must all hold, separated by spaces; ``actor`` and ``recipient``, the
slots to look in, in order. A slot is ``subj``, ``obj``, ``dat``, ``comp`` (subject of the complement clause),
``xcomp`` (what the complement acts upon), ``purpose`` ("called her to thank her"), ``bare`` ("insisted that it stop"),
``adv``, ``poss``, ``mod`` or a preposition; ``obj.of`` is the "of" of the object.
A need is ``slot`` (there is one), ``!slot`` (there is none), ``slot=a|b`` (with this lemma), ``slot!a|b`` (with none
of these) or ``slot@person`` (of this class). ``use`` is "pair" where a row types what passes between two given actors
but is too weak to state an event: "opposed", "is to blame", "expressed regret".
Written from the definitions of the PLOVER manual 2.0 and English usage.
"""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

WEIGHTS: dict[str, float] = {"=": 1.0, "@": 0.95, "": 0.9, "!": 0.25, "absent": 0.25}
"""What each kind of need adds to how specific a row is."""

NEED = re.compile(r"(?P<absent>!)?(?P<slot>[a-z.]+)(?:(?P<test>[=!@])(?P<words>.+))?")


@dataclass(frozen=True, slots=True)
class Need:
    """A condition on what stands in a slot: ``test`` is "" (any), "absent", "=", "!" or "@"."""

    slot: str
    test: str
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Predicate:
    """One row of the lexicon; ``row`` is its place, by which rules are named and ties are settled."""

    row: int
    type: str
    subtype: str | None
    pos: str
    lemmas: tuple[str, ...]
    needs: tuple[Need, ...]
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    states: bool = True
    """Whether the row is enough to state an event."""

    @property
    def weight(self) -> float:
        """How specific the row is: of the rows that fit a word the heaviest is taken."""
        return sum(WEIGHTS[need.test] for need in self.needs)


@cache
def lexicon() -> Mapping[tuple[str, str], tuple[Predicate, ...]]:
    """The rows by part of speech and lemma, the most specific first."""
    found: dict[tuple[str, str], list[Predicate]] = {}
    for predicate in read_predicates():
        for lemma in predicate.lemmas:
            found.setdefault((predicate.pos, lemma), []).append(predicate)
    return {key: tuple(sorted(rows, key=lambda p: (-p.weight, p.row))) for key, rows in sorted(found.items())}


@cache
def predicate_lemmas() -> frozenset[str]:
    """The lemmas that a row begins with."""
    return frozenset(lemma for _, lemma in lexicon())


def read_predicates() -> tuple[Predicate, ...]:
    """All rows of the lexicon in file order."""
    text = files("graphbuild.predicates").joinpath("lexicon.csv").read_text(encoding="utf-8")
    return tuple(_predicate(i, row) for i, row in enumerate(csv.DictReader(text.splitlines()), start=2))


def _predicate(line: int, row: Mapping[str, str]) -> Predicate:
    return Predicate(
        row=line,
        type=row["type"],
        subtype=row["subtype"] or None,
        pos=row["pos"],
        lemmas=_split(row["lemmas"]),
        needs=tuple(_need(term) for term in row["needs"].split()),
        actor=_split(row["actor"]),
        recipient=_split(row["recipient"]),
        states=row["use"] != "pair",
    )


def _need(term: str) -> Need:
    found = NEED.fullmatch(term)
    if not found:
        raise ValueError(f"lexicon.csv: cannot read the need {term!r}")
    test = "absent" if found["absent"] else found["test"] or ""
    return Need(found["slot"], test, frozenset(_split(found["words"] or "")))


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)
