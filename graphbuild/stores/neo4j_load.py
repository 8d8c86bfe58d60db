"""Loading a graph into Neo4j: what is gone is removed, what is new or changed is written, in batches.

Every node of ours has the label Graphbuild, under which its id is unique, every relationship of ours the mark
``graphbuild``: all else in the database is left alone. Each batch is a transaction of its own that may be run
twice, so that a load which was stopped is made whole by the next.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, LiteralString, cast

from neo4j import ManagedTransaction, Session

from graphbuild.ontology import NODE_TYPES
from graphbuild.stores.neo4j_confine import MARK, OURS
from graphbuild.stores.neo4j_rows import Content
from graphbuild.stores.store import Tally, Written

META = "GraphbuildMeta"
"""The label of our own notes, which no query sees."""
DIGEST = "graphbuild_digest"
BATCH = 5_000

type Record = dict[str, Any]
type Progress = Callable[[int, int], None]
"""Told how many of how many rows are done."""


@dataclass(frozen=True, slots=True)
class Step:
    """A statement and the rows that it is run over, batch by batch."""

    statement: str
    rows: Sequence[Record]


@dataclass(frozen=True, slots=True)
class Held:
    """What the database holds of ours: digests by id and by uid."""

    nodes: Mapping[str, int]
    edges: Mapping[str, int]


def schema_statements() -> list[str]:
    """The constraint on our ids first, then an index on id and on name of each label."""
    constraints = [
        f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
        for name, label in (("graphbuild_id", OURS), ("graphbuild_meta_id", META))
    ]
    indexes = [
        f"CREATE INDEX graphbuild_{node_type.label}_{key} IF NOT EXISTS FOR (n:`{node_type.label}`) ON (n.{key})"
        for node_type in NODE_TYPES
        for key in ("id", "name")
    ]
    return constraints + indexes


def run(tx: ManagedTransaction, statement: str, **parameters: object) -> list[dict[str, Any]]:
    """The rows of a statement that is made of names of the schema alone."""
    return tx.run(cast(LiteralString, statement), dict(parameters)).data()


def read_held(tx: ManagedTransaction) -> Held:
    """What is there of ours, whole lists at a time: row by row takes three times as long."""
    nodes = run(tx, f"MATCH (n:{OURS}) WHERE n.id IS NOT NULL RETURN {_pairs('n', 'id')}")
    edges = run(
        tx, f"MATCH (:{OURS})-[r {{{MARK}: true}}]->() WHERE r.uid IS NOT NULL RETURN type(r) AS type, {_pairs('r', 'uid')}"
    )
    return Held(_joined(nodes), _joined(edges))


def _pairs(variable: str, key: str) -> str:
    return f"collect({variable}.{key}) AS keys, collect(coalesce({variable}.{DIGEST}, 0)) AS digests"


def _joined(rows: Iterable[Mapping[str, Any]]) -> dict[str, int]:
    return {key: digest for row in rows for key, digest in zip(row["keys"], row["digests"], strict=True)}


def load(session: Session, content: Content, held: Held, *, progress: Progress | None = None) -> Written:
    """Make the database hold exactly this content; says what changed."""
    nodes, edges = content.node_digests, content.edge_digests
    found = session.execute_read(_find_edges, _differing(held.edges, edges))
    steps = [*_removals(held, nodes, edges, content, found), *_node_steps(content, held), *_edge_steps(content, held, found)]
    total = sum(len(step.rows) for step in steps)
    done = 0
    for step in steps:
        for batch in _batches(step.rows):
            session.execute_write(_write_batch, step.statement, batch)
            done += len(batch)
            if progress is not None:
                progress(done, total)
    return Written(_tally(held.nodes, nodes), _tally(held.edges, edges))


def _batches(rows: Sequence[Record]) -> Iterator[list[Record]]:
    left = iter(rows)
    while batch := list(islice(left, BATCH)):
        yield batch


def _write_batch(tx: ManagedTransaction, statement: str, rows: list[Record]) -> None:
    tx.run(cast(LiteralString, statement), rows=rows).consume()


def _tally(old: Mapping[str, int], new: Mapping[str, int]) -> Tally:
    unchanged = sum(1 for key, digest in new.items() if old.get(key) == digest)
    return Tally(len(new) - unchanged, len(old.keys() - new.keys()), unchanged)


def _differing(old: Mapping[str, int], new: Mapping[str, int]) -> list[str]:
    """The keys of what is there and should be gone or otherwise."""
    return sorted(key for key, digest in old.items() if new.get(key) != digest)
