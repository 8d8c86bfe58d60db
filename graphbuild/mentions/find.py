"""Gather candidate mentions from known names, the model's named entities, state bodies and titles."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from graphbuild.candidate import Candidate
from graphbuild.mentions.agreements import find_agreements
from graphbuild.mentions.bodies import find_bodies
from graphbuild.mentions.called import find_called
from graphbuild.mentions.capitals import is_city
from graphbuild.mentions.gazetteer import Gazetteer, match_names
from graphbuild.mentions.homes import settle_homes
from graphbuild.mentions.namesakes import settle_namesakes
from graphbuild.mentions.national import settle_national
from graphbuild.mentions.nicknames import find_nicknamed
from graphbuild.mentions.nominal_bodies import find_nominal_bodies
from graphbuild.mentions.organizations import is_kind, organization_of
from graphbuild.mentions.parties import find_parties
from graphbuild.mentions.people import chain_surnames, people_after_titles, people_described, person_of
from graphbuild.mentions.places import city_of, locate, place_of
from graphbuild.mentions.same_name import settle_people
from graphbuild.mentions.sites import find_sites, is_building
from graphbuild.mentions.teams import settle_teams
from graphbuild.reference import Reference
from graphbuild.roles import Role, find_roles

MODEL_LABELS = frozenset({"PERSON", "ORG", "GPE", "FAC", "LOC"})
"""Labels of the model for what can be a name here."""


def find_candidates(doc: Doc, gazetteer: Gazetteer, reference: Reference) -> tuple[list[Candidate], list[Role]]:
    """The candidate mentions of a Doc in order, and its role phrases.

    Candidates do not overlap, except that a country may lie inside the name of its own ministry.
    """
    known = match_names(doc, gazetteer)
    seen = _of_entities(doc, known, reference)
    bodies = find_bodies(doc, known, reference)
    found = [
        *find_agreements(doc),
        *bodies,
        *known,
        *find_sites(doc, known),
        *find_called(doc, known),
        *find_parties(doc),
        *find_nicknamed(doc),
    ]
    chosen = _choose([*found, *seen])
    roles = find_roles(doc, chosen)
    people = [*people_after_titles(doc, roles, chosen), *people_described(doc, chosen)]
    chosen = _choose([*people, *chosen])
    chosen = _choose([*chain_surnames(doc, chosen, roles, reference), *chosen])
    chosen = [_settle_capital(doc, c, reference) for c in settle_people(chosen)]
    chosen = [settle_national(doc, c, chosen) for c in chosen]
    chosen = locate(settle_namesakes(chosen), reference)
    chosen = settle_teams(doc, settle_homes(doc, chosen, known, reference), reference)
    roles = find_roles(doc, [*chosen, *find_nominal_bodies(doc, chosen)])
    nested = [c for c in known if c.label == "Country" and _inside(c, chosen)]
    return sorted({*chosen, *nested}, key=lambda c: (c.start, -c.end)), list(roles)


def _of_entities(doc: Doc, known: Sequence[Candidate], reference: Reference) -> list[Candidate]:
    """The model's entities as candidates, where they look like names of that kind."""
    spans = {(c.start, c.end): c for c in known}
    found: list[Candidate | None] = []
    for ent in doc.ents:
        if ent.label_ in MODEL_LABELS and is_building(ent[-1].lower_):
            found.append(place_of(doc, ent.start, ent.end, "building", known))
        elif ent.label_ == "PERSON":
            found.append(person_of(doc, ent.start, ent.end, spans))
        elif ent.label_ == "ORG" and (city := city_of(doc, ent.start, ent.end, known, reference)):
            found.append(city)
        elif ent.label_ == "ORG" or (ent.label_ in ("GPE", "FAC", "LOC") and is_kind(ent[-1].lower_)):
            found.append(organization_of(doc, ent.start, ent.end, reference))
        elif ent.label_ in ("GPE", "LOC", "FAC"):
            found.append(place_of(doc, ent.start, ent.end, ent.label_, known))
    return [c for c in found if c is not None]


def _choose(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The longest candidates that do not overlap; of two over the same tokens the first given wins."""
    ordered = sorted(enumerate(candidates), key=lambda pair: (pair[1].start - pair[1].end, pair[0]))
    taken: set[int] = set()
    chosen = []
    for _, c in ordered:
        tokens = range(c.start, c.end)
        if taken.isdisjoint(tokens):
            taken.update(tokens)
            chosen.append(c)
    return sorted(chosen, key=lambda c: c.start)


def _inside(country: Candidate, chosen: Sequence[Candidate]) -> bool:
    """A country inside the name of its own body: "the | Russian | armed forces"."""
    return any(
        c.label == "Organization" and c.start <= country.start and country.end <= c.end and c.country == country.code
        for c in chosen
    )


def _settle_capital(doc: Doc, c: Candidate, reference: Reference) -> Candidate:
    """A capital that is not meant as a place is its country, by metonymy."""
    if c.type != "capital" or c.country is None:
        return c
    if is_city(doc, c.start, c.end):
        return replace(c, type="city")
    country = reference.country(c.country)
    return Candidate(
        c.start, c.end, c.head, "Country", "metonym", country.name if country else c.name, c.country, None, c.country
    )
