"""The kinds of rows that reference data has, as values.

Days are ISO strings of the precision that is sure: ``2012-05-07``, ``2012-05`` or ``2012``.
"""

from dataclasses import dataclass
from typing import Literal

OfficeKind = Literal["head_of_state", "head_of_government", "minister", "leader"]
OFFICE_KINDS: tuple[OfficeKind, ...] = ("head_of_state", "head_of_government", "minister", "leader")


@dataclass(frozen=True, slots=True)
class Country:
    """A state or territory with an ISO 3166-1 code, or Kosovo (XKX).

    ``names`` begins with ``name``. ``demonyms`` are adjectives and singular nouns ("Russian", "Spaniard"),
    ``people`` plural nouns ("Russians"). ``metonyms`` stand for the government ("Kremlin") and leave out the
    capital, whose spellings are ``capital_names``.
    """

    code: str
    iso2: str
    name: str
    names: tuple[str, ...]
    demonyms: tuple[str, ...]
    people: tuple[str, ...]
    capital: str | None
    capital_names: tuple[str, ...]
    metonyms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Region:
    """A place that is no city: a province, a sea, a continent. ``country`` is None where it lies in several."""

    id: str
    name: str
    names: tuple[str, ...]
    country: str | None
    kind: str
    demonyms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class City:
    """A populated place of GeoNames; ``names`` begins with ``name``, coordinates are degrees."""

    id: str
    name: str
    names: tuple[str, ...]
    country: str
    population: int
    latitude: float
    longitude: float


@dataclass(frozen=True, slots=True)
class Membership:
    """A country's membership from ``start`` to ``end``; None is a founder or open end, or a day not recorded."""

    country: str
    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class Organization:
    """An organisation of a type in ``ontology.ORGANIZATION_TYPES``; ``country`` for national bodies."""

    id: str
    name: str
    names: tuple[str, ...]
    type: str
    country: str | None
    seat: str | None
    members: tuple[Membership, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """Who held an office of a country or of an organisation (exactly one of the two), and when.

    ``names`` has the spellings of the holder and the short forms ("Xi"); ``end`` is None while the end is unknown.
    """

    country: str | None
    organization: str | None
    kind: OfficeKind
    portfolio: str | None
    title: str
    person: str
    names: tuple[str, ...]
    start: str
    end: str | None
