"""Loading a graph into Neo4j: what is gone is removed, what is new or changed is written, in batches.

Every node of ours has the label Graphbuild, under which its id is unique, every relationship of ours the mark
``graphbuild``: all else in the database is left alone. Each batch is a transaction of its own that may be run
twice, so that a load which was stopped is made whole by the next.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from neo4j import ManagedTransaction, Session

from graphbuild.ontology import NODE_TYPES, NODES, RELATIONS, Property
from graphbuild.stores.neo4j_marks import DIGEST, MARK, META, OURS
from graphbuild.stores.neo4j_rows import Content, Group, Row
from graphbuild.stores.store import Progress, Tally, Written

BATCH = 5_000

type Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Step:
    """A statement and the rows that it is run over, batch by batch; they are made as they are needed."""

    statement: str
    count: int
    rows: Iterable[Record]


@dataclass(frozen=True, slots=True)
class Held:
    """What the database holds of ours: digests by id and by uid."""

    nodes: Mapping[str, int]
    edges: Mapping[str, int]


def make_schema(session: Session) -> None:
    """The constraint on our ids first, then an index on id and on name of each label.

    What is there is not asked for again: the server would first wait for whoever writes to that label.
    """
    there = {row["name"] for row in session.run("SHOW INDEXES YIELD name").data()}
    for name, statement in _schema().items():
        if name not in there:
            session.run(statement).consume()


def _schema() -> dict[str, str]:
    keys = {"graphbuild_id": OURS, "graphbuild_meta_id": META}
    constraints = {
        name: f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
        for name, label in keys.items()
    }
    indexes = {
        f"graphbuild_{label}_{key}": f"IF NOT EXISTS FOR (n:`{label}`) ON (n.{key})"
        for label in NODES
        for key in ("id", "name")
    }
    return {**constraints, **{name: f"CREATE INDEX {name} {text}" for name, text in indexes.items()}}


def run(tx: ManagedTransaction, statement: str, **parameters: object) -> list[dict[str, Any]]:
    """The rows of a statement that is made of names of the schema alone."""
    # not Result.data(): that looks at every item of every list again
    return [dict(record) for record in tx.run(statement, dict(parameters))]


def read_held(tx: ManagedTransaction) -> Held:
    """What is there of ours, whole lists at a time: row by row takes three times as long."""
    nodes = run(tx, f"MATCH (n:{OURS}) WHERE n.id IS NOT NULL RETURN {_pairs('n', 'id')}")
    edges = run(
        tx,
        f"MATCH (:{OURS})-[r {{{MARK}: true}}]->() WHERE r.uid IS NOT NULL "
        f"RETURN type(r) AS type, {_pairs('r', 'uid')}",
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
    kept = _kept(content, found)
    gone = sorted(held.nodes.keys() - nodes.keys())
    steps = [*_removals(gone, found, kept), *_node_steps(content, held), *_edge_steps(content, held, kept)]
    total = sum(step.count for step in steps)
    done = 0
    for step in steps:
        for batch in _batches(step.rows):
            session.execute_write(_write_batch, step.statement, batch)
            done += len(batch)
            if progress is not None:
                progress(done, total)
    return Written(_tally(held.nodes, nodes), _tally(held.edges, edges))


def _batches(rows: Iterable[Record]) -> Iterator[list[Record]]:
    left = iter(rows)
    while batch := list(islice(left, BATCH)):
        yield batch


def _write_batch(tx: ManagedTransaction, statement: str, rows: list[Record]) -> None:
    tx.run(statement, rows=rows).consume()


def _tally(old: Mapping[str, int], new: Mapping[str, int]) -> Tally:
    unchanged = len(new.items() & old.items())
    return Tally(len(new) - unchanged, len(old.keys() - new.keys()), unchanged)


def _differing(old: Mapping[str, int], new: Mapping[str, int]) -> list[str]:
    """The keys of what is there and should be gone or otherwise."""
    return sorted(key for key, _ in old.items() - new.items())


def _find_edges(tx: ManagedTransaction, uids: Sequence[str]) -> list[Record]:
    """Where these edges of ours are: the server's own id for each, found in one pass over them all."""
    if not uids:
        return []
    ends = "n.id AS source, m.id AS target, type(r) AS type"
    return run(
        tx,
        f"MATCH (n:{OURS})-[r {{{MARK}: true}}]->(m) WHERE r.uid IN $uids "
        f"RETURN r.uid AS uid, elementId(r) AS element, {ends} ORDER BY uid, element",
        uids=uids,
    )


