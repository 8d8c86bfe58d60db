"""The contract that every store keeps."""

from collections.abc import Iterator
from pathlib import Path as FilePath
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graphbuild.errors import QueryError, StoreError
from graphbuild.graph import Edge, Graph, Node
from graphbuild.stores import Path, Store, Tally, open_store
from tests.neo4j.server import clean_url
from tests.stores.graphs import edge, graphs, node, sort, summit, without_last_node

URLS = ("embedded:{}/graph.lbug", "networkx:{}/graph.json")
"""Stores that are files."""
EVERY = (*URLS, "neo4j")
few = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(params=URLS, ids=lambda url: url.partition(":")[0])
def url(request: pytest.FixtureRequest, tmp_path: FilePath) -> str:
    return str(request.param).format(tmp_path)


def place(pattern: str, folder: FilePath | str) -> str:
    """The address of a store that holds nothing yet."""
    return clean_url() if pattern == "neo4j" else pattern.format(folder)


@pytest.fixture(params=EVERY, ids=lambda url: url.partition(":")[0])
def store(request: pytest.FixtureRequest, tmp_path: FilePath) -> Iterator[Store]:
    opened = open_store(place(str(request.param), tmp_path))
    yield opened
    opened.close()


@pytest.mark.parametrize("pattern", EVERY)
@few
@given(graph=graphs())
def test_gives_back_what_was_written(pattern: str, graph: Graph) -> None:
    with TemporaryDirectory() as folder:
        url = place(pattern, folder)
        store = open_store(url)
        store.write(graph)
        assert store.read() == graph
        store.close()
        reader = open_store(url, read_only=True)
        assert reader.read() == graph
        reader.close()


def test_tells_how_far_a_write_is(store: Store) -> None:
    told: list[tuple[int, int]] = []
    graph = summit()
    store.write(graph, progress=lambda done, total: told.append((done, total)))
    count = len(graph.nodes) + len(graph.edges)
    assert told == sorted(told)
    assert told[-1] == (count, count)


@pytest.mark.parametrize("pattern", EVERY)
@few
@given(first=graphs(), second=graphs())
def test_holds_the_last_graph_alone(pattern: str, first: Graph, second: Graph) -> None:
    with TemporaryDirectory() as folder:
        store = open_store(place(pattern, folder))
        store.write(first)
        written = store.write(second)
        assert store.read() == second
        assert written.nodes.written + written.nodes.unchanged == len(second.nodes)
        assert written.nodes.removed == len({n.id for n in first.nodes} - {n.id for n in second.nodes})
        assert written.edges.removed == len({e.uid for e in first.edges} - {e.uid for e in second.edges})
        store.close()


def test_says_what_a_write_changed(store: Store) -> None:
    graph = summit()
    smaller = without_last_node(graph)
    first = store.write(graph)
    assert first.nodes == Tally(len(graph.nodes), 0, 0)
    assert first.edges == Tally(len(graph.edges), 0, 0)
    assert store.write(smaller).nodes == Tally(0, 1, len(smaller.nodes))
    renamed = sort([node("Country", "CHN", "PRC"), *(n for n in smaller.nodes if n.id != "CHN")], list(smaller.edges))
    assert store.write(renamed).nodes == Tally(1, 0, len(smaller.nodes) - 1)


def test_writing_the_same_graph_again_touches_no_file(url: str, tmp_path: FilePath) -> None:
    store = open_store(url)
    store.write(summit())
    before = _files(tmp_path)
    again = store.write(summit())
    store.close()
    later = open_store(url)
    once_more = later.write(summit())
    assert not again.changed
    assert not once_more.changed
    assert _files(tmp_path) == before
    later.close()


def _files(folder: FilePath) -> dict[str, tuple[int, int]]:
    files = [path for path in folder.iterdir() if path.suffix != ".lock"]
    return {path.name: (path.stat().st_mtime_ns, path.stat().st_ino) for path in files}


def test_properties_left_out_count_as_none(store: Store) -> None:
    store.write(Graph((Node("xi", "Person", {"name": "Xi Jinping"}),)))
    assert store.read() == Graph((node("Person", "xi", "Xi Jinping"),))


