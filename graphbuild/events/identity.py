"""Which passages of an article tell of one event: groups of predications."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from graphbuild.dates import DateRange, dates_overlap
from graphbuild.events.encounters import FAR, UNSPECIFIC, is_old, is_timely, long_ago, places_agree, same_encounter
from graphbuild.events.group import REAL, Group, is_summit, remote_mode
from graphbuild.events.predication import Predication
from graphbuild.events.when import dates_in
from graphbuild.reading import Reading

NAMED = UNSPECIFIC | {"consult:visit", "consult:trip", "consult:summit"}
"""Nouns: they speak of an encounter as known, where a verb would tell of it."""


def group_predications(reading: Reading, predications: Sequence[Predication]) -> tuple[Group, ...]:
    """The events of an article, each with the passages that tell of it, in the order of their first passages."""
    groups: list[Group] = []
    for predication in predications:
        fitting = _sure([i for i, g in enumerate(groups) if _same_event(predication, g, reading)], groups, predication)
        if fitting:
            at = _nearest(fitting, groups, predication, reading)
            groups = [*groups[:at], replace(groups[at], members=(*groups[at].members, predication)), *groups[at + 1 :]]
        else:
            groups = [*groups, Group((predication,))]
    pointed_at = frozenset(p.whole for p in predications if p.whole is not None)
    return tuple(g for g in groups if _is_told(g, pointed_at))


def _sure(fitting: list[int], groups: Sequence[Group], predication: Predication) -> list[int]:
    """The groups, but of visits to several places none whose people the passage adds to: which one, it does not say."""
    visits = [i for i in fitting if any(p.subtype == "visit" for p in groups[i].members)]
    added = [i for i in visits if not set(predication.participants) <= groups[i].participants]
    places = {p for i in visits for p in groups[i].places}
    unclear = predication.subtype != "visit" and predication.place is None and len(visits) > 1 and len(places) > 1
    return [i for i in fitting if i not in added] if unclear else fitting


def _is_told(group: Group, pointed_at: frozenset[int]) -> bool:
    """A visit to nowhere and a gathering of nobody are no events, unless another event is part of them."""
    if group.first.type != "CONSULT" or any(pointed_at & set(p.words) for p in group.members):
        return True
    if all(is_summit(p) for p in group.members):
        return any(p.participants or p.bodies for p in group.members)
    if all(p.subtype == "visit" for p in group.members):
        # "they started the journey": who and where to, no name tells
        named = any(p.recipients or not p.support for p in group.members)
        return bool(group.places) or (named and len(group.participants) > 1)
    return True


def _nearest(fitting: list[int], groups: Sequence[Group], predication: Predication, reading: Reading) -> int:
    """The group that shares most with the passage; of equal ones the one told of last.

    "His visit" without a place or date is rather the visit the article is about than one mentioned in passing.
    """
    bare = predication.subtype == "visit" and predication.place is None and predication.date is None

    def key(i: int) -> tuple[int, bool, bool, int]:
        shared = len(groups[i].participants & set(predication.participants))
        timely = bare and is_timely(groups[i], reading)
        return shared, predication.place in groups[i].places, timely, groups[i].members[-1].trigger

    return max(fitting, key=key)


def _same_event(predication: Predication, group: Group, reading: Reading) -> bool:
    first = group.first
    if predication.type != first.type or not _statuses_agree(predication, group, reading):
        return False
    if not _dates_agree(predication, group, reading):
        return False
    if predication.type != "CONSULT":
        return _same_deed(predication, group) and places_agree(predication.place, group.places, reading)
    if is_summit(predication) != is_summit(first) and not _between_two(predication, group):
        return False
    if is_summit(predication) and is_summit(first):
        return _same_summit(predication, group, reading)
    return same_encounter(predication, group, reading)


def _statuses_agree(predication: Predication, group: Group, reading: Reading) -> bool:
    """What happened is one with what happened; a plan also with its fulfilment when both have the same date."""
    statuses = {p.status for p in group.members}
    if predication.status in statuses or ({predication.status} | statuses) <= REAL:
        return True
    timely = {"asserted", "reported", "planned"}
    dated = predication.date is not None and bool(group.dates)
    # "their meeting will raise questions", of the meeting just reported
    named = predication.date is None and predication.rule in NAMED and not is_old(group, reading)
    return (dated or named) and predication.status in timely and statuses <= timely


def _dates_agree(predication: Predication, group: Group, reading: Reading) -> bool:
    dates = group.dates
    if predication.date and dates:
        return all(dates_overlap(predication.date, d) or _within_days(predication, d, group) for d in dates)
    # "his first trip since taking office this month" is none of two years ago
    own = dates_in(predication.sentence, reading) if predication.date is None and is_old(group, reading) else ()
    if own and not any(dates_overlap(o, d) for o in own for d in dates):
        return False
    known = (predication.date,) if predication.date else dates
    apart = abs(predication.trigger - group.members[-1].trigger) > FAR
    # "Putin's visit" without a date, far from the passage on his visit of two years ago
    return not (apart and any(long_ago(d, reading) for d in known))


def _within_days(predication: Predication, other: DateRange, group: Group) -> bool:
    """Talks on the second day of a visit: a few days count as one visit at one place."""
    visits = predication.subtype == "visit" or any(p.subtype == "visit" for p in group.members)
    if not visits or predication.date is None or {predication.date.precision, other.precision} != {"day"}:
        return False
    days = abs((date.fromisoformat(predication.date.first) - date.fromisoformat(other.first)).days)
    return days <= 2 and (predication.place in group.places or predication.place is None)


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
    same_place = places_agree(predication.place, group.places, reading)
    same_body = not predication.bodies or not bodies or bool(bodies & set(predication.bodies))
    if not same_place or not same_body or remote_mode(predication) != remote_mode(group.first):
        return False
    # "in the French capital", and in Paris
    shared = bool(predication.place and group.places) or bool(bodies & set(predication.bodies))
    # "the summit" without any name is the one spoken of before
    bare = predication.place is None and not predication.bodies
    return shared or bare or (not bodies and not group.places)
