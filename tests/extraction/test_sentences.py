"""Where sentences begin before the parse: after blank lines and after headings that run into the text."""

import pytest
from spacy.lang.en import English

from graphbuild.nlp import mark_paragraphs

TEXTS = [
    ("The talks ended.\n\nNobody agreed.", ["Nobody agreed."]),
    # a heading within the paragraph
    ("Trade is strong. Open door The ministers of both states met.", ["The ministers of both states met."]),
    ('"It is strong." No way back However, the ministers met.', ["However, the ministers met."]),
    # a capital that is part of a name, or opens a sentence as usual
    ("Judges sat in The Hague on Monday.", []),
    ("Trade is strong. The ministers met.", []),
    ("Readers of Roe know the novel The Tower of London.", []),
    # too long for a heading
    ("Trade is strong. The ministers of both states who had come from afar were sure but The others were not.", []),
]


@pytest.mark.parametrize(("text", "begun"), TEXTS, ids=[text for text, _ in TEXTS])
def test_sentences_that_are_begun(text: str, begun: list[str]) -> None:
    doc = mark_paragraphs(English()(text))
    starts = [t.idx for t in doc if t.i and t.is_sent_start]
    assert [text[start:] for start in starts] == begun
