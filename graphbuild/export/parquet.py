"""Parquet tables for data frames and warehouses: one file a label and one a relationship type.

Every file is always there, without rows where the graph has nothing for it. A column has the type of its property in
the schema, lists are lists, what is missing is null. pyarrow is there in any case: the embedded database is loaded
through it.
"""

from collections.abc import Mapping, Sequence
from io import BytesIO

import pyarrow as pa
from pyarrow import parquet

from graphbuild.graph import Edge, Graph, Node, Value
from graphbuild.ontology import NODES, RELATIONS, Property
from graphbuild.stores.tables import ARROW_TYPES, to_tables

ENDS = (Property("source"), Property("target"))
"""The columns of a relationship that hold the ids of its ends."""


def parquet_tables(graph: Graph) -> dict[str, bytes]:
    """The contents of all files by name. Raises StoreError for a graph that leaves the schema."""
    tables = to_tables(_writable(graph))
    nodes = {
        f"nodes-{label}.parquet": _file(type.properties, [tables.nodes.get(label)]) for label, type in NODES.items()
    }
    edges = {
        f"relationships-{name}.parquet": _file(
            (*ENDS, *relation.properties), [tables.edges.get((name, *ends)) for ends in relation.ends]
        )
        for name, relation in RELATIONS.items()
    }
    return {**nodes, **edges}


def _file(columns: Sequence[Property], parts: Sequence[pa.Table | None]) -> bytes:
    none = pa.schema([(column.name, ARROW_TYPES[column.kind]) for column in columns]).empty_table()
    target = BytesIO()
    parquet.write_table(pa.concat_tables([none, *(p for p in parts if p is not None)]), target, compression="zstd")
    return target.getvalue()


def _writable(graph: Graph) -> Graph:
    """Half of a surrogate pair, which UTF-8 has no bytes for, becomes a question mark, as in the other formats."""
    nodes = (Node(_text(n.id), n.label, _texts(n.properties)) for n in graph.nodes)
    edges = (Edge(_text(e.uid), e.type, _text(e.source), _text(e.target), _texts(e.properties)) for e in graph.edges)
    return Graph(tuple(nodes), tuple(edges))


def _texts(properties: Mapping[str, Value]) -> dict[str, Value]:
    return {name: _value(value) for name, value in properties.items()}


def _value(value: Value) -> Value:
    if isinstance(value, tuple):
        return tuple(map(_text, value))
    return _text(value) if isinstance(value, str) else value


def _text(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")
