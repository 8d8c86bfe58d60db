"""What follows from the gold without being in it: facts that count neither as found nor as false."""

from collections.abc import Callable, Mapping

from benchmarks.gold_reading import CAPITALS, CLASS_OF, Event, Fact, Told

OFFICES = frozenset({"HEAD_OF_STATE_OF", "HEAD_OF_GOVERNMENT_OF", "MINISTER_OF", "HOLDS_POSITION"})


def goes_without_saying(fact: Fact, gold: Told) -> bool:
    """Whether the fact follows from the gold: it is neither asked for nor false."""
    rule = IMPLIED.get(fact.type)
    return rule is not None and rule(fact, gold)


def _is_known_part(fact: Fact, gold: Told) -> bool:
    """A participant that the gold event names, or the country that one of them has an office in."""
    event = next((e for e in gold.events if e.id == fact.object), None)
    if event is None:
        return False
    named = event.participants | event.others
    return fact.subject in named or any((person, fact.subject) in _offices(gold) for person in named)


def _is_known_place(fact: Fact, gold: Told) -> bool:
    """The place of the gold event, or what that lies in."""
    event = next((e for e in gold.events if e.id == fact.subject), None)
    return event is not None and _is_at(fact.object, event, gold)


def _is_visit_of_encounter(fact: Fact, gold: Told) -> bool:
    """Who met somebody in a city abroad was there: Putin at Samarkand, but not Xi in Beijing."""
    hosts = {(f.subject, f.object) for f in gold.facts if f.attrs.get("role") == "host"}
    home = {country for person, country in _offices(gold) if person == fact.subject}
    lies_in = {fact.object} | {b for a, b in within(gold) if a == fact.object}
    there = any(
        fact.subject in event.participants
        and (fact.subject, event.id) not in hosts
        and _is_at(fact.object, event, gold)
        for event in gold.events
        if event.types[0] == "CONSULT" and CLASS_OF[event.statuses[0]] == CLASS_OF[fact.status]
    )
    return there and not home & lies_in


def _is_at(place: str, event: Event, gold: Told) -> bool:
    return place in event.places or any((p, place) in within(gold) for p in event.places)


def _is_citizen_by_office(fact: Fact, gold: Told) -> bool:
    return (fact.subject, fact.object) in _offices(gold)


def _is_of_the_body(fact: Fact, gold: Told) -> bool:
    """Who leads a body or has a post in it is a member and works for it."""
    posts = {(f.subject, f.object) for f in gold.facts if f.type in ("LEADS", "HOLDS_POSITION")}
    return (fact.subject, fact.object) in posts


def _offices(gold: Told) -> frozenset[tuple[str, str]]:
    return frozenset((f.subject, f.object) for f in gold.facts if f.type in OFFICES)


def within(gold: Told) -> frozenset[tuple[str, str]]:
    """(place, what it lies in) as the gold has it, and each capital in its country."""
    return CAPITALS | {(f.subject, f.object) for f in gold.facts if f.type == "LOCATED_IN"}


IMPLIED: Mapping[str, Callable[[Fact, Told], bool]] = {
    "PARTICIPATED_IN": _is_known_part,
    "TOOK_PLACE_IN": _is_known_place,
    "VISITED": _is_visit_of_encounter,
    "CITIZEN_OF": _is_citizen_by_office,
    "MEMBER_OF": _is_of_the_body,
    "EMPLOYED_BY": _is_of_the_body,
}
