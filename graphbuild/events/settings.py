"""The larger event in whose course an encounter took place, and the place it has from there."""

from collections.abc import Sequence
from dataclasses import dataclass

from graphbuild.claims import Tokens
from graphbuild.dates import dates_overlap
from graphbuild.events.identity import REAL, Group, is_summit, remote_mode
from graphbuild.reading import Reading

NEAR = 160
"""How many words may lie between the passages on a visit and on talks that are taken to be in its course."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The index of the larger event's group, its place and the sentence on it; ``stated`` in so many words or not."""

    whole: int
    place: str | None
    sentence: Tokens
    stated: bool


def find_settings(reading: Reading, groups: Sequence[Group]) -> tuple[Setting | None, ...]:
    """For each group the event it is part of: named by its words, or the visit that one of its people was on."""
    owners = {p.trigger: i for i, g in enumerate(groups) for p in g.members}
    return tuple(_stated(g, i, groups, owners) or _course(reading, g, i, groups) for i, g in enumerate(groups))


def _stated(group: Group, own: int, groups: Sequence[Group], owners: dict[int, int]) -> Setting | None:
    wholes = [owners[p.whole] for p in group.members if p.whole is not None and p.whole in owners]
    found = next((w for w in wholes if w != own), None)
    return None if found is None else _setting(groups[found], found, stated=True)


def _setting(group: Group, index: int, *, stated: bool) -> Setting:
    named = next((p for p in group.members if p.place), group.first)
    return Setting(index, named.place, named.sentence, stated)


def _course(reading: Reading, group: Group, own: int, groups: Sequence[Group]) -> Setting | None:
    """ "Kerry is in Paris. ... He met Hollande.": talks without a place of their own, near the only visit that fits."""
    if group.first.type != "CONSULT" or group.places or is_summit(group.first) or remote_mode(group.first):
        return None
    if all(p.subtype == "visit" for p in group.members):
        return None
    visits = [i for i, v in enumerate(groups) if i != own and _is_setting(v, group)]
    places = {reading.entities[p].country or reading.entities[p].code for i in visits for p in groups[i].places}
    if not visits or len(places) > 1:
        return None
    exact = [i for i in visits if any(reading.entities[p].label == "Place" for p in groups[i].places)]
    chosen = (exact or visits)[0]
    return _setting(groups[chosen], chosen, stated=False)


def _is_setting(visit: Group, talks: Group) -> bool:
    """A visit by one who took part in the talks, told of nearby, at a time that fits, and as real as they are."""
    travellers = {e for p in visit.members if p.subtype == "visit" for e in p.actors}
    if not visit.places or not travellers & talks.participants:
        return False
    if any(not dates_overlap(a, b) for a in visit.dates for b in talks.dates):
        return False
    near = min(abs(a.trigger - b.trigger) for a in visit.members for b in talks.members)
    statuses = {p.status for p in visit.members}
    same = bool(statuses & REAL) or statuses == {p.status for p in talks.members}
    return near <= NEAR and same and not any(p.status not in {*REAL, "planned"} for p in talks.members)
