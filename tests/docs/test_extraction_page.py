"""The page on extraction says what the program extracts."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from graphbuild.extraction import extract_all
from graphbuild.model import Article, Extraction

PAGE = Path(__file__).resolve().parents[2] / "docs" / "extraction.md"
DAY = "2024-05-17"
SIDES = frozenset({"PARTICIPATED_IN", "TOOK_PLACE_IN"})
"""Claims that stand beside those of the table."""
ROWS = [
    (sentence, told)
    for line in PAGE.read_text("utf-8").splitlines()
    for _, sentence, told in re.findall(r"^\| (.+?) \| (.+?) \| (.+?) \|$", line)
    if sentence != "Sentence"
]


@cache
def extractions() -> dict[str, Extraction]:
    texts = list(dict.fromkeys(sentence for sentence, _ in ROWS))
    articles = (Article(f"a{i}", f"a{i}.txt", text, published=DAY) for i, text in enumerate(texts))
    return {e.article.text: e for e in extract_all(articles)}


def told(extraction: Extraction) -> Iterator[str]:
    """The claims of an extraction as the page writes them."""
    names = {e.id: e.name for e in extraction.entities} | {e.id: e.name for e in extraction.events}
    for claim in extraction.claims:
        ends = [names[claim.subject], claim.type, *([names[claim.object]] if claim.object else [])]
        marks = [
            *([claim.status] if claim.status != "asserted" else []),
            *([f"by {names[claim.said_by]}"] if claim.said_by else []),
            *([claim.date] if claim.date else []),
        ]
        yield ", ".join([" ".join(ends), *marks])


def test_the_page_has_tables() -> None:
    assert len(ROWS) > 40


@pytest.mark.parametrize(("sentence", "expected"), ROWS, ids=[f"{s} [{t}]" for s, t in ROWS])
def test_a_sentence_gives_what_the_page_says(sentence: str, expected: str) -> None:
    extraction = extractions()[sentence]
    if expected == "Nothing":
        assert [c for c in extraction.claims if c.type not in SIDES and c.status in ("asserted", "reported")] == []
    else:
        assert expected in list(told(extraction))
