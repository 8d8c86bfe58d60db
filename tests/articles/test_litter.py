import os
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.articles import clean_pieces, is_debris
from tests.articles.samples import ARGUMENT, LITTER, SUMMIT

SEEDS = Path(os.environ.get("GRAPHBUILD_SHARED", Path(__file__).parents[3] / "shared")) / "seeds"


def pieces(text: str) -> list[str]:
    return [text[start:end] for start, end in clean_pieces(text)]


@pytest.mark.parametrize("litter", LITTER)
def test_litter_is_no_piece(litter: str) -> None:
    assert pieces(litter) == []


@pytest.mark.parametrize("article", [SUMMIT, ARGUMENT])
@pytest.mark.parametrize("separator", ["\n", "\n\n", "\r\n\r\n", "\n \n\n"])
def test_a_clean_article_loses_nothing(article: tuple[str, ...], separator: str) -> None:
    assert pieces(separator.join(article)) == list(article)


@settings(deadline=None)
@given(
    article=st.sampled_from([SUMMIT, ARGUMENT]),
    separator=st.sampled_from(["\n\n", "\n"]),
    litter=st.lists(st.tuples(st.integers(0, 14), st.sampled_from(LITTER)), max_size=12),
)
def test_litter_around_paragraphs_changes_no_piece(
    article: tuple[str, ...], separator: str, litter: list[tuple[int, str]]
) -> None:
    blocks = [
        block
        for place in range(len(article) + 1)
        for block in [*(text for at, text in litter if at == place), *article[place : place + 1]]
    ]
    assert pieces(separator.join(blocks)) == list(article)


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("aA .,!?\n\r\t“”\"'*•-()[]/:;0é中Ж\u2028\ufeff"), max_size=200))
def test_pieces_are_ordered_spans_without_spaces_around(text: str) -> None:
    spans = clean_pieces(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)


def test_wrapped_lines_are_one_piece() -> None:
    first = (
        "The ministers of the six states met in Astana on Tuesday to prepare the\n"
        "summit, and agreed on a text that the presidents are to sign. It names\n"
        "Afghanistan once."
    )
    second = "No date was given for the next meeting, which is to take place in Samarkand\nor in Bukhara."
    assert pieces(f"Advertisement\n\n{first}\n\nSee also  Rain expected\n\n{second}\n") == [first, second]


def test_a_list_of_other_articles_is_litter_with_its_teasers() -> None:
    text = "\n\n".join(
        [
            *SUMMIT,
            "More stories\nBridge opens in the north\nThe bridge was closed for two years.\n2 hours ago\n"
            "Minister sacked\nHe had been in office for a month.\n3 hours ago\nRain expected\n4 hours ago\n12",
        ]
    )
    assert pieces(text) == list(SUMMIT)


@pytest.mark.parametrize(
    ("paragraph", "piece"),
    [
        ("• The parties agreed to meet again in May.", "The parties agreed to meet again in May."),
        ("> The parties agreed to meet again in May.", "The parties agreed to meet again in May."),
        ("He left for Minsk on Sunday, the office said. (ANI)", "He left for Minsk on Sunday, the office said."),
        ("He left for Minsk on Sunday, the office said. Enditem", "He left for Minsk on Sunday, the office said."),
        (
            "He left for Minsk on Sunday, the office said. (Reporting by Jane Roe; editing by John Doe)",
            "He left for Minsk on Sunday, the office said.",
        ),
        ("He left for Minsk, the office said. jr/AFP/Reuters Editor: Jane Roe", "He left for Minsk, the office said."),
        ("He left for Minsk, the office said. jr, ab/cd (AP, dpa, Reuters)", "He left for Minsk, the office said."),
        ("He left for Minsk, the office said. jr/ab", "He left for Minsk, the office said."),
        (
            "He left for Minsk, the office said. Author: Jane Roe (Reuters, dpa) Editor: John Doe",
            "He left for Minsk, the office said.",
        ),
        ("He left for Minsk, the office said (AP).", "He left for Minsk, the office said (AP)."),
        ("He is 61. He left for the coast (Odessa, Izmail).", "He is 61. He left for the coast (Odessa, Izmail)."),
    ],
)
def test_bullets_and_sign_offs_are_cut(paragraph: str, piece: str) -> None:
    assert pieces(paragraph) == [piece]


@pytest.mark.parametrize(
    ("sentence", "debris"),
    [
        ("Ta.", True),
        ("did.", True),
        (".", True),
        ("Jinping.", True),
        ("There is.", True),
        ("welcomed Mr.", True),
        ("Welcomed Mr.", True),
        ("paths.", True),
        ("Putin agreed.", False),
        ("He resigned yesterday.", False),
        ("Moscow denied it.", False),
    ],
)
def test_debris(sentence: str, debris: bool) -> None:
    assert is_debris(sentence) is debris


@pytest.mark.skipif(not SEEDS.is_dir(), reason=f"no saved pages at {SEEDS}; set GRAPHBUILD_SHARED")
@pytest.mark.parametrize(
    ("start", "count", "never"),
    [
        ("000", 29, ["Leopard", "foreign agent", "carrot", "InoSMI materials", "POOL"]),
        ("001", 34, ["Contributed"]),
        ("003", 22, ["email", "Comment"]),
        ("004", 34, ["Renner", "See also", "Video:", "heatwave", "Reply"]),
    ],
)
def test_saved_pages(start: str, count: int, never: list[str]) -> None:
    text = next(SEEDS.glob(f"{start}_*.txt")).read_text(encoding="utf-8")
    found = pieces(text)
    assert len(found) >= count
    assert [word for word in never if any(word in piece for piece in found)] == []
