"""What readers of formats hand on: the text of one article and what is known about it, or why there is none."""

from dataclasses import dataclass

from graphbuild.articles.facts import UNKNOWN, Facts

TEXT_LIMIT = 2_000_000
"""Characters of an article beyond which it is a book or a dump, not an article."""
WORD_LIMIT = 100_000
"""Words of an article beyond which it is skipped."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """Something that gives no article: the file or the line, and the reason in words."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of one article, what it says of itself (``own``, from ``origin``) and what its page says (``page``).

    ``place`` is where a reader of the file finds it: ``news.jsonl line 17``.
    """

    path: str
    place: str
    text: str
    own: Facts = UNKNOWN
    origin: str = "row"
    page: Facts = UNKNOWN
