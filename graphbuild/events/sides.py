"""Meetings with several one after the other: "he is to meet the presidents of India and Turkey" are two."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.events.predication import Predication
from graphbuild.reading import Reading
from graphbuild.wordlists import words

TOGETHER = words("together trilateral three-way tripartite quadrilateral jointly both quad four-way multilateral")
"""Words that make one meeting of several sides."""


def each_side(predication: Predication, reading: Reading) -> Iterator[Predication]:
    """The predication, or one for each of the people met where each comes from another country.

    Who is said to have met several leaders has met each, and not said to have met all at one table.
    """
    homes = [reading.entities[e].country for e in predication.recipients]
    people = all(reading.entities[e].label == "Person" for e in predication.participants)
    apart = None not in homes and len(set(homes)) == len(homes) > 1
    if not (apart and people and _is_of_one(predication) and not _is_joint(predication, reading)):
        yield predication
        return
    yield from (replace(predication, recipients=(other,)) for other in predication.recipients)


def _is_of_one(predication: Predication) -> bool:
    """A meeting in person that one person has with others."""
    meeting = predication.type == "CONSULT" and predication.subtype == "meeting"
    apart = not predication.rule.endswith((":attend", ":spend"))
    return meeting and len(predication.actors) == 1 and apart


def _is_joint(predication: Predication, reading: Reading) -> bool:
    sentence = reading.doc[predication.sentence[0] : predication.sentence[1]]
    return any(t.lower_ in TOGETHER for t in sentence)
