"""Parties called by their people: "Merkel's Christian Democrats", "Social Democrat Otto Braun"."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from graphbuild.candidate import Candidate
from graphbuild.occurrences import with_text
from graphbuild.wordlists import words

LEANINGS = words("christian social free liberal new neo national")
"""What democrats of many countries call themselves by."""
DEMOCRATS = frozenset({"Democrats", "Democrat"})
POLITICIANS = words(
    """
    candidate challenger congressman congresswoman contender frontrunner governor hopeful incumbent lawmaker leader
    lawmakers mayor nominee opponent politician president presidential representative rival senator senators strategist
    vice-presidential
    """
)
GUARDS = frozenset({"guard", "guards"})
BODIES = words("party national convention army senate congress people's union") | GUARDS
AMERICAN = {
    "Democrat": ("Democratic Party", "democratic-party-us"),
    "Republican": ("Republican Party", "republican-party-us"),
}
"""What one of them is called in the United States, whose parties these are where the article speaks of that country."""


def find_parties(doc: Doc) -> Iterator[Candidate]:
    """ "the Social Democrats", "a Christian Democrat": a party, whose country the article has to tell.

    "| Republican | candidate Otto Braun" names the party; "the Republican said" is a person.
    """
    for token in with_text(doc, DEMOCRATS, AMERICAN):
        if not token.i:
            continue
        before = doc[token.i - 1]
        if token.text in DEMOCRATS and before.text[0].isupper() and before.lower_ in LEANINGS:
            name = f"{before.text} Democrats"
            yield Candidate(token.i - 1, token.i + 1, token.i, "Organization", "name", name, None, "party")
        elif token.text in AMERICAN and token.i + 1 < len(doc) and _calls(doc[token.i + 1]):
            name, code = AMERICAN[token.text]
            yield Candidate(token.i, token.i + 1, token.i, "Organization", "name", name, code, "party", "USA")


def _calls(following: Token) -> bool:
    """Whether a name or what a politician is called comes next."""
    if following.is_sent_start:
        return False
    named = following.pos_ == "PROPN" and following.text[0].isupper() and following.lower_ not in BODIES
    return named or following.lower_ in POLITICIANS
