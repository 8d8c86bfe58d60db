import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from graphbuild.graph import Graph
from graphbuild.view import write_view

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
REQUIRED = os.environ.get("GRAPHBUILD_REQUIRE_BROWSER") == "1"
NO_NETWORK = ("--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a network."""
    if CHROMIUM is None:
        (pytest.fail if REQUIRED else pytest.skip)("no Chromium here: install Debian's chromium to test the view")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=list(NO_NETWORK))
        yield started
        started.close()


@dataclass
class Opened:
    """A view in the browser, with all that it asked for and complained of."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def click_node(self, id: str) -> None:
        """Click where the node of that id is drawn."""
        at = self.page.evaluate("id => window.graphbuild.pointOfNode(id)", id)
        self._click(at)

    def click_edge(self, source: str, target: str) -> None:
        """Click the middle of the edge between two ids."""
        self._click(self.page.evaluate("ids => window.graphbuild.pointOfEdge(ids[0], ids[1])", [source, target]))

    def _click(self, at: dict[str, float]) -> None:
        box = self.page.locator("#graph").bounding_box()
        assert box is not None
        self.page.mouse.click(box["x"] + at["x"], box["y"] + at["y"])

    def number(self, selector: str) -> int:
        """The first number of a text: "12 of 30" is 12."""
        return int(self.page.locator(selector).inner_text().split()[0].replace(",", ""))


def quiet(opened: Opened) -> bool:
    """Nothing was asked of anyone but the file system, and nothing went wrong."""
    return opened.complaints == [] and all(url.startswith(("file:", "data:")) for url in opened.requests)


@dataclass
class Opener:
    """Writes views into a folder and opens them."""

    browser: Browser
    folder: Path
    pages: list[Page] = field(default_factory=list)

    def __call__(
        self, graph: Graph, *, width: int = 1280, height: int = 720, at: str = "", dark: bool = False, **options: Any
    ) -> Opened:
        known = {"title": "A test", **options}
        file = write_view(graph, self.folder / "graph.html", **known).file
        scheme: Literal["dark", "light"] = "dark" if dark else "light"
        page = self.browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
        self.pages.append(page)
        opened = Opened(page)
        page.on("request", lambda request: opened.requests.append(request.url))
        page.on("console", lambda message: opened.complaints.append(message.text))
        page.on("pageerror", lambda error: opened.complaints.append(str(error)))
        page.goto(file.as_uri() + (f"#{at}" if at else ""))
        page.wait_for_selector("html[data-ready]", state="attached")
        return opened


@pytest.fixture
def show(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    opener = Opener(browser, tmp_path)
    yield opener
    for page in opener.pages:
        page.close()
