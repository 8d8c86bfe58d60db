"""RSS and Atom files: one article an entry."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from graphbuild.articles.drafts import Draft, Skipped
from graphbuild.articles.facts import Facts
from graphbuild.articles.pages import text_of_fragment

FEED_LIMIT = 100_000_000
"""Bytes of a feed beyond which it is not parsed."""


def read_feed(path: Path, name: str) -> Iterator[Draft | Skipped]:
    """The entries of a feed, with the longest text that each carries."""
    if (size := path.stat().st_size) > FEED_LIMIT:
        yield Skipped(name, f"enormous: {size:,} bytes of feed, the limit is {FEED_LIMIT:,}")
        return
    # Imported here: a run without feeds need not load it.
    import feedparser

    # The bytes are handed over, never the name: feedparser would fetch what looks like an address.
    feed = feedparser.parse(path.read_bytes())
    if not feed.version or (feed.bozo and not feed.entries):
        yield Skipped(name, "not an RSS or Atom feed")
        return
    for number, entry in enumerate(feed.entries, start=1):
        yield _entry(name, number, entry, feed.feed)


def _entry(name: str, number: int, entry: Mapping[str, Any], feed: Mapping[str, Any]) -> Draft | Skipped:
    bodies = [part.get("value") or "" for part in entry.get("content", [])] + [entry.get("summary") or ""]
    text = max((text_of_fragment(body) for body in bodies), key=len)
    if not text:
        return Skipped(f"{name} entry {number}", "no text in the entry")
    facts = Facts(
        title=text_of_fragment(entry.get("title") or "") or None,
        # "updated" is what Atom has where an entry was never changed.
        published=entry.get("published") or entry.get("updated") or None,
        source=(entry.get("source") or {}).get("title") or feed.get("title") or None,
        url=entry.get("link") or None,
        language=None,
    )
    return Draft(f"{name}#{number}", f"{name} entry {number}", text, page=facts)
