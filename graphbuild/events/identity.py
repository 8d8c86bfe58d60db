"""Which passages of an article tell of one event: groups of predications."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from graphbuild.dates import DateRange, dates_overlap
from graphbuild.events.predication import Predication
from graphbuild.events.when import dates_in
from graphbuild.model import Status
from graphbuild.reading import Reading

REAL: frozenset[Status] = frozenset({"asserted", "reported"})
PART_RULE = "setting:part"
"""The rule of a passage that tells of a larger event by way of its part."""
GATHERING_RULES = frozenset({PART_RULE, "consult:attend"})
REMOTE = frozenset({"phone", "video"})
UNSPECIFIC = frozenset({"consult:conversation", "consult:talk", "consult:meeting", "consult:discussion"})
"""Words for talks that do not say whether they were held in person."""
NAMED = UNSPECIFIC | {"consult:visit", "consult:trip", "consult:summit"}
"""Nouns: they speak of an encounter as known, where a verb would tell of it."""
FAR = 80
"""So many words apart "the visit" without a place or date need not be the one told of there."""
LONG_AGO_DAYS = 45
"""A passage without a date is not taken to tell of an event this much older than the article."""


@dataclass(frozen=True, slots=True)
class Group:
    """The predications of one event, in order of the text."""

    members: tuple[Predication, ...]

    @property
    def first(self) -> Predication:
        """The passage that names the event's type."""
        return self.members[0]

    @property
    def participants(self) -> frozenset[str]:
        """Everyone any of the passages names."""
        return frozenset(e for p in self.members for e in p.participants)

    @property
    def places(self) -> tuple[str, ...]:
        """The places named, in order, each once."""
        return tuple(dict.fromkeys(p.place for p in self.members if p.place))

    @property
    def dates(self) -> tuple[DateRange, ...]:
        """The dates named, in order."""
        return tuple(p.date for p in self.members if p.date)


def group_predications(reading: Reading, predications: Sequence[Predication]) -> tuple[Group, ...]:
    """The events of an article, each with the passages that tell of it, in the order of their first passages."""
    groups: list[Group] = []
    for predication in predications:
        fitting = [i for i, g in enumerate(groups) if _same_event(predication, g, reading)]
        if fitting:
            at = _nearest(fitting, groups, predication, reading)
            groups = [*groups[:at], replace(groups[at], members=(*groups[at].members, predication)), *groups[at + 1 :]]
        else:
            groups = [*groups, Group((predication,))]
    pointed_at = frozenset(p.whole for p in predications if p.whole is not None)
    return tuple(g for g in groups if _is_told(g, pointed_at))


def _is_told(group: Group, pointed_at: frozenset[int]) -> bool:
    """A visit to nowhere and a gathering of nobody are no events, unless another event is part of them."""
    if group.first.type != "CONSULT" or any(pointed_at & set(p.words) for p in group.members):
        return True
    if all(is_summit(p) for p in group.members):
        return any(p.participants or p.bodies for p in group.members)
    if all(p.subtype == "visit" for p in group.members):
        return bool(group.places) or len(group.participants) > 1
    return True


def is_summit(predication: Predication) -> bool:
    """A gathering of many: a summit that is not said to be between two."""
    if predication.subtype != "summit":
        return False
    return len(predication.participants) != 2 or bool(predication.bodies) or predication.rule in GATHERING_RULES


def _nearest(fitting: list[int], groups: Sequence[Group], predication: Predication, reading: Reading) -> int:
    """The group that shares most with the passage; of equal ones the one told of last.

    "His visit" without a place or date is rather the visit the article is about than one mentioned in passing.
    """
    bare = predication.subtype == "visit" and predication.place is None and predication.date is None

    def key(i: int) -> tuple[int, bool, bool, int]:
        shared = len(groups[i].participants & set(predication.participants))
        timely = bare and _is_timely(groups[i], reading)
        return shared, predication.place in groups[i].places, timely, groups[i].members[-1].trigger

    return max(fitting, key=key)


