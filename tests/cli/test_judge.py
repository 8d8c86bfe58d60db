"""same and different at the command line, taken back again with --undo."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from graphbuild.cli.app import app
from graphbuild.pipeline import load_graph

type Names = Callable[[], set[str]]

ARTICLE = """---
published: 2024-10-08
---
NATO condemned Belarus on Tuesday. The European Union sanctioned Belarus on Tuesday.
"""
ALLIANCE, UNION = "NATO", "European Union"


@pytest.fixture
def names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Names:
    """The organisations of a graph in the current folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text(ARTICLE, encoding="utf-8")
    judge("build", "news")
    return lambda: {node.name for node in load_graph(Path("graph")).nodes if node.label == "Organization"}


def judge(*words: str) -> None:
    done = CliRunner().invoke(app, words, catch_exceptions=False)
    assert done.exit_code == 0, done.output


@pytest.mark.parametrize("given", [(ALLIANCE, UNION), ("org:nato", "org:eu")])
def test_same_by_name_and_by_id_and_taken_back(names: Names, given: tuple[str, str]) -> None:
    assert names() == {ALLIANCE, UNION}
    judge("same", *given)
    assert len(names()) == 1
    judge("same", "--undo", ALLIANCE, UNION)
    assert names() == {ALLIANCE, UNION}


def test_different_replaces_same(names: Names) -> None:
    judge("same", ALLIANCE, UNION)
    judge("different", ALLIANCE, UNION)
    assert names() == {ALLIANCE, UNION}
