"""GRAPHBUILD_STORE names the store of every command that takes one; the command line wins over it."""

import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from graphbuild.cli.app import app
from graphbuild.cli.options import STORE
from graphbuild.stores import open_store
from tests.corpus import built_corpus
from tests.view.samples import summits

COUNT = "MATCH (n:Person) RETURN count(*) AS people"


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A store with other people than the sample corpus, named by the environment."""
    url = f"networkx:{tmp_path / 'small.json'}"
    store = open_store(url)
    store.write(summits(3))
    store.close()
    monkeypatch.setenv(STORE, url)
    return url


def people(*options: str) -> str:
    result = CliRunner().invoke(app, ["query", COUNT, "--format", "csv", *options])
    assert result.exit_code == 0, result.output
    return result.stdout.split()[1]


def test_it_is_asked(small: str) -> None:
    assert people() == people("--store", small)


def test_a_folder_on_the_command_line_wins(small: str) -> None:
    corpus = built_corpus()
    assert people("-o", str(corpus)) == people("--store", f"embedded:{corpus / 'graph.lbug'}") != people()


@pytest.mark.parametrize("command", ["query", "explain", "path", "view", "export", "load", "build", "remove"])
def test_help_tells(command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["graphbuild"])
    assert STORE in CliRunner().invoke(app, [command, "--help"]).output
