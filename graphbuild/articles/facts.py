"""What is said about an article beside its text, and the order in which sources of it are believed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Facts:
    """What a front matter, a row, a manifest or a page's metadata says of an article; None where it is silent."""

    title: str | None = None
    published: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None


UNKNOWN = Facts()

# The names in use for the same thing: "date" and "published" in front matter and rows.
_NAMES = {
    "title": ("title",),
    "published": ("published", "date"),
    "source": ("source",),
    "url": ("url",),
    "language": ("language",),
}


def facts_of(values: Mapping[str, object]) -> Facts:
    """The facts among named values, such as a row; empty values count as absent."""
    return Facts(**{fact: _first(values.get(name) for name in names) for fact, names in _NAMES.items()})


def _first(values: Iterable[object]) -> str | None:
    written = (str(value).strip() for value in values if isinstance(value, str | int) and not isinstance(value, bool))
    return next((value for value in written if value), None)
