"""What a relation rule returns: two mentions, the relation between them and the words that carry it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from graphbuild.reading import Reading, TokenMention


@dataclass(frozen=True, slots=True)
class Draft:
    """``subject`` TYPE ``object``; ``word`` is the token that carries the relation, for its status.

    ``presupposed`` relations hold whatever the sentence around them says ("the Uzbek city of Samarkand").
    """

    type: str
    subject: TokenMention
    object: TokenMention
    word: int
    rule: str
    confidence: float
    presupposed: bool = True
    kinship: str | None = None
    title: str | None = None
    former: bool = False


type Rule = Callable[[Reading], Iterator[Draft]]


def starting(reading: Reading) -> dict[int, TokenMention]:
    """The widest mention that begins at each token."""
    return {m.start: m for m in sorted(reading.mentions, key=lambda m: m.end - m.start)}


def ending(reading: Reading) -> dict[int, TokenMention]:
    """The widest mention that ends before each token."""
    return {m.end: m for m in sorted(reading.mentions, key=lambda m: m.end - m.start)}


def word(reading: Reading, position: int) -> str:
    """The lower-case word at a position, "" outside the doc."""
    return reading.doc[position].lower_ if 0 <= position < len(reading.doc) else ""


def skip_article(reading: Reading, position: int) -> int:
    """The position after "the", "a" or "an", if one stands there."""
    return position + (word(reading, position) in ("the", "a", "an"))


def named_at(reading: Reading, position: int, starts: dict[int, TokenMention]) -> TokenMention | None:
    """The mention that begins here, after an article that is no part of its name: "the | Kremlin", "| The Hague"."""
    return starts.get(position) or starts.get(skip_article(reading, position))
