"""What is particular to the Neo4j store: a server, credentials, and other people's data beside ours."""

import logging
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from benchmarks.load_neo4j import made_graph, measure
from graphbuild.errors import StoreError
from graphbuild.graph import Graph, Node
from graphbuild.ontology import NODE_TYPES
from graphbuild.queries import saved_queries
from graphbuild.stores import Store, neo4j_address, open_store
from graphbuild.stores.neo4j_confine import confine
from tests.neo4j.server import THEIRS, clean_url, driver, server_url
from tests.stores.graphs import edge, node, sort, summit, without_last_node

ROOT = Path(__file__).parents[2]
COUNT = "MATCH (n) RETURN count(n) AS nodes"


@pytest.fixture
def url() -> str:
    return clean_url()


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    opened = open_store(url)
    yield opened
    opened.close()


def ask_server(cypher: str, **parameters: Any) -> list[dict[str, Any]]:
    with driver() as opened:
        return [record.data() for record in opened.execute_query(cypher, parameters).records]


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("neo4j://", "not an address"),
        ("neo4j:graph", "not an address"),
        ("neo4j+x://localhost", "not an address"),
        ("neo4j://localhost:port", "not an address"),
        ("neo4j://localhost:99999", "not an address"),
        ("neo4j://a b", "not an address"),
        ("neo4j://localhost/a/b", "not an address"),
        ("neo4j://localhost/a?policy=x", "not an address"),
        ("neo4j://[::1", "not an address"),
        ("neo4j://neo4j:hunter2hunter2@localhost", "credentials in an address"),
        ("neo4j://neo4j:hunter2hunter2@", "credentials in an address"),
        ("bolt+s://neo4j:hunter2hunter2@localhost:7687/x", r"bolt\+s://localhost:7687/x: credentials"),
        ("neo4j://neo4j:hunter2@hunter2hunter2@localhost", "neo4j://localhost: credentials"),
        ("noe4j://neo4j:hunter2hunter2@localhost", "not a store"),
    ],
)
def test_refuses_other_addresses_without_repeating_a_password(address: str, message: str) -> None:
    with pytest.raises(StoreError, match=message) as caught:
        open_store(address)
    assert "hunter2" not in str(caught.value)


def test_a_server_that_is_down_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "hunter2hunter2")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    for scheme in ("bolt", "neo4j"):
        with pytest.raises(StoreError) as caught:
            open_store(f"{scheme}://127.0.0.1:{port}")
        assert str(caught.value) == (
            f"{scheme}://127.0.0.1:{port}: no Neo4j server answers there; start it, or give another address"
        )


def test_the_driver_adds_no_line_of_its_own() -> None:
    program = "import logging, graphbuild.stores.neo4j_address; logging.getLogger('neo4j.pool').error('lost')"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stderr == ""


