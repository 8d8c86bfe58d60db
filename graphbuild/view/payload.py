"""What the page is given: nodes, drawn edges, the facts behind them, their claims and articles, as plain JSON.

pyvis.Network builds the nodes and edges that vis-network draws; facts, claims and articles are ours.
Everything refers to everything else by position in its list, so that no name or id is said twice.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from pyvis.network import Network

from graphbuild.evidence import Evidence
from graphbuild.graph import Edge, Node, Value
from graphbuild.ontology import EVENTS, NODES, OFFICE_TYPES, RELATIONS, SYMMETRIC
from graphbuild.view.layout import Link, lay_out
from graphbuild.view.select import Selection, weights

type Json = str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None

SHAPES = {
    "Person": "dot", "Country": "square", "Place": "triangle", "Organization": "diamond", "Event": "star",
    "Agreement": "hexagon",
}  # fmt: skip
"""A shape for each label beside its colour: colour alone tells nothing to some readers."""

PULLS = {
    **dict.fromkeys(("PARTICIPATED_IN", "PART_OF"), 3.0),
    **dict.fromkeys((*OFFICE_TYPES, "MET_WITH", "TOOK_PLACE_IN", "SIGNED"), 1.5),
}
"""How strongly a relation draws its ends together; 1 for all others. A summit gathers its leaders."""

CONFLICT = frozenset(e.edge for e in EVENTS.values() if e.edge and e.quad and e.quad.endswith("conflict"))
ROUNDED = 3
"""Decimals of a confidence shown."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two nodes by position, and the facts between them by position, whichever way they read."""

    source: int
    target: int
    facts: tuple[int, ...]


def payload(chosen: Selection, evidence: Mapping[str, Sequence[Evidence]], *, title: str) -> dict[str, Json]:
    """The whole of the page's data."""
    at = {node.id: i for i, node in enumerate(chosen.nodes)}
    edges = chosen.edges
    pairs = _pairs(edges, at)
    behind = {e.uid: tuple(evidence.get(e.uid, ())) for e in edges}
    claims = _distinct(chain.from_iterable(behind.values()))
    articles = sorted({e.article.id: e.article for e in claims if e.article}.values(), key=lambda a: a.id)
    claim_at = {e.claim.id: i for i, e in enumerate(claims)}
    article_at = {article.id: i for i, article in enumerate(articles)}
    drawn = {fact: i for i, pair in enumerate(pairs) for fact in pair.facts}
    network = _network(chosen.nodes, edges, pairs)
    return {
        "title": title,
        "focus": None if chosen.focus is None else at[chosen.focus],
        "leftOut": chosen.left_out,
        "labels": [_label(name) for name in NODES if any(n.label == name for n in chosen.nodes)],
        "relations": {name: _relation(name) for name in RELATIONS if any(e.type == name for e in edges)},
        "offices": list(OFFICE_TYPES),
        "nodes": [_properties(node.properties) | {"label": node.label} for node in chosen.nodes],
        "facts": [
            _properties(e.properties)
            | {"uid": e.uid, "type": e.type, "from": at[e.source], "to": at[e.target], "drawn": drawn[i]}
            | {"quotes": [claim_at[found.claim.id] for found in behind[e.uid]]}
            for i, e in enumerate(edges)
        ],
        "claims": [_claim(found, at, article_at) for found in claims],
        "articles": [_article(article) for article in articles],
        "network": {"nodes": network.nodes, "edges": network.edges},
    }


def _pairs(edges: Sequence[Edge], at: Mapping[str, int]) -> list[Pair]:
    """One drawn edge for all facts between two nodes; the first fact gives its direction."""
    grouped: dict[tuple[int, int], list[int]] = {}
    for i, edge in enumerate(edges):
        first, second = sorted((at[edge.source], at[edge.target]))
        grouped.setdefault((first, second), []).append(i)
    return [Pair(first, second, tuple(facts)) for (first, second), facts in sorted(grouped.items())]


