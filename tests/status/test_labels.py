import pytest
from spacy.lang.en import English
from spacy.tokens import Doc

from graphbuild.status.labels import is_label, speaker_labelled

TAGS = {
    "Wang": ("PROPN", "B-PERSON"),
    "Yi": ("PROPN", "I-PERSON"),
    "Tass": ("PROPN", "B-ORG"),
    "Moscow": ("PROPN", "B-GPE"),
}
CASES = [
    ("Wang Yi : we won .", "won", "Yi"),
    ("Wang Yi : we won . \n they lost .", "lost", None),
    # an interview: each answer until the next label
    ("Tass : who won ? \n Wang Yi : we won . \n they lost .", "lost", "Yi"),
    ("Tass : who won ? \n Wang Yi : we won . \n they lost .", "who", "Tass"),
    # where only the questions have a label, nobody is named for the answers
    ("Tass : who won ? \n they did . \n Tass : who lost ? \n we met .", "met", None),
    ("Tass : who won ? they did .", "they", None),
    # a dateline, a list and a heading are no names of speakers
    ("Moscow : we won .", "won", None),
    ("Results : we won .", "won", None),
    ("Wang Yi : \n we won .", "won", None),
    ("we told Wang Yi : they lost .", "lost", None),
]


def doc_of(text: str) -> Doc:
    words = text.split(" ")
    tags = [TAGS.get(w, ("SPACE" if w == "\n" else "X", "O")) for w in words]
    return Doc(English().vocab, words, pos=[p for p, _ in tags], ents=[e for _, e in tags])


@pytest.mark.parametrize(("text", "word", "speaker"), CASES)
def test_labels(text: str, word: str, speaker: str | None) -> None:
    doc = doc_of(text)
    found = speaker_labelled(next(t for t in doc if t.text == word))
    assert (found.text if found else None) == speaker


def test_the_name_before_the_colon_is_a_label() -> None:
    assert [t.text for t in doc_of("Wang Yi : Wang Yi won .") if is_label(t)] == ["Wang", "Yi"]


def test_a_name_that_the_model_did_not_find_may_be_a_label() -> None:
    doc = Doc(
        English().vocab, ["Wang", "Yi", ":", "we", "won", "."], pos=["PROPN", "PROPN", "PUNCT", "PRON", "VERB", "PUNCT"]
    )
    assert [t.text for t in doc if is_label(t)] == ["Wang", "Yi"]
    doc = Doc(
        English().vocab, ["the", "plan", ":", "we", "won", "."], pos=["DET", "NOUN", "PUNCT", "PRON", "VERB", "PUNCT"]
    )
    assert not any(is_label(t) for t in doc)
