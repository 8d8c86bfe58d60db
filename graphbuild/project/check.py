"""The last guard: a graph holds nothing that the ontology does not have."""

from collections import Counter
from collections.abc import Mapping, Sequence

from graphbuild.errors import OntologyError
from graphbuild.graph import Edge, Graph, Node, Value
from graphbuild.ontology import NODES, RELATIONS, Property

KINDS: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "float": (float,),
    "boolean": (bool,),
    "strings": (tuple,),
}


def check_graph(graph: Graph) -> Graph:
    """The same graph. Raises OntologyError for a label, type, end, property or key outside the schema."""
    labels = {node.id: node.label for node in graph.nodes}
    _check_unique("node id", [node.id for node in graph.nodes])
    _check_unique("edge uid", [edge.uid for edge in graph.edges])
    for node in graph.nodes:
        _check_node(node)
    for edge in graph.edges:
        _check_edge(edge, labels)
    return graph


def _check_unique(what: str, keys: Sequence[str]) -> None:
    key, count = Counter(keys).most_common(1)[0] if keys else ("", 0)
    if count > 1:
        raise OntologyError(f'{what} "{key}": used {count} times')


def _check_node(node: Node) -> None:
    if node.label not in NODES:
        raise OntologyError(f'node {node.id}: no label "{node.label}" in the ontology')
    _check_properties(f"{node.label} {node.id}", node.properties, NODES[node.label].properties)


def _check_edge(edge: Edge, labels: Mapping[str, str]) -> None:
    if edge.type not in RELATIONS:
        raise OntologyError(f'edge {edge.uid}: no type "{edge.type}" in the ontology')
    ends = labels.get(edge.source, "nothing"), labels.get(edge.target, "nothing")
    if ends not in RELATIONS[edge.type].ends or edge.source == edge.target:
        raise OntologyError(f"edge {edge.uid}: {edge.type} may not join {ends[0]} to {ends[1]}")
    _check_properties(f"{edge.type} {edge.uid}", edge.properties, RELATIONS[edge.type].properties)


def _check_properties(where: str, given: Mapping[str, Value], expected: Sequence[Property]) -> None:
    if list(given) != [p.name for p in expected]:
        odd = sorted(given.keys() ^ {p.name for p in expected})
        raise OntologyError(f"{where}: properties that differ from the ontology: {', '.join(odd) or 'their order'}")
    for prop in expected:
        value = given[prop.name]
        if value is not None and type(value) not in KINDS[prop.kind]:
            raise OntologyError(f"{where}: {prop.name} is {type(value).__name__}, not {prop.kind}")
