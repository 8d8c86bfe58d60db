"""The pages say what the program does."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from docs.make_schema import FILE, page
from graphbuild.cli.app import app
from graphbuild.queries import saved_queries
from tests.corpus import ARTICLES, ROOT, built_corpus

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(\w*)\n(.*?)```", README, re.DOTALL)


def test_the_schema_page_is_that_of_the_ontology() -> None:
    assert FILE.read_text(encoding="utf-8") == page()


def test_links_of_the_readme_lead_somewhere() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", README)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_readme_names_only_commands_that_exist() -> None:
    from typer.main import get_command

    named = set(re.findall(r"graphbuild (build|query|queries|\w+) ", "\n".join(text for _, text in BLOCKS)))
    assert named - {"import"} <= set(get_command(app).commands)  # type: ignore[attr-defined]
    assert "who-met-whom" in {q.name for q in saved_queries()}


COMMANDS = [line[2:].split("  #")[0].strip() for kind, text in BLOCKS for line in text.splitlines() if line[:2] == "$ "]


@pytest.mark.parametrize("command", [c for c in COMMANDS if not c.startswith("graphbuild build")])
def test_the_commands_of_the_readme_run(command: str, tmp_path: Path) -> None:
    words = command.replace("graphbuild", f'"{sys.executable}" -m graphbuild', 1) + f' -o "{built_corpus()}"'
    result = subprocess.run(words, shell=True, cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False)
    assert result.returncode == 0, result.stderr
    assert result.stdout or list(tmp_path.iterdir())


def test_the_python_of_the_readme_runs(tmp_path: Path) -> None:
    code = next(text for kind, text in BLOCKS if kind == "python" and "build_graph" in text)
    ast.parse(code)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "articles").symlink_to(ARTICLES)
    script = code + "\nassert rows and network.number_of_nodes() > 100\n"
    result = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, timeout=300, check=False
    )
    assert result.returncode == 0, result.stderr


def test_the_cypher_of_the_readme_has_rows() -> None:
    from graphbuild.queries import run_query
    from graphbuild.stores import open_store

    query = next(text for kind, text in BLOCKS if kind == "cypher")
    store = open_store(f"embedded:{built_corpus() / 'graph.lbug'}", read_only=True)
    try:
        assert run_query(store, query).rows
    finally:
        store.close()
