"""What of a graph is drawn: what a query names, a neighbourhood, a time, some types, the weightiest nodes."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from graphbuild.errors import OntologyError, QueryError
from graphbuild.evidence import is_fact
from graphbuild.graph import Edge, Graph, Node
from graphbuild.nodes import SUBJECT_LABELS, find_node
from graphbuild.ontology import NODES, RELATIONS
from graphbuild.view.answer import Answer

DRAWN_MOST = 1500
"""Nodes drawn unless ``top`` asks for more: beyond that, labels and clicks suffer before the browser does."""

OPEN = "9999-12-31"
"""The end of what has none."""

TYPES = (*sorted(SUBJECT_LABELS), *(name for name, relation in RELATIONS.items() if relation.layer == "fact"))


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
    answer: Answer | None = None,
    focus: str | None = None,
    hops: int = 1,
    since: str | None = None,
    until: str | None = None,
    top: int | None = None,
    types: Iterable[str] | None = None,
) -> Selection:
    """The part of the fact layer to draw.

    Raises QueryError for an unknown focus and for a choice that leaves nothing to draw, OntologyError for an unknown
    type.
    """
    centre = None if focus is None else find_node(graph, focus)
    chosen = _facts(graph)
    if answer is not None:
        chosen = _named(chosen, answer)
    if types is not None:
        chosen = _of_types(chosen, frozenset(map(type_named, types)))
    if since is not None or until is not None:
        chosen = _within(chosen, since or "", until or OPEN)
    if centre is not None:
        chosen = _around(chosen, centre, hops)
    return _heaviest(chosen, centre.id if centre else None, DRAWN_MOST if top is None else top)


def type_named(text: str) -> str:
    """The label or relation of that name, letter case aside; raises OntologyError with the nearest."""
    known = {name.casefold(): name for name in TYPES}
    wanted = text.strip().casefold().replace(" ", "_")
    if wanted in known:
        return known[wanted]
    near = get_close_matches(wanted, known, n=1)
    remedy = f"did you mean {known[near[0]]}?" if near else f"there are {', '.join(TYPES)}"
    raise OntologyError(f"{text.strip() or 'an empty name'}: no label or relation of the schema; {remedy}")


def weights(edges: Iterable[Edge]) -> Counter[str]:
    """How many facts touch each node id."""
    return Counter(end for edge in edges for end in (edge.source, edge.target))


def _facts(graph: Graph) -> Selection:
    nodes = tuple(node for node in graph.nodes if node.label in SUBJECT_LABELS)
    return _joined(nodes, (edge for edge in graph.edges if is_fact(edge)))


def _joined(nodes: tuple[Node, ...], edges: Iterable[Edge]) -> Selection:
    """The edges that join two of the nodes (none joins one to itself)."""
    ids = {node.id for node in nodes}
    return Selection(nodes, tuple(e for e in edges if e.source in ids and e.target in ids and e.source != e.target))


def _named(chosen: Selection, answer: Answer) -> Selection:
    """The facts that a query names with their ends, and the nodes: those without such a fact by all that joins them."""
    edges = [edge for edge in chosen.edges if edge.uid in answer.facts]
    joined = weights(edges).keys()
    ids, lone = answer.nodes | joined, answer.nodes - joined
    nodes = tuple(node for node in chosen.nodes if node.id in ids)
    if not nodes:
        unclear = f"{', '.join(answer.unclear[:3])} can be several; " if answer.unclear else ""
        raise QueryError(f"query: its rows name nothing to draw; {unclear}return nodes, ids (a.id) or uids (r.uid)")
    among = _joined(nodes, chosen.edges).edges
    return Selection(nodes, tuple(e for e in among if e.uid in answer.facts or {e.source, e.target} & lone))


def _of_types(chosen: Selection, types: frozenset[str]) -> Selection:
    labels, relations = types & NODES.keys(), types & RELATIONS.keys()
    nodes = tuple(node for node in chosen.nodes if not labels or node.label in labels)
    joined = _joined(nodes, (edge for edge in chosen.edges if not relations or edge.type in relations))
    kept = _touched(joined) if relations else joined
    if not kept.nodes:
        raise QueryError(f"types {', '.join(sorted(types))}: nothing of that kind to draw; leave some out")
    return kept


def _touched(chosen: Selection) -> Selection:
    """Without the nodes that no edge touches."""
    ids = weights(chosen.edges).keys()
    return Selection(tuple(node for node in chosen.nodes if node.id in ids), chosen.edges)


def _within(chosen: Selection, since: str, until: str) -> Selection:
    """The facts dated in the window, and the undated ones (seats, memberships) between the nodes those name."""
    if since > until:
        raise QueryError(f"since {since}: later than until {until}; turn them round")
    dates = {node.id: _span(node.properties.get("date"), node.properties.get("date_end")) for node in chosen.nodes}
    dated = [(edge, _dated(edge, dates)) for edge in chosen.edges]
    inside = [edge for edge, span in dated if span and span[0] <= until and since <= span[1]]
    first, last = _reach(span for _, span in dated if span)
    if not inside or since > last:
        asked = " ".join([f"since {since}"] * (since > "") + [f"until {until}"] * (until < OPEN))
        reach = f"dated facts reach from {first} to {last}" if last else "no fact is dated"
        raise QueryError(f"{asked}: no fact of that time; {reach}")
    ids = weights(inside).keys()
    standing = [edge for edge, span in dated if span is None and edge.source in ids and edge.target in ids]
    kept = {edge.uid for edge in (*inside, *standing)}
    return _touched(Selection(chosen.nodes, tuple(edge for edge in chosen.edges if edge.uid in kept)))


def _reach(spans: Iterable[tuple[str, str]]) -> tuple[str, str]:
    """The first and the last day of all; what is held still ends with no day."""
    days = sorted(day for span in spans for day in span if "" < day < OPEN)
    return (days[0], days[-1]) if days else ("", "")


def _dated(edge: Edge, dates: dict[str, tuple[str, str] | None]) -> tuple[str, str] | None:
    """First and last day of a fact: its own, else its event's, else the time it held."""
    own = _span(edge.properties.get("date"), edge.properties.get("date_end"))
    events = (dates.get(str(edge.properties.get("event"))), dates.get(edge.source), dates.get(edge.target))
    return own or next((span for span in events if span), None) or _held(edge)


def _held(edge: Edge) -> tuple[str, str] | None:
    first, last = edge.properties.get("valid_from"), edge.properties.get("valid_to")
    return (str(first or ""), str(last or OPEN)) if first or last else None


def _span(first: object, last: object) -> tuple[str, str] | None:
    return (str(first), str(last or first)) if first else None


def _around(chosen: Selection, centre: Node, hops: int) -> Selection:
    if all(node.id != centre.id for node in chosen.nodes):
        raise QueryError(f"focus {centre.name}: not among what the query, types and dates leave; widen them")
    reached = {centre.id}
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
