"""The rows of a graph as Neo4j takes them, each with a digest by which a second load knows what is unchanged.

A load that changes little is the usual one, so digests are computed by columns, and only the rows that are to be
written become values of Python.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
import pyarrow as pa

from graphbuild.graph import Graph, Value
from graphbuild.ontology import NODES, RELATIONS, Property
from graphbuild.stores.digests import Digests, row_digests
from graphbuild.stores.tables import Ends, to_tables

ENDS = ("source", "target")


class Row(NamedTuple):
    """One node or edge: its properties in the order of the schema; ``ends`` are empty for a node."""

    digest: int
    values: tuple[Value | list[str], ...]
    ends: tuple[str, ...] = ()


@dataclass(frozen=True)
class Group:
    """The rows of one label, or of one (type, from, to): the name of their key, their digests and their columns."""

    key: str
    properties: Sequence[Property]
    digests: Digests
    table: pa.Table

    @cached_property
    def keys(self) -> list[str]:
        """The key of each row."""
        keys: list[str] = self.table[self.key].to_pylist()
        return keys

    def rows(self, places: Sequence[int]) -> dict[str, Row]:
        """The rows at these places by their keys."""
        table = self.table.take(pa.array(places, pa.int64()))
        values = zip(*(_column(table[p.name]) for p in self.properties), strict=True)
        sided = all(name in table.column_names for name in ENDS)
        ends = zip(*(table[name].to_pylist() for name in ENDS), strict=True) if sided else [()] * len(places)
        digests = self.digests[np.array(places, np.int64)].tolist()
        found = zip(table[self.key].to_pylist(), digests, values, ends, strict=True)
        return {key: Row(digest, row, tuple(end)) for key, digest, row, end in found}


@dataclass(frozen=True)
class Content:
    """The rows of a graph by label, and by (type, from, to)."""

    nodes: Mapping[str, Group]
    edges: Mapping[Ends, Group]


def to_rows(graph: Graph) -> Content:
    """The rows of a graph; StoreError for one that leaves the schema."""
    tables = to_tables(graph)
    return Content(
        {label: _group(label, "id", NODES[label].properties, table) for label, table in tables.nodes.items()},
        {ends: _group(ends[0], "uid", RELATIONS[ends[0]].properties, table) for ends, table in tables.edges.items()},
    )


def _group(owner: str, key: str, properties: Sequence[Property], table: pa.Table) -> Group:
    return Group(key, properties, row_digests(table, owner), table)


def _column(column: pa.ChunkedArray) -> list[Value | list[str]]:
    """Most properties of most types are empty, which need not be looked at one by one."""
    values: list[Value | list[str]] = [None] * len(column) if column.null_count == len(column) else column.to_pylist()
    return values
