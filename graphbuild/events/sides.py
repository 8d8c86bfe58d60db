"""Meetings with several one after the other: "he is to meet the presidents of India and Turkey" are two."""

from collections.abc import Iterator
from dataclasses import replace

from graphbuild.events.predication import Predication
from graphbuild.events.when import date_of
from graphbuild.predicates.match import Match
from graphbuild.reading import Reading
from graphbuild.syntax import children, conjuncts
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


def in_turn(match: Match, predication: Predication, reading: Reading) -> Iterator[Predication]:
    """ "received Kim on Sunday and Trump on Monday": Trump, whom the parse hangs on Sunday, with his own day."""
    days = [o for p in children(match.trigger, "prep") if p.lower_ == "on" for o in children(p, "pobj")]
    # or on the verb itself
    others = [t for day in days for t in conjuncts(day) if t.i != day.i] + children(match.trigger, "conj")
    for other in others if _is_of_one(predication) else []:
        met = reading.headed_by(other)
        if met is not None and met.label == "Person" and met.entity not in predication.participants:
            after = reading.doc[met.end : met.end + 1]
            yield replace(predication, recipients=(met.entity,), date=date_of([other, *after], reading))


def _is_of_one(predication: Predication) -> bool:
    """A meeting in person that one person has with others."""
    meeting = predication.type == "CONSULT" and predication.subtype == "meeting"
    apart = not predication.rule.endswith((":attend", ":spend"))
    return meeting and len(predication.actors) == 1 and apart


def _is_joint(predication: Predication, reading: Reading) -> bool:
    sentence = reading.doc[predication.sentence[0] : predication.sentence[1]]
    return any(t.lower_ in TOGETHER for t in sentence)
