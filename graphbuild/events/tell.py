"""From groups of predications to the events of an article and the claims that tell of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

from graphbuild.claims import make_claim
from graphbuild.dates import DateRange, dates_overlap, narrower
from graphbuild.events.group import Group, is_summit, remote_mode
from graphbuild.events.name import deed_name, distinct, encounter_name, year_of
from graphbuild.events.predication import Predication
from graphbuild.events.settings import Setting, find_settings, with_parts
from graphbuild.model import STATED, Attribute, Claim, Event, Participant, Role, Status
from graphbuild.reading import Reading
from graphbuild.wordlists import words

STRONGEST: tuple[Status, ...] = ("asserted", "reported", "planned", "alleged", "hypothetical", "denied")
TALKING = frozenset({"meeting", "summit", None})
"""Kinds of encounters in person: a call or a video summit is no meeting."""
SPEAKING = words("speak talk chat converse liaise confer consult negotiate bargain haggle debate discuss")
"""Verbs that do not say whether those who spoke were in one place."""
TALKS = words("talk negotiation consultation discussion dialogue conversation")
"""Nouns that say no more than these verbs."""
MOST_PAIRED = 3
"""Of more people who "met" the text does not say that each met each."""


def tell(reading: Reading, groups: Sequence[Group]) -> tuple[tuple[Event, ...], tuple[Claim, ...]]:
    """The events of the groups with ids in order of first passage, and all claims about them."""
    ids = [f"v{i}" for i in range(1, len(groups) + 1)]
    settings = find_settings(reading, groups)
    groups = with_parts(groups, settings)
    told = list(zip(groups, ids, settings, strict=True))
    claims = [(*_claims(reading, g, own), *_set(reading, g, own, s, ids)) for g, own, s in told]
    dates = [date_of_group(g) or (date_of_group(groups[s.whole]) if s else None) for g, _, s in told]
    names = _names(reading, groups, settings)
    made = zip(told, names, dates, claims, strict=True)
    events = [_event(reading, g, own, n, s, d, c) for (g, own, s), n, d, c in made]
    unique = {c.id: c for of_event in claims for c in of_event}
    return tuple(events), tuple(unique.values())


def status_of_group(group: Group) -> Status:
    """The surest of the statuses the passages give it."""
    return min((p.status for p in group.members), key=STRONGEST.index)


def date_of_group(group: Group) -> DateRange | None:
    """The narrowest date the passages give, the earliest of equal ones.

    Talks the day after an arrival are of the day that the first passage gives.
    """
    dates = group.dates
    if not dates:
        return None
    best = dates[0]
    for other in dates[1:]:
        best = narrower(best, other) if dates_overlap(best, other) else best
    return best


def place_of_group(reading: Reading, group: Group) -> str | None:
    """The first place named that is no country, else the first."""
    exact = [p for p in group.places if reading.entities[p].label == "Place"]
    return next(iter((*exact, *group.places)), None)


def _event(
    reading: Reading,
    group: Group,
    own: str,
    name: str,
    setting: Setting | None,
    when: DateRange | None,
    claims: Sequence[Claim],
) -> Event:
    return Event(
        id=own,
        type=group.first.type,
        subtype=_subtype(group),
        name=name,
        status=status_of_group(group),
        date=when.first if when else None,
        date_end=when.last if when else None,
        precision=when.precision if when else None,
        place=place_of_group(reading, group) or (setting.place if setting else None),
        mode=next((p.mode for p in group.members if p.mode), None),
        participants=tuple(_participants(group)),
        claims=tuple(dict.fromkeys(c.id for c in claims)),
    )


def _subtype(group: Group) -> str | None:
    """A visit with talks is a visit; else the first everyday kind that a passage names."""
    kinds = [p.subtype for p in group.members if p.subtype]
    return "visit" if "visit" in kinds else next(iter(kinds), None)


def _participants(group: Group) -> Iterator[Participant]:
    roles: dict[str, Role] = {}
    for predication in group.members:
        for entity, role in _roles(predication):
            # the narrower role wins: a host is more than an actor
            if entity not in roles or (roles[entity] in {"actor", "recipient"} and role in {"host", "mediator"}):
                roles = {**roles, entity: role}
    yield from (Participant(entity, role) for entity, role in roles.items())


def _roles(predication: Predication) -> Iterator[tuple[str, Role]]:
    for entity in predication.actors:
        yield entity, "host" if entity in predication.hosts else "actor"
    # "attended a summit hosted by A"
    yield from ((e, "host") for e in predication.hosts if e not in predication.actors)
    for entity in predication.recipients:
        yield entity, "actor" if predication.type == "CONSULT" else "recipient"
    for entity in predication.mediators:
        yield entity, "mediator"
    # "the SCO summit": the body meets in it
    for entity in predication.bodies if is_summit(predication) else ():
        yield entity, "actor"


def _claims(reading: Reading, group: Group, own: str) -> Iterator[Claim]:
    # "Xi and Putin held a video meeting. It was their second such conversation.": neither was in person
    remote = next(filter(None, map(remote_mode, group.members)), None)
    for predication in (replace(p, mode=p.mode or remote) for p in group.members):
        yield from _typed(reading, predication, own)
        for entity, role in _roles(predication):
            yield _claim(reading, predication, "PARTICIPATED_IN", entity, own, event=own, attrs={"role": role})
        if predication.place:
            yield _claim(reading, predication, "TOOK_PLACE_IN", own, predication.place, event=own)
        yield from _projected(reading, predication, own)


def _set(reading: Reading, group: Group, own: str, setting: Setting | None, ids: Sequence[str]) -> Iterator[Claim]:
    """What the larger event gives: that this one is part of it, and its place where the passages name none."""
    if setting is None:
        return
    bearing = next((p for p in group.members if p.whole is not None or p.margin is not None), group.first)
    rule, factor = ("setting:stated", 1.0) if setting.stated else ("setting:course", 0.8)
    passage = replace(
        bearing, rule=rule, confidence=bearing.confidence * factor, support=(*bearing.support, setting.sentence)
    )
    yield _claim(reading, passage, "PART_OF", own, ids[setting.whole], event=own)
    if setting.place and not group.places:
        yield _claim(reading, passage, "TOOK_PLACE_IN", own, setting.place, event=own)


def _typed(reading: Reading, predication: Predication, own: str) -> Iterator[Claim]:
    """The event type from each actor to each recipient; of two who act mutually, from one to the other."""
    actors, recipients = predication.actors, predication.recipients
    if is_summit(predication):
        return
    # "both were in attendance at the meeting": with whom they spoke is not said
    mutual = predication.mutual and not predication.rule.endswith(":attend")
    # who travel together have not come to each other
    mutual = mutual and predication.subtype != "visit"
    if not recipients and mutual and len(actors) == 2:
        actors, recipients = actors[:1], actors[1:]
    for actor, recipient in product(actors, recipients or (None,)):
        yield _claim(reading, predication, predication.type, actor, recipient, event=own)


def _projected(reading: Reading, predication: Predication, own: str) -> Iterator[Claim]:
    """MET_WITH, VISITED and SIGNED: only of what is stated to have happened."""
    if predication.status not in STATED:
        return
    if predication.subtype == "visit" and predication.type == "CONSULT":
        for person in _people(reading, predication.actors if predication.place else ()):
            yield _claim(reading, predication, "VISITED", person, str(predication.place), event=own)
        # "on a visit to his Jordanian counterpart"
        for one, other in _pairs(reading, predication) if predication.recipients else ():
            yield _claim(reading, predication, "MET_WITH", one, other, event=own)
    elif predication.type == "CONSULT" and _in_person(predication) and not _is_from_afar(predication, reading):
        for one, other in _pairs(reading, predication):
            yield _claim(reading, predication, "MET_WITH", one, other, event=own)
    # "A, who received B in Paris last week"
    if predication.type == "CONSULT" and predication.place and predication.hosts and not remote_mode(predication):
        for guest in _people(reading, predication.recipients):
            if _is_abroad(reading, guest, predication.hosts, predication.place):
                yield _claim(reading, predication, "VISITED", guest, predication.place, event=own)
    if predication.agreement:
        for signer in (*predication.actors, *predication.recipients):
            yield _claim(reading, predication, "SIGNED", signer, predication.agreement, event=own)


def _is_abroad(reading: Reading, guest: str, hosts: Sequence[str], place: str) -> bool:
    """Whether a guest comes from another country than that of the place, where a host is at home."""
    there, home = reading.entities[place].home, reading.entities[guest].country
    at_home = any(there in {reading.entities[h].country, reading.entities[h].code} for h in hosts)
    return there is not None and at_home and home is not None and home != there


def _in_person(predication: Predication) -> bool:
    """Whether the words say that those who took part spoke with each other: attending is not meeting."""
    attended = predication.rule.endswith(":attend")
    return (
        predication.subtype in TALKING and not remote_mode(predication) and not is_summit(predication) and not attended
    )


def _is_from_afar(predication: Predication, reading: Reading) -> bool:
    """ "Kerry spoke to Lavrov on Monday": perhaps by telephone; "spoke with him in Vienna" is a meeting."""
    word = reading.doc[predication.trigger]
    together = predication.place or predication.whole is not None or predication.margin
    return word.pos_ == "VERB" and word.lemma_ in SPEAKING and not together


def _pairs(reading: Reading, predication: Predication) -> Iterator[tuple[str, str]]:
    actors, recipients = _people(reading, predication.actors), _people(reading, predication.recipients)
    if recipients:
        yield from ((a, b) for a, b in product(actors, recipients) if a != b)
    elif len(predication.actors) <= MOST_PAIRED:
        yield from ((a, b) for i, a in enumerate(actors) for b in actors[i + 1 :])


def _people(reading: Reading, entities: Sequence[str]) -> list[str]:
    return [e for e in entities if reading.entities[e].label == "Person"]


def _claim(
    reading: Reading,
    predication: Predication,
    type: str,
    subject: str,
    object: str | None,
    *,
    event: str,
    attrs: Mapping[str, Attribute] | None = None,
) -> Claim:
    return make_claim(
        reading,
        type,
        subject,
        object,
        sentence=predication.sentence,
        status=predication.status,
        rule=predication.rule,
        confidence=predication.confidence,
        said_by=predication.said_by,
        cue=predication.cue,
        date=predication.date,
        event=event,
        attrs=attrs,
        support=predication.support,
    )


def _names(reading: Reading, groups: Sequence[Group], settings: Sequence[Setting | None]) -> list[str]:
    """The names of all events: a part is named after the larger event."""
    dates = [date_of_group(g) for g in groups]
    keeps = [any(is_summit(p) for p in g.members) for g in groups]
    plain = distinct([_name(reading, g, None) for g in groups], dates, keeps)
    named = [_name(reading, g, plain[s.whole]) if s else own for g, own, s in zip(groups, plain, settings, strict=True)]
    return distinct(named, dates, keeps)


def _name(reading: Reading, group: Group, whole: str | None) -> str:
    first, when = group.first, date_of_group(group)
    entities = reading.entities
    if first.type != "CONSULT":
        actors, recipients = ([entities[e] for e in side] for side in (first.actors, first.recipients))
        at_place = first.type == "ASSAULT" or (first.type in {"PROTEST", "RETREAT"} and not recipients)
        struck = entities[first.place] if at_place and first.place else None
        return deed_name(first.type, actors, recipients, when, subtype=first.subtype, rule=first.rule, place=struck)
    occasion = next((p.occasion for p in group.members if p.occasion), None)
    if occasion:
        year = year_of(when)
        return f"{occasion} {year}" if year else occasion
    place = place_of_group(reading, group)
    bodies = [b for p in group.members for b in p.bodies]
    people = [entities[p.entity] for p in _participants(group)]
    stem = entities[place] if place else (entities[bodies[0]] if bodies else None)
    return encounter_name(people, stem, when, _kind(group), whole=whole)


def _kind(group: Group) -> str | None:
    """What to call an encounter: "talks" where no passage says that those who spoke met."""
    subtype, told = _subtype(group), {p.rule.partition(":")[2] for p in group.members}
    # "discussed it in a telephone call"
    if subtype in TALKING and any(remote_mode(p) == "phone" for p in group.members):
        return "call"
    # "spoke at the conference"
    several = any(is_summit(p) for p in group.members)
    return "talks" if subtype in TALKING and not several and told <= SPEAKING | TALKS else subtype
