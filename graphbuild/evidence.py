"""The sentences behind each fact: which claims support it, who says so and in which article."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from graphbuild.graph import Edge, Graph, Node, Value
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


def read_support(graph: Graph) -> dict[str, tuple[str, ...]]:
    """The sentences beside its own that a claim rests on, by the claim's id.

    The graph keeps the place of such a sentence; its words are there where another claim quotes it.
    """
    quoted: dict[str, dict[tuple[int, int], str]] = defaultdict(dict)
    claims = [node.properties for node in graph.nodes if node.label == "Claim"]
    for known in claims:
        quoted[str(known["article"])][_place(f"{known['start']}:{known['end']}")] = str(known["quote"])
    found = {k["id"]: _overlapping(quoted[str(k["article"])], k["support"]) for k in claims if k.get("support")}
    own = {known["id"]: known["quote"] for known in claims}
    return {str(id): tuple(text for text in texts if text != own[id]) for id, texts in found.items()}


def _overlapping(quoted: Mapping[tuple[int, int], str], support: Value) -> list[str]:
    spans = [_place(span) for span in support] if isinstance(support, tuple) else []
    found = [(place, text) for place, text in quoted.items() if any(_overlap(place, span) for span in spans)]
    return list(dict.fromkeys(text for _, text in sorted(found)))


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _place(span: str) -> tuple[int, int]:
    start, _, end = span.partition(":")
    return int(start), int(end)


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
