"""The embedded Cypher engine: make a database from tables, run a query, give back plain values."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import Any

import ladybug
import pyarrow as pa

from graphbuild.errors import QueryError, StoreError
from graphbuild.graph import Value
from graphbuild.ontology import NODE_TYPES, RELATION_TYPES, Kind, NodeType, Property, RelationType
from graphbuild.stores.store import Cell, Progress, Rows
from graphbuild.stores.tables import Ends, Tables

COLUMN_TYPES: Mapping[Kind, str] = {
    "string": "STRING",
    "integer": "INT64",
    "float": "DOUBLE",
    "boolean": "BOOL",
    "strings": "STRING[]",
}
IN_MEMORY = ":memory:"
BOUNDED = re.compile(r"\b(LIMIT|SKIP)\b", re.IGNORECASE)
INTERNAL = frozenset({"_ID", "_LABEL", "_SRC", "_DST"})
"""Keys that the engine adds to a whole node or relationship."""


class Engine:
    """An open database."""

    def __init__(self, path: Path | str, *, read_only: bool = False) -> None:
        try:
            self._database = ladybug.Database(
                str(path), read_only=read_only, auto_checkpoint=False, throw_on_wal_replay_failure=False
            )
        except RuntimeError as error:
            raise StoreError(f"{path}: not a database that graphbuild can open ({_first_line(error)})") from error
        self._connection = ladybug.Connection(self._database)

    def run(self, cypher: str, parameters: Mapping[str, Value] | None = None) -> Rows:
        """The rows of one statement; QueryError with the engine's own words if it fails."""
        values = {name: list(v) if isinstance(v, tuple) else v for name, v in (parameters or {}).items()}
        with self._on_connection(cypher) as connection, _execute(connection, cypher, values) as result:
            columns = tuple(result.get_column_names())
            rows = [dict(zip(columns, map(_plain, row), strict=True)) for row in result.get_all()]
        return Rows(columns, rows)

    def table(self, cypher: str) -> pa.Table:
        """The rows of one statement in columns."""
        with ladybug.Connection(self._database) as connection, _execute(connection, cypher, {}) as result:
            return result.get_as_arrow()

    def copy(self, target: str, rows: pa.Table, options: str = "") -> None:
        """Load a table of rows into the table ``target``."""
        text = f"COPY `{target}` FROM $rows {options}"
        with ladybug.Connection(self._database) as connection, _execute(connection, text, {"rows": rows}):
            pass

    def close(self) -> None:
        """Close the database."""
        self._connection.close()
        self._database.close()

    @contextmanager
    def _on_connection(self, cypher: str) -> Iterator[ladybug.Connection]:
        """The connection of the engine, which keeps the plans of its statements; with LIMIT or SKIP one of its own.

        A plan keeps their values: the same text with another limit would give the rows of the first.
        """
        if BOUNDED.search(cypher) is None:
            yield self._connection
            return
        with ladybug.Connection(self._database) as connection:
            yield connection


@contextmanager
def _execute(connection: ladybug.Connection, cypher: str, parameters: dict[str, Any]) -> Iterator[ladybug.QueryResult]:
    try:
        result = connection.execute(cypher, parameters)
    except RuntimeError as error:
        raise QueryError(f"query: {_first_line(error)}") from error
    if isinstance(result, list):
        raise QueryError("query: several statements; give one at a time")
    with result:
        yield result


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]


def _plain(value: object) -> Cell:
    """Sums come as Decimal, nodes and relationships with keys of the engine's own."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items() if key not in INTERNAL}
    if value is None or isinstance(value, str | int | float):
        return value
    return str(value)


def fill(engine: Engine, tables: Tables, *, progress: Progress | None = None) -> None:
    """Make the tables of the schema in an empty database and load the rows."""
    tell = progress or (lambda done, total: None)
    done, total = 0, tables.node_count + tables.edge_count
    for statement in (*map(_node_statement, NODE_TYPES), *map(_relation_statement, RELATION_TYPES)):
        engine.run(statement)
    for label, rows in tables.nodes.items():
        engine.copy(label, rows)
        tell(done := done + rows.num_rows, total)
    for (type_, source, target), rows in tables.edges.items():
        engine.copy(type_, rows, f"(from='{source}', to='{target}')")
        tell(done := done + rows.num_rows, total)


def _node_statement(node_type: NodeType) -> str:
    return f"CREATE NODE TABLE `{node_type.label}` ({_declare(node_type.properties)}, PRIMARY KEY (`id`))"


def _relation_statement(relation: RelationType) -> str:
    ends = ", ".join(f"FROM `{source}` TO `{target}`" for source, target in relation.ends)
    return f"CREATE REL TABLE `{relation.name}` ({ends}, {_declare(relation.properties)})"


def _declare(properties: Sequence[Property]) -> str:
    return ", ".join(f"`{p.name}` {COLUMN_TYPES[p.kind]}" for p in properties)


def read_tables(engine: Engine) -> Tables:
    """The rows of the database, read back."""
    nodes = {node_type.label: _read_nodes(engine, node_type) for node_type in NODE_TYPES}
    edges: dict[Ends, pa.Table] = {(r.name, "", ""): _read_edges(engine, r) for r in RELATION_TYPES}
    return Tables(nodes, edges)


def _read_nodes(engine: Engine, node_type: NodeType) -> pa.Table:
    return engine.table(f"MATCH (n:`{node_type.label}`) RETURN {_select('n', node_type.properties)}")


def _read_edges(engine: Engine, relation: RelationType) -> pa.Table:
    ends = "a.id AS `source`, b.id AS `target`"
    return engine.table(f"MATCH (a)-[r:`{relation.name}`]->(b) RETURN {ends}, {_select('r', relation.properties)}")


def _select(variable: str, properties: Sequence[Property]) -> str:
    return ", ".join(f"{variable}.`{p.name}` AS `{p.name}`" for p in properties)


def delete_files(path: Path) -> None:
    """Remove a database and what the engine keeps beside it."""
    beside = [other for other in path.parent.iterdir() if other.name.startswith(f"{path.name}.")]
    for leftover in (path, *beside):
        leftover.unlink(missing_ok=True)
