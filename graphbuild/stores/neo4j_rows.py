"""The rows of a graph as Neo4j takes them, each with a digest by which a second load knows what is unchanged.

A load that changes little is the usual one, so digests are computed by columns, and only the rows that are to be
written become values of Python.
"""

import hashlib
import marshal
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from graphbuild.graph import Graph, Value
from graphbuild.ontology import NODES, RELATIONS, Property
from graphbuild.stores.tables import Ends, to_tables

type Hashes = npt.NDArray[np.uint64]

SPREAD = np.uint64(0x9E3779B97F4A7C15)
"""An odd number, so that multiplying by it loses nothing (Knuth, TAOCP 6.4: the golden ratio)."""
HALF = np.uint64(32)
ENDS = ("source", "target")


class Row(NamedTuple):
    """One node or edge: its properties in the order of the schema; ``ends`` are empty for a node."""

    digest: int
    values: tuple[Value | list[str], ...]
    ends: tuple[str, ...] = ()


@dataclass(frozen=True)
class Group:
    """The rows of one label, or of one (type, from, to): their keys, their digests, and the columns they come from."""

    properties: Sequence[Property]
    keys: Sequence[str]
    digests: Sequence[int]
    table: pa.Table

    def rows(self, places: Sequence[int]) -> dict[str, Row]:
        """The rows at these places by their keys."""
        table = self.table.take(pa.array(places, pa.int64()))
        values = zip(*(_column(table[p.name]) for p in self.properties), strict=True)
        sided = all(name in table.column_names for name in ENDS)
        ends = zip(*(table[name].to_pylist() for name in ENDS), strict=True) if sided else [()] * len(places)
        found = zip(places, values, ends, strict=True)
        return {self.keys[place]: Row(self.digests[place], row, tuple(end)) for place, row, end in found}


@dataclass(frozen=True)
class Content:
    """The rows of a graph by label, and by (type, from, to)."""

    nodes: Mapping[str, Group]
    edges: Mapping[Ends, Group]

    @cached_property
    def node_digests(self) -> dict[str, int]:
        """The digest of each node by its id."""
        return _digests(self.nodes.values())

    @cached_property
    def edge_digests(self) -> dict[str, int]:
        """The digest of each edge by its uid."""
        return _digests(self.edges.values())


def _digests(groups: Iterable[Group]) -> dict[str, int]:
    return {key: digest for group in groups for key, digest in zip(group.keys, group.digests, strict=True)}


def to_rows(graph: Graph) -> Content:
    """The rows of a graph; StoreError for one that leaves the schema."""
    tables = to_tables(graph)
    hashes = _Hashes()
    return Content(
        {label: _group(label, "id", NODES[label].properties, t, hashes) for label, t in tables.nodes.items()},
        {ends: _group(ends[0], "uid", RELATIONS[ends[0]].properties, t, hashes) for ends, t in tables.edges.items()},
    )


def _group(owner: str, key: str, properties: Sequence[Property], table: pa.Table, hashes: "_Hashes") -> Group:
    """64 bits a row: what is compared is one row with its own earlier state, never all with all."""
    mixed = np.full(table.num_rows, hashes[owner], np.uint64)
    for name in table.column_names:
        if name != key:
            mixed = (mixed ^ _hash_column(table[name], hashes)) * SPREAD
            mixed ^= mixed >> HALF
    return Group(properties, table[key].to_pylist(), mixed.view(np.int64).tolist(), table)


class _Hashes(dict[Value, int]):
    """The hash of each value met: most are met often."""

    def __missing__(self, value: Value) -> int:
        # Version 0 of marshal tells values alone, not which of them are one object.
        hashed = hashlib.blake2b(marshal.dumps(value, 0), digest_size=8).digest()
        return self.setdefault(value, int.from_bytes(hashed))


def _hash_column(column: pa.ChunkedArray, hashes: _Hashes) -> Hashes:
    """The hash of each value, looked up for each distinct one; 0 where it is missing."""
    if column.null_count == len(column):
        return np.zeros(len(column), np.uint64)
    if pa.types.is_list(column.type):
        return np.array([0 if v is None else hashes[tuple(v)] for v in column.to_pylist()], np.uint64)
    encoded = column.combine_chunks().dictionary_encode()
    distinct = np.array([*(hashes[value] for value in encoded.dictionary.to_pylist()), 0], np.uint64)
    places: npt.NDArray[np.int64] = encoded.indices.fill_null(len(distinct) - 1).to_numpy(zero_copy_only=False)
    return distinct[places]


def _column(column: pa.ChunkedArray) -> list[Value | list[str]]:
    """Most properties of most types are empty, which need not be looked at one by one."""
    values: list[Value | list[str]] = [None] * len(column) if column.null_count == len(column) else column.to_pylist()
    return values
