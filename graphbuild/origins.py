"""Which country the people of an article belong to: by its claims, else by reference data.

This is what an entity's ``country`` holds; it makes no claim, for no passage says it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from graphbuild.model import STATED, Claim, Entity
from graphbuild.names import is_full
from graphbuild.reference import Reference

OWN = frozenset({"CITIZEN_OF", "HEAD_OF_STATE_OF", "HEAD_OF_GOVERNMENT_OF", "MINISTER_OF", "HOLDS_POSITION"})
OF_BODY = frozenset({"LEADS", "HOLDS_POSITION", "EMPLOYED_BY", "MEMBER_OF"})
NATIONAL = frozenset({"government", "military", "party"})
"""Types of bodies that people of one country make up."""


def with_origins(entities: Sequence[Entity], claims: Iterable[Claim], reference: Reference) -> tuple[Entity, ...]:
    """The entities, people with the country that they belong to as far as anything tells."""
    told = _told({e.id: e for e in entities}, [c for c in claims if c.status in STATED])
    named = {e.code for e in entities if e.label == "Country" and e.code}
    homes = {e.id: told.get(e.id) or _in_office(e, named, reference) for e in entities if e.label == "Person"}
    return tuple(replace(e, country=e.country or homes.get(e.id)) for e in entities)


def _told(entities: Mapping[str, Entity], claims: Iterable[Claim]) -> dict[str, str]:
    """The country of each person whom claims tie to one country, or to national bodies of one."""
    own: dict[str, set[str | None]] = {}
    body: dict[str, set[str | None]] = {}
    for claim in claims:
        subject, object = entities.get(claim.subject), entities.get(claim.object or "")
        if subject is None or object is None or subject.label != "Person":
            continue
        if claim.type in OWN and object.label == "Country":
            own.setdefault(subject.id, set()).add(object.code)
        elif claim.type in OF_BODY and object.label == "Organization" and object.type in NATIONAL:
            body.setdefault(subject.id, set()).add(object.country)
    found = {**body, **own}
    return {id: code for id, codes in found.items() if len(codes) == 1 for code in codes if code}


def _in_office(person: Entity, named: set[str], reference: Reference) -> str | None:
    """The country of the one office-holder of that name; of a surname alone, if the article names that country."""
    names = [name for name in (person.name, *person.aliases) if is_full(name) or not is_full(person.name)]
    countries = {o.country for name in names for o in reference.offices_of(name) if o.country}
    if not is_full(person.name):
        countries &= named
    return countries.pop() if len(countries) == 1 else None
