"""A graph as Arrow tables, one for each label and for each (type, from, to), and back again."""

import gc
import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain

import pyarrow as pa
from pyarrow import compute

from graphbuild.errors import StoreError
from graphbuild.graph import Edge, Graph, Node, Value
from graphbuild.ontology import NODES, RELATIONS, Kind, Property

ARROW_TYPES: Mapping[Kind, pa.DataType] = {
    "string": pa.string(),
    "integer": pa.int64(),
    "float": pa.float64(),
    "boolean": pa.bool_(),
    "strings": pa.list_(pa.string()),
}

LARGEST = 2**53 - 1
"""The largest whole number that every reader of the graph takes exactly."""

type Ends = tuple[str, str, str]
"""Relationship type, label it comes from, label it goes to."""


@dataclass(frozen=True, slots=True)
class Tables:
    """The columns of a graph. Tables of edges begin with ``source`` and ``target``, the ids of the ends."""

    nodes: Mapping[str, pa.Table]
    edges: Mapping[Ends, pa.Table]

    @property
    def node_count(self) -> int:
        """The number of nodes."""
        return sum(table.num_rows for table in self.nodes.values())

    @property
    def edge_count(self) -> int:
        """The number of edges."""
        return sum(table.num_rows for table in self.edges.values())


def to_tables(graph: Graph) -> Tables:
    """The graph in columns; StoreError for what the schema does not have and for an edge without its ends."""
    with no_collection():
        return _to_tables(graph)


