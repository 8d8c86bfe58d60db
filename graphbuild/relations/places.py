"""Where places lie and organisations have their seat."""

from collections.abc import Iterator

from graphbuild.occurrences import with_lower
from graphbuild.reading import Reading, TokenMention
from graphbuild.relations.draft import Draft, ending, named_at, skip_article, starting, word
from graphbuild.wordlists import words

PLACE_NOUNS = words(
    """
    capital city county district enclave island metropolis oblast peninsula port province region resort settlement
    state suburb town village
    """
)
DIRECTIONS = words(
    """
    - ancient baltic black border central coastal east eastern far historic north northeast northeastern northern
    northwest northwestern old road sea silk south southeast southeastern southern southwest southwestern west
    western
    """
)
SEATED = words(
    """
    academy center court centre college foundation institute school university
    """
)


BRANCHED = frozenset({"institute", "foundation", "centre", "center"})
"""What of a well-known name may stand in many cities."""


def find_places_of_countries(reading: Reading) -> Iterator[Draft]:
    """ "the Uzbek city of Samarkand", "the northeastern Chinese city of Harbin"."""
    starts, ends = starting(reading), ending(reading)
    for token in with_lower(reading.doc, PLACE_NOUNS):
        if word(reading, token.i + 1) not in ("of", ""):
            continue
        place = starts.get(token.i + 2)
        before = token.i
        while before > 0 and word(reading, before - 1) in DIRECTIONS:
            before -= 1
        before -= word(reading, before - 1) in ("'s", "’s")
        country = ends.get(before)
        if place and country and place.label == "Place" and country.label == "Country" and token.lower_ != "capital":
            yield Draft("LOCATED_IN", place, country, token.i, "adjective-city-of", 0.95)


def find_places_beside_countries(reading: Reading) -> Iterator[Draft]:
    """ "Samarkand, Uzbekistan", "Harbin in northeastern China", "a hospital in Kunduz, northern Afghanistan".

    The country must be the one that reference data gives the place, or the place be unknown to it.
    """
    starts = starting(reading)
    for place in reading.mentions:
        if place.label != "Place" or place.form != "name":
            continue
        link = word(reading, place.end)
        position = skip_article(reading, place.end + 1)
        while word(reading, position) in DIRECTIONS:
            position += 1
        whole = starts.get(position)
        if whole is None or link not in (",", "in") or whole.form != "name" or not _may_lie_in(reading, place, whole):
            continue
        if word(reading, whole.end) in ("'s", "’s", "'", "’") or _is_subject(reading, whole, link):
            continue
        # "islands known as Dokdo in Korea": how the country calls them; "published by Acme in Korea": done there
        if link == "in" and word(reading, place.start - 1) in ("as", "by"):
            continue
        if whole.label == "Country" or (whole.label == "Place" and link == "in"):
            yield Draft(
                "LOCATED_IN", place, whole, place.head, f"place-{'comma' if link == ',' else 'in'}-country", 0.93
            )


def _is_subject(reading: Reading, whole: TokenMention, link: str) -> bool:
    """ "The poorest land of the peninsula, Yemen is in crisis": the country has a verb of its own."""
    head = reading.doc[whole.head]
    return link == "," and head.dep_ in ("nsubj", "nsubjpass") and word(reading, whole.end) != ","


def _may_lie_in(reading: Reading, place: TokenMention, whole: TokenMention) -> bool:
    known, other = reading.entities[place.entity], reading.entities[whole.entity]
    if place.entity == whole.entity:
        return False
    if whole.label == "Country":
        listed = word(reading, whole.end) in (",", "and") and word(reading, place.end) == ","
        return known.country == other.code if known.country else not listed
    return known.country is not None and known.country == other.country and known.code != other.code


def find_capitals(reading: Reading) -> Iterator[Draft]:
    """ "Ankara, the Turkish capital", "Harbin, the capital of Heilongjiang province"."""
    starts, ends = starting(reading), ending(reading)
    for token in with_lower(reading.doc, {"capital"}):
        whole = ends.get(token.i - (word(reading, token.i - 1) in ("'s", "’s")))
        first = whole.start if whole else token.i
        if word(reading, token.i + 1) == "of":
            whole, first = starts.get(skip_article(reading, token.i + 2)), token.i
        first -= word(reading, first - 1) == "the"
        place = ends.get(first - 1) if word(reading, first - 1) == "," else None
        if place and whole and place.label == "Place" and whole.label in ("Country", "Place"):
            yield Draft("LOCATED_IN", place, whole, token.i, "capital-of", 0.95)
        # "Kazakhstan hosts a summit in its capital, Astana"
        named = starts.get(token.i + 2) if word(reading, token.i + 1) == "," else None
        if named and named.label == "Place" and word(reading, token.i - 1) in ("its", "the"):
            yield from _capital_of_sentence(reading, token.i, named)


