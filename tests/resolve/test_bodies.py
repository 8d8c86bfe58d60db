"""Countries, places, organisations and agreements: one identifier is one thing, two are two."""

import pytest

from graphbuild.model import Entity
from graphbuild.resolve import resolve
from tests.made import REFERENCE, agreement, claim, country, extraction, organization, person, place

ONE = [
    (country("RUS", "Russia"), country("RUS", "Russian Federation")),
    (country("RUS", "Russia"), Entity("x", "Country", "Russia")),
    (place("Samarkand", "1216265", "UZB"), place("Samarqand", "1216265", "UZB")),
    (place("Samarkand", "1216265", "UZB"), place("Samarkand")),
    (organization("NATO", code="nato"), organization("North Atlantic Treaty Organization")),
    (organization("SCO"), organization("Shanghai Cooperation Organisation")),
    (organization("Institute of Arctic Studies", "IAS"), organization("IAS")),
    (organization("The Gazprom Group"), organization("Gazprom Group PJSC")),
    (agreement("Paris Agreement"), agreement("the Paris agreement")),
]
TWO = [
    (country("COD", "Congo"), country("COG", "Congo")),
    (country("PRK", "Korea"), country("KOR", "Korea")),
    (country("GEO", "Georgia"), place("Georgia", "4197000", "USA")),
    (country("GIN", "Guinea"), country("GNB", "Guinea-Bissau")),
    (country("GNQ", "Equatorial Guinea"), country("PNG", "Papua New Guinea")),
    (country("DMA", "Dominica"), country("DOM", "Dominican Republic")),
    (country("NER", "Niger"), country("NGA", "Nigeria")),
    (place("Georgetown", "3378644", "GUY"), place("Georgetown", "3582672", "CYM")),
    (organization("Defence Ministry", inside="RUS"), organization("Defence Ministry", inside="UKR")),
    (organization("Academy of Sciences", "AS"), organization("Aviation Syndicate", "AS")),
    (organization("Defence Ministry", inside="RUS"), person("Defence Minister")),
    (agreement("joint statement"), agreement("joint statement")),
    (agreement("Minsk Agreement 2014"), agreement("Minsk Agreement 2015")),
]


@pytest.mark.parametrize(("left", "right"), ONE)
def test_one_thing(left: Entity, right: Entity) -> None:
    assert len(resolve([extraction("a", [left]), extraction("b", [right])], REFERENCE).entities) == 1


@pytest.mark.parametrize(("left", "right"), TWO)
def test_two_things(left: Entity, right: Entity) -> None:
    assert len(resolve([extraction("a", [left]), extraction("b", [right])], REFERENCE).entities) == 2


def test_a_ministry_without_its_country_does_not_choose() -> None:
    ministries = [organization("Defence Ministry", inside=code) for code in ("RUS", "UKR", None)]
    told = [extraction(str(n), [ministry]) for n, ministry in enumerate(ministries)]
    assert len(resolve(told, REFERENCE).entities) == 3
    assert len(resolve([told[0], told[2]], REFERENCE).entities) == 1


def test_an_acronym_of_two_bodies_stays_alone() -> None:
    names = [organization("Academy of Sciences", "AS"), organization("Aviation Syndicate", "AS"), organization("AS")]
    assert len(resolve([extraction(e.name, [e]) for e in names], REFERENCE).entities) == 3


@pytest.mark.parametrize(
    ("entity", "id", "name"),
    [
        (country("RUS", "Russian Federation"), "RUS", "Russia"),
        (place("Samarqand", "1216265", "UZB"), "geonames:1216265", "Samarqand"),
        (place("Sea of Marmara"), "place:sea-of-marmara", "Sea of Marmara"),
        (organization("North Atlantic Treaty Organization"), "org:nato", "NATO"),
        (
            organization("Ministry of Ports (Chile)", inside="CHL"),
            "org:ministry-of-ports-chile",
            "Ministry of Ports (Chile)",
        ),
        (organization("Ports Board", inside="CHL"), "org:ports-board-chl", "Ports Board"),
        (agreement("Minsk Agreement 2014"), "agreement:minsk-agreement-2014", "Minsk Agreement 2014"),
    ],
)
def test_ids_and_names(entity: Entity, id: str, name: str) -> None:
    (found,) = resolve([extraction("a", [entity])], REFERENCE).entities.values()
    assert (found.id, found.name) == (id, name)


def test_an_agreement_has_the_year_it_was_signed() -> None:
    told = [
        extraction(
            day,
            [person("Nora Brandt"), agreement("Ports Treaty")],
            [claim("SIGNED", "Nora Brandt", "Ports Treaty", date=day)],
        )
        for day in ("2014-05-01", "2019-05-01")
    ]
    ids = {e.id for e in resolve(told, REFERENCE).entities.values() if e.label == "Agreement"}
    assert ids == {"agreement:ports-treaty-2014", "agreement:ports-treaty-2019"}


def test_every_country_by_name_is_itself_alone() -> None:
    names = [Entity(c.code, "Country", c.name) for c in REFERENCE.countries]
    resolution = resolve([extraction("a", names)], REFERENCE)
    assert {local: id for (_, local), id in resolution.entity_of.items()} == {
        c.code: c.code for c in REFERENCE.countries
    }
