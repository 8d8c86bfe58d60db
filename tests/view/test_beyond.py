"""Names left out above the budget: in the page, found by search, drawn with their neighbours when asked for."""

import pytest

from graphbuild.evidence import is_fact
from graphbuild.graph import Edge, Graph
from graphbuild.view.select import select
from tests.view.conftest import Opened, Opener
from tests.view.samples import Maker, summits

GRAPH = summits(60)
CHOSEN = select(GRAPH, top=30)
DRAWN = {node.id for node in CHOSEN.nodes}


def facts_of(graph: Graph) -> list[Edge]:
    return [edge for edge in graph.edges if is_fact(edge)]


def around(id: str) -> set[str]:
    return {id} | {end for e in facts_of(GRAPH) if id in (e.source, e.target) for end in (e.source, e.target)}


def counts(opened: Opened) -> tuple[int, int]:
    drawn = opened.page.evaluate("window.graphbuild.counts()")
    return drawn["nodes"], drawn["facts"]


def among(ids: set[str]) -> tuple[int, int]:
    """How many nodes these are, and how many facts join two of them."""
    return len(ids), sum({e.source, e.target} <= ids for e in facts_of(GRAPH))


def test_only_the_chosen_are_drawn_and_the_page_says_so(show: Opener) -> None:
    opened = show(GRAPH, top=30)
    assert counts(opened) == among(DRAWN)
    assert f"{len(CHOSEN.rest)} more are found by search" in opened.page.locator("#notice").inner_text()
    assert opened.number('[data-counts="label-Person"]') == sum(n.label == "Person" for n in CHOSEN.nodes)


@pytest.mark.parametrize("id", [CHOSEN.rest[0].id, CHOSEN.rest[-1].id])
def test_a_name_that_was_left_out_comes_with_its_neighbours(show: Opener, id: str) -> None:
    opened = show(GRAPH, top=30)
    name = next(n.name for n in CHOSEN.rest if n.id == id)
    opened.page.fill("#query", name)
    assert "not drawn yet" in opened.page.locator("#suggestions li").first.inner_text()
    opened.page.keyboard.press("Enter")
    assert opened.page.locator("#panel .title").inner_text() == name
    assert counts(opened) == among(DRAWN | around(id))
    uids = opened.page.eval_on_selector_all("#panel .fact", "all => all.map(one => one.dataset.uid)")
    assert sorted(uids) == sorted(e.uid for e in facts_of(GRAPH) if id in (e.source, e.target))
    opened.click_node(id)
    assert opened.page.locator("#panel .title").inner_text() == name, "it stands where it is said to stand"


def test_what_came_later_keeps_clear_of_what_was_there(show: Opener) -> None:
    opened = show(GRAPH, top=10)
    for node in CHOSEN.rest[:3]:
        opened.page.fill("#query", node.name)
        opened.page.keyboard.press("Enter")
    ids = {n.id for n in select(GRAPH, top=10).nodes}.union(*(around(n.id) for n in CHOSEN.rest[:3]))
    points = opened.page.evaluate(
        "ids => ids.map(id => { try { return window.graphbuild.pointOfNode(id); } catch { return null; } })",
        sorted(ids),
    )
    places = [(p["x"], p["y"]) for p in points if p]
    assert len(places) > 10
    assert len(set(places)) == len(places)
    nearest = min(abs(a[0] - b[0]) + abs(a[1] - b[1]) for i, a in enumerate(places) for b in places[i + 1 :])
    assert nearest > 8


def test_the_neighbours_of_a_drawn_name_are_drawn_when_asked_for(show: Opener) -> None:
    opened = show(GRAPH, top=12)
    chosen = select(GRAPH, top=12)
    id = chosen.nodes[0].id
    drawn = {n.id for n in chosen.nodes}
    opened.click_node(id)
    missing = around(id) - drawn
    assert f"{len(missing)} names around it are not drawn" in opened.page.locator("#panel .outside").inner_text()
    opened.page.click("#expand")
    assert counts(opened) == among(drawn | around(id))
    assert opened.page.locator("#panel .outside").count() == 0


def test_what_was_drawn_later_is_in_the_address(show: Opener) -> None:
    opened = show(GRAPH, top=30)
    opened.page.fill("#query", CHOSEN.rest[-1].name)
    opened.page.keyboard.press("Enter")
    again = show(GRAPH, top=30, at=opened.page.url.partition("#")[2])
    assert counts(again) == counts(opened) != among(DRAWN)
    assert again.page.locator("#panel .title").inner_text() == CHOSEN.rest[-1].name


def test_a_path_to_a_name_that_is_not_drawn(show: Opener) -> None:
    opened = show(GRAPH, top=30)
    opened.page.click("#path-button")
    for field, name in (("from", CHOSEN.nodes[-1].name), ("to", CHOSEN.rest[0].name)):
        opened.page.fill(f"#path-{field}-query", name)
        opened.page.keyboard.press("Enter")
    if opened.page.locator("#path-open").count():
        opened.page.click("#path-open")
    assert opened.page.evaluate("window.graphbuild.routes()")[0][-1] == CHOSEN.rest[0].id


def test_hundreds_of_neighbours_come_in_parts(show: Opener) -> None:
    make = Maker()
    hub = make.node("Country", "hub", "Hub")
    for i in range(100):
        make.fact("CITIZEN_OF", make.node("Person", f"p{i:03}", f"Person {i}"), hub)
    opened = show(make.graph(), top=1)
    opened.page.fill("#query", "hub")
    opened.page.keyboard.press("Enter")
    assert "Draw the first 40" in opened.page.locator("#expand").inner_text()
    opened.page.click("#expand")
    assert counts(opened) == (41, 40)
    opened.page.click("#expand")
    opened.page.click("#expand")
    assert counts(opened) == (101, 100)


def test_pointing_at_a_name_lights_its_neighbours(show: Opener) -> None:
    graph = summits(20)
    opened = show(graph)
    at = opened.page.evaluate("window.graphbuild.pointOfNode('event-0')")
    box = opened.page.locator("#graph").bounding_box()
    assert box is not None
    opened.page.mouse.move(box["x"] + at["x"], box["y"] + at["y"])
    opened.page.wait_for_timeout(200)
    near = {end for e in facts_of(graph) if "event-0" in (e.source, e.target) for end in (e.source, e.target)}
    assert set(opened.page.evaluate("window.graphbuild.lit()")) == near
    named = set(opened.page.evaluate("window.graphbuild.namesDrawn()"))
    names = {node.id: node.name for node in graph.nodes}
    assert {names[id] for id in near} <= named, "and names them"
    assert len(named & set(names.values())) > len(near), "but in a small graph not only them"
