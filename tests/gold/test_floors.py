"""The quality gate: figures on the sample corpus that must not fall. Lower one only with a reason in the change."""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import pytest

from benchmarks.gold_reading import extraction_of, read_gold
from benchmarks.gold_scoring import score, summary
from graphbuild.extraction import extract_all
from graphbuild.extraction_json import to_json
from graphbuild.pipeline import read_articles
from tests.corpus import ARTICLES

FLOORS = [
    ("facts", "precision", 95.0),
    ("facts", "recall", 76.0),
    ("events", "precision", 93.0),
    ("events", "recall", 73.0),
    ("entities", "precision", 97.0),
    ("entities", "recall", 97.0),
]
CHECKS = [
    ("status", 98.0),
    ("portfolio", 95.0),
    ("role", 90.0),
    ("speaker", 90.0),
    ("event dated", 77.0),
    ("title", 93.0),
]


@lru_cache(maxsize=1)
def figures() -> Mapping[str, Any]:
    told = (extraction_of(json.loads(json.dumps(to_json(e)))) for e in extract_all(read_articles([ARTICLES])))
    return summary(score(read_gold(), list(told)))


@pytest.mark.parametrize(("what", "figure", "floor"), FLOORS)
def test_figures_do_not_fall(what: str, figure: str, floor: float) -> None:
    assert figures()[what][figure] >= floor


@pytest.mark.parametrize(("check", "floor"), CHECKS)
def test_details_do_not_fall(check: str, floor: float) -> None:
    assert figures()["checks"][check]["percent"] >= floor


def test_nothing_is_stated_that_must_not_be() -> None:
    assert figures()["must not stated"] == 0


def test_every_article_was_scored() -> None:
    assert figures()["absent"] == []
