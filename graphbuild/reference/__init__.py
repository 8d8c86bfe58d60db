"""What the world is called: countries, cities, regions, organisations and who held which office when."""

from graphbuild.reference.lookup import Reference, load_reference, read_countries
from graphbuild.reference.rows import City, Country, Membership, Office, OfficeKind, Organization, Region
from graphbuild.reference.tables import reference_digest

__all__ = [
    "City",
    "Country",
    "Membership",
    "Office",
    "OfficeKind",
    "Organization",
    "Reference",
    "Region",
    "load_reference",
    "read_countries",
    "reference_digest",
]
