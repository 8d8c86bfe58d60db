"""Coreference: which mentions of an article are one entity."""

import pytest

from graphbuild.coreference import link
from graphbuild.model import Article
from tests.extraction.docs import candidates_of, make_doc, reference

CHAINS = [
    # name, surname, title and surname, nominal by role and country
    ("Chinese/JJ President [Xi Jinping]PERSON met/VBD [Vladimir Putin]PERSON . Xi spoke/VBD . The Chinese/JJ leader/NN"
     " left/VBD . Mr. Putin stayed/VBD .",
     "Xi Jinping", ["Xi Jinping", "Xi", "The Chinese leader"]),
    ("Russian/JJ President [Vladimir V. Putin]PERSON spoke/VBD . [Vladimir Putin]PERSON left/VBD .",
     "Vladimir V. Putin", ["Vladimir V. Putin", "Vladimir Putin"]),
    # a spelling heard twice in one article
    ("[Andrei R. Belosov]PERSON spoke/VBD . Belousov/NNP left/VBD . [Andrei Belousov]PERSON stayed/VBD .",
     "Andrei R. Belosov", ["Andrei R. Belosov", "Belousov", "Andrei Belousov"]),
    # two given names are two people
    ("[Kim Jong Un]PERSON spoke/VBD . [Kim Jong Il]PERSON had/VBD died/VBN .", "Kim Jong Un", ["Kim Jong Un"]),
    # the pronoun of the one subject
    ("[Anna Weber]PERSON spoke/VBD . He left/VBD .", "Anna Weber", ["Anna Weber", "He"]),
    # whom the main clause names after its side clause
    ("[Anna Weber]PERSON spoke/VBD . When/WRB he/PRP/nsubj>6 won/VBD/advcl>10 , [Otto Braun/NNP/nsubj>10]PERSON"
     " spoke/VBD/ROOT>10 .", "Otto Braun", ["he", "Otto Braun"]),
    # the leader of that country, whom reference data knows, where the article names him; a premier there is none
    ("[Xi Jinping]PERSON left/VBD . The Chinese/JJ leader/NN spoke/VBD .", "Xi Jinping",
     ["Xi Jinping", "The Chinese leader"]),
    ("[Li Keqiang]PERSON left/VBD . The Chinese/JJ leader/NN spoke/VBD .", "Li Keqiang", ["Li Keqiang"]),
    ("[Olaf Scholz]PERSON met/VBD [Frank-Walter Steinmeier]PERSON . The German/JJ leader/NN spoke/VBD .",
     "Olaf Scholz", ["Olaf Scholz", "The German leader"]),
    # of two premiers the one whose country goes without saying
    ("Prime Minister [Otto Braun]PERSON met/VBD Indian/JJ Prime Minister [Narendra Modi]PERSON ."
     " The prime minister/NN left/VBD .", "Otto Braun", ["Otto Braun", "The prime minister"]),
    # the office-holder of the day, where only the office is named
    ("the president/NN of [Uzbekistan]GPE spoke/VBD .", "Shavkat Mirziyoyev", ["the president of Uzbekistan"]),
]  # fmt: skip


def mentions_of(text: str) -> dict[str, list[str]]:
    doc = make_doc(text)
    candidates, roles = candidates_of(doc)
    linked = link(Article("a", "a", doc.text, published="2022-09-15"), doc, candidates, roles, reference())
    found: dict[str, list[str]] = {}
    for m in linked.mentions:
        found.setdefault(linked.entities[m.entity].name, []).append(doc[m.start : m.end].text)
    return found


@pytest.mark.parametrize(("text", "name", "expected"), CHAINS, ids=[text for text, _, _ in CHAINS])
def test_chains(text: str, name: str, expected: list[str]) -> None:
    assert mentions_of(text)[name] == expected


def test_two_subjects_leave_a_pronoun_alone() -> None:
    found = mentions_of(
        "[Anna Weber]PERSON met/VBD/ROOT>2 [Petra Kohl]PERSON and [Otto Braun]PERSON spoke/VBD ."
        " he/PRP/nsubj>12 left/VBD ."
    )
    assert "he" not in [m for group in found.values() for m in group]


def test_a_body_that_was_not_read_is_not_no_body() -> None:
    found = mentions_of(
        "German/JJ Foreign Minister [Otto Braun]PERSON spoke/VBD ."
        " the foreign/JJ minister/NN of neighboring/JJ [Lithuania]GPE disagreed/VBD ."
    )
    assert found["Otto Braun"] == ["Otto Braun"]
