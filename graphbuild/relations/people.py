"""Kin and citizenship."""

from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from graphbuild.actors import actors_of
from graphbuild.occurrences import with_lower
from graphbuild.reading import Reading, TokenMention
from graphbuild.relations.draft import Draft, ending, skip_article, starting, word
from graphbuild.syntax import after, conjuncts, grammatical_subjects, is_passive, modifiers, objects
from graphbuild.wordlists import words

KIN: Mapping[str, str] = {
    "wife": "spouse",
    "husband": "spouse",
    "spouse": "spouse",
    "widow": "spouse",
    "widower": "spouse",
    "son": "child",
    "daughter": "child",
    "child": "child",
    "father": "parent",
    "mother": "parent",
    "brother": "sibling",
    "sister": "sibling",
    "half-brother": "sibling",
    "half-sister": "sibling",
    "cousin": "cousin",
    "uncle": "uncle or aunt",
    "aunt": "uncle or aunt",
    "nephew": "nephew or niece",
    "niece": "nephew or niece",
    "stepson": "child",
    "stepdaughter": "child",
    "stepfather": "parent",
    "stepmother": "parent",
    "twin": "sibling",
    "stepbrother": "sibling",
    "stepsister": "sibling",
    "grandson": "grandchild",
    "granddaughter": "grandchild",
    "grandfather": "grandparent",
    "grandmother": "grandparent",
    "son-in-law": "child-in-law",
    "daughter-in-law": "child-in-law",
    "father-in-law": "parent-in-law",
    "mother-in-law": "parent-in-law",
    "brother-in-law": "sibling-in-law",
    "sister-in-law": "sibling-in-law",
}
AGE = words(
    """
    - elder eldest ex first former influential late older only own powerful second twin younger youngest
    """
)
DESCRIBING = frozenset({"JJ", "JJR", "JJS", "VBN", "HYPH", "CD"})
TITLING = frozenset({"NNP", "NN", "JJ", "HYPH"})
CLOSING = (",", ".", ";", ")", "—", "–")
FARTHEST = 5
"""How many words may stand between a kin noun and the names beside it."""
HOLDING = words("hold have possess obtain acquire receive get take gain grant give")
HELD = frozenset({"citizenship", "nationality", "passport"})
GRANTING = frozenset({"grant", "give"})
POSSESSIVE = ("'s", "’s", "'", "’")


def find_kin(reading: Reading) -> Iterator[Draft]:
    """ "Kim Jong Un's sister, Kim Yo Jong", "his wife Olena Zelenska", "Kim Yo Jong, the sister of Kim Jong Un"."""
    starts, ends = starting(reading), ending(reading)
    for token in with_lower(reading.doc, KIN, {"married"}):
        kinship = KIN.get(token.lower_)
        if kinship is not None and token.tag_ in ("NN", "NNP"):
            before = _first_word(reading, token.i)
            pair = _possessed(reading, token.i, before, starts, ends) or _of_kin(reading, token.i, before, starts, ends)
            if pair is not None and pair[0].entity != pair[1].entity:
                yield Draft("RELATED_TO", pair[0], pair[1], token.i, "kin", 0.9, kinship=kinship)
        elif token.lower_ == "married" and token.pos_ in ("VERB", "ADJ"):
            yield from _married(reading, token)


def _first_word(reading: Reading, noun: int) -> int:
    """Where the phrase of a kin noun begins: "Assad's | British-born wife", "his | 15-year-old son"."""
    first = noun
    while first > max(0, noun - FARTHEST):
        token = reading.doc[first - 1]
        joined = word(reading, first) == "-"
        if token.lower_ not in AGE and token.tag_ not in DESCRIBING and not (joined and token.tag_ in ("NNP", "NN")):
            break
        first -= 1
    return first


def _possessed(
    reading: Reading, noun: int, before: int, starts: dict[int, TokenMention], ends: dict[int, TokenMention]
) -> tuple[TokenMention, TokenMention] | None:
    """The kin named after the noun, the owner before it: "Kim's | sister |, Kim Yo Jong"."""
    owner = ends.get(before - 1) if word(reading, before - 1) in POSSESSIVE else ends.get(before)
    owner = owner if owner and (owner.form == "pronoun" or word(reading, before - 1) in POSSESSIVE) else None
    kin = _named_after(reading, noun + 1, starts) if owner and owner.label == "Person" else None
    return (kin, owner) if owner and kin else None


def _named_after(reading: Reading, position: int, starts: dict[int, TokenMention]) -> TokenMention | None:
    """ "his brother | Raul Castro", "his brother, | President Raul Castro,": titles may stand before the name.

    After a comma the name must close: "like his father, Prime Minister B said" is of B himself.
    """
    apart = word(reading, position) in (",", "is", "was")
    first = position + apart
    while position + apart + FARTHEST > first < len(reading.doc):
        named = starts.get(first)
        if named is not None and named.label == "Person":
            closed = not apart or first == position + apart or word(reading, named.end) in CLOSING
            return named if named.form == "name" and closed else None
        token = reading.doc[first]
        titled = token.tag_ in TITLING or (named is not None and named.label == "Country")
        if token.is_sent_start or not titled:
            return None
        first = named.end if named is not None else first + 1
    return None


