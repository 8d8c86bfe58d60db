"""Why: edges from claims to their article, to what they are about, and from who says them."""

from collections.abc import Iterable, Iterator, Mapping

from graphbuild.graph import Edge, Value
from graphbuild.model import Claim, Extraction
from graphbuild.ontology import RELATIONS
from graphbuild.project.sightings import Seen
from graphbuild.project.statements import find_end
from graphbuild.resolve import Resolution


def provenance_edge(type: str, source: str, target: str, **properties: Value) -> Edge:
    """An edge of the provenance layer; its uid is made of its ends, and of the role where it has one."""
    parts = [type.lower(), source, target, *([str(properties["role"])] if "role" in properties else [])]
    uid = "|".join(parts)
    given: dict[str, Value] = {**properties, "uid": uid, "kind": type}
    return Edge(uid, type, source, target, {p.name: given.get(p.name) for p in RELATIONS[type].properties})


def mention_edges(seen: Mapping[str, Seen], labels: Mapping[str, str]) -> Iterator[Edge]:
    """MENTIONED_IN from each entity and event to the articles that have it."""
    for id in sorted(seen.keys() & labels.keys()):
        for sight in seen[id].sights:
            yield provenance_edge("MENTIONED_IN", id, sight.article, mentions=sight.mentions, first=sight.first)


def claim_edges(extraction: Extraction, resolution: Resolution, labels: Mapping[str, str]) -> Iterator[Edge]:
    """REPORTED_IN, ABOUT and SAID of the claims of an extraction, where the ends are in the graph."""
    article = extraction.article.id
    for claim in extraction.claims:
        yield provenance_edge("REPORTED_IN", claim.id, article)
        for role, id in _about(claim, article, resolution):
            if id in labels:
                yield provenance_edge("ABOUT", claim.id, id, role=role)
        speaker = find_end(resolution, article, claim.said_by)
        if (labels.get(speaker), "Claim") in RELATIONS["SAID"].ends:
            yield provenance_edge("SAID", speaker, claim.id, cue=claim.cue)


def _about(claim: Claim, article: str, resolution: Resolution) -> Iterable[tuple[str, str]]:
    """Subject and object; a deed without a recipient is about its event."""
    yield "subject", find_end(resolution, article, claim.subject)
    object = claim.object or (claim.event if claim.event != claim.subject else None)
    if object:
        yield "object", find_end(resolution, article, object)