def _network(nodes: Sequence[Node], edges: Sequence[Edge], pairs: Sequence[Pair]) -> Network:
    """The nodes at their places and the drawn edges, as pyvis gives them to vis-network."""
    facts = weights(edges)
    sizes = _sizes(nodes, facts)
    boxes = [_box(node.name, size, len(nodes)) for node, size in zip(nodes, sizes, strict=True)]
    places = lay_out(boxes, [_link(pair, edges, nodes, facts) for pair in pairs])
    network = Network(directed=True)
    for i, (node, size, (x, y)) in enumerate(zip(nodes, sizes, places, strict=True)):
        look = {"shape": SHAPES[node.label], "color": NODES[node.label].colour, "size": round(size, 1)}
        network.add_node(i, label=node.name or node.id, x=x, y=y, **look)
    for i, pair in enumerate(pairs):
        network.add_edge(pair.source, pair.target, id=i, width=round(min(1 + 0.5 * (len(pair.facts) - 1), 5), 1))
    return network


def _sizes(nodes: Sequence[Node], facts: Mapping[str, int]) -> list[float]:
    """Radii in pixels by the number of facts, larger all together where many nodes make the drawing shrink."""
    most = max(facts.values(), default=1)
    grown = max(1.0, (len(nodes) / 120) ** 0.3)
    starred = {"Event": 1.35}  # a star looks smaller than a disc of its radius
    return [grown * starred.get(n.label, 1) * (8 + 20 * (facts.get(n.id, 0) / most) ** 0.5) for n in nodes]


def _box(name: str, size: float, count: int) -> tuple[float, float]:
    """Pixels to keep free: the node and, in a small graph, its name beneath; in a large one names give way."""
    letters = min(len(name), 22) * (7.0 if count <= 80 else 3.0)
    return max(letters, 2 * size) + 10, 2 * size + (24 if count <= 80 else 12)


def _link(pair: Pair, edges: Sequence[Edge], nodes: Sequence[Node], facts: Mapping[str, int]) -> Link:
    """Hubs pull less on each neighbour: else all that touches a great power lies in one heap."""
    pull = max(PULLS.get(edges[i].type, 1.0) for i in pair.facts)
    busier = max(facts[nodes[pair.source].id], facts[nodes[pair.target].id])
    return Link(pair.source, pair.target, pull / max(busier, 1) ** 0.25)


def _distinct(found: Iterable[Evidence]) -> list[Evidence]:
    return sorted({e.claim.id: e for e in found}.values(), key=lambda e: e.claim.id)


def _label(name: str) -> dict[str, Json]:
    return {"name": name, "holds": NODES[name].holds, "colour": NODES[name].colour, "shape": SHAPES[name]}


def _relation(name: str) -> dict[str, Json]:
    return {"phrase": RELATIONS[name].phrase, "conflict": name in CONFLICT, "symmetric": name in SYMMETRIC}


def _properties(properties: Mapping[str, Value]) -> dict[str, Json]:
    """What is known; the page needs neither ``kind`` (the label) nor what is missing."""
    known = {key: value for key, value in properties.items() if value not in (None, (), "") and key != "kind"}
    return {key: _value(value) for key, value in sorted(known.items())}


def _value(value: Value) -> Json:
    if isinstance(value, tuple):
        return list(value)
    return round(value, ROUNDED) if isinstance(value, float) else value


def _claim(found: Evidence, at: Mapping[str, int], articles: Mapping[str, int]) -> dict[str, Json]:
    kept = ("quote", "context", "status", "confidence", "date", "date_end", "date_precision", "rule")
    own = _properties({key: found.claim.properties.get(key) for key in kept})
    speaker = found.speaker
    said = {"speaker": speaker.name, "by": at.get(speaker.id), "cue": found.cue} if speaker else {"cue": found.cue}
    where = {"article": articles[found.article.id]} if found.article else {}
    return own | {key: value for key, value in said.items() if value is not None} | where


def _article(article: Node) -> dict[str, Json]:
    kept = ("title", "name", "source", "published", "url", "path")
    return _properties({key: article.properties.get(key) for key in kept})
