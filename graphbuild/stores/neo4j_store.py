"""The graph in a Neo4j database, beside whatever else is there.

A load is many transactions, so a note says whether it came to its end: until then nothing is read.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress

from neo4j import Driver, ManagedTransaction, Session
from neo4j.exceptions import ClientError, DriverError, Neo4jError, TransientError

from graphbuild.errors import QueryError, StoreError
from graphbuild.graph import Edge, Graph, Node, Value
from graphbuild.ontology import NODE_TYPES, RELATION_TYPES, NodeType, Property, RelationType
from graphbuild.stores.asking import ask
from graphbuild.stores.neo4j_address import LOST, connect, first_line, read_address, reporting
from graphbuild.stores.neo4j_changes import compare, read_held, run
from graphbuild.stores.neo4j_confine import confine
from graphbuild.stores.neo4j_load import forget, load, make_schema
from graphbuild.stores.neo4j_marks import LOADING, MARK, META, OURS, WHOLE
from graphbuild.stores.neo4j_paths import find_paths
from graphbuild.stores.neo4j_rows import Content, to_rows
from graphbuild.stores.store import Cell, Path, Progress, Rows, Written
from graphbuild.stores.tables import no_collection

LOCK_SECONDS = (3.0, 10.0)
"""How long the lock is waited for, and again: a server that has just started is slow to answer anything."""
GAVE_UP = frozenset(
    {"LockClientStopped", "Terminated", "TransactionTimedOut", "TransactionTimedOutClientConfiguration"}
)
"""What the server calls it when a transaction has waited for a lock until its time was up."""
STATE = f"OPTIONAL MATCH (m:{META} {{id: 'graph'}}) RETURN m.state AS state"
NOTE = f"MERGE (m:{META} {{id: 'graph'}}) SET m.state = $state"
LOCK = f"MERGE (m:{META} {{id: 'lock'}}) SET m.held = true"


class Neo4jStore:
    """Our graph in one Neo4j database. A writer holds the lock while it writes."""

    def __init__(self, url: str, *, read_only: bool = False) -> None:
        self._address = read_address(url)
        self._read_only = read_only
        self._driver: Driver | None = connect(self._address)
        try:
            if read_only and self._state() is None:
                raise StoreError(f"{self._address}: no such graph; load one with graphbuild load")
        except StoreError:
            self.close()
            raise

    def write(self, graph: Graph, *, progress: Progress | None = None, anew: bool = False) -> Written:
        """See Store.write.

        What a load that was stopped has written stays, unread, until the next makes it whole.
        """
        if self._read_only:
            raise StoreError(f"{self._address}: opened to be read only")
        # Nothing that is made here is garbage before the load is over.
        with no_collection(), reporting(self._address, away=LOST), self._session() as session:
            content = to_rows(graph)
            # Before the lock: a constraint waits for every transaction that has written to its label.
            make_schema(session)
            return self._load(session, content, progress, anew)

    def _load(self, session: Session, content: Content, progress: Progress | None, anew: bool) -> Written:
        with self._locked():
            if anew:
                session.execute_write(_note, LOADING)
                forget(session)
            changes = compare(content, session.execute_read(read_held))
            if not changes and session.execute_read(_read_state) == WHOLE:
                return load(session, content, changes)
            session.execute_write(_note, LOADING)
            written = load(session, content, changes, progress=progress)
            session.execute_write(_note, WHOLE)
            return written

    def read(self) -> Graph:
        """See Store.read."""
        self._check_whole()
        with reporting(self._address), self._session(reading=True) as session:
            return session.execute_read(_read_graph)

    def query(self, cypher: str, parameters: Mapping[str, Value] | None = None) -> Rows:
        """See Store.query."""
        return ask(self._run, cypher, parameters or {})

    def shortest_paths(self, source_id: str, target_id: str, *, limit: int = 10) -> list[Path]:
        """See Store.shortest_paths."""
        self._check_whole()
        with reporting(self._address), self._session(reading=True) as session:
            return session.execute_read(find_paths, source_id, target_id, limit)

    def close(self) -> None:
        """See Store.close."""
        if self._driver is not None:
            self._driver.close()
            self._driver = None

    def _session(self, *, reading: bool = False) -> Session:
        if self._driver is None:
            raise StoreError(f"{self._address}: already closed")
        return self._driver.session(
            database=self._address.database, default_access_mode="READ" if reading else "WRITE", fetch_size=10_000
        )

    def _run(self, cypher: str, parameters: Mapping[str, Value]) -> Rows:
        self._check_whole()
        with reporting(self._address), self._session(reading=True) as session:
            try:
                return session.execute_read(_answer, confine(cypher), parameters)
            except ClientError as error:
                raise QueryError(f"query: {first_line(error)}") from error

    def _state(self) -> str | None:
        with reporting(self._address), self._session(reading=True) as session:
            return session.execute_read(_read_state)

    def _check_whole(self) -> None:
        state = self._state()
        if state is None:
            raise StoreError(f"{self._address}: holds no graph yet; load one with graphbuild load")
        if state != WHOLE:
            raise StoreError(f"{self._address}: a load is under way or was stopped; wait for it or load again")

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Hold a lock of the server's own, in a transaction left open: it falls when this process dies."""
        with self._session() as session:
            if not any(_is_free(session, seconds) for seconds in LOCK_SECONDS):
                raise StoreError(f"{self._address}: in use by another load; wait for it to end")
            holder = session.begin_transaction(timeout=0)
            try:
                holder.run(LOCK).consume()
                yield
            finally:
                with suppress(DriverError, Neo4jError):
                    holder.close()