@contextmanager
def no_collection() -> Iterator[None]:
    """What is made of a graph is no garbage: looking for some in a large one takes half as long as its tables."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _to_tables(graph: Graph) -> Tables:
    nodes = _by_label(graph.nodes)
    edges = _by_ends(graph.edges, {node.id: node.label for node in graph.nodes})
    _refuse_doubles("node", (node.id for node in graph.nodes), len(graph.nodes))
    _refuse_doubles("edge", (edge.uid for edge in graph.edges), len(graph.edges))
    return Tables(
        {label: _node_table(label, group) for label, group in sorted(nodes.items())},
        {ends: _edge_table(ends, group) for ends, group in sorted(edges.items())},
    )


def _refuse_doubles(what: str, keys: Iterable[str], count: int) -> None:
    if len(set(keys)) != count:
        raise StoreError(f"the graph has two {what}s with one key; build it again")


def _by_label(nodes: Iterable[Node]) -> dict[str, list[Node]]:
    groups: defaultdict[str, list[Node]] = defaultdict(list)
    for node in nodes:
        groups[node.label].append(node)
    unknown = groups.keys() - NODES.keys()
    if unknown:
        raise StoreError(f"label {min(unknown)}: not in the schema")
    return groups


def _by_ends(edges: Iterable[Edge], labels: Mapping[str, str]) -> dict[Ends, list[Edge]]:
    groups: defaultdict[Ends, list[Edge]] = defaultdict(list)
    for edge in edges:
        try:
            groups[edge.type, labels[edge.source], labels[edge.target]].append(edge)
        except KeyError as error:
            raise StoreError(f"edge {edge.uid}: the graph has no node {error}; build it again") from error
    for type_, source, target in groups:
        if type_ not in RELATIONS or (source, target) not in RELATIONS[type_].ends:
            raise StoreError(f"relationship {source} {type_} {target}: not in the schema")
    return groups


def _node_table(label: str, nodes: Sequence[Node]) -> pa.Table:
    known: dict[str, Sequence[Value]] = {"id": [n.id for n in nodes], "kind": [label] * len(nodes)}
    return pa.table(_columns(label, NODES[label].properties, [n.properties for n in nodes], known))


def _edge_table(ends: Ends, edges: Sequence[Edge]) -> pa.Table:
    known: dict[str, Sequence[Value]] = {"uid": [e.uid for e in edges], "kind": [ends[0]] * len(edges)}
    columns = _columns(ends[0], RELATIONS[ends[0]].properties, [e.properties for e in edges], known)
    sides = {"source": pa.array([e.source for e in edges]), "target": pa.array([e.target for e in edges])}
    return pa.table({**sides, **columns})


def _columns(
    owner: str,
    properties: Sequence[Property],
    rows: Sequence[Mapping[str, Value]],
    known: Mapping[str, Sequence[Value]],
) -> dict[str, pa.Array]:
    shapes = {tuple(row) for row in rows}
    unknown = set(chain.from_iterable(shapes)) - {p.name for p in properties}
    if unknown:
        raise StoreError(f"property {owner}.{min(unknown)}: not in the schema")
    found = {**_transpose(rows, shapes), **known}
    nothing: Sequence[Value] = [None] * len(rows)
    return {p.name: _column(owner, p, found.get(p.name, nothing)) for p in properties}


def _transpose(rows: Sequence[Mapping[str, Value]], shapes: AbstractSet[tuple[str, ...]]) -> dict[str, Sequence[Value]]:
    """The values by property. Rows of one shape need no look-up by name, which halves the time of a large load."""
    if len(shapes) == 1:
        return dict(zip(*shapes, zip(*(row.values() for row in rows), strict=True), strict=True))
    return {name: [row.get(name) for row in rows] for name in sorted(set(chain.from_iterable(shapes)))}


def _column(owner: str, prop: Property, values: Sequence[Value]) -> pa.Array:
    try:
        column = pa.array(values, ARROW_TYPES[prop.kind])
        if prop.kind == "integer":
            _refuse_beyond(column)
        return column
    except (ValueError, TypeError, OverflowError, pa.ArrowException) as error:
        raise StoreError(f"property {owner}.{prop.name}: not a {prop.kind} ({error})") from error


def _refuse_beyond(column: pa.Array) -> None:
    """Whole numbers that JSON readers round; the embedded engine loses some near its own bounds too."""
    bounds = compute.min_max(column).as_py()
    if max(abs(bounds["min"] or 0), abs(bounds["max"] or 0)) > LARGEST:
        raise OverflowError(f"beyond {LARGEST}")


def from_tables(tables: Tables) -> Graph:
    """The graph that ``to_tables`` was given, with every property of the schema."""
    nodes = [node for label, table in tables.nodes.items() for node in _nodes(label, table)]
    edges = [edge for ends, table in tables.edges.items() for edge in _edges(ends[0], table)]
    return Graph(
        tuple(sorted(nodes, key=lambda n: (n.label, n.id))), tuple(sorted(edges, key=lambda e: (e.type, e.uid)))
    )


def _nodes(label: str, table: pa.Table) -> list[Node]:
    rows = _rows(NODES[label].properties, table)
    return [Node(str(row["id"]), label, row) for row in rows]


def _edges(type_: str, table: pa.Table) -> list[Edge]:
    rows = _rows(RELATIONS[type_].properties, table)
    sides = zip(table["source"].to_pylist(), table["target"].to_pylist(), rows, strict=True)
    return [Edge(str(row["uid"]), type_, source, target, row) for source, target, row in sides]


def _rows(properties: Sequence[Property], table: pa.Table) -> list[dict[str, Value]]:
    names = [p.name for p in properties]
    columns = [_values(p, table[p.name]) for p in properties]
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


def _values(prop: Property, column: pa.ChunkedArray) -> list[Value]:
    values: list[Value] = column.to_pylist()
    if prop.kind != "strings":
        return values
    return [tuple(value) if isinstance(value, list) else None for value in values]


class _Hash:
    """A file that keeps only the hash of what is written to it."""

    closed = False

    def __init__(self) -> None:
        self.hash = hashlib.blake2b(digest_size=16)

    def write(self, data: bytes) -> int:
        """Take the next bytes."""
        self.hash.update(data)
        return len(data)

    def flush(self) -> None:
        """Nothing is held back."""


def digest(tables: Tables) -> str:
    """32 hexadecimal digits that are the same for the same graph."""
    target = _Hash()
    for key, table in (*tables.nodes.items(), *tables.edges.items()):
        target.write(repr(key).encode())
        with pa.ipc.new_stream(pa.PythonFile(target, mode="w"), table.schema) as stream:
            stream.write_table(table)
    return target.hash.hexdigest()
