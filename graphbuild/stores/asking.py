"""A user's query on any engine: the gate first, then rows in an order that does not depend on the engine."""

from collections.abc import Callable, Mapping, Set

from graphbuild.cypher import check_parameters, check_query, collected_columns, is_union
from graphbuild.graph import Value
from graphbuild.stores.store import Cell, Rows

type Run = Callable[[str, Mapping[str, Value]], Rows]


def ask(run: Run, cypher: str, parameters: Mapping[str, Value]) -> Rows:
    """The rows of a query that passes the gate.

    The rows of a UNION come sorted by their columns, and what ``collect()`` gathers sorted: engines
    give both in any order.
    """
    check_query(cypher)
    check_parameters(cypher, parameters)
    found = run(cypher, parameters)
    collected = collected_columns(cypher)
    rows = [_sort_lists(row, collected) for row in found.rows] if collected else found.rows
    return Rows(found.columns, sorted(rows, key=_sort_key) if is_union(cypher) else rows)


def _sort_lists(row: Mapping[str, Cell], columns: Set[str]) -> dict[str, Cell]:
    return {
        name: sorted(cell, key=_rank) if name in columns and isinstance(cell, list) else cell
        for name, cell in row.items()
    }


def _sort_key(row: Mapping[str, Cell]) -> list[tuple[bool, bool, float, str]]:
    return [_rank(cell) for cell in row.values()]


def _rank(cell: Cell) -> tuple[bool, bool, float, str]:
    """Numbers before texts, null last, as Cypher orders them."""
    number = isinstance(cell, int | float)
    return cell is None, not number, float(cell) if isinstance(cell, int | float) else 0.0, "" if number else str(cell)
