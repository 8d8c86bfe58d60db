"""Page litter put around and between the paragraphs of clean articles: what is extracted must stay the same.

``python -m benchmarks.litter [FOLDER] [--show]``

The litter is that of ``benchmarks/litter_pages.py`` and, with FOLDER, that of the saved pages (``*.txt``) in it: what
stands above their first and below their last paragraph of prose, and what lies between. Each kind of litter is put
into every article of the sample corpus.
"""

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import cycle, islice
from pathlib import Path

from benchmarks.litter_pages import PAGES, Page
from benchmarks.texts import SOURCE
from graphbuild.articles import clean_pieces
from graphbuild.articles.paragraphs import find_blocks
from graphbuild.extraction import extract_all
from graphbuild.model import Article, Extraction
from graphbuild.pipeline import read_articles


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a page's litter changed in the extraction of an article."""

    page: str
    article: str
    lost: tuple[str, ...]
    gained: tuple[str, ...]

    @property
    def unchanged(self) -> bool:
        """Whether nothing was."""
        return not self.lost and not self.gained


def littered(article: Article, page: Page, start: int = 0) -> Article:
    """The article within the litter of a page; between the paragraphs the pieces follow from the ``start``-th on."""
    paragraphs = article.text.split("\n\n")
    between = islice(cycle(page.between), start, None) if page.between else iter(())
    mixed = [part for p in paragraphs[:-1] for part in (p, next(between, ""))] + paragraphs[-1:]
    return replace(article, text="\n\n".join([*page.head, *filter(None, mixed), *page.tail]))


def told(extraction: Extraction) -> Iterator[str]:
    """What an extraction says, without places in the text."""
    names = {e.id: e.name for e in extraction.entities} | {e.id: e.name for e in extraction.events}
    yield from (f"{e.label} {e.name}" for e in extraction.entities)
    for event in extraction.events:
        who = ", ".join(sorted(names[p.entity] for p in event.participants))
        yield f"{event.type} {event.name} {event.status} {event.date}: {who}"
    for claim in extraction.claims:
        ends = f"{names[claim.subject]} {claim.type} {names.get(claim.object or '', '')}"
        yield f"{ends} {claim.status} {claim.date} by {names.get(claim.said_by or '')}: {claim.quote}"


def pages_in(folder: Path) -> Iterator[Page]:
    """The litter of saved pages: all paragraphs that lie outside their prose, by where they lie."""
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text("utf-8")
        prose = clean_pieces(text)
        blocks = [(b.paragraphs[0][0], b.paragraphs[-1][1]) for b in find_blocks(text)]
        outside = [b for b in blocks if not any(start < b[1] and b[0] < end for start, end in prose)]
        first, last = (prose[0][0], prose[-1][1]) if prose else (len(text), len(text))
        yield Page(
            path.name,
            tuple(text[s:e] for s, e in outside if e <= first),
            tuple(text[s:e] for s, e in outside if first < s < last),
            tuple(text[s:e] for s, e in outside if s >= last),
        )


def measure(articles: Sequence[Article], pages: Iterable[Page]) -> Iterator[Outcome]:
    """What the litter of each page changes in each article."""
    clean = [Counter(told(e)) for e in extract_all(articles)]
    for page in pages:
        dirty = extract_all(littered(article, page, number) for number, article in enumerate(articles))
        for before, extraction in zip(clean, dirty, strict=True):
            after = Counter(told(extraction))
            yield Outcome(
                page.name, extraction.article.path, tuple(sorted(before - after)), tuple(sorted(after - before))
            )


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, help="saved pages, *.txt")
    parser.add_argument("--show", action="store_true", help="list what changed")
    options = parser.parse_args(arguments)
    pages = [*PAGES, *(pages_in(options.folder) if options.folder else ())]
    outcomes = list(measure(list(read_articles([SOURCE])), pages))
    for page in pages:
        own = [o for o in outcomes if o.page == page.name]
        print(f"{page.name:40} unchanged {sum(o.unchanged for o in own)} of {len(own)}")
    print(f"{'all':40} unchanged {sum(o.unchanged for o in outcomes)} of {len(outcomes)}")
    for outcome in outcomes if options.show else ():
        lines = [*(f"lost   {t}" for t in outcome.lost), *(f"gained {t}" for t in outcome.gained)]
        print("\n".join(f"{outcome.page} | {outcome.article} | {line}" for line in lines), end="\n" if lines else "")


if __name__ == "__main__":
    main()
