"""The path between two names: what the page finds is what networkx finds over the same facts."""

from itertools import pairwise

import networkx as nx
import pytest

from graphbuild.evidence import is_fact
from graphbuild.graph import Edge, Graph
from tests.view.conftest import Opened, Opener
from tests.view.samples import Maker, summits

GRAPH = summits(30)
OTHER = next(node.name for node in GRAPH.nodes if node.id == "p0022")


def shortest(facts: list[Edge], first: str, last: str) -> set[tuple[str, ...]]:
    joined = nx.Graph((e.source, e.target) for e in facts)
    return {tuple(path) for path in nx.all_shortest_paths(joined, first, last)}


def facts_of(graph: Graph) -> list[Edge]:
    return [edge for edge in graph.edges if is_fact(edge)]


def choose(opened: Opened, first: str, last: str) -> list[tuple[str, ...]]:
    """The paths found when two names are typed into the two fields."""
    if opened.page.locator("#path").is_hidden():
        opened.page.click("#path-button")
    for field, name in (("from", first), ("to", last)):
        opened.page.fill(f"#path-{field}-query", name)
        opened.page.keyboard.press("Enter")
    return [tuple(route) for route in opened.page.evaluate("window.graphbuild.routes()")]


@pytest.mark.parametrize(
    ("first", "last"), [("p0000", "p0001"), ("p0003", "C09"), ("city-0", "p0011"), ("p0007", "p0022")]
)
def test_the_paths_are_those_of_networkx(show: Opener, first: str, last: str) -> None:
    names = {node.id: node.name for node in GRAPH.nodes}
    opened = show(GRAPH)
    found = choose(opened, names[first], names[last])
    expected = shortest(facts_of(GRAPH), first, last)
    assert len(found) == len(set(found)) == min(len(expected), 20)
    assert set(found) <= expected
    assert opened.page.locator("#routes .way").count() == len(found)


def test_each_step_lists_its_facts_with_their_sentences(show: Opener) -> None:
    opened = show(GRAPH)
    route = choose(opened, "Alma Okoro", OTHER)[0]
    uids = opened.page.eval_on_selector_all("#routes .fact", "all => all.map(one => one.dataset.uid)")
    steps = [frozenset(step) for step in pairwise(route)]
    assert sorted(uids) == sorted(e.uid for e in facts_of(GRAPH) if {e.source, e.target} in steps)
    assert opened.page.locator("#routes .step").count() == len(steps)
    assert opened.page.locator("#routes .step .quote").count() >= len(steps)
    assert opened.page.locator("#routes mark.subject").count() > 0


def test_the_filters_hold_for_paths(show: Opener) -> None:
    opened = show(GRAPH)
    opened.page.uncheck("#label-Event")
    opened.page.uncheck("#relation-LOCATED_IN")
    labels = {node.id: node.label for node in GRAPH.nodes}
    left = [
        e for e in facts_of(GRAPH) if "Event" not in (labels[e.source], labels[e.target]) and e.type != "LOCATED_IN"
    ]
    assert set(choose(opened, "Alma Okoro", "Borvia")) == shortest(left, "p0000", "C01")


def test_a_path_begins_and_ends_at_the_buttons_of_the_panel(show: Opener) -> None:
    opened = show(GRAPH)
    opened.click_node("p0000")
    opened.page.click("#path-from")
    opened.page.fill("#query", "Boris")
    opened.page.keyboard.press("Enter")
    title = opened.page.locator("#panel .title").inner_text()
    opened.page.click("#path-to")
    assert opened.page.input_value("#path-from-query") == "Alma Okoro"
    assert opened.page.input_value("#path-to-query") == title
    there = opened.page.evaluate("window.graphbuild.routes()")
    opened.page.click("#path-swap")
    back = opened.page.evaluate("window.graphbuild.routes()")
    assert sorted(route[::-1] for route in there) == sorted(back) != []
    opened.page.fill("#path-to-query", "")
    assert opened.page.evaluate("window.graphbuild.routes()") == []
    assert "Choose two names" in opened.page.locator("#routes").inner_text()


def test_it_says_when_there_is_no_path(show: Opener) -> None:
    make = Maker()
    a, b, c, d = (make.node("Person", id, name) for id, name in zip("abcd", ("Ann", "Bob", "Cid", "Dan"), strict=True))
    make.fact("MET_WITH", a, b, "Ann met Bob.")
    make.fact("MET_WITH", c, d, "Cid met Dan.")
    opened = show(make.graph())
    assert choose(opened, "Ann", "Cid") == []
    assert "No path: no chain of facts" in opened.page.locator("#routes").inner_text()
    opened.page.click("#filters-button")
    opened.page.uncheck("#relation-MET_WITH")
    assert choose(opened, "Ann", "Bob") == []
    assert "Without filters" in opened.page.locator("#routes").inner_text()
    opened.page.click("#path-open")
    assert opened.page.evaluate("window.graphbuild.routes()") == [["a", "b"]]
    assert "Ann met Bob." in opened.page.locator("#routes").inner_text()


def test_an_address_restores_the_path(show: Opener) -> None:
    opened = show(GRAPH)
    routes = choose(opened, "Alma Okoro", OTHER)
    opened.page.locator("#routes .route").last.click()
    again = show(GRAPH, at=opened.page.url.partition("#")[2])
    assert [tuple(route) for route in again.page.evaluate("window.graphbuild.routes()")] == routes
    assert again.page.locator("#routes .route").last.get_attribute("aria-expanded") == "true"
    assert again.page.url == opened.page.url
