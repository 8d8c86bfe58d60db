"""The sentences behind each fact: which claims support it, who says so and in which article."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from graphbuild.graph import Edge, Graph, Node
from graphbuild.ontology import EVENTS, RELATIONS


@dataclass(frozen=True, slots=True)
class Evidence:
    """One claim with its article and, where the article names one, the speaker who makes it."""

    claim: Node
    article: Node | None
    speaker: Node | None
    cue: str | None


def is_fact(edge: Edge) -> bool:
    """Whether an edge belongs to the fact layer."""
    return RELATIONS[edge.type].layer == "fact"


def read_evidence(graph: Graph) -> dict[str, tuple[Evidence, ...]]:
    """The evidence of every fact that has some, by the fact's uid, oldest article first."""
    nodes = {node.id: node for node in graph.nodes}
    articles = {e.source: nodes.get(e.target) for e in graph.edges if e.type == "REPORTED_IN"}
    said = {e.target: e for e in graph.edges if e.type == "SAID"}
    supports: dict[str, list[Evidence]] = defaultdict(list)
    for claim in (node for node in graph.nodes if node.label == "Claim"):
        evidence = _evidence(claim, nodes, articles, said)
        for uid in _facts_of(claim):
            supports[uid].append(evidence)
    return {uid: tuple(sorted(found, key=_order)) for uid, found in sorted(supports.items())}


def read_denials(graph: Graph) -> dict[str, tuple[Evidence, ...]]:
    """The claims that deny a fact, by the fact's uid, oldest article first: same relation, same two ends."""
    nodes = {node.id: node for node in graph.nodes}
    articles = {e.source: nodes.get(e.target) for e in graph.edges if e.type == "REPORTED_IN"}
    said = {e.target: e for e in graph.edges if e.type == "SAID"}
    ends: dict[str, set[str]] = defaultdict(set)
    for edge in graph.edges:
        if edge.type == "ABOUT":
            ends[edge.source].add(edge.target)
    denied: dict[tuple[str, frozenset[str]], list[Evidence]] = defaultdict(list)
    for claim in (n for n in graph.nodes if n.label == "Claim" and n.properties.get("status") == "denied"):
        type = str(claim.properties.get("type"))
        type = (EVENTS[type].edge or type) if type in EVENTS else type
        denied[type, frozenset(ends[claim.id])].append(_evidence(claim, nodes, articles, said))
    facts = ((e.uid, denied.get((e.type, frozenset((e.source, e.target))))) for e in graph.edges if is_fact(e))
    return {uid: tuple(sorted(found, key=_order)) for uid, found in facts if found}


def _evidence(
    claim: Node, nodes: Mapping[str, Node], articles: Mapping[str, Node | None], said: Mapping[str, Edge]
) -> Evidence:
    article = articles.get(claim.id) or nodes.get(str(claim.properties.get("article")))
    saying = said.get(claim.id)
    cue = (saying.properties.get("cue") if saying else None) or claim.properties.get("cue")
    return Evidence(claim, article, nodes.get(saying.source) if saying else None, None if cue is None else str(cue))


def _facts_of(claim: Node) -> tuple[str, ...]:
    facts = claim.properties.get("facts")
    return facts if isinstance(facts, tuple) else ()


def _order(evidence: Evidence) -> tuple[str, str, int, str]:
    article = evidence.article
    start = evidence.claim.properties.get("start")
    published = str((article and article.properties.get("published")) or "")
    return published, article.id if article else "", start if isinstance(start, int) else 0, evidence.claim.id
