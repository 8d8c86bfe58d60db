"""The view in a real browser: what a reader does."""

from collections import Counter

import pytest

from graphbuild.evidence import is_fact, read_evidence
from graphbuild.graph import Edge, Graph
from graphbuild.view.select import select
from tests.view.conftest import Opened, Opener, quiet
from tests.view.samples import Maker, summits

GRAPH = summits(30)


def facts_of(graph: Graph) -> list[Edge]:
    return [edge for edge in graph.edges if is_fact(edge)]


def test_it_opens_without_a_network_or_a_complaint(show: Opener) -> None:
    opened = show(GRAPH)
    assert quiet(opened)
    assert opened.page.title() == "A test"
    assert opened.page.locator("#graph canvas").count() == 1


def test_pixels_are_drawn(show: Opener) -> None:
    opened = show(GRAPH)
    colours = opened.page.evaluate("""() => {
        const canvas = document.querySelector('#graph canvas');
        const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
        const seen = new Set();
        for (let i = 0; i < pixels.length; i += 4) seen.add(pixels.slice(i, i + 3).join());
        return Array.from(seen);
    }""")
    assert {"0,114,178", "213,94,0", "0,158,115", "230,159,0"} <= set(colours), "the four labels' colours"


def test_a_click_on_each_node_shows_its_facts(show: Opener) -> None:
    opened = show(GRAPH)
    for node in GRAPH.nodes:
        if node.label not in ("Article", "Claim"):
            opened.click_node(node.id)
            uids = opened.page.eval_on_selector_all("#panel .fact", "all => all.map(one => one.dataset.uid)")
            assert sorted(uids) == sorted(e.uid for e in facts_of(GRAPH) if node.id in (e.source, e.target)), node.name


def test_parallel_facts_show_every_quote(show: Opener) -> None:
    make = Maker()
    a, b = make.node("Person", "a", "Ann"), make.node("Person", "b", "Bob")
    for i, type in enumerate(("MET_WITH", "CONSULTED", "ACCUSED", "RELATED_TO")):
        ends = (a, b) if i % 2 else (b, a)
        make.fact(type, *ends, *(f"Ann and Bob, {type}, sentence {k}." for k in range(i + 1)), uid=f"uid {i}")
    opened = show(make.graph())
    opened.click_edge("a", "b")
    quotes = opened.page.locator("#panel .quote p").all_text_contents()
    evidence = read_evidence(make.graph())
    assert len(quotes) == 1 + 2 + 3 + 4
    assert sorted(quotes) == sorted(str(found.claim.properties["quote"]) for all in evidence.values() for found in all)
    assert opened.page.evaluate("window.graphbuild.drawnEdges()") == 1
    names = opened.page.locator("#panel .quote :is(mark.subject, mark.object)").all_text_contents()
    assert Counter(names) == {"Ann": len(quotes), "Bob": len(quotes)}, "both names are marked"


def test_the_evidence_says_who_where_and_when(show: Opener) -> None:
    make = Maker()
    a, b = make.node("Person", "a", "Ann"), make.node("Country", "b", "Bee")
    uid = make.fact("VISITED", a, b, date="2022-09-15", date_end="2022-09-15", date_precision="day")
    make.claim("k", "Ann came to Bee.", uid, article=make.article("article:1"), speaker=b, status="reported")
    opened = show(make.graph())
    opened.click_node("a")
    footer = opened.page.locator("#panel .quote footer")
    for text in ("Report 1", "Paper 1", "11 September 2022", "reported", "Bee said", "confidence 0.88"):
        assert text in footer.inner_text()
    assert footer.locator("a").get_attribute("href") == "https://example.org/1"
    assert "15 September 2022" in opened.page.locator("#panel summary").inner_text()


def test_the_legend_counts_what_there_is(show: Opener) -> None:
    opened = show(GRAPH)
    for type, count in Counter(e.type for e in facts_of(GRAPH)).items():
        assert opened.number(f'[data-counts="relation-{type}"]') == count
    for label, count in Counter(n.label for n in GRAPH.nodes if n.label not in ("Article", "Claim")).items():
        assert opened.number(f'[data-counts="label-{label}"]') == count


def expected(facts: list[Edge], graph: Graph) -> tuple[int, int]:
    """Nodes and facts that are to be seen: a name goes when its last fact goes."""
    still = {end for edge in facts for end in (edge.source, edge.target)}
    nodes = [node for node in graph.nodes if node.id in still]
    return len(nodes), len(facts)


def seen(opened: Opened) -> tuple[int, int]:
    drawn = opened.page.evaluate("window.graphbuild.counts()")
    return drawn["nodes"], drawn["facts"]


