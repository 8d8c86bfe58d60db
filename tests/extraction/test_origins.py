"""Origins: what the people of an article belong to by its claims, its countries and reference data."""

import pytest

from graphbuild.model import Claim, Entity, Mention
from graphbuild.origins import with_origins
from tests.extraction.docs import reference

AUSTRIA = Entity("c1", "Country", "Austria", code="AUT")
ITALY = Entity("c2", "Country", "Italy", code="ITA")
PARTY = Entity("o1", "Organization", "Acme Party", type="party", country="ITA")
INSTITUTE = Entity("o2", "Organization", "Acme Institute", type="research")
ANNA = Entity("p1", "Person", "Anna Weber")
OTTO = Entity("p2", "Person", "Otto Braun")
MAX = Entity("p3", "Person", "Max Blum")
NAMED = {"c1": 4, "c2": 1}


def claim(type: str, subject: str, object: str) -> Claim:
    return Claim(f"{type}{subject}", type, subject, object, "asserted", 0, 1, "", "", 0.9)


TOLD = claim("CITIZEN_OF", "p1", "c1")
BOTH = [TOLD, claim("CITIZEN_OF", "p3", "c1")]
ORIGINS = [
    (BOTH, "He spoke.", {"p1": "AUT", "p2": "AUT"}),
    # one person alone does not tell where the others are from
    ([TOLD], "He spoke.", {"p1": "AUT", "p2": None}),
    # nobody's home is known, so the article tells none
    ([], "He spoke.", {"p1": None, "p2": None}),
    # a party is of its country's people, an institute of anybody
    ([*BOTH, claim("MEMBER_OF", "p2", "o1")], "He spoke.", {"p1": "AUT", "p2": "ITA"}),
    ([*BOTH, claim("EMPLOYED_BY", "p2", "o2")], "He spoke.", {"p1": "AUT", "p2": None}),
    # a club's people come from anywhere
    (BOTH, "the striker, the coach and the goalkeeper left the league", {"p1": "AUT", "p2": None}),
]


@pytest.mark.parametrize(("claims", "text", "expected"), ORIGINS)
def test_origins(claims: list[Claim], text: str, expected: dict[str, str | None]) -> None:
    entities = [AUSTRIA, ITALY, PARTY, INSTITUTE, ANNA, OTTO, MAX]
    mentions = [Mention(id, i, i + 1, "x", "name") for id, n in NAMED.items() for i in range(n)]
    found = with_origins(entities, mentions, claims, text, reference())
    assert {e.id: e.country for e in found if e.id in expected} == expected


def test_an_article_on_two_countries_tells_no_home() -> None:
    mentions = [Mention(id, i, i + 1, "x", "name") for id in ("c1", "c2") for i in range(2)]
    found = with_origins([AUSTRIA, ITALY, ANNA, OTTO, MAX], mentions, BOTH, "", reference())
    assert {e.id: e.country for e in found if e.label == "Person"} == {"p1": "AUT", "p2": None, "p3": "AUT"}


def test_who_holds_an_office_is_known_by_full_name_and_by_surname_where_the_country_is_named() -> None:
    people = [Entity("p1", "Person", "Emmanuel Macron"), Entity("p2", "Person", "Kurz")]
    found = with_origins([AUSTRIA, ITALY, *people], [], [], "", reference())
    assert {e.id: e.country for e in found if e.label == "Person"} == {"p1": "FRA", "p2": "AUT"}
    (alone,) = with_origins(people[1:], [], [], "", reference())
    assert alone.country is None
