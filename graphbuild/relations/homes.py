"""Which country an organisation is of, where the words beside its name say so."""

from collections.abc import Iterator

from spacy.tokens import Token

from graphbuild.reading import Reading, TokenMention
from graphbuild.relations.draft import Draft, ending, skip_article, starting, word
from graphbuild.wordlists import words

KINDS = words(
    """
    airline automaker bank brewer broadcaster carmaker chain charity club company confederation conglomerate daily
    drugmaker firm giant insurer lender magazine maker manufacturer militia newspaper ngo paper party publisher
    retailer startup supplier tabloid tank union utility weekly
    """
)
"""What an organisation with a home is called; an agency or a group may be of several countries."""
POSSESSIVE = ("'s", "’s", "'", "’")
FARTHEST = 7


def find_homes(reading: Reading) -> Iterator[Draft]:
    """ "the Swiss bank UBS", "Germany's second-largest retailer Rewe", "UBS, a Swiss bank"."""
    starts, ends = starting(reading), ending(reading)
    for body in reading.mentions:
        if body.label != "Organization" or body.form != "name":
            continue
        for home in (_before(reading, body, ends), _after(reading, body, starts)):
            if home is not None and _may_be_home(reading, body, home):
                yield Draft("HEADQUARTERED_IN", body, home, body.head, "called-of-country", 0.85)


def _may_be_home(reading: Reading, body: TokenMention, home: TokenMention) -> bool:
    known, country = reading.entities[body.entity], reading.entities[home.entity]
    return known.type not in ("government", "military", "igo") and known.country in (None, country.code)


def _before(reading: Reading, body: TokenMention, ends: dict[int, TokenMention]) -> TokenMention | None:
    """The country before a noun of kind and its adjectives: "the | Algerian | daily | Al Nahr"."""
    start = body.start - (word(reading, body.start - 1) in ('"', "“", "'", "‘"))
    if word(reading, start - 1) not in KINDS:
        return None
    while start > max(0, body.start - FARTHEST) and _describes(reading.doc[start - 1]):
        start -= 1
    possessive = word(reading, start - 1) in POSSESSIVE
    if "state" in {word(reading, i) for i in range(start, body.start)}:  # an agency of the state
        return None
    home = ends.get(start - possessive)
    fits = home is not None and home.label == "Country" and (home.form == "demonym" or possessive)
    # "the German-French | broadcaster Arte": of both
    if home is not None and word(reading, home.start - 1) == "-":
        return None
    return home if fits else None


def _after(reading: Reading, body: TokenMention, starts: dict[int, TokenMention]) -> TokenMention | None:
    """The country in an apposition: "UBS, | a | Swiss | bank"."""
    if word(reading, body.end) != ",":
        return None
    home = starts.get(skip_article(reading, body.end + 1))
    if home is None or home.label != "Country" or home.form not in ("demonym", "name"):
        return None
    end = home.end + (word(reading, home.end) in POSSESSIVE)
    if home.form == "name" and end == home.end:
        return None
    while end < len(reading.doc) and end - home.end < FARTHEST and _describes(reading.doc[end]):
        end += 1
    closed = word(reading, end) in (",", ".", "that", "which", "with", "in", "—", "–", ")")
    return home if closed and word(reading, end - 1) in KINDS else None


def _describes(token: Token) -> bool:
    """Whether a word may stand in a description: "Germany's | second-largest grocery | retailer Rewe"."""
    return token.text == token.lower_ and (token.pos_ in ("ADJ", "NOUN", "ADV", "NUM") or token.text == "-")
