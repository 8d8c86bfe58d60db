"""Quoted passages of a document and the words that name their speakers."""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from graphbuild.occurrences import breaks_paragraph, paragraph_breaks, with_text
from graphbuild.status.words import SPEECH_VERBS
from graphbuild.syntax import grammatical_subjects

OPENING = frozenset({"“", "«", "„", "``"})
CLOSING = frozenset({"”", "»", "''"})
STRAIGHT = frozenset({'"'})
SHORTEST = 4
"""Quoted passages of fewer tokens are scare quotes or titles and have no speaker of their own."""
LONGEST_SPEAKER = 6
"""Words that name a speaker before a colon, at most."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quoted passage (token offsets, marks excluded), its verb of saying or colon, and the word for its speaker."""

    start: int
    end: int
    verb: int | None
    subject: int | None


def find_quotes(doc: Doc) -> tuple[Quote, ...]:
    """The quoted passages in order, each with its verb of saying and speaker where the text has one.

    A passage without one continues the speech before it when it opens a paragraph or follows in the same.
    """
    spans = _spans(doc)
    found: list[Quote] = []
    for start, end in spans:
        verb = _verb_of_saying(doc, start, end, spans)
        subjects = grammatical_subjects(doc[verb]) if verb is not None else []
        quote = Quote(start, end, verb, subjects[0].i if subjects else None)
        quote = _after_colon(doc, quote) or quote
        found.append(_continued(doc, quote, found[-1]) if verb is None and found else quote)
    return tuple(q for q in found if q.end - q.start >= SHORTEST)


def _spans(doc: Doc) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    marks = {t.i for t in with_text(doc, OPENING, CLOSING, STRAIGHT)}
    for token in (doc[i] for i in sorted(marks.union(paragraph_breaks(doc)))):
        if breaks_paragraph(token) and opened is not None:
            # an agency's quotation that runs on opens anew in each paragraph and closes in the last
            spans += [(opened, token.i)] if doc[opened - 1].text in OPENING else []
            opened = None
        elif token.text in OPENING or (token.text in STRAIGHT and opened is None):
            opened = token.i + 1
        elif opened is not None and (token.text in CLOSING or token.text in STRAIGHT):
            spans.append((opened, token.i))
            opened = None
    return [s for s in spans if s[0] < s[1]]


def _verb_of_saying(doc: Doc, start: int, end: int, spans: Sequence[tuple[int, int]]) -> int | None:
    """The nearest verb of saying with a subject, outside all quotations, in the sentences the quotation touches."""
    first, last = doc[start].sent.start, doc[end - 1].sent.end
    # '"..." Xi said.' is often cut after the closing mark: look into the words before the next full stop
    last = max(last, doc[min(end + 1, len(doc) - 1)].sent.end)
    saying = [t for t in doc[first:last] if t.pos_ == "VERB" and t.lemma_ in SPEECH_VERBS]
    outside = [t for t in saying if not any(s <= t.i < e for s, e in spans)]
    verbs = [t.i for t in outside if grammatical_subjects(t)]
    near = [v for v in verbs if not any(breaks_paragraph(t) for t in doc[min(v, start) : max(v, end)])]
    return min(near, key=lambda v: (min(abs(v - start), abs(v - end)), v), default=None)


def _after_colon(doc: Doc, quote: Quote) -> Quote | None:
    """ "Volodymyr Zelensky: “...”": a paragraph that begins with a name and a colon."""
    colon = quote.start - 2
    if colon < 1 or doc[colon].text != ":":
        return None
    first = next((i + 1 for i in range(colon - 1, -1, -1) if breaks_paragraph(doc[i])), 0)
    name = doc[first:colon]
    named = len(name) <= LONGEST_SPEAKER and all(t.text[0].isupper() or t.text in ",.’'-" for t in name)
    return Quote(quote.start, quote.end, colon, name.root.i) if named and len(name) else None


def _continued(doc: Doc, quote: Quote, before: Quote) -> Quote:
    """The quotation with the speaker of the one before it, when only one paragraph break lies between."""
    between = doc[before.end : quote.start]
    breaks = sum(breaks_paragraph(t) for t in between)
    words = sum(t.is_alpha for t in between)
    if breaks > 1 or words > 12 or (breaks == 1 and quote.start - doc[quote.start].sent.start > 1):
        return quote
    return Quote(quote.start, quote.end, before.verb, before.subject)