def _same_event(predication: Predication, group: Group, reading: Reading) -> bool:
    first = group.first
    if predication.type != first.type or not _statuses_agree(predication, group, reading):
        return False
    if not _dates_agree(predication, group, reading):
        return False
    if predication.type != "CONSULT":
        return _same_deed(predication, group)
    if is_summit(predication) != is_summit(first) and not _between_two(predication, group):
        return False
    if is_summit(predication) and is_summit(first):
        return _same_summit(predication, group, reading)
    return _same_encounter(predication, group, reading)


def _statuses_agree(predication: Predication, group: Group, reading: Reading) -> bool:
    """What happened is one with what happened; a plan also with its fulfilment when both have the same date."""
    statuses = {p.status for p in group.members}
    if predication.status in statuses or ({predication.status} | statuses) <= REAL:
        return True
    timely = {"asserted", "reported", "planned"}
    dated = predication.date is not None and bool(group.dates)
    # "their meeting will raise questions", of the meeting just reported
    named = predication.date is None and predication.rule in NAMED and not _is_old(group, reading)
    return (dated or named) and predication.status in timely and statuses <= timely


def _is_old(group: Group, reading: Reading) -> bool:
    return any(_long_ago(d, reading) for d in group.dates)


def _dates_agree(predication: Predication, group: Group, reading: Reading) -> bool:
    dates = group.dates
    if predication.date and dates:
        return all(dates_overlap(predication.date, d) or _within_days(predication, d, group) for d in dates)
    # "his first trip since taking office this month" is none of two years ago
    own = dates_in(predication.sentence, reading) if predication.date is None and _is_old(group, reading) else ()
    if own and not any(dates_overlap(o, d) for o in own for d in dates):
        return False
    known = (predication.date,) if predication.date else dates
    apart = abs(predication.trigger - group.members[-1].trigger) > FAR
    # "Putin's visit" without a date, far from the passage on his visit of two years ago
    return not (apart and any(_long_ago(d, reading) for d in known))


def _within_days(predication: Predication, other: DateRange, group: Group) -> bool:
    """Talks on the second day of a visit: a few days count as one visit at one place."""
    visits = predication.subtype == "visit" or any(p.subtype == "visit" for p in group.members)
    if not visits or predication.date is None or {predication.date.precision, other.precision} != {"day"}:
        return False
    days = abs((date.fromisoformat(predication.date.first) - date.fromisoformat(other.first)).days)
    return days <= 2 and (predication.place in group.places or predication.place is None)


def _long_ago(when: DateRange, reading: Reading) -> bool:
    published = reading.article.published
    if published is None:
        return False
    return (date.fromisoformat(published) - date.fromisoformat(when.last)).days > LONG_AGO_DAYS


def _same_deed(predication: Predication, group: Group) -> bool:
    """The same actors, recipients and kind of deed: "accused ... accused again" is one in an article."""
    first = group.first
    kinds = {p.subtype for p in group.members if p.subtype}
    kind = predication.subtype is None or not kinds or predication.subtype in kinds
    return (
        set(predication.actors) == set(first.actors) and set(predication.recipients) == set(first.recipients) and kind
    )


def _between_two(predication: Predication, group: Group) -> bool:
    """A summit of two that other passages call a meeting."""
    people = set(predication.participants) | group.participants
    return len(people) == 2 and len(predication.participants) == len(group.participants) == 2


def _same_summit(predication: Predication, group: Group, reading: Reading) -> bool:
    bodies = {b for p in group.members for b in p.bodies}
    same_place = _places_agree(predication.place, group.places, reading)
    same_body = not predication.bodies or not bodies or bool(bodies & set(predication.bodies))
    if not same_place or not same_body or remote_mode(predication) != remote_mode(group.first):
        return False
    shared = predication.place in group.places or bool(bodies & set(predication.bodies))
    # "the summit" without any name is the one spoken of before
    bare = predication.place is None and not predication.bodies
    return shared or bare or (not bodies and not group.places)


