"""People: names the model finds, names that follow a title, and surnames alone once a full name is known."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc

from graphbuild.candidate import Candidate
from graphbuild.mentions.names import (
    HONORIFICS,
    PARTICLES,
    TITLE_WORDS,
    continues_hyphen,
    is_capitalised,
    is_person_name,
    trim_titles,
)
from graphbuild.names import person_name
from graphbuild.occurrences import with_lower, with_text
from graphbuild.reference import Reference
from graphbuild.roles import Role
from graphbuild.wordlists import words

LONGEST_NAME = 5
HUMANS = words(
    "woman man girl boy student teenager mother father wife husband son daughter brother sister widow lawyer doctor"
    " nurse teacher journalist reporter photographer activist dissident engineer economist physicist soldier"
)
"""What only a human being is called."""
DESCRIBED = 9
"""So many words after a name its apposition has its noun."""
THINGS = words(
    "uss hms ins carrier destroyer frigate warship airport stadium square street avenue prize award awards library"
)
"""What bears a person's name and is none."""


def person_of(doc: Doc, start: int, end: int, known: Mapping[tuple[int, int], Candidate]) -> Candidate | None:
    """The person the model found, titles and edges trimmed; single words are left to ``chain_surnames``."""
    for gap in range(start, end):
        if doc[gap].is_space:
            end = gap
            break
    start, end = trim_titles(doc, start, end)
    while start < end and (start, start + 1) in known and known[start, start + 1].form == "demonym":
        start += 1
    if end - start < 2 or not is_person_name(doc, start, end):
        return None
    # "the Grammy Awards"
    if doc[end - 1].lower_ in THINGS - {"street", "square"}:
        return None
    # "the carrier USS Ronald Reagan", "Charles de Gaulle airport"
    if (start and doc[start - 1].lower_ in THINGS) or (end < len(doc) and doc[end].lower_ in THINGS):
        return None
    end += 2 * continues_hyphen(doc, end)
    other = known.get((start, end))
    if other is not None and other.label != "Person":
        return None
    return _person(doc, start, end)


def people_after_titles(doc: Doc, roles: Sequence[Role], chosen: Sequence[Candidate]) -> list[Candidate]:
    """Full names right after a title or honorific, whatever the model thought: "President Serdar Berdimuhamedow".

    What it took for two people, "Premier | Ali Sheikh | Ahmed", is one.
    """
    guessed = ("Organization", "Person")
    blocked = {i for c in chosen if c.label not in guessed or c.code for i in range(c.start, c.end)}
    starts = {r.end for r in roles} | {r.head + 1 for r in roles} | _after_honorifics(doc)
    # "the Russian ambassador, | Vasily Nebenzya"
    starts |= {r.end + 1 for r in roles if r.end < len(doc) and doc[r.end].text == "," and r.body and r.determiner}
    found = []
    for start in sorted(starts):
        end = start
        while end < len(doc) and end - start < LONGEST_NAME and end not in blocked and _continues(doc, start, end):
            end += 1
        while end > start and doc[end - 1].lower_ in PARTICLES:
            end -= 1
        if end - start >= 2 and is_person_name(doc, start, end) and _is_one_person(doc, start, end, chosen):
            found.append(_person(doc, start, end))
    return found


def _is_one_person(doc: Doc, start: int, end: int, chosen: Sequence[Candidate]) -> bool:
    """Whether a person of the model inside a name only is its beginning; of "Platform | Jane Roe" it is the end."""
    inside = [c for c in chosen if c.label == "Person" and start < c.end and c.start < end]
    rest = [t.ent_type_ for c in inside for t in doc[c.end : end]]
    return all(c.start == start for c in inside) and all(kind == "PERSON" for kind in rest)