def _of_kin(
    reading: Reading, noun: int, before: int, starts: dict[int, TokenMention], ends: dict[int, TokenMention]
) -> tuple[TokenMention, TokenMention] | None:
    """ "Kim Yo Jong, the sister of Kim Jong Un", "X is the son of former President Y"."""
    if word(reading, before - 1) in POSSESSIVE:
        return _beside_owner(reading, before - 1, ends)
    before -= word(reading, before - 1) in ("the", "a")
    if word(reading, before - 1) not in (",", "is", "was", "(", "–", "—") or word(reading, noun + 1) != "of":
        return None
    kin, owner = ends.get(before - 1), _named_after(reading, skip_article(reading, noun + 2), starts)
    return (kin, owner) if kin and owner and kin.label == owner.label == "Person" else None


def _beside_owner(
    reading: Reading, end: int, ends: dict[int, TokenMention]
) -> tuple[TokenMention, TokenMention] | None:
    """ "Kim Yo Jong, | the North Korean leader | 's younger sister"."""
    owner = ends.get(end)
    kin = ends.get(owner.start - 1) if owner and word(reading, owner.start - 1) in (",", "is", "was") else None
    return (kin, owner) if owner and kin and owner.label == kin.label == "Person" else None


def _married(reading: Reading, verb: Token) -> Iterator[Draft]:
    """ "Anna Weber married Otto Braun", "she is married to Otto Braun"."""
    is_state = verb.dep_ == "acomp" or is_passive(verb)
    first = grammatical_subjects(verb.head if verb.dep_ == "acomp" else verb)
    pair = [actors_of(t, reading) for side in (first, after(verb, "to") if is_state else objects(verb)) for t in side]
    if len(pair) == 2 and all(len(p) == 1 and p[0].label == "Person" for p in pair):
        (left,), (right,) = pair
        if left.entity != right.entity:
            yield Draft("RELATED_TO", left, right, verb.i, "kin", 0.85, presupposed=False, kinship="spouse")


def find_citizens_of(reading: Reading) -> Iterator[Draft]:
    """ "Jason Rezaian, a citizen of the United States and Iran", "Otto Braun holds Turkish citizenship"."""
    starts, ends = starting(reading), ending(reading)
    for token in with_lower(reading.doc, ("citizen", "national"), HELD):
        if token.lower_ in ("citizen", "national") and word(reading, token.i + 1) == "of":
            yield from _citizen_of(reading, token, starts, ends)
        elif token.lower_ in HELD and token.dep_ == "dobj":
            yield from _with_citizenship(reading, token)


def _citizen_of(
    reading: Reading, noun: Token, starts: dict[int, TokenMention], ends: dict[int, TokenMention]
) -> Iterator[Draft]:
    before = noun.i - (word(reading, noun.i - 1) in ("a", "an", "dual"))
    before -= word(reading, before - 1) in ("a", "also")
    person = _described(reading, before - 1, ends) if word(reading, before - 1) in (",", "is") else None
    position = skip_article(reading, noun.i + 2)
    position += word(reading, position) == "both"
    while person is not None:
        country = starts.get(position)
        if country is None or country.label != "Country":
            break
        yield Draft("CITIZEN_OF", person, country, noun.i, "citizen-of", 0.95)
        position = skip_article(reading, country.end + 1)
        if word(reading, country.end) != "and":
            break


def _described(reading: Reading, end: int, ends: dict[int, TokenMention]) -> TokenMention | None:
    """The person before a comma, or before other descriptions: "A, the correspondent of the Daily, | a citizen"."""
    start = reading.doc[end].sent.start
    while end > start:
        named = ends.get(end)
        if named is not None and named.label == "Person":
            return named
        comma = next((i for i in range(end - 1, start, -1) if word(reading, i) == ","), start)
        described = reading.doc[comma + 1 : end]
        if (
            comma == start
            or word(reading, comma + 1) not in ("a", "an", "the")
            or any(t.pos_ == "VERB" for t in described)
        ):
            return None
        end = comma
    return None


def _with_citizenship(reading: Reading, noun: Token) -> Iterator[Draft]:
    """ "was granted Turkish citizenship", "has a German passport"."""
    verb = noun.head
    if verb.lemma_ not in HOLDING:
        return
    holders = objects(verb) if verb.lemma_ in GRANTING and not is_passive(verb) else grammatical_subjects(verb)
    people = [m for t in holders for m in actors_of(t, reading) if t.i != noun.i and m.label == "Person"]
    countries = [m for t in modifiers(noun) for c in conjuncts(t) for m in [reading.headed_by(c)] if m]
    for country in countries if len(people) == 1 else []:
        if country.label == "Country" and country.form == "demonym":
            yield Draft("CITIZEN_OF", people[0], country, noun.i, "citizenship", 0.9, presupposed=False)
