"""Resolution: which entities and events of all articles are one, with the reason for every merge.

It never edits extractions: it is a mapping from (article id, local id) to ids of the graph, computed anew from
the distinct names. Persons are joined by ``persons``, all that has an identifier or a proper name by ``bodies``,
events by ``tellings`` and ``events``.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import get_args

from graphbuild.judgements import Judgements
from graphbuild.model import Extraction, Label
from graphbuild.names import slug
from graphbuild.reference import Reference
from graphbuild.resolve.bodies import resolve_bodies
from graphbuild.resolve.entities import (
    Cluster,
    agreement_id,
    country_id,
    entity_of_namings,
    make_entities,
    organization_id,
    place_id,
    reference_name,
    sorted_entities,
    used_name,
)
from graphbuild.resolve.events import resolve_events
from graphbuild.resolve.namings import Naming, Sighting, find_sightings, group_sightings
from graphbuild.resolve.outcome import (
    Finding,
    LocalId,
    Merge,
    Reason,
    Resolution,
    ResolvedEntity,
    ResolvedEvent,
)
from graphbuild.resolve.persons import resolve_people
from graphbuild.resolve.review import find_doubts
from graphbuild.resolve.tellings import Resolved, find_locations, find_tellings

__all__ = ["Finding", "Merge", "Reason", "Resolution", "ResolvedEntity", "ResolvedEvent", "resolve"]

type Made = dict[Cluster, ResolvedEntity]


def resolve(
    extractions: Iterable[Extraction],
    reference: Reference,
    judgements: Judgements | None = None,
    groups: Mapping[str, str] | None = None,
) -> Resolution:
    """The entities and events of all extractions; the order of the extractions does not matter.

    ``groups`` maps an article to the one that it is a near-identical copy of.
    """
    judged = judgements or Judgements()
    light = [_without_text(extraction) for extraction in extractions]
    sightings = sorted((s for e in light for s in find_sightings(e)), key=lambda s: s.local)
    namings = group_sightings(sightings)
    made, findings = _resolve_labels(namings, reference, judged)
    entities = sorted_entities(made)
    entity_of = _local_entities(sightings, namings, made)
    resolved = Resolved(entity_of, entities, find_locations(light, entity_of))
    tellings = sorted((t for e in light for t in find_tellings(e, resolved)), key=lambda t: t.local)
    events, _ = resolve_events(tellings, entities, groups or {})
    return Resolution(
        entities=entities,
        events={e.id: e for e in sorted(events, key=lambda e: e.id)},
        entity_of=entity_of,
        event_of={local: e.id for e in events for local in e.members},
        findings=findings,
    )


def _without_text(extraction: Extraction) -> Extraction:
    """Resolution holds all extractions at once, and needs no text."""
    return replace(extraction, article=replace(extraction.article, text=""))


def _resolve_labels(
    namings: Sequence[Naming], reference: Reference, judged: Judgements
) -> tuple[list[Made], tuple[Finding, ...]]:
    made: list[Made] = []
    findings: list[Finding] = []
    for label in get_args(Label):
        own = [n for n in namings if n.key.label == label]
        resolver = _resolve_persons if label == "Person" else _resolve_named
        entities, doubts = resolver(label, own, reference, judged)
        made.append(entities)
        findings.extend(doubts)
    return made, tuple(sorted(findings))


def _resolve_persons(
    label: Label, namings: Sequence[Naming], reference: Reference, judged: Judgements
) -> tuple[Made, tuple[Finding, ...]]:
    clustering, anchors, near = resolve_people(namings, reference, judged)

    def name_of(cluster: Cluster) -> str:
        return next((anchors[n].person for n in cluster if n in anchors), "") or used_name(cluster)

    def country_of(cluster: Cluster) -> str | None:
        return next((anchors[n].country for n in cluster if n in anchors), None)

    reasons = {n: Reason("office-holder", a.text, a.strength) for n, a in anchors.items()}
    made = make_entities(
        label,
        clustering,
        name_of=name_of,
        id_of=lambda _, name: f"person:{slug(name)}",
        anchors=reasons,
        country_of=country_of,
    )
    return made, find_doubts(made, near, clustering.refused)


def _resolve_named(
    label: Label, namings: Sequence[Naming], reference: Reference, judged: Judgements
) -> tuple[Made, tuple[Finding, ...]]:
    clustering, codes = resolve_bodies(label, namings, reference, judged)
    ids = {
        "Country": country_id(codes),
        "Place": place_id,
        "Organization": organization_id(codes),
        "Agreement": agreement_id,
    }
    made = make_entities(label, clustering, name_of=reference_name(label, codes, reference), id_of=ids[label])
    return made, find_doubts(made, (), clustering.refused)


def _local_entities(
    sightings: Sequence[Sighting], namings: Sequence[Naming], made: Sequence[Made]
) -> Mapping[LocalId, str]:
    by_naming = {naming: id for part in made for naming, id in entity_of_namings(part).items()}
    by_key = {naming.key: by_naming[naming] for naming in namings}
    return {s.local: by_key[s.key] for s in sightings}
