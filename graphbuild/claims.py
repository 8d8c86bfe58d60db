"""Making claims: the one place where a passage of a reading becomes a ``Claim`` with its quote and id."""

import hashlib
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from graphbuild.model import Attribute, Claim, Offsets, Status
from graphbuild.ontology import SYMMETRIC
from graphbuild.reading import Reading

if TYPE_CHECKING:
    from graphbuild.dates import DateRange

type Tokens = tuple[int, int]


def claim_id(
    article_id: str,
    type: str,
    start: int,
    end: int,
    subject: str,
    object: str | None,
    *,
    event: str | None = None,
) -> str:
    """A hash of what makes a claim one claim: its article, passage, type, ends and the event it tells of."""
    parts = (article_id, type, str(start), str(end), subject, object or "", event or "")
    return "c" + hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def make_claim(
    reading: Reading,
    type: str,
    subject: str,
    object: str | None,
    *,
    sentence: Tokens,
    status: Status,
    rule: str,
    confidence: float,
    said_by: str | None = None,
    cue: str | None = None,
    date: "DateRange | None" = None,
    event: str | None = None,
    attrs: Mapping[str, Attribute] | None = None,
    support: Iterable[Tokens] = (),
) -> Claim:
    """The claim that the tokens of ``sentence`` (start, end exclusive) make; ``support`` are further token spans.

    The ends of a symmetric relation are stored in the order of their ids.
    """
    if type in SYMMETRIC and object is not None and object < subject:
        subject, object = object, subject
    start, end = reading.passage(*sentence)
    return Claim(
        id=claim_id(reading.article.id, type, start, end, subject, object, event=event),
        type=type,
        subject=subject,
        object=object,
        status=status,
        start=start,
        end=end,
        quote=reading.article.text[start:end],
        rule=rule,
        confidence=round(confidence, 3),
        said_by=said_by,
        cue=cue,
        date=str(date.first) if date else None,
        date_end=str(date.last) if date else None,
        precision=date.precision if date else None,
        event=event,
        attrs=dict(attrs or {}),
        support=_support(reading, sentence, support),
    )


def _support(reading: Reading, sentence: Tokens, spans: Iterable[Tokens]) -> tuple[Offsets, ...]:
    """The further spans by characters, in order, without the main sentence itself."""
    return tuple(sorted(reading.passage(*span) for span in set(spans) if span != sentence))
