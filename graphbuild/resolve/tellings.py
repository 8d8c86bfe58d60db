"""Events as the articles tell them, in terms of resolved entities."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from graphbuild.model import STATED, Event, Extraction, Precision, Role, Status
from graphbuild.names import short_name
from graphbuild.resolve.outcome import LocalId, ResolvedEntity

REMOTE = frozenset({"call", "video_summit"})
MANY = frozenset({"summit", "video_summit"})
NEWS_DAYS = 45
"""How far from the article's own day an event without a date is looked for."""


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """One event of one article; there is one object for each.

    ``actors`` are pairs (entity id, role), ``people`` the persons among them, ``states`` the countries of the actors,
    ``all_states`` whether each of two or more actors has one.
    ``within`` has the country of the place and the places it lies in, ``wholes`` the events of the article that it is
    part of. ``first`` and ``last`` bound the days: those told, else days near the article's own.
    """

    local: LocalId
    type: str
    subtype: str
    name: str
    status: Status
    date: str
    date_end: str
    first: str
    last: str
    precision: Precision | None
    place: str
    within: frozenset[str]
    actors: frozenset[tuple[str, Role]]
    people: frozenset[str]
    states: frozenset[str]
    all_states: bool
    mode: str | None
    wholes: frozenset[str]

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all who took part."""
        return frozenset(id for id, _ in self.actors)

    @property
    def family(self) -> str:
        """What two tellings of one event have in common: the type, for talks whether face to face, bilateral or not."""
        if self.type != "CONSULT":
            return self.type
        return f"CONSULT {'remote' if self.subtype in REMOTE else 'met'} {'many' if self.subtype in MANY else 'few'}"

    @property
    def exact(self) -> bool:
        """Whether the day is known."""
        return bool(self.date) and self.precision == "day"


@dataclass(frozen=True, slots=True)
class Resolved:
    """The entities of the graph, and which places lie in which others as the articles say."""

    entity_of: Mapping[LocalId, str]
    entities: Mapping[str, ResolvedEntity]
    located: Mapping[str, frozenset[str]]

    def around(self, place: str) -> frozenset[str]:
        """The country of a place and the places it lies in."""
        country = self.entities[place].country if place else None
        return self.located.get(place, frozenset()) | (frozenset({country}) if country else frozenset())


def find_locations(extractions: Iterable[Extraction], entity_of: Mapping[LocalId, str]) -> dict[str, frozenset[str]]:
    """The places and countries that each place is stated to lie in."""
    found: dict[str, set[str]] = {}
    for extraction in extractions:
        for claim in extraction.claims:
            ends = [entity_of.get((extraction.article.id, end or ""), "") for end in (claim.subject, claim.object)]
            if claim.type == "LOCATED_IN" and claim.status in STATED and all(ends):
                found.setdefault(ends[0], set()).add(ends[1])
    return {place: frozenset(others) for place, others in found.items()}


def find_tellings(extraction: Extraction, resolved: Resolved) -> Iterator[Telling]:
    """The events of an extraction with their entities resolved."""
    wholes: dict[str, set[str]] = {}
    for claim in extraction.claims:
        if claim.type == "PART_OF" and claim.object:
            wholes.setdefault(claim.subject, set()).add(claim.object)
    for event in extraction.events:
        yield _telling(extraction, event, frozenset(wholes.get(event.id, ())), resolved)


def _telling(extraction: Extraction, event: Event, wholes: frozenset[str], resolved: Resolved) -> Telling:
    article, entities = extraction.article, resolved.entities
    found = [(resolved.entity_of.get((article.id, p.entity), ""), p.role) for p in event.participants]
    actors = frozenset((id, role) for id, role in found if id)
    place = resolved.entity_of.get((article.id, event.place or ""), "")
    states = [_state(entities[id]) for id in sorted({id for id, _ in actors})]
    dated = _dated(event, wholes, extraction)
    first, last = _bounds(dated, article.published)
    return Telling(
        local=(article.id, event.id),
        type=event.type,
        subtype=event.subtype or "",
        name=_told_name(extraction, event, resolved),
        status=event.status,
        date=dated.date or "",
        date_end=dated.date_end or dated.date or "",
        first=first,
        last=last,
        precision=dated.precision or ("day" if dated.date else None),
        place=place,
        within=resolved.around(place),
        actors=actors,
        people=frozenset(id for id, _ in actors if entities[id].label == "Person"),
        states=frozenset(filter(None, states)),
        all_states=len(states) > 1 and None not in states,
        mode=event.mode,
        wholes=wholes,
    )


def _dated(event: Event, wholes: frozenset[str], extraction: Extraction) -> Event:
    """The event, or one that has its days: what happened on the sidelines of a summit happened on its days."""
    others = [e for e in extraction.events if e.id in wholes and e.date]
    return event if event.date or not others else min(others, key=lambda e: (e.date or "", e.id))


def _state(entity: ResolvedEntity) -> str | None:
    """The country that somebody stands for."""
    return entity.id if entity.label == "Country" else entity.country


def _bounds(event: Event, published: str | None) -> tuple[str, str]:
    """The days told; without them news is of the weeks before the article, plans are of the weeks after it."""
    if event.date or not published:
        return event.date or "", event.date_end or event.date or ""
    day, weeks = date.fromisoformat(published), timedelta(days=NEWS_DAYS)
    first, last = (day, day + weeks) if event.status == "planned" else (day - weeks, day)
    return first.isoformat(), last.isoformat()


def _told_name(extraction: Extraction, event: Event, resolved: Resolved) -> str:
    """The article's name for the event with the graph's names: "Appointment of Belosov" is that of Belousov."""
    name = event.name
    local = {e.id: e for e in extraction.entities}
    for taking_part in event.participants:
        entity = local.get(taking_part.entity)
        found = resolved.entities.get(resolved.entity_of.get((extraction.article.id, taking_part.entity), ""))
        if entity and found:
            person = entity.label == "Person"
            old, new = short_name(entity.name, person=person), short_name(found.name, person=person)
            name = re.sub(rf"\b{re.escape(old)}\b", new.replace("\\", ""), name) if old != new else name
    return " ".join(name.split())
