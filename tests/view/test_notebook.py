"""A graph shows itself in a notebook: in a frame of its own, within a budget, and nothing leaks out of it."""

import html
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from graphbuild.graph import Graph
from graphbuild.view import notebook
from tests.view.hostile import hostile
from tests.view.samples import Maker, summits

GRAPH = summits(30)


def page_of(text: str) -> str:
    """What a browser reads as the document of the frame."""
    (found,) = re.findall("srcdoc='([^']*)'", text)
    return html.unescape(found)


def test_the_page_is_in_a_sandboxed_frame() -> None:
    text = GRAPH._repr_html_()
    assert text.startswith("<iframe sandbox='allow-scripts ") and text.endswith("</iframe>")
    assert "allow-same-origin" not in text
    assert page_of(text).startswith("<!DOCTYPE html>") and page_of(text).rstrip().endswith("</html>")
    assert "Content-Security-Policy" in page_of(text)
    assert text == summits(30)._repr_html_()


def test_a_graph_is_one_short_line_in_a_terminal() -> None:
    assert repr(GRAPH) == f"<Graph: {len(GRAPH.nodes):,} nodes, {len(GRAPH.edges):,} edges>"


def test_hostile_texts_stay_in_the_frame() -> None:
    text = hostile()._repr_html_()
    outside = re.sub("srcdoc='[^']*'", "", text)
    assert "window.hit" not in outside and outside.count("<") == 2


def test_a_large_graph_is_cut_to_the_budget(monkeypatch: pytest.MonkeyPatch) -> None:
    large = summits(400)
    text = large._repr_html_()
    assert len(page_of(text).encode()) <= notebook.BUDGET
    assert re.search(r"The 300 names with the most facts, of \d+;", text)
    monkeypatch.setattr(notebook, "BUDGET", 1)
    assert "The 10 names with the most facts" in large._repr_html_()
    assert "srcdoc" in Graph()._repr_html_()


def test_it_works_in_the_frame(browser: Browser, tmp_path: Path) -> None:
    make = Maker()
    a, b = make.node("Person", "a", "Ann 'n' \"<b>&amp;"), make.node("Person", "b", "习近平")
    make.fact("MET_WITH", a, b, "Ann 'n' met 习近平 & \"others\".")
    (tmp_path / "notebook.html").write_text(f"<meta charset=utf-8>{make.graph()._repr_html_()}", encoding="utf-8")
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto((tmp_path / "notebook.html").as_uri())
    frame = page.frame_locator("iframe")
    frame.locator("html[data-ready]").wait_for(state="attached")
    frame.locator("#query").fill("习近平")
    frame.locator("#query").press("Enter")
    assert frame.locator("#panel .title").inner_text() == "习近平"
    assert "Ann 'n' met 习近平 & \"others\"." in frame.locator("#panel").inner_text()
    inside = page.frames[1]
    reach = "(() => { try { return parent.document.title } catch (error) { return 'apart' } })()"
    assert inside.evaluate(reach) == "apart"
    assert complaints == []
    page.close()
