"""No two countries, people or bodies become one through their names, and hardly any name is lost."""

from collections.abc import Mapping
from functools import cache
from typing import Any

import pytest

from benchmarks.names import figures, measure


@cache
def measured() -> Mapping[str, Any]:
    return figures(measure())


@pytest.mark.parametrize("kind", ["country", "trap"])
def test_nothing_is_wrongly_merged(kind: str) -> None:
    assert measured()[kind]["merged"] == 0


@pytest.mark.parametrize("kind", ["country", "trap"])
def test_hardly_anything_is_wrongly_split(kind: str) -> None:
    assert measured()[kind]["split percent"] <= 2.0


def test_all_countries_are_asked_for() -> None:
    assert measured()["country"]["asked"] > 800
