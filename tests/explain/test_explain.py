import pytest

from graphbuild.cli.render import explanation_lines
from graphbuild.errors import QueryError
from graphbuild.explanation import Explanation, explain
from graphbuild.graph import Graph
from graphbuild.nodes import AmbiguousNameError, find_node
from graphbuild.project import project
from graphbuild.resolve import resolve
from tests.made import REFERENCE, claim, country, event, extraction, person, place

PUTIN, XI = "Vladimir Putin", "Xi Jinping"
ENTITIES = (
    person(PUTIN, "Putin"), person(XI), person("Nora Brandt", "Brandt"), person("Emil Brandt", "Brandt"),
    country("GEO", "Georgia"), place("Georgia", "4197000", "USA"), country("RUS", "Russia"), country("CHN", "China"),
    place("Moscow", "524901", "RUS"),
)  # fmt: skip
MET = event("Moscow 2022", [PUTIN, XI], day="2022-09-15", where="Moscow")
TOLD = [
    extraction(
        "a",
        ENTITIES,
        [
            claim("MET_WITH", PUTIN, XI, event=MET.id),
            claim("AID", "China", "Russia", "reported", said_by="Nora Brandt", cue="said"),
            claim("HEAD_OF_STATE_OF", PUTIN, "Russia"),
        ],
        [MET],
    ),
    extraction(
        "b",
        [*ENTITIES, person("Vladimir V. Putin")],
        [claim("AID", "China", "Russia", "denied")],
        day="2022-09-20",
    ),
]
RESOLUTION = resolve(TOLD, REFERENCE)


@pytest.fixture(scope="module")
def graph() -> Graph:
    return project(TOLD, RESOLUTION, REFERENCE)


def test_an_entity_with_its_names_and_facts(graph: Graph) -> None:
    merges = {id: e.merges for id, e in RESOLUTION.entities.items()}
    found = explain(graph, "Putin", merges=merges)
    assert (found.id, found.name, found.aliases) == (
        "person:vladimir-putin",
        "Vladimir Putin",
        ("Putin", "Vladimir V. Putin"),
    )
    assert [(m.name, m.reason.kind) for m in found.merges] == [("Vladimir V. Putin", "office-holder")]
    assert {f.type for f in found.facts} == {"MET_WITH", "PARTICIPATED_IN", "HEAD_OF_STATE_OF"}
    assert all(f.sentences for f in found.facts)


def test_a_name_without_facts_and_in_capitals() -> None:
    found = Explanation("geonames:1216265", "Place", "Samarkand", ("SAMARKAND", "Samarqand"), (), (), ())
    lines = list(explanation_lines(found))
    assert lines[1:] == [
        "also written: Samarqand",
        "no fact rests on it: articles name it and say nothing of it that is read",
    ]


def test_an_edge_with_its_sentences(graph: Graph) -> None:
    for first, second in ((PUTIN, XI), (XI, PUTIN)):
        (fact,) = explain(graph, first, "met with", second).facts
        (sentence,) = fact.sentences
        assert fact.text == "Vladimir Putin met with Xi Jinping"
        assert (sentence.quote, sentence.article, sentence.path, sentence.source, sentence.published) == (
            "Vladimir Putin MET_WITH Xi Jinping, number 0.",
            "Title of a",
            "a.txt",
            "Source of a",
            "2022-09-16",
        )
        assert TOLD[0].article.text[sentence.start : sentence.end] == sentence.quote


@pytest.mark.parametrize("relation", ["AIDED", "aid", "aided"])
def test_a_disputed_edge_names_speaker_and_denial(graph: Graph, relation: str) -> None:
    (fact,) = explain(graph, "China", relation, "Russia").facts
    assert (fact.status, fact.disputed) == ("reported", True)
    assert [(s.speaker, s.cue) for s in fact.sentences] == [("Nora Brandt", "said")]
    assert [(s.status, s.published) for s in fact.denials] == [("denied", "2022-09-20")]


def test_an_edge_of_reference_data_prints_its_row(graph: Graph) -> None:
    (fact,) = explain(graph, "Moscow", "CAPITAL_OF").facts
    assert (fact.reference, fact.sentences) == ("reference data: Moscow is the capital of Russia", ())


def test_an_event_has_its_own_sentences(graph: Graph) -> None:
    found = explain(graph, "Moscow 2022")
    assert found.label == "Event"
    assert {f.type for f in found.facts} == {"PARTICIPATED_IN", "TOOK_PLACE_IN"}


@pytest.mark.parametrize(("name", "count"), [("Georgia", 2), ("Brandt", 2)])
def test_an_ambiguous_name_lists_what_it_can_be(graph: Graph, name: str, count: int) -> None:
    with pytest.raises(AmbiguousNameError, match=f"can be {count} things") as error:
        explain(graph, name)
    assert len(error.value.candidates) == count
    assert all(find_node(graph, node.id) == node for node in error.value.candidates)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("Nobody",), "nothing in the graph"),
        ((PUTIN, "LIKES"), "no relation of that name"),
        ((PUTIN, "MET_WITH", "Georgia"), "can be 2 things"),
        ((PUTIN, "VISITED"), "no VISITED"),
        ((PUTIN, None, "Nora Brandt"), "no edge with"),
    ],
)
def test_what_is_not_there_is_said(graph: Graph, arguments: tuple[str, ...], message: str) -> None:
    with pytest.raises(QueryError, match=message):
        explain(graph, *arguments)
