"""Names that bodies of many countries bear: "Congress", "Labour Party", "Social Democrats".

A list knows the best known bearer; the article may speak of another country's.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from graphbuild.candidate import Candidate
from graphbuild.wordlists import words

COMMON = words(
    """
    the of and for congress senate parliament house home office assembly council department state treasury supreme court
    security central bank democrats democratic democrat republicans republican republic social christian liberal labour
    labor conservative conservatives socialist socialists communist communists green greens national people's peoples
    party union workers front coalition alliance movement freedom progressive reform justice army navy police
    """
)
"""A name of these words alone is no one's in particular."""
NATIONAL = frozenset({"party", "government", "military"})


def settle_national(doc: Doc, c: Candidate, chosen: Sequence[Candidate]) -> Candidate:
    """The candidate, without the identity that a list gave it where the article is about other countries.

    The country of the body must stand in the same sentence, or be the one the article names most.
    """
    if c.label != "Organization" or c.code is None or c.country is None or c.type not in NATIONAL:
        return c
    text = doc[c.start : c.end].text
    if not all(word.lower() in COMMON for word in text.replace("’", "'").split()) or _is_near(doc, c, chosen):
        return c
    return replace(c, code=None, country=None, name=text)


def _is_near(doc: Doc, c: Candidate, chosen: Sequence[Candidate]) -> bool:
    countries = [other for other in chosen if other.label == "Country"]
    sentence = doc[c.start].sent
    here = {other.code for other in countries if sentence.start <= other.start < sentence.end}
    ranked = Counter(other.code for other in countries).most_common(2)
    first = ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]) else None
    return c.country in here or c.country == first
