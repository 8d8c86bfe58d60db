"""How ranges of days compare."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.dates import DateRange, dates_overlap, narrower

MAY = DateRange("2024-05-01", "2024-05-31", "month")
DAY = DateRange("2024-05-16", "2024-05-16", "day")
JUNE = DateRange("2024-06-01", "2024-06-30", "month")

ranges = st.lists(st.dates(), min_size=2, max_size=2).map(sorted).map(
    lambda days: DateRange(days[0].isoformat(), days[1].isoformat(), "day")
)  # fmt: skip


@pytest.mark.parametrize(
    ("a", "b", "expected"), [(MAY, DAY, True), (DAY, MAY, True), (MAY, JUNE, False), (DAY, DAY, True)]
)
def test_overlap(a: DateRange, b: DateRange, expected: bool) -> None:
    assert dates_overlap(a, b) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"), [(MAY, DAY, DAY), (DAY, MAY, DAY), (MAY, JUNE, JUNE), (JUNE, DAY, DAY)]
)
def test_narrower(a: DateRange, b: DateRange, expected: DateRange) -> None:
    assert narrower(a, b) == expected


@given(a=ranges, b=ranges)
def test_law_neither_depends_on_the_order(a: DateRange, b: DateRange) -> None:
    assert dates_overlap(a, b) == dates_overlap(b, a)
    assert narrower(a, b) == narrower(b, a)
