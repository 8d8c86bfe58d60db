"""What the whole-product tests ask of an output folder, and how they run the command line."""

import atexit
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import graphbuild
from graphbuild.export import write_export
from graphbuild.graph import Edge, Graph, Node, Value
from graphbuild.model import Article, Extraction
from graphbuild.pipeline import load_graph, read_articles
from graphbuild.queries import run_query
from graphbuild.stores import open_store
from tests.corpus import ARTICLES


def scratch(name: str) -> Path:
    """A new folder for what several tests share; it goes when the tests end."""
    folder = Path(mkdtemp(prefix=f"graphbuild-{name}-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def run_command(
    *words: str | Path, cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """The command line in a process of its own."""
    command = [sys.executable, "-m", "graphbuild", *map(str, words)]
    return subprocess.run(command, cwd=cwd, env={**os.environ, **(env or {})}, capture_output=True, text=True)


def ask(out: Path, query: str, **given: Value) -> list[dict[str, Any]]:
    """The rows of a query on the graph of an output folder."""
    store = open_store(f"embedded:{out}/graph.lbug", read_only=True)
    try:
        return [dict(row) for row in run_query(store, query, given).rows]
    finally:
        store.close()


def exported(out: Path) -> str:
    """The graph as node-link JSON."""
    text = write_export(load_graph(out), "json", None)
    assert isinstance(text, str)
    return text


def differing(one: Path, other: Path) -> list[str]:
    """The first lines in which the node-link JSON of two output folders differs; none where it is the same text."""
    left, right = exported(one), exported(other)
    lines = sorted(set(left.splitlines()) ^ set(right.splitlines())) or ["the order of lines"]
    return [] if left == right else [line[:500] for line in lines[:6]]


def facts(graph: Graph) -> list[Edge]:
    """The edges that text is the basis of."""
    return [edge for edge in graph.edges if edge.properties.get("basis") == "text"]


def claims(graph: Graph) -> list[Node]:
    """The claims of a graph."""
    return [node for node in graph.nodes if node.label == "Claim"]


@cache
def sample_articles() -> tuple[Article, ...]:
    """The articles of the sample corpus."""
    return tuple(read_articles([ARTICLES]))


@cache
def sample_extractions() -> tuple[Extraction, ...]:
    """What the articles of the sample corpus say, in their order."""
    return tuple(graphbuild.extract_all(sample_articles()))
