"""Files for ``neo4j-admin database import full``: headers with types, one file a label, facts and provenance apart.

Every file is always there, header alone where the graph has nothing for it, so that a second export leaves no
stale file behind. ``import.args`` holds the arguments: ``cd FOLDER && neo4j-admin database import full @import.args``.
Lists are parted by the unit separator (U+001F), which within an item becomes a space; a list without items is a
missing one, as the import tool knows no other. Nodes, relationships and a note bear the marks of the store for Neo4j:
what was imported can be asked, and a later load takes it for its own.
"""

from collections.abc import Iterable

from graphbuild.export.tables import table
from graphbuild.graph import Graph, Value
from graphbuild.ontology import NODES, RELATIONS, Kind, Property
from graphbuild.stores.neo4j_marks import MARK, META, OURS, WHOLE

TYPES: dict[Kind, str] = {
    "string": "string", "integer": "long", "float": "double", "boolean": "boolean", "strings": "string[]",
}  # fmt: skip
SEPARATOR = "\u001f"
LAYERS = {"facts": "fact", "provenance": "provenance"}
"""Relationship files and the layer each holds."""


def neo4j_csv(graph: Graph) -> dict[str, str]:
    """The texts of all files by name, ``import.args`` among them."""
    nodes = {f"nodes-{label}.csv": _nodes(graph, label) for label in NODES}
    edges = {f"relationships-{name}.csv": _relationships(graph, layer) for name, layer in LAYERS.items()}
    nodes[f"nodes-{META}.csv"] = table([f"id:ID({META})", "state:string", ":LABEL"], [["graph", WHOLE, META]])
    return {**nodes, **edges, "import.args": _arguments(nodes, edges)}


def _nodes(graph: Graph, label: str) -> str:
    properties = [p for p in NODES[label].properties if p.name != "id"]
    header = ["id:ID", *(_column(p) for p in properties), ":LABEL"]
    return table(
        header,
        (
            [node.id, *(_cell(node.properties.get(p.name)) for p in properties), f"{label}{SEPARATOR}{OURS}"]
            for node in graph.nodes
            if node.label == label
        ),
    )


def _relationships(graph: Graph, layer: str) -> str:
    kinds = {name: relation for name, relation in RELATIONS.items() if relation.layer == layer}
    properties = list(dict.fromkeys(p for relation in kinds.values() for p in relation.properties))
    header = [":START_ID", ":END_ID", ":TYPE", *(_column(p) for p in properties), f"{MARK}:boolean"]
    return table(
        header,
        (
            [edge.source, edge.target, edge.type, *(_cell(edge.properties.get(p.name)) for p in properties), "true"]
            for edge in graph.edges
            if edge.type in kinds
        ),
    )


def _column(property: Property) -> str:
    return f"{property.name}:{TYPES[property.kind]}"


def _cell(value: Value) -> Value:
    if isinstance(value, tuple):
        return SEPARATOR.join(item.replace(SEPARATOR, " ") for item in value)
    return str(value).lower() if isinstance(value, bool) else value


def _arguments(nodes: Iterable[str], edges: Iterable[str]) -> str:
    given = [f"--nodes={name}" for name in nodes] + [f"--relationships={name}" for name in edges]
    return "\n".join([*given, "--array-delimiter=U+001F", "--multiline-fields=true", "--id-type=string"]) + "\n"
