"""The same articles give the same graph, byte for byte, by whatever way it came about."""

import os
import shutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

from graphbuild.pipeline import build, load_graph
from tests.acceptance.outputs import differing, facts, run_command, scratch
from tests.corpus import ARTICLES, built_corpus

FEW = (
    "2022-09-15-samarkand-xi-putin.md",
    "2022-09-17-samarkand-limits-of-friendship.md",
    "2024-05-16-putin-xi-beijing.html",
    "2024-05-17-putin-harbin.txt",
)
CHANGED, REMOVED, LATER = FEW[0], FEW[2], FEW[3]


def copied(folder: Path, names: Iterable[str]) -> Path:
    """Sample articles copied one after another, each with a time of its own."""
    folder.mkdir(exist_ok=True)
    for age, name in enumerate(names):
        shutil.copyfile(ARTICLES / name, folder / name)
        os.utime(folder / name, (1_600_000_000 - age, 1_600_000_000 - age))
    return folder


@cache
def built_few() -> tuple[Path, Path]:
    """Few articles and their graph; tests copy what they change."""
    base = scratch("few")
    build([copied(base / "articles", FEW)], out=base / "graph")
    return base / "articles", base / "graph"


@pytest.mark.slow
def test_order_processes_hash_seed_and_locale_change_nothing(tmp_path: Path) -> None:
    names = sorted((file.name for file in ARTICLES.iterdir()), reverse=True)
    sources = copied(tmp_path / "articles", names)
    env = {"PYTHONHASHSEED": "11", "LC_ALL": "C", "TZ": "Pacific/Kiritimati"}
    done = run_command("build", sources, "-o", tmp_path / "graph", "--jobs", "2", env=env)
    assert done.returncode == 0, done.stderr
    assert differing(tmp_path / "graph", built_corpus()) == []
    assert (tmp_path / "graph" / "graph.html").read_bytes() == (built_corpus() / "graph.html").read_bytes()


def test_built_in_steps_or_from_files_named_alone(tmp_path: Path) -> None:
    _, whole = built_few()
    sources = copied(tmp_path / "articles", FEW[::2])
    build([sources], out=tmp_path / "graph")
    copied(sources, FEW[1::2])
    report = build(out=tmp_path / "graph")
    assert (report.articles, report.read, report.extracted) == (4, 2, 2)
    assert differing(tmp_path / "graph", whole) == []
    build([sources / name for name in reversed(FEW)], out=tmp_path / "alone")
    assert differing(tmp_path / "alone", whole) == []


def test_a_second_build_parses_nothing_and_touches_no_file() -> None:
    sources, out = built_few()
    watched = [out / "graph.lbug", out / "graph.html"]
    before = [(file.stat().st_mtime_ns, file.read_bytes()) for file in watched]
    for again in ([sources], []):
        report = build(again, out=out)
        counts = (report.read, report.extracted, report.facts_added, report.facts_withdrawn)
        assert (counts, report.changed) == ((0, 0, 0, 0), False)
        assert [(file.stat().st_mtime_ns, file.read_bytes()) for file in watched] == before


def test_one_changed_one_added_one_removed_leave_what_a_fresh_build_gives(tmp_path: Path) -> None:
    sources, out = copied(tmp_path / "articles", FEW[:3]), tmp_path / "graph"
    build([sources], out=out)
    before = {edge.uid for edge in facts(load_graph(out))}
    text = (sources / CHANGED).read_text(encoding="utf-8")
    added = "On Friday the French president, Emmanuel Macron, met the German chancellor, Olaf Scholz, in Paris.\n"
    (sources / CHANGED).write_text(f"{text}\n{added}", encoding="utf-8")
    (sources / REMOVED).unlink()
    copied(sources, [LATER])
    report = build([sources], out=out)
    after = {edge.uid for edge in facts(load_graph(out))}
    assert (report.articles, report.read, report.extracted) == (3, 2, 2)
    assert (report.facts_added, report.facts_withdrawn) == (len(after - before), len(before - after))
    assert any("emmanuel-macron" in uid for uid in after - before)
    build([sources], out=tmp_path / "fresh")
    assert differing(out, tmp_path / "fresh") == []


def test_what_is_added_and_removed_again_leaves_no_trace(tmp_path: Path) -> None:
    _, whole = built_few()
    out = tmp_path / "graph"
    sources = copied(tmp_path / "articles", (*FEW, "2018-06-13-singapore-handshake.md"))
    build([sources], out=out)
    assert differing(out, whole) != []
    (sources / "2018-06-13-singapore-handshake.md").unlink()
    report = build([sources], out=out)
    assert (report.read, report.extracted, report.facts_added) == (0, 0, 0)
    assert report.facts_withdrawn > 0
    assert differing(out, whole) == []
