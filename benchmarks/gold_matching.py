"""How an extraction is laid beside the gold of its article: entities, then events, then facts.

The rules are told in ``data/gold/README.md``. All functions are pure.
"""

import math
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from benchmarks.gold_implied import goes_without_saying, within
from benchmarks.gold_reading import CLASS_OF, Entity, Event, Fact, Forbidden, Told, fold

MUTUAL = frozenset({"MET_WITH", "CONSULTED", "AGREED_WITH", "COOPERATED_WITH", "RELATED_TO"})
"""Types that are right in either direction."""

REMOTE = frozenset({"call", "video_summit"})

type Names = Mapping[str, str]
"""Id of an entity of the extraction -> its name in the gold, or ``?name`` where the gold has none."""

type Events = Mapping[str, tuple[str, ...]]
"""Id of an event of the extraction -> the gold event it is, or all that it may be where those are taken."""


@dataclass(frozen=True, slots=True)
class Matched:
    """A predicted fact with the reading of the gold fact that it is (None where it is no gold fact)."""

    told: Fact
    gold: int | None
    reading: Fact | None
    extra: bool = False
    statuses: frozenset[str] = frozenset()
    """The statuses that the gold has for this triple, whatever their class."""


# ---------------------------------------------------------------- entities


def match_entities(gold: Told, told: Told) -> Names:
    """The gold name of every entity of the extraction; two of them may be one entity of the gold."""
    return {e.id: _best_entity(e, gold.entities) or f"?{e.name}" for e in told.entities}


def _best_entity(entity: Entity, golden: Iterable[Entity]) -> str | None:
    scored = [(_likeness(entity, g), g.name) for g in golden]
    score, name = max(scored, default=(0, ""), key=lambda pair: pair[0])
    return name if score > 0 else None


def _likeness(entity: Entity, gold: Entity) -> int:
    """0 where they are not one; a shared code or full name weighs more than any number of shared names."""
    if entity.label != gold.label:
        return 0
    if gold.code and entity.code:
        return 1000 if gold.code == entity.code else 0
    whole = 100 * (fold(entity.name) == fold(gold.name)) + 50 * (fold(entity.name) in gold.names)
    shared = len(entity.names & gold.names)
    if entity.label == "Agreement" and not shared:
        # "joint statement of Russia and China": an agreement is named by its kind with more words around it.
        shared = sum(name in other or other in name for name in entity.names for other in gold.names)
    return whole + shared


# ---------------------------------------------------------------- events


def match_events(gold: Told, told: Told, names: Names) -> tuple[Events, Mapping[str, str]]:
    """What each event of the extraction is or may be, and the one-to-one assignment that is scored.

    An event told twice is one event too many, but who took part in either is no false fact.
    """
    lies_in = within(gold)
    pairs = [
        (likeness, event.id, g.id)
        for event in (_named(e, names) for e in told.events)
        for g in gold.events
        if (likeness := _event_likeness(event, g, lies_in)) > 0
    ]
    core = {g.id: g.core for g in gold.events}
    ranked = sorted(pairs, key=lambda p: (-p[0], not core[p[2]], p[1], p[2]))
    chosen = _one_to_one((i, g) for _, i, g in ranked)
    possible = {e.id: tuple(g for _, i, g in ranked if i == e.id) for e in told.events}
    return {i: (chosen[i],) if i in chosen else may_be for i, may_be in possible.items()}, chosen


