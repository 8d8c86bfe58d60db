"""What is denied, supposed or planned never becomes the fact that it was not; what is denied elsewhere is disputed."""

import pytest

import graphbuild
from graphbuild.graph import Edge, Graph
from tests.acceptance.outputs import claims, facts

DAY = "2023-03-15"


def graph_of(*texts: str) -> Graph:
    return graphbuild.build_graph(texts, published=DAY)


def edges(graph: Graph, type: str) -> list[Edge]:
    return [edge for edge in facts(graph) if edge.type == type]


@pytest.mark.parametrize(
    ("text", "claim", "status", "no_fact"),
    [
        ("Iran denied that it had supplied drones to Russia.", "AID", "denied", "AIDED"),
        ("Iran did not supply drones to Russia, officials said.", "AID", "denied", "AIDED"),
        ("Iran denied supplying drones to Russia.", "AID", "denied", "AIDED"),
        ("Tehran has never delivered missiles to Russia.", "AID", "denied", "AIDED"),
        ("The United States accuses Iran of supplying drones to Russia.", "AID", "alleged", "AIDED"),
        ("The United States fears that China will attack Taiwan.", "ASSAULT", "alleged", "ASSAULTED"),
        ("If China decides to invade Taiwan, the markets will fall.", "ASSAULT", "hypothetical", "ASSAULTED"),
        ("The United States may impose sanctions on China, officials said.", "SANCTION", "hypothetical", "SANCTIONED"),
        ("Vladimir Putin will meet Xi Jinping in Beijing on Friday.", "CONSULT", "planned", "MET_WITH"),
        ("Vladimir Putin will meet Xi Jinping in Beijing on Friday.", "CONSULT", "planned", "CONSULTED"),
        ("Xi Jinping is due to visit Moscow next week, the Kremlin said.", "CONSULT", "planned", "VISITED"),
        ("Xi Jinping did not meet Vladimir Putin in Moscow on Monday.", "CONSULT", "denied", "MET_WITH"),
        ("Xi Jinping did not visit Moscow on Monday.", "CONSULT", "denied", "VISITED"),
    ],
)
def test_what_makes_no_fact(text: str, claim: str, status: str, no_fact: str) -> None:
    graph = graph_of(text)
    assert edges(graph, no_fact) == []
    found = {(str(c.properties["type"]), str(c.properties["status"])) for c in claims(graph)}
    assert (claim, status) in found


@pytest.mark.parametrize(
    ("text", "fact", "ends", "status"),
    [
        ("The United States accuses Iran of supplying drones to Russia.", "ACCUSED", ("USA", "IRN"), "asserted"),
        ("Iran supplied drones to Russia in August.", "AIDED", ("IRN", "RUS"), "asserted"),
        (
            "According to the Kremlin, Iran supplied grain to Russia in August.",
            "AIDED",
            ("IRN", "RUS"),
            "reported",
        ),
        ("Vladimir Putin met Xi Jinping in Moscow on Monday.", "MET_WITH",
         ("person:vladimir-putin", "person:xi-jinping"), "asserted"),
    ],
)  # fmt: skip
def test_what_makes_one(text: str, fact: str, ends: tuple[str, str], status: str) -> None:
    (edge,) = edges(graph_of(text), fact)
    assert ((edge.source, edge.target), edge.properties["status"]) == (ends, status)


def test_a_planned_meeting_is_an_event_with_its_participants() -> None:
    graph = graph_of("Vladimir Putin will meet Xi Jinping in Beijing on Friday.")
    (event,) = [node for node in graph.nodes if node.label == "Event"]
    assert (event.properties["status"], event.properties["date"]) == ("planned", "2023-03-17")
    taking_part = {(e.source, e.properties["status"]) for e in edges(graph, "PARTICIPATED_IN")}
    assert taking_part == {("person:vladimir-putin", "planned"), ("person:xi-jinping", "planned")}


def test_the_planned_meeting_that_took_place_is_one_event() -> None:
    before = graphbuild.article_of("Vladimir Putin will meet Xi Jinping in Beijing on Friday.", published="2023-03-15")
    after = graphbuild.article_of("Vladimir Putin met Xi Jinping in Beijing on Friday.", published="2023-03-18")
    graph = graphbuild.build_graph([before, after])
    (event,) = [node for node in graph.nodes if node.label == "Event"]
    assert (event.properties["status"], event.properties["date"]) == ("asserted", "2023-03-17")
    (met,) = edges(graph, "MET_WITH")
    assert (met.properties["status"], met.properties["claims"]) == ("asserted", 1)


@pytest.mark.parametrize(
    "denial", ["Iran denied that it had supplied drones to Russia.", "Iran never supplied drones to Russia."]
)
def test_a_denial_elsewhere_disputes_the_fact_and_keeps_it(denial: str) -> None:
    told = "Iran supplied drones to Russia in August."
    (plain,) = edges(graph_of(told), "AIDED")
    (edge,) = edges(graph_of(told, denial), "AIDED")
    assert (plain.properties["disputed"], edge.properties["disputed"]) == (False, True)
    assert edge.properties["claims"] == 1
    (fact,) = graphbuild.explain(graph_of(told, denial), "Iran", "AIDED", "Russia").facts
    assert [s.quote for s in fact.denials] == [denial]
