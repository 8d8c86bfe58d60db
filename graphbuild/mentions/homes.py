"""Which country an organisation belongs to that no list knows: by its name, by the word before it, by the article.

"Tanzania Revenue Authority", "Bank of Japan", "Ajax Amsterdam"; "Spain's | CCOO"; "the Interior Ministry" where the
article is about one country.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from graphbuild.candidate import Candidate
from graphbuild.mentions.national import home_by_article, is_nobodys_own, national_body
from graphbuild.mentions.places import LARGE
from graphbuild.reference import Reference
from graphbuild.wordlists import words

ABROAD = words(
    """
    against center centre committee conference consulate council delegation embassy forum friends group initiative
    institute institution mission observatory on program programme project relations seminar support task university
    watch with
    """
)
"""With one of these in it, the country in a body's name may be what it is about: "China Center", "Iran Watch"."""
POSSESSIVE = ("'s", "’s", "'", "’")


QUOTES = ('"', "“", "'", "‘")
CALLED = words(
    """
    agency airline association automaker bank brewer broadcaster carmaker chain channel charity club company
    confederation conglomerate daily drugmaker federation firm foundation giant group insurer lender magazine maker
    manufacturer militia monopoly movement network newspaper ngo operator opposition organization outlet paper party
    publisher retailer startup station supplier tabloid tank union utility watchdog website weekly wing
    """
)
"""What an organisation is called right before its name."""
FARTHEST = 7


def settle_homes(
    doc: Doc, candidates: Sequence[Candidate], known: Sequence[Candidate], reference: Reference
) -> list[Candidate]:
    """The candidates, organisations of no known country with the one that their name or the article gives them."""
    found = []
    for c in candidates:
        if c.label == "Organization" and c.code is None and c.country is None:
            home = _in_name(doc, c, known, reference) or _before(doc, c, candidates)
            if home is None and is_nobodys_own(doc[c.start : c.end].text):
                home = home_by_article(doc, c.start, candidates)
            c = _at_home(doc, c, home, reference)
        found.append(c)
    return found


def _in_name(doc: Doc, c: Candidate, known: Sequence[Candidate], reference: Reference) -> str | None:
    """The one country or city in the name: "Confederation of | Indian | Industry", "University of | Stuttgart"."""
    inside = [k for k in known if c.start <= k.start and k.end <= c.end]
    countries = {k.code for k in inside if k.label == "Country" and k.form != "metonym"}
    if countries:
        adjective = any(k.form == "demonym" and k.start == c.start for k in inside)
        about = any(t.lower_ in ABROAD for t in doc[c.start : c.end])
        of = any(doc[k.start - 1].lower_ in ("of", "the") for k in inside if k.start > c.start)
        return countries.pop() if len(countries) == 1 and (adjective or of or not about) else None
    places = {k.country for k in inside if k.label == "Place"} | _cities(doc, c, reference)
    return places.pop() if len(places) == 1 else None


def _cities(doc: Doc, c: Candidate, reference: Reference) -> set[str | None]:
    """The countries of the large cities in a name; of namesakes the largest is meant."""
    found: set[str | None] = set()
    for start in range(c.start, c.end):
        for end in range(min(c.end, start + 3), start, -1):
            cities = reference.cities_named(doc[start:end].text) if doc[start].text[0].isupper() else ()
            if cities and cities[0].population >= LARGE:
                found.add(cities[0].country)
                break
    return found


def _before(doc: Doc, c: Candidate, candidates: Sequence[Candidate]) -> str | None:
    """The country before the name and what it is called: "the | German | daily Bild", "| Spain | 's union CCOO"."""
    start = c.start - (c.start > 0 and doc[c.start - 1].text in QUOTES)
    if start > 0 and doc[start - 1].lower_ in CALLED:
        while start > max(0, c.start - FARTHEST) and not doc[start].is_sent_start and _describes(doc[start - 1]):
            start -= 1
    possessive = start > 0 and doc[start - 1].text in POSSESSIVE
    for other in candidates:
        if other.label == "Country" and other.end == start - possessive and (possessive or other.form == "demonym"):
            return other.code
    return None


def _describes(token: Token) -> bool:
    """Whether a word may stand in a description: "Germany's | second-largest grocery | retailer Rewe"."""
    return token.text == token.lower_ and (token.pos_ in ("ADJ", "NOUN", "ADV", "NUM") or token.text == "-")


def _at_home(doc: Doc, c: Candidate, home: str | None, reference: Reference) -> Candidate:
    """The candidate with its country, and as the body that reference data has under the name it bears there.

    "Social Democrats" in an article about Germany are the "German Social Democrats".
    """
    country = reference.country(home) if home else None
    if country is None:
        return c
    text = doc[c.start : c.end].text
    first, _, rest = text.partition(" ")
    if home in (reference.demonym(first), reference.country_named(first)):
        # "the US Federal Bureau of Investigation" is what a list knows without its country
        known = reference.organization_named(rest) if " " in rest else None
        known = known if known is not None and known.country == home else None
    else:
        known = national_body(text, country, reference) if is_nobodys_own(text) else None
    if known is not None:
        return replace(c, name=known.name, code=known.id, type=known.type, country=home)
    return replace(c, country=home)
