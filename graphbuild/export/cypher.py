"""A script for Neo4j 5: ``cypher-shell -f graph.cypher``. Running it twice changes nothing.

What it makes bears the marks of the store for Neo4j: it can be asked, and a later load takes it for its own.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import batched, groupby

from graphbuild.graph import Edge, Graph, Node, Value
from graphbuild.stores.neo4j_marks import MARK, META, OURS, WHOLE

BATCH = 500
"""Rows in one statement: the whole is read as one text, and a statement is one transaction."""

ESCAPES = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}


def cypher(graph: Graph) -> str:
    """A uniqueness constraint, then nodes and relationships as MERGE over literal rows; missing values are left out."""
    return "\n".join(_statements(graph)) + "\n"


def _statements(graph: Graph) -> Iterator[str]:
    yield f"CREATE CONSTRAINT graphbuild_id IF NOT EXISTS FOR (n:{OURS}) REQUIRE n.id IS UNIQUE;"
    for label, nodes in groupby(graph.nodes, key=lambda node: node.label):
        for rows in batched(_node_rows(nodes), BATCH):
            yield _unwind(rows, f"MERGE (n:{OURS} {{id: row.id}}) SET n:`{label}`, n = row.known")
    ids = {node.id for node in graph.nodes}
    for type, edges in groupby(graph.edges, key=lambda edge: edge.type):
        joined = (edge for edge in edges if edge.source in ids and edge.target in ids)
        for rows in batched(_edge_rows(joined), BATCH):
            ends = f"MATCH (a:{OURS} {{id: row.source}}) MATCH (b:{OURS} {{id: row.target}})"
            made = f"MERGE (a)-[r:`{type}` {{uid: row.uid}}]->(b) SET r = row.known, r.{MARK} = true"
            yield _unwind(rows, f"{ends} {made}")
    yield f"MERGE (m:{META} {{id: 'graph'}}) SET m.state = '{WHOLE}';"


def _node_rows(nodes: Iterable[Node]) -> list[str]:
    return [_row({"id": node.id}, node.properties) for node in nodes]


def _edge_rows(edges: Iterable[Edge]) -> list[str]:
    return [_row({"uid": e.uid, "source": e.source, "target": e.target}, e.properties) for e in edges]


def _unwind(rows: Sequence[str], then: str) -> str:
    return "UNWIND [\n" + ",\n".join(rows) + f"\n] AS row\n{then};"


def _row(keys: Mapping[str, Value], known: Mapping[str, Value]) -> str:
    given = ", ".join(f"{name}: {literal(value)}" for name, value in keys.items())
    return f"{{{given}, known: {{{', '.join(f'{n}: {literal(v)}' for n, v in known.items() if v is not None)}}}}}"


def literal(value: Value) -> str:
    """A value as Cypher writes it.

    Neo4j reads ``\\uXXXX`` before it reads strings, so that a ``u`` after a backslash is itself written that way:
    no text can put a quote into the script.
    """
    if isinstance(value, tuple):
        return "[" + ", ".join(literal(item) for item in value) + "]"
    if isinstance(value, str):
        escaped = "".join(ESCAPES.get(letter, letter) for letter in value)
        return "'" + escaped.replace("\\u", "\\\\u0075") + "'"
    return "null" if value is None else str(value).lower() if isinstance(value, bool) else repr(value)
