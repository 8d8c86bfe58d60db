"""Parties called by their people: "Merkel's Christian Democrats", "Social Democrat Otto Braun"."""

from collections.abc import Iterator

from spacy.tokens import Doc

from graphbuild.candidate import Candidate
from graphbuild.wordlists import words

LEANINGS = words("christian social free liberal")
"""What democrats of many countries call themselves by."""
DEMOCRATS = frozenset({"Democrats", "Democrat"})


def find_parties(doc: Doc) -> Iterator[Candidate]:
    """ "the Social Democrats", "a Christian Democrat": a party, whose country the article has to tell."""
    for token in doc[1:]:
        before = doc[token.i - 1]
        if token.text in DEMOCRATS and before.text[0].isupper() and before.lower_ in LEANINGS:
            name = f"{before.text} Democrats"
            yield Candidate(token.i - 1, token.i + 1, token.i, "Organization", "name", name, None, "party")
