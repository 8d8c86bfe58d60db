"""Drawing facts for readers, and what their sheets say together."""

import pytest

from benchmarks.judged import Row, draw, score
from graphbuild.errors import InputError


def row(fact: str, confidence: str = "0.9", **more: str) -> Row:
    columns = (
        "subject", "relation", "object", "status", "date", "date_precision", "title", "portfolio", "role", "former",
        "valid_from", "valid_to", "quote", "context", "article", "source", "published", "speaker", "rule",
    )  # fmt: skip
    return dict.fromkeys(columns, "") | {"fact": fact, "quote": f"Says {fact}.", "confidence": confidence} | more


ROWS = [row(f"fact {number}") for number in range(50)]


def test_a_seed_draws_the_same_facts_whatever_the_order() -> None:
    assert draw(ROWS, 10, 1) == draw(ROWS[::-1], 10, 1)
    assert [line["fact"] for line in draw(ROWS, 10, 1)] != [line["fact"] for line in draw(ROWS, 10, 2)]
    assert len(draw(ROWS, 100, 1)) == 50


def test_what_no_article_says_is_not_drawn() -> None:
    assert [line["fact"] for line in draw([row("a"), row("b", quote="")], 9, 1)] == ["a"]


def test_a_line_shows_the_surest_quotes_with_context_and_no_more_of_the_day_than_is_known() -> None:
    quotes = {"weak": "0.2", "best": "0.9", "good": "0.7", "fair": "0.5"}
    given = [
        row("a", c, quote=q, context="He is Bo.", date="2022-09-01", date_precision="month") for q, c in quotes.items()
    ]
    (line,) = draw(given, 1, 1)
    assert [text.split(" (with: He is Bo.)")[0] for text in line["quotes"].split("\n")] == ["best", "good", "fair"]
    assert line["date"] == "2022-09"


def test_the_share_that_all_readers_found_said() -> None:
    first = [{"fact": "a", "said": "yes"}, {"fact": "b", "said": " Yes"}, {"fact": "c", "said": "no"}]
    second = [{"fact": "a", "said": "yes"}, {"fact": "b", "said": "no"}, {"fact": "c", "said": "no"}]
    figures = {"facts": 3, "said, reader 1": 66.7, "said, reader 2": 33.3, "said, by all": 33.3, "readers agree": 66.7}
    assert score([first, second]) == figures


@pytest.mark.parametrize("second", [[{"fact": "b", "said": "yes"}], [{"fact": "a", "said": "perhaps"}]])
def test_sheets_that_do_not_fit_are_refused(second: list[Row]) -> None:
    with pytest.raises(InputError):
        score([[{"fact": "a", "said": "yes"}], second])
