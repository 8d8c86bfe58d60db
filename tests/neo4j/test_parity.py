"""One query file, two engines, the same rows in the same order: a user may start embedded and move."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from graphbuild.graph import Graph
from graphbuild.queries import run_query, saved_queries
from graphbuild.stores import Store, open_store
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
            answered = {name: (run_query(embedded, name), run_query(server, name)) for name in NAMES}
    assert [name for name, (one, other) in answered.items() if one != other] == []
    assert sum(bool(one.rows) for one, _ in answered.values()) > len(NAMES) / 3


def test_both_find_the_same_connections(tmp_path: Path) -> None:
    for embedded, server in both(tmp_path, summit()):
        for node in summit().nodes:
            assert server.shortest_paths("wang", node.id) == embedded.shortest_paths("wang", node.id)
