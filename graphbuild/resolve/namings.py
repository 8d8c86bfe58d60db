"""Distinct names: resolution works on these, not on the entities of each article."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from graphbuild.model import STATED, Claim, Entity, Extraction, Label
from graphbuild.names import is_full, organization_key, person_name, years
from graphbuild.resolve.outcome import LocalId
from graphbuild.wordlists import words

HIGH_OFFICES = frozenset({"HEAD_OF_STATE_OF", "HEAD_OF_GOVERNMENT_OF", "MINISTER_OF"})
OFFICES = HIGH_OFFICES | {"HOLDS_POSITION", "LEADS", "EMPLOYED_BY", "AGENCY_OF", "MEMBER_OF"}


GENERIC = words("""
    a agreement bilateral ceasefire communique comprehensive cooperation deal declaration final joint memorandum new
    of on pact peace protocol statement strategic trade treaty truce understanding
""")
"""Words that name no agreement in particular."""


class Key(NamedTuple):
    """What makes two local entities one naming; "" where it is not known.

    ``country`` is that of the office for a Person. ``article`` is set where the name alone says too
    little to be one thing across articles: a surname, an agreement without a year.
    """

    label: Label
    name: str
    code: str
    country: str
    type: str
    year: str
    article: str


@dataclass(frozen=True, slots=True, eq=False)
class Naming:
    """One distinct name with what the articles say of it; there is one object for each key.

    ``offices`` are triples (relation, name of the body, title or portfolio), ``partners`` the names that
    took part in events with it, ``articles`` pairs (publication day or "", article id), ``countries`` the ISO codes
    of the countries that its articles name.
    """

    key: Key
    mentions: int
    articles: frozenset[tuple[str, str]]
    aliases: frozenset[str]
    offices: frozenset[tuple[str, str, str]]
    partners: frozenset[str]
    countries: frozenset[str]

    @property
    def name(self) -> str:
        """The name as written."""
        return self.key.name


@dataclass(frozen=True, slots=True)
class Sighting:
    """One local entity: its naming's key and what its article says of it."""

    key: Key
    local: LocalId
    day: str
    mentions: int
    aliases: tuple[str, ...]
    offices: frozenset[tuple[str, str, str]]
    partners: frozenset[str]
    countries: frozenset[str]


def find_sightings(extraction: Extraction) -> tuple[Sighting, ...]:
    """Every entity of an extraction with the naming it belongs to."""
    by_id = {e.id: e for e in extraction.entities}
    offices = _offices(extraction, by_id)
    partners = _partners(extraction, by_id)
    counts = Counter(m.entity for m in extraction.mentions)
    countries = frozenset(e.code for e in extraction.entities if e.label == "Country" and e.code)
    signed = _years_signed(extraction.claims)
    article = extraction.article
    return tuple(
        Sighting(
            key=_key(entity, offices[entity.id], by_id, signed.get(entity.id, ""), article.id),
            local=(article.id, entity.id),
            day=article.published or "",
            mentions=counts[entity.id],
            aliases=entity.aliases,
            offices=frozenset((c.type, _end_name(c, by_id), _title(c)) for c in offices[entity.id]),
            partners=frozenset(partners[entity.id]),
            countries=countries if entity.label == "Person" else frozenset(),
        )
        for entity in extraction.entities
    )


def group_sightings(sightings: Iterable[Sighting]) -> tuple[Naming, ...]:
    """The distinct namings, sorted by key."""
    groups: dict[Key, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        groups[sighting.key].append(sighting)
    return tuple(_naming(key, groups[key]) for key in sorted(groups))


def _naming(key: Key, group: list[Sighting]) -> Naming:
    return Naming(
        key=key,
        mentions=sum(s.mentions for s in group),
        articles=frozenset((s.day, s.local[0]) for s in group),
        aliases=frozenset(a for s in group for a in s.aliases if a != key.name),
        offices=frozenset(o for s in group for o in s.offices),
        partners=frozenset(p for s in group for p in s.partners),
        countries=frozenset(c for s in group for c in s.countries),
    )


def _key(entity: Entity, offices: list[Claim], by_id: Mapping[str, Entity], signed: str, article: str) -> Key:
    named = min(years(entity.name), default="")
    year = (named or signed[:4]) if entity.label == "Agreement" else ""
    country = _office_country(offices, by_id) if entity.label == "Person" else entity.country or ""
    alone = _is_vague(entity, year)
    return Key(entity.label, entity.name, entity.code or "", country, entity.type or "", year, article if alone else "")


def _is_vague(entity: Entity, year: str) -> bool:
    if entity.label == "Person":
        return not is_full(entity.name)
    return entity.label == "Agreement" and not year and set(organization_key(entity.name).split()) <= GENERIC


def _office_country(offices: list[Claim], by_id: Mapping[str, Entity]) -> str:
    codes = {by_id[c.object or ""].code or "" for c in offices if c.type in HIGH_OFFICES}
    return min(codes) if len(codes) == 1 else ""


def _offices(extraction: Extraction, by_id: Mapping[str, Entity]) -> dict[str, list[Claim]]:
    held: dict[str, list[Claim]] = defaultdict(list)
    for claim in extraction.claims:
        if claim.type in OFFICES and claim.status in STATED and claim.object in by_id:
            held[claim.subject].append(claim)
    return held


def _end_name(claim: Claim, by_id: Mapping[str, Entity]) -> str:
    entity = by_id[claim.object or ""]
    return entity.code or organization_key(entity.name)


def _title(claim: Claim) -> str:
    return str(claim.attrs.get("portfolio") or claim.attrs.get("title") or "")


def _partners(extraction: Extraction, by_id: Mapping[str, Entity]) -> dict[str, set[str]]:
    """The full names that share an event with an entity."""
    shared: dict[str, set[str]] = defaultdict(set)
    for event in extraction.events:
        names = {p.entity: _partner_name(by_id[p.entity]) for p in event.participants if p.entity in by_id}
        for entity in names:
            shared[entity] |= {name for other, name in names.items() if other != entity and name}
    return shared


def _partner_name(entity: Entity) -> str:
    """A person by surname, so that "Xi" and "Xi Jinping" count alike; others by code or name."""
    if entity.label == "Person":
        return f"person {person_name(entity.name).family}"
    return entity.code or organization_key(entity.name)


def _years_signed(claims: Iterable[Claim]) -> dict[str, str]:
    dated = sorted((c.date, c.object) for c in claims if c.type == "SIGNED" and c.date and c.object)
    return {agreement: day for day, agreement in reversed(dated)}
