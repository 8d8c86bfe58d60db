"""Whose office it is: the country or organisation behind a role, from the text, else from reference data.

"President Xi Jinping" names no country; the office-holder of that name and title at the article's date does.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from spacy.tokens import Doc

from graphbuild.candidate import Candidate
from graphbuild.mentions.bodies import is_bare_body
from graphbuild.names import fold, is_full, likeness, person_name, skeleton, sounds_alike
from graphbuild.reference import Office, OfficeKind, Reference
from graphbuild.roles.phrases import Role
from graphbuild.roles.titles import HEADS_GOVERNMENT, REGIONAL, Title
from graphbuild.tenure.bearer import Bearer
from graphbuild.tenure.context import Setting, setting_of
from graphbuild.wordlists import words

KINDS: dict[str, tuple[OfficeKind, ...]] = {
    "state": ("head_of_state", "head_of_government"),
    "government": ("head_of_government",),
    "minister": ("minister",),
    "leader": ("head_of_state", "head_of_government"),
}
"""The kinds of reference offices that a title of this sort may be."""
NATIONAL = frozenset(KINDS)
OF_STATE = words("army cabinet foreign government military national police presidential state")
"""Words of a position that is one of a state: "government spokesman"."""
TRANSLITERATED = 0.45
"""The likeness at which a full name may be another spelling of an office-holder's."""


@dataclass(frozen=True, slots=True)
class Tenure:
    """``person`` (its key in the article) holds ``role`` of a country, by code, or of an organisation."""

    person: str
    role: Role
    country: str | None
    organization: Candidate | None
    bearer: Bearer
    by_reference: bool = False
    by_context: bool = False


@dataclass(frozen=True, slots=True)
class _Known:
    """What the article and reference data tell besides the role: names, homes of people so far, organisations by id."""

    people: Mapping[Candidate, str]
    homes: Mapping[str, str]
    organizations: Mapping[str, Candidate]
    setting: Setting
    published: str | None
    reference: Reference
    doc: Doc


def find_tenures(
    doc: Doc,
    bearers: Sequence[Bearer],
    people: Mapping[Candidate, str],
    candidates: Sequence[Candidate],
    published: str | None,
    reference: Reference,
) -> tuple[Tenure, ...]:
    """The tenures of an article in order; those whose body nothing tells keep country and organization None.

    A head of state or government whom reference data knows as that of another country is left out: such
    pairs come from lists ("Putin, the Chinese president and ...") read as appositions.
    """
    setting = setting_of(doc, candidates)
    organizations = {c.code: c for c in candidates if c.label == "Organization" and c.code}
    homes: dict[str, str] = {}
    tenures: list[Tenure] = []
    for bearer in sorted(bearers, key=_order):
        known = _Known(people, homes, organizations, setting, published, reference, doc)
        tenure = _tenure(_as_counterpart(bearer, tenures), known)
        if tenure is not None and not _contradicted(tenure, published, reference):
            tenures.append(tenure)
            if tenure.country and tenure.role.title.office in NATIONAL:
                homes.setdefault(tenure.person, tenure.country)
    return tuple(sorted(tenures, key=lambda t: (t.role.start, t.bearer.person.start)))


def _order(bearer: Bearer) -> tuple[int, int]:
    """Roles whose body is told come first, then those of a person's country, then counterparts."""
    if bearer.role.title.office == "counterpart":
        return 2, bearer.role.start
    return int(bearer.body is None or bearer.body.label == "Person"), bearer.role.start


def _as_counterpart(bearer: Bearer, tenures: Sequence[Tenure]) -> Bearer:
    """ "his Chinese counterpart, Wang Yi" holds the office of whoever was named last with one."""
    if bearer.role.title.office != "counterpart":
        return bearer
    before = [t for t in tenures if t.role.start < bearer.role.start and t.role.title.office in NATIONAL]
    if not before or bearer.body is None:
        return bearer
    last = max(before, key=lambda t: t.role.start).role
    return replace(bearer, role=replace(bearer.role, title=last.title, words=last.words, portfolio=last.portfolio))


