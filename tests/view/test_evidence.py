"""What the evidence panel says of a name, a fact and a sentence, in a real browser."""

from graphbuild.graph import Edge, Graph, Node
from graphbuild.resolve.outcome import Merge, Reason
from tests.view.conftest import Opener
from tests.view.samples import Maker

WHY = {
    "a": (
        Merge("Anne Okoro", "Ann Okoro", Reason("spelling", "one name, spelled alike", 0.92)),
        Merge("Ms. Okoro", "Ann Okoro", Reason("surname", "the only Okoro of the article", 0.8)),
    )
}


def maker() -> tuple[Maker, str]:
    make = Maker()
    ann = make.node("Person", "a", "Ann Okoro", aliases=("Anne Okoro", "Ms. Okoro"))
    make.node("Person", "b", "Boris Petrenko")
    make.node("Country", "FRA", "France")
    return make, ann


def test_the_words_that_carry_the_fact_are_marked(show: Opener) -> None:
    make, ann = maker()
    uid = make.fact("CONSULTED", ann, "b")
    make.claim(
        "k", "Ms. Okoro said she met Petrenko.", uid, article=make.article("article:1"), rule="consult:meet", cue="said"
    )
    opened = show(make.graph())
    opened.click_edge("a", "b")
    marks = opened.page.eval_on_selector_all(
        "#panel .quote mark", "all => all.map(one => [one.className, one.textContent])"
    )
    assert marks == [["subject", "Ms. Okoro"], ["cue", "said"], ["says", "met"], ["object", "Petrenko"]]
    assert "Marked in the sentences" in opened.page.locator("#panel .key").inner_text()


def test_both_sides_of_a_meeting_are_marked_alike(show: Opener) -> None:
    make, ann = maker()
    make.fact("MET_WITH", ann, "b", "Boris Petrenko met Ann Okoro.")
    opened = show(make.graph())
    opened.click_edge("a", "b")
    assert opened.page.locator("#panel .quote mark.subject").all_inner_texts() == ["Boris Petrenko", "Ann Okoro"]


def test_further_sentences_of_a_claim_are_quoted_and_marked(show: Opener) -> None:
    make, ann = maker()
    article = make.article("article:1")
    uid = make.fact("VISITED", ann, "FRA")
    context = ("Ann Okoro left for Paris.",)
    make.claim("k", "She arrived at noon.", uid, article=article, context=context, rule="visit:arrive")
    opened = show(make.graph())
    opened.click_node("a")
    visited = opened.page.locator(f'#panel .fact[data-uid="{uid}"]')
    assert visited.locator(".context").inner_text() == "with: Ann Okoro left for Paris."
    assert visited.locator(".context mark").all_inner_texts() == ["Ann Okoro", "Paris"]
    assert visited.locator("p:not(.context) mark.says").inner_text() == "arrived"


def test_names_and_the_reasons_why_they_are_one(show: Opener) -> None:
    make, ann = maker()
    make.fact("MET_WITH", ann, "b", "Ann Okoro met Boris Petrenko.")
    opened = show(make.graph(), merges=WHY)
    opened.click_node("a")
    panel = opened.page.locator("#panel")
    assert "Anne Okoro · Ms. Okoro" in panel.locator("dl").inner_text()
    panel.locator(".merges summary").click()
    assert panel.locator(".merges li").all_inner_texts() == [
        "Anne Okoro: one name, spelled alike · 92 % sure",
        "Ms. Okoro: the only Okoro of the article · 80 % sure",
    ]


def test_offices_with_their_dates_and_events_in_order(show: Opener) -> None:
    make, ann = maker()
    make.fact(
        "HEAD_OF_STATE_OF",
        ann,
        "FRA",
        "President Okoro.",
        valid_from="2019-05-01",
        valid_to="2024-05-01",
        title="president",
    )
    make.fact("HOLDS_POSITION", ann, "FRA", "Envoy Okoro.", title="envoy", former=True)
    for year in (2023, 2021, 2022):
        event = make.node("Event", f"e{year}", f"Marin {year}", date=f"{year}-01-02", date_end=f"{year}-01-02")
        make.fact("PARTICIPATED_IN", ann, event, "Okoro came.", date=f"{year}-01-02", date_end=f"{year}-01-02")
    opened = show(make.graph())
    opened.click_node("a")
    heads = opened.page.locator("#panel h3 .name").all_inner_texts()
    assert heads == ["Offices", "Events, in order"]
    facts = opened.page.locator("#panel .fact summary").all_inner_texts()
    assert "president" in facts[0] and "from 1 May 2019 until 1 May 2024" in facts[0]
    assert "envoy" in facts[1] and "former" in facts[1]
    assert [fact.split("Marin ")[1][:4] for fact in facts[2:]] == ["2021", "2022", "2023"]


def test_who_denies_a_fact_is_shown_beside_it(show: Opener) -> None:
    make, ann = maker()
    uid = make.fact("MET_WITH", ann, "b", "Ann Okoro met Boris Petrenko.", disputed=True)
    make.claim(
        "k", "Petrenko denies that he met Okoro.", article=make.article("article:1"), status="denied", type="MET_WITH"
    )
    for role, end in (("subject", "b"), ("object", ann)):
        make.edge("ABOUT", "k", end, uid=f"about {role}", role=role)
    opened = show(make.graph())
    opened.click_edge("a", "b")
    assert (
        opened.page.locator(f'.fact[data-uid="{uid}"] .quote.denied p').inner_text()
        == "Petrenko denies that he met Okoro."
    )
    assert opened.page.locator(".fact .badge.disputed").count() == 1


def renamed(graph: Graph) -> Graph:
    """The same graph of a later build: every id is another, and the nodes stand in another order."""
    nodes = {
        node.id: Node(f"zz{len(graph.nodes) - i}", node.label, node.properties) for i, node in enumerate(graph.nodes)
    }
    nodes = {id: Node(n.id, n.label, {**n.properties, "id": n.id}) for id, n in nodes.items()}
    edges = [Edge(e.uid, e.type, nodes[e.source].id, nodes[e.target].id, e.properties) for e in graph.edges]
    return Graph(tuple(sorted(nodes.values(), key=lambda n: (n.label, n.id))), tuple(edges))


def test_an_address_survives_a_build_with_other_ids(show: Opener) -> None:
    make, ann = maker()
    make.fact("MET_WITH", ann, "b", "Ann Okoro met Boris Petrenko.")
    make.fact("VISITED", ann, "FRA", "Okoro came to Paris.")
    opened = show(make.graph())
    opened.click_node("b")
    opened.page.click("#around-button")
    opened.page.click("#path-from")
    opened.page.fill("#path-to-query", "France")
    opened.page.keyboard.press("Enter")
    state = "[window.graphbuild.counts(), ...['.title', '#routes'].map(s => document.querySelector(s).innerText)]"
    address = opened.page.url.partition("#")[2]
    again = show(renamed(make.graph()), at=address)
    assert again.page.evaluate(state) == opened.page.evaluate(state)
    assert "zz" in again.page.url and "zz" not in address


def test_an_address_finds_a_name_that_became_an_alias(show: Opener) -> None:
    make, ann = maker()
    make.fact("MET_WITH", ann, "b", "Ann Okoro met Boris Petrenko.")
    opened = show(make.graph(), at="node=Person/Anne%2520Okoro/gone")
    assert opened.page.locator("#panel .title").inner_text() == "Ann Okoro"
