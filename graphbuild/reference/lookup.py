"""Answers from reference data: which country is "Burma", whose adjective is "Dutch", who led Uzbekistan in 2022."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from graphbuild.reference.cities import read_cities
from graphbuild.reference.offices import read_offices, within
from graphbuild.reference.organizations import read_organizations
from graphbuild.reference.rows import City, Country, Office, OfficeKind, Organization, Region
from graphbuild.reference.spelling import fold, tidy, without_article
from graphbuild.reference.tables import COUNTRIES, REGIONS, Row, read_rows

type Index[T] = Mapping[str, T]

NAMESAKES = frozenset({"Georgetown", "Hamilton", "Plymouth", "San Jose", "Stanley", "Victoria"})
"""Capitals whose name, as it stands, more often means another place or a person: they name no country."""


@dataclass(frozen=True, eq=False)
class Reference:
    """All reference data, with lookups. Names match as written, or in capitals ("FRANCE"), with or without "the"."""

    countries: tuple[Country, ...]
    regions: tuple[Region, ...]
    organizations: tuple[Organization, ...]
    offices: tuple[Office, ...]
    extra: Path | None = None

    @cached_property
    def _by_code(self) -> dict[str, Country]:
        return {country.code: country for country in self.countries}

    @cached_property
    def iso3(self) -> dict[str, str]:
        """Three-letter codes by two-letter codes."""
        return {country.iso2: country.code for country in self.countries}

    @cached_property
    def cities(self) -> tuple[City, ...]:
        """All cities by population descending; read on first use, which takes about half a second."""
        return read_cities(self.iso3, self.extra) if self.extra else _built_in_cities()

    def country(self, code: str) -> Country | None:
        """The country of a three-letter code."""
        return self._by_code.get(code)

    def country_named(self, text: str) -> str | None:
        """The code of the country of that name: "Burma" gives MMR."""
        return _find(self._country_names, text)

    def demonym(self, text: str) -> str | None:
        """The code of the country of an adjective or noun for its people: "Dutch", "Spaniards"."""
        return _find(self._demonyms, text)

    def capital_of(self, text: str) -> str | None:
        """The code of the country whose capital this is: "Kiev" gives UKR."""
        return _find(self._capitals, text)

    def metonym(self, text: str) -> str | None:
        """The code of the country whose government this stands for: "the Kremlin" gives RUS."""
        return _find(self._metonyms, text)

    def organization(self, id: str) -> Organization | None:
        """The organisation of an id such as "nato"."""
        return self._organizations_by_id.get(id)

    def organization_named(self, text: str) -> Organization | None:
        """The organisation of that name or acronym."""
        return _find(self._organization_names, text)

    def region_named(self, text: str) -> Region | None:
        """The province, sea, continent or other region of that name."""
        return _find(self._region_names, text)

    def region_demonym(self, text: str) -> Region | None:
        """The region of an adjective or noun for its people: "Chechen", "Scottish"."""
        return _find(self._region_demonyms, text)

    def cities_named(self, text: str) -> tuple[City, ...]:
        """The cities of that name, the most populous first; case and accents are ignored."""
        return self._city_names.get(fold(text), ())

    def office_holders(
        self, country: str, kind: OfficeKind, date: str, portfolio: str | None = None
    ) -> tuple[Office, ...]:
        """Who held an office of a country (or of an organisation, by its id) on a day, the latest to enter first.

        ``date`` may also be a month or a year, which gives everyone who held it at some time of it.
        """
        held = self._offices_of_body.get((country, kind), ())
        found = [o for o in held if portfolio in (None, o.portfolio) and within(o, date)]
        return tuple(sorted(found, key=lambda o: o.start, reverse=True))

    def offices_of(self, person: str) -> tuple[Office, ...]:
        """The offices of the people of that name or short form ("Xi"), by start; case and diacritics are ignored."""
        return self._offices_by_name.get(fold(person), ())

    @cached_property
    def _country_names(self) -> Index[str]:
        return _index((name, c.code) for c in self.countries for name in c.names)

    @cached_property
    def _demonyms(self) -> Index[str]:
        return _index((name, c.code) for c in self.countries for name in (*c.demonyms, *c.people))

    @cached_property
    def _capitals(self) -> Index[str]:
        named = ((name, c.code) for c in self.countries for name in c.capital_names)
        return _index((name, code) for name, code in named if name not in NAMESAKES)

    @cached_property
    def _metonyms(self) -> Index[str]:
        return _index((name, c.code) for c in self.countries for name in c.metonyms)

    @cached_property
    def _organizations_by_id(self) -> Index[Organization]:
        return {organization.id: organization for organization in self.organizations}

    @cached_property
    def _organization_names(self) -> Index[Organization]:
        return _index((name, o) for o in self.organizations for name in o.names)

    @cached_property
    def _region_names(self) -> Index[Region]:
        return _index((name, r) for r in self.regions for name in r.names)

    @cached_property
    def _region_demonyms(self) -> Index[Region]:
        return _index((name, r) for r in self.regions for name in r.demonyms)

    @cached_property
    def _city_names(self) -> Index[tuple[City, ...]]:
        return _grouped(self.cities, lambda city: {fold(name) for name in city.names})

    @cached_property
    def _offices_of_body(self) -> Mapping[tuple[str, OfficeKind], tuple[Office, ...]]:
        return _grouped(self.offices, lambda office: ((office.country or office.organization or "", office.kind),))

    @cached_property
    def _offices_by_name(self) -> Index[tuple[Office, ...]]:
        ordered = sorted(self.offices, key=lambda office: (office.start, office.person))
        return _grouped(ordered, lambda office: {fold(name) for name in office.names})


def load_reference(extra: Path | None = None) -> Reference:
    """The built-in reference data, joined with the CSV files of the folder ``extra``, whose rows win.

    Raises InputError for a row that is malformed or names an unknown country or organisation.
    """
    countries = read_countries(extra)
    codes = frozenset(country.code for country in countries)
    organizations = read_organizations(codes, extra)
    ids = frozenset(organization.id for organization in organizations)
    return Reference(countries, _regions(codes, extra), organizations, read_offices(codes, ids, extra), extra)


def read_countries(extra: Path | None = None) -> tuple[Country, ...]:
    """The countries alone, with their names, demonyms and capitals; raises InputError as load_reference does."""
    return tuple(_country(row) for row in read_rows(COUNTRIES, extra))


@cache
def _built_in_cities() -> tuple[City, ...]:
    """The cities without rows of the user's own: extraction and projection share them."""
    return read_cities({country.iso2: country.code for country in read_countries()})


