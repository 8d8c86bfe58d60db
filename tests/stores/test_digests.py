"""Rows that differ in anything have digests that differ, and the same row always has the same."""

from typing import Any

import pyarrow as pa
import pytest

from graphbuild.stores.digests import row_digests

COLUMNS: list[tuple[pa.DataType, list[Any]]] = [
    (
        pa.string(),
        [None, "", "a", "a\0", "A", "abcdefgh", "abcdefghi", "hgfedcba", "abcdefgh" * 2, "é" * 40, "x" * 999],
    ),
    (pa.int64(), [None, 0, 1, -1, 255, 256, 2**53 - 1]),
    (pa.float64(), [None, 0.0, 0.5, 1.0, -1.0, 1e300]),
    (pa.bool_(), [None, True, False]),
    (pa.list_(pa.string()), [None, [], [""], ["a"], ["a", ""], ["", "a"], ["a", "b"], ["b", "a"], ["ab"], [None]]),
]


@pytest.mark.parametrize(("type_", "values"), COLUMNS, ids=lambda value: str(value)[:12])
def test_different_values_have_different_digests(type_: pa.DataType, values: list[Any]) -> None:
    digests = row_digests(pa.table({"x": pa.array(values, type_)}), "Person").tolist()
    assert len(set(digests)) == len(values)
    alone = [row_digests(pa.table({"x": pa.array([value], type_)}), "Person").tolist() for value in values]
    assert alone == [[digest] for digest in digests]
    sliced = pa.table({"x": pa.array([None, *values, None], type_).slice(1, len(values))})
    assert row_digests(sliced, "Person").tolist() == digests


def test_the_place_of_a_value_and_the_owner_count() -> None:
    def one(owner: str, **values: str | None) -> list[int]:
        table = pa.table({name: pa.array([value], pa.string()) for name, value in values.items()})
        return list(row_digests(table, owner).tolist())

    rows = [
        one("Person", x="a", y=None),
        one("Person", x=None, y="a"),
        one("Person", x="a", y="a"),
        one("Place", x="a", y=None),
    ]
    assert len({digest for row in rows for digest in row}) == 4


def test_a_digest_is_the_same_on_every_machine() -> None:
    table = pa.table({"x": pa.array(["Samarkand"]), "y": pa.array([2022]), "z": pa.array([["a", "b"]])})
    assert row_digests(table, "Place").tolist() == [3447662997504544499]


def test_no_rows_have_no_digests() -> None:
    assert len(row_digests(pa.table({"x": pa.array([], pa.string())}), "Person")) == 0
