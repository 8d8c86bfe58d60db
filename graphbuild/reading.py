"""An article as the extraction rules see it: the parsed text with its linked mentions."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc, Span, Token

from graphbuild.model import Article, Entity, Form, Label, Offsets


@dataclass(frozen=True, slots=True)
class TokenMention:
    """A mention by token positions. ``head`` is the token that stands for it in the parse."""

    entity: str
    label: Label
    start: int
    end: int
    head: int
    form: Form


@dataclass(frozen=True)
class Reading:
    """A parsed article, its entities by id, and their mentions sorted by position (they may nest).

    ``doc`` holds the clean text only; ``pieces`` says where it lies in the article: sorted triples
    (start in doc, start in article, length), together covering every token.
    """

    article: Article
    doc: Doc
    entities: Mapping[str, Entity]
    mentions: tuple[TokenMention, ...]
    pieces: tuple[tuple[int, int, int], ...]

    @cached_property
    def _by_head(self) -> dict[int, TokenMention]:
        """The widest mention that each token heads."""
        return {m.head: m for m in sorted(self.mentions, key=lambda m: (m.end - m.start, -m.start))}

    @cached_property
    def _by_token(self) -> dict[int, TokenMention]:
        """The narrowest mention over each token."""
        ordered = sorted(self.mentions, key=lambda m: (m.start - m.end, m.start))
        return {i: m for m in ordered for i in range(m.start, m.end)}

    @cached_property
    def _piece_starts(self) -> list[int]:
        return [start for start, _, _ in self.pieces]

    def headed_by(self, token: Token) -> TokenMention | None:
        """The widest mention whose head is this token."""
        return self._by_head.get(token.i)

    def covering(self, token: Token) -> TokenMention | None:
        """The narrowest mention that this token lies in."""
        return self._by_token.get(token.i)

    def within(self, span: Span) -> list[TokenMention]:
        """The mentions that lie in a span, in order."""
        return [m for m in self.mentions if span.start <= m.start and m.end <= span.end]

    def offsets(self, start: int, end: int) -> Offsets:
        """Character offsets in the article of the tokens from ``start`` to ``end`` (exclusive)."""
        first, last = self.doc[start], self.doc[end - 1]
        return self._place(first.idx), self._place(last.idx + len(last) - 1) + 1

    def passage(self, start: int, end: int) -> Offsets:
        """The same without the blank tokens at its ends, which may lie between two pieces of the article."""
        inked = [i for i in range(start, end) if not self.doc[i].is_space]
        return self.offsets(inked[0], inked[-1] + 1) if inked else self.offsets(start, end)

    def _place(self, char: int) -> int:
        at = bisect_right(self._piece_starts, char)
        start, origin, _ = self.pieces[at - 1] if at else (0, 0, 0)
        return origin + char - start