def test_each_filter_leaves_what_python_computes(show: Opener) -> None:
    graph = GRAPH
    opened = show(graph)
    facts = facts_of(graph)
    labels = {node.id: node.label for node in graph.nodes}
    assert seen(opened) == expected(facts, graph)
    opened.page.uncheck("#relation-MET_WITH")
    assert seen(opened) == expected([e for e in facts if e.type != "MET_WITH"], graph)
    opened.page.check("#relation-MET_WITH")
    opened.page.uncheck("#status-planned")
    assert seen(opened) == expected([e for e in facts if e.properties["status"] != "planned"], graph)
    opened.page.uncheck("#status-reported")
    assert seen(opened) == expected([e for e in facts if e.properties["status"] in (None, "asserted")], graph)
    opened.page.check("#status-planned")
    opened.page.check("#status-reported")
    opened.page.uncheck("#status-reference")
    assert seen(opened) == expected([e for e in facts if e.properties["basis"] != "reference"], graph)
    opened.page.check("#status-reference")
    opened.page.uncheck("#label-Event")
    left = [e for e in facts if "Event" not in (labels[e.source], labels[e.target])]
    events = sum(node.label == "Event" for node in graph.nodes)
    nodes, count = expected(left, graph)
    assert seen(opened) == (nodes, count) and opened.number('[data-counts="label-Event"]') == 0 < events
    opened.page.check("#label-Event")
    reference = [e for e in facts if e.properties["basis"] == "reference"]
    text = [e for e in facts if e not in reference]
    opened.page.fill("#least-confidence", "0.75")
    sure = [e for e in text if float(str(e.properties["confidence"])) >= 0.75]
    assert seen(opened) == expected(sure + reference, graph)
    opened.page.fill("#least-confidence", "0")
    opened.page.fill("#least-sources", "2")
    assert seen(opened) == expected([e for e in text if int(str(e.properties["sources"])) >= 2] + reference, graph)
    assert quiet(opened)


@pytest.mark.parametrize("depth", [1, 2])
def test_the_neighbourhood_of_a_node(show: Opener, depth: int) -> None:
    opened = show(GRAPH)
    opened.click_node("p0000")
    opened.page.click("text=Show what is around")
    opened.page.click(f'#around button:has-text("{depth}")')
    near = {"p0000"}
    for _ in range(depth):
        near |= {end for e in facts_of(GRAPH) if near & {e.source, e.target} for end in (e.source, e.target)}
    facts = [e for e in facts_of(GRAPH) if e.source in near and e.target in near]
    assert seen(opened) == (len(near), len(facts))
    opened.page.click("#around >> text=Show all")
    assert seen(opened)[1] == len(facts_of(GRAPH))


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("kestrel", "Kestrel Bay"),
        ("president emil", "Emil"),
        ("zurich", "Zürich"),
        ("北京", "北京市"),
        ("موسكو", "موسكو"),
    ],
)
def test_search_finds_names_and_aliases_in_any_script(show: Opener, typed: str, found: str) -> None:
    make = Maker()
    for i, name in enumerate(("Zürich", "北京市", "موسكو")):
        make.node("Place", f"x{i}", name)
    graph = Graph(tuple(sorted((*GRAPH.nodes, *make.graph().nodes), key=lambda n: (n.label, n.id))), GRAPH.edges)
    opened = show(graph)
    opened.page.fill("#query", typed)
    assert found in opened.page.locator("#suggestions li").first.inner_text()
    opened.page.keyboard.press("ArrowDown")
    opened.page.keyboard.press("Enter")
    assert found in opened.page.locator("#panel .title").inner_text()


def test_the_table_lists_every_fact_shown(show: Opener) -> None:
    opened = show(GRAPH)
    opened.page.click("#table-button")
    assert opened.page.locator("#table tbody tr").count() == len(facts_of(GRAPH))
    opened.page.uncheck("#relation-PARTICIPATED_IN")
    left = [e.uid for e in facts_of(GRAPH) if e.type != "PARTICIPATED_IN"]
    uids = opened.page.eval_on_selector_all("#table tbody tr", "rows => rows.map(row => row.dataset.uid)")
    assert sorted(uids) == sorted(left)
    opened.page.locator("#table tbody tr").first.locator("td:nth-child(2) button").click()
    assert opened.page.locator("#panel .quote").count() > 0
    again = show(GRAPH, at=opened.page.url.partition("#")[2])
    assert again.page.locator("#table tbody tr").count() == len(left)
    again.page.click("#table-button")
    assert again.page.locator("#table").is_hidden() and again.page.locator("#graph").is_visible()


def test_the_keyboard_alone_reaches_the_evidence(show: Opener) -> None:
    opened = show(GRAPH)
    opened.page.keyboard.press("/")
    opened.page.keyboard.type("marin 2015")
    opened.page.keyboard.press("Enter")
    assert opened.page.locator("#panel .title").inner_text() == "Marin 2015"
    opened.page.keyboard.press("Escape")
    assert opened.page.locator("#panel").is_hidden()


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (390, 844)])
def test_controls_do_not_overlap(show: Opener, width: int, height: int) -> None:
    opened = show(GRAPH, width=width, height=height)
    boxes = opened.page.eval_on_selector_all(
        "h1, #query, #filters-button, #table-button, #zoom-in, #zoom-out, #fit",
        "all => all.map(one => one.getBoundingClientRect()).map(b => [b.left, b.top, b.right, b.bottom])",
    )
    assert all(0 <= b[0] < b[2] <= width and 0 <= b[1] < b[3] <= height for b in boxes)
    pairs = [(a, b) for i, a in enumerate(boxes) for b in boxes[i + 1 :]]
    assert not [(a, b) for a, b in pairs if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]]
    assert opened.page.evaluate("document.documentElement.scrollWidth") == width


