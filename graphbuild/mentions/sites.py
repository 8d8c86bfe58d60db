"""Places that the words around a name tell, whatever the model took it for.

"the town of | Bleiburg", "| Fayoum province", "the | Adlon Hotel", "Dresden's | Semperoper opera house".
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from graphbuild.candidate import Candidate
from graphbuild.mentions.names import PARTICLES, is_capitalised, name_end, trim
from graphbuild.occurrences import with_text
from graphbuild.wordlists import words

SETTLEMENTS = words(
    """
    borough canton city commune county district governorate hamlet island islet municipality neighborhood
    neighbourhood oblast port prefecture province region suburb town township village
    """
)
"""What a place is called before "of" and its name."""
LANDS = words("canton county district governorate oblast peninsula prefecture province region valley")
"""What a place is called after its name."""
BUILDINGS = words(
    """
    airport arena bridge castle cathedral cemetery circuit hotel mall monastery palace prison shrine speedway square
    stadion stadium station tower
    """
)
"""What a name ends in that is a building's and not that of a body which speaks and has a director ("museum")."""
HOUSES = words(
    """
    airport arena bridge castle cathedral cemetery chapel church hotel monastery mosque palace prison square stadium
    station synagogue temple
    """
)
"""What may follow the name of a building in small letters."""
TWO_WORDS = frozenset(
    {"air base", "death camp", "concentration camp", "opera house", "train station", "railway station", "refugee camp"}
    | {"military prison", "shopping mall", "shopping center", "shopping centre", "power plant", "nuclear plant"}
)
FIRST_OF_TWO = frozenset(both.split(" ")[0] for both in TWO_WORDS)
FAITHS = words(
    """
    anglican baptist buddhist catholic coptic evangelical hindu jewish lutheran muslim orthodox protestant roman shia
    shiite sikh sunni
    """
)
LONGEST = 5


def is_building(word: str) -> bool:
    """Whether a lower-case word says that what it ends is a building: "museum"."""
    return word in BUILDINGS


def find_sites(doc: Doc, known: Sequence[Candidate]) -> list[Candidate]:
    """The places that a noun of place names; what a list knows is left to it."""
    taken = {i for c in known for i in range(c.start, c.end)}
    return [c for c in _sites(doc) if taken.isdisjoint(range(c.start, c.end))]


def _sites(doc: Doc) -> Iterator[Candidate]:
    for token in with_text(doc, SETTLEMENTS, LANDS, HOUSES, FIRST_OF_TWO):
        word, i = token.text, token.i
        if word in SETTLEMENTS and i + 1 < len(doc) and doc[i + 1].lower_ == "of":
            yield from _site(doc, i + 2, name_end(doc, i + 2, LONGEST + 2, _fits), "gpe")
        if word in LANDS:
            yield from _site(doc, _name_start(doc, i), i, "gpe")
        two = word in FIRST_OF_TWO and doc[i : i + 2].text in TWO_WORDS
        if word in HOUSES or two:
            yield from _site(doc, _name_start(doc, i), i, "building")


def _site(doc: Doc, start: int, end: int, kind: str) -> Iterator[Candidate]:
    start, end = trim(doc, start, end)
    named = any(t.text[0].isupper() and t.pos_ == "PROPN" for t in doc[start:end])
    named = named and not FAITHS.issuperset(t.lower_ for t in doc[start:end])
    if start < end and named and not (doc[start].is_sent_start and kind == "building"):
        yield Candidate(start, end, end - 1, "Place", "name", doc[start:end].text, None, kind)


def _fits(token: Token, inside: bool) -> bool:
    """Capitalised words, with particles and hyphens between them: "Le Puy - en - Velay"."""
    text = token.text
    joins = inside and (text == "-" or text.lower() in PARTICLES or token.nbor(-1).text == "-")
    return joins or (is_capitalised(text) and text.replace("-", "").isalpha())


def _name_start(doc: Doc, end: int) -> int:
    """The start of the capitalised words that end here: "the southern | Binh Dinh | province"."""
    start = end
    while start > 0 and end - start < LONGEST and is_capitalised(doc[start - 1].text) and doc[start - 1].is_alpha:
        start -= 1
        if doc[start].is_sent_start:
            break
    return start
