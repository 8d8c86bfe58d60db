"""Take the README's pictures of the sample corpus: python docs/make_pictures.py (needs Chromium)."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from graphbuild.pipeline import build, load_graph
from graphbuild.view import write_view

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures"
SIZE = {"width": 1280, "height": 720}
SETTLED = 1500
"""Milliseconds until the page has drawn."""


def take_pictures() -> None:
    """The whole graph, and the neighbourhood of a summit with the evidence of one edge."""
    PICTURES.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        out = Path(folder) / "graph"
        build([ROOT / "data" / "articles"], out=out)
        graph = load_graph(out)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport=SIZE)
        _open(page, write_view(graph, out / "whole.html", title="Sample corpus").file)
        page.screenshot(path=PICTURES / "graph.png")
        _open(page, write_view(graph, out / "summit.html", title="Samarkand 2022", focus="Samarkand 2022").file)
        page.get_by_role("searchbox").or_(page.get_by_role("combobox")).first.fill("Xi Jinping")
        page.keyboard.press("Enter")
        page.wait_for_timeout(SETTLED)
        page.locator("summary", has_text="met with").filter(has_text="Samarkand 2022").first.click()
        page.wait_for_timeout(SETTLED)
        page.screenshot(path=PICTURES / "evidence.png")
        browser.close()


def _open(page: Page, file: Path) -> None:
    page.goto(file.resolve().as_uri())
    page.wait_for_timeout(SETTLED)


if __name__ == "__main__":
    take_pictures()
