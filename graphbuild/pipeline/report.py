"""What a run did, and what the graph then holds."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graphbuild.articles import Skipped
from graphbuild.days import shown_day
from graphbuild.graph import Graph
from graphbuild.ledger import WITHDRAWN


@dataclass(frozen=True, slots=True)
class EventLine:
    """One event of the summary."""

    name: str
    date: str
    place: str
    participants: tuple[str, ...]
    status: str


@dataclass(frozen=True, slots=True)
class Summary:
    """What the graph holds: entities by label, facts by type, events by date."""

    entities: Mapping[str, int]
    facts: Mapping[str, int]
    events: tuple[EventLine, ...]


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a run did. ``read`` counts the articles of files that were new or changed, ``extracted`` those parsed."""

    articles: int
    read: int
    extracted: int
    skipped: tuple[Skipped, ...]
    facts_added: int
    facts_withdrawn: int
    changed: bool
    summary: Summary
    files: tuple[Path, ...]

    @property
    def unread(self) -> tuple[Skipped, ...]:
        """What was skipped though nobody wished it."""
        return tuple(item for item in self.skipped if item.reason != WITHDRAWN)


def summarise(graph: Graph) -> Summary:
    """Counts of entities and facts, and the events by date with place and participants."""
    names = {node.id: node.name for node in graph.nodes}
    facts = [edge for edge in graph.edges if edge.properties.get("basis") == "text"]
    taking_part: dict[str, list[str]] = {}
    for edge in facts:
        if edge.type == "PARTICIPATED_IN":
            taking_part.setdefault(edge.target, []).append(names[edge.source])
    events = [
        EventLine(
            node.name,
            shown_day(node.properties["date"], node.properties["date_precision"]) or "",
            str(node.properties["place"] or ""),
            tuple(sorted(set(taking_part.get(node.id, [])))),
            str(node.properties["status"]),
        )
        for node in graph.nodes
        if node.label == "Event"
    ]
    labels = Counter(n.label for n in graph.nodes if n.label not in ("Article", "Claim"))
    types = Counter(e.type for e in facts)
    return Summary(dict(sorted(labels.items())), dict(sorted(types.items())), tuple(sorted(events, key=_event_order)))


def _event_order(event: EventLine) -> tuple[str, str, str]:
    return event.date or "9999", event.name, event.place


def read_summary(noted: Mapping[str, Any] | None) -> Summary:
    """The summary that ``asdict`` gave."""
    found = noted or {"entities": {}, "facts": {}, "events": []}
    events = [EventLine(**{**e, "participants": tuple(e["participants"])}) for e in found["events"]]
    return Summary(found["entities"], found["facts"], tuple(events))
