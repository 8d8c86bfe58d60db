"""The table of confidences, and what it must say of the sample corpus."""

import json
from pathlib import Path

import pytest

from benchmarks.calibration import Judged, Row, bin_of, calibration_error, kept, of_gold, of_sheets, table
from benchmarks.gold_reading import read_gold
from graphbuild.extraction_json import to_json
from tests.acceptance.outputs import sample_extractions

FACTS = [Judged(0.92, "a", True), Judged(0.91, "a", False), Judged(0.84, "b", True), Judged(0.7, "b", False)]


@pytest.mark.parametrize(
    ("confidence", "name"), [(0.7, "0.70-0.75"), (0.84, "0.80-0.85"), (0.9, "0.90-0.95"), (1.0, "0.95-1.00")]
)
def test_a_bin_holds_its_lower_end(confidence: float, name: str) -> None:
    assert bin_of(Judged(confidence, "", True)) == name


def test_the_table_counts_facts_and_truth() -> None:
    assert table(FACTS, lambda f: f.rule) == (Row("a", 2, 91.5, 50.0), Row("b", 2, 77.0, 50.0))


def test_what_a_threshold_keeps() -> None:
    assert [(row.facts, row.true) for row in kept(FACTS)][-2:] == [(2, 50.0), (2, 50.0)]


def test_the_error_is_the_distance_weighed_by_facts() -> None:
    assert calibration_error([Row("x", 3, 90.0, 80.0), Row("y", 1, 50.0, 70.0)]) == 12.5


def test_a_fact_is_true_where_all_readers_say_so(tmp_path: Path) -> None:
    (tmp_path / "facts.csv").write_text("fact,confidence,rule\nf1,0.9,consult:meet\nf1,0.8,consult:visit\nf2,0.7,kin\n")
    (tmp_path / "one.csv").write_text("fact,said\nf1,yes\nf2,yes\n")
    (tmp_path / "two.csv").write_text("fact,said\nf1,yes\nf2,no\n")
    found = list(of_sheets(tmp_path / "facts.csv", [tmp_path / "one.csv", tmp_path / "two.csv"]))
    assert found == [Judged(0.9, "consult", True), Judged(0.7, "kin", False)]


def test_every_bin_of_the_sample_corpus_is_as_true_as_it_says() -> None:
    rows = (json.loads(json.dumps(to_json(e))) for e in sample_extractions())
    facts = list(of_gold(rows, read_gold()))
    weak = [row for row in table(facts, bin_of) if row.facts >= 20 and row.true < row.confidence - 2]
    assert len(facts) > 400
    assert weak == []
    assert kept(facts)[0].true >= 92.0
