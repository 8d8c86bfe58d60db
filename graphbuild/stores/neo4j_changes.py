"""What a load has to do: the database's digests held against those of the content.

All that is read of an edge that is there is its digest, in which its uid and its ends have a part.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from neo4j import ManagedTransaction

from graphbuild.stores.digests import Digests
from graphbuild.stores.neo4j_marks import DIGEST, MARK, OURS
from graphbuild.stores.neo4j_rows import Content, Group
from graphbuild.stores.store import Tally, Written
from graphbuild.stores.tables import Ends

type Record = dict[str, Any]
type Truths = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Held:
    """What the database holds of ours: the digests of the nodes by id, and those of the edges."""

    nodes: Mapping[str, int]
    edges: Digests


@dataclass(frozen=True, slots=True)
class Changes:
    """What is to be written, as places of rows in their groups, and what is there and should be gone or otherwise."""

    nodes: Mapping[str, Sequence[int]]
    edges: Mapping[Ends, Sequence[int]]
    there: AbstractSet[str]
    """The ids of the nodes that need not be made."""
    gone: Sequence[str]
    stale: Sequence[int]
    """The digests of edges; among them those of which there are two."""

    def __bool__(self) -> bool:
        return any((*self.nodes.values(), *self.edges.values(), self.gone, self.stale))


def run(tx: ManagedTransaction, statement: str, **parameters: object) -> list[Record]:
    """The rows of a statement that is made of names of the schema alone."""
    # not Result.data(): that looks at every item of every list again
    return [dict(record) for record in tx.run(statement, dict(parameters))]


def digest_of(variable: str) -> str:
    """The digest of a node or edge in Cypher, 0 where it has none or one made by hand."""
    return f"coalesce(toIntegerOrNull({variable}.{DIGEST}), 0)"


def read_held(tx: ManagedTransaction) -> Held:
    """What is there of ours, whole lists at a time: row by row takes three times as long."""
    nodes = run(
        tx, f"MATCH (n:{OURS}) WHERE n.id IS NOT NULL RETURN collect(n.id) AS ids, collect({digest_of('n')}) AS digests"
    )
    edges = run(tx, f"MATCH (:{OURS})-[r {{{MARK}: true}}]->() RETURN collect({digest_of('r')}) AS digests")
    held = {key: digest for row in nodes for key, digest in zip(row["ids"], row["digests"], strict=True)}
    return Held(held, np.array([digest for row in edges for digest in row["digests"]], np.int64))


def compare(content: Content, held: Held) -> Changes:
    """What makes the database hold exactly this content."""
    wanted = np.sort(np.concatenate([np.empty(0, np.int64), *(group.digests for group in content.edges.values())]))
    there, counts = np.unique(held.edges, return_counts=True)
    staying = _are_in(there, wanted) & (counts == 1)
    ids = {key for group in content.nodes.values() for key in group.keys}
    return Changes(
        {label: list(_differing(group, held.nodes)) for label, group in content.nodes.items()},
        {ends: _places_of(~_are_in(group.digests, there[staying])) for ends, group in content.edges.items()},
        held.nodes.keys(),
        sorted(held.nodes.keys() - ids),
        there[~staying].tolist(),
    )


def _differing(group: Group, held: Mapping[str, int]) -> Iterator[int]:
    """The places of the nodes that are not there, or otherwise."""
    rows = enumerate(zip(group.keys, group.digests.tolist(), strict=True))
    return (place for place, (key, digest) in rows if held.get(key) != digest)


def _are_in(digests: Digests, ordered: Digests) -> Truths:
    """Which of these there are among the others; np.isin takes ten times as long over so many."""
    if not len(ordered):
        return np.zeros(len(digests), np.bool_)
    nearest = np.minimum(np.searchsorted(ordered, digests), len(ordered) - 1)
    found: Truths = ordered[nearest] == digests
    return found


def _places_of(truths: Truths) -> list[int]:
    places: list[int] = np.flatnonzero(truths).tolist()
    return places


def find_edges(tx: ManagedTransaction, digests: Sequence[int]) -> list[Record]:
    """Where these edges of ours are: the server's own id for each, found in one pass over them all."""
    if not digests:
        return []
    found = "r.uid AS uid, elementId(r) AS element, n.id AS source, m.id AS target, type(r) AS type"
    return run(
        tx,
        f"MATCH (n:{OURS})-[r {{{MARK}: true}}]->(m) WITH n, r, m, {digest_of('r')} AS digest "
        f"WHERE digest IN $digests RETURN {found}, digest ORDER BY uid, element",
        digests=digests,
    )


def find_kept(content: Content, changes: Changes, found: Sequence[Record]) -> dict[str, Record]:
    """The place of each edge, by uid, that only its properties tell from the new one."""
    there = {(r["type"], r["uid"], r["source"], r["target"]): r for r in found}
    if not there:
        return {}
    kept: dict[str, Record] = {}
    for ends, places in changes.edges.items():
        rows = content.edges[ends].rows(places)
        keys = ((ends[0], uid, *row.ends) for uid, row in rows.items())
        kept |= {key[1]: there[key] for key in keys if key in there}
    return kept


def count(content: Content, changes: Changes, found: Sequence[Record]) -> Written:
    """How many of each are written, removed and left."""
    uids = {group.keys[place] for ends, group in content.edges.items() for place in changes.edges[ends]}
    removed = {record["uid"] for record in found} - uids
    return Written(
        _tally(content.nodes, changes.nodes, len(changes.gone)), _tally(content.edges, changes.edges, len(removed))
    )


def _tally[Key](groups: Mapping[Key, Group], places: Mapping[Key, Sequence[int]], removed: int) -> Tally:
    written = sum(map(len, places.values()))
    return Tally(written, removed, sum(len(group.digests) for group in groups.values()) - written)
