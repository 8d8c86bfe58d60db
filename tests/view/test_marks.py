import pytest

from graphbuild.graph import Node
from graphbuild.view.marks import forms_of, name_words, predicate_words


@pytest.mark.parametrize(
    ("type", "rule", "quote", "known", "words"),
    [
        ("MET_WITH", "consult:meet", "Ann met Bob before they meet Cid.", {}, ("met", "meet")),
        ("ACCUSED", "accuse:accuse", "Ann is accusing Bob.", {}, ("accusing",)),
        ("SANCTIONED", "sanction:announce", "Arland announced sanctions on Bob.", {}, ("announced", "sanctions")),
        ("SANCTIONED", "sanction:ban", "Arland banned the trade; bananas rot.", {}, ("banned",)),
        ("AIDED", "aid:supply", "Arland supplied and supplies arms; supplements came.", {}, ("supplied", "supplies")),
        ("MINISTER_OF", "title-before-name", "Foreign Minister Ann spoke.", {}, ("Foreign Minister",)),
        ("HOLDS_POSITION", "apposition", "Ann, keeper of the seal, left.", {"title": "keeper"}, ("keeper",)),
        ("SUCCEEDED", "succeeded", "Ann replaced Bob.", {}, ("replaced",)),
        ("VISITED", "consult:be", "Ann was in Arland.", {}, ()),
        ("LOCATED_IN", "place-in-country", "Marin, Arland.", {}, ()),
        ("MET_WITH", "consult:meet", "The meeting.", {}, ("meeting",)),
        ("MET_WITH", "odd:(", "Nothing ( breaks.", {}, ()),
    ],
)
def test_the_words_that_say_the_relation(
    type: str, rule: str, quote: str, known: dict[str, object], words: tuple[str, ...]
) -> None:
    assert predicate_words(type, rule, quote, known) == words


@pytest.mark.parametrize(
    ("lemma", "form"),
    [("meet", "met"), ("visit", "visited"), ("carry", "carried"), ("stop", "stopped"), ("urge", "urging")],
)  # fmt: skip
def test_forms_of_a_word(lemma: str, form: str) -> None:
    assert form in forms_of(lemma)


@pytest.mark.parametrize(
    ("label", "id", "name", "words"),
    [
        ("Person", "x", "Ursula von der Leyen", {"von der Leyen"}),
        ("Person", "x", "Xi Jinping", {"Xi"}),
        ("Country", "FRA", "France", {"French", "Paris"}),
        ("Place", "x", "Marin", set()),
        ("Person", "x", "习近平", set()),
        ("Person", "x", "<b>", set()),
    ],
)
def test_words_that_mean_a_node(label: str, id: str, name: str, words: set[str]) -> None:
    found = set(name_words(Node(id, label, {"name": name})))
    assert words <= found and (words or not found)


def test_an_event_is_meant_by_its_place() -> None:
    assert name_words(Node("e", "Event", {"name": "Marin 2022", "place": "Marin"})) == ("Marin",)