def _one_to_one(pairs: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    chosen: dict[str, str] = {}
    for one, other in pairs:
        if one not in chosen and other not in chosen.values():
            chosen[one] = other
    return chosen


def _named(event: Event, names: Names) -> Event:
    people = frozenset(names.get(p, p) for p in event.participants)
    return replace(event, participants=people, places=frozenset(names.get(p, p) for p in event.places))


def _event_likeness(event: Event, gold: Event, lies_in: Collection[tuple[str, str]]) -> float:
    """0 where it cannot be the gold event; more for more in common of participants, place, day, status."""
    same_class = CLASS_OF[event.statuses[0]] in {CLASS_OF[s] for s in gold.statuses}
    if event.types[0] not in gold.types or not same_class or not _one_family(event, gold):
        return 0
    shared = len(event.participants & (gold.participants | gold.others))
    # Half of those the gold names, and both of two: Putin and Sharif are not Putin and Xi.
    needed = max(min(2, len(gold.participants)), math.ceil(len(gold.participants) / 2))
    place, day = place_agrees(event, gold, lies_in), days_overlap(event, gold)
    if shared < needed or place is False or day is False:
        return 0
    if not needed and not (place or day):
        return 0
    exact = (place is True) + (day is True) + (event.statuses[0] == gold.statuses[0])
    return 1 + shared / max(len(event.participants | gold.participants), 1) + exact / 2


def _one_family(event: Event, gold: Event) -> bool:
    """A visit, a meeting and a summit may be one encounter; a telephone call is none of them."""
    if event.types[0] != "CONSULT" or event.subtype is None or gold.subtype is None:
        return True
    return (event.subtype in REMOTE) == (gold.subtype in REMOTE)


def place_agrees(event: Event, gold: Event, lies_in: Collection[tuple[str, str]] = ()) -> bool | None:
    """None where one of the two names no place; a place within the gold one or around it agrees."""
    if not event.places or not gold.places:
        return None
    near = {b for a, b in lies_in if a in gold.places} | {a for a, b in lies_in if b in gold.places}
    return bool(event.places & (gold.places | near))


def days_overlap(one: Event | Fact, other: Event | Fact) -> bool | None:
    """None where one of the two has no date."""
    if one.date is None or other.date is None:
        return None
    return one.date <= (other.date_end or other.date) and other.date <= (one.date_end or one.date)


# ---------------------------------------------------------------- facts


def match_facts(gold: Told, told: Told, names: Names, events: Events) -> tuple[Matched, ...]:
    """Every claim of the extraction with what it is in the gold."""
    return tuple(_match_fact(fact, gold, names, events) for fact in told.facts)


def _match_fact(fact: Fact, gold: Told, names: Names, events: Events) -> Matched:
    named = tuple(_readings(fact, names, events))
    triples = [
        (_preference(fact, reading, events), -number, number, reading)
        for number, golden in enumerate(gold.facts)
        for reading in (golden, *golden.alternatives)
        if any(same_triple(one, reading) for one in named)
    ]
    statuses = frozenset(reading.status for _, _, _, reading in triples)
    found = [t for t in triples if CLASS_OF[t[3].status] == CLASS_OF[fact.status]]
    if found:
        _, _, number, reading = max(found, key=lambda f: f[:2])
        return Matched(named[0], number, reading, statuses=statuses)
    extra = any(goes_without_saying(one, gold) for one in named)
    return Matched(named[0], None, None, extra=extra, statuses=statuses)


def _readings(fact: Fact, names: Names, events: Events) -> Iterator[Fact]:
    """The fact under the names of the gold; an event that may be one of several gives several readings."""
    for subject in _end(fact.subject, names, events):
        for object_ in _end(fact.object, names, events):
            said = names.get(fact.said_by, f"?{fact.said_by}") if fact.said_by else None
            yield replace(fact, subject=subject, object=object_, said_by=said)


def _end(id_: str, names: Names, events: Events) -> tuple[str, ...]:
    if id_ in names:
        return (names[id_],)
    return events.get(id_) or (f"?{id_}",)


def same_triple(fact: Fact, gold: Fact) -> bool:
    """Whether type and ends are the same, in either direction for mutual types."""
    if fact.type != gold.type:
        return False
    ends, wanted = (fact.subject, fact.object), (gold.subject, gold.object)
    return ends == wanted or (fact.type in MUTUAL and ends == wanted[::-1])


def _preference(fact: Fact, reading: Fact, events: Events) -> tuple[bool, bool, bool, bool]:
    """Of several gold facts of one triple: that of the claim's status, of its event, of its day, a core one."""
    of_event = reading.event is not None and reading.event in events.get(fact.event or "", ())
    return (fact.status == reading.status, of_event, days_overlap(fact, reading) is True, reading.core)


# ---------------------------------------------------------------- what must not be said


def find_forbidden(gold: Told, told: Told, names: Names, events: Events) -> tuple[tuple[Forbidden, Fact | None], ...]:
    """Every prohibition that the extraction breaks, with the claim that does (None for an entity)."""
    facts = [one for fact in told.facts for one in _readings(fact, names, events)]
    broken: list[tuple[Forbidden, Fact | None]] = []
    for rule in gold.forbidden:
        if rule.type == "ENTITY":
            if _is_entity(rule, told):
                broken.append((rule, None))
        else:
            hit = next((f for f in facts if _breaks(f, rule)), None)
            broken += [(rule, hit)] if hit else []
    return tuple(broken)


def _is_entity(rule: Forbidden, told: Told) -> bool:
    label = rule.attrs.get("label")
    return any(fold(e.name) == fold(rule.subject) and label in (None, e.label) for e in told.entities)


def _breaks(fact: Fact, rule: Forbidden) -> bool:
    ends, forbidden = (fact.subject, fact.object), (rule.subject, rule.object)
    same = ends == forbidden or (rule.type == "MET_WITH" and ends == forbidden[::-1])
    if fact.type != rule.type or not same or fact.status not in rule.statuses:
        return False
    return all(_attribute_agrees(fact, name, value) for name, value in rule.attrs.items())


def _attribute_agrees(fact: Fact, name: str, value: object) -> bool:
    told = fact.attrs.get(name)
    if isinstance(value, bool):
        return bool(told) == value
    if not (isinstance(told, str) and isinstance(value, str)):
        return False
    one, other = _words(told), _words(value)
    return one <= other or other <= one


def _words(title: str) -> frozenset[str]:
    """The words that matter: "defense minister" is "Minister of Defence", a spokeswoman is a spokesperson."""
    plain = re.sub(r"(?<=\w)(?:woman|man|person)\b", "", fold(title).replace("defense", "defence"))
    return frozenset(plain.split()) - {"of", "the", "to", "for"}


def attributes_right(told: Fact, gold: Fact) -> Mapping[str, bool]:
    """For each attribute of the gold fact, and the date where both have one, whether it is right."""
    checked = {name: _attribute_agrees(told, name, value) for name, value in gold.attrs.items()}
    day = days_overlap(told, gold)
    return checked if day is None else {**checked, "date": day}
