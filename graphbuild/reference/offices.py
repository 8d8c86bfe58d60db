"""Offices with their holders and the time they held them."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import cast

from graphbuild.reference.rows import Office, OfficeKind
from graphbuild.reference.spelling import short_forms
from graphbuild.reference.tables import OFFICES, PEOPLE, Row, read_rows


def read_offices(
    countries: frozenset[str], organizations: frozenset[str], extra: Path | None = None
) -> tuple[Office, ...]:
    """All offices, sorted. An own row ends the built-in row of the same office that it follows, and hides those that
    begin in its time.

    Raises InputError for a row whose country, organisation or interval is wrong.
    """
    people = {row["person"]: row for row in read_rows(PEOPLE, extra)}
    rows = read_rows(OFFICES, extra)
    built_in, own = (
        [_office(r, people.get(r["person"]), countries, organizations) for r in rows if r.own is mine]
        for mine in (False, True)
    )
    kept = (office for earlier in built_in if (office := _beside(earlier, own)) is not None)
    return tuple(sorted((*kept, *own), key=_order))


def office_key(office: Office) -> tuple[str, ...]:
    """What makes two rows rows of one office. Offices of kind "leader" differ by title."""
    body = office.country or office.organization or ""
    return body, office.kind, office.portfolio or "", office.title if office.kind == "leader" else ""


def within(office: Office, date: str) -> bool:
    """Whether an office was held at some time of a day, month or year; the first and last day count."""
    begun = _prefixes(office.start, date)
    ended = _prefixes(office.end, date) if office.end else None
    return begun[0] <= begun[1] and (ended is None or ended[0] >= ended[1])


def _prefixes(bound: str, date: str) -> tuple[str, str]:
    """Both at the precision of the coarser, so that 2012 lies in 2012-05 and the other way round."""
    length = min(len(bound), len(date))
    return bound[:length], date[:length]


def _beside(earlier: Office, own: Iterable[Office]) -> Office | None:
    """What remains of a built-in row beside the user's own rows of that office."""
    for office in own:
        if office_key(office) == office_key(earlier) and _overlap(earlier, office):
            if office.start <= earlier.start:
                return None
            earlier = replace(earlier, end=office.start)
    return earlier


def _overlap(one: Office, other: Office) -> bool:
    return (one.end is None or one.end > other.start) and (other.end is None or other.end > one.start)


def _order(office: Office) -> tuple[str, ...]:
    return (*office_key(office), office.start, office.person)


def _office(row: Row, person: Row | None, countries: frozenset[str], organizations: frozenset[str]) -> Office:
    country, organization = row.known("country", countries), row.known("organization", organizations)
    if (country is None) == (organization is None):
        raise row.error("country", "give a country or an organization, one of the two")
    start, end = row["start"], row.optional("end")
    if end is not None and end[: len(start)] < start[: len(end)]:
        raise row.error("end", f'"{end}" is before the start "{start}"; exchange them')
    return Office(
        country=country,
        organization=organization,
        kind=cast(OfficeKind, row["kind"]),
        portfolio=row.optional("portfolio"),
        title=row["title"],
        person=row["person"],
        names=_names(row, person, country),
        start=start,
        end=end,
    )


def _names(row: Row, person: Row | None, country: str | None) -> tuple[str, ...]:
    """The full spellings and then the short forms: those of people.csv, else by the custom of the country."""
    full = row.named("person", "names") + (person.many("names") if person else ())
    short = person.many("short") if person else ()
    shortened = short or tuple(form for name in full for form in short_forms(name, country))
    return tuple(dict.fromkeys((*full, *shortened)))