def people_described(doc: Doc, chosen: Sequence[Candidate]) -> list[Candidate]:
    """Names of two words or more that the model took for a body: "Ana Lopez, a 22-year-old woman whom they held"."""
    bodies = [c for c in chosen if c.label == "Organization" and c.form == "name" and not c.code]
    guessed = [c for c in bodies if c.end - c.start >= 2 and doc[c.start].text.lower() != "the"]
    return [
        _person(doc, c.start, c.end)
        for c in guessed
        if is_person_name(doc, c.start, c.end) and _is_described(doc, c.end)
    ]


def _is_described(doc: Doc, end: int) -> bool:
    """Whether what stands beside a name says that it is a woman, a boy or the like; "a student union" is none."""
    if end + 1 >= len(doc) or doc[end].text != "," or doc[end + 1].lower_ not in {"a", "an"}:
        return False
    for token in doc[end + 2 : end + DESCRIBED]:
        if token.lower_ in HUMANS:
            return token.i + 1 == len(doc) or not token.nbor().pos_.startswith(("NOUN", "PROPN"))
        if token.text == "," or token.pos_ in {"VERB", "ADP", "AUX"}:
            return False
    return False


def chain_surnames(
    doc: Doc, chosen: Sequence[Candidate], roles: Sequence[Role], reference: Reference
) -> list[Candidate]:
    """Single words that name a person: part of a full name of this article, or after a title, or a known surname.

    "Xi Jinping arrived ... Xi said"; "Mr. Gabuev"; "Putin said" where no full name stands.
    """
    parts = {word for c in chosen if c.label == "Person" for word in _surnames(c.name)}
    after_title = {r.head + 1 for r in roles} | _after_honorifics(doc)
    taken = {i for c in chosen if not _is_guess(c) for i in range(c.start, c.end)}
    tagged = {ent.start for ent in doc.ents if ent.label_ == "PERSON" and ent.end - ent.start == 1}
    possible = after_title | tagged | {t.i for t in with_text(doc, parts)}
    found = []
    for token in (doc[i] for i in sorted(possible) if i < len(doc)):
        i = token.i
        if i in taken or not token.text[0].isupper() or token.lower_ in TITLE_WORDS:
            continue
        # "May" may be a month or a modal verb, "Mrs May" is none
        if token.is_stop and i not in after_title and not (token.text in parts and i in tagged):
            continue
        if not is_person_name(doc, i, i + 1):
            continue
        known = i in tagged and bool(reference.offices_of(token.text))
        proper = token.pos_ == "PROPN" or i in tagged
        if proper and (token.text in parts or known or i in after_title):
            found.append(_person(doc, i, i + 1))
    return found


def _is_guess(c: Candidate) -> bool:
    """A single word that no list knows and the model took for a place or an organisation: a surname overrules it."""
    return c.end - c.start == 1 and c.code is None and c.country is None and c.label in ("Organization", "Place")


def _surnames(name: str) -> set[str]:
    """The words of a full name that may stand alone: the last one, or the first of "Xi Jinping"."""
    words = name.split()
    if len(words) < 2:
        return set()
    return {words[0], words[-1]} if person_name(name).family_first else {words[-1]}


def _after_honorifics(doc: Doc) -> set[int]:
    return {t.i + 1 for t in with_lower(doc, HONORIFICS) if t.text[0].isupper()}


def _continues(doc: Doc, start: int, end: int) -> bool:
    token = doc[end]
    if token.is_sent_start and end > start:
        return False
    if token.lower_ in PARTICLES:
        return end > start
    if end - start > 1 and (continues_hyphen(doc, end) or continues_hyphen(doc, end - 1)):
        return True
    title = token.lower_ in TITLE_WORDS and not (token.lower_ == "sheikh" and end > start)
    return is_capitalised(token.text) and token.pos_ in ("PROPN", "NOUN", "ADJ", "X") and not title


def _person(doc: Doc, start: int, end: int) -> Candidate:
    return Candidate(start, end, end - 1, "Person", "name", doc[start:end].text)
