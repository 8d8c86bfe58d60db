"""Loading a graph into Neo4j: what is gone is removed, what is new or changed is written, in batches.

Every node of ours has the label Graphbuild, under which its id is unique, every relationship of ours the mark
``graphbuild``: all else in the database is left alone. Each batch is a transaction of its own that may be run
twice, so that a load which was stopped is made whole by the next.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from neo4j import ManagedTransaction, Session

from graphbuild.ontology import NODE_TYPES, NODES, RELATIONS, Property
from graphbuild.stores.neo4j_changes import Changes, Record, count, digest_of, find_edges, find_kept
from graphbuild.stores.neo4j_marks import DIGEST, MARK, META, OURS
from graphbuild.stores.neo4j_rows import Content, Row
from graphbuild.stores.store import Progress, Written

BATCH = 5_000


@dataclass(frozen=True, slots=True)
class Step:
    """A statement and the rows that it is run over, batch by batch; they are made as they are needed."""

    statement: str
    count: int
    rows: Iterable[Record]


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


def load(session: Session, content: Content, changes: Changes, *, progress: Progress | None = None) -> Written:
    """Make these changes, after which the database holds exactly this content; says what changed."""
    found = session.execute_read(find_edges, changes.stale)
    kept = find_kept(content, changes, found)
    steps = [
        *_removals(changes.gone, found, kept),
        *_node_steps(content, changes),
        *_edge_steps(content, changes, kept),
    ]
    total = sum(step.count for step in steps)
    done = 0
    for step in steps:
        for batch in _batches(step.rows):
            session.execute_write(_write_batch, step.statement, batch)
            done += len(batch)
            if progress is not None:
                progress(done, total)
    return count(content, changes, found)


def forget(session: Session) -> None:
    """Take away the digests, without which everything counts as changed."""
    for pattern in (f"(x:{OURS})", f"(:{OURS})-[x {{{MARK}: true}}]->()"):
        removal = f"CALL {{ WITH x REMOVE x.{DIGEST} }} IN TRANSACTIONS OF {BATCH} ROWS"
        session.run(f"MATCH {pattern} {removal}").consume()


def _batches(rows: Iterable[Record]) -> Iterator[list[Record]]:
    left = iter(rows)
    while batch := list(islice(left, BATCH)):
        yield batch


def _write_batch(tx: ManagedTransaction, statement: str, rows: list[Record]) -> None:
    tx.run(statement, rows=rows).consume()


def _removals(gone: Sequence[str], found: Sequence[Record], kept: Mapping[str, Record]) -> Iterator[Step]:
    """Edges that are gone, then nodes; a node on which others have hung a relationship stays, and is theirs."""
    staying = {record["element"] for record in kept.values()}
    edges = [_seek(r) for r in found if r["element"] not in staying]
    nodes = [{"id": key} for key in gone]
    yield Step(f"{_SEEK} DELETE r", len(edges), edges)
    yield Step(f"{_MATCH_NODE} WHERE NOT EXISTS {{ (n)--() }} DELETE n", len(nodes), nodes)
    yield Step(f"{_MATCH_NODE} REMOVE n:{OURS}, n.{DIGEST}", len(nodes), nodes)


def _seek(edge: Record) -> Record:
    """By what an edge is found again: the server may have given its id to another since."""
    return {"element": edge["element"], "digest": edge["digest"]}


_MATCH_NODE = f"UNWIND $rows AS row MATCH (n:{OURS} {{id: row.id}})"
_SEEK = (
    f"UNWIND $rows AS row MATCH ()-[r {{{MARK}: true}}]->() "
    f"WHERE elementId(r) = row.element AND {digest_of('r')} = row.digest"
)


def _node_steps(content: Content, changes: Changes) -> Iterator[Step]:
    for label, places in changes.nodes.items():
        group, properties = content.nodes[label], NODES[label].properties
        new = group.rows([place for place in places if group.keys[place] not in changes.there])
        changed = group.rows([place for place in places if group.keys[place] in changes.there])
        others = "".join(f":`{other.label}`" for other in NODE_TYPES if other.label != label)
        make = f"UNWIND $rows AS row MERGE (n:{OURS}:`{label}` {{id: row.id}}) SET n += row.values"
        # The same id may have had another label.
        alter = f"{_MATCH_NODE} REMOVE n{others} SET n:`{label}`, n += row.values"
        yield Step(make, len(new), _node_records(properties, new, _used(new)))
        yield Step(alter, len(changed), _node_records(properties, changed, range(len(properties))))


def _edge_steps(content: Content, changes: Changes, kept: Mapping[str, Record]) -> Iterator[Step]:
    for ends, places in changes.edges.items():
        group, properties = content.edges[ends], RELATIONS[ends[0]].properties
        new = group.rows([place for place in places if group.keys[place] not in kept])
        changed = group.rows([place for place in places if group.keys[place] in kept])
        sides = f"MATCH (a:{OURS} {{id: row.source}}) MATCH (b:{OURS} {{id: row.target}})"
        make = f"UNWIND $rows AS row {sides} MERGE (a)-[r:`{ends[0]}` {{uid: row.uid}}]->(b) SET r += row.values"
        yield Step(make, len(new), _edge_records(properties, new, _used(new)))
        written = _edge_records(properties, changed, range(len(properties)))
        sought = ({"values": row["values"], **_seek(kept[row["uid"]])} for row in written)
        yield Step(f"{_SEEK} SET r += row.values", len(changed), sought)


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
