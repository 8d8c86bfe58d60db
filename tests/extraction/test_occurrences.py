"""Looking words up gives the tokens that going through all of them gives."""

import pytest
from spacy.tokens import Doc

from graphbuild.occurrences import lower_words, paragraph_breaks, with_lemma, with_lower, with_text
from graphbuild.wordlists import words
from tests.extraction.docs import make_doc

DOC = make_doc(
    "The/DT [Kremlin]ORG accused/VBD the/DT Dutch ./. ¶ He/PRP accused/VBD [Merkel]PERSON ,/, he/PRP said/VBD"
)
FEW, MANY = ("he", "accused"), words("he the accused dutch kremlin merkel said , . a b c d e f g h i j k l m n o p")


@pytest.fixture
def doc() -> Doc:
    return DOC


@pytest.mark.parametrize("table", [(), FEW, MANY, {"He": 1, "the": 2}, words("He Kremlin Merkel accuse say")])
def test_every_word_of_a_table_is_found_in_order(doc: Doc, table: tuple[str, ...]) -> None:
    assert with_text(doc, table) == [t for t in doc if t.text in table]
    assert with_lower(doc, table) == [t for t in doc if t.lower_ in table]
    assert with_lemma(doc, table) == [t for t in doc if t.lemma_.lower() in table]


def test_a_word_of_two_tables_is_found_once(doc: Doc) -> None:
    assert [t.text for t in with_lower(doc, {"he", "dutch"}, {"he"})] == ["Dutch", "He", "he"]


def test_words_in_lower_case_and_the_ends_of_paragraphs(doc: Doc) -> None:
    assert lower_words(doc)[:3] == ("the", "kremlin", "accused")
    assert [doc[i].text for i in paragraph_breaks(doc)] == [t.text for t in doc if t.is_space and "\n" in t.text]
    assert paragraph_breaks(doc)
