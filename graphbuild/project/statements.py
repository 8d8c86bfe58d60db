"""Claims in terms of the graph: what each would state as an edge, and which of them may."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graphbuild.model import STATED, Attribute, Claim, Extraction, Status
from graphbuild.ontology import EVENTS, RELATIONS, SYMMETRIC
from graphbuild.resolve import Resolution

PLANNABLE = frozenset({"PARTICIPATED_IN", "TOOK_PLACE_IN", "PART_OF"})
"""Relations that a plan makes facts of: an event that is announced has a place and a list."""
NO_VERB_EDGE = frozenset(
    {
        ("ACCUSE", "investigation"),
        ("AGREE", "pledge"),
        ("RETREAT", "ceasefire"),
        ("RETREAT", "release"),
        ("SUPPORT", "treaty_signing"),
    }
)
"""Who investigates does not accuse; who promises has not agreed with anybody; who signs has SIGNED; who frees somebody
or stops the fire retreats from nobody."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One edge that one claim speaks of. ``event`` is the id of an event of the graph, "" for none."""

    type: str
    source: str
    target: str
    event: str
    status: Status
    attrs: Mapping[str, Attribute]
    claim: Claim
    article: str
    published: str

    @property
    def counts(self) -> bool:
        """Whether the claim may make a fact."""
        return self.status in STATED or (self.status == "planned" and self.type in PLANNABLE)


def find_statements(extraction: Extraction, resolution: Resolution, labels: Mapping[str, str]) -> Iterator[Statement]:
    """The edges that the claims of an extraction speak of, asserted or not, where the ontology has them.

    ``labels`` are those of the nodes of the graph by id; what has an end outside it is left out.
    """
    told = {(c.subject, c.object) for c in extraction.claims}
    for claim in extraction.claims:
        if statement := _statement(claim, extraction, resolution, labels):
            yield statement
    yield from _untold(extraction, resolution, labels, told)


def edge_type(type: str) -> str | None:
    """The relationship type a claim's type projects to: ACCUSE gives ACCUSED, X_DEATH none."""
    return EVENTS[type].edge if type in EVENTS else type


def _statement(
    claim: Claim, extraction: Extraction, resolution: Resolution, labels: Mapping[str, str]
) -> Statement | None:
    article = extraction.article
    type, ends = edge_type(claim.type), [find_end(resolution, article.id, e) for e in (claim.subject, claim.object)]
    event = find_end(resolution, article.id, claim.event)
    if claim.event and event not in labels and claim.status in STATED:
        return None  # what belongs to an event that nobody states is not stated either
    if (claim.type, _kind_of(claim, extraction)) in NO_VERB_EDGE:
        return None
    attrs = claim.attrs if type != "PARTICIPATED_IN" else {"role": _role(claim, extraction)} | dict(claim.attrs)
    return _checked(type, ends, event if event in labels else "", claim.status, attrs, claim, extraction, labels)


def _kind_of(claim: Claim, extraction: Extraction) -> str | None:
    return next((e.subtype for e in extraction.events if e.id == claim.event), None)


def _checked(
    type: str | None,
    ends: list[str],
    event: str,
    status: Status,
    attrs: Mapping[str, Attribute],
    claim: Claim,
    extraction: Extraction,
    labels: Mapping[str, str],
) -> Statement | None:
    """The statement, where the ontology lets its ends be joined; an edge from a node to itself is none."""
    source, target = sorted(ends) if type in SYMMETRIC else ends
    allowed = RELATIONS[type].ends if type in RELATIONS else ()
    if not type or source == target or (labels.get(source), labels.get(target)) not in allowed:
        return None
    article = extraction.article
    return Statement(type, source, target, event, status, attrs, claim, article.id, article.published or "")


def _role(claim: Claim, extraction: Extraction) -> str:
    roles = (
        p.role for e in extraction.events if e.id == claim.object for p in e.participants if p.entity == claim.subject
    )
    return next(roles, "actor")


def _untold(
    extraction: Extraction,
    resolution: Resolution,
    labels: Mapping[str, str],
    told: set[tuple[str, str | None]],
) -> Iterator[Statement]:
    """Participants and places of an event that no claim of their own names rest on the claims of the event."""
    claims = {c.id: c for c in extraction.claims}
    named = _places_of(extraction)
    for event in extraction.events:
        target = find_end(resolution, extraction.article.id, event.id)
        edges = [("PARTICIPATED_IN", p.entity, event.id, {"role": p.role}) for p in event.participants]
        edges += [("TOOK_PLACE_IN", event.id, event.place, {})] if event.place else []
        for type, subject, object, attrs in edges:
            ends = [find_end(resolution, extraction.article.id, e) for e in (subject, object)]
            party = subject if type == "PARTICIPATED_IN" else object
            passages = [claims[id] for id in event.claims if id in claims and (subject, object) not in told]
            for claim in _speaking_of(named.get(party, ()), passages):
                found = _checked(type, ends, target, claim.status, attrs, claim, extraction, labels)
                if found and target in labels:
                    yield found


def _places_of(extraction: Extraction) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for mention in extraction.mentions:
        found[mention.entity].append(mention.start)
    return found


def _speaking_of(places: Iterable[int], claims: list[Claim]) -> list[Claim]:
    """The claims whose passages mention the entity at these places; all of them where none does."""
    places = tuple(places)
    spoken = [c for c in claims if any(s <= at < e for s, e in ((c.start, c.end), *c.support) for at in places)]
    return spoken or claims


def find_end(resolution: Resolution, article: str, local: str | None) -> str:
    """The id in the graph of a local entity or event, "" where there is none."""
    key = (article, local or "")
    return resolution.entity_of.get(key) or resolution.event_of.get(key, "")
