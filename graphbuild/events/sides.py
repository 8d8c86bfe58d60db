"""Meetings with several one after the other: "he is to meet the presidents of India and Turkey" are two."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from graphbuild.events.predication import Predication
from graphbuild.events.when import date_of
from graphbuild.events.where import stops_of
from graphbuild.predicates.match import Match
from graphbuild.reading import Reading
from graphbuild.syntax import children, conjuncts
from graphbuild.wordlists import words

TOGETHER = words("together trilateral three-way tripartite quadrilateral jointly both quad four-way multilateral")
"""Words that make one meeting of several sides."""


APART = frozenset({"separate", "separately", "individually", "successive"})


def each_side(predication: Predication, reading: Reading) -> Iterator[Predication]:
    """The predication, or one for each of the people met where each comes from another country.

    Who is said to have met several leaders has met each, and not said to have met all at one table.
    """
    homes = [reading.entities[e].country for e in predication.recipients]
    people = all(reading.entities[e].label == "Person" for e in predication.participants)
    apart = None not in homes and len(set(homes)) == len(homes) > 1
    apart = apart or (len(homes) > 1 and _is_apart(reading.doc[predication.trigger]))
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


def each_stop(match: Match, predication: Predication, reading: Reading) -> Iterator[Predication]:
    """ "visited Serbia and Hungary": one visit to each."""
    stops = stops_of(match.trigger, reading) if predication.subtype == "visit" else ()
    yield from (replace(predication, place=s) for s in stops if s != predication.place)


def once_more(match: Match, predication: Predication, reading: Reading) -> Iterator[Predication]:
    """ "met him in April and again in May": a second meeting with a day of its own."""
    following = reading.doc[match.trigger.i + 1 : match.trigger.sent.end - 1]
    again = [t.nbor() for t in following if t.lower_ == "again" and t.nbor(-1).lower_ == "and"]
    later = [o for p in again if p.lower_ in {"in", "on"} for o in children(p, "pobj")]
    when = date_of(later, reading) if later and predication.type == "CONSULT" else None
    if when is not None and predication.date is not None and when != predication.date:
        yield replace(predication, date=when)


def _is_of_one(predication: Predication) -> bool:
    """A meeting in person that one person has with others."""
    meeting = predication.type == "CONSULT" and predication.subtype == "meeting"
    apart = not predication.rule.endswith((":attend", ":spend"))
    return meeting and len(predication.actors) == 1 and apart


def _is_apart(trigger: Token) -> bool:
    """ "met separately with A and B", "held separate talks": the word at the verb or at its noun."""
    near = [*trigger.children, *(c for o in children(trigger, "dobj") for c in o.children)]
    return any(c.lower_ in APART for c in near)


def _is_joint(predication: Predication, reading: Reading) -> bool:
    sentence = reading.doc[predication.sentence[0] : predication.sentence[1]]
    return any(t.lower_ in TOGETHER for t in sentence)
