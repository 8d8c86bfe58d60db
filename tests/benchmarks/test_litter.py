"""The litter of pages changes nothing of what is extracted."""

from itertools import cycle, islice

import pytest

from benchmarks.litter import littered, measure, pages_in
from benchmarks.litter_pages import PAGES, Page
from graphbuild.articles import clean_pieces
from tests.acceptance.outputs import sample_articles
from tests.corpus import SHARED

SAVED = tuple(pages_in(SHARED / "seeds")) if (SHARED / "seeds").is_dir() else ()
EACH = 3
"""Articles that each page is put around; ``python -m benchmarks.litter`` takes all."""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_no_piece_of_a_page_is_prose(page: Page) -> None:
    pieces = (*page.head, *page.between, *page.tail)
    assert [text[slice(*span)] for text in pieces for span in clean_pieces(text)] == []


@pytest.mark.parametrize(("number", "page"), list(enumerate((*PAGES, *SAVED))), ids=[p.name for p in (*PAGES, *SAVED)])
def test_the_extraction_is_unchanged(number: int, page: Page) -> None:
    articles = list(islice(cycle(sample_articles()), number * EACH, (number + 1) * EACH))
    assert [o for o in measure(articles, [page]) if not o.unchanged] == []


def test_the_litter_stands_around_and_between() -> None:
    page = Page("made", ("HEAD",), ("ONE", "TWO"), ("TAIL",))
    article = sample_articles()[0]
    text = littered(article, page).text
    assert text.startswith("HEAD\n\n") and text.endswith("\n\nTAIL")
    assert text.index("ONE") < text.index("TWO")
