"""Every saved query has rows on the sample corpus, those that the articles tell among them."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from graphbuild.names import fold
from graphbuild.queries import run_query, saved_queries
from graphbuild.stores import open_store
from tests.corpus import built_corpus

EXPECTED = Path(__file__).with_name("expected")


@cache
def rows_of(name: str, parameters: str) -> list[dict[str, Any]]:
    """The rows of a saved query on the sample corpus, without limit."""
    store = open_store(f"embedded:{built_corpus() / 'graph.lbug'}", read_only=True)
    try:
        return list(run_query(store, name, json.loads(parameters)).rows)
    finally:
        store.close()


def read_expected(name: str) -> dict[str, Any]:
    return dict(json.loads((EXPECTED / f"{name}.json").read_text(encoding="utf-8")))


def holds(row: Mapping[str, Any], part: Mapping[str, Any]) -> bool:
    """Whether a row has these values; marks on letters do not count."""
    return all(_plain(row.get(column)) == _plain(value) for column, value in part.items())


def _plain(value: Any) -> Any:
    return fold(value) if isinstance(value, str) else value


NAMES = sorted(query.name for query in saved_queries())
FLOOR = 0.8
"""Share of the rows told by the articles that must be there: extraction is not whole, and must not get worse."""


def found_and_missing(name: str) -> tuple[list[Any], list[Any]]:
    expected = read_expected(name)
    rows = rows_of(name, json.dumps(expected["parameters"]))
    there = [part for part in expected["rows_contain"] if any(holds(row, part) for row in rows)]
    return there, [part for part in expected["rows_contain"] if part not in there]


def test_every_query_has_expected_rows() -> None:
    assert [name for name in NAMES if not (EXPECTED / f"{name}.json").exists()] == []
    assert len(NAMES) >= 15


@pytest.mark.parametrize("name", NAMES)
def test_defaults_give_rows(name: str) -> None:
    assert rows_of(name, "{}")


@pytest.mark.parametrize("name", NAMES)
def test_rows_that_the_articles_tell(name: str) -> None:
    there, missing = found_and_missing(name)
    assert there, missing


def test_most_rows_that_the_articles_tell_are_there() -> None:
    told = {name: found_and_missing(name) for name in NAMES}
    there = sum(len(found) for found, _ in told.values())
    missing = {name: parts for name, (_, parts) in told.items() if parts}
    assert there / (there + sum(map(len, missing.values()))) >= FLOOR, missing


def excluded() -> Iterator[Any]:
    """Rows that would be false."""
    for name in NAMES:
        for part in read_expected(name)["rows_exclude"]:
            yield pytest.param(name, part, id=f"{name}-{list(part.values())}")


@pytest.mark.parametrize(("name", "part"), list(excluded()))
def test_rows_that_would_be_false(name: str, part: Mapping[str, Any]) -> None:
    rows = rows_of(name, json.dumps(read_expected(name)["parameters"]))
    assert not any(holds(row, part) for row in rows)