def _country(row: Row) -> Country:
    return Country(
        code=row["code"],
        iso2=row["iso2"],
        name=row["name"],
        names=row.named("name", "names"),
        demonyms=row.many("demonyms"),
        people=row.many("people"),
        capital=row.optional("capital"),
        capital_names=row.named("capital", "capital_names"),
        metonyms=row.many("metonyms"),
    )


def _regions(codes: frozenset[str], extra: Path | None) -> tuple[Region, ...]:
    return tuple(
        Region(
            id=row["id"],
            name=row["name"],
            names=row.named("name", "names"),
            country=row.known("country", codes),
            kind=row["kind"],
            demonyms=row.many("demonyms"),
        )
        for row in read_rows(REGIONS, extra)
    )


def _index[T](pairs: Iterable[tuple[str, T]]) -> Index[T]:
    """Values by name and by name in capitals. Own rows come last and win.

    Names of up to three letters stay as they are: "LET US TALK" is no headline about LeT.
    """
    exact = {tidy(name): value for name, value in pairs}
    return {name.upper(): value for name, value in exact.items() if len(name) > 3} | exact


def _find[T](index: Index[T], text: str) -> T | None:
    name = tidy(text)
    found = index.get(name)
    return found if found is not None else index.get(without_article(name))


def _grouped[T, K](values: Iterable[T], keys: Callable[[T], Iterable[K]]) -> dict[K, tuple[T, ...]]:
    groups: dict[K, list[T]] = {}
    for value in values:
        for key in keys(value):
            groups.setdefault(key, []).append(value)
    return {key: tuple(group) for key, group in groups.items()}
