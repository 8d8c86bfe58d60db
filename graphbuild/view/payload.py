"""What the page is given: nodes, drawn edges, the facts behind them, their claims and articles, as plain JSON.

pyvis.Network builds the nodes and edges that vis-network draws; facts, claims and articles are ours.
Everything refers to everything else by position in its list, so that no name or id is said twice.
"""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import chain

from pyvis.network import Network

from graphbuild.evidence import Evidence
from graphbuild.graph import Edge, Node, Value
from graphbuild.ontology import EVENTS, NODES, OFFICE_TYPES, RELATIONS, SYMMETRIC
from graphbuild.resolve.outcome import Merge
from graphbuild.view.layout import ASPECT, ROOM, Link, lay_out
from graphbuild.view.marks import name_words, predicate_words
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


HUBS = 12
"""The largest nodes, whose names have room when all is in view, on a screen so many pixels wide."""
SCREEN = 1000

PLACED, JOINED = ("x", "y", "size"), ("from", "to")
"""What the page reads of the nodes and edges of pyvis: names, colours and arrows it knows from labels and facts."""

UNREAD = frozenset({"kind", "first_reported", "last_reported", "claims", "articles"})
"""Properties of facts that the page does not show: it has the sentences and articles themselves."""
UNREAD_OF_NODES = frozenset({"kind", "sources", "latitude", "longitude", "iso2", "year"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two nodes by position, and the facts between them by position, whichever way they read."""

    source: int
    target: int
    facts: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sources:
    """What facts rest on: their sentences, those that deny them, reasons of merges."""

    evidence: Mapping[str, Sequence[Evidence]]
    denials: Mapping[str, Sequence[Evidence]] = field(default_factory=dict)
    merges: Mapping[str, Sequence[Merge]] = field(default_factory=dict)


def payload(chosen: Selection, sources: Sources, *, title: str, hops: int = 1) -> dict[str, Json]:
    """The whole of the page's data: the nodes drawn first, then those only to be found.

    ``hops`` are the steps from the focus that the page opens with.
    """
    nodes, edges = chosen.nodes + chosen.rest, chosen.edges + chosen.rest_edges
    at = {node.id: i for i, node in enumerate(nodes)}
    pairs = _pairs(chosen.edges, at)
    further = _pairs(chosen.rest_edges, at, first=len(chosen.edges))
    drawn = {fact: i for i, pair in enumerate((*pairs, *further)) for fact in pair.facts}
    behind = {e.uid: (*sources.evidence.get(e.uid, ()), *sources.denials.get(e.uid, ())) for e in edges}
    facts = {e.claim.id: edge for edge in edges for e in behind[edge.uid]}
    claims = _distinct(chain.from_iterable(behind.values()))
    articles = sorted({e.article.id: e.article for e in claims if e.article}.values(), key=lambda a: a.id)
    claim_at = {e.claim.id: i for i, e in enumerate(claims)}
    article_at = {article.id: i for i, article in enumerate(articles)}
    sizes = _sizes(nodes, weights(edges))
    network = _network(chosen, pairs, sizes)
    return {
        "title": title,
        "focus": None if chosen.focus is None else at[chosen.focus],
        "hops": hops,
        "labels": [_label(name) for name in NODES if any(n.label == name for n in nodes)],
        "relations": {name: _relation(name) for name in RELATIONS if any(e.type == name for e in edges)},
        "offices": list(OFFICE_TYPES),
        "nodes": [_node(node, sources.merges.get(node.id, ())) for node in nodes],
        "facts": [
            _fact(e)
            | {"uid": e.uid, "type": e.type, "from": at[e.source], "to": at[e.target], "drawn": drawn[i]}
            | {"quotes": [claim_at[found.claim.id] for found in behind[e.uid]]}
            for i, e in enumerate(edges)
        ],
        "claims": [_claim(found, at, article_at, facts[found.claim.id]) for found in claims],
        "articles": [_article(article) for article in articles],
        "network": {"nodes": _only(network.nodes, PLACED), "edges": _only(network.edges, JOINED)},
        "sizes": [round(size, 1) for size in sizes[len(chosen.nodes) :]],
    }


def _pairs(edges: Sequence[Edge], at: Mapping[str, int], *, first: int = 0) -> list[Pair]:
    """One drawn edge for all facts between two nodes; facts count from ``first``."""
    grouped: dict[tuple[int, int], list[int]] = {}
    for i, edge in enumerate(edges, first):
        ends = (at[edge.source], at[edge.target])
        grouped.setdefault((min(ends), max(ends)), []).append(i)
    return [Pair(*ends, tuple(facts)) for ends, facts in sorted(grouped.items())]


def _network(chosen: Selection, pairs: Sequence[Pair], sizes: Sequence[float]) -> Network:
    """The nodes at their places and the drawn edges, as pyvis gives them to vis-network."""
    nodes, edges = chosen.nodes, chosen.edges
    facts = weights(edges)
    boxes = _boxes(nodes, sizes)
    places = lay_out(boxes, [_link(pair, edges, nodes, facts) for pair in pairs])
    network = Network(directed=True)
    for i, (node, size, (x, y)) in enumerate(zip(nodes, sizes, places, strict=False)):
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


def _boxes(nodes: Sequence[Node], sizes: Sequence[float]) -> list[tuple[float, float]]:
    """Room for each node; for the largest also for its name as it is read when all is in view."""
    boxes = [_box(node.name, size, len(nodes)) for node, size in zip(nodes, sizes, strict=False)]
    zoom = min((sum(width * height for width, height in boxes) * ROOM * ASPECT) ** 0.5 / SCREEN, 4.0)
    largest = sorted(range(len(nodes)), key=lambda i: -sizes[i])[: HUBS if len(nodes) > 80 else 0]
    for i in largest:
        width, height = boxes[i]
        boxes[i] = (max(width, 7 * zoom * min(len(nodes[i].name), 22)), height + 24 * zoom)
    return boxes


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


def _only(rows: Iterable[Mapping[str, Json]], keys: Sequence[str]) -> list[Json]:
    return [{key: row[key] for key in keys} for row in rows]


def _properties(properties: Mapping[str, Value], unread: Set[str] = frozenset()) -> dict[str, Json]:
    """What is known and true; a last day that is the first goes without saying, and so does the precision of a day."""
    told = {key: value for key, value in properties.items() if key not in unread}
    given = {key: value for key, value in told.items() if value is not False and value not in (None, (), "")}
    implied = [
        key
        for key, other in (("date_end", "date"), ("last_reported", "first_reported"))
        if key in given and given[key] == given.get(other)
    ]
    implied += ["date_precision"] if given.get("date_precision") == "day" else []
    return {key: _value(value) for key, value in sorted(given.items()) if key not in implied}


def _fact(edge: Edge) -> dict[str, Json]:
    """The basis of a fact is text unless it says so."""
    known = _properties(edge.properties, UNREAD)
    return {key: value for key, value in known.items() if (key, value) != ("basis", "text")}


def _value(value: Value) -> Json:
    if isinstance(value, tuple):
        return list(value)
    return round(value, ROUNDED) if isinstance(value, float) else value


def _node(node: Node, merges: Sequence[Merge]) -> dict[str, Json]:
    """``words`` are further words that mean the node, ``merges`` why its names are one: name, sentence, sureness."""
    why: list[Json] = [[m.name, m.reason.text, round(m.reason.strength, ROUNDED)] for m in merges]
    more: dict[str, Json] = {"words": list(name_words(node)), "merges": why}
    known = _properties(node.properties, UNREAD_OF_NODES)
    return known | {"label": node.label} | {key: value for key, value in more.items() if value}


def _claim(found: Evidence, at: Mapping[str, int], articles: Mapping[str, int], fact: Edge) -> dict[str, Json]:
    kept = ("quote", "context", "status", "confidence")
    claim = found.claim.properties
    own = _properties({key: claim.get(key) for key in kept})
    by = at.get(found.speaker.id) if found.speaker else None
    says = predicate_words(fact.type, str(claim.get("rule") or ""), str(claim.get("quote") or ""), fact.properties)
    further: dict[str, Json] = {
        "speaker": found.speaker.name if found.speaker else "",
        "cue": found.cue,
        "says": list(says),
    }
    places: dict[str, Json] = {"article": articles[found.article.id] if found.article else None, "by": by}
    given = {key: value for key, value in further.items() if value}
    return own | given | {key: value for key, value in places.items() if value is not None}


def _article(article: Node) -> dict[str, Json]:
    kept = ("title", "name", "source", "published", "url", "path")
    return _properties({key: article.properties.get(key) for key in kept})
