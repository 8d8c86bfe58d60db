"""Answers to what was said before: "China rejected the criticism" rejects those who criticised it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphbuild.events.predication import Predication
from graphbuild.predicates.match import Match
from graphbuild.predicates.slots import find_slot
from graphbuild.reading import Reading
from graphbuild.wordlists import words

REACH = 90
"""How many words back the charge may lie that is answered."""
CHARGES = words("accusation charge criticism allegation claim complaint reproach condemnation assertion suggestion")
REFERRING = frozenset({"it", "this", "that"})
GUILT = words("involvement wrongdoing responsibility complicity guilt role")
ANSWERING = words("reject dismiss deny rebut refute dispute")


def find_answers(
    reading: Reading, bare: Sequence[tuple[Match, Predication]], told: Sequence[Predication]
) -> Iterator[Predication]:
    """The rejections among matches without a recipient, with those as recipients who made the charge."""
    for match, predication in bare:
        if predication.type == "REJECT" and _answers_a_charge(match):
            charge = _charge(reading, predication, told)
            if charge is not None:
                support = (*predication.support, charge.sentence)
                yield replace(predication, recipients=charge.actors, support=support)


def _answers_a_charge(match: Match) -> bool:
    """ "rejected the accusation", "dismissed that charge"; what is "a claim by Kyiv" has its own author."""
    objects = find_slot(match.trigger, "obj")
    # "China denies it", "Russia denies any involvement"
    if match.trigger.lemma_ == "deny" and any(t.lower_ in REFERRING or t.lemma_.lower() in GUILT for t in objects):
        return True
    charges = [t for t in objects if t.lemma_.lower() in CHARGES]
    known = any(c.lower_ in {"the", "that", "this", "these", "those", "such"} for t in charges for c in t.children)
    return match.trigger.lemma_ in ANSWERING and known


def _charge(reading: Reading, answer: Predication, told: Sequence[Predication]) -> Predication | None:
    """The last accusation before the answer, of those who answer or of their country."""
    near = [p for p in told if p.type in {"ACCUSE", "THREATEN"} and 0 < answer.trigger - p.trigger <= REACH]
    charged = [p for p in near if _side(reading, answer.actors) & _side(reading, p.recipients)]
    return charged[-1] if charged and not set(charged[-1].actors) & set(answer.actors) else None


def _side(reading: Reading, entities: Sequence[str]) -> frozenset[str]:
    """The entities with the countries they belong to, by code."""
    return frozenset({*entities, *(home for e in entities if (home := reading.entities[e].home))})
