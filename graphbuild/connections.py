"""The shortest connections between two nodes, each step with a sentence that says it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graphbuild.evidence import Evidence, read_evidence
from graphbuild.graph import Edge, Node
from graphbuild.nodes import find_node
from graphbuild.stores import Store


@dataclass(frozen=True, slots=True)
class Step:
    """One edge of a connection. ``connection`` counts from 1.

    ``basis`` is "text", or "reference" for what no article says: quote, article and day are then empty.
    """

    connection: int
    source: str
    relation: str
    target: str
    basis: str
    quote: str
    article: str
    published: str


def find_connections(store: Store, name: str, other: str, *, limit: int = 5) -> tuple[Step, ...]:
    """The steps of the shortest connections between two names, connection by connection.

    Where several facts join two nodes the first by key is shown, those of articles before reference data.
    Raises QueryError for a name that nothing, or more than one node, goes by.
    """
    graph = store.read()
    ends = (find_node(graph, name), find_node(graph, other))
    paths = store.shortest_paths(ends[0].id, ends[1].id, limit=limit)
    nodes = {node.id: node for node in graph.nodes}
    edges = {edge.uid: edge for edge in graph.edges}
    evidence = read_evidence(graph)
    return tuple(
        _step(number, _told(edges[uid] for uid in uids), nodes, evidence)
        for number, path in enumerate(paths, 1)
        for uids in path.edges
    )


def _told(edges: Iterable[Edge]) -> Edge:
    """Of the facts that join two nodes one that an article tells, where there is one."""
    return min(edges, key=lambda edge: (edge.properties.get("basis") == "reference", edge.uid))


def _step(number: int, edge: Edge, nodes: Mapping[str, Node], evidence: Mapping[str, tuple[Evidence, ...]]) -> Step:
    first = next(iter(evidence.get(edge.uid, ())), None)
    article = first.article.properties if first and first.article else {}
    return Step(
        connection=number,
        source=nodes[edge.source].name,
        relation=edge.type,
        target=nodes[edge.target].name,
        basis=str(edge.properties.get("basis") or "text"),
        quote=str(first.claim.properties["quote"]) if first else "",
        article=str(article.get("name") or ""),
        published=str(article.get("published") or ""),
    )
