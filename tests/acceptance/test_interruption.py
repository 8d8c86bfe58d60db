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
from tempfile import mkdtemp

import pytest

from graphbuild.pipeline import build
from tests.acceptance.outputs import exported, sample_articles

pytestmark = pytest.mark.slow
PATIENCE = 120.0
"""Seconds until a build must have got somewhere."""


@cache
def many_short() -> Path:
    """A folder with each longer paragraph of the sample corpus as an article of its own."""
    folder = Path(mkdtemp(prefix="graphbuild-short-")) / "articles"
    folder.mkdir()
    for article in sample_articles():
        stem = Path(article.path).name.replace("#", "-")
        for number, paragraph in enumerate(article.text.split("\n\n")):
            if len(paragraph.split()) >= 30:
                text = f"---\npublished: {article.published}\n---\n{paragraph}\n"
                (folder / f"{stem}-{number}.txt").write_text(text, encoding="utf-8")
    return folder


@cache
def built_in_one_go() -> str:
    out = many_short().parent / "graph"
    build([many_short()], out=out)
    return exported(out)


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


def stopped(out: Path, how: signal.Signals, *options: str) -> subprocess.CompletedProcess[str]:
    """A build that gets the signal, with all its processes, once some articles are extracted."""
    command = [sys.executable, "-m", "graphbuild", "build", str(many_short()), "-o", str(out), *options]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    deadline = time.monotonic() + PATIENCE
    while not extracted(out) and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)
    os.killpg(process.pid, how)
    told, complained = process.communicate(timeout=PATIENCE)
    return subprocess.CompletedProcess(command, process.returncode, told, complained)


def assert_goes_on(out: Path) -> None:
    total, done = len(list(many_short().iterdir())), extracted(out)
    assert 0 < done < total
    report = build([many_short()], out=out)
    assert (report.read, report.extracted) == (0, total - done)
    assert exported(out) == built_in_one_go()


def test_after_a_kill(tmp_path: Path) -> None:
    result = stopped(tmp_path / "graph", signal.SIGKILL)
    assert result.returncode == -signal.SIGKILL
    assert_goes_on(tmp_path / "graph")


@pytest.mark.parametrize("options", [(), ("--jobs", "2")], ids=["one process", "two processes"])
def test_after_ctrl_c(options: tuple[str, ...], tmp_path: Path) -> None:
    result = stopped(tmp_path / "graph", signal.SIGINT, *options)
    assert result.returncode == 130
    assert len(result.stderr.strip().splitlines()) == 1, result.stderr
    assert "Traceback" not in result.stderr
    assert_goes_on(tmp_path / "graph")
