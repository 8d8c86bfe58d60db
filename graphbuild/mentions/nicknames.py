"""People whose name goes around a nickname: Otto "Max" Braun."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span

from graphbuild.candidate import Candidate
from graphbuild.mentions.names import is_person_name, trim_titles
from graphbuild.occurrences import with_text

OPENING = ('"', "“", "``")
CLOSING = ('"', "”", "''")
LONGEST = 3


def find_nicknamed(doc: Doc) -> Iterator[Candidate]:
    """The people with a nickname in quotation marks inside their name, which is told without it."""
    people = {i: ent for ent in doc.ents if ent.label_ == "PERSON" for i in range(ent.start, ent.end)}
    for token in with_text(doc, OPENING):
        closing = _closing(doc, token.i) if token.i else None
        if closing is None or not (token.i - 1 in people or closing + 1 in people):
            continue
        given = _before(doc, token.i, people.get(token.i - 1))
        family = _after(doc, closing + 1, people.get(closing + 1))
        if _is_name(given) and _is_name(family):
            name = f"{given.text} {family.text}"
            yield Candidate(given.start, family.end, family.end - 1, "Person", "name", name)


def _closing(doc: Doc, opening: int) -> int | None:
    """Where the quotation of one or two capitalised words ends."""
    for i in range(opening + 1, min(opening + 1 + LONGEST, len(doc) - 1)):
        if doc[i].text in CLOSING:
            return i if i > opening + 1 else None
        if not doc[i].text[0].isupper() or doc[i].is_sent_start:
            return None
    return None


def _before(doc: Doc, opening: int, person: Span | None) -> Span:
    start, end = trim_titles(doc, person.start if person is not None else opening - 1, opening)
    return doc[start:end] if end == opening else doc[opening:opening]


def _after(doc: Doc, start: int, person: Span | None) -> Span:
    first, end = trim_titles(doc, start, person.end if person is not None else start + 1)
    return doc[first:end] if first == start else doc[start:start]


def _is_name(part: Span) -> bool:
    proper = all(token.pos_ == "PROPN" or token.ent_type_ == "PERSON" for token in part)
    return len(part) > 0 and proper and is_person_name(part.doc, part.start, part.end)