@pytest.mark.parametrize(
    ("graph", "message"),
    [
        (Graph((Node("a", "Persn", {"name": "A"}),)), "label Persn"),
        (Graph((Node("a", "Person", {"name": "A", "age": 3}),)), "Person.age"),
        (Graph((Node("a", "Person", {"name": "A", "articles": "three"}),)), "Person.articles"),
        (Graph((Node("a", "Person", {"name": "A", "articles": 2**53}),)), "Person.articles"),
        (Graph((Node("a", "Person", {"name": "\ud800"}),)), "Person.name"),
        (Graph((node("Person", "a", "A"), node("Country", "a", "A"))), "two nodes"),
        (sort([node("Person", "a", "A")], [edge("MET_WITH", "a", "b")]), "no node 'b'"),
        (sort([node("Person", "a", "A"), node("Country", "C", "C")], [edge("MET_WITH", "a", "C")]), "MET_WITH Country"),
        (
            sort(
                [node("Person", "a", "A"), node("Person", "b", "B")],
                [edge("MET_WITH", "a", "b", "u"), edge("VISITED", "a", "b", "u")],
            ),
            "VISITED",
        ),
    ],
)
def test_a_graph_outside_the_schema_leaves_the_old(store: Store, graph: Graph, message: str) -> None:
    store.write(summit())
    with pytest.raises(StoreError, match=message):
        store.write(graph)
    assert store.read() == summit()


def test_answers_with_plain_values(store: Store) -> None:
    store.write(summit())
    found = store.query(
        "MATCH (a:Person)-[r:MET_WITH]-(b:Person) WHERE a.name = $name "
        "RETURN b.name AS met, sum(r.claims) AS passages, avg(r.confidence) AS confidence, collect(b.aliases) AS names",
        {"name": "Xi Jinping"},
    )
    assert found.columns == ("met", "passages", "confidence", "names")
    assert found.rows == [{"met": "Vladimir Putin", "passages": 2, "confidence": 0.9, "names": [["Putin"]]}]
    assert [type(value) for value in found.rows[0].values()] == [str, int, float, list]


def test_answers_about_the_graph_written_last(store: Store) -> None:
    count = "MATCH (n) RETURN count(n) AS nodes"
    store.write(summit())
    assert store.query(count).rows == [{"nodes": len(summit().nodes)}]
    store.write(Graph())
    assert store.query(count).rows == [{"nodes": 0}]


def test_a_limit_counts_each_time(store: Store) -> None:
    """A connection of the embedded engine keeps the first limit that a text is asked with."""
    store.write(summit())
    text = "MATCH (c:Country) RETURN c.id AS id ORDER BY id SKIP $skip LIMIT $limit"
    asked = [store.query(text, {"limit": limit, "skip": skip}).rows for limit, skip in ((2, 0), (1, 0), (1, 1), (9, 2))]
    assert [[row["id"] for row in rows] for rows in asked] == [["CHN", "RUS"], ["CHN"], ["RUS"], ["USA", "UZB"]]


def test_rows_of_a_union_are_sorted(store: Store) -> None:
    store.write(summit())
    found = store.query("MATCH (p:Place) RETURN p.name AS name UNION MATCH (c:Country) RETURN c.name AS name")
    assert [row["name"] for row in found.rows] == ["China", "Russia", "Samarkand", "United States", "Uzbekistan"]


def test_what_is_collected_is_sorted(store: Store) -> None:
    store.write(summit())
    found = store.query("MATCH (c:Country) WITH collect(c.name) AS names RETURN names")
    assert found.rows == [{"names": ["China", "Russia", "United States", "Uzbekistan"]}]


@pytest.mark.parametrize(
    ("cypher", "parameters", "message"),
    [
        ("CREATE (n:Person) RETURN n.id", {}, "CREATE writes"),
        ("MATCH (a:Person) WHERE a.name = $name RETURN a.id", {}, "parameter name: missing"),
        ("MATCH (a:Person) RETURN a.id", {"name": "x"}, "parameter name: the query has none"),
        ("MATCH (a:Person) RETURN a.id LIMIT $limit", {"limit": "3"}, "parameter limit: '3' is not"),
        ("MATCH (a:Event) WHERE a.year = $year RETURN a.id", {"year": "2022"}, "parameter year: '2022' is not"),
    ],
)
def test_passes_every_query_through_the_gate(
    store: Store, cypher: str, parameters: dict[str, str], message: str
) -> None:
    store.write(summit())
    with pytest.raises(QueryError, match=message):
        store.query(cypher, parameters)


