"""What resolution comes to: entities and events of the graph, and why their names were merged."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from graphbuild.model import Label, Precision, Status

type LocalId = tuple[str, str]
"""An article's id and the id of an entity or event in its extraction."""


@dataclass(frozen=True, slots=True, order=True)
class Reason:
    """Why two names are one: the kind of reason, a sentence for the reader, how sure it makes (0 to 1)."""

    kind: str
    text: str
    strength: float


@dataclass(frozen=True, slots=True, order=True)
class Merge:
    """One name joined to another, and why."""

    name: str
    into: str
    reason: Reason


@dataclass(frozen=True, slots=True)
class ResolvedEntity:
    """One entity of the graph. ``aliases`` are its other names, sorted; ``year`` is that of an Agreement."""

    id: str
    label: Label
    name: str
    aliases: tuple[str, ...] = ()
    code: str | None = None
    type: str | None = None
    country: str | None = None
    year: str | None = None
    merges: tuple[Merge, ...] = ()


@dataclass(frozen=True, slots=True)
class ResolvedEvent:
    """One event of the graph; ``place`` and ``actors`` are ids of entities, ``members`` the tellings of articles."""

    id: str
    type: str
    name: str
    status: Status
    subtype: str | None = None
    mode: str | None = None
    date: str | None = None
    date_end: str | None = None
    precision: Precision | None = None
    place: str | None = None
    actors: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    disputed: bool = False
    members: tuple[LocalId, ...] = ()
    merges: tuple[Merge, ...] = ()


FindingKind = Literal["weak merge", "not merged", "surname only", "weak fact"]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """Something an analyst may judge: two names of one label, or one name that was left unresolved."""

    kind: FindingKind
    label: str
    name: str
    other: str
    text: str
    strength: float


@dataclass(frozen=True, slots=True)
class Resolution:
    """Which entity and event of the graph each local id stands for."""

    entities: Mapping[str, ResolvedEntity] = field(default_factory=dict)
    events: Mapping[str, ResolvedEvent] = field(default_factory=dict)
    entity_of: Mapping[LocalId, str] = field(default_factory=dict)
    event_of: Mapping[LocalId, str] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