def test_a_summit_and_its_guests_stand_together(show: Opener) -> None:
    opened = show(GRAPH)
    places = {n.id: opened.page.evaluate("id => window.graphbuild.pointOfNode(id)", n.id)
              for n in GRAPH.nodes if n.label in ("Person", "Event")}  # fmt: skip

    def apart(a: str, b: str) -> float:
        first, second = places[a], places[b]
        return float(((first["x"] - second["x"]) ** 2 + (first["y"] - second["y"]) ** 2) ** 0.5)

    took_part = [(e.source, e.target) for e in facts_of(GRAPH) if e.type == "PARTICIPATED_IN"]
    others = [
        (p, e)
        for p in places
        if p.startswith("p0")
        for e in places
        if e.startswith("event") and (p, e) not in took_part
    ]
    near, far = (sum(apart(*pair) for pair in pairs) / len(pairs) for pairs in (took_part, others))
    assert near < 0.45 * far


def test_what_is_left_out_is_said(show: Opener) -> None:
    opened = show(GRAPH, top=20)
    left = sum(n.label not in ("Article", "Claim") for n in GRAPH.nodes) - 20
    assert opened.page.locator("#notice").inner_text() == (
        f"Drawn: the 20 names with the most facts. {left} more are found by search "
        "and then drawn with what is around them."
    )


def test_an_empty_graph_opens(show: Opener) -> None:
    opened = show(Graph())
    assert quiet(opened) and seen(opened) == (0, 0)


def test_the_time_sliders_leave_what_the_options_since_and_until_leave(show: Opener) -> None:
    opened = show(GRAPH)
    years = [str(n.properties["year"]) for n in GRAPH.nodes if n.label == "Event"]
    first, last = int(min(years)), int(max(years))
    assert opened.page.locator(".histogram rect").count() == last - first + 1
    opened.page.fill("#time-since", "1")
    opened.page.fill("#time-until", str(last - first - 1))
    chosen = select(GRAPH, since=f"{first + 1}-01-01", until=f"{last - 1}-12-31")
    assert seen(opened)[1] == len(chosen.edges) < len(facts_of(GRAPH))
    assert seen(opened)[0] == len(chosen.nodes)
    opened.page.fill("#time-until", "0")
    assert opened.page.input_value("#time-since") == "0", "one end pushes the other"


def test_an_address_restores_the_view(show: Opener) -> None:
    opened = show(GRAPH)
    opened.page.uncheck("#relation-MET_WITH")
    opened.page.uncheck("#status-planned")
    opened.page.fill("#least-confidence", "0.6")
    opened.page.fill("#time-since", "1")
    opened.click_node("p0005")
    opened.page.click("text=Show what is around")
    opened.page.click('#around button:has-text("2")')
    before, title, address = seen(opened), opened.page.locator("#panel .title").inner_text(), opened.page.url
    again = show(GRAPH, at=address.partition("#")[2])
    assert (seen(again), again.page.locator("#panel .title").inner_text()) == (before, title)
    assert again.page.url == address
    assert quiet(again)


def test_an_address_of_another_build_finds_names_by_label_and_name(show: Opener) -> None:
    assert show(GRAPH, at="node=Person/Alma%2520Okoro/gone").page.locator("#panel .title").inner_text() == "Alma Okoro"
    odd = show(GRAPH, at="node=%25&focus=Person/Nobody/x&hide=__proto__&confidence=x&since=1&steps=99&from=1")
    assert quiet(odd) and seen(odd)[1] == len(facts_of(GRAPH))


def test_a_picture_is_saved(show: Opener) -> None:
    opened = show(GRAPH)
    with opened.page.expect_download() as saved:
        opened.page.click("#picture")
    assert saved.value.path().read_bytes().startswith(b"\x89PNG")
    assert quiet(Opened(opened.page, [u for u in opened.requests if not u.startswith("blob:")], opened.complaints))


def test_names_without_a_fact_come_when_asked_for(show: Opener) -> None:
    make = Maker()
    make.fact("MET_WITH", make.node("Person", "a", "Ann"), make.node("Person", "b", "Bob"))
    make.node("Person", "c", "Cid")
    opened = show(make.graph())
    assert seen(opened) == (2, 1)
    opened.page.check("#status-lone")
    assert seen(opened) == (3, 1)
    opened.page.uncheck("#status-lone")
    opened.page.fill("#query", "cid")
    opened.page.keyboard.press("Enter")
    assert seen(opened) == (3, 1) and opened.page.is_checked("#status-lone")
