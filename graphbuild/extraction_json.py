"""An extraction as plain JSON values and back: what ``graphbuild extract`` prints and the ledger keeps.

Keys that hold nothing are left out, save those that readers count on (``said_by``, ``date``, ``place`` ...).
"""

from collections.abc import Mapping
from typing import Any

from graphbuild.model import Article, Claim, Entity, Event, Extraction, Mention, Participant

type Json = dict[str, Any]

ARTICLE_KEYS = ("id", "path", "title", "published", "source", "url", "date_source", "language")


def to_json(extraction: Extraction, *, with_text: bool = False) -> Json:
    """The extraction as a JSON object; ``with_text`` adds the article's text, in which the offsets count."""
    article = {key: getattr(extraction.article, key) for key in ARTICLE_KEYS}
    return {
        "article": article | ({"text": extraction.article.text} if with_text else {}),
        "entities": [_entity_json(entity) for entity in extraction.entities],
        "mentions": [
            {"entity": m.entity, "start": m.start, "end": m.end, "text": m.text, "form": m.form}
            for m in extraction.mentions
        ],
        "claims": [_claim_json(claim) for claim in extraction.claims],
        "events": [_event_json(event) for event in extraction.events],
    }


def from_json(data: Mapping[str, Any], article: Article) -> Extraction:
    """The extraction of ``article`` that ``to_json`` gave."""
    return Extraction(
        article=article,
        entities=tuple(Entity(**{**e, "aliases": tuple(e["aliases"])}) for e in data["entities"]),
        mentions=tuple(Mention(**m) for m in data["mentions"]),
        claims=tuple(_claim(c) for c in data["claims"]),
        events=tuple(_event(e) for e in data["events"]),
    )


def _present(**values: object) -> Json:
    return {key: value for key, value in values.items() if value is not None}


def _entity_json(entity: Entity) -> Json:
    named = {"id": entity.id, "label": entity.label, "name": entity.name, "aliases": list(entity.aliases)}
    return named | _present(code=entity.code, type=entity.type, country=entity.country)


def _claim_json(claim: Claim) -> Json:
    support = [list(span) for span in claim.support]
    return {
        "id": claim.id,
        "type": claim.type,
        "subject": claim.subject,
        "object": claim.object,
        "status": claim.status,
        "said_by": claim.said_by,
        "date": claim.date,
        "attrs": dict(sorted(claim.attrs.items())) | ({"support": support} if support else {}),
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "rule": claim.rule,
        "confidence": claim.confidence,
        **({"context": list(claim.context)} if claim.context else {}),
        **_present(cue=claim.cue, date_end=claim.date_end, precision=claim.precision, event=claim.event),
    }


def _claim(data: Mapping[str, Any]) -> Claim:
    attrs = {key: value for key, value in data["attrs"].items() if key != "support"}
    support = tuple((start, end) for start, end in data["attrs"].get("support", ()))
    context = tuple(data.get("context", ()))
    return Claim(**{**data, "attrs": attrs, "support": support, "context": context})


def _event_json(event: Event) -> Json:
    return {
        "id": event.id,
        "type": event.type,
        "subtype": event.subtype,
        "name": event.name,
        "date": event.date,
        "precision": event.precision,
        "place": event.place,
        "status": event.status,
        "participants": [{"entity": p.entity, "role": p.role} for p in event.participants],
        "claims": list(event.claims),
        **_present(date_end=event.date_end, mode=event.mode),
    }


def _event(data: Mapping[str, Any]) -> Event:
    participants = tuple(Participant(**p) for p in data["participants"])
    return Event(**{**data, "participants": participants, "claims": tuple(data["claims"])})
