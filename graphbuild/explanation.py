"""Why the graph has a node or an edge: the sentences behind it, who says them, and why its names are one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graphbuild.days import shown_day
from graphbuild.errors import QueryError
from graphbuild.evidence import Evidence, is_fact, read_evidence
from graphbuild.graph import Edge, Graph, Node, Value
from graphbuild.nodes import aliases_of, find_node
from graphbuild.ontology import EVENTS, RELATIONS
from graphbuild.resolve.outcome import Merge


@dataclass(frozen=True, slots=True)
class Sentence:
    """One passage that says so. ``support`` are further spans of the article, "start:end", ``context`` their words."""

    quote: str
    status: str
    speaker: str | None
    cue: str | None
    confidence: float
    rule: str
    date: str | None
    start: int
    end: int
    support: tuple[str, ...]
    context: tuple[str, ...]
    article: str
    path: str
    source: str | None
    published: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class FactExplanation:
    """One edge in words with the sentences for it, those that deny it, and the row of reference data it comes from."""

    uid: str
    type: str
    text: str
    status: str
    confidence: float
    sources: int
    date: str | None
    disputed: bool
    sentences: tuple[Sentence, ...]
    denials: tuple[Sentence, ...]
    reference: str | None


@dataclass(frozen=True, slots=True)
class Explanation:
    """A node with its other names, why they are one, and its facts; for an event also the sentences about itself."""

    id: str
    label: str
    name: str
    aliases: tuple[str, ...]
    merges: tuple[Merge, ...]
    sentences: tuple[Sentence, ...]
    facts: tuple[FactExplanation, ...]


def explain(
    graph: Graph,
    name: str,
    relation: str | None = None,
    other: str | None = None,
    *,
    merges: Mapping[str, Sequence[Merge]] | None = None,
) -> Explanation:
    """What the graph says of ``name`` and why.

    ``relation`` and ``other`` narrow it to the edges of that type, with that node; ``merges`` are the reasons of
    resolution by id. Raises AmbiguousNameError where several nodes go by a name, QueryError for an unknown name or
    relation, or where no such edge is there.
    """
    node = find_node(graph, name)
    far = find_node(graph, other) if other else None
    edges = [e for e in _facts_of(graph, node, far) if relation is None or e.type == relation_named(relation)]
    if not edges and (relation or far):
        between = f' with "{far.name}"' if far else ""
        raise QueryError(
            f'"{node.name}": no {relation or "edge"}{between}; graphbuild explain "{name}" lists what there is'
        )
    return _explanation(graph, node, edges, (merges or {}).get(node.id, ()))


def relation_named(name: str) -> str:
    """The relationship type of a name, that of an event type for the event ("ACCUSE" gives ACCUSED)."""
    upper = name.upper().replace(" ", "_").replace("-", "_")
    type = (EVENTS[upper].edge or upper) if upper in EVENTS else upper
    if type not in RELATIONS or RELATIONS[type].layer != "fact":
        known = ", ".join(t for t, r in RELATIONS.items() if r.layer == "fact")
        raise QueryError(f'"{name}": no relation of that name; there are {known}')
    return type


def _facts_of(graph: Graph, node: Node, far: Node | None) -> list[Edge]:
    ends = {node.id, far.id} if far else set()
    return [
        e
        for e in graph.edges
        if is_fact(e) and node.id in (e.source, e.target) and (not ends or {e.source, e.target} == ends)
    ]


def _explanation(graph: Graph, node: Node, edges: Iterable[Edge], merges: Sequence[Merge]) -> Explanation:
    evidence = read_evidence(graph)
    names = {n.id: n.name for n in graph.nodes}
    claims = _claims_about(graph)
    about = [c for c in claims if c.subject == node.id or c.object == node.id] if node.label == "Event" else []
    return Explanation(
        id=node.id,
        label=node.label,
        name=node.name,
        aliases=aliases_of(node),
        merges=tuple(merges),
        sentences=_distinct(_sentence(e) for c in about for e in [c.evidence]),
        facts=tuple(_fact(edge, names, evidence.get(edge.uid, ()), claims) for edge in edges),
    )


@dataclass(frozen=True, slots=True)
class _Claim:
    """A claim with the nodes it is about."""

    evidence: Evidence
    subject: str
    object: str


def _claims_about(graph: Graph) -> tuple[_Claim, ...]:
    """All claims, those that make no fact too, by article and place."""
    nodes = {n.id: n for n in graph.nodes}
    ends = {(e.source, str(e.properties["role"])): e.target for e in graph.edges if e.type == "ABOUT"}
    said = {e.target: nodes[e.source] for e in graph.edges if e.type == "SAID"}
    claims = [n for n in graph.nodes if n.label == "Claim"]
    return tuple(
        _Claim(
            Evidence(c, nodes.get(str(c.properties["article"])), said.get(c.id), _text(c.properties["cue"])),
            ends.get((c.id, "subject"), ""),
            ends.get((c.id, "object"), ""),
        )
        for c in sorted(claims, key=lambda c: (str(c.properties["article"]), int(str(c.properties["start"])), c.id))
    )


def _fact(
    edge: Edge, names: Mapping[str, str], evidence: Iterable[Evidence], claims: Iterable[_Claim]
) -> FactExplanation:
    properties = edge.properties
    text = f"{names[edge.source]} {RELATIONS[edge.type].phrase} {names[edge.target]}"
    details = [str(properties[key]) for key in ("title", "portfolio", "role", "kinship") if properties[key]]
    return FactExplanation(
        uid=edge.uid,
        type=edge.type,
        text=f"{text} ({', '.join(details)})" if details else text,
        status=str(properties["status"]),
        confidence=float(str(properties["confidence"])),
        sources=int(str(properties["sources"])),
        date=shown_day(properties["date"], properties["date_precision"]) or _text(properties["valid_from"]),
        disputed=bool(properties["disputed"]),
        sentences=_distinct(_sentence(e) for e in evidence),
        denials=_distinct(_sentence(c.evidence) for c in claims if _is_denial(c, edge)),
        reference=f"reference data: {text}" if properties["basis"] == "reference" else None,
    )


def _is_denial(claim: _Claim, edge: Edge) -> bool:
    properties = claim.evidence.claim.properties
    type = str(properties["type"])
    if properties["status"] != "denied" or (EVENTS[type].edge if type in EVENTS else type) != edge.type:
        return False
    return {claim.subject, claim.object} == {edge.source, edge.target}


def _sentence(evidence: Evidence) -> Sentence:
    claim = evidence.claim.properties
    article = evidence.article.properties if evidence.article else {}
    return Sentence(
        quote=str(claim["quote"]),
        status=str(claim["status"]),
        speaker=evidence.speaker.name if evidence.speaker else None,
        cue=evidence.cue,
        confidence=float(str(claim["confidence"])),
        rule=str(claim["rule"]),
        date=_text(claim["date"]),
        start=int(str(claim["start"])),
        end=int(str(claim["end"])),
        support=_strings(claim.get("support")),
        context=_strings(claim.get("context")),
        article=str(article.get("name") or claim["article"]),
        path=str(article.get("path") or ""),
        source=_text(article.get("source")),
        published=_text(article.get("published")),
        url=_text(article.get("url")),
    )


def _strings(value: Value) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()


def _distinct(sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
    """Each passage once: several claims may rest on one."""
    best: dict[tuple[str, int, int, str], Sentence] = {}
    for sentence in sentences:
        best.setdefault((sentence.path, sentence.start, sentence.end, sentence.status), sentence)
    return tuple(best.values())


def _text(value: object) -> str | None:
    return None if value in (None, "") else str(value)
