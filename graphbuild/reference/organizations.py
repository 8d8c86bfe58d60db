"""Organisations with their members."""

from pathlib import Path

from graphbuild.reference.rows import Membership, Organization
from graphbuild.reference.tables import MEMBERS, ORGANIZATIONS, Row, read_rows


def read_organizations(countries: frozenset[str], extra: Path | None = None) -> tuple[Organization, ...]:
    """All organisations; members are sorted by country and start.

    Raises InputError for a country or a member's organisation that no table has.
    """
    rows = read_rows(ORGANIZATIONS, extra)
    members = _members({row["id"] for row in rows}, countries, extra)
    return tuple(_organization(row, countries, members.get(row["id"], [])) for row in rows)


def _organization(row: Row, countries: frozenset[str], members: list[Membership]) -> Organization:
    return Organization(
        id=row["id"],
        name=row["name"],
        names=row.named("name", "names"),
        type=row["type"],
        country=row.known("country", countries),
        seat=row.optional("seat"),
        members=tuple(sorted(members, key=lambda m: (m.country, m.start or ""))),
    )


def _members(organizations: set[str], countries: frozenset[str], extra: Path | None) -> dict[str, list[Membership]]:
    members: dict[str, list[Membership]] = {}
    for row in read_rows(MEMBERS, extra):
        organization = row.known("organization", organizations) or ""
        country = row.known("country", countries) or ""
        members.setdefault(organization, []).append(Membership(country, row.optional("start"), row.optional("end")))
    return members
