"""Which country organisations belong to: by their name, by the word before it, by the article."""

import pytest

from tests.extraction.docs import candidates_of, make_doc

HOMES: list[tuple[str, str | None]] = [
    # the country or a city in the name
    ("the [Tanzania Harbour Fund]ORG said/VBD .", "TZA"),
    ("the [Union of Indian Weavers]ORG said/VBD .", "IND"),
    ("the [University of Stuttgart]ORG said/VBD .", "DEU"),
    ("[Wanderers Rotterdam]ORG won/VBD .", "NLD"),
    # a body may be about a country that it is not of
    ("the [Iran Watch Center]ORG said/VBD .", None),
    ("the [Japan Peru League]ORG said/VBD .", None),
    # the country before the name
    ("[Spain]GPE 's [Frente Norte]ORG said/VBD .", "ESP"),
    ("the [German]NORP [Society for Bees]ORG said/VBD .", "DEU"),
    ("[Spain]GPE 's second/JJ - largest/JJ grocery retailer [Norvia]ORG said/VBD .", "ESP"),
    ("[Spain]GPE 's minister of trade told/VBD [Norvia]ORG .", None),
    ("He/PRP left/VBD [Spain]GPE and/CC the [Frente Norte]ORG .", None),
    # a body of any state is that of the country the article is about
    ("[Peru]GPE voted/VBD . [Peru]GPE waits/VBZ . The [Constitutional Court]ORG ruled/VBD .", "PER"),
    ("[Peru]GPE and/CC [Chile]GPE voted/VBD . The [Constitutional Court]ORG ruled/VBD .", None),
    ("[Peru]GPE won/VBD . [Peru]GPE won/VBD . In [Chile]GPE the [Constitutional Court]ORG ruled/VBD .", None),
    ("[Peru]GPE voted/VBD . [Peru]GPE waits/VBZ . [Frente Norte]ORG won/VBD .", None),
]


@pytest.mark.parametrize(("text", "country"), HOMES, ids=[text for text, _ in HOMES])
def test_homes(text: str, country: str | None) -> None:
    candidates, _ = candidates_of(make_doc(text))
    assert [c.country for c in candidates if c.label == "Organization"] == [country]


BODIES = [
    ("[Israel]GPE 's parliament met/VBD .", "Knesset"),
    ("the [German]NORP foreign ministry said/VBD .", "German Federal Foreign Office"),
    ("[Egypt]GPE closed/VBD it/PRP . The Interior Ministry denied/VBD that .", "Ministry of Interior (Egypt)"),
    ("the [US Federal Bureau of Investigation]ORG said/VBD .", "Federal Bureau of Investigation"),
    ("the [US Federal Bureau of Clocks]ORG said/VBD .", "US Federal Bureau of Clocks"),
    ("[Peru]GPE voted/VBD . The [Security Council]ORG met/VBD .", "Security Council"),
    ("[Germany]GPE voted/VBD . The [Social Democrats]ORG lost/VBD .", "Social Democratic Party of Germany"),
]


@pytest.mark.parametrize(("text", "name"), BODIES, ids=[text for text, _ in BODIES])
def test_bodies_are_known_under_their_own_names(text: str, name: str) -> None:
    candidates, _ = candidates_of(make_doc(text))
    assert [c.name for c in candidates if c.label == "Organization"] == [name]


def test_a_body_in_small_letters_needs_its_country_beside_it() -> None:
    candidates, _ = candidates_of(make_doc("[Egypt]GPE closed/VBD it/PRP . The army denied/VBD that ."))
    assert [c.label for c in candidates] == ["Country"]
