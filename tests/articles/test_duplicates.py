import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.articles import group_near_duplicates, minhash, near_duplicates
from graphbuild.articles.duplicates import SHARED

STORY = " ".join(f"word{n}" for n in range(200))


def shingles(text: str) -> set[tuple[str, ...]]:
    words = text.casefold().split()
    return {tuple(words[at : at + 5]) for at in range(max(1, len(words) - 4))}


def likeness(one: str, other: str) -> float:
    return len(shingles(one) & shingles(other)) / len(shingles(one) | shingles(other))


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (STORY, STORY.upper(), True),
        (STORY, STORY.replace(" ", ",\n"), True),
        (STORY, STORY.replace("word100", "changed"), True),
        (STORY, STORY.replace("word1", "changed"), False),
        (STORY, " ".join(reversed(STORY.split())), False),
        ("a b", "a b", True),
        ("a b", "a c", False),
        ("", "", False),
        (STORY, "", False),
    ],
)
def test_pairs(one: str, other: str, together: bool) -> None:
    assert near_duplicates({"b": one, "a": other}) == {"a": "a", "b": "a" if together else "b"}


@settings(deadline=None)  # the first call loads numpy
@given(st.integers(0, 199), st.integers(0, 60))
def test_the_exact_share_decides(start: int, length: int) -> None:
    words = STORY.split()
    changed = " ".join([*words[:start], *(f"new{n}" for n in range(length)), *words[start + length :]])
    together = near_duplicates({"a": STORY, "b": changed})["b"] == "a"
    assert together is (likeness(STORY, changed) >= SHARED)


def test_a_group_is_named_by_its_smallest_id_whatever_the_order() -> None:
    texts = {"c": STORY, "a": "alone and different from all the others", "d": f"{STORY} end", "b": f"start {STORY}"}
    expected = {"a": "a", "b": "b", "c": "b", "d": "b"}
    assert near_duplicates(texts) == expected
    assert near_duplicates(dict(reversed(texts.items()))) == expected


def test_signatures_are_the_same_in_every_process() -> None:
    code = f"from graphbuild.articles import minhash; print(minhash({STORY!r}).hex())"
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert other.stdout.strip() == minhash(STORY).hex()


def test_importing_is_light() -> None:
    code = "import sys, graphbuild.articles; print(sorted({'numpy', 'trafilatura', 'feedparser'} & set(sys.modules)))"
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert other.stdout.strip() == "[]"


def test_no_articles() -> None:
    assert group_near_duplicates({}) == {}
