"""Whether confidence means something: the share of facts that are true, by the confidence that they were given.

``python -m benchmarks.calibration [EXTRACTS.jsonl] [--by rule]``
``python -m benchmarks.calibration --facts FACTS.csv --sheet SHEET.csv [--sheet SHEET.csv ...] [--by rule]``

Without sheets: the facts of the sample corpus beside its gold; a fact that the gold neither has nor forbids to be told
counts as false, one that it leaves open does not count. With sheets: the facts that readers judged (see
``benchmarks/judged.py``), true where all of them found them said, with the confidences of FACTS.csv.
"""

import argparse
import csv
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.gold import run_extract
from benchmarks.gold_matching import match_entities, match_events, match_facts
from benchmarks.gold_reading import CLASS_OF, EDGE_OF, Told, extraction_of, read_gold

WIDTH = 0.05
THRESHOLDS = (0.0, 0.7, 0.75, 0.8, 0.85, 0.9)
LAYER = ("stated", "planned")


@dataclass(frozen=True, slots=True)
class Judged:
    """A fact with its confidence, the rule of its surest claim, and whether it is true."""

    confidence: float
    rule: str
    true: bool


@dataclass(frozen=True, slots=True)
class Row:
    """Facts of one bin or one rule: how many, their mean confidence and the share that is true, in percent."""

    name: str
    facts: int
    confidence: float
    true: float


def of_gold(rows: Iterable[Mapping[str, Any]], gold: Iterable[Told]) -> Iterator[Judged]:
    """The distinct facts of extractions of the sample corpus that the gold decides on."""
    golden = {g.article: g for g in gold}
    for row in rows:
        if row["article"]["path"] in golden:
            yield from _of_article(row, golden[row["article"]["path"]])


def _of_article(row: Mapping[str, Any], gold: Told) -> Iterator[Judged]:
    told = extraction_of(row)
    names = match_entities(gold, told)
    events, _ = match_events(gold, told, names)
    best: dict[tuple[str, ...], Judged] = {}
    triples = [c for c in row["claims"] if c["object"] is not None or EDGE_OF.get(c["type"], c["type"]) == c["type"]]
    claims = {(EDGE_OF.get(c["type"], c["type"]), c["subject"], c["object"], c["quote"]): c for c in triples}
    for fact, matched in zip(told.facts, match_facts(gold, told, names, events), strict=True):
        claim = claims.get((fact.type, fact.subject, fact.object, fact.quote))
        if claim is None or matched.extra or CLASS_OF[fact.status] not in LAYER:
            continue
        key = (fact.type, matched.told.subject, matched.told.object, CLASS_OF[fact.status])
        one = Judged(claim["confidence"], claim["rule"].split(":")[0], matched.gold is not None)
        if key not in best or one.confidence > best[key].confidence:
            best[key] = one
    yield from best.values()


def of_sheets(facts: Path, sheets: Sequence[Path]) -> Iterator[Judged]:
    """The facts that readers judged; one is true where every sheet says yes."""
    confidence: dict[str, tuple[float, str]] = {}
    for row in _read(facts):
        value = (float(row["confidence"] or 0), row["rule"].split(":")[0])
        confidence[row["fact"]] = max(confidence.get(row["fact"], (0.0, "")), value)
    answers: dict[str, bool] = {}
    for sheet in sheets:
        for row in _read(sheet):
            answers[row["fact"]] = answers.get(row["fact"], True) and row["said"].strip().lower() == "yes"
    yield from (Judged(*confidence[fact], true) for fact, true in answers.items() if fact in confidence)


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def table(facts: Sequence[Judged], name_of: Callable[[Judged], str]) -> tuple[Row, ...]:
    """One row for each name, in the order of the names."""
    names = sorted({name_of(f) for f in facts})
    return tuple(_row(name, [f for f in facts if name_of(f) == name]) for name in names)


def _row(name: str, facts: Sequence[Judged]) -> Row:
    count = max(1, len(facts))
    mean, true = sum(f.confidence for f in facts) / count, sum(f.true for f in facts) / count
    return Row(name, len(facts), round(100 * mean, 1), round(100 * true, 1))


def bin_of(judged: Judged) -> str:
    """The bin of a confidence: "0.85-0.90"."""
    low = min(int(judged.confidence / WIDTH + 1e-9), round(1 / WIDTH) - 1)
    return f"{low * WIDTH:.2f}-{(low + 1) * WIDTH:.2f}"


def calibration_error(rows: Iterable[Row]) -> float:
    """The mean distance of confidence and truth over the bins, weighed by their facts, in points."""
    told = [r for r in rows if r.facts]
    return round(sum(r.facts * abs(r.confidence - r.true) for r in told) / max(1, sum(r.facts for r in told)), 1)


def kept(facts: Sequence[Judged]) -> tuple[Row, ...]:
    """What is left, and how much of it is true, above each threshold."""
    return tuple(_row(f"at least {t:.2f}", [f for f in facts if f.confidence >= t]) for t in THRESHOLDS)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("extracts", nargs="?", type=Path, help="JSON lines of graphbuild extract data/articles")
    parser.add_argument("--facts", type=Path, help="what graphbuild export facts-csv writes")
    parser.add_argument("--sheet", type=Path, action="append", default=[], help="a sheet that a reader filled")
    parser.add_argument("--by", choices=("bin", "rule"), default="bin")
    given = parser.parse_args(arguments)
    if given.facts:
        facts = list(of_sheets(given.facts, given.sheet))
    else:
        rows = given.extracts.read_text("utf-8").splitlines() if given.extracts else run_extract()
        facts = list(of_gold((json.loads(row) for row in rows if row.strip()), read_gold()))
    bins = table(facts, bin_of)
    shown = bins if given.by == "bin" else table(facts, lambda f: f.rule)
    print(f"{'':24}{'facts':>7}{'confidence':>12}{'true':>8}")
    for row in (*shown, *kept(facts)):
        print(f"{row.name:24}{row.facts:>7}{row.confidence:>12}{row.true:>8}")
    print(f"calibration error {calibration_error(bins)} points")


if __name__ == "__main__":
    main()