def test_finds_shortest_connections_through_facts_alone(store: Store) -> None:
    store.write(summit())
    assert store.shortest_paths("xi", "putin") == [Path(("xi", "putin"), (("CONSULTED:xi:putin", "met1"),))]
    # Xi and the article, or the claim about both, are no connection.
    assert [path.nodes for path in store.shortest_paths("wang", "UZB")] == [
        ("wang", "CHN", "RUS", "putin", "samarkand", "UZB"),
        ("wang", "CHN", "xi", "putin", "samarkand", "UZB"),
        ("wang", "CHN", "xi", "s22", "samarkand", "UZB"),
        ("wang", "CHN", "xi", "s22-px", "samarkand", "UZB"),
        ("wang", "mfa", "RUS", "putin", "samarkand", "UZB"),
    ]
    assert [path.nodes for path in store.shortest_paths("USA", "xi", limit=1)] == [("USA", "CHN", "xi")]
    assert store.shortest_paths("xi", "art") == []
    assert store.shortest_paths("xi", "xi") == []
    with pytest.raises(StoreError, match="nobody"):
        store.shortest_paths("xi", "nobody")


people = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=20)


@few
@given(pairs=people, ends=st.tuples(st.integers(0, 7), st.integers(0, 7)))
def test_stores_agree_on_connections(pairs: list[tuple[int, int]], ends: tuple[int, int]) -> None:
    nodes = [node("Person", f"p{i}", f"P{i}") for i in range(8)]
    edges = [edge("ACCUSED", f"p{a}", f"p{b}", f"u{i}") for i, (a, b) in enumerate(pairs) if a != b]
    with TemporaryDirectory() as folder:
        found = [_connections(place(pattern, folder), sort(nodes, edges), ends) for pattern in EVERY]
    assert found[0] == found[1] == found[2]
    assert [path.nodes for path in found[0]] == _brute_paths(edges, f"p{ends[0]}", f"p{ends[1]}")


def _connections(url: str, graph: Graph, ends: tuple[int, int]) -> list[Path]:
    store = open_store(url)
    store.write(graph)
    paths = store.shortest_paths(f"p{ends[0]}", f"p{ends[1]}", limit=1000)
    store.close()
    return paths


def _brute_paths(edges: list[Edge], source: str, target: str) -> list[tuple[str, ...]]:
    joined = {(a, b) for e in edges for a, b in ((e.source, e.target), (e.target, e.source))}
    routes: list[tuple[str, ...]] = [(source,)]
    while routes and source != target:
        routes = [(*route, b) for route in routes for a, b in joined if a == route[-1] and b not in route]
        if found := sorted(route for route in routes if route[-1] == target):
            return found
    return []


@pytest.mark.parametrize("url", ["graph.lbug", "sqlite:graph.db", "embedded:", "networkx:"])
def test_refuses_what_is_no_store(url: str) -> None:
    with pytest.raises(StoreError, match="not a store"):
        open_store(url)


def test_a_missing_graph_is_not_made_by_reading(url: str, tmp_path: FilePath) -> None:
    with pytest.raises(StoreError, match="no such graph"):
        open_store(url, read_only=True)
    assert list(tmp_path.iterdir()) == []


def test_a_store_without_a_graph_says_so(store: Store) -> None:
    with pytest.raises(StoreError, match="holds no graph yet"):
        store.read()
    with pytest.raises(StoreError, match="holds no graph yet"):
        store.query("MATCH (n) RETURN count(n) AS nodes")


@pytest.mark.parametrize("content", [b"", b"name,age\nXi,70\n", b'{"nodes": []}', b"\x00\xff" * 5000])
@pytest.mark.parametrize("read_only", [True, False])
def test_leaves_a_file_of_another_program_alone(url: str, tmp_path: FilePath, content: bytes, read_only: bool) -> None:
    place = FilePath(url.partition(":")[2])
    place.write_bytes(content)
    with pytest.raises(StoreError, match=place.name):
        open_store(url, read_only=read_only)
    assert place.read_bytes() == content
    assert list(tmp_path.iterdir()) == [place]


def test_one_writes_and_any_number_reads(url: str, tmp_path: FilePath) -> None:
    writer = open_store(url)
    writer.write(summit())
    with pytest.raises(StoreError, match="in use by process"):
        open_store(url)
    readers = [open_store(url, read_only=True) for _ in range(2)]
    smaller = without_last_node(summit())
    assert [reader.read() for reader in readers] == [summit(), summit()]
    writer.write(smaller)
    # What a reader has open stays as it was.
    assert [reader.read() for reader in readers] == [summit(), summit()]
    assert writer.read() == smaller
    for store in (writer, *readers):
        store.close()
        store.close()
    assert [path.name for path in tmp_path.iterdir()] == [FilePath(url).name]
    open_store(url).close()


def test_a_reader_does_not_write(url: str) -> None:
    writer = open_store(url)
    writer.write(summit())
    writer.close()
    reader = open_store(url, read_only=True)
    with pytest.raises(StoreError, match="read only"):
        reader.write(Graph())
    reader.close()
