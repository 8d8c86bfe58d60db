"""People meant by their role alone: "the Chinese leader", "Uzbekistan's president", "the minister"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from graphbuild.candidate import Candidate
from graphbuild.names import likeness
from graphbuild.reference import OfficeKind, Reference
from graphbuild.roles import Role
from graphbuild.tenure import KINDS, NATIONAL, Bearer, Tenure, as_head
from graphbuild.wordlists import words

LEADING = frozenset({"state", "government", "leader"})
HEADS = frozenset({"state", "government"})
SURE = 0.6
"""The likeness at which a name of the article is that of reference data."""
PRESIDENTIAL = words(
    "AFG AGO ARG AZE BEN BFA BLR BOL BRA BDI CAF CHL CHN CIV CMR COD COG COL CRI CUB CYP DJI DOM DZA ECU EGY ERI FRA"
    " GAB GHA GIN GMB GNB GNQ GTM GUY HND IDN IRN KAZ KEN KGZ KOR LBR MDG MDV MEX MLI MOZ MWI NAM NER NGA NIC PAN PER"
    " PHL PRK PRY RUS RWA SDN SEN SLE SLV SSD SYR TCD TGO TJK TKM TUN TUR TWN TZA UGA UKR URY USA UZB VEN ZAF ZMB ZWE"
)
"""Countries whose leader is the head of state; elsewhere it is the head of government."""
DEFINITE = frozenset({"the", "'s", "this", "its", "their"})


@dataclass(frozen=True, slots=True)
class Nominal:
    """A role phrase that points at a person, by the name the person has in the article or in reference data."""

    candidate: Candidate
    person: str
    role: Role


def tenures_of(nominals: Sequence[Nominal], published: str | None, reference: Reference) -> tuple[Tenure, ...]:
    """ "the Indian prime minister" also says that the person meant is that: a tenure for each that names a country."""
    of_states = [n for n in nominals if n.role.body is not None and n.role.body.label == "Country"]
    named = [(n, as_head(n.person, n.role, n.role.body, published, reference)) for n in of_states]
    return tuple(
        Tenure(n.person, role, n.role.body.code, None, Bearer(n.candidate, role, n.role.body, "nominal", 0.85))
        for n, role in named
        if role.title.office in HEADS and n.role.body is not None
    )


def find_nominals(
    doc: Doc,
    roles: Sequence[Role],
    bearers: Sequence[Bearer],
    tenures: Sequence[Tenure],
    people: Mapping[Candidate, str],
    published: str | None,
    reference: Reference,
) -> tuple[Nominal, ...]:
    """The nominal mentions in order: of who bears that role in the article, else of who held it then."""
    named = {b.role for b in bearers}
    found: list[Nominal] = []
    for role in roles:
        if role in named or role.plural or role.former or role.future or role.deputy or role.determiner not in DEFINITE:
            continue
        person = (
            _in_article(doc, role, tenures, people)
            or _named_here(_in_reference(doc, role, published, reference), people)
            or _leader_named(role, people, published, reference)
        )
        if person is not None:
            candidate = Candidate(role.start, role.end, role.head, "Person", "nominal", doc[role.start : role.end].text)
            found.append(Nominal(candidate, person, role))
    return tuple(found)


def _named_here(person: str | None, people: Mapping[Candidate, str]) -> str | None:
    """The name that this article gives a person of reference data: "Erdogan" for "Recep Tayyip Erdoğan"."""
    if person is None:
        return None
    return next((name for name in dict.fromkeys(people.values()) if _alike(name, person)), person)


def _leader_named(
    role: Role, people: Mapping[Candidate, str], published: str | None, reference: Reference
) -> str | None:
    """ "the Chinese leader": the only one of those who lead that country whom the article names."""
    body = role.body
    if role.title.office != "leader" or body is None or body.label != "Country" or not body.code or not published:
        return None
    kind: OfficeKind = "head_of_state" if body.code in PRESIDENTIAL else "head_of_government"
    # a state may be led from beside its offices
    holders = reference.office_holders(body.code, "leader", published)
    leading = {o.person for o in holders or reference.office_holders(body.code, kind, published)}
    named = {name for name in people.values() if any(_alike(name, person) for person in leading)}
    return named.pop() if len(named) == 1 else None


def _alike(name: str, person: str) -> bool:
    found = likeness(name, person)
    return found is not None and found.strength >= SURE


def _in_article(doc: Doc, role: Role, tenures: Sequence[Tenure], people: Mapping[Candidate, str]) -> str | None:
    """The bearer named in the article; with no country said ("the minister") the one named last."""
    fitting = [t for t in tenures if _same_office(role, t) and not t.bearer.former]
    if role.body is not None and role.body.label == "Country":
        matching = {t.person for t in fitting if t.country == role.body.code}
        return matching.pop() if len(matching) == 1 else None
    # "the foreign minister of neighboring Lithuania": a body that was not read is not no body
    if role.body is not None or role.determiner != "the" or doc[role.end - 1 : role.end + 1].text.endswith(" of"):
        return None
    before = [t for t in fitting if t.bearer.person.start < role.start]
    names = {t.person for t in before}
    if len(names) == 1:
        return names.pop()
    # "The prime minister will meet the Indian Prime Minister A. The prime minister will then travel on.": not A
    own = {t.person for t in before if t.role.body is None} - {t.person for t in before if t.role.body is not None}
    if len(own) == 1 and role.title.office != "leader":
        return own.pop()
    recent = [c for c, name in people.items() if name in names and c.start < role.start]
    last = max(recent, key=lambda c: c.start, default=None)
    near = last is not None and doc[last.start].sent.end >= doc[role.head].sent.start - 1
    return people[last] if last is not None and near else None


def _same_office(role: Role, tenure: Tenure) -> bool:
    """ "the Chinese leader" may be a president; "the president" is none but a president."""
    held = tenure.role.title
    if role.title.office == "leader":
        return held.office in LEADING
    if role.title.office == "minister":
        return held.office == "minister" and role.portfolio in (None, tenure.role.portfolio)
    return held.name == role.title.name


def _in_reference(doc: Doc, role: Role, published: str | None, reference: Reference) -> str | None:
    """ "the president of Uzbekistan" is who held the office at the article's date, unless a year is named beside it."""
    body = role.body
    if (
        published is None
        or body is None
        or body.label != "Country"
        or body.code is None
        or role.title.office == "leader"
    ):
        return None
    if role.title.office not in NATIONAL or (role.title.office == "minister" and role.portfolio is None):
        return None
    if any(t.like_num and len(t.text) == 4 and t.text != published[:4] for t in doc[role.head].sent):
        return None
    for kind in KINDS[role.title.office]:
        holders = reference.office_holders(body.code, kind, published, role.portfolio)
        fitting = {o.person for o in holders if role.title.office != "state" or role.title.name in o.title.lower()}
        if len(fitting) == 1:
            return fitting.pop()
    return None