def _same_encounter(predication: Predication, group: Group, reading: Reading) -> bool:
    people = set(predication.participants)
    known = group.participants
    if not _modes_agree(predication, group) or not _wholes_agree(predication, group):
        return False
    if not _places_agree(predication.place, group.places, reading):
        return False
    visit, visited = predication.subtype == "visit", any(p.subtype == "visit" for p in group.members)
    if (visit or visited) and _is_beside(predication, group, reading):
        return False
    if visit and visited:
        return bool(people & known) and _tied(predication, group, reading)
    if visit or visited:
        # talks still to come are told apart from a visit that has begun, unless it is with the same people
        mixed = (predication.status in REAL) != any(p.status in REAL for p in group.members)
        if mixed and not people <= known:
            return False
        alone = len(known if visited else people) < 2 or people >= known or known >= people
        return bool(people & known) and alone and _in_course(predication, group, reading)
    return len(people & known) > 1 and (people <= known or known <= people)


def _is_timely(group: Group, reading: Reading) -> bool:
    """Whether an event has a day, and that of the article or one shortly before."""
    exact = [d for d in group.dates if d.precision == "day"]
    return bool(exact) and not _is_old(group, reading)


def _tied(predication: Predication, group: Group, reading: Reading) -> bool:
    """Two visits of one traveller are one when they name the same place or one names none."""
    near = min(abs(predication.trigger - p.trigger) for p in group.members) <= FAR
    # "his visit", far from where it was told: the visit that the article is about
    loose = (predication.place is None or not group.places) and (near or _is_timely(group, reading))
    nowhere = predication.place is None and not group.places
    return predication.place in group.places or loose or nowhere


def _is_beside(predication: Predication, group: Group, reading: Reading) -> bool:
    """ "will also travel to Harbin": a stop beside the visit itself, and what has no place is not told to be there."""
    placed = [p for p in (*group.members, predication) if p.place]
    also = [any(c.lower_ == "also" for c in reading.doc[p.trigger].children) for p in placed]
    return bool(placed) and all(also) and predication.place not in group.places


def _in_course(predication: Predication, group: Group, reading: Reading) -> bool:
    """Talks at the place of a visit, or with somebody of the country visited where no place is named."""
    if predication.place and group.places:
        return True
    places = [reading.entities[p] for p in (predication.place, *group.places) if p]
    countries = {p.code if p.label == "Country" else p.country for p in places} - {None}
    people = set(predication.participants) | group.participants
    homes = {_home(e, reading) for e in people} - {None}
    return bool(countries & homes)


def _home(entity: str, reading: Reading) -> str | None:
    found = reading.entities[entity]
    return found.code if found.label == "Country" else found.country


def remote_mode(predication: Predication) -> str | None:
    """ "video" or "phone" of talks that had no one place."""
    return predication.mode if predication.mode in REMOTE else None


def _modes_agree(predication: Predication, group: Group) -> bool:
    """A call is no meeting in person; "their second conversation" may be either."""
    modes = {remote_mode(p) for p in group.members}
    bare = predication.mode is None and predication.place is None and predication.subtype != "visit"
    return remote_mode(predication) in modes or (bare and modes != {None} and predication.rule in UNSPECIFIC)


def _wholes_agree(predication: Predication, group: Group) -> bool:
    """A meeting in the margins of a summit is not the meeting elsewhere of the same two."""
    wholes = {p.whole for p in group.members if p.whole is not None}
    return predication.whole is None or not wholes or predication.whole in wholes or len(wholes) == 1


def _places_agree(place: str | None, places: Sequence[str], reading: Reading) -> bool:
    return place is None or all(_compatible(place, other, reading) for other in places)


def _compatible(a: str, b: str, reading: Reading) -> bool:
    """The same place, or a country and a place in it."""
    if a == b:
        return True
    first, second = reading.entities[a], reading.entities[b]
    if first.label == second.label:
        return False
    country, place = (first, second) if first.label == "Country" else (second, first)
    return place.country is not None and place.country == country.code
