"""Meetings, visits, summits and calls of articles: one line for each CONSULT event, of whatever status.

usage: python benchmarks/meetings.py IN.jsonl[.gz] OUT.jsonl
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from benchmarks.lines import Row, extractions, run
from graphbuild.model import Entity, Event, Extraction, Mention


def meetings_of(extraction: Extraction) -> Iterator[Row]:
    """The encounters of an article with the names of those who took part and of the place, in order."""
    names = {e.id: _names(e, extraction.mentions) for e in extraction.entities}
    for event in extraction.events:
        if event.type == "CONSULT":
            yield _meeting(extraction.article.id, event, names)


def _meeting(document: str, event: Event, names: dict[str, list[str]]) -> Row:
    present = dict.fromkeys(p.entity for p in event.participants if p.entity in names)
    return {
        "doc": document,
        "participants": [names[who] for who in present],
        "place": names.get(event.place or ""),
        "status": event.status,
    }


def _names(entity: Entity, mentions: Iterable[Mention]) -> list[str]:
    """What the article calls an entity: "United States", "US", "American"; a seat of government is no name."""
    written = [m.text for m in mentions if m.entity == entity.id and m.form in {"name", "demonym"}]
    return list(dict.fromkeys((entity.name, *entity.aliases, *written)))


def convert(path: Path, reference: Path | None = None) -> Iterator[Row]:
    """The encounters of all articles of a file."""
    for extraction in extractions(path, reference):
        yield from meetings_of(extraction)


if __name__ == "__main__":
    raise SystemExit(run(__doc__.splitlines()[0], convert))
