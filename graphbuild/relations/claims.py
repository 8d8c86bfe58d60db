"""Run every relation rule over a reading and make claims of what they find."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from graphbuild.claims import make_claim
from graphbuild.model import STATED, Attribute, Claim
from graphbuild.reading import Reading
from graphbuild.relations.affiliations import find_affiliations
from graphbuild.relations.draft import Draft, Rule
from graphbuild.relations.homes import find_homes
from graphbuild.relations.organizations import find_agencies, find_joinings, find_leaders, find_memberships, find_parts
from graphbuild.relations.people import find_citizens_of, find_kin
from graphbuild.relations.places import (
    find_based_bodies,
    find_capitals,
    find_places_beside_countries,
    find_places_of_countries,
    find_seats,
)
from graphbuild.relations.successions import find_replaced, find_successions
from graphbuild.relations.ties import (
    find_parties_of_people,
    find_partisans,
    find_people_of_bodies,
    find_possessed_people,
    find_workers,
)
from graphbuild.status import status_of
from graphbuild.syntax import is_passive

RULES: tuple[Rule, ...] = (
    find_places_of_countries,
    find_places_beside_countries,
    find_capitals,
    find_seats,
    find_based_bodies,
    find_homes,
    find_agencies,
    find_memberships,
    find_joinings,
    find_leaders,
    find_parts,
    find_kin,
    find_citizens_of,
    find_affiliations,
    find_possessed_people,
    find_people_of_bodies,
    find_workers,
    find_parties_of_people,
    find_partisans,
    find_successions,
    find_replaced,
)
"""The rules, each a generator of drafts; a new rule is added here."""

OPEN = frozenset({"calling", "possessed", "person-of", "works-for"})
"""Rules that tell a tie without saying which: an office that the article gives the person there says more."""

NEAR = 200
"""How many characters before a succession the office that changes hands may be told."""


def find_relation_claims(reading: Reading, offices: Collection[Claim] = ()) -> Iterator[Claim]:
    """The claims of all rules, in the order of the rules; two rules may tell the same triple of one sentence.

    A calling adds nothing where ``offices`` already tell what the person is to that body.
    """
    held = {(claim.subject, claim.object) for claim in offices}
    for rule in RULES:
        for draft in rule(reading):
            if draft.rule not in OPEN or (draft.subject.entity, draft.object.entity) not in held:
                claim = _claim(reading, draft)
                yield _with_office(claim, reading, draft, offices) if claim.type == "SUCCEEDED" else claim


def _with_office(claim: Claim, reading: Reading, draft: Draft, offices: Collection[Claim]) -> Claim:
    """ "Braun, who was named defence minister in place of Weber": the office told of him there, or just before.

    In "was replaced by Chief of Staff Otto Braun" it is the one he leaves; so may that be of who will replace somebody.
    """
    if claim.status not in STATED or (draft.rule != "in-place-of" and is_passive(reading.doc[draft.word])):
        return claim
    own = [o for o in offices if o.subject == claim.subject and not o.attrs.get("former")]
    here = [
        o for o in own if o.start < claim.end and claim.start - o.end < (0 if draft.rule == "in-place-of" else NEAR)
    ]
    last = max(here, key=lambda o: o.start, default=None)
    title = last.attrs.get("title") if last is not None else None
    if title is None or "title" in claim.attrs:
        return claim
    return replace(claim, attrs={**claim.attrs, "title": title})


def _claim(reading: Reading, draft: Draft) -> Claim:
    sentence = reading.doc[draft.word].sent
    start = min(sentence.start, draft.subject.start, draft.object.start)
    end = max(sentence.end, draft.subject.end, draft.object.end)
    while end > start + 1 and reading.doc[end - 1].is_space:
        end -= 1
    status = status_of(reading.doc[draft.word], reading)
    given = {"kinship": draft.kinship, "title": draft.title, "former": draft.former}
    attrs: dict[str, Attribute] = {name: value for name, value in given.items() if value}
    return make_claim(
        reading,
        draft.type,
        draft.subject.entity,
        draft.object.entity,
        sentence=(start, end),
        status="asserted" if draft.presupposed else status.status,
        said_by=None if draft.presupposed else status.said_by,
        cue=None if draft.presupposed else status.cue,
        rule=draft.rule,
        confidence=draft.confidence,
        attrs=attrs,
    )
