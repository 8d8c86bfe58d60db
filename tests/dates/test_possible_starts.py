"""A law of the search: where any rule fits, the search looks."""

from hypothesis import given
from hypothesis import strategies as st

from graphbuild.dates import find
from tests.corpus import ARTICLES

WORDS = sorted(find._PATTERNS.keys() - {""})
NUMBERS = ["0", "1", "4", "11", "15", "1st", "22nd", "1990s", "2014", "2022", "2022-09-15", "Q3"]
PIECES = st.sampled_from([*WORDS, *(w.capitalize() for w in WORDS), *NUMBERS])
GAPS = st.sampled_from([" ", " ", " ", ", ", "-", "–", "/", ". ", "\n", "\n\n"])


def fitting(text: str) -> set[int]:
    """Every place where some rule fits, found by trying all of them everywhere."""
    return {i for i in range(len(text)) for _, pattern in ALL if pattern.match(text, i)}


ALL = find._PATTERNS[""]
"""Each rule stands under the number as well."""


def looked_at(text: str) -> set[int]:
    return {at for at, word in find._possible_starts(text) if any(p.match(text, at) for _, p in find._PATTERNS[word])}


@given(st.lists(st.tuples(PIECES, GAPS), max_size=12))
def test_a_date_of_any_words_is_looked_at(pieces: list[tuple[str, str]]) -> None:
    text = "".join(piece + gap for piece, gap in pieces)
    assert fitting(text) == looked_at(text)


def test_the_dates_of_articles_are_looked_at() -> None:
    for article in sorted(ARTICLES.glob("*.txt"))[:6]:
        text = article.read_text(encoding="utf-8")
        assert fitting(text) == looked_at(text)
