"""What a hostile article might try: every text in every field, everything clicked, nothing executes."""

from urllib.parse import quote

import pytest

from graphbuild.evidence import is_fact
from graphbuild.graph import Graph
from graphbuild.resolve.outcome import Merge, Reason
from tests.view.conftest import Opened, Opener, quiet
from tests.view.hostile import HOSTILE, hostile

GRAPH = hostile()
WHY = {f"person {text}": (Merge(text, text, Reason(text, text, 0.5)),) for text in HOSTILE}
SHOWN = [node for node in GRAPH.nodes if node.label not in ("Article", "Claim")]


def harmless(opened: Opened) -> bool:
    """Nothing ran, nothing was asked for, no element came of a text, no address leads anywhere."""
    made = opened.page.locator(
        "img, iframe, object, embed, base, form, [onload], [onerror], [onmouseover], [style*=url]"
    )
    links = opened.page.locator("#panel a, #table a, #routes a, #events a")
    return opened.page.evaluate("window.hit") is None and made.count() == links.count() == 0 and quiet(opened)


@pytest.mark.parametrize("title", [*HOSTILE[:4], HOSTILE[8]])
def test_a_hostile_title(show: Opener, title: str) -> None:
    opened = show(Graph(), title=title)
    assert opened.page.locator("h1").text_content() == title
    assert harmless(opened)


def test_every_node_clicked(show: Opener) -> None:
    opened = show(GRAPH, merges=WHY)
    for node in SHOWN:
        opened.click_node(node.id)
        assert opened.page.locator("#panel .title").text_content() == node.name
        opened.page.eval_on_selector_all("#panel details", "all => all.forEach(one => { one.open = true; })")
    assert harmless(opened)


def test_every_edge_clicked(show: Opener) -> None:
    opened = show(GRAPH, merges=WHY)
    for edge in (edge for edge in GRAPH.edges if is_fact(edge)):
        opened.click_edge(edge.source, edge.target)
        assert opened.page.locator("#panel .fact").get_attribute("data-uid") == edge.uid
        if edge.type == "PARTICIPATED_IN":
            text = edge.uid.removeprefix("fact ")
            assert opened.page.locator("#panel .quote p").first.text_content() == f"{text} says {text}"
            assert opened.page.locator("#panel .context").text_content() == f"with: beside {text}"
    assert harmless(opened)


def test_every_other_part_of_the_page(show: Opener) -> None:
    opened = show(GRAPH, merges=WHY)
    opened.page.click("#events-button")
    names = opened.page.locator("#events .what").all_text_contents()
    assert sorted(names) == sorted(node.name for node in SHOWN if node.label == "Event")
    for text in HOSTILE:
        opened.page.fill("#query", text)
        opened.page.keyboard.press("Enter")
    opened.page.click("#path-button")
    for field, name in (("from", HOSTILE[0]), ("to", f"C {HOSTILE[0]}")):
        opened.page.fill(f"#path-{field}-query", name)
        opened.page.keyboard.press("Enter")
    assert HOSTILE[0] in str(opened.page.locator("#routes").text_content())
    opened.page.click("#table-button")
    assert opened.page.locator("#table tbody tr").count() == 5 * len(HOSTILE)
    assert harmless(opened)


def test_an_address_with_a_hostile_name(show: Opener) -> None:
    opened = show(GRAPH)
    for text in HOSTILE:
        address = "node=" + quote("Country/" + quote(f"C {text}", safe="") + "/", safe="")
        opened.page.evaluate("address => { location.hash = address; }", address)
        opened.page.wait_for_timeout(50)
        assert opened.page.locator("#panel .title").text_content() == f"C {text}"
        opened.page.evaluate("text => { location.hash = text; }", text)
        opened.page.wait_for_timeout(50)
    assert harmless(opened)
