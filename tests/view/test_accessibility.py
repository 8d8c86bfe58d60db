"""For everyone: nothing serious for axe-core, all by keyboard, all on a phone, in any script."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.view.conftest import Opened, Opener
from tests.view.samples import Maker, summits

GRAPH = summits(30)
SERIOUS = ("serious", "critical")
PHONE = (390, 844)
SCREENS = [(1280, 720), PHONE]


def faults(opened: Opened) -> list[str]:
    """What axe-core calls serious or critical, and where."""
    found = Axe().run(opened.page).response["violations"]
    return [f"{one['id']}: {node['html']}" for one in found if one["impact"] in SERIOUS for node in one["nodes"]]


def use_everything(opened: Opened, look: str) -> None:
    """Bring one part of the page up."""
    if look in ("filters", "events", "path"):
        if opened.page.locator(f"#{look}").is_hidden():
            opened.page.click(f"#{look}-button")
    elif look == "table":
        opened.page.click("#table-button")
    elif look == "suggestions":
        opened.page.fill("#query", "a")
    elif look == "panel":
        opened.click_node("p0000")
        opened.page.click("#panel summary >> nth=0")
    if look == "path":
        for field, name in (("from", "Alma Okoro"), ("to", "Borvia")):
            opened.page.fill(f"#path-{field}-query", name)
            opened.page.keyboard.press("Enter")


LOOKS = ("graph", "filters", "events", "path", "table", "suggestions", "panel")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("screen", SCREENS, ids=["screen", "phone"])
def test_axe_finds_nothing_serious(show: Opener, dark: bool, screen: tuple[int, int]) -> None:
    opened = show(GRAPH, dark=dark, width=screen[0], height=screen[1])
    for look in LOOKS:
        opened.page.evaluate("history.replaceState(null, '', location.pathname)")
        opened.page.reload()
        opened.page.wait_for_selector("html[data-ready]", state="attached")
        use_everything(opened, look)
        assert faults(opened) == [], look


def focused(opened: Opened) -> str:
    text: str = opened.page.evaluate("document.activeElement.id || document.activeElement.textContent")
    return text


def tab_to(opened: Opened, id: str) -> None:
    """Press Tab until the element of that id has the focus."""
    for _ in range(400):
        if focused(opened) == id:
            return
        opened.page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reaches {id}")


def test_every_part_is_reached_and_used_by_keyboard_alone(show: Opener) -> None:
    opened = show(GRAPH)
    keys = opened.page.keyboard
    tab_to(opened, "events-button")
    keys.press("Enter")
    first = opened.page.locator("#events [data-id]").first
    tab_to(opened, str(first.get_attribute("id")))
    keys.press("Enter")
    assert opened.page.locator("#panel .title").inner_text() == first.locator(".what").inner_text()
    tab_to(opened, "around-button")
    keys.press("Enter")
    assert opened.page.locator("#around").is_visible() and focused(opened) == "around-button"
    tab_to(opened, "path-from")
    keys.press("Enter")
    tab_to(opened, "path-to-query")
    keys.type("borvia")
    keys.press("ArrowDown")
    keys.press("Enter")
    assert opened.page.locator("#routes").inner_text() != ""
    tab_to(opened, "table-button")
    keys.press("Space")
    assert focused(opened) == "table"
    tab_to(opened, "filters-button")
    keys.press("Enter")
    tab_to(opened, "label-Event")
    keys.press("Space")
    assert not opened.page.is_checked("#label-Event") and focused(opened) == "label-Event"


def test_the_graph_itself_goes_from_name_to_name_by_keyboard(show: Opener) -> None:
    opened = show(GRAPH)
    tab_to(opened, "graph")
    seen = []
    for _ in range(3):
        opened.page.keyboard.press("PageDown")
        seen.append(opened.page.locator("#panel .title").inner_text())
    assert len(set(seen)) == 3
    opened.page.keyboard.press("PageUp")
    assert opened.page.locator("#panel .title").inner_text() == seen[1]
    assert opened.page.locator("#status").inner_text() == seen[1], "a screen reader is told"
    opened.page.keyboard.press("Enter")
    assert focused(opened) == "panel"
    opened.page.keyboard.press("Escape")
    assert opened.page.locator("#panel").is_hidden() and focused(opened) == "graph"


def test_search_by_keyboard_leads_into_the_evidence_and_back(show: Opener) -> None:
    opened = show(GRAPH)
    opened.page.keyboard.press("/")
    opened.page.keyboard.type("marin 2015")
    opened.page.keyboard.press("Enter")
    assert focused(opened) == "panel"
    tab_to(opened, "close")
    opened.page.keyboard.press("Enter")
    assert focused(opened) == "query"


CONTROLS = "h1, #query, #tools button, #zoom button, #notice:not([hidden]), #around:not([hidden])"


@pytest.mark.parametrize("screen", SCREENS, ids=["screen", "phone"])
@pytest.mark.parametrize("look", ["graph", "filters", "events", "path", "table", "panel"])
def test_nothing_overlaps_or_leaves_the_screen(show: Opener, screen: tuple[int, int], look: str) -> None:
    opened = show(
        GRAPH,
        top=40,
        title="A rather long title of a graph of summits and of leaders",
        width=screen[0],
        height=screen[1],
    )
    use_everything(opened, look)
    boxes = opened.page.eval_on_selector_all(
        CONTROLS,
        """all => all.filter(one => one.checkVisibility())
            .map(one => [one.id || one.tagName, one.getBoundingClientRect()])
            .map(([name, b]) => [name, b.left, b.top, b.right, b.bottom])""",
    )
    width, height = screen
    assert all(0 <= left < right <= width and 0 <= top < bottom <= height for _, left, top, right, bottom in boxes)
    pairs = [(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :]]
    assert not [(a, b) for a, b in pairs if a[1] < b[3] and b[1] < a[3] and a[2] < b[4] and b[2] < a[4]]
    assert opened.page.evaluate("document.documentElement.scrollWidth") == width
    wide = "all => all.filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.id)"
    assert opened.page.eval_on_selector_all(".side, #panel", wide) == []


def test_on_a_phone_a_choice_leaves_the_graph_in_sight(show: Opener) -> None:
    opened = show(GRAPH, width=PHONE[0], height=PHONE[1])
    opened.page.click("#events-button")
    opened.page.locator("#events [data-id]").first.click()
    assert opened.page.locator("#events").is_hidden() and opened.page.locator("#panel").is_visible()
    panel, graph = (opened.page.locator(id).bounding_box() for id in ("#panel", "#graph"))
    assert panel and graph and panel["y"] - graph["y"] > 150
    id = next(n.id for n in GRAPH.nodes if n.name == opened.page.locator("#panel .title").inner_text())
    at = opened.page.evaluate("id => window.graphbuild.pointOfNode(id)", id)
    assert 0 < at["y"] < panel["y"] - graph["y"], "the chosen name is not behind the panel"


def test_on_a_phone_the_table_is_not_covered(show: Opener) -> None:
    opened = show(GRAPH, width=PHONE[0], height=PHONE[1])
    opened.page.click("#path-button")
    opened.page.click("#table-button")
    assert opened.page.locator("#path").is_hidden() and opened.page.locator("#table").is_visible()


def test_names_of_any_script_are_drawn_and_found(show: Opener) -> None:
    make = Maker()
    names = {
        "he": "בנימין נתניהו",
        "ar": "محمد بن سلمان",
        "zh": "习近平",
        "ja": "岸田文雄",
        "ko": "윤석열",
        "el": "Κυριάκος Μητσοτάκης",
    }
    for id, name in names.items():
        make.node("Person", id, name)
        make.fact("MET_WITH", *sorted(("en", id)), f"Ann met {name}.") if id != "el" else None
    make.node("Person", "en", "Ann Okoro")
    make.fact("RELATED_TO", "el", "en", "Kin.")
    opened = show(make.graph())
    drawn = opened.page.evaluate("window.graphbuild.namesDrawn()")
    assert set(names.values()) <= set(drawn)
    for id, name in names.items():
        opened.click_node(id)
        title = opened.page.locator("#panel .title")
        assert title.inner_text() == name and title.get_attribute("dir") == "auto"
        assert opened.page.eval_on_selector("#panel .title", "one => getComputedStyle(one).direction") == (
            "rtl" if id in ("he", "ar") else "ltr"
        )


def test_names_on_the_drawing_do_not_overlap_at_any_zoom(show: Opener) -> None:
    opened = show(summits(80))
    for key in ("0", "+", "+", "+", "-", "-", "-", "-", "-", "-"):
        opened.page.focus("#graph")
        opened.page.keyboard.press(key)
        opened.page.wait_for_timeout(60)
        boxes = opened.page.evaluate("window.graphbuild.nameBoxes()")
        pairs = [(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :]]
        assert len(boxes) >= 5
        assert not [(a, b) for a, b in pairs if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]], key
