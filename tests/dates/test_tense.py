"""The tense guessed from the words near a date."""

import pytest

from graphbuild.dates import Tense, guess_tense


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("Xi arrived on |", "past"),
        ("Xi met Putin on |", "past"),
        ("Xi has arrived on |", "past"),
        ("Xi will arrive on |", "future"),
        ("Xi will not be received on |", "future"),
        ("The talks are to be held on |", "future"),
        ("The talks were scheduled for |", "future"),
        ("The two agreed to meet on |", "future"),
        ("He may come on |", "future"),
        ("Xi, who will visit Moscow, met Putin on |", "past"),
        ("Xi will visit Moscow, the ministry said on |", "past"),
        ("The ministry said Xi will visit on |", "future"),
        ("The two are meeting on |", "present"),
        ("On | the two will meet.", "future"),
        ("On | the two met.", "past"),
        ("He will come. On | nothing", None),
        ("They need speed on |", None),
    ],
)
def test_the_nearest_verb_gives_the_tense(text: str, tense: Tense | None) -> None:
    assert guess_tense(text.replace("|", "Friday"), text.index("|")) == tense
