"""Where entities and events were seen: how often, in which articles, first and last reported when."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graphbuild.graph import Value
from graphbuild.model import Extraction
from graphbuild.project.statements import find_end
from graphbuild.resolve import Resolution


@dataclass(frozen=True, slots=True)
class Sight:
    """One entity or event in one article: the number of mentions and the offset of the first."""

    article: str
    published: str
    source: str
    mentions: int
    first: int


@dataclass(frozen=True, slots=True)
class Seen:
    """All articles that an entity or event was seen in, sorted."""

    sights: tuple[Sight, ...] = ()

    def properties(self) -> dict[str, Value]:
        """The counts that every entity and event node has."""
        days = sorted({s.published for s in self.sights if s.published})
        return {
            "mentions": sum(s.mentions for s in self.sights),
            "articles": len({s.article for s in self.sights}),
            "sources": len({s.source for s in self.sights}),
            "first_reported": days[0] if days else None,
            "last_reported": days[-1] if days else None,
        }


def find_sights(
    extractions: Iterable[Extraction], resolution: Resolution, groups: Mapping[str, str]
) -> dict[str, Seen]:
    """Where each entity and event of the graph was seen. An event is seen where a claim tells of it."""
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    days: dict[str, str] = {}
    for extraction in extractions:
        article = extraction.article
        days[article.id] = article.published or ""
        for local, start in _positions(extraction):
            if id := find_end(resolution, article.id, local):
                places[id, article.id].append(start)
    seen: dict[str, list[Sight]] = defaultdict(list)
    for (id, article_id), starts in sorted(places.items()):
        source = groups.get(article_id, article_id)
        seen[id].append(Sight(article_id, days[article_id], source, len(starts), min(starts)))
    return {id: Seen(tuple(sights)) for id, sights in seen.items()}


def _positions(extraction: Extraction) -> Iterable[tuple[str, int]]:
    yield from ((m.entity, m.start) for m in extraction.mentions)
    starts = {c.id: c.start for c in extraction.claims}
    for event in extraction.events:
        passages = {starts[c] for c in event.claims if c in starts}
        passages |= {c.start for c in extraction.claims if c.event == event.id}
        yield from ((event.id, start) for start in passages)
