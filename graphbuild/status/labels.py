"""Who speaks in an interview: the name and colon that a paragraph begins with."""

from functools import lru_cache

from spacy.tokens import Doc, Span, Token

from graphbuild.occurrences import breaks_paragraph, paragraph_breaks

LONGEST = 5
"""Words of a name before the colon, at most."""


def speaker_labelled(token: Token) -> Token | None:
    """The last word of the name that the speech around a token is labelled with, None outside of labelled speech.

    "Wang Yi: Russia attacked Ukraine." Where paragraphs of one text have labels of two names it is an interview, and
    all that follows a label is said by that name until the next. Where only the questions have one, nobody is named
    for the answers.
    """
    labels = labels_of(token.doc)
    before = [label for label in labels if label[1] < token.i]
    if not before:
        return None
    last = before[-1]
    between = token.doc[last[1] : token.i]
    several = len({token.doc[start:colon].text for start, colon in labels}) > 1
    goes_on = several or not any(breaks_paragraph(t) for t in between)
    # "Acme Radio: Who won? They did.": after its question somebody else speaks
    asked = token.doc[last[1] - 1].ent_type_ == "ORG" and any(t.text == "?" for t in between)
    goes_on = goes_on and not asked
    return token.doc[last[1] - 1] if goes_on else None


def is_label(token: Token) -> bool:
    """Whether a word is part of a name that labels a speech, or may be one: a sentence begins with it and a colon."""
    start = token.i
    while start and not token.doc[start].is_sent_start:
        start -= 1
    colon = _colon_after(token.doc, start)
    heads = colon is not None and token.i < colon and _is_proper(token.doc[start:colon])
    return heads or any(start <= token.i < colon for start, colon in labels_of(token.doc))


@lru_cache(maxsize=8)
def labels_of(doc: Doc) -> tuple[tuple[int, int], ...]:
    """The labels of a document: where the name starts and where its colon stands."""
    starts = [0, *(i + 1 for i in paragraph_breaks(doc))]
    found = ((s, _colon(doc, s)) for s in starts)
    return tuple((s, c) for s, c in found if c is not None)


def _colon(doc: Doc, start: int) -> int | None:
    colon = _colon_after(doc, start)
    if colon is None or colon == start or colon + 1 >= len(doc) or breaks_paragraph(doc[colon + 1]):
        return None
    name = doc[start:colon]
    return colon if _is_proper(name) and name[-1].ent_type_ in {"PERSON", "ORG"} else None


def _colon_after(doc: Doc, start: int) -> int | None:
    return next((t.i for t in doc[start : start + LONGEST + 1] if t.text == ":"), None)


def _is_proper(name: Span) -> bool:
    return all(t.pos_ == "PROPN" or t.text in {".", "-"} for t in name)
