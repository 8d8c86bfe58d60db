"""The saved queries, on an empty graph and on a small one of which the answers are known."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graphbuild.cypher import used_parameters
from graphbuild.errors import QueryError
from graphbuild.graph import Graph, Value
from graphbuild.queries import SavedQuery, find_query, read_query, run_query, saved_queries
from graphbuild.stores import Store, open_store
from tests.stores.graphs import summit

QUERIES = saved_queries()
each_query = pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)


@pytest.fixture(scope="module")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    yield from _store(tmp_path_factory.mktemp("empty"), Graph())


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    yield from _store(tmp_path_factory.mktemp("summit"), summit())


def _store(folder: Path, graph: Graph) -> Iterator[Store]:
    opened = open_store(f"embedded:{folder}/graph.lbug")
    opened.write(graph)
    yield opened
    opened.close()


def test_there_are_enough() -> None:
    assert len(QUERIES) >= 18


@each_query
def test_declares_title_description_and_its_parameters(query: SavedQuery) -> None:
    assert query.title != query.name
    assert query.description.endswith(".")
    assert {parameter.name for parameter in query.parameters} == used_parameters(query.text).keys()
    assert all(parameter.default is not None for parameter in query.parameters)


@each_query
def test_orders_its_rows_and_bounds_them(query: SavedQuery) -> None:
    assert query.text.count("ORDER BY") == query.text.count("RETURN") == query.text.count("LIMIT $limit")


@each_query
def test_runs_on_an_empty_graph(empty_store: Store, query: SavedQuery) -> None:
    assert run_query(empty_store, query.name).rows == []


@each_query
def test_runs_on_a_small_graph_the_same_every_time(store: Store, query: SavedQuery) -> None:
    assert run_query(store, query.name) == run_query(store, query.name)


ANSWERS: list[tuple[str, dict[str, Value], list[dict[str, Value]]]] = [
    ("who-met-whom", {}, [{"met": "Vladimir Putin", "day": "2022-09-15", "event": "Samarkand 2022: Putin, Xi"}]),
    ("who-met-whom", {"person": "Putin"}, [{"met": "Xi Jinping", "place": "Samarkand"}]),
    ("who-met-whom", {"since": "2022-09-16"}, []),
    ("office-holders", {"as_of": "2023-01-01"}, [
        {"person": "Xi Jinping", "office": "HEAD_OF_STATE_OF"},
        {"person": "Qin Gang", "title": "foreign affairs"},
        {"person": "Wang Yi", "title": "foreign affairs"},
    ]),
    ("office-holders", {"as_of": "2024-01-01"}, [{"person": "Xi Jinping"}, {"person": "Wang Yi"}]),
    ("former-office-holders", {}, [{"person": "Qin Gang", "until": "2023-07-25"}]),
    ("successions", {}, [{"successor": "Wang Yi", "predecessor": "Qin Gang"}]),
    ("events-at-a-place", {}, [
        {"event": "Samarkand 2022", "participants": 2},
        {"event": "Samarkand 2022: Putin, Xi", "participants": 2},
    ]),
    ("event-participants", {"event": "Beijing 2024"}, [{"participant": "Vladimir Putin", "status": "planned"}]),
    ("summit-with-side-meetings", {}, [{"participant": "Vladimir Putin"}, {"participant": "Xi Jinping"}]),
    ("planned-events", {}, [{"event": "Beijing 2024", "participant": "Vladimir Putin"}]),
    ("itinerary", {}, [
        {"what": "Samarkand", "type": "visited"}, {"what": "Samarkand 2022"}, {"what": "Samarkand 2022: Putin, Xi"},
    ]),
    ("who-accuses-whom", {}, [{"accuser_name": "United States", "accused_name": "China", "disputed": True}]),
    ("sanctions", {}, [{"sanctioning": "United States", "sanctioned": "Russia", "day": "2022-02-25"}]),
    ("timeline-of-two-countries", {}, [{"actor": "China", "did": "SUPPORTED", "recipient": "Russia"}]),
    ("timeline-of-two-countries", {"until": "2000-01-01"}, []),  # what has no day is in no span of days
    ("disputed-facts", {}, [{"source": "United States", "fact": "ACCUSED", "target": "China"}]),
    ("denied-claims", {}, [{"denied_by": "China", "quote": "Beijing denies that it arms Russia."}]),
    ("claims-by-status", {}, [{"quote": "that it arms Russia", "article": "Two leaders meet"}]),
    ("statements-by-a-speaker", {"speaker": "United States"}, [{"verb": "accused", "status": "alleged"}]),
    ("evidence-of-an-edge", {"other": "Vladimir Putin"}, [
        {"relationship": "MET_WITH", "quote": "Xi met Putin in Samarkand.", "first_char": 0, "last_char": 26},
    ]),
    ("membership-overlap", {}, [{"organization": "Shanghai Cooperation Organization", "shares_with": "Russia"}]),
    ("articles-of-an-entity", {}, [{"article": "Two leaders meet", "mentions": 3}]),
    ("agreements", {}, [{"agreement": "Joint statement 2022", "signed_by": "China"}]),
    ("organizations-of-a-country", {}, [{"organization": "Russian foreign ministry", "relation": "AGENCY_OF"}]),
    ("leaders-of-organizations", {}, [{"person": "Wang Yi", "of": "Russian foreign ministry"}]),
    ("most-connected", {"limit": 1}, [{"actor": "Vladimir Putin", "facts": 7, "neighbours": 6}]),
    ("facts-by-type", {"limit": 1}, [{"type": "PARTICIPATED_IN", "basis": "text", "facts": 5, "passages": 5}]),
    ("what-changed-since", {"since": "2022-09-17"}, []),
]  # fmt: skip


@pytest.mark.parametrize(("name", "given", "expected"), ANSWERS)
def test_answers(store: Store, name: str, given: dict[str, Value], expected: list[dict[str, Value]]) -> None:
    rows = run_query(store, name, given).rows
    assert [{key: row[key] for key in want} for row, want in zip(rows, expected, strict=True)] == expected


def test_connections_of_one_two_and_three_steps(store: Store) -> None:
    rows = run_query(store, "connection-of-two-actors").rows
    assert [(row["steps"], row["first"], row["via"], row["then_via"]) for row in rows[:4]] == [
        (1, "CONSULTED", "", ""),
        (1, "MET_WITH", "", ""),
        (2, "PARTICIPATED_IN", "Samarkand 2022", ""),
        (2, "PARTICIPATED_IN", "Samarkand 2022: Putin, Xi", ""),
    ]
    assert {(row["via"], row["then_via"]) for row in rows if row["steps"] == 3} == {("China", "Russia")}


def test_a_near_miss_of_a_name_is_suggested() -> None:
    with pytest.raises(QueryError, match="did you mean who-met-whom"):
        find_query("who-met-who")
    with pytest.raises(QueryError, match="graphbuild queries lists them"):
        find_query("zzz")


def test_a_query_of_the_users_own(store: Store, tmp_path: Path) -> None:
    text = "MATCH (a:Person) WHERE a.name = $name RETURN a.id AS id ORDER BY id LIMIT $limit"
    file = tmp_path / "mine.cypher"
    file.write_text(f"// title: Mine\n// param name: string = Wang Yi\n{text}\n", encoding="utf-8")
    assert run_query(store, text, {"name": "Xi Jinping", "limit": "3"}).rows == [{"id": "xi"}]
    assert run_query(store, str(file), {"limit": "3"}).rows == [{"id": "wang"}]
    with pytest.raises(QueryError, match="parameter limit: 'x' is not a whole number"):
        run_query(store, text, {"name": "Xi Jinping", "limit": "x"})
    with pytest.raises(QueryError, match="parameter limit: missing"):
        run_query(store, text, {"name": "Xi Jinping"})
    with pytest.raises(QueryError, match="no such query file"):
        run_query(store, str(tmp_path / "other.cypher"))


@pytest.mark.parametrize(
    ("head", "message"),
    [
        ("// param limit: number = 3", "parameter limit: write"),
        ("// param limit: integer", "parameter limit: write"),
        ("// param limit: integer = many", "parameter limit: 'many'"),
    ],
)
def test_a_malformed_head_is_named(tmp_path: Path, head: str, message: str) -> None:
    file = tmp_path / "bad.cypher"
    file.write_text(f"{head}\nMATCH (a:Person) RETURN a.id LIMIT $limit\n", encoding="utf-8")
    with pytest.raises(QueryError, match=message):
        read_query(file)


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    file = tmp_path / "bad.cypher"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(QueryError, match=r"bad\.cypher: cannot be read"):
        read_query(file)
