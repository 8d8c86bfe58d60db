"""Talks told of again without those who held them: "The meeting, in Sochi, was their third"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from graphbuild.events.predication import Predication
from graphbuild.predicates.slots import find_slot
from graphbuild.reading import Reading
from graphbuild.syntax import children
from graphbuild.wordlists import words

REACH = 60
"""How many words back the encounter may lie that is spoken of again."""
MEETINGS = words("meeting talk discussion conversation encounter negotiation dinner lunch gathering")
KINDS = {"summit": ("summit",), "visit": ("visit",), "trip": ("visit",)}
"""What of each noun the encounter before must have been; the nouns of talks stand for talks."""


def find_echoes(reading: Reading, bare: Sequence[Predication], told: Sequence[Predication]) -> Iterator[Predication]:
    """The passages that name no side, or one, with those who met just before."""
    for passage in bare:
        noun = reading.doc[passage.trigger]
        if passage.type != "CONSULT" or noun.pos_ != "NOUN" or not _is_known(noun):
            continue
        before = [p for p in told if p.type == "CONSULT" and 0 < passage.trigger - p.trigger <= REACH]
        if before and passage.place is not None and not passage.participants and _is_same(passage, noun, before[-1]):
            yield _echo(passage, before[-1], before[-1].actors, before[-1].recipients)
        elif passage.recipients and not passage.actors and not find_slot(noun, "between"):
            yield from _by_traveller(passage, before, reading)


def _is_known(noun: Token) -> bool:
    """ "the meeting", "the talks with A": what was spoken of before."""
    return any(c.lower_ in {"the", "this", "these"} for c in children(noun, "det"))


def _is_same(passage: Predication, noun: Token, before: Predication) -> bool:
    """Whether the words and the place fit the encounter told of last."""
    kinds = KINDS.get(noun.lemma_, ("meeting", "call", None) if noun.lemma_ in MEETINGS else ())
    many = len(before.participants) > 1 or before.subtype == "visit"
    apart = before.place is not None and before.place != passage.place
    return before.subtype in kinds and many and not apart and not passage.bodies


def _by_traveller(passage: Predication, before: Sequence[Predication], reading: Reading) -> Iterator[Predication]:
    """ "A will visit Ankara on Monday. The talks with B are set for Tuesday.": A's, if B may be at home there."""
    visit = next((p for p in reversed(before) if p.subtype == "visit" and p.place is not None), None)
    if visit is None or len(visit.actors) != 1 or set(visit.actors) & set(passage.recipients):
        return
    there = reading.entities[str(visit.place)].home
    if {reading.entities[e].home for e in passage.recipients} <= {there, None}:
        yield _echo(passage, visit, visit.actors, passage.recipients)


def _echo(
    passage: Predication, before: Predication, actors: tuple[str, ...], recipients: tuple[str, ...]
) -> Predication:
    support = (*passage.support, before.sentence)
    surer = round(passage.confidence - 0.1, 3)
    return replace(passage, actors=actors, recipients=recipients, support=support, confidence=surer)
