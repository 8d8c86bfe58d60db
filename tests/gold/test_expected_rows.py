"""The expected rows of the saved queries ask for columns and parameters that the queries have."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXPECTED = sorted((ROOT / "tests" / "queries" / "expected").glob("*.json"))


@pytest.fixture(params=EXPECTED, ids=lambda path: str(path.stem))
def expected(request: pytest.FixtureRequest) -> tuple[str, dict[str, Any]]:
    path: Path = request.param
    query = ROOT / "queries" / f"{path.stem}.cypher"
    return query.read_text("utf-8"), json.loads(path.read_text("utf-8"))


def columns_of(query: str) -> set[str]:
    """The names after AS, or standing alone, in the RETURN clauses."""
    returns = re.findall(r"\bRETURN\s+(?:DISTINCT\s+)?(.+?)(?=\bORDER BY\b|\bLIMIT\b|\Z)", query, re.DOTALL)
    items = [item for clause in returns for item in re.split(r",(?![^()]*\))", clause)]
    return {re.split(r"\s+AS\s+", item.strip())[-1].strip() for item in items}


def test_every_expectation_says_what_it_rests_on(expected: tuple[str, dict[str, Any]]) -> None:
    _, rows = expected
    assert set(rows) == {"parameters", "rows_contain", "rows_exclude", "why"}
    assert rows["rows_contain"] and rows["why"]


def test_columns_are_returned_by_the_query(expected: tuple[str, dict[str, Any]]) -> None:
    query, rows = expected
    asked = {column for row in (*rows["rows_contain"], *rows["rows_exclude"]) for column in row}
    assert asked <= columns_of(query)


def test_parameters_are_declared_by_the_query(expected: tuple[str, dict[str, Any]]) -> None:
    query, rows = expected
    assert set(rows["parameters"]) <= set(re.findall(r"^// param (\w+):", query, re.MULTILINE))


def test_no_row_is_both_wanted_and_excluded(expected: tuple[str, dict[str, Any]]) -> None:
    _, rows = expected
    both = [(w, e) for w in rows["rows_contain"] for e in rows["rows_exclude"] if e.items() <= w.items()]
    assert both == []