def _kept(content: Content, found: Sequence[Record]) -> dict[str, str]:
    """The server's id of each edge, by uid, that only its properties tell from the new one."""
    there = {(r["type"], r["uid"], r["source"], r["target"]): r["element"] for r in found}
    if not there:
        return {}
    uids = {record["uid"] for record in found}
    kept: dict[str, str] = {}
    for ends, group in content.edges.items():
        rows = group.rows([place for place, uid in enumerate(group.keys) if uid in uids])
        keys = ((ends[0], uid, *row.ends) for uid, row in rows.items())
        kept |= {key[1]: there[key] for key in keys if key in there}
    return kept


def _removals(gone: Sequence[str], found: Sequence[Record], kept: Mapping[str, str]) -> Iterator[Step]:
    """Edges that are gone, then nodes; a node on which others have hung a relationship stays, and is theirs."""
    staying = set(kept.values())
    edges = [{"element": r["element"], "uid": r["uid"]} for r in found if r["element"] not in staying]
    nodes = [{"id": key} for key in gone]
    yield Step(f"{_SEEK} DELETE r", len(edges), edges)
    yield Step(f"{_MATCH_NODE} WHERE NOT EXISTS {{ (n)--() }} DELETE n", len(nodes), nodes)
    yield Step(f"{_MATCH_NODE} REMOVE n:{OURS}, n.{DIGEST}", len(nodes), nodes)


_MATCH_NODE = f"UNWIND $rows AS row MATCH (n:{OURS} {{id: row.id}})"
_SEEK = f"UNWIND $rows AS row MATCH ()-[r {{{MARK}: true}}]->() WHERE elementId(r) = row.element AND r.uid = row.uid"


def _node_steps(content: Content, held: Held) -> Iterator[Step]:
    for label, group in content.nodes.items():
        properties = NODES[label].properties
        differing = _places(group, held.nodes)
        new = group.rows([place for place in differing if group.keys[place] not in held.nodes])
        changed = group.rows([place for place in differing if group.keys[place] in held.nodes])
        others = "".join(f":`{other.label}`" for other in NODE_TYPES if other.label != label)
        make = f"UNWIND $rows AS row MERGE (n:{OURS}:`{label}` {{id: row.id}}) SET n += row.values"
        # The same id may have had another label.
        alter = f"{_MATCH_NODE} REMOVE n{others} SET n:`{label}`, n += row.values"
        yield Step(make, len(new), _node_records(properties, new, _used(new)))
        yield Step(alter, len(changed), _node_records(properties, changed, range(len(properties))))


def _places(group: Group, held: Mapping[str, int]) -> list[int]:
    """The places of the rows that are not there, or otherwise."""
    rows = enumerate(zip(group.keys, group.digests, strict=True))
    return [place for place, (key, digest) in rows if held.get(key) != digest]


def _edge_steps(content: Content, held: Held, kept: Mapping[str, str]) -> Iterator[Step]:
    for (type_, _, _), group in content.edges.items():
        properties = RELATIONS[type_].properties
        differing = _places(group, held.edges)
        new = group.rows([place for place in differing if group.keys[place] not in kept])
        changed = group.rows([place for place in differing if group.keys[place] in kept])
        ends = f"MATCH (a:{OURS} {{id: row.source}}) MATCH (b:{OURS} {{id: row.target}})"
        make = f"UNWIND $rows AS row {ends} MERGE (a)-[r:`{type_}` {{uid: row.uid}}]->(b) SET r += row.values"
        yield Step(make, len(new), _edge_records(properties, new, _used(new)))
        yield Step(
            f"{_SEEK} SET r += row.values",
            len(changed),
            ({**r, "element": kept[r["uid"]]} for r in _edge_records(properties, changed, range(len(properties)))),
        )


def _used(rows: Mapping[str, Row]) -> list[int]:
    """The places of the properties that any of these has: what is null need not be sent to make it."""
    columns = zip(*(row.values for row in rows.values()), strict=True)
    return [place for place, column in enumerate(columns) if any(value is not None for value in column)]


def _node_records(properties: Sequence[Property], rows: Mapping[str, Row], places: Sequence[int]) -> Iterator[Record]:
    names = [(properties[place].name, place) for place in places]
    for key, row in rows.items():
        values: Record = {name: row.values[place] for name, place in names}
        yield {"id": key, "values": {**values, DIGEST: row.digest}}


def _edge_records(properties: Sequence[Property], rows: Mapping[str, Row], places: Sequence[int]) -> Iterator[Record]:
    names = [(properties[place].name, place) for place in places]
    for key, row in rows.items():
        values: Record = {name: row.values[place] for name, place in names}
        source, target = row.ends
        yield {"uid": key, "source": source, "target": target, "values": {**values, MARK: True, DIGEST: row.digest}}
