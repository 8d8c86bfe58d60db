"""The graph every store, export and view receives: nodes and edges with plain properties."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module

type Value = str | int | float | bool | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Node:
    """One node. ``properties`` holds exactly the properties the ontology gives its label, ``id`` included."""

    id: str
    label: str
    properties: Mapping[str, Value]

    @property
    def name(self) -> str:
        """The name to show."""
        return str(self.properties["name"])


@dataclass(frozen=True, slots=True)
class Edge:
    """One relationship from node id ``source`` to node id ``target``; ``uid`` is its key."""

    uid: str
    type: str
    source: str
    target: str
    properties: Mapping[str, Value]


@dataclass(frozen=True, slots=True, repr=False)
class Graph:
    """Nodes sorted by (label, id), edges sorted by (type, uid): the same graph is the same bytes."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()

    def __repr__(self) -> str:
        return f"<Graph: {len(self.nodes):,} nodes, {len(self.edges):,} edges>"

    def _repr_html_(self) -> str:
        """The view in a frame, as a notebook shows it. It stands far above in the pipeline and loads when asked for."""
        page: str = import_module("graphbuild.view.notebook").framed(self)
        return page
