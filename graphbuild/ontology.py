"""The schema of the graph as data: labels, relationship types, their properties and allowed ends.

Embedded tables, Neo4j constraints, legends, documentation and validation are made from it. Names of
labels follow FollowTheMoney, event types are the 16 of the PLOVER manual 2.0, and ``wikidata`` holds
the nearest item or property id.
"""

from dataclasses import dataclass
from typing import Literal

Kind = Literal["string", "integer", "float", "boolean", "strings"]
Layer = Literal["fact", "provenance"]
Quad = Literal["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"]


@dataclass(frozen=True, slots=True)
class Property:
    """A property and its type; a property that a node or edge does not have is None."""

    name: str
    kind: Kind = "string"


@dataclass(frozen=True, slots=True)
class NodeType:
    """A label, what it holds, its properties in order, outside ids and its colour in views."""

    label: str
    holds: str
    properties: tuple[Property, ...]
    wikidata: str | None
    ftm: str | None
    colour: str


@dataclass(frozen=True, slots=True)
class RelationType:
    """A relationship type with the (from, to) labels it may join. ``phrase`` reads left to right."""

    name: str
    ends: tuple[tuple[str, str], ...]
    layer: Layer
    phrase: str
    properties: tuple[Property, ...]
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class EventType:
    """An event type, its PLOVER quad, the verb edge it projects to, and everyday subtypes."""

    name: str
    quad: Quad | None
    edge: str | None
    phrase: str
    subtypes: tuple[str, ...] = ()


def _properties(*names: str) -> tuple[Property, ...]:
    """``name`` is a string; ``name:kind`` has another type."""
    pairs = (name.partition(":") for name in names)
    return tuple(Property(name, kind or "string") for name, _, kind in pairs)  # type: ignore[arg-type]


NODE_BASE = _properties("id", "name", "kind")
ENTITY = NODE_BASE + _properties(
    "aliases:strings", "mentions:integer", "articles:integer", "sources:integer", "first_reported", "last_reported"
)

NODE_TYPES: tuple[NodeType, ...] = (
    NodeType("Person", "people", ENTITY, "Q5", "Person", "#0072B2"),
    NodeType(
        "Country",
        "states and territories with an ISO 3166 code",
        ENTITY + _properties("code", "iso2"),
        "P298",
        "country",
        "#D55E00",
    ),
    NodeType(
        "Place",
        "cities, regions, seas, buildings, disputed areas",
        ENTITY + _properties("code", "country", "latitude:float", "longitude:float"),
        "P625",
        "Address",
        "#009E73",
    ),
    NodeType(
        "Organization",
        "everything organised",
        ENTITY + _properties("type", "code", "country"),
        None,
        "Organization",
        "#CC79A7",
    ),
    NodeType(
        "Event",
        "one dated occurrence with participants",
        ENTITY
        + _properties(
            "type",
            "subtype",
            "mode",
            "quad",
            "date",
            "date_end",
            "date_precision",
            "year:integer",
            "status",
            "place",
            "disputed:boolean",
        ),
        None,
        "Event",
        "#E69F00",
    ),
    NodeType(
        "Agreement",
        "treaty, joint statement, pact, ceasefire deal",
        ENTITY + _properties("type", "date", "year:integer"),
        None,
        "Documentation",
        "#56B4E9",
    ),
    NodeType(
        "Article",
        "source document",
        NODE_BASE
        + _properties(
            "title",
            "url",
            "source",
            "published",
            "date_source",
            "language",
            "path",
            "origin",
        ),
        None,
        "Article",
        "#999999",
    ),
    NodeType(
        "Claim",
        "one statement of one passage",
        NODE_BASE
        + _properties(
            "type",
            "status",
            "quote",
            "start:integer",
            "end:integer",
            "support:strings",
            "context:strings",
            "rule",
            "confidence:float",
            "date",
            "date_end",
            "date_precision",
            "cue",
            "facts:strings",
            "article",
        ),
        None,
        None,
        "#F0E442",
    ),
)

FACT = _properties(
    "uid",
    "kind",
    "confidence:float",
    "claims:integer",
    "articles:integer",
    "sources:integer",
    "first_reported",
    "last_reported",
    "basis",
    "disputed:boolean",
    "status",
    "date",
    "date_end",
    "date_precision",
    "valid_from",
    "valid_to",
    "event",
    "title",
    "portfolio",
    "former:boolean",
    "role",
    "kinship",
)
PROVENANCE = _properties("uid", "kind")

ACTORS = ("Person", "Country", "Organization")
ACTOR_PAIRS = tuple((a, b) for a in ACTORS for b in ACTORS)
ENTITIES = ("Person", "Country", "Place", "Organization", "Agreement")


def _fact(name: str, ends: tuple[tuple[str, str], ...], phrase: str, wikidata: str | None = None) -> RelationType:
    return RelationType(name, ends, "fact", phrase, FACT, wikidata)


def _provenance(name: str, ends: tuple[tuple[str, str], ...], phrase: str, *extra: str) -> RelationType:
    return RelationType(name, ends, "provenance", phrase, PROVENANCE + _properties(*extra))


