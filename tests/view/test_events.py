"""The timeline of events beside the graph, in a real browser."""

from graphbuild.evidence import is_fact
from graphbuild.graph import Graph, Node
from tests.view.conftest import Opened, Opener
from tests.view.samples import Maker, summits

GRAPH = summits(30)


def events_of(graph: Graph) -> list[Node]:
    """Events by day, as the timeline has them."""
    events = [node for node in graph.nodes if node.label == "Event"]
    return sorted(events, key=lambda node: (str(node.properties["date"] or "9999"), node.name))


def listed(opened: Opened) -> list[str]:
    ids: list[str] = opened.page.eval_on_selector_all("#events [data-id]", "all => all.map(one => one.dataset.id)")
    return ids


def test_every_event_stands_in_the_order_of_time_with_place_and_actors(show: Opener) -> None:
    opened = show(GRAPH)
    opened.page.click("#events-button")
    assert opened.page.locator("#filters").is_hidden()
    events = events_of(GRAPH)
    assert listed(opened) == [node.id for node in events]
    names = {node.id: node.name for node in GRAPH.nodes}
    for event in (events[0], events[-1]):
        text = opened.page.locator(f'#events [data-id="{event.id}"]').inner_text()
        here = [e for e in GRAPH.edges if is_fact(e) and event.id in (e.source, e.target)]
        actors = {names[e.source] for e in here if e.type == "PARTICIPATED_IN"}
        assert event.name in text and str(event.properties["subtype"]) in text
        assert sum(actor in text for actor in actors) == min(len(actors), 4)


def test_a_date_is_no_more_exact_than_it_is(show: Opener) -> None:
    make = Maker()
    days = {
        "day": ("2022-09-15", "2022-09-15", "15 September 2022"),
        "month": ("2022-09-01", "2022-09-30", "September 2022"),
        "year": ("2022-01-01", "2022-12-31", "2022"),
        "none": (None, None, "date unknown"),
    }
    ann = make.node("Person", "a", "Ann")
    for precision, (first, last, _) in days.items():
        known = {"date": first, "date_end": last, "date_precision": precision if first else None}
        event = make.node("Event", precision, f"By {precision}", type="CONSULT", place="Marin", **known)
        make.fact("PARTICIPATED_IN", ann, event, "Ann came.")
    opened = show(make.graph())
    opened.page.click("#events-button")
    assert listed(opened) == ["year", "month", "day", "none"]
    for precision, (_, _, said) in days.items():
        entry = opened.page.locator(f'#events li[data-precision="{precision}"]')
        assert entry.locator(".when").inner_text() == said
        assert "consult in Marin" in entry.inner_text()


def test_a_click_brings_the_event_into_graph_and_panel(show: Opener) -> None:
    opened = show(GRAPH)
    opened.page.click("#events-button")
    event = events_of(GRAPH)[2]
    opened.page.click(f'#events [data-id="{event.id}"]')
    assert opened.page.locator("#panel .title").inner_text() == event.name
    assert opened.page.locator("#events [aria-current]").get_attribute("data-id") == event.id
    at = opened.page.evaluate("id => window.graphbuild.pointOfNode(id)", event.id)
    box = opened.page.locator("#graph").bounding_box()
    assert box is not None
    assert abs(at["x"] - box["width"] / 2) < 5 and abs(at["y"] - box["height"] / 2) < 5, "in the middle of the graph"


def test_the_timeline_follows_the_filters(show: Opener) -> None:
    opened = show(GRAPH)
    opened.page.uncheck("#status-planned")
    opened.page.fill("#time-since", "2")
    first = min(int(str(node.properties["year"])) for node in events_of(GRAPH)) + 2
    opened.page.click("#events-button")
    left = [
        node.id
        for node in events_of(GRAPH)
        if node.properties["status"] != "planned" and int(str(node.properties["year"])) >= first
    ]
    assert listed(opened) == left
    assert opened.number("#event-count") == len(left)
    opened.page.click("#filters-button")
    opened.page.uncheck("#label-Event")
    opened.page.click("#events-button")
    assert "No event" in opened.page.locator("#events").inner_text()
