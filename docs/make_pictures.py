"""Take the README's pictures of the sample corpus: python docs/make_pictures.py (needs Chromium)."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, ViewportSize, sync_playwright

from graphbuild.nodes import find_node
from graphbuild.pipeline import build, load_graph
from graphbuild.view import write_view

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
SIZE = ViewportSize(width=1280, height=720)
SHARPNESS = 1.5
"""Pixels of the picture for one of the page."""
SETTLED = 500
"""Milliseconds until the page has drawn what a click changes."""
SUMMIT = "Samarkand 2022"
LEADERS = ("Vladimir Putin", "Xi Jinping")


def take_pictures() -> None:
    """The whole graph, and the neighbourhood of a summit with the evidence of one edge."""
    PICTURES.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        out = Path(folder) / "graph"
        build([ROOT / "data" / "articles"], out=out)
        graph = load_graph(out)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport=SIZE, device_scale_factor=SHARPNESS)
        _open(page, write_view(graph, out / "whole.html", title="Sample corpus").file)
        page.screenshot(path=PICTURES / "graph.png")
        _open(page, write_view(graph, out / "summit.html", title=SUMMIT, focus=SUMMIT).file)
        _click_edge(page, *(find_node(graph, name).id for name in LEADERS))
        page.screenshot(path=PICTURES / "evidence.png")
        browser.close()


def _open(page: Page, file: Path) -> None:
    page.goto(file.resolve().as_uri())
    page.wait_for_selector("html[data-ready]", state="attached")
    page.wait_for_timeout(SETTLED)


def _click_edge(page: Page, source: str, target: str) -> None:
    """Show the sentences behind what joins two nodes."""
    at = page.evaluate("ids => window.graphbuild.pointOfEdge(ids[0], ids[1])", [source, target])
    page.locator("#graph").click(position=at)
    page.wait_for_timeout(SETTLED)


if __name__ == "__main__":
    take_pictures()
