"""Meetings, visits, summits and calls of articles: one line for each CONSULT event, of whatever status.

usage: python benchmarks/meetings.py IN.jsonl[.gz] OUT.jsonl
"""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.lines import Row, extractions, run
from graphbuild.model import Entity, Event, Extraction


def meetings_of(extraction: Extraction) -> Iterator[Row]:
    """The encounters of an article with the names of those who took part and of the place, in order."""
    entities = {e.id: e for e in extraction.entities}
    for event in extraction.events:
        if event.type == "CONSULT":
            yield _meeting(extraction.article.id, event, entities)


def _meeting(document: str, event: Event, entities: dict[str, Entity]) -> Row:
    present = dict.fromkeys(p.entity for p in event.participants if p.entity in entities)
    place = entities.get(event.place or "")
    return {
        "doc": document,
        "participants": [_names(entities[who]) for who in present],
        "place": _names(place) if place else None,
        "status": event.status,
    }


def _names(entity: Entity) -> list[str]:
    return list(dict.fromkeys((entity.name, *entity.aliases)))


def convert(path: Path, reference: Path | None = None) -> Iterator[Row]:
    """The encounters of all articles of a file."""
    for extraction in extractions(path, reference):
        yield from meetings_of(extraction)


if __name__ == "__main__":
    raise SystemExit(run(__doc__.splitlines()[0], convert))
