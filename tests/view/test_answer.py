"""What a query returns is what is drawn."""

from pathlib import Path
from typing import Any

import pytest

from graphbuild.errors import QueryError
from graphbuild.graph import Graph
from graphbuild.queries import run_query, saved_queries
from graphbuild.stores import open_store
from graphbuild.view import write_view
from graphbuild.view.answer import Row, read_answer
from graphbuild.view.select import Selection, select
from tests.corpus import built_corpus, corpus_graph
from tests.view.samples import Maker


def made() -> Graph:
    """Ann and Bob met twice, Bob and Cy once; two cities are called Rome; a claim tells of the first meeting."""
    make = Maker()
    a, b, c = (make.node("Person", name[0].lower(), name) for name in ("Ann", "Bob", "Cy"))
    make.node("Place", "r1", "Rome")
    make.node("Place", "r2", "Rome")
    make.fact("MET_WITH", a, b, "Ann met Bob.", uid="first")
    make.fact("MET_WITH", a, b, uid="second")
    make.fact("MET_WITH", b, c, uid="third")
    return make.graph()


def drawn(rows: list[Row]) -> Selection:
    return select(made(), answer=read_answer(made(), rows))


ROWS: list[tuple[list[Row], set[str], set[str]]] = [
    ([{"uid": "first"}], {"a", "b"}, {"first"}),
    ([{"a": "a"}, {"a": "b"}], {"a", "b"}, {"first", "second"}),
    ([{"a": "a", "r": "second", "b": "b"}], {"a", "b"}, {"second"}),
    ([{"name": "Ann", "other": "Bob"}], {"a", "b"}, {"first", "second"}),
    ([{"uid": "first", "name": "Cy"}], {"a", "b", "c"}, {"first", "third"}),
    ([{"people": ["Ann", ["b"]], "n": 3, "none": None, "is": True}], {"a", "b"}, {"first", "second"}),
    ([{"map": {"x": "Cy", "y": "b"}}], {"b", "c"}, {"third"}),
    ([{"claim": "claim:first:0"}], {"a", "b"}, {"first"}),
    ([{"name": "Cy"}], {"c"}, set()),
    ([{"name": "Cy"}, {"name": "Rome"}], {"c"}, set()),
    ([{"name": "r2"}], {"r2"}, set()),
]


@pytest.mark.parametrize(("rows", "nodes", "facts"), ROWS, ids=[str(rows) for rows, _, _ in ROWS])
def test_rows_name_what_is_drawn(rows: list[Row], nodes: set[str], facts: set[str]) -> None:
    chosen = drawn(rows)
    assert ({n.id for n in chosen.nodes}, {e.uid for e in chosen.edges}) == (nodes, facts)


@pytest.mark.parametrize("text", ["ann", "Ann met Bob.", "MET_WITH", "asserted", "article:1", "REPORTED_IN", "An", ""])
def test_other_texts_name_nothing(text: str) -> None:
    with pytest.raises(QueryError, match="name nothing to draw"):
        drawn([{"text": text}])


def test_a_name_that_several_bear_is_told(tmp_path: Path) -> None:
    done = write_view(made(), tmp_path / "g.html", title="Test", rows=[{"a": "Ann", "b": "Rome"}])
    assert (done.nodes, done.unclear) == (1, ("Rome",))
    with pytest.raises(QueryError, match="Rome can be several"):
        write_view(made(), tmp_path / "h.html", title="Test", rows=[{"b": "Rome"}])


def test_other_choices_narrow_what_a_query_names() -> None:
    answer = read_answer(made(), [{"name": name} for name in ("Ann", "Bob", "Cy")])
    assert {e.uid for e in select(made(), answer=answer).edges} == {"first", "second", "third"}
    assert {e.uid for e in select(made(), answer=answer, focus="Cy").edges} == {"third"}
    assert len(select(made(), answer=answer, top=2).nodes) == 2


def rows_of(query: str, **given: Any) -> list[Row]:
    store = open_store(f"embedded:{built_corpus() / 'graph.lbug'}", read_only=True)
    try:
        return list(run_query(store, query, given, identities=True).rows)
    finally:
        store.close()


def test_whole_nodes_and_relationships_are_drawn() -> None:
    rows = rows_of("MATCH (a:Person {name: $name})-[r:MET_WITH]-(b:Person) RETURN a, r, b", name="Xi Jinping")
    graph = corpus_graph()
    chosen = select(graph, answer=read_answer(graph, rows))
    xi = "person:xi-jinping"
    meetings = {e.uid for e in graph.edges if e.type == "MET_WITH" and xi in (e.source, e.target)}
    assert {e.uid for e in chosen.edges} == meetings and len(meetings) > 3
    with pytest.raises(QueryError, match="a whole node is returned"):
        store = open_store(f"embedded:{built_corpus() / 'graph.lbug'}", read_only=True)
        run_query(store, "MATCH (a:Person) RETURN a")


NO_FACTS = {"claims-by-status", "facts-by-type"}


@pytest.mark.parametrize("query", saved_queries(), ids=[q.name for q in saved_queries()])
def test_saved_queries_can_be_drawn(query: Any, tmp_path: Path) -> None:
    rows, file = rows_of(query.name), tmp_path / "g.html"
    if query.name in NO_FACTS:
        with pytest.raises(QueryError, match="name nothing to draw"):
            write_view(corpus_graph(), file, title="Test", rows=rows)
    else:
        assert write_view(corpus_graph(), file, title="Test", rows=rows).nodes
