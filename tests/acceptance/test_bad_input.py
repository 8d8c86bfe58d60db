"""A folder of bad files beside a good one: each is named with its reason, and the good one is read as if alone."""

import json
import os
from dataclasses import dataclass
from pathlib import Path

from graphbuild.pipeline import load_graph
from tests.acceptance.outputs import facts, run_command

GOOD = """---
title: Talks in Astana
date: 2024-07-03
source: The Sample Courier
---
Chinese President Xi Jinping met Russian President Vladimir Putin in Astana, the capital of Kazakhstan, on Wednesday.

The two leaders spoke for an hour before the summit of the Shanghai Cooperation Organisation began in the city.
"""
GERMAN = (
    "Der russische Präsident ist am Donnerstag in Peking eingetroffen, um mit dem chinesischen Staatschef über den "
    "Krieg und den Handel zwischen den beiden Ländern zu sprechen. Es ist seine erste Reise seit der Wahl.\n"
)
ROW = {
    "id": "row",
    "published": "2023-08-24",
    "text": "Brazilian President Lula da Silva met Indian Prime Minister Narendra Modi in Johannesburg on Wednesday. "
    "They spoke about trade, and about the summit that was to follow on the next day.",
}


@dataclass(frozen=True)
class Bad:
    """A file that cannot be read, where it is said to lie, and a word of the reason."""

    name: str
    content: bytes
    place: str
    reason: str


BAD = (
    Bad("empty.txt", b"", "empty.txt", "empty"),
    Bad("blank.md", b"\n \n", "blank.md", "empty"),
    Bad("photo.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "photo.txt", "binary"),
    Bad("scan.pdf", b"%PDF-1.7", "scan.pdf", 'unknown ending ".pdf"'),
    Bad("latin.txt", b"\xff\xfe\xfa\xfb\xc3\x28" * 40, "latin.txt", "text"),
    Bad("german.txt", GERMAN.encode(), "german.txt", "not English"),
    Bad("enormous.txt", b"The minister spoke. " * 300_000, "enormous.txt", "enormous"),
    Bad("bad-date.md", b"---\ndate: the day after\n---\nRussia and China signed a pact on Monday.\n", "bad-date.md",
        'date "the day after"'),
    Bad("rows.jsonl", f'{json.dumps(ROW)}\n{{"text": "cut\n{{"title": "t"}}\n'.encode(), "rows.jsonl line 2", "JSON"),
)  # fmt: skip


def write_all(folder: Path) -> Path:
    folder.mkdir()
    (folder / "good.md").write_text(GOOD, encoding="utf-8")
    for bad in BAD:
        (folder / bad.name).write_bytes(bad.content)
    (folder / "gone.txt").symlink_to(folder / "nowhere.txt")
    os.mkfifo(folder / "pipe.txt")
    locked = folder / "locked.txt"
    locked.write_text(GOOD, encoding="utf-8")
    locked.chmod(0)
    return folder


EXPECTED = (
    *((bad.place, bad.reason) for bad in BAD),
    ("rows.jsonl line 3", "text"),
    ("gone.txt", "missing"),
    ("pipe.txt", "not a regular file"),
    *([] if os.geteuid() == 0 else [("locked.txt", "cannot be read")]),  # root may read it
)


def test_each_is_named_with_its_reason_and_nothing_else_is_lost(tmp_path: Path) -> None:
    sources, out = write_all(tmp_path / "news"), tmp_path / "graph"
    done = run_command("build", sources, "-o", out)
    assert done.returncode == 0, done.stderr
    lines = [line for line in done.stderr.splitlines() if line.startswith("skipped ")]
    for place, reason in EXPECTED:
        assert [line for line in lines if line.startswith(f"skipped {place}: ") and reason in line], (place, lines)
    assert lines[-1] == f"skipped {len(EXPECTED)} in all"
    assert len(lines) == len(EXPECTED) + 1
    graph = load_graph(out)
    found = {(edge.source, edge.type, edge.target) for edge in facts(graph)}
    assert ("person:vladimir-putin", "MET_WITH", "person:xi-jinping") in found
    assert ("person:xi-jinping", "HEAD_OF_STATE_OF", "CHN") in found
    assert ("person:narendra-modi", "HEAD_OF_GOVERNMENT_OF", "IND") in found
    paths = {str(node.properties["path"]) for node in graph.nodes if node.label == "Article"}
    assert {"good.md"} < paths
    assert {Path(path).name.split("#")[0] for path in paths} <= {"good.md", "rows.jsonl", "locked.txt"}


def test_strict_makes_it_an_error_after_the_graph_is_written(tmp_path: Path) -> None:
    (tmp_path / "good.md").write_text(GOOD, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    done = run_command("build", tmp_path / "good.md", tmp_path / "empty.txt", "-o", tmp_path / "graph", "--strict")
    assert done.returncode == 1, done.stderr
    assert "skipped empty.txt: empty" in done.stderr
    assert facts(load_graph(tmp_path / "graph"))


def test_nothing_that_could_be_read_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "german.txt").write_text(GERMAN, encoding="utf-8")
    done = run_command("build", tmp_path / "german.txt", "-o", tmp_path / "graph")
    assert done.returncode == 1
    assert "not English" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
