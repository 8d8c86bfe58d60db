"""Every command has a help page with an example that the command line accepts."""

import os
import re
import shlex
import subprocess
import sys

import pytest
from typer.main import get_command
from typer.testing import CliRunner

import graphbuild
from graphbuild.cli.app import app

COMMANDS = {
    "build", "query", "queries", "view", "export", "explain", "path", "extract", "same", "different", "review",
    "remove", "load", "serve",
}  # fmt: skip
EXAMPLE = re.compile(r"Example: \*\*graphbuild (.+?)\*\*", re.DOTALL)


def test_the_commands_are_those_documented() -> None:
    assert set(get_command(app).commands) == COMMANDS  # type: ignore[attr-defined]


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_help_shows_an_example(command: str) -> None:
    result = CliRunner().invoke(app, [command, "--help"])
    assert result.exit_code == 0
    assert "Example:" in result.output


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_the_example_parses(command: str) -> None:
    found = get_command(app).commands[command]  # type: ignore[attr-defined]
    match = EXAMPLE.search(found.help)
    assert match is not None
    words = shlex.split(match.group(1).split(" > ")[0])
    assert words[0] == command
    with found.make_context(command, words[1:]) as context:
        assert context.command is found


def test_the_locale_does_not_matter() -> None:
    ascii = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
    words = [sys.executable, "-m", "graphbuild", "extract", "习近平"]
    done = subprocess.run(words, capture_output=True, env={**os.environ, **ascii})
    assert done.returncode == 1 and done.stderr.decode("utf-8").startswith("graphbuild: 习近平: no such file")


def test_the_version_is_that_of_the_package() -> None:
    assert CliRunner().invoke(app, ["--version"]).output == f"graphbuild {graphbuild.__version__}\n"


def test_the_module_goes_by_the_name_of_the_program() -> None:
    done = subprocess.run([sys.executable, "-m", "graphbuild", "view", "--help"], capture_output=True, text=True)
    assert " graphbuild view " in done.stdout and "python" not in done.stdout
