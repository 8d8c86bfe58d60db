"""Extractions made by hand: what an article says, without a model that reads it."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from graphbuild.model import Article, Claim, Entity, Event, Extraction, Label, Mention, Participant, Role, Status
from graphbuild.reference import Membership, Office, Organization, Reference, load_reference


def person(name: str, *aliases: str) -> Entity:
    return Entity(name, "Person", name, aliases)


def country(code: str, name: str) -> Entity:
    return Entity(name, "Country", name, (), code)


def place(name: str, code: str | None = None, inside: str | None = None) -> Entity:
    return Entity(name, "Place", name, (), code, None, inside)


def organization(
    name: str, *aliases: str, code: str | None = None, inside: str | None = None, type: str | None = None
) -> Entity:
    return Entity(name, "Organization", name, aliases, code, type, inside)


def agreement(name: str) -> Entity:
    return Entity(name, "Agreement", name)


def entity(label: Label, name: str) -> Entity:
    return Entity(name, label, name)


def claim(type: str, subject: str, object: str | None = None, status: Status = "asserted", **fields: Any) -> Claim:
    """A claim between local ids; the article it is put in gives it a sentence, a place and an id of its own."""
    attrs = fields.pop("attrs", {})
    given: dict[str, Any] = {"confidence": 0.8, "rule": "made", **fields}
    return Claim("", type, subject, object, status, 0, 0, "", attrs=attrs, **given)


def event(
    name: str,
    who: Iterable[str] | Mapping[str, Role],
    *,
    type: str = "CONSULT",
    subtype: str | None = "meeting",
    day: str | None = None,
    until: str | None = None,
    where: str | None = None,
    status: Status = "asserted",
    **fields: Any,
) -> Event:
    roles: Mapping[str, Role] = who if isinstance(who, Mapping) else dict.fromkeys(who, "actor")
    given: dict[str, Any] = {"precision": "day" if day else None, **fields}
    participants = tuple(Participant(e, role) for e, role in roles.items())
    return Event(name, type, subtype, name, status, day, until or day, place=where, participants=participants, **given)


def article(id: str, day: str | None = "2022-09-16", *, text: str = "") -> Article:
    return Article(id, f"{id}.txt", text, f"Title of {id}", day, "front matter" if day else None, f"Source of {id}")


def extraction(
    id: str,
    entities: Iterable[Entity],
    claims: Iterable[Claim] = (),
    events: Iterable[Event] = (),
    *,
    day: str | None = "2022-09-16",
) -> Extraction:
    """An article whose first line names its entities, and which has one sentence for each claim."""
    found, told = tuple(entities), tuple(claims)
    text, mentions, placed = "", [], []
    for e in found:
        mentions.append(Mention(e.id, len(text), len(text) + len(e.name), e.name, "name"))
        text += e.name + " "
    for number, c in enumerate(told):
        quote = f"{c.subject} {c.type} {c.object}, number {number}."
        placed.append(_placed(c, id, len(text), quote))
        text += quote + " "
    return Extraction(
        article(id, day, text=text), found, tuple(mentions), tuple(placed), tuple(_with_claims(events, placed))
    )


def _placed(claim: Claim, article_id: str, start: int, quote: str) -> Claim:
    parts = (article_id, claim.type, str(start), claim.subject, claim.object or "")
    id = "c" + hashlib.sha256("|".join(parts).encode()).hexdigest()[:16]
    return replace(claim, id=id, start=start, end=start + len(quote), quote=quote)


def _with_claims(events: Iterable[Event], claims: Iterable[Claim]) -> Iterable[Event]:
    told = tuple(claims)
    for e in events:
        yield replace(e, claims=tuple(c.id for c in told if e.id in (c.event, c.subject, c.object)))


def office(
    person: str, country: str, kind: str, start: str, end: str | None = None, *names: str, portfolio: str | None = None
) -> Office:
    return Office(country, None, kind, portfolio, kind, person, (person, *names), start, end)  # type: ignore[arg-type]


OFFICES = (
    office("Vladimir Putin", "RUS", "head_of_state", "2012-05-07", None, "Putin", "Vladimir V. Putin"),
    office("Xi Jinping", "CHN", "head_of_state", "2013-03-14", None, "Xi"),
    office("Kim Jong Un", "PRK", "leader", "2011-12-17", None, "Kim", "Kim Jong Eun"),
    office("Kim Jong Il", "PRK", "leader", "1994-07-08", "2011-12-17", "Kim"),
    office("George W. Bush", "USA", "head_of_state", "2001-01-20", "2009-01-20", "Bush"),
    office("George H. W. Bush", "USA", "head_of_state", "1989-01-20", "1993-01-20", "Bush"),
    office("Islam Karimov", "UZB", "head_of_state", "1991-09-01", "2016-09-02", "Karimov"),
    office("Shavkat Mirziyoyev", "UZB", "head_of_state", "2016-12-14", None, "Mirziyoyev"),
    office("Narendra Modi", "IND", "head_of_government", "2014-05-26", None, "Modi"),
    office("Sergei Lavrov", "RUS", "minister", "2004-03-09", None, "Lavrov", portfolio="foreign affairs"),
)
SCO_MEMBERS = tuple(Membership(code, None, None) for code in ("CHN", "RUS", "UZB", "KAZ"))
ORGANIZATIONS = (
    Organization("nato", "NATO", ("NATO", "North Atlantic Treaty Organization"), "igo", None, "Brussels", ()),
    Organization(
        "sco",
        "Shanghai Cooperation Organization",
        ("Shanghai Cooperation Organization", "SCO"),
        "igo",
        None,
        "Beijing",
        SCO_MEMBERS,
    ),
)
BUILT_IN = load_reference()
REFERENCE = Reference(BUILT_IN.countries, (), ORGANIZATIONS, OFFICES)