def _is_free(session: Session, seconds: float) -> bool:
    """Whether the lock can be had within so many seconds."""
    try:
        with session.begin_transaction(timeout=seconds) as probe:
            probe.run(LOCK).consume()
    except (ClientError, TransientError) as error:
        if (error.code or "").rpartition(".")[2] not in GAVE_UP:
            raise
        return False
    return True


def _read_state(tx: ManagedTransaction) -> str | None:
    state: str | None = run(tx, STATE)[0]["state"]
    return state


def _note(tx: ManagedTransaction, state: str) -> None:
    run(tx, NOTE, state=state)


def _answer(tx: ManagedTransaction, cypher: str, parameters: Mapping[str, Value]) -> Rows:
    """The rows of a query that the server, too, says is one that reads."""
    values = {name: list(v) if isinstance(v, tuple) else v for name, v in parameters.items()}
    if tx.run(f"EXPLAIN {cypher}", values).consume().query_type != "r":
        raise QueryError("query: the server says that it does more than read")
    result = tx.run(cypher, values)
    columns = tuple(result.keys())
    return Rows(columns, [dict(zip(columns, map(_plain, record.values()), strict=True)) for record in result])


def _plain(value: object) -> Cell:
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if value is None or isinstance(value, str | int | float):
        return value
    return str(value)


def _read_graph(tx: ManagedTransaction) -> Graph:
    nodes = [node for node_type in NODE_TYPES for node in _read_nodes(tx, node_type)]
    edges = [edge for relation in RELATION_TYPES for edge in _read_edges(tx, relation)]
    return Graph(
        tuple(sorted(nodes, key=lambda n: (n.label, n.id))), tuple(sorted(edges, key=lambda e: (e.type, e.uid)))
    )


def _read_nodes(tx: ManagedTransaction, node_type: NodeType) -> Iterator[Node]:
    label, properties = node_type.label, node_type.properties
    result = tx.run(f"MATCH (n:{OURS}:`{label}`) RETURN {_select('n', properties)}")
    for record in result:
        values = _properties(properties, record.values())
        yield Node(str(values["id"]), label, values)


def _read_edges(tx: ManagedTransaction, relation: RelationType) -> Iterator[Edge]:
    type_, properties = relation.name, relation.properties
    result = tx.run(
        f"MATCH (a:{OURS})-[r:`{type_}` {{{MARK}: true}}]->(b:{OURS}) RETURN a.id, b.id, {_select('r', properties)}",
    )
    for record in result:
        source, target, *row = record.values()
        values = _properties(properties, row)
        yield Edge(str(values["uid"]), type_, source, target, values)


def _select(variable: str, properties: tuple[Property, ...]) -> str:
    return ", ".join(f"{variable}.`{p.name}`" for p in properties)


def _properties(properties: tuple[Property, ...], row: list[object]) -> dict[str, Value]:
    return {p.name: _value(value) for p, value in zip(properties, row, strict=True)}


def _value(value: object) -> Value:
    result: Value = tuple(value) if isinstance(value, list) else value  # type: ignore[assignment]
    return result
