"""What of a graph is drawn: its facts, cut down to a neighbourhood, a time, some types, the weightiest nodes."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from graphbuild.errors import OntologyError, QueryError
from graphbuild.evidence import is_fact
from graphbuild.graph import Edge, Graph, Node
from graphbuild.ontology import NODES, RELATIONS

DRAWN_MOST = 1500
"""Nodes drawn unless ``top`` asks for more: beyond that, labels and clicks suffer before the browser does."""

DRAWN_LABELS = frozenset(label for label in NODES if label not in ("Article", "Claim"))


@dataclass(frozen=True, slots=True)
class Selection:
    """The nodes and facts to draw and the id of the node in focus.

    ``rest`` are nodes left out by weight and ``rest_edges`` the facts that touch one: not drawn, but to be found.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    focus: str | None = None
    rest: tuple[Node, ...] = ()
    rest_edges: tuple[Edge, ...] = ()

    @property
    def left_out(self) -> int:
        """How many nodes were left out by weight."""
        return len(self.rest)


def select(
    graph: Graph,
    *,
    focus: str | None = None,
    hops: int = 1,
    since: str | None = None,
    until: str | None = None,
    top: int | None = None,
    types: frozenset[str] | None = None,
) -> Selection:
    """The part of the fact layer to draw; raises QueryError for an unknown focus, OntologyError for an unknown type."""
    chosen = _facts(graph)
    if types is not None:
        chosen = _of_types(chosen, types)
    if since is not None or until is not None:
        chosen = _within(chosen, since or "", until or "9999-12-31")
    centre = None if focus is None else find_node(chosen.nodes, focus).id
    if centre is not None:
        chosen = _around(chosen, centre, hops)
    return _heaviest(chosen, centre, DRAWN_MOST if top is None else top)


def find_node(nodes: Iterable[Node], name: str) -> Node:
    """The node of that id, else the one of that name or alias, letter case aside; raises QueryError."""
    listed = list(nodes)
    wanted = name.casefold()
    for key in (_ids, _names, _aliases):
        found = [node for node in listed if wanted in key(node)]
        if len(found) == 1:
            return found[0]
        if found:
            which = ", ".join(f"{node.name} ({node.label}, {node.id})" for node in found[:5])
            raise QueryError(f"{name!r} could be {which}: give the id of the one meant")
    raise QueryError(f"no node of this view is named {name!r}: try another spelling, or the id")


def weights(edges: Iterable[Edge]) -> Counter[str]:
    """How many facts touch each node id."""
    return Counter(end for edge in edges for end in (edge.source, edge.target))


def _ids(node: Node) -> tuple[str, ...]:
    return (node.id.casefold(),)


def _names(node: Node) -> tuple[str, ...]:
    return (node.name.casefold(),)


def _aliases(node: Node) -> tuple[str, ...]:
    aliases = node.properties.get("aliases")
    return tuple(a.casefold() for a in aliases) if isinstance(aliases, tuple) else ()


def _facts(graph: Graph) -> Selection:
    nodes = tuple(node for node in graph.nodes if node.label in DRAWN_LABELS)
    return _joined(nodes, (edge for edge in graph.edges if is_fact(edge)))


def _joined(nodes: tuple[Node, ...], edges: Iterable[Edge]) -> Selection:
    """The edges that join two of the nodes (none joins one to itself)."""
    ids = {node.id for node in nodes}
    return Selection(nodes, tuple(e for e in edges if e.source in ids and e.target in ids and e.source != e.target))


def _of_types(chosen: Selection, types: frozenset[str]) -> Selection:
    unknown = sorted(types - NODES.keys() - RELATIONS.keys())
    if unknown:
        raise OntologyError(f"{', '.join(unknown)}: no label or relation of the schema; labels are {', '.join(NODES)}")
    labels, relations = types & NODES.keys(), types & RELATIONS.keys()
    nodes = tuple(node for node in chosen.nodes if not labels or node.label in labels)
    joined = _joined(nodes, (edge for edge in chosen.edges if not relations or edge.type in relations))
    return _touched(joined) if relations else joined


def _touched(chosen: Selection) -> Selection:
    """Without the nodes that no edge touches."""
    ids = weights(chosen.edges).keys()
    return Selection(tuple(node for node in chosen.nodes if node.id in ids), chosen.edges)


def _within(chosen: Selection, since: str, until: str) -> Selection:
    """The facts dated in the window, and the undated ones (seats, memberships) between the nodes those name."""
    dates = {node.id: _span(node.properties.get("date"), node.properties.get("date_end")) for node in chosen.nodes}
    dated = [(edge, _dated(edge, dates)) for edge in chosen.edges]
    inside = [edge for edge, span in dated if span and span[0] <= until and since <= span[1]]
    ids = weights(inside).keys()
    standing = [edge for edge, span in dated if span is None and edge.source in ids and edge.target in ids]
    kept = {edge.uid for edge in (*inside, *standing)}
    return _touched(Selection(chosen.nodes, tuple(edge for edge in chosen.edges if edge.uid in kept)))


def _dated(edge: Edge, dates: dict[str, tuple[str, str] | None]) -> tuple[str, str] | None:
    """First and last day of a fact: its own, else its event's, else the time it held."""
    own = _span(edge.properties.get("date"), edge.properties.get("date_end"))
    events = (dates.get(str(edge.properties.get("event"))), dates.get(edge.source), dates.get(edge.target))
    return own or next((span for span in events if span), None) or _held(edge)


def _held(edge: Edge) -> tuple[str, str] | None:
    first, last = edge.properties.get("valid_from"), edge.properties.get("valid_to")
    return (str(first or ""), str(last or "9999-12-31")) if first or last else None


def _span(first: object, last: object) -> tuple[str, str] | None:
    return (str(first), str(last or first)) if first else None


def _around(chosen: Selection, centre: str, hops: int) -> Selection:
    reached = {centre}
    for _ in range(hops):
        reached |= {end for e in chosen.edges if {e.source, e.target} & reached for end in (e.source, e.target)}
    nodes = tuple(node for node in chosen.nodes if node.id in reached)
    return Selection(nodes, _joined(nodes, chosen.edges).edges)


def _heaviest(chosen: Selection, centre: str | None, most: int) -> Selection:
    """The ``most`` nodes that the most facts touch; the focus always stays."""
    facts = weights(chosen.edges)
    ranked = sorted(chosen.nodes, key=lambda node: (node.id != centre, -facts[node.id], node.id))
    kept = {node.id for node in ranked[:most]}
    nodes = tuple(node for node in chosen.nodes if node.id in kept)
    rest = tuple(node for node in chosen.nodes if node.id not in kept)
    drawn = _joined(nodes, chosen.edges).edges
    rest_edges = tuple(edge for edge in chosen.edges if not {edge.source, edge.target} <= kept)
    return Selection(nodes, drawn, centre, rest, rest_edges)
