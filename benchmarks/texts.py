"""Any number of distinct articles, made from the sample corpus: for measuring, not for reading.

Each is passages from three articles with other numbers and days, and people of its own: no two are near-duplicates, and
every one brings names and words that were not there before, as real news do.
"""

import random
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from graphbuild.model import Article
from graphbuild.pipeline import read_articles

SOURCE = Path(__file__).resolve().parents[1] / "data" / "articles"
SYLLABLES = ("ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu", "ra", "ti", "vo", "lan", "mer", "rik", "sten")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
POSTS = ("deputy minister", "spokesman", "adviser", "professor", "analyst", "ambassador")


def made_articles(count: int, *, passages: int = 3, paragraphs: int = 3, seed: int = 0) -> Iterator[Article]:
    """``count`` articles of so many passages of so many paragraphs in a row; the same for the same arguments.

    A paragraph has some 65 words; the two sentences on people of the article's own have 40 more.
    """
    for number in range(count):
        draw = random.Random(f"{seed}-{number}")
        chosen = draw.sample(_corpus(), passages)
        text = "\n\n".join([*(_passage(text, paragraphs, draw) for text in chosen), _people(draw)])
        day = f"{draw.randint(2014, 2024)}-{draw.randint(1, 12):02}-{draw.randint(1, 28):02}"
        yield Article(f"made-{number}", f"made-{number:06}", text, published=day)


@cache
def _corpus() -> tuple[tuple[str, ...], ...]:
    """The paragraphs of each sample article that are sentences."""
    texts = (article.text for article in read_articles([SOURCE]))
    return tuple(tuple(p for p in text.split("\n\n") if len(p.split()) >= 20) for text in texts)


def _passage(article: Sequence[str], paragraphs: int, draw: random.Random) -> str:
    """Numbers stay days of a month, for most of those of two digits are."""
    start = draw.randrange(max(1, len(article) - paragraphs + 1))
    text = "\n\n".join(article[start : start + paragraphs])
    turned = draw.randrange(7)
    text = re.sub("|".join(DAYS), lambda day: DAYS[(DAYS.index(day[0]) + turned) % 7], text)
    return re.sub(r"\b\d{2}\b", lambda _: str(draw.randint(10, 28)), text)


def _people(draw: random.Random) -> str:
    """Sentences on two people that no other article has."""
    one, other = (_name(draw) for _ in range(2))
    return (
        f"{one}, a {draw.choice(POSTS)} in the capital, met {other} on {draw.choice(DAYS)} for "
        f"{draw.randint(10, 999)} minutes. {other.split()[1]} said that the two had agreed on a visit in the spring, "
        f"and that {one.split()[1]} would travel with {draw.randint(10, 999)} officials."
    )


def _name(draw: random.Random) -> str:
    return " ".join("".join(draw.choices(SYLLABLES, k=draw.randint(2, 3))).capitalize() for _ in range(2))