def test_a_wrong_password_is_told_and_nowhere_written(
    url: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    monkeypatch.setenv("NEO4J_PASSWORD", "hunter2hunter2")
    with pytest.raises(StoreError) as caught:
        open_store(url)
    assert str(caught.value) == f"{url}: wrong username or password; set NEO4J_USERNAME and NEO4J_PASSWORD"
    assert "hunter2" not in caplog.text


def test_the_right_password_is_nowhere_written(url: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    open_store(url).close()
    assert caplog.text
    assert os.environ["NEO4J_PASSWORD"] not in caplog.text


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_a_database_that_is_not_there_is_told(url: str, scheme: str) -> None:
    server = f"{scheme}://{url.partition('://')[2].partition('/')[0]}"
    with pytest.raises(StoreError) as caught:
        open_store(f"{server}/nowhere")
    assert str(caught.value) == f"{server}/nowhere: no such database on that server; name one that exists"
    open_store(f"{server}/neo4j").close()


def test_reading_makes_nothing(url: str) -> None:
    with pytest.raises(StoreError, match="no such graph; load one"):
        open_store(url, read_only=True)
    store = open_store(url)
    with pytest.raises(StoreError, match="holds no graph yet"):
        store.query(COUNT)
    with pytest.raises(StoreError, match="holds no graph yet"):
        store.read()
    store.write(summit())
    store.close()
    reader = open_store(url, read_only=True)
    with pytest.raises(StoreError, match="read only"):
        reader.write(Graph())
    reader.close()
    reader.close()
    with pytest.raises(StoreError, match="already closed"):
        reader.read()


def test_constraints_and_indexes_are_there(store: Store) -> None:
    store.write(Graph())
    keys = {
        (row["labels"][0], row["properties"][0])
        for row in ask_server("SHOW INDEXES YIELD labelsOrTypes AS labels, properties, type WHERE type = 'RANGE'")
    }
    assert {(label.label, key) for label in NODE_TYPES for key in ("id", "name")} <= keys
    unique = ask_server("SHOW CONSTRAINTS YIELD labelsOrTypes AS labels, properties, type")
    assert {"labels": ["Graphbuild"], "properties": ["id"], "type": "UNIQUENESS"} in unique


def test_writing_again_changes_nothing(store: Store) -> None:
    store.write(summit())
    before = ask_server(
        "MATCH (n:Graphbuild) OPTIONAL MATCH (n)-[r]->() RETURN elementId(n) AS n, elementId(r) AS r ORDER BY n, r"
    )
    again = store.write(summit())
    assert not again.changed
    assert again.nodes.unchanged == len(summit().nodes)
    assert before == ask_server(
        "MATCH (n:Graphbuild) OPTIONAL MATCH (n)-[r]->() RETURN elementId(n) AS n, elementId(r) AS r ORDER BY n, r"
    )


def test_an_edge_that_moves_and_a_node_of_another_label(store: Store) -> None:
    nodes = [node("Person", "a", "A"), node("Person", "b", "B"), node("Country", "c", "C")]
    store.write(sort(nodes, [edge("ACCUSED", "a", "b", "u"), edge("ACCUSED", "b", "c", "v")]))
    moved = sort(
        [nodes[0], node("Country", "b", "B"), nodes[2]],
        [edge("ACCUSED", "b", "a", "u"), edge("SUPPORTED", "b", "c", "v", claims=4)],
    )
    written = store.write(moved)
    assert store.read() == moved
    assert (written.nodes.written, written.nodes.removed, written.edges.written) == (1, 0, 2)
    assert store.query("MATCH (n:Person) RETURN n.id AS id").rows == [{"id": "a"}]


OTHERS = """
CREATE (x:Person {id: 'xi', name: 'Xi Jinping', theirs: $theirs})-[:MET_WITH {uid: 'met1', since: 1}]->
       (p:Person {id: 'putin', name: 'Vladimir Putin', theirs: $theirs})
CREATE (x)-[:HEAD_OF_STATE_OF]->(:Country {id: 'CHN', name: 'China', theirs: $theirs})
"""
HUNG = """
MATCH (xi:Graphbuild {id: 'xi'}), (putin:Graphbuild {id: 'putin'}), (place:Graphbuild {id: 'samarkand'})
CREATE (n:Note {text: 'look', theirs: $theirs})-[:ON]->(place)
CREATE (xi)-[:MET_WITH {uid: 'mine'}]->(putin) CREATE (xi)-[:ADMIRES]->(putin)
SET xi:Important, xi.rating = 5
"""
SEEN = """
MATCH (n) WHERE n.theirs = $theirs OPTIONAL MATCH (n)-[r]-(m)
RETURN properties(n) AS n, type(r) AS type, properties(r) AS r, m.id AS m ORDER BY n.id, type, m
"""


def test_other_data_is_not_touched_nor_in_the_way(store: Store) -> None:
    ask_server(OTHERS, theirs=THEIRS)
    before = ask_server(SEEN, theirs=THEIRS)
    store.write(summit())
    assert store.read() == summit()
    assert store.query(COUNT).rows == [{"nodes": len(summit().nodes)}]
    met = "MATCH (a:Person {name: 'Xi Jinping'})-[r:MET_WITH]-(b:Person) RETURN r.uid AS uid"
    assert store.query(met).rows == [{"uid": "met1"}]
    store.write(without_last_node(summit()))
    store.write(Graph())
    assert ask_server(SEEN, theirs=THEIRS) == before
    assert ask_server("MATCH (n:Graphbuild) RETURN count(n) AS n") == [{"n": 0}]


def test_what_others_hang_on_our_nodes_stays(store: Store) -> None:
    store.write(summit())
    ask_server(HUNG, theirs=THEIRS)
    assert store.read() == summit()
    reached = "MATCH (a:Person {id: 'xi'})-[r*1..1]-(b) WHERE a.id <> b.id RETURN DISTINCT b.id AS id ORDER BY id"
    assert [row["id"] for row in store.query(reached).rows] == ["CHN", "art", "k1", "putin", "s22", "s22-px"]
    renamed = sort([node("Person", "xi", "Xi"), *(n for n in summit().nodes if n.id != "xi")], list(summit().edges))
    store.write(renamed)
    assert store.read() == renamed
    smaller = without_last_node(renamed)  # less Samarkand, on which a note hangs
    store.write(smaller)
    assert store.read() == smaller
    assert ask_server("MATCH (:Note)-[:ON]->(p) RETURN p.name AS name, labels(p) AS labels") == [
        {"name": "Samarkand", "labels": ["Place"]}
    ]
    assert ask_server("MATCH (a:Important {rating: 5})-[r]->(b) WHERE r.graphbuild IS NULL RETURN count(r) AS n") == [
        {"n": 2}
    ]
    ask_server("MATCH (p:Place {id: 'samarkand'}) DETACH DELETE p")


def test_a_graph_that_was_imported_is_not_doubled(store: Store) -> None:
    ask_server("CREATE (:Graphbuild:Person {id: 'a'})-[:MET_WITH {uid: 'u'}]->(:Graphbuild:Person {id: 'b'})")
    graph = sort([node("Person", "a", "A"), node("Person", "b", "B")], [edge("MET_WITH", "a", "b", "u")])
    store.write(graph)
    assert store.read() == graph
    assert ask_server("MATCH (:Graphbuild)-[r]->() RETURN count(r) AS n") == [{"n": 1}]


@pytest.mark.parametrize("name", ["`}) DETACH DELETE n //", "x'}) MATCH (n) DETACH DELETE n //", "$rows", "\\u0027"])
def test_hostile_names_are_values(store: Store, name: str) -> None:
    graph = sort(
        [node("Person", name, name, aliases=(name,)), node("Person", "b", "B")], [edge("ACCUSED", name, "b", name)]
    )
    store.write(graph)
    assert store.read() == graph
    asked = store.query("MATCH (n:Person) WHERE n.name = $name RETURN n.id AS id", {"name": name})
    assert asked.rows == [{"id": name}]
    assert len(store.shortest_paths(name, "b")) == 1


def test_a_name_too_long_for_the_index_is_told_in_one_line(store: Store) -> None:
    with pytest.raises(StoreError, match="too large to index") as caught:
        store.write(Graph((node("Person", "a", "x" * 40_000),)))
    assert len(str(caught.value)) < 500
    store.write(summit())
    assert store.read() == summit()


def test_a_second_writer_is_refused(store: Store) -> None:
    store.write(summit())
    with driver() as opened, opened.session() as session, session.begin_transaction() as held:
        held.run("MERGE (m:GraphbuildMeta {id: 'lock'}) SET m.held = true").consume()
        with pytest.raises(StoreError, match="in use by another load"):
            store.write(Graph())
    assert store.read() == summit()


WRITER = """
import sys
from graphbuild.stores.neo4j_store import Neo4jStore
from tests.neo4j.test_neo4j import large
def report(done, total):
    print(done, flush=True)
    if done >= int(sys.argv[2]):
        sys.stdin.read()
Neo4jStore(sys.argv[1]).write(large(), progress=report)
"""


def large() -> Graph:
    nodes = [node("Person", f"p{i}", f"P{i}") for i in range(6_000)]
    return sort(nodes, [edge("ACCUSED", f"p{i}", f"p{i + 1}") for i in range(5_999)])


@pytest.mark.parametrize("until", [5_000, 6_000, 11_000])
def test_a_load_that_was_killed_is_made_whole_by_the_next(url: str, until: int) -> None:
    before = open_store(url)
    before.write(summit())
    command = [sys.executable, "-c", WRITER, url, str(until)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as writer:
        assert writer.stdout is not None
        assert any(int(line) >= until for line in writer.stdout)
        writer.kill()
    with pytest.raises(StoreError, match="a load is under way or was stopped"):
        before.query(COUNT)
    written = before.write(large())
    assert written.nodes.unchanged > 0
    assert before.read() == large()
    assert ask_server("MATCH (n:Graphbuild) RETURN count(n) AS n") == [{"n": 6_000}]
    assert ask_server("MATCH (:Graphbuild)-[r]->() RETURN count(r) AS n") == [{"n": 5_999}]
    before.close()


@contextmanager
def going_through(url: str) -> Iterator[tuple[str, Callable[[], None]]]:
    """An address that leads to the server, and what cuts it off."""
    _, _, place = url.partition("://")
    host, _, port = place.partition(":")
    opened: list[socket.socket] = []
    with socket.create_server(("127.0.0.1", 0)) as door:

        def pass_on(source: socket.socket, target: socket.socket) -> None:
            with suppress(OSError):
                while data := source.recv(65536):
                    target.sendall(data)

        def let_in() -> None:
            with suppress(OSError):
                while True:
                    inside, outside = door.accept()[0], socket.create_connection((host, int(port or 7687)))
                    opened.extend([inside, outside])
                    for ends in ((inside, outside), (outside, inside)):
                        threading.Thread(target=pass_on, args=ends, daemon=True).start()

        def cut() -> None:
            for one in (door, *opened):
                with suppress(OSError):
                    one.shutdown(socket.SHUT_RDWR)
                one.close()

        threading.Thread(target=let_in, daemon=True).start()
        yield f"bolt://127.0.0.1:{door.getsockname()[1]}", cut
        cut()


def test_a_server_lost_during_a_load_is_told_as_such(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(neo4j_address, "RETRY_SECONDS", 1.0)
    with going_through(url) as (address, cut):
        store = open_store(address)
        with pytest.raises(StoreError) as caught:
            store.write(large(), progress=lambda done, total: cut())
        assert str(caught.value) == f"{address}: {neo4j_address.LOST}"
        with suppress(OSError):
            store.close()
    again = open_store(url)
    again.write(large())
    assert again.read() == large()
    again.close()


@pytest.mark.parametrize(
    ("text", "confined"),
    [
        ("MATCH (n) RETURN n.id", "MATCH ( n :Graphbuild ) RETURN n . id"),
        ("MATCH (n:Person|Country {id: $id})", "MATCH ( n :Graphbuild&(Person|Country) { id : $id } )"),
        (
            "MATCH (a)-[r:X {event: 'e'}]->(b), (c)",
            "MATCH (a:Graphbuild)-[r:X {graphbuild: true, event: 'e'}]->(b:Graphbuild), (c:Graphbuild)",
        ),
        ("MATCH (a)<-[r*1..3]-(`b c`)", "MATCH (a:Graphbuild)<-[r*1..3 {graphbuild: true}]-(`b c`:Graphbuild)"),
        (
            "MATCH (a) WHERE EXISTS { MATCH (a)-[r:X]-(b) } RETURN '(x)'",
            "MATCH (a:Graphbuild) WHERE EXISTS { MATCH (a:Graphbuild)-[r:X {graphbuild: true}]-(b:Graphbuild) } "
            "RETURN '(x)'",
        ),
        ("MATCH (n {name: '{['}) WHERE (n.id = 'x') // (c)", "MATCH (n:Graphbuild{name:'{['}) WHERE (n.id='x')"),
        ("OPTIONAL MATCH (`(`)-[r {}]-()", "OPTIONAL MATCH (`(`:Graphbuild)-[r {graphbuild: true}]-(:Graphbuild)"),
    ],
)
def test_a_query_sees_what_is_ours_alone(text: str, confined: str) -> None:
    assert confine(text).replace(" ", "") == confined.replace(" ", "")


@pytest.mark.parametrize("query", saved_queries(), ids=lambda query: query.name)
def test_a_confined_query_stays_a_query(query: Any) -> None:
    parameters = {parameter.name: parameter.default for parameter in query.parameters}
    with driver() as opened:
        summary = opened.execute_query(f"EXPLAIN {confine(query.text)}", parameters).summary
    assert summary.query_type == "r"


def test_properties_left_by_hand_are_not_ours(store: Store) -> None:
    graph = Graph((Node("a", "Person", {"name": "A"}),))
    store.write(graph)
    ask_server("MATCH (n:Graphbuild {id: 'a'}) SET n.rating = 3")
    store.write(Graph((Node("a", "Person", {"name": "B"}),)))
    assert ask_server("MATCH (n:Graphbuild) RETURN n.rating AS rating, n.name AS name") == [{"rating": 3, "name": "B"}]


def test_what_was_edited_by_hand_is_as_before_when_all_is_written_anew(store: Store) -> None:
    store.write(summit())
    ask_server("MATCH (n:Graphbuild {id: 'xi'}) SET n.name = 'Nobody', n.aliases = 7, n.rating = 3 REMOVE n:Person")
    ask_server("MATCH (:Graphbuild)-[r:MET_WITH {uid: 'met1'}]->() SET r.claims = 99, r.status = null, r.rating = 3")
    assert not store.write(summit()).changed
    written = store.write(summit(), anew=True)
    assert (written.nodes.unchanged, written.edges.unchanged, written.edges.removed) == (0, 0, 0)
    assert store.read() == summit()
    assert ask_server("MATCH (n:Graphbuild {rating: 3})-[r {rating: 3}]-() RETURN count(r) AS n") == [{"n": 1}]
    assert not store.write(summit()).changed


def test_a_relationship_that_was_doubled_by_hand_is_one_again(store: Store) -> None:
    store.write(summit())
    ask_server("MATCH (a:Graphbuild)-[r {uid: 'met1'}]->(b) CREATE (a)-[s:MET_WITH]->(b) SET s = r")
    store.write(summit())
    assert ask_server("MATCH ()-[r {uid: 'met1'}]->() RETURN count(r) AS n") == [{"n": 1}]
    assert store.read() == summit()


def test_the_benchmark_runs(url: str) -> None:
    graph = made_graph(100, 300)
    with driver() as opened:
        assert all(seconds > 0 for seconds in measure(opened, graph).values())
    assert ask_server("MATCH (n:Graphbuild|GraphbuildBare) RETURN count(n) AS n") == [{"n": 0}]


def test_the_server_is_a_real_one() -> None:
    server_url()
    found = ask_server(
        "CALL dbms.components() YIELD name, versions, edition RETURN name, versions[0] AS version, edition"
    )
    assert found[0]["name"] == "Neo4j Kernel"
