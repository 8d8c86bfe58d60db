"""A build that is killed or interrupted while it extracts goes on where it stopped."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from functools import cache
from pathlib import Path

import pytest

from graphbuild.pipeline import build
from tests.acceptance.outputs import differing, sample_articles, scratch

pytestmark = pytest.mark.slow
PATIENCE = 120.0
"""Seconds until a build must have got somewhere."""

type Stopped = tuple[Path, subprocess.CompletedProcess[str]]
each_way = pytest.mark.parametrize("options", [(), ("--jobs", "2")], ids=["one process", "two processes"])


@cache
def many_short() -> Path:
    """A folder with each longer paragraph of the sample corpus as an article of its own."""
    folder = scratch("short") / "articles"
    folder.mkdir()
    paragraphs = {(p, a.published) for a in sample_articles() for p in a.text.split("\n\n") if len(p.split()) >= 30}
    for number, (paragraph, published) in enumerate(sorted(paragraphs)):
        text = f"---\npublished: {published}\n---\n{paragraph}\n"
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return folder


@cache
def built_in_one_go() -> Path:
    out = many_short().parent / "graph"
    report = build([many_short()], out=out)
    assert (report.articles, report.skipped) == (len(list(many_short().iterdir())), ())
    return out


def extracted(out: Path) -> int:
    """How many extractions the ledger holds."""
    ledger = out / "ledger.sqlite"
    if not ledger.exists():
        return 0
    try:
        with closing(sqlite3.connect(f"file:{ledger}?mode=ro", uri=True, timeout=5)) as db:
            return int(db.execute("SELECT count(*) FROM extractions").fetchone()[0])
    except sqlite3.OperationalError:
        return 0  # it is being made


@cache
def stopped(how: signal.Signals, options: tuple[str, ...]) -> Stopped:
    """A build that got the signal, with all its processes, once some articles were extracted."""
    out = scratch("stopped") / "graph"
    command = [sys.executable, "-m", "graphbuild", "build", str(many_short()), "-o", str(out), *options]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    deadline = time.monotonic() + PATIENCE
    while not extracted(out) and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)
    os.killpg(process.pid, how)
    told, complained = process.communicate(timeout=PATIENCE)
    return out, subprocess.CompletedProcess(command, process.returncode, told, complained)


def assert_goes_on(out: Path) -> None:
    total, done = len(list(many_short().iterdir())), extracted(out)
    assert 0 < done < total
    report = build([many_short()], out=out)
    assert (report.read, report.extracted) == (0, total - done)
    assert differing(out, built_in_one_go()) == []


def test_after_a_kill() -> None:
    out, result = stopped(signal.SIGKILL, ())
    assert result.returncode == -signal.SIGKILL
    assert_goes_on(out)


@each_way
def test_after_ctrl_c(options: tuple[str, ...]) -> None:
    out, result = stopped(signal.SIGINT, options)
    assert result.returncode == 130
    assert_goes_on(out)


@each_way
def test_ctrl_c_is_answered_with_one_line(options: tuple[str, ...]) -> None:
    lines = stopped(signal.SIGINT, options)[1].stderr.strip().splitlines()
    assert len(lines) == 1, lines
    assert lines[0].startswith("graphbuild: interrupted")
