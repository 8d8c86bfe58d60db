"""The gold standard and extract JSON as frozen values that ``gold_matching`` compares.

The form of the gold files is described in ``data/gold/README.md``, that of an extraction in the documentation
of ``graphbuild extract``.
"""

import csv
import json
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graphbuild.ontology import EVENTS, RELATIONS

GOLD = Path(__file__).resolve().parent.parent / "data" / "gold"


def _capitals() -> frozenset[tuple[str, str]]:
    with (GOLD.parent / "reference" / "countries.csv").open(encoding="utf-8", newline="") as file:
        return frozenset((row["capital"], row["name"]) for row in csv.DictReader(file) if row["capital"])


CAPITALS = _capitals()
"""(capital, country) of the reference data."""

EDGE_OF = {e.name: e.edge for e in EVENTS.values() if e.edge}
FACT_TYPES = frozenset(r.name for r in RELATIONS.values() if r.layer == "fact")
CLASS_OF = {
    "asserted": "stated",
    "reported": "stated",
    "planned": "planned",
    "alleged": "withheld",
    "hypothetical": "withheld",
    "denied": "withheld",
}
"""Status -> class. Facts are compared within a class; ``withheld`` claims make no facts."""


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity of the gold (``id`` is its name there) or of an extraction, with its folded names."""

    id: str
    label: str
    name: str
    names: frozenset[str]
    code: str | None = None
    core: bool = True


@dataclass(frozen=True, slots=True)
class Fact:
    """One triple with its status; ends are names in the gold, ids in an extraction."""

    type: str
    subject: str
    object: str
    status: str
    said_by: str | None = None
    event: str | None = None
    date: str | None = None
    date_end: str | None = None
    attrs: Mapping[str, Any] = field(default_factory=dict)
    quote: str = ""
    core: bool = True
    alternatives: tuple["Fact", ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """One occurrence; ``types`` and ``statuses`` are all that are right, the first the best.

    ``place`` is where it was, ``places`` all names that are right for that.
    """

    id: str
    types: tuple[str, ...]
    subtype: str | None
    statuses: tuple[str, ...]
    date: str | None
    date_end: str | None
    place: str | None
    places: frozenset[str]
    participants: frozenset[str]
    others: frozenset[str] = frozenset()
    quote: str = ""
    core: bool = True


@dataclass(frozen=True, slots=True)
class Forbidden:
    """A triple that must not be stated with one of ``statuses``; type ENTITY forbids a name as an entity."""

    type: str
    subject: str
    object: str | None
    statuses: tuple[str, ...]
    attrs: Mapping[str, Any]
    why: str
    quote: str


@dataclass(frozen=True, slots=True)
class Told:
    """What one article says, by the gold or by an extraction."""

    article: str
    entities: tuple[Entity, ...]
    facts: tuple[Fact, ...]
    events: tuple[Event, ...]
    forbidden: tuple[Forbidden, ...] = ()


def fold(name: str) -> str:
    """The name for comparison: case, diacritics, a leading article and a possessive do not count."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = plain.casefold().replace("’", "'").removesuffix("'s").replace("-", " ").split()
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)


ATTRIBUTES = ("portfolio", "title", "former", "role", "kinship")


def _gold_fact(row: Mapping[str, Any]) -> Fact:
    others = tuple(_gold_fact({**row, **other, "or": []}) for other in row.get("or", []))
    return Fact(
        row["type"], row["subject"], row["object"], row["status"], row["said_by"], row.get("event"), row.get("date"),
        row.get("date_end"), {k: row[k] for k in ATTRIBUTES if k in row}, row["quote"], row["core"], others,
    )  # fmt: skip


def _gold_event(row: Mapping[str, Any], facts: Iterable[Mapping[str, Any]]) -> Event:
    here = {f["object"] for f in facts if f["type"] == "TOOK_PLACE_IN" and f["subject"] == row["name"]}
    if row["place"]:
        here.add(row["place"])
    return Event(
        row["name"],
        (row["type"], *row.get("or_types", [])),
        row["subtype"],
        (row["status"], *row.get("or_status", [])),
        row["date"],
        row["date_end"],
        row["place"],
        frozenset(here),
        frozenset(row["participants"]),
        frozenset(row.get("or_participants", [])),
        row["quote"],
        row["core"],
    )


def _forbidden(row: Mapping[str, Any]) -> Forbidden:
    attrs = {k: row[k] for k in (*ATTRIBUTES, "label") if k in row}
    statuses = tuple(row.get("status", ("asserted", "reported", "planned")))
    return Forbidden(row["type"], row["subject"], row["object"], statuses, attrs, row["why"], row["quote"])


def read_gold(folder: Path = GOLD) -> tuple[Told, ...]:
    """The gold of every article, in the order of the file names."""
    return tuple(gold_of(json.loads(path.read_text("utf-8"))) for path in sorted(folder.glob("*.json")))


def gold_of(row: Mapping[str, Any]) -> Told:
    """The gold of one article from its JSON object."""
    entities = tuple(
        Entity(e["name"], e["label"], e["name"], frozenset(map(fold, e["names"])), e.get("code"), e["core"])
        for e in row["entities"]
    )
    events = tuple(_gold_event(e, row["facts"]) for e in row["events"])
    return Told(
        row["article"], entities, tuple(map(_gold_fact, row["facts"])), events, tuple(map(_forbidden, row["must_not"]))
    )


def extraction_of(row: Mapping[str, Any]) -> Told:
    """One extraction from its JSON object; claims that are no triple (an event type without recipient) are left out."""
    surfaces: dict[str, set[str]] = {}
    for mention in row["mentions"]:
        if mention["form"] not in ("pronoun", "nominal"):
            surfaces.setdefault(mention["entity"], set()).add(mention["text"])
    entities = tuple(
        Entity(
            e["id"], e["label"], e["name"],
            frozenset(map(fold, {e["name"], *e.get("aliases", ()), *surfaces.get(e["id"], ())})), e.get("code"),
        )
        for e in row["entities"]
    )  # fmt: skip
    facts = (_claimed(c) for c in row["claims"])
    return Told(
        row["article"]["path"],
        entities,
        tuple(f for f in facts if f is not None),
        tuple(map(_told_event, row["events"])),
    )


def _claimed(row: Mapping[str, Any]) -> Fact | None:
    edge = EDGE_OF.get(row["type"], row["type"])
    if row["object"] is None or edge not in FACT_TYPES:
        return None
    return Fact(
        edge, row["subject"], row["object"], row["status"], row.get("said_by"), row.get("event"), row.get("date"),
        row.get("date_end"), row.get("attrs") or {}, row["quote"],
    )  # fmt: skip


def _told_event(row: Mapping[str, Any]) -> Event:
    return Event(
        row["id"], (row["type"],), row.get("subtype"), (row["status"],), row.get("date"), row.get("date_end"),
        row.get("place"), frozenset([row["place"]] if row.get("place") else []),
        frozenset(p["entity"] for p in row["participants"]),
        quote=row["name"],
    )  # fmt: skip
