"""The sentences that a quote needs to be understood, for short articles read by the real pipeline."""

import pytest

from graphbuild.extraction import extract
from graphbuild.model import Article, Claim, Extraction

ARRIVAL = "German Chancellor Angela Merkel was in Paris on Monday."
MEETING = "Angela Merkel and Emmanuel Macron met in Paris on Monday."
TRIP = f"{ARRIVAL} It rained. Later she visited Lisbon."
TALKS = f"{MEETING} It rained. The two leaders spoke for an hour."
PLAIN = "Angela Merkel met Emmanuel Macron in Paris on Monday. Nobody else came."


def told(text: str) -> Extraction:
    return extract(Article("a", "a.txt", text, published="2019-05-08"))


def claims(text: str, type: str) -> list[Claim]:
    return [claim for claim in told(text).claims if claim.type == type]


@pytest.mark.parametrize(
    ("text", "type", "quote", "context"),
    [
        (TRIP, "VISITED", "Later she visited Lisbon.", ARRIVAL),
        (PLAIN, "MET_WITH", "Angela Merkel met Emmanuel Macron in Paris on Monday.", None),
    ],
)
def test_who_is_meant_by_a_pronoun_is_in_the_context(text: str, type: str, quote: str, context: str | None) -> None:
    found = [claim for claim in claims(text, type) if claim.quote == quote]
    assert found
    assert {claim.context for claim in found} == {(context,) if context else ()}


def test_a_sentence_that_names_nobody_brings_the_one_that_names_them() -> None:
    spoken = [claim for claim in told(TALKS).claims if claim.quote == "The two leaders spoke for an hour."]
    assert spoken
    for claim in spoken:
        assert claim.context[0] == MEETING