def _tenure(bearer: Bearer, known: _Known) -> Tenure | None:
    person, body = known.people.get(bearer.person), bearer.body
    if person is None:
        return None
    if body is None:
        return _of_unsaid_body(person, bearer, known)
    # "the Swiss judge" may be one of any court; "the governor of Washington" is of the state of that name
    elsewhere = (bearer.role.title.name, body.form) in {("judge", "demonym"), ("governor", "metonym")}
    if body.label == "Country" and elsewhere:
        return None
    if body.label == "Country":
        role = as_head(person, bearer.role, body, known.published, known.reference)
        return Tenure(person, role, body.code, None, replace(bearer, role=role))
    if body.label == "Person":
        return Tenure(person, bearer.role, _home(known.people.get(body, body.name), known), None, bearer)
    if body.label != "Organization":
        return _of_region(person, bearer, body) or Tenure(person, bearer.role, None, None, bearer)
    if is_bare_body(body.name) and body.country is None:
        role = replace(bearer.role, words=f"{bearer.role.words} of the {body.name}")
        return Tenure(person, role, _home(person, known), None, bearer, by_reference=True)
    return Tenure(person, bearer.role, body.country, body, bearer)


def as_head(person: str, role: Role, body: Candidate | None, published: str | None, reference: Reference) -> Role:
    """ "the Chinese leader" is head of state, "the German leader" of government, if the person holds that office."""
    if role.title.office != "leader" or body is None or body.code is None or published is None:
        return role
    near = [o for o in offices_near(person, published, reference) if o.country == body.code]
    kinds = {o.kind for o in near if o.end is None or o.end >= published}
    office: Literal["state", "government"] | None = None
    if kinds & {"head_of_state", "leader"}:
        office = "state"
    elif "head_of_government" in kinds:
        office = "government"
    return replace(role, title=Title(office, role.title.name)) if office else role


def _of_region(person: str, bearer: Bearer, body: Candidate) -> Tenure | None:
    """ "Bavaria's interior minister" holds a position in the country of the region, "interior minister of Bavaria"."""
    role = bearer.role
    fitting = {"mayor"} if body.type in ("city", "capital") else REGIONAL
    if body.country is None or role.title.name.replace(" ", "-") not in fitting:
        return None
    title = Title("position", role.title.name)
    of_region = replace(role, title=title, words=f"{role.words} of {body.name}", portfolio=None, region=body.name)
    return Tenure(person, of_region, body.country, None, bearer)


def _home(person: str, known: _Known) -> str | None:
    """The country a person holds office in, by the article, else by reference data."""
    return known.homes.get(person) or country_by_reference(person, None, known.published, known.reference)


def _of_unsaid_body(person: str, bearer: Bearer, known: _Known) -> Tenure:
    """ "President Xi Jinping", "Secretary-General Jens Stoltenberg": whose, the person's known office tells."""
    title = bearer.role.title
    if title.office in NATIONAL:
        country = country_by_reference(person, bearer.role, known.published, known.reference)
        country = country or title.of_country
        if country is None and not known.reference.offices_of(person):
            country = _by_context(bearer, known)
            return Tenure(person, bearer.role, country, None, bearer, by_context=country is not None)
        return Tenure(person, bearer.role, country, None, bearer, by_reference=True)
    if title.office == "position" and title.of_country is not None:
        return Tenure(person, bearer.role, title.of_country, None, bearer)
    if title.office == "position" and OF_STATE & set(bearer.role.words.split()):
        country = _by_context(bearer, known)
        return Tenure(person, bearer.role, country, None, bearer, by_context=country is not None)
    # "a former Acme man, now chairman of the board of another"
    bare = bearer.rule == "apposition" and bearer.role.determiner is None
    bodies = {
        o.organization
        for o in offices_near(person, known.published, known.reference)
        if o.organization and o.organization in known.organizations and title.name in o.title.lower().replace(" ", "-")
    }
    body = known.organizations[min(bodies)] if len(bodies) == 1 and title.office == "leads" and not bare else None
    return Tenure(person, bearer.role, body.country if body else None, body, bearer, by_reference=True)


def _by_context(bearer: Bearer, known: _Known) -> str | None:
    """ "Education Minister Anna Weber said", in an article on Austria: of what it is about, if named last, too."""
    role = bearer.role
    bare = (
        role.determiner in (None, "the") and not role.plural and bearer.rule in ("title-before-name", "name-apposition")
    )
    # "Acme United (AU) President Roe": of a body that was not told apart
    before = known.doc[role.start - 1] if role.start and not known.doc[role.start].is_sent_start else None
    of_body = before is not None and (before.pos_ == "PROPN" or before.text in {")", '"', "-"})
    bare = bare and not (of_body and role.title.office in ("state", "government"))
    return known.setting.country_at(role.start) if bare and role.title.office != "leader" else None


