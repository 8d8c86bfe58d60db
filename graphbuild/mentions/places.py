"""Places: what the model takes for one, told from countries, and which city of the world is meant."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from graphbuild.candidate import Candidate
from graphbuild.mentions.names import is_capitalised, trim
from graphbuild.reference import City, Reference
from graphbuild.wordlists import words

DIRECTIONS = words(
    """
    central downtown east eastern inner lower mainland north northeast northeastern northern northwest
    northwestern outer south southeast southeastern southern southwest southwestern upper west western
    """
)
VAGUE = frozenset(
    {
        "west",
        "east",
        "north",
        "south",
        "global south",
        "global north",
        "western world",
        "west bank's",
        "free world",
        "third world",
        "earth",
        "the world",
        "mars",
        "moon",
    }
)
"""What the model calls a place and no map shows."""
OCCASIONS = words("summit conference forum games championship cup festival congress")
LOCATIVE = words("in near outside inside around across towards throughout")
SPORT = words(
    """
    beat champions coach cup defeat draw fixture goal goals half keeper kick league match midfielder penalty season side
    squad striker substitute team title victory win winger
    """
)
"""Words of sentences in which the name of a city is that of its club."""
LARGE = 100_000
"""A city of fewer people is believed only in a country that the article names."""


def place_of(doc: Doc, start: int, end: int, kind: str, known: Sequence[Candidate]) -> Candidate | None:
    """The place the model found, unless it is a known name with a direction before it ("eastern Ukraine")."""
    start, end = trim(doc, start, end)
    while start < end and doc[start].lower_ in DIRECTIONS and any(k.start == start + 1 for k in known):
        start += 1
    if start == end or any(k.start < end and start < k.end for k in known if k.label in ("Country", "Place")):
        return None
    # "at the | Munich Economic Summit |": held at a place, but none
    if doc[start:end].text.lower() in VAGUE or (end - start > 1 and doc[end - 1].lower_ in OCCASIONS):
        return None
    # "Uyghurs", "Tibetan" are people
    if end - start == 1 and doc[start].tag_ in ("NNPS", "JJ"):
        return None
    words = [t for t in doc[start:end] if t.is_alpha]
    if not words or not all(is_capitalised(t.text) or t.lower_ in ("of", "the", "and", "de", "la") for t in words):
        return None
    if len(words) == 1 and (words[0].is_sent_start and len(words[0].sent) <= 3):
        return None
    return Candidate(start, end, end - 1, "Place", "name", doc[start:end].text, None, kind.lower())


def city_of(doc: Doc, start: int, end: int, known: Sequence[Candidate], reference: Reference) -> Candidate | None:
    """The city that the model took for an organisation: "said in | Karlsruhe", "Manchester and Liverpool".

    Outside a phrase of place, a club or a company may be meant that is named after a city: then it must be a large one
    of a country that the article names, and no club in sight.
    """
    start, end = trim(doc, start, end)
    if start == end or not all(t.is_alpha or t.text in "-'’." for t in doc[start:end]):
        return None
    cities = reference.cities_named(doc[start:end].text)
    if not cities or reference.organization_named(doc[start:end].text):
        return None
    if not (start and doc[start - 1].lower_ in LOCATIVE):
        countries = {c.country or c.code for c in known if c.label in ("Country", "Place")}
        large = any(city.country in countries and city.population >= LARGE for city in cities)
        if not large or any(t.lower_ in SPORT for t in doc[start].sent):
            return None
    return place_of(doc, start, end, "gpe", known)


def locate(candidates: Sequence[Candidate], reference: Reference) -> list[Candidate]:
    """The candidates with GeoNames id and country for cities; of namesakes the one in a country named here, then
    the most populous.
    """
    named = Counter(c.country or c.code for c in candidates if c.label == "Country")
    return [_as_city(c, named, reference) if c.label == "Place" and c.type != "region" else c for c in candidates]


def _as_city(c: Candidate, named: Counter[str | None], reference: Reference) -> Candidate:
    if c.country is not None and c.type not in ("city", "capital", "gpe"):
        return c
    cities = reference.cities_named(c.name)
    if c.country is not None:
        cities = tuple(city for city in cities if city.country == c.country)
    best = _best(cities, named)
    if best is None:
        return c
    return replace(c, code=best.id, country=best.country, name=best.name, type="city")


def _best(cities: Sequence[City], named: Counter[str | None]) -> City | None:
    ranked = sorted(cities, key=lambda city: (named[city.country] == 0, -city.population, city.id))
    if ranked and (named[ranked[0].country] or ranked[0].population >= LARGE):
        return ranked[0]
    return None
