"""Origins: the country that the people of an article belong to, by its claims and reference data."""

import pytest

from graphbuild.model import Claim, Entity
from graphbuild.origins import with_origins
from tests.extraction.docs import reference

AUSTRIA = Entity("c1", "Country", "Austria", code="AUT")
ITALY = Entity("c2", "Country", "Italy", code="ITA")
PARTY = Entity("o1", "Organization", "Acme Party", type="party", country="ITA")
INSTITUTE = Entity("o2", "Organization", "Acme Institute", type="research", country="ITA")
ANNA = Entity("p1", "Person", "Anna Weber")


def claim(type: str, object: str) -> Claim:
    return Claim(f"{type}{object}", type, "p1", object, "asserted", 0, 1, "", "", 0.9)


ORIGINS = [
    ([claim("CITIZEN_OF", "c1")], "AUT"),
    # a party is of its country's people, an institute of anybody
    ([claim("MEMBER_OF", "o1")], "ITA"),
    ([claim("EMPLOYED_BY", "o2")], None),
    # what is told of a person says more than the body
    ([claim("CITIZEN_OF", "c1"), claim("MEMBER_OF", "o1")], "AUT"),
    ([claim("CITIZEN_OF", "c1"), claim("HOLDS_POSITION", "c2")], None),
    ([], None),
]


@pytest.mark.parametrize(("claims", "expected"), ORIGINS)
def test_origins(claims: list[Claim], expected: str | None) -> None:
    found = with_origins([AUSTRIA, ITALY, PARTY, INSTITUTE, ANNA], claims, reference())
    assert [e.country for e in found if e.label == "Person"] == [expected]


def test_who_holds_an_office_is_known_by_full_name_and_by_surname_where_the_country_is_named() -> None:
    people = [Entity("p1", "Person", "Emmanuel Macron"), Entity("p2", "Person", "Kurz")]
    found = with_origins([AUSTRIA, ITALY, *people], [], reference())
    assert {e.id: e.country for e in found if e.label == "Person"} == {"p1": "FRA", "p2": "AUT"}
    (alone,) = with_origins(people[1:], [], reference())
    assert alone.country is None
