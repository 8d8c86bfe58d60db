"""What every store can do: take a graph, give it back, answer Cypher, find shortest connections."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from graphbuild.graph import Edge, Graph, Node, Value
from graphbuild.ontology import NODES, RELATIONS

type Progress = Callable[[int, int], None]
"""Told how many of how many rows are done."""
type Cell = str | int | float | bool | list[Cell] | dict[str, Cell] | None


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer to a query: column names in order, and one mapping of plain values a row."""

    columns: tuple[str, ...]
    rows: list[dict[str, Cell]]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were written (new or changed), removed and left as they were."""

    written: int
    removed: int
    unchanged: int


@dataclass(frozen=True, slots=True)
class Written:
    """What a write did to the nodes and the edges of a store."""

    nodes: Tally
    edges: Tally

    @property
    def changed(self) -> bool:
        """Whether anything was written or removed."""
        return any((self.nodes.written, self.nodes.removed, self.edges.written, self.edges.removed))


@dataclass(frozen=True, slots=True)
class Path:
    """One connection: node ids from end to end, and for each step the uids of all edges that make it."""

    nodes: tuple[str, ...]
    edges: tuple[tuple[str, ...], ...]


class Store(Protocol):
    """A place that holds one graph. Every method raises StoreError when the place fails."""

    def write(self, graph: Graph, *, progress: Progress | None = None, anew: bool = False) -> Written:
        """Make the store hold exactly ``graph``; says what changed. The old graph stays if it fails.

        ``anew`` writes again what seems to be there already: it may have been edited by hand.
        """
        ...

    def read(self) -> Graph:
        """The graph that was written, with every property of the schema (None where it has no value)."""
        ...

    def query(self, cypher: str, parameters: Mapping[str, Value] | None = None) -> Rows:
        """The rows of a reading, portable Cypher query; QueryError for any other."""
        ...

    def shortest_paths(self, source_id: str, target_id: str, *, limit: int = 10) -> list[Path]:
        """The first ``limit`` shortest connections over the fact layer, either way, ordered by node ids.

        Empty where there is none, and for a node with itself; StoreError for an unknown id.
        """
        ...

    def close(self) -> None:
        """Let go of the place; a second call does nothing."""
        ...


def complete(graph: Graph) -> Graph:
    """The same graph, sorted, in which each node and edge has all the properties of the schema."""
    nodes = sorted((_complete_node(node) for node in graph.nodes), key=lambda n: (n.label, n.id))
    edges = sorted((_complete_edge(edge) for edge in graph.edges), key=lambda e: (e.type, e.uid))
    return Graph(tuple(nodes), tuple(edges))


def _complete_node(node: Node) -> Node:
    values = {p.name: node.properties.get(p.name) for p in NODES[node.label].properties}
    return Node(node.id, node.label, {**values, "id": node.id, "kind": node.label})


def _complete_edge(edge: Edge) -> Edge:
    values = {p.name: edge.properties.get(p.name) for p in RELATIONS[edge.type].properties}
    properties = {**values, "uid": edge.uid, "kind": edge.type}
    return Edge(edge.uid, edge.type, edge.source, edge.target, properties)


def compare(old: Graph, new: Graph) -> Written:
    """What turning ``old`` into ``new`` writes, removes and leaves; both complete."""
    return Written(
        _tally({n.id: n for n in old.nodes}, {n.id: n for n in new.nodes}),
        _tally({e.uid: e for e in old.edges}, {e.uid: e for e in new.edges}),
    )


def _tally[Item](old: dict[str, Item], new: dict[str, Item]) -> Tally:
    unchanged = sum(1 for key, item in new.items() if old.get(key) == item)
    return Tally(len(new) - unchanged, len(old.keys() - new.keys()), unchanged)
