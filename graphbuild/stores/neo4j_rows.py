"""The rows of a graph as Neo4j takes them, each with a digest by which a second load knows what is unchanged."""

import gc
import hashlib
import marshal
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

import pyarrow as pa

from graphbuild.graph import Graph, Value
from graphbuild.ontology import NODES, RELATIONS, Property
from graphbuild.stores.tables import Ends, to_tables


class Row(NamedTuple):
    """One node or edge: its properties in the order of the schema; ``ends`` are empty for a node."""

    digest: int
    values: tuple[Value | list[str], ...]
    ends: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Content:
    """The rows of a graph by label and id, and by (type, from, to) and uid."""

    nodes: Mapping[str, Mapping[str, Row]]
    edges: Mapping[Ends, Mapping[str, Row]]

    @property
    def node_digests(self) -> dict[str, int]:
        """The digest of each node by its id."""
        return _digests(self.nodes.values())

    @property
    def edge_digests(self) -> dict[str, int]:
        """The digest of each edge by its uid."""
        return _digests(self.edges.values())


def _digests(groups: Iterable[Mapping[str, Row]]) -> dict[str, int]:
    return {key: row.digest for group in groups for key, row in group.items()}


def to_rows(graph: Graph) -> Content:
    """The rows of a graph; StoreError for one that leaves the schema."""
    tables = to_tables(graph)
    with _no_collection():
        return Content(
            {label: _node_rows(label, table) for label, table in tables.nodes.items()},
            {ends: _edge_rows(ends, table) for ends, table in tables.edges.items()},
        )


@contextmanager
def _no_collection() -> Iterator[None]:
    """All that is made here is kept: looking for garbage among it takes as long as making it."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _node_rows(label: str, table: pa.Table) -> dict[str, Row]:
    values = _values(NODES[label].properties, table)
    keys: list[str] = table["id"].to_pylist()
    return {key: Row(_digest(label, row), row) for key, row in zip(keys, values, strict=True)}


def _edge_rows(ends: Ends, table: pa.Table) -> dict[str, Row]:
    values = _values(RELATIONS[ends[0]].properties, table)
    sides = zip(table["source"].to_pylist(), table["target"].to_pylist(), strict=True)
    keys: list[str] = table["uid"].to_pylist()
    return {
        key: Row(_digest((ends[0], *side), row), row, side) for key, side, row in zip(keys, sides, values, strict=True)
    }


def _values(properties: Sequence[Property], table: pa.Table) -> Iterable[tuple[Value | list[str], ...]]:
    return zip(*(_column(table[p.name]) for p in properties), strict=True)


def _column(column: pa.ChunkedArray) -> list[Value | list[str]]:
    """Most properties of most types are empty, which need not be looked at one by one."""
    values: list[Value | list[str]] = [None] * len(column) if column.null_count == len(column) else column.to_pylist()
    return values


def _digest(owner: str | tuple[str, ...], row: tuple[Value | list[str], ...]) -> int:
    """64 bits: what is compared is one row with its own earlier state, never all with all.

    Version 0 of marshal tells values alone, not which of them are one object, and takes a fifth of the time of repr.
    """
    return int.from_bytes(hashlib.blake2b(marshal.dumps((owner, row), 0), digest_size=8).digest(), signed=True)