def country_by_reference(person: str, role: Role | None, published: str | None, reference: Reference) -> str | None:
    """The one country where a person of that name held such an office around the article's date."""
    offices = offices_near(person, published, reference)
    if role is not None:
        offices = [o for o in offices if _fits(o, role)]
    countries = {o.country for o in offices if o.country}
    return countries.pop() if len(countries) == 1 else None


def offices_near(person: str, published: str | None, reference: Reference) -> list[Office]:
    """The national offices that a person of that name held at the article's date, or up to it for former ones."""
    found = [
        o for o in reference.offices_of(person) if likeness(o.person, person) or fold(person) in map(fold, o.names)
    ]
    if not found and is_full(person):
        found = list(_spelled_otherwise(person, reference))
    if published is None:
        return found
    return [o for o in found if o.start[:7] <= published[:7]]


@lru_cache(maxsize=10_000)
def _spelled_otherwise(person: str, reference: Reference) -> tuple[Office, ...]:
    """The offices of the one office-holder whose name this can be a transliteration of: "Andrey Belosov"."""
    family = _family(person)
    holders = [o for o in _holders_by_sound(reference).get(skeleton(family), ()) if sounds_alike(_family(o), family)]
    alike = {o for o in holders if _alike(o, person)}
    return tuple(o for o in reference.offices if o.person in alike) if len(alike) == 1 else ()


@lru_cache(maxsize=4)
def _holders_by_sound(reference: Reference) -> Mapping[str, frozenset[str]]:
    """The office-holders by the consonants of their family names, which transliterations share."""
    found: dict[str, set[str]] = {}
    for office in reference.offices:
        found.setdefault(skeleton(_family(office.person)), set()).add(office.person)
    return {key: frozenset(people) for key, people in found.items()}


def _family(person: str) -> str:
    return person_name(person).family


def _alike(left: str, right: str) -> bool:
    found = likeness(left, right)
    return found is not None and found.strength >= TRANSLITERATED


def _fits(office: Office, role: Role) -> bool:
    if office.kind not in KINDS.get(role.title.office, ()):
        return False
    return role.portfolio is None or office.portfolio in (None, role.portfolio)


def _contradicted(tenure: Tenure, published: str | None, reference: Reference) -> bool:
    """Reference data knows the person as head of another country, and other people as heads of this one."""
    if tenure.country is None or tenure.role.title.office not in ("state", "government", "leader"):
        return False
    offices = [o for o in offices_near(tenure.person, published, reference) if o.kind != "leader" and o.country]
    return bool(offices) and all(o.country != tenure.country for o in offices)


def _serves(tenure: Tenure) -> bool:
    """The general secretary of a party or union serves it under its chairman; of a communist party he is the head."""
    body, title = tenure.organization, tenure.role.title.name
    if body is None or "Communist" in body.name:
        return False
    return title == "general secretary" or (title == "secretary-general" and body.type == "party")


def relation_of(tenure: Tenure) -> str | None:
    """The relationship type of the ontology for a tenure, None where its body is not known."""
    role = tenure.role
    office = role.title.office
    # "the Christian Democratic interior minister": of a state, which the words do not name
    of_party = tenure.organization is not None and tenure.organization.type == "party"
    if of_party and office in ("government", "minister"):
        return None
    # "the Liberal defence expert": one of the party, not in its pay
    if of_party and office == "employed":
        return "MEMBER_OF"
    if tenure.organization is not None and office != "counterpart":
        return {"employed": "EMPLOYED_BY"}.get(office) or (
            "HOLDS_POSITION" if office in ("position", "minister") or role.deputy or _serves(tenure) else "LEADS"
        )
    if tenure.country is None or office in ("employed", "counterpart", "leads"):
        return None
    # "the former foreign minister": the portfolio is told, where "served as the state's chief minister" has none
    past = tenure.bearer.former and not (office == "minister" and role.portfolio)
    if role.deputy or past or office in ("position", "leader"):
        return "HOLDS_POSITION"
    if office == "state":
        return (
            "HEAD_OF_GOVERNMENT_OF"
            if tenure.country in HEADS_GOVERNMENT and role.title.name == "president"
            else ("HEAD_OF_STATE_OF")
        )
    return {"government": "HEAD_OF_GOVERNMENT_OF", "minister": "MINISTER_OF"}[office]
