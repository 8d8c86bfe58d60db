"""One query file, two engines, the same rows in the same order: a user may start embedded and move."""

import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from graphbuild.graph import Graph
from graphbuild.queries import find_query, run_query, saved_queries
from graphbuild.stores import Cell, Store, open_store
from tests.corpus import corpus_graph
from tests.neo4j.dense import dense_graph
from tests.neo4j.server import clean_url
from tests.stores.graphs import summit

NAMES = sorted(query.name for query in saved_queries())
type Stores = tuple[Store, Store]


def both(folder: str | Path, graph: Graph) -> Iterator[Stores]:
    embedded, server = open_store(f"embedded:{folder}/graph.lbug"), open_store(clean_url())
    try:
        embedded.write(graph)
        server.write(graph)
        yield embedded, server
    finally:
        embedded.close()
        server.close()


@pytest.fixture(scope="module")
def corpus_stores(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stores]:
    yield from both(tmp_path_factory.mktemp("corpus"), corpus_graph())


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_every_saved_query_on_the_sample_corpus(corpus_stores: Stores, name: str) -> None:
    embedded, server = corpus_stores
    expected = run_query(embedded, name)
    assert expected.rows
    assert run_query(server, name) == expected


@settings(
    max_examples=5, deadline=None, derandomize=True, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
)
@given(seed=st.integers(0, 10_000))
def test_every_saved_query_on_random_graphs(seed: int) -> None:
    with TemporaryDirectory() as folder:
        for embedded, server in both(folder, dense_graph(seed)):
            answered = {name: (ask(embedded, name), ask(server, name)) for name in NAMES}
    assert [name for name, (one, other) in answered.items() if one != other] == []
    assert sum(bool(rows) for (rows, _), _ in answered.values()) > len(NAMES) / 3


def ask(store: Store, name: str) -> tuple[list[str], list[tuple[Cell, ...]]]:
    """All rows, sorted, and what ORDER BY names of each in the order they came: it may leave ties."""
    found = run_query(store, name, {"limit": 100_000})
    clause = re.findall(r"ORDER BY (.*?)\s+LIMIT", find_query(name).text, re.DOTALL)[-1]
    named = [column for column in re.findall(r"\w+", clause) if column in found.columns]
    assert named
    return sorted(map(repr, found.rows)), [tuple(row[column] for column in named) for row in found.rows]


def test_both_find_the_same_connections(tmp_path: Path) -> None:
    for embedded, server in both(tmp_path, summit()):
        for node in summit().nodes:
            assert server.shortest_paths("wang", node.id) == embedded.shortest_paths("wang", node.id)
