"""Kin, citizenship, party and succession."""

from collections.abc import Iterator, Mapping

from graphbuild.reading import Reading, TokenMention
from graphbuild.relations.draft import Draft, ending, skip_article, starting, word
from graphbuild.roles.titles import TITLES
from graphbuild.syntax import grammatical_subjects, is_passive, objects, subjects
from graphbuild.wordlists import words

KIN: Mapping[str, str] = {
    "wife": "spouse",
    "husband": "spouse",
    "spouse": "spouse",
    "widow": "spouse",
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
    "grandson": "grandchild",
    "granddaughter": "grandchild",
    "grandfather": "grandparent",
    "grandmother": "grandparent",
    "son-in-law": "child-in-law",
    "daughter-in-law": "child-in-law",
    "father-in-law": "parent-in-law",
    "brother-in-law": "sibling-in-law",
    "sister-in-law": "sibling-in-law",
}
AGE = words(
    """
    - elder eldest ex first former influential late older only own powerful second twin younger youngest
    """
)
POSSESSIVE = ("'s", "’s", "'", "’")
SUCCEEDING = frozenset({"succeed", "replace"})


def find_kin(reading: Reading) -> Iterator[Draft]:
    """ "Kim Jong Un's sister, Kim Yo Jong", "his wife Olena Zelenska", "Kim Yo Jong, the sister of Kim Jong Un"."""
    starts, ends = starting(reading), ending(reading)
    for token in reading.doc:
        kinship = KIN.get(token.lower_)
        if kinship is None or token.tag_ not in ("NN", "NNP"):
            continue
        before = token.i
        while before > 0 and word(reading, before - 1) in AGE:
            before -= 1
        pair = _possessed(reading, token.i, before, starts, ends) or _of_kin(reading, token.i, before, starts, ends)
        if pair is not None and pair[0].entity != pair[1].entity:
            yield Draft("RELATED_TO", pair[0], pair[1], token.i, "kin", 0.9, kinship=kinship)


def _possessed(
    reading: Reading, noun: int, before: int, starts: dict[int, TokenMention], ends: dict[int, TokenMention]
) -> tuple[TokenMention, TokenMention] | None:
    """The kin named after the noun, the owner before it: "Kim's | sister |, Kim Yo Jong"."""
    owner = ends.get(before - 1) if word(reading, before - 1) in POSSESSIVE else ends.get(before)
    owner = owner if owner and (owner.form == "pronoun" or word(reading, before - 1) in POSSESSIVE) else None
    kin = starts.get(noun + 1 + (word(reading, noun + 1) == ","))
    return (kin, owner) if owner and kin and owner.label == kin.label == "Person" and kin.form == "name" else None


def _of_kin(
    reading: Reading, noun: int, before: int, starts: dict[int, TokenMention], ends: dict[int, TokenMention]
) -> tuple[TokenMention, TokenMention] | None:
    """ "Kim Yo Jong, the sister of Kim Jong Un", "X is the son of Y"."""
    if word(reading, before - 1) in POSSESSIVE:
        return _beside_owner(reading, before - 1, ends)
    before -= word(reading, before - 1) in ("the", "a")
    if word(reading, before - 1) not in (",", "is", "was") or word(reading, noun + 1) != "of":
        return None
    kin, owner = ends.get(before - 1), starts.get(skip_article(reading, noun + 2))
    return (kin, owner) if kin and owner and kin.label == owner.label == "Person" else None


def _beside_owner(
    reading: Reading, end: int, ends: dict[int, TokenMention]
) -> tuple[TokenMention, TokenMention] | None:
    """ "Kim Yo Jong, | the North Korean leader | 's younger sister"."""
    owner = ends.get(end)
    kin = ends.get(owner.start - 1) if owner and word(reading, owner.start - 1) == "," else None
    return (kin, owner) if owner and kin and kin.label == owner.label == "Person" else None


def find_citizens_of(reading: Reading) -> Iterator[Draft]:
    """ "Jason Rezaian, a citizen of the United States and Iran"."""
    starts, ends = starting(reading), ending(reading)
    for token in reading.doc:
        if token.lower_ not in ("citizen", "national") or word(reading, token.i + 1) != "of":
            continue
        before = token.i - (word(reading, token.i - 1) in ("a", "an", "dual"))
        person = ends.get(before - 1) if word(reading, before - 1) in (",", "is") else None
        position = skip_article(reading, token.i + 2)
        while person is not None and person.label == "Person":
            country = starts.get(position)
            if country is None or country.label != "Country":
                break
            yield Draft("CITIZEN_OF", person, country, token.i, "citizen-of", 0.95)
            position = skip_article(reading, country.end + 1)
            if word(reading, country.end) != "and":
                break


def find_replaced(reading: Reading) -> Iterator[Draft]:
    """ "James Cleverly, who moves to the Home Office in place of | Suella Braverman |"; "took over from ..."."""
    starts = starting(reading)
    for token in reading.doc:
        if token.lower_ != "place" or word(reading, token.i - 1) != "in" or word(reading, token.i + 1) != "of":
            continue
        verb = token.head.head
        new = subjects(verb) if not is_passive(verb) else grammatical_subjects(verb)
        left = reading.headed_by(new[0]) if len(new) == 1 else None
        right = starts.get(token.i + 2)
        if left and right and left.label == right.label == "Person" and left.entity != right.entity:
            yield Draft("SUCCEEDED", left, right, verb.i, "in-place-of", 0.85, presupposed=False)


def find_successions(reading: Reading) -> Iterator[Draft]:
    """ "Cameron replaced James Cleverly as foreign secretary", "his predecessor Sergei Shoigu"."""
    starts, ends = starting(reading), ending(reading)
    for token in reading.doc:
        if token.lemma_ in SUCCEEDING and token.pos_ == "VERB":
            yield from _succeeded(reading, token.i)
        elif token.lower_ in ("predecessor", "successor"):
            owner = ends.get(token.i) or ends.get(token.i - 1)
            # "Andrei Belousov, | his | predecessor Sergei Shoigu"
            if word(reading, token.i - 1) == "his" and word(reading, token.i - 2) == ",":
                owner = ends.get(token.i - 2) or owner
            other = starts.get(token.i + 1 + (word(reading, token.i + 1) == ","))
            if owner and other and owner.label == other.label == "Person" and owner.entity != other.entity:
                new, old = (owner, other) if token.lower_ == "predecessor" else (other, owner)
                yield Draft("SUCCEEDED", new, old, token.i, token.lower_, 0.9)


def _succeeded(reading: Reading, position: int) -> Iterator[Draft]:
    """Active "A succeeded B as minister", passive "B was replaced by A"."""
    verb = reading.doc[position]
    new, old = subjects(verb), objects(verb)
    if len(new) != 1 or len(old) != 1:
        return
    left, right = reading.headed_by(new[0]), reading.headed_by(old[0])
    if left and right and left.label == right.label == "Person" and left.entity != right.entity:
        yield Draft(
            "SUCCEEDED", left, right, position, "succeeded", 0.9, presupposed=False, title=_office(reading, position)
        )


def _office(reading: Reading, position: int) -> str | None:
    """The title after "as": "replaced James Cleverly as | foreign secretary"."""
    sentence = reading.doc[position].sent
    place = next((t.i for t in reading.doc[position : sentence.end] if t.lower_ == "as"), None)
    first = skip_article(reading, place + 1) if place is not None else sentence.end
    for end in range(min(first + 5, sentence.end), first, -1):
        words = reading.doc[first:end].text.lower()
        if words in TITLES or (words.split()[-1] == "minister" and len(words.split()) <= 3):
            return words
    return None
