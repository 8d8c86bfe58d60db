"""HTML pages and fragments, reduced to their article by trafilatura."""

import logging
from html.parser import HTMLParser

from graphbuild.articles.drafts import Draft, Skipped
from graphbuild.articles.facts import Facts

PAGE_LIMIT = 20_000_000
"""Characters of markup beyond which a page is not parsed."""

# Dates are taken from metadata and time elements only. The last day is fixed because htmldate would otherwise
# use today's, and the same page would give different dates on different days.
_DATES = {"extensive_search": False, "original_date": True, "max_date": "2100-01-01", "outputformat": "%Y-%m-%d"}


def read_page(name: str, markup: str) -> Draft | Skipped:
    """The article of a page with the title, date, site and address that the page states."""
    if len(markup) > PAGE_LIMIT:
        return Skipped(name, f"enormous: {len(markup):,} characters of markup, the limit is {PAGE_LIMIT:,}")
    # Imported here: trafilatura takes half a second to load, which a run without pages need not pay.
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    page = bare_extraction(
        markup, include_comments=False, include_tables=False, with_metadata=True, date_extraction_params=_DATES
    )
    if page is None or isinstance(page, dict) or not (page.text or "").strip():
        return Skipped(name, "no article text in the page")
    facts = Facts(title=page.title or None, published=page.date or None, source=page.sitename or None, url=page.url)
    return Draft(name, name, page.text or "", page=facts)


def text_of_fragment(markup: str) -> str:
    """The text of a fragment such as a feed's summary, a line for each block of it."""
    reader = _Blocks()
    reader.feed(markup)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.parts).split("\n"))
    return "\n".join(line for line in lines if line)


_BREAKS = frozenset(("article", "blockquote", "br", "div", "figure", "li", "ol", "p", "pre", "section", "tr", "ul")) | {
    f"h{level}" for level in range(1, 7)
}
_SILENT = frozenset(("figcaption", "noscript", "script", "style"))


class _Blocks(HTMLParser):
    """Collects text; a class because the standard parser reports by calling methods."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.silent += tag in _SILENT
        if tag in _BREAKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self.silent = max(0, self.silent - (tag in _SILENT))
        if tag in _BREAKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.parts.append(data.replace("\n", " "))
