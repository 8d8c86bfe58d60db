"""The embedded store: one database file, replaced as a whole, read by any number of processes.

A write makes a fresh database beside the old one and renames it over: loading in columns is faster
than merging rows, a reader keeps the file it has open, and a killed write leaves the old graph.
"""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath

from graphbuild.errors import QueryError, StoreError
from graphbuild.graph import Graph, Value
from graphbuild.ontology import NODE_TYPES, RELATION_TYPES
from graphbuild.stores.asking import ask
from graphbuild.stores.connections import MAX_STEPS, between, list_paths
from graphbuild.stores.engine import IN_MEMORY, Engine, delete_files, fill, read_tables
from graphbuild.stores.lock import release_lock, take_lock
from graphbuild.stores.store import Path, Progress, Rows, Tally, Written, compare, complete
from graphbuild.stores.tables import Tables, digest, from_tables, to_tables

SCHEMA = hashlib.blake2b(repr((NODE_TYPES, RELATION_TYPES)).encode(), digest_size=8).hexdigest()
MARKED = NODE_TYPES[0].label
"""The table whose comment says that a database is ours, by which schema, and the digest of its graph."""

FACTS = "|".join(r.name for r in RELATION_TYPES if r.layer == "fact")


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a database of ours says of itself."""

    schema: str
    digest: str


class EmbeddedStore:
    """The graph in one database file. A writer holds the lock from opening to closing."""

    def __init__(self, path: FilePath, *, read_only: bool = False) -> None:
        if read_only and not path.exists():
            raise StoreError(f"{path}: no such graph; make it with graphbuild build")
        self._path = path
        self._engine: Engine | None = None
        self._lock = None if read_only else take_lock(path)
        try:
            self._stamp = self._read_stamp()
        except StoreError:
            self.close()
            raise

    def write(self, graph: Graph, *, progress: Progress | None = None, anew: bool = False) -> Written:
        """See Store.write."""
        if self._lock is None:
            raise StoreError(f"{self._path}: opened to be read only")
        tables = to_tables(graph)
        stamp = Stamp(SCHEMA, digest(tables))
        if stamp == self._stamp and not anew:
            return Written(Tally(0, 0, tables.node_count), Tally(0, 0, tables.edge_count))
        # A database of an older schema counts as none: its rows cannot be compared.
        current = self._stamp is not None and self._stamp.schema == SCHEMA
        written = compare(self.read(), complete(graph)) if current else _all_new(tables)
        self._close_engine()
        _replace(self._path, tables, stamp, progress)
        self._stamp = stamp
        return written

    def read(self) -> Graph:
        """See Store.read."""
        return from_tables(read_tables(self._open_engine()))

    def query(self, cypher: str, parameters: Mapping[str, Value] | None = None) -> Rows:
        """See Store.query."""
        return ask(self._open_engine().run, cypher, parameters or {})

    def shortest_paths(self, source_id: str, target_id: str, *, limit: int = 10) -> list[Path]:
        """See Store.shortest_paths."""
        return find_paths(self._open_engine(), source_id, target_id, limit=limit)

    def close(self) -> None:
        """See Store.close."""
        self._close_engine()
        if self._lock is not None:
            release_lock(self._path, self._lock)
            self._lock = None

    def _close_engine(self) -> None:
        if self._engine is not None:
            self._engine.close()
            self._engine = None

    def _open_engine(self) -> Engine:
        if self._stamp is None:
            raise StoreError(f"{self._path}: holds no graph yet; make it with graphbuild build")
        if self._stamp.schema != SCHEMA:
            raise StoreError(f"{self._path}: made by another version of graphbuild; build it again")
        if self._engine is None:
            self._engine = Engine(self._path, read_only=True)
        return self._engine

    def _read_stamp(self) -> Stamp | None:
        if not self._path.exists():
            return None
        engine = Engine(self._path, read_only=True)
        try:
            tables = engine.run("CALL show_tables() RETURN name, comment")
        finally:
            engine.close()
        marks = [str(row["comment"]).split() for row in tables.rows if row["name"] == MARKED]
        if not marks or len(marks[0]) != 3 or marks[0][0] != "graphbuild":
            raise StoreError(f"{self._path}: a database of another program; name another place with -o or --store")
        return Stamp(marks[0][1], marks[0][2])


def _all_new(tables: Tables) -> Written:
    return Written(Tally(tables.node_count, 0, 0), Tally(tables.edge_count, 0, 0))


def _replace(path: FilePath, tables: Tables, stamp: Stamp, progress: Progress | None) -> None:
    """Make the database under another name and rename it; what an earlier, killed write left goes first."""
    draft = path.with_name(f"{path.name}.new")
    delete_files(draft)
    try:
        _make(draft, tables, stamp, progress)
        path.with_name(f"{path.name}.wal").unlink(
            missing_ok=True
        )  # ours never leave one; it would not fit the new file
        draft.replace(path)
    except QueryError as error:
        raise StoreError(f"{path}: {error}") from error
    except OSError as error:
        raise StoreError(f"{path}: cannot be written ({error.strerror})") from error
    finally:
        delete_files(draft)


def _make(path: FilePath, tables: Tables, stamp: Stamp, progress: Progress | None) -> None:
    engine = Engine(path)
    try:
        fill(engine, tables, progress=progress)
        engine.run(f"COMMENT ON TABLE `{MARKED}` IS 'graphbuild {stamp.schema} {stamp.digest}'")
        engine.run("CHECKPOINT")
    finally:
        engine.close()
    with path.open("rb") as file:
        os.fsync(file.fileno())


def open_in_memory(graph: Graph) -> Engine:
    """A database in memory that holds the graph."""
    engine = Engine(IN_MEMORY)
    fill(engine, to_tables(graph))
    return engine


def find_paths(engine: Engine, source_id: str, target_id: str, *, limit: int) -> list[Path]:
    """Shortest connections by the engine's own search from both ends, then the edges among the nodes met.

    Asking the engine for whole paths would give one for each combination of parallel edges.
    """
    for node_id in (source_id, target_id):
        if not engine.run("MATCH (n) WHERE n.id = $id RETURN n.id AS id", {"id": node_id}).rows:
            raise StoreError(f"node {node_id}: not in the graph")
    length = _distances(engine, source_id, MAX_STEPS, target_id).get(target_id)
    if length is None or source_id == target_id:
        return []
    distances = _distances(engine, source_id, length)
    on_path = between(distances, _distances(engine, target_id, length), length)
    found = engine.run(
        f"MATCH (a)-[r:{FACTS}]->(b) WHERE a.id IN $ids AND b.id IN $ids RETURN a.id AS a, b.id AS b, r.uid AS uid",
        {"ids": tuple(sorted(on_path))},
    )
    edges = [(str(row["a"]), str(row["b"]), str(row["uid"])) for row in found.rows]
    return list_paths(source_id, target_id, {n: distances[n] for n in on_path}, edges, limit=limit)


def _distances(engine: Engine, source_id: str, length: int, target_id: str = "") -> dict[str, int]:
    """Steps from the source to each node within ``length``, or to the target alone."""
    found = engine.run(
        f"MATCH (a)-[r:{FACTS}* SHORTEST 1..{length}]-(b) WHERE a.id = $source AND ($target = '' OR b.id = $target) "
        "RETURN b.id AS id, length(r) AS steps",
        {"source": source_id, "target": target_id},
    )
    return {**{str(row["id"]): int(str(row["steps"])) for row in found.rows}, source_id: 0}
