"""Facts drawn at random for readers to judge against their quotes, and the share that all readers found said.

usage: python benchmarks/judged.py draw FACTS.csv SHEET.csv [--facts 100] [--seed 1]
       python benchmarks/judged.py score SHEET.csv [SHEET.csv ...]

FACTS.csv is what ``graphbuild export facts-csv`` writes. Every reader fills the column ``said`` of an own copy of the
sheet with ``yes`` or ``no``: does the quote, read in its article, say this of these two, with this office, role, date
and status? A fact drawn shows its most confident quotes, at most three.
"""

import argparse
import csv
import random
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from graphbuild.days import shown_day
from graphbuild.errors import GraphbuildError, InputError

SHOWN = (
    "subject", "relation", "object", "status", "title", "portfolio", "role", "former", "valid_from", "valid_to",
)  # fmt: skip
QUOTES = 3
ANSWERS = {"yes": True, "no": False}

type Row = Mapping[str, str]


def draw(rows: Iterable[Row], facts: int, seed: int) -> list[dict[str, str]]:
    """The sheet of that many facts, in an order that depends on the seed alone."""
    claims: dict[str, list[Row]] = {}
    for row in rows:
        if row["quote"]:  # what reference data alone says has none
            claims.setdefault(row["fact"], []).append(row)
    chosen = random.Random(seed).sample(sorted(claims), min(facts, len(claims)))
    return [_line(fact, claims[fact]) for fact in chosen]


def _line(fact: str, claims: Sequence[Row]) -> dict[str, str]:
    best = sorted(claims, key=lambda row: (-float(row["confidence"]), row["article"], row["quote"]))[:QUOTES]
    told = {name: best[0][name] for name in SHOWN} | {"date": _date(best[0])}
    quotes = "\n".join(map(_passage, best))
    return {"fact": fact, **told, "speaker": best[0]["speaker"], "rule": best[0]["rule"], "quotes": quotes, "said": ""}


def _passage(row: Row) -> str:
    context = f" (with: {row['context']})" if row["context"] else ""
    return f"{row['quote']}{context} [{row['article'] or row['source']}, {row['published']}]"


def _date(row: Row) -> str:
    """No more of the day than is known of it: its year, its month or the whole."""
    return shown_day(row["date"], row["date_precision"]) or ""


def score(sheets: Sequence[Sequence[Row]]) -> dict[str, float]:
    """Facts judged, the percent that each reader and all of them found said, and how often they agree.

    Raises InputError where a sheet has another fact or no answer.
    """
    answers = [_answers(number, sheet) for number, sheet in enumerate(sheets, start=1)]
    if any(each.keys() != answers[0].keys() for each in answers):
        raise InputError("the sheets judge different facts; give copies of one sheet")
    together = list(zip(*([each[fact] for fact in answers[0]] for each in answers), strict=True))
    return {
        "facts": len(together),
        **{f"said, reader {number}": _percent(each.values()) for number, each in enumerate(answers, start=1)},
        "said, by all": _percent(map(all, together)),
        "readers agree": _percent(len(set(row)) == 1 for row in together),
    }


def _answers(number: int, sheet: Iterable[Row]) -> dict[str, bool]:
    try:
        return {row["fact"]: ANSWERS[row["said"].strip().lower()] for row in sheet}
    except KeyError as error:
        raise InputError(f"sheet {number}: {error} is no answer; write yes or no in the column said") from error


def _percent(values: Iterable[bool]) -> float:
    counted = Counter(values)
    return round(100 * counted[True] / max(1, counted.total()), 1)


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def main() -> int:
    """Run the command line; 1 and one line on stderr where that fails."""
    parser = argparse.ArgumentParser(description="Draw facts for readers, or score the sheets that they filled.")
    modes = parser.add_subparsers(dest="mode", required=True)
    drawing = modes.add_parser("draw")
    drawing.add_argument("facts_csv", type=Path)
    drawing.add_argument("sheet", type=Path)
    drawing.add_argument("--facts", type=int, default=100)
    drawing.add_argument("--seed", type=int, default=1)
    modes.add_parser("score").add_argument("sheets", type=Path, nargs="+")
    given = parser.parse_args()
    try:
        if given.mode == "score":
            for name, value in score([_read(path) for path in given.sheets]).items():
                print(f"{name:24}{value:8}")
            return 0
        sheet = draw(_read(given.facts_csv), given.facts, given.seed)
    except (GraphbuildError, OSError, KeyError) as error:
        print(error, file=sys.stderr)
        return 1
    with given.sheet.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, sheet[0].keys() if sheet else ["fact"])
        writer.writeheader()
        writer.writerows(sheet)
    print(f"{given.sheet}: {len(sheet)} facts", file=sys.stderr)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
