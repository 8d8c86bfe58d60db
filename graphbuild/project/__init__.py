"""Projection: extractions and their resolution become the graph. Every fact rests on claims, and is gone with them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from graphbuild.graph import Edge, Graph, Node
from graphbuild.model import STATED, Extraction
from graphbuild.project.background import background_edges
from graphbuild.project.check import check_graph
from graphbuild.project.facts import Fact, make_edge, make_facts
from graphbuild.project.nodes import World, article_node, claim_names, claim_node, entity_node, event_node
from graphbuild.project.provenance import claim_edges, mention_edges
from graphbuild.project.sightings import Seen, find_sights
from graphbuild.project.statements import find_end, find_statements
from graphbuild.reference import Reference
from graphbuild.resolve import Resolution
from graphbuild.resolve.outcome import ResolvedEvent

__all__ = ["project"]

UNPLANNED = frozenset({"ACCUSE", "ASSAULT", "COERCE", "CONCEDE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
"""What is said or done on the spot: nobody announces it as one announces a summit, sanctions or a withdrawal."""


def project(
    extractions: Iterable[Extraction],
    resolution: Resolution,
    reference: Reference,
    groups: Mapping[str, str] | None = None,
) -> Graph:
    """The graph of all extractions, nodes by (label, id), edges by (type, uid).

    ``groups`` maps an article to the one that it is a near-identical copy of; both count as one source.
    """
    told = sorted(extractions, key=lambda e: e.article.id)
    sources = groups or {}
    labels = _labels(resolution)
    statements = [s for e in told for s in find_statements(e, resolution, labels)]
    facts = make_facts(statements)
    seen = find_sights(told, resolution, sources)
    entities = _fact_nodes(resolution, seen, labels, reference, facts)
    nodes = [*entities, *_provenance_nodes(told, resolution, sources, facts)]
    edges = [make_edge(fact, resolution.events, sources) for fact in facts]
    edges += background_edges(entities, ((e.type, e.source, e.target) for e in edges), reference)
    edges += mention_edges(seen, labels)
    edges += [edge for e in told for edge in claim_edges(e, resolution, labels)]
    return check_graph(_sorted(nodes, edges))


def _labels(resolution: Resolution) -> dict[str, str]:
    """The label of every entity and event that the graph has."""
    labels: dict[str, str] = {entity.id: entity.label for entity in resolution.entities.values()}
    return labels | {e.id: "Event" for e in resolution.events.values() if _is_in_graph(e)}


def _is_in_graph(event: ResolvedEvent) -> bool:
    """What is alleged, hypothetical or denied stays with its claims, as does a plan for what is not planned."""
    return event.status in STATED or (event.status == "planned" and event.type not in UNPLANNED)


def _fact_nodes(
    resolution: Resolution,
    seen: Mapping[str, Seen],
    labels: Mapping[str, str],
    reference: Reference,
    facts: Sequence[Fact],
) -> list[Node]:
    world = World(reference)
    signed = _days_signed(facts)
    entities = [entity_node(e, seen.get(e.id, Seen()), world, signed.get(e.id)) for e in resolution.entities.values()]
    events = [
        event_node(e, seen.get(e.id, Seen()), resolution.entities) for e in resolution.events.values() if e.id in labels
    ]
    return entities + events


def _days_signed(facts: Sequence[Fact]) -> dict[str, str]:
    days = sorted(
        (s.claim.date, s.target) for f in facts if f.pair[0] == "SIGNED" for s in f.statements if s.claim.date
    )
    return {agreement: day for day, agreement in reversed(days)}


def _provenance_nodes(
    extractions: Sequence[Extraction], resolution: Resolution, groups: Mapping[str, str], facts: Sequence[Fact]
) -> list[Node]:
    supported: dict[str, list[str]] = defaultdict(list)
    for fact in facts:
        for statement in fact.statements:
            supported[statement.claim.id].append(fact.uid)
    nodes = []
    for extraction in extractions:
        article = extraction.article
        nodes.append(article_node(article, groups.get(article.id, article.id)))
        for claim in extraction.claims:
            ends = (find_end(resolution, article.id, end) for end in (claim.subject, claim.object))
            names = claim_names(ends, resolution.entities, resolution.events)
            nodes.append(claim_node(claim, article.id, supported[claim.id], names))
    return nodes


def _sorted(nodes: Iterable[Node], edges: Iterable[Edge]) -> Graph:
    """Doubles, such as two ABOUT edges of one role, are one."""
    by_uid = {edge.uid: edge for edge in edges}
    return Graph(
        tuple(sorted(nodes, key=lambda n: (n.label, n.id))),
        tuple(sorted(by_uid.values(), key=lambda e: (e.type, e.uid))),
    )
