"""What is asked of reference data and what it answers."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.reference import OfficeKind, Reference, load_reference
from graphbuild.reference.spelling import short_forms


@cache
def reference() -> Reference:
    return load_reference()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("United States", "USA"),
        ("the United States", "USA"),
        ("U.S.", "USA"),
        ("US", "USA"),
        ("us", None),
        ("UNITED STATES", "USA"),
        ("America", "USA"),
        ("Britain", "GBR"),
        ("England", None),
        ("Northern Ireland", None),
        ("Ireland", "IRL"),
        ("Türkiye", "TUR"),
        ("Turkey", "TUR"),
        ("turkey", None),
        ("Burma", "MMR"),
        ("Côte d’Ivoire", "CIV"),
        ("Czech Republic", "CZE"),
        ("DPRK", "PRK"),
        ("Korea", None),
        ("Republic of Korea", "KOR"),
        ("Democratic Republic of the Congo", "COD"),
        ("Republic of the Congo", "COG"),
        ("Republic of China", "TWN"),
        ("People's Republic of China", "CHN"),
        ("Georgia", "GEO"),
        ("Guinea", "GIN"),
        ("Guinea-Bissau", "GNB"),
        ("Equatorial Guinea", "GNQ"),
        ("Papua New Guinea", "PNG"),
        ("Dominica", "DMA"),
        ("Dominican Republic", "DOM"),
        ("Niger", "NER"),
        ("Nigeria", "NGA"),
        ("Macedonia", "MKD"),
        ("South Sudan", "SSD"),
        ("Sudan", "SDN"),
        ("Samoa", "WSM"),
        ("American Samoa", "ASM"),
        ("Virgin Islands", None),
        ("British Virgin Islands", "VGB"),
        ("St. Martin", "MAF"),
        ("Sint Maarten", "SXM"),
        ("Hong Kong", "HKG"),
        ("Palestine", "PSE"),
        ("Kosovo", "XKX"),
        ("the Vatican", "VAT"),
        ("Europe", None),
    ],
)
def test_country_named(text: str, code: str | None) -> None:
    assert reference().country_named(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Russian", "RUS"),
        ("Russians", "RUS"),
        ("Spaniard", "ESP"),
        ("British", "GBR"),
        ("Briton", "GBR"),
        ("Dutch", "NLD"),
        ("Nigerien", "NER"),
        ("Nigerian", "NGA"),
        ("Dominican", "DOM"),
        ("South Sudanese", "SSD"),
        ("Sudanese", "SDN"),
        ("South Korean", "KOR"),
        ("Korean", None),
        ("Palestinian", "PSE"),
        ("Uzbek", "UZB"),
        ("Kyrgyz", "KGZ"),
        ("Polish", "POL"),
        ("polish", None),
        ("Scottish", None),
        ("European", None),
    ],
)
def test_demonym(text: str, code: str | None) -> None:
    assert reference().demonym(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kyiv", "UKR"),
        ("Kiev", "UKR"),
        ("Beijing", "CHN"),
        ("Washington, D.C.", "USA"),
        ("Nur-Sultan", "KAZ"),
        ("Bogota", "COL"),
        ("Victoria", None),
        ("New York", None),
    ],
)
def test_capital_of(text: str, code: str | None) -> None:
    assert reference().capital_of(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [("the Kremlin", "RUS"), ("White House", "USA"), ("Elysee", "FRA"), ("Downing Street", "GBR"), ("Moscow", None)],
)
def test_metonym(text: str, code: str | None) -> None:
    assert reference().metonym(text) == code


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("NATO", "nato"),
        ("North Atlantic Treaty Organization", "nato"),
        ("the Shanghai Cooperation Organisation", "sco"),
        ("World Health Organization", "who"),
        ("WHO", "who"),
        ("Who", None),
        ("The Economist", "economist"),
        ("Economist", None),
        ("the sun", None),
        ("Rosatom", "rosatom"),
        ("Pentagon", "pentagon"),
        ("HAMAS", "hamas"),
        ("LeT", "lashkar-e-taiba"),
        ("LET", None),
    ],
)
def test_organization_named(text: str, id: str | None) -> None:
    found = reference().organization_named(text)
    assert (found.id if found else None) == id


def test_regions_lie_in_the_country_whose_they_are() -> None:
    places = {"Scotland": "GBR", "Xinjiang": "CHN", "Crimea": "UKR", "West Bank": "PSE", "Central Asia": None}
    found = {name: reference().region_named(name) for name in places}
    assert {name: region and region.country for name, region in found.items()} == places


def test_region_demonym_gives_the_region() -> None:
    found = reference().region_demonym("Chechen")
    assert found is not None and (found.name, found.country) == ("Chechnya", "RUS")


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Samarkand", "Samarkand", "UZB"),
        ("Harbin", "Harbin", "CHN"),
        ("Kharkov", "Kharkiv", "UKR"),
        ("St. Petersburg", "St. Petersburg", "RUS"),
        ("Zurich", "Zurich", "CHE"),
        ("Xian", "Xi'an", "CHN"),
        ("Rafah", "Rafah", "PSE"),
        ("Paris", "Paris", "FRA"),
        ("Geneva", "Geneva", "CHE"),
    ],
)
def test_cities_named_gives_the_most_populous_first(text: str, name: str, country: str) -> None:
    found = reference().cities_named(text)
    assert (found[0].name, found[0].country) == (name, country)
    assert [city.population for city in found] == sorted((city.population for city in found), reverse=True)


def test_no_city_of_that_name() -> None:
    assert reference().cities_named("Nowhere-on-Sea") == ()


@pytest.mark.parametrize(
    ("body", "kind", "date", "portfolio", "people"),
    [
        ("UZB", "head_of_state", "2022-09-15", None, ["Shavkat Mirziyoyev"]),
        ("RUS", "head_of_state", "2010-05-09", None, ["Dmitry Medvedev"]),
        ("RUS", "head_of_government", "2010-05-09", None, ["Vladimir Putin"]),
        ("RUS", "head_of_state", "2012-05-07", None, ["Vladimir Putin", "Dmitry Medvedev"]),
        ("RUS", "minister", "2024-05-16", "defence", ["Andrei Belousov"]),
        ("RUS", "minister", "2024-05-16", "foreign affairs", ["Sergei Lavrov"]),
        ("CHN", "minister", "2023-03-10", "foreign affairs", ["Qin Gang"]),
        ("USA", "head_of_state", "2020", None, ["Donald Trump"]),
        ("USA", "head_of_state", "2021", None, ["Joe Biden", "Donald Trump"]),
        ("DEU", "head_of_government", "2015-06-30", None, ["Angela Merkel"]),
        ("DEU", "head_of_government", "1990-01-01", None, []),
        ("POL", "head_of_government", "2014-01-01", None, ["Donald Tusk"]),
        ("IND", "minister", "2022-09-15", "foreign affairs", ["Subrahmanyam Jaishankar"]),
        ("IRN", "head_of_government", "2022-09-15", None, ["Ebrahim Raisi"]),
        ("nato", "leader", "2022-06-29", None, ["Tod Wolters", "Jens Stoltenberg"]),
        ("un", "leader", "2016-12-01", None, ["Ban Ki-moon"]),
        ("cpc", "leader", "2022-10-23", None, ["Xi Jinping"]),
        ("sco", "leader", "2022-09-15", None, ["Zhang Ming"]),
    ],
)
def test_office_holders(body: str, kind: OfficeKind, date: str, portfolio: str | None, people: list[str]) -> None:
    found = reference().office_holders(body, kind, date, portfolio)
    assert [office.person for office in found] == people


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Zelenskyy", "Volodymyr Zelensky"),
        ("Vladimir Zelensky", "Volodymyr Zelensky"),
        ("Erdogan", "Recep Tayyip Erdoğan"),
        ("Xi", "Xi Jinping"),
        ("von der Leyen", "Ursula von der Leyen"),
        ("Lukashenka", "Alexander Lukashenko"),
        ("Sergey Lavrov", "Sergei Lavrov"),
        ("Lula", "Luiz Inácio Lula da Silva"),
        ("Pope Francis", "Pope Francis"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Moon Jae In", "Moon Jae-in"),
    ],
)
def test_offices_of(name: str, person: str) -> None:
    assert {office.person for office in reference().offices_of(name)} == {person}


def test_offices_of_a_shared_surname_are_of_all_who_bear_it() -> None:
    assert {o.person for o in reference().offices_of("Bush")} == {"George W. Bush"}
    assert {o.person for o in reference().offices_of("Assad")} == {"Bashar al-Assad", "Hafez al-Assad"}
    assert reference().offices_of("III") == ()


@pytest.mark.parametrize(
    ("person", "country", "forms"),
    [
        ("Xi Jinping", "CHN", ("Xi",)),
        ("Moon Jae-in", "KOR", ("Moon",)),
        ("Shinzo Abe", "JPN", ("Abe",)),
        ("Ursula von der Leyen", None, ("von der Leyen",)),
        ("Bashar al-Assad", "SYR", ("al-Assad", "Assad")),
        ("Benigno Aquino III", "PHL", ("Aquino",)),
        ("Charles III", "GBR", ("Charles",)),
        ("Sugiono", "IDN", ()),
    ],
)
def test_short_forms(person: str, country: str | None, forms: tuple[str, ...]) -> None:
    assert short_forms(person, country) == forms


@given(st.text())
def test_any_text_can_be_asked_for(text: str) -> None:
    assert reference().country_named(text) in {None, *(c.code for c in reference().countries)}
    assert all(office.start for office in reference().offices_of(text))


@given(st.sampled_from([c.code for c in load_reference().countries]), st.dates())
def test_holders_of_a_day_include_nobody_before_the_start(code: str, day: object) -> None:
    found = reference().office_holders(code, "head_of_state", str(day))
    assert all(office.start <= str(day) for office in found)


def test_loading_leaves_cities_for_when_they_are_asked_for() -> None:
    fresh = load_reference()
    assert "cities" not in vars(fresh)
    assert len(fresh.cities) > 30_000