def _capital_of_sentence(reading: Reading, noun: int, place: TokenMention) -> Iterator[Draft]:
    """The capital lies in the country of the sentence that reference data says it lies in."""
    country = reading.entities[place.entity].country
    here = reading.doc[noun].sent
    named = [m for m in reading.within(here) if m.label == "Country" and m.start < noun and m.form == "name"]
    whole = next((m for m in reversed(named) if reading.entities[m.entity].code == country), None)
    if country and whole:
        yield Draft("LOCATED_IN", place, whole, noun, "capital-of", 0.9)


def find_seats(reading: Reading) -> Iterator[Draft]:
    """ "Renmin University in Beijing", "the Brussels-based alliance", "Gazprom, headquartered in St Petersburg"."""
    starts = starting(reading)
    for body in reading.mentions:
        if body.label != "Organization" or body.form != "name":
            continue
        place = _seat(reading, body, starts)
        if place is not None:
            yield Draft("HEADQUARTERED_IN", body, place, body.head, "seat", 0.9)


def _seat(reading: Reading, body: TokenMention, starts: dict[int, TokenMention]) -> TokenMention | None:
    position = body.end
    if word(reading, position) == "in" and word(reading, body.end - 1) in SEATED:
        found = named_at(reading, position + 1, starts)
        if found is None or found.form != "name" or word(reading, found.end) == "capital":
            return None
        # "the Goethe Institute in Riga" may be a branch of it
        branch = word(reading, body.end - 1) in BRANCHED and reading.entities[body.entity].code is not None
        return found if found.label in ("Place", "Country") and not branch else None
    position += word(reading, position) in (",", "(")
    if word(reading, position) in ("is", "which"):
        position += 1 + (word(reading, position + 1) == "is")
    if word(reading, position) in ("headquartered", "based", "seated") and word(reading, position + 1) in ("in", "at"):
        found = named_at(reading, position + 2, starts)
        return found if found and found.label in ("Place", "Country") else None
    return None


def find_based_bodies(reading: Reading) -> Iterator[Draft]:
    """ "the Brussels-based Bruegel Institute", "NATO's headquarters in Brussels", "NATO headquarters in Brussels"."""
    starts, ends = starting(reading), ending(reading)
    for token in with_lower(reading.doc, ("based", "headquarters", "seat")):
        if token.lower_ == "based" and word(reading, token.i - 1) == "-":
            place, body = ends.get(token.i - 1), starts.get(token.i + 1)
        elif token.lower_ in ("headquarters", "seat") and word(reading, token.i + 1) == "of":
            # "the headquarters of the International Olympic Committee in Lausanne"
            body = starts.get(skip_article(reading, token.i + 2))
            near = body is not None and word(reading, body.end) in ("in", "at")
            place = starts.get(body.end + 1) if body and near else None
        elif token.lower_ in ("headquarters", "seat") and word(reading, token.i - 1) == "whose":
            # "the agency ABC, whose headquarters are in Vienna"
            body = ends.get(token.i - 1 - (word(reading, token.i - 2) == ","))
            near = word(reading, token.i + 1) in ("is", "are", "lie", "lies") and word(reading, token.i + 2) == "in"
            place = named_at(reading, token.i + 3, starts) if near else None
        elif token.lower_ in ("headquarters", "seat") and word(reading, token.i + 1) in ("in", "at"):
            owner = token.i - (word(reading, token.i - 1) in ("'s", "’s", "'", "’"))
            place, body = starts.get(token.i + 2), ends.get(owner) or _described(reading, token.i, ends)
        else:
            continue
        if place and body and place.label in ("Place", "Country") and body.label == "Organization":
            yield Draft("HEADQUARTERED_IN", body, place, token.i, "based-in", 0.9)


def _described(reading: Reading, noun: int, ends: dict[int, TokenMention]) -> TokenMention | None:
    """ "the SCO, | a security bloc with | headquarters in Beijing": the body that the words before describe."""
    if word(reading, noun - 1) != "with":
        return None
    for position in range(noun - 2, max(noun - 8, 0), -1):
        if word(reading, position) in (",", "(") and word(reading, position + 1) in ("a", "an"):
            # "the Shanghai Cooperation Organization (SCO), a bloc with ..."
            closing = position - 1 if word(reading, position - 1) == ")" else position
            return ends.get(closing) or ends.get(position)
        if reading.doc[position].pos_ in ("VERB", "AUX"):
            return None
    return None