EVENT_TYPES: tuple[EventType, ...] = (
    EventType(
        "AGREE", "verbal cooperation", "AGREED_WITH", "agreed with", ("pledge", "ceasefire_deal", "joint_statement")
    ),
    EventType(
        "CONSULT",
        "verbal cooperation",
        "CONSULTED",
        "consulted",
        ("meeting", "summit", "visit", "call", "video_summit", "mediation"),
    ),
    EventType(
        "SUPPORT",
        "verbal cooperation",
        "SUPPORTED",
        "supported",
        ("endorsement", "recognition", "praise", "treaty_signing"),
    ),
    EventType("CONCEDE", "verbal cooperation", "CONCEDED_TO", "conceded to"),
    EventType(
        "COOPERATE",
        "material cooperation",
        "COOPERATED_WITH",
        "cooperated with",
        ("joint_exercise", "trade", "extradition"),
    ),
    EventType("AID", "material cooperation", "AIDED", "aided", ("arms_delivery", "humanitarian_aid", "loan", "asylum")),
    EventType(
        "RETREAT",
        "material cooperation",
        "RETREATED_FROM",
        "retreated from",
        ("withdrawal", "release", "ceasefire", "resignation"),
    ),
    EventType("REQUEST", "verbal conflict", "REQUESTED", "made a request of"),
    EventType("ACCUSE", "verbal conflict", "ACCUSED", "accused", ("condemnation", "investigation", "allegation")),
    EventType("REJECT", "verbal conflict", "REJECTED", "rejected", ("veto", "refusal")),
    EventType("THREATEN", "verbal conflict", "THREATENED", "threatened", ("warning", "ultimatum")),
    EventType(
        "PROTEST", "material conflict", "PROTESTED_AGAINST", "protested against", ("demonstration", "strike", "boycott")
    ),
    EventType(
        "SANCTION",
        "material conflict",
        "SANCTIONED",
        "sanctioned",
        ("economic_sanctions", "embargo", "expulsion", "recall_ambassador"),
    ),
    EventType(
        "MOBILIZE", "material conflict", "MOBILIZED_AGAINST", "mobilized against", ("exercise", "build_up", "alert")
    ),
    EventType("COERCE", "material conflict", "COERCED", "coerced", ("arrest", "seizure", "blockade", "cyberattack")),
    EventType("ASSAULT", "material conflict", "ASSAULTED", "assaulted", ("airstrike", "invasion", "bombing", "clash")),
    EventType("X_ELECTION", None, None, "election"),
    EventType("X_APPOINTMENT", None, None, "appointment"),
    EventType("X_INAUGURATION", None, None, "inauguration"),
    EventType("X_DEATH", None, None, "death"),
    EventType("X_DISASTER", None, None, "disaster"),
)

OFFICE_TYPES = ("HEAD_OF_STATE_OF", "HEAD_OF_GOVERNMENT_OF", "MINISTER_OF", "HOLDS_POSITION", "LEADS", "EMPLOYED_BY")

RELATION_TYPES: tuple[RelationType, ...] = (
    _fact("HEAD_OF_STATE_OF", (("Person", "Country"),), "is head of state of", "P35"),
    _fact("HEAD_OF_GOVERNMENT_OF", (("Person", "Country"),), "is head of government of", "P6"),
    _fact("MINISTER_OF", (("Person", "Country"),), "is minister of", "P39"),
    _fact("HOLDS_POSITION", (("Person", "Country"), ("Person", "Organization")), "holds a position in", "P39"),
    _fact("LEADS", (("Person", "Organization"),), "leads", "P488"),
    _fact("EMPLOYED_BY", (("Person", "Organization"),), "works for", "P108"),
    _fact("MEMBER_OF", tuple((a, "Organization") for a in ACTORS), "is a member of", "P463"),
    _fact("CITIZEN_OF", (("Person", "Country"),), "is a citizen of", "P27"),
    _fact("SUCCEEDED", (("Person", "Person"),), "succeeded", "P1365"),
    _fact("RELATED_TO", (("Person", "Person"),), "is related to", "P1038"),
    _fact("AGENCY_OF", (("Organization", "Country"),), "is an agency of"),
    _fact("HEADQUARTERED_IN", (("Organization", "Place"), ("Organization", "Country")), "has its seat in", "P159"),
    _fact("LOCATED_IN", (("Place", "Place"), ("Place", "Country")), "lies in", "P131"),
    _fact("CAPITAL_OF", (("Place", "Country"),), "is the capital of", "P1376"),
    _fact("PART_OF", (("Event", "Event"), ("Organization", "Organization")), "is part of", "P361"),
    _fact("PARTICIPATED_IN", tuple((a, "Event") for a in ACTORS), "took part in", "P1344"),
    _fact("TOOK_PLACE_IN", (("Event", "Place"), ("Event", "Country")), "took place in", "P276"),
    _fact("SIGNED", tuple((a, "Agreement") for a in ACTORS), "signed", "P1891"),
    _fact("MET_WITH", (("Person", "Person"),), "met with"),
    _fact("VISITED", (("Person", "Country"), ("Person", "Place")), "visited"),
    *(_fact(e.edge, ACTOR_PAIRS, e.phrase) for e in EVENT_TYPES if e.edge),
    _provenance(
        "MENTIONED_IN",
        tuple((a, "Article") for a in (*ENTITIES, "Event")),
        "is mentioned in",
        "mentions:integer",
        "first:integer",
    ),
    _provenance("REPORTED_IN", (("Claim", "Article"),), "is reported in"),
    _provenance("ABOUT", tuple(("Claim", a) for a in (*ENTITIES, "Event")), "is about", "role"),
    _provenance("SAID", tuple((a, "Claim") for a in ACTORS), "said", "cue"),
)

NODES: dict[str, NodeType] = {n.label: n for n in NODE_TYPES}
RELATIONS: dict[str, RelationType] = {r.name: r for r in RELATION_TYPES}
EVENTS: dict[str, EventType] = {e.name: e for e in EVENT_TYPES}

SYMMETRIC = frozenset({"MET_WITH"})
"""Relations stored once, from the smaller id to the larger."""

ORGANIZATION_TYPES = (
    "igo",
    "government",
    "military",
    "party",
    "company",
    "media",
    "research",
    "armed_group",
    "other",
)
