"""Exports for Neo4j, taken by Neo4j: what comes back, and that a later load takes it for its own."""

from pathlib import Path

import pytest

from graphbuild.export import write_export
from graphbuild.graph import Edge, Graph, Node
from graphbuild.stores import open_store
from graphbuild.stores.neo4j_marks import META, OURS
from graphbuild.stores.store import complete
from tests.corpus import corpus_graph
from tests.export.test_export import awkward
from tests.neo4j.server import clean_url, driver, server_of_import


def both() -> Graph:
    """The sample corpus, and a graph with texts that formats trip over."""
    corpus, odd = corpus_graph(), awkward()
    return complete(Graph((*corpus.nodes, *odd.nodes), (*corpus.edges, *odd.edges)))


def without_empty_lists(graph: Graph) -> Graph:
    """The import tool knows no list without items: it leaves the property out."""
    nodes = tuple(
        Node(n.id, n.label, {k: None if v == () else v for k, v in n.properties.items()}) for n in graph.nodes
    )
    edges = tuple(
        Edge(e.uid, e.type, e.source, e.target, {k: None if v == () else v for k, v in e.properties.items()})
        for e in graph.edges
    )
    return Graph(nodes, edges)


def assert_is_ours(url: str, graph: Graph) -> None:
    """It reads as what was exported, and the same graph written over it leaves no node or edge beside its own."""
    store = open_store(url)
    try:
        assert store.read() == graph
        assert store.query("MATCH (n) RETURN count(n) AS nodes").rows == [{"nodes": len(graph.nodes)}]
        written = store.write(graph)
        assert (written.nodes.removed, written.edges.removed) == (0, 0)
        assert store.read() == graph
        smaller = Graph(graph.nodes[:1])
        store.write(smaller)
        assert store.read() == smaller
    finally:
        store.close()


def test_neo4j_admin_takes_the_import_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    graph = without_empty_lists(both())
    write_export(both(), "neo4j-csv", tmp_path / "csv")
    url, password = server_of_import(tmp_path / "csv", tmp_path / "home")
    assert url.startswith("bolt://"), url
    monkeypatch.setenv("NEO4J_USERNAME", "neo4j")
    monkeypatch.setenv("NEO4J_PASSWORD", password)
    assert_is_ours(url, graph)


def test_the_cypher_script_run_twice() -> None:
    graph = both()
    url = clean_url()
    script = write_export(graph, "cypher", None)
    assert isinstance(script, str)
    counts = []
    with driver() as opened:
        for _ in range(2):
            for statement in script.removesuffix(";\n").split(";\n"):
                opened.execute_query(statement)
            counts.append(opened.execute_query(f"MATCH (n:{OURS}|{META}) RETURN count(n) AS n").records[0]["n"])
    assert counts == [len(graph.nodes) + 1] * 2
    assert_is_ours(url, graph)
