"""How fast and how large: the whole build against spaCy alone, memory over many articles, a run without news.

usage: python benchmarks/speed.py [--articles 600] [--repeat 3] [--memory 1000 10000] [--idle 1000] [--only PART]

1. Words a second of ``graphbuild build`` (read, extract, resolve, write graph and view; a fresh folder, one process)
   and of the bare spaCy pipeline (load, ``nlp.pipe`` in batches of 32, one process) over the same distinct texts, run
   in turn; both with the start of the process. Aim: 0.7 of the bare pipeline.
2. Peak memory of ``graphbuild extract`` over many articles and over a tenth. Aim: at most 1.2 times.
3. ``graphbuild build`` again with nothing new. Aim: under 2 seconds for 1,000 articles.

Texts are those of ``benchmarks/texts.py``; ``--texts FILE.jsonl[.gz]`` takes others, with "content" in each line.
"""

import argparse
import itertools
import json
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from statistics import median

from benchmarks.lines import article_of, read_lines, write_lines
from benchmarks.processes import Taken, machine, run_python
from benchmarks.texts import made_articles
from graphbuild.model import Article

BARE = Path(__file__).with_name("bare_spacy.py")
BUILD = ("-m", "graphbuild", "build")
EXTRACT = ("-m", "graphbuild", "extract")
type Row = tuple[str, str, str]


def whole_build(articles: Iterable[Article], repeat: int, base: Path) -> list[Row]:
    """Rows on the speed of the whole build beside that of the bare pipeline, medians of ``repeat`` runs in turn."""
    texts = base / "texts.jsonl"
    words = _write(articles, base / "articles", texts)
    pairs = [
        (run_python(BARE, texts), run_python(*BUILD, base / "articles", "-o", base / f"graph-{turn}"))
        for turn in range(repeat)
    ]
    clock = median(bare.seconds / whole.seconds for bare, whole in pairs)
    processor = median(bare.cpu_seconds / whole.cpu_seconds for bare, whole in pairs)
    return [
        ("words", f"{words:,}", ""),
        ("bare spaCy, words a second", _speed(words, [bare for bare, _ in pairs]), ""),
        ("whole build, words a second", _speed(words, [whole for _, whole in pairs]), ""),
        ("whole build / bare spaCy, by the clock", f"{clock:.2f}", "0.7 or more"),
        ("whole build / bare spaCy, by processor time", f"{processor:.2f}", ""),
    ]


def memory(counts: tuple[int, int], base: Path) -> list[Row]:
    """Rows on the peak memory of extraction over few and over many articles."""
    peaks = []
    for count in counts:
        rows = base / f"rows-{count}.jsonl"
        write_lines(rows, ({"id": a.id, "published": a.published, "text": a.text} for a in _short(count)))
        peaks.append(run_python(*EXTRACT, rows).peak_mib)
    shown = [
        (f"extraction of {count:,} articles, peak MiB", f"{peak:,.0f}", "")
        for count, peak in zip(counts, peaks, strict=True)
    ]
    return [*shown, ("many / few", f"{peaks[1] / peaks[0]:.2f}", "1.2 or less")]


def idle(count: int, repeat: int, base: Path) -> list[Row]:
    """Rows on a first build and on building again without news."""
    _write(_short(count), base / "articles", base / "texts.jsonl")
    command = (*BUILD, base / "articles", "-o", base / "graph")
    first = run_python(*command)
    again = [run_python(*command).seconds for _ in range(repeat)]
    return [
        (f"first build of {count:,} articles, seconds", f"{first.seconds:.1f}", ""),
        ("build again without news, seconds", f"{median(again):.2f}", "under 2 for 1,000"),
    ]


def _short(count: int) -> Iterator[Article]:
    """Articles of two paragraphs, where only their number matters."""
    return made_articles(count, passages=2, paragraphs=1, seed=1)


def _write(articles: Iterable[Article], folder: Path, texts: Path) -> int:
    """The articles as files of a folder and as lines for the bare pipeline; returns the number of words."""
    folder.mkdir()
    words, lines = 0, []
    for number, article in enumerate(articles):
        head = f"---\npublished: {article.published}\n---\n" if article.published else ""
        (folder / f"{number:06}.txt").write_text(head + article.text, encoding="utf-8")
        lines.append({"text": article.text})
        words += len(article.text.split())
    write_lines(texts, lines)
    return words


def _speed(words: int, taken: list[Taken]) -> str:
    return f"{words / median(one.seconds for one in taken):,.0f}"


def _table(rows: Iterable[Row]) -> str:
    return "\n".join(["| Measured | Value | Aim |", "|--|--:|--|", *(f"| {' | '.join(row)} |" for row in rows)])


def _measure(measured: Callable[[Path], list[Row]]) -> list[Row]:
    with tempfile.TemporaryDirectory(prefix="graphbuild-speed-") as base:
        rows = measured(Path(base))
    print(json.dumps(rows), file=sys.stderr)  # what is there, should a later part fail
    return rows


def main() -> None:
    """Measure the parts that the command line asks for and print one table."""
    parser = argparse.ArgumentParser(description="How fast and how large graphbuild is.")
    parser.add_argument("--articles", type=int, default=600, help="articles of the whole build")
    parser.add_argument("--texts", type=Path, help="lines with content, in place of made articles")
    parser.add_argument("--repeat", type=int, default=3, help="runs of which the median is shown")
    parser.add_argument("--memory", type=int, nargs=2, default=(1_000, 10_000), help="few and many articles")
    parser.add_argument("--idle", type=int, default=1_000, help="articles of the run without news")
    parser.add_argument("--only", choices=("build", "memory", "idle"), help="one part alone")
    given = parser.parse_args()
    found = map(article_of, read_lines(given.texts, "id", "content")) if given.texts else made_articles(given.articles)
    parts: dict[str, Callable[[Path], list[Row]]] = {
        "build": lambda base: whole_build(itertools.islice(found, given.articles), given.repeat, base),
        "memory": lambda base: memory(tuple(given.memory), base),
        "idle": lambda base: idle(given.idle, given.repeat, base),
    }
    rows = [row for name, part in parts.items() if given.only in (None, name) for row in _measure(part)]
    print(f"python benchmarks/speed.py {' '.join(sys.argv[1:])}".strip())
    print(f"{machine()}\n\n{_table(rows)}")


if __name__ == "__main__":
    main()
