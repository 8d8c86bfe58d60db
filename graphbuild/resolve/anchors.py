"""Reference data as anchors: which holder of an office a person's name stands for."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from graphbuild.names import fold, is_full, likeness, person_name, skeleton
from graphbuild.reference import Office, Reference
from graphbuild.reference.offices import within
from graphbuild.resolve.namings import Naming

RELATION_KINDS = {
    "HEAD_OF_STATE_OF": frozenset({"head_of_state", "leader"}),
    "HEAD_OF_GOVERNMENT_OF": frozenset({"head_of_government", "leader"}),
    "MINISTER_OF": frozenset({"minister"}),
    "LEADS": frozenset({"leader"}),
    "HOLDS_POSITION": frozenset({"leader"}),
}
SAFE = frozenset({"spelling", "transliteration", "middle", "variant"})
"""Likenesses of full names that an office in the text or of the day makes sure."""
LEADERS = frozenset({"head_of_state", "head_of_government", "leader"})


@dataclass(frozen=True, slots=True)
class Anchor:
    """The person of the reference data that a naming stands for, the country of their offices, and why."""

    person: str
    country: str | None
    text: str
    strength: float


type Sounds = Mapping[str, tuple[Office, ...]]
"""Offices by the consonants of their holders' surnames."""


def offices_by_sound(reference: Reference) -> Sounds:
    """All offices, so that holders are found under other transliterations of their surname."""
    found: dict[str, list[Office]] = defaultdict(list)
    for office in reference.offices:
        found[_sound(office.person)].append(office)
    return {key: tuple(offices) for key, offices in found.items()}


def find_anchor(naming: Naming, reference: Reference, sounds: Sounds) -> Anchor | None:
    """The one office-holder a naming can be, else None.

    A full name is enough unless the text gives another country of office. A surname, or another transliteration of
    the full name, needs the office in the text, or an office held on the article's day in a country it names.
    """
    offices = reference.offices_of(naming.name)
    if offices and (is_full(naming.name) or _is_listed(naming.name, offices)):
        return _by_full_name(naming, offices)
    if is_full(naming.name):
        alike = tuple(o for o in sounds.get(_sound(naming.name), ()) if _is_alike(naming.name, o.person))
        return _by_office(naming, alike) or _by_country(naming, alike)
    return _by_office(naming, offices) or _by_country(naming, tuple(o for o in offices if o.kind in LEADERS))


def _sound(name: str) -> str:
    return skeleton(person_name(name).family.split()[-1])


def _is_alike(left: str, right: str) -> bool:
    found = likeness(left, right)
    return found is not None and found.kind in SAFE


def _is_listed(name: str, offices: tuple[Office, ...]) -> bool:
    return any(fold(o.person) == fold(name) for o in offices)


def _by_full_name(naming: Naming, offices: tuple[Office, ...]) -> Anchor | None:
    person = _only(offices)
    if person is None or _is_elsewhere(naming, offices):
        return None
    return Anchor(
        person, _country(offices), f'"{naming.name}" is a spelling of {person} ({_describe(offices[-1])})', 0.97
    )


def _is_elsewhere(naming: Naming, offices: tuple[Office, ...]) -> bool:
    """Whether the text gives the name an office of another country. Leaders of states have no namesakes in office."""
    countries = {o.country for o in offices} - {None}
    leads = any(o.kind in LEADERS for o in offices)
    return bool(naming.key.country and countries and naming.key.country not in countries and not leads)


def _by_office(naming: Naming, offices: tuple[Office, ...]) -> Anchor | None:
    """ "President Putin" of Russia: the holder with that surname at the time."""
    fitting = tuple(o for o in offices if any(_fits(o, held, naming) for held in naming.offices))
    person = _only(fitting)
    return (
        Anchor(person, _country(fitting), f'the article gives "{naming.name}" the office {_describe(fitting[0])}', 0.92)
        if person
        else None
    )


def _by_country(naming: Naming, offices: tuple[Office, ...]) -> Anchor | None:
    """ "Xi" in an article of 2022 that names China."""
    current = tuple(o for o in offices if _in_office(o, naming, sure=True))
    person = _only(current)
    if person is None or not any(o.country in naming.countries for o in current):
        return None
    text = f'nobody else in office goes by "{naming.name}" ({_describe(current[0])}), and the article names the country'
    return Anchor(person, _country(current), text, 0.85 if is_full(naming.name) else 0.75)


def _fits(office: Office, held: tuple[str, str, str], naming: Naming) -> bool:
    relation, body, title = held
    kinds = RELATION_KINDS.get(relation, frozenset())
    portfolio = relation != "MINISTER_OF" or title in ("", office.portfolio)
    same_body = body in (office.country, office.organization)
    return office.kind in kinds and same_body and portfolio and _in_office(office, naming, sure=False)


def _in_office(office: Office, naming: Naming, *, sure: bool) -> bool:
    """Whether it was held on the days of the naming's articles; articles without a day fit unless ``sure``."""
    days = sorted({day for day, _ in naming.articles if day})
    return all(within(office, day) for day in days) and bool(days or not sure)


def _only(offices: tuple[Office, ...]) -> str | None:
    people = {o.person for o in offices}
    return min(people) if len(people) == 1 else None


def _country(offices: tuple[Office, ...]) -> str | None:
    countries = {o.country for o in offices if o.country}
    return min(countries) if len(countries) == 1 else None


def _describe(office: Office) -> str:
    until = office.end or "now"
    return f"{office.title}, {office.country or office.organization}, {office.start} to {until}"
