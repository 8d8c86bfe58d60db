"""Score the extraction of the sample corpus against its gold standard.

``python benchmarks/gold.py [EXTRACTS.jsonl] [--json] [--show] [--article PART]``

EXTRACTS holds the lines of ``graphbuild extract data/articles``; without it that command is run here. Rules of
matching and of what counts: ``data/gold/README.md``.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.gold_reading import extraction_of, read_gold
from benchmarks.gold_scoring import Report, score, summary

ROOT = Path(__file__).resolve().parent.parent


def lines(figures: Mapping[str, Any]) -> Iterator[str]:
    """The figures as a table for reading."""
    yield f"{'':44}{'right':>7}{'missed':>7}{'false':>7}{'P':>7}{'R':>7}{'F1':>7}"
    for name in ("facts", "events", "entities"):
        yield _line(name, figures[name])
    for name in ("by status", "facts by type", "events by type", "entities by label", "articles"):
        yield f"-- {name}"
        yield from (_line(key, row) for key, row in figures[name].items())
    yield "-- right of those that were matched"
    yield from (
        f"{key:44}{row['right']:>7} of {row['of']:<5}{row['percent']:>7}" for key, row in figures["checks"].items()
    )
    yield f"{'must not be stated, but is':44}{figures['must not stated']:>7}"
    yield from (f"not extracted: {path}" for path in figures["absent"])


def _line(name: str, row: Mapping[str, Any]) -> str:
    return f"{name:44}" + "".join(f"{row[k]:>7}" for k in ("right", "missed", "false", "precision", "recall", "f1"))


def shown(report: Report) -> Iterator[str]:
    """What is wrong, one line each, by article."""
    wrong = [*report.broken, *(i for i in report.items if i.outcome != "right")]
    rows = [(i.article, i.group, i.outcome, i.type, i.text) for i in wrong]
    rows += [(c.article, c.name, "wrong", "", c.text) for c in report.checks if not c.right]
    for article, group, outcome, _, text in sorted(rows):
        yield f"{article}  {outcome:7}{group:10}{text}"


def run_extract() -> Iterator[str]:
    """The lines of ``graphbuild extract data/articles``, run in a process of its own.

    Raises SystemExit with the command's own message where it fails.
    """
    command = [str(Path(sys.executable).with_name("graphbuild")), "extract", str(ROOT / "data" / "articles")]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)}: exit status {done.returncode}; run it alone to see why")
    return iter(done.stdout.splitlines())


def main(arguments: Sequence[str] | None = None) -> None:
    """Read, score, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("extracts", nargs="?", type=Path, help="JSON lines of graphbuild extract data/articles")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--show", action="store_true", help="list what is missed, false, or must not be stated")
    parser.add_argument("--article", default="", help="only articles whose name has this part")
    options = parser.parse_args(arguments)
    rows = options.extracts.read_text("utf-8").splitlines() if options.extracts else run_extract()
    told = [extraction_of(json.loads(row)) for row in rows if row.strip()]
    report = score((g for g in read_gold() if options.article in g.article), told)
    figures = summary(report)
    print(json.dumps(figures, indent=1) if options.json else "\n".join(lines(figures)))
    if options.show:
        print("\n".join(shown(report)))


if __name__ == "__main__":
    main()
