"""The nodes of the graph: entities, events, articles and claims with the properties of the ontology."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from graphbuild.errors import OntologyError
from graphbuild.graph import Node, Value
from graphbuild.model import Article, Claim
from graphbuild.names import short_name
from graphbuild.ontology import EVENTS, NODES, RELATIONS
from graphbuild.project.sightings import Seen
from graphbuild.reference import City, Reference
from graphbuild.resolve import ResolvedEntity, ResolvedEvent


@dataclass(frozen=True)
class World:
    """Reference data by identifier."""

    reference: Reference

    @cached_property
    def cities(self) -> Mapping[str, City]:
        """Cities by GeoNames id; reading them takes half a second, so only where a place needs it."""
        return {city.id: city for city in self.reference.cities}


def make_node(label: str, id: str, name: str, properties: Mapping[str, Value]) -> Node:
    """A node with exactly the properties of its label, in their order; what is not given is None."""
    given: dict[str, Value] = {**properties, "id": id, "name": name, "kind": label}
    return Node(id, label, {p.name: given.get(p.name) for p in NODES[label].properties})


def entity_node(entity: ResolvedEntity, seen: Seen, world: World, signed: str | None) -> Node:
    """The node of an entity; ``signed`` is the day an Agreement was signed."""
    special = {
        "Country": _country,
        "Place": _place,
        "Organization": _organization,
    }.get(entity.label)
    properties: dict[str, Value] = {**seen.properties(), "aliases": entity.aliases}
    if special:
        properties |= special(entity, world)
    if entity.label == "Agreement":
        year = (signed or entity.year or "")[:4]
        properties |= {"type": entity.type, "date": signed, "year": int(year) if year else None}
    return make_node(entity.label, entity.id, entity.name, properties)


def _country(entity: ResolvedEntity, world: World) -> dict[str, Value]:
    known = world.reference.country(entity.id)
    return {"code": entity.id if known else None, "iso2": known.iso2 if known else None}


def _place(entity: ResolvedEntity, world: World) -> dict[str, Value]:
    number = entity.id.removeprefix("geonames:")
    city = world.cities.get(number) if number != entity.id else None
    return {
        "code": number if number != entity.id else None,
        "country": city.country if city else entity.country,
        "latitude": city.latitude if city else None,
        "longitude": city.longitude if city else None,
    }


def _organization(entity: ResolvedEntity, world: World) -> dict[str, Value]:
    known = world.reference.organization(entity.id.removeprefix("org:"))
    return {
        "type": (known.type if known else None) or entity.type,
        "code": known.id if known else None,
        "country": (known.country if known else None) or entity.country,
    }


def event_node(event: ResolvedEvent, seen: Seen, entities: Mapping[str, ResolvedEntity]) -> Node:
    """The node of an event; ``place`` is the place's name."""
    return make_node(
        "Event",
        event.id,
        event.name,
        {
            **seen.properties(),
            "aliases": event.aliases,
            "type": event.type,
            "subtype": event.subtype,
            "mode": event.mode,
            "quad": EVENTS[event.type].quad,
            "date": event.date,
            "date_end": event.date_end,
            "date_precision": event.precision,
            "year": int(event.date[:4]) if event.date else None,
            "status": event.status,
            "place": entities[event.place].name if event.place else None,
            "disputed": event.disputed,
        },
    )


def article_node(article: Article, origin: str) -> Node:
    """The node of an article; ``origin`` is the article that near-identical copies are copies of."""
    return make_node(
        "Article",
        article.id,
        article.title or article.path,
        {
            "title": article.title,
            "url": article.url,
            "source": article.source,
            "published": article.published,
            "date_source": article.date_source,
            "language": article.language,
            "path": article.path,
            "origin": origin,
        },
    )


def claim_node(claim: Claim, article: str, facts: Sequence[str], names: Sequence[str]) -> Node:
    """The node of a claim; ``names`` are those of its subject and object."""
    return make_node(
        "Claim",
        claim.id,
        claim_text(claim, names),
        {
            "type": claim.type,
            "status": claim.status,
            "quote": claim.quote,
            "start": claim.start,
            "end": claim.end,
            "support": tuple(f"{start}:{end}" for start, end in claim.support),
            "context": claim.context,
            "rule": claim.rule,
            "confidence": claim.confidence,
            "date": claim.date,
            "date_end": claim.date_end,
            "date_precision": claim.precision,
            "cue": claim.cue,
            "facts": tuple(sorted(set(facts))),
            "article": article,
        },
    )


def claim_text(claim: Claim, names: Sequence[str]) -> str:
    """ "Xi met with Putin"; "denied: Russia assaulted Ukraine": what is not asserted says so."""
    type = EVENTS.get(claim.type) or RELATIONS.get(claim.type)
    if type is None:
        raise OntologyError(f'claim {claim.id}: no type "{claim.type}" in the ontology')
    words = [names[0], type.phrase, *names[1:]]
    text = " ".join(filter(None, words))
    return text if claim.status == "asserted" else f"{claim.status}: {text}"


def claim_names(
    ids: Iterable[str], entities: Mapping[str, ResolvedEntity], events: Mapping[str, ResolvedEvent]
) -> list[str]:
    """Short names of persons, full ones of all else."""
    return [
        short_name(entities[id].name, person=entities[id].label == "Person")
        if id in entities
        else events[id].name
        if id in events
        else ""
        for id in ids
    ]
