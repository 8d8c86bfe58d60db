"""The larger event in whose course an encounter took place, and the place it has from there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from graphbuild.claims import Tokens
from graphbuild.dates import DateRange, dates_overlap
from graphbuild.dates.ranges import months_range
from graphbuild.events.encounters import named_places
from graphbuild.events.group import PART_RULE, REAL, Group, is_summit, remote_mode
from graphbuild.events.predication import Predication
from graphbuild.reading import Reading

STAY_DAYS = 3
"""How long after an arrival talks are still taken to be in the course of the visit."""
BREATH = 40
NEAR = 160
"""How many words may lie between the passages on a visit and on talks that are taken to be in its course."""
LEAD = 70
"""A visit told of within so many words is what the article is about: talks further down are in its course too."""
THROUGHOUT = 480
EARLIER = frozenset({"last", "previous", "earlier", "past"})
"""Words for an encounter that was over before."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The index of the larger event's group, its place and the sentence on it; ``stated`` in so many words or not."""

    whole: int
    place: str | None
    sentence: Tokens
    stated: bool


def find_settings(reading: Reading, groups: Sequence[Group]) -> tuple[Setting | None, ...]:
    """For each group the event it is part of: named by its words, or the visit that one of its people was on."""
    owners = {word: i for i, g in enumerate(groups) for p in g.members for word in p.words}
    return tuple(_stated(reading, g, i, groups, owners) or _course(reading, g, i, groups) for i, g in enumerate(groups))


def _stated(
    reading: Reading, group: Group, own: int, groups: Sequence[Group], owners: dict[int, int]
) -> Setting | None:
    wholes = [owners[p.whole] for p in group.members if p.whole is not None and p.whole in owners]
    margins = {p.margin for p in group.members if p.margin}
    # "on the sidelines of the SCO": of its summit, when the article speaks of one
    summits = [(i, {b for p in g.members for b in p.bodies}) for i, g in enumerate(groups) if is_summit(g.first)]
    wholes += [i for i, bodies in summits if margins & bodies]
    found = next((w for w in wholes if w != own), None)
    return None if found is None else _setting(reading, groups[found], found, stated=True)


def _setting(reading: Reading, group: Group, index: int, *, stated: bool) -> Setting:
    placed = [p for p in group.members if p.place]
    # the city rather than the country
    exact = [p for p in placed if p.place and reading.entities[p.place].label == "Place"]
    named = next(iter((*exact, *placed)), group.first)
    return Setting(index, named.place, named.sentence, stated)


def _course(reading: Reading, group: Group, own: int, groups: Sequence[Group]) -> Setting | None:
    """ "Kerry is in Paris. ... He met Hollande.": talks without a place of their own, near the only visit that fits."""
    if group.first.type != "CONSULT" or group.places or is_summit(group.first) or remote_mode(group.first):
        return None
    if all(p.subtype == "visit" for p in group.members) or _is_past(reading, group):
        return None
    visits = [i for i, v in enumerate(groups) if i != own and _is_setting(v, group, reading)]
    # "during his visit he met A": that one, whatever other visits there are
    during = [i for i in visits if {p.sentence for p in groups[i].members} & {p.sentence for p in group.members}]
    # of visits to several countries the one to that of the people met
    visits = during if len(during) == 1 else [i for i in visits if _is_home(groups[i], group, reading)] or visits
    places = {reading.entities[p].country or reading.entities[p].code for i in visits for p in groups[i].places}
    if not visits or len(places) > 1 or named_places(group.members, reading) - _visited_before(visits, groups, group):
        return None
    exact = [i for i in visits if any(reading.entities[p].label == "Place" for p in groups[i].places)]
    chosen = (exact or visits)[0]
    setting = _setting(reading, groups[chosen], chosen, stated=False)
    return setting if exact else _at_stop(setting, groups, reading)


def _is_home(visit: Group, talks: Group, reading: Reading) -> bool:
    """Whether somebody whom the travellers met comes from where the visit went, and nobody from elsewhere."""
    there = {reading.entities[p].home for p in visit.places}
    homes = {reading.entities[e].home for e in talks.participants - _travellers(visit)} - {None}
    return bool(homes) and homes <= there


def _travellers(visit: Group) -> set[str]:
    return {e for p in visit.members if p.subtype == "visit" for e in p.actors}


def _at_stop(setting: Setting, groups: Sequence[Group], reading: Reading) -> Setting:
    """The visit went to a country: the one city of it where its travellers are told to have met somebody."""
    visit = groups[setting.whole]
    home = {reading.entities[p].home for p in visit.places}
    stops = {p for g in groups if g.first.type == "CONSULT" and _travellers(visit) & g.participants for p in g.places}
    cities = [p for p in sorted(stops) if reading.entities[p].label == "Place" and {reading.entities[p].home} == home]
    return replace(setting, place=cities[0]) if len(cities) == 1 else setting


def _is_past(reading: Reading, group: Group) -> bool:
    """ "since their last encounter": one that was over before."""
    words = (c.lower_ for p in group.members for c in reading.doc[p.trigger].children if c.dep_ == "amod")
    return not EARLIER.isdisjoint(words)


def _visited_before(visits: Sequence[int], groups: Sequence[Group], talks: Group) -> set[str | None]:
    """The places of visits told of before the talks: any other place that the talks' sentence names may be theirs."""
    last = max(p.trigger for p in talks.members)
    return {p.place for i in visits for p in groups[i].members if p.trigger < last}


def _fits_stay(visit: DateRange, talks: DateRange) -> bool:
    """Talks on a day of the visit, or within few days of an arrival."""
    if dates_overlap(visit, talks):
        return True
    if {visit.precision, talks.precision} != {"day"}:
        return False
    return 0 <= (date.fromisoformat(talks.first) - date.fromisoformat(visit.first)).days <= STAY_DAYS


def _is_setting(visit: Group, talks: Group, reading: Reading) -> bool:
    """A visit by one who took part in the talks, told of nearby, at a time that fits, and as real as they are."""
    travellers = _travellers(visit)
    if not visit.places or not travellers & talks.participants:
        return False
    if any(not _fits_stay(a, b) for a in visit.dates for b in talks.dates):
        return False
    near = min(abs(a.trigger - b.trigger) for a in visit.members for b in talks.members)
    statuses = {p.status for p in visit.members}
    if statuses & REAL and {p.status for p in talks.members} <= REAL:
        leads = min(p.trigger for p in visit.members) <= LEAD
        return near <= (THROUGHOUT if leads and _are_hosts(visit, talks, travellers, reading) else NEAR)
    # "arrived in Ankara on Monday. She is to meet Erdogan on Tuesday.": with somebody at home there
    if statuses <= REAL and {p.status for p in talks.members} <= {"planned", "denied"}:
        hosting = {h for p in talks.members for h in p.hosts}
        return near <= NEAR and _is_home(visit, talks, reading) and not travellers & hosting
    # what is planned must be planned in one breath
    return near <= BREATH and all(p.status == "planned" for p in (*visit.members, *talks.members))


def _are_hosts(visit: Group, talks: Group, travellers: set[str], reading: Reading) -> bool:
    """Whether those whom the travellers met may be at home where the visit went: nobody is of another country."""
    there = {reading.entities[p].home for p in visit.places}
    return {reading.entities[e].home for e in talks.participants - travellers} <= {None, *there}


def with_parts(groups: Sequence[Group], settings: Sequence[Setting | None]) -> tuple[Group, ...]:
    """The groups, each larger event with what its stated parts say of it.

    Who met "on the sidelines of the summit" took part in it; a summit without a place or date of its own was
    held where they met, and in that month.
    """
    return tuple(
        Group((*group.members, *(_seen_from(part, group) for part in _parts(groups, settings, i))))
        for i, group in enumerate(groups)
    )


def _parts(groups: Sequence[Group], settings: Sequence[Setting | None], whole: int) -> list[Group]:
    return [g for g, s in zip(groups, settings, strict=True) if s is not None and s.stated and s.whole == whole]


def _seen_from(part: Group, whole: Group) -> Predication:
    """The larger event as the passage on its part tells of it."""
    bearing = next(p for p in part.members if p.whole is not None or p.margin is not None)
    placed = next((p for p in part.members if p.place), None) if not whole.places else None
    dated = next((p for p in part.members if p.date), None) if not whole.dates else None
    return replace(
        whole.first,
        trigger=bearing.trigger,
        sentence=bearing.sentence,
        status=bearing.status,
        said_by=bearing.said_by,
        cue=bearing.cue,
        rule=PART_RULE,
        confidence=bearing.confidence,
        actors=bearing.participants,
        recipients=(),
        hosts=(),
        bodies=(),
        place=placed.place if placed else None,
        date=_month_of(dated.date) if dated else None,
        support=tuple(p.sentence for p in (placed, dated) if p is not None),
    )


def _month_of(when: DateRange | None) -> DateRange | None:
    """The month of a day: a summit lasts longer than the meeting in its margins."""
    if when is None or when.precision != "day":
        return when
    day = date.fromisoformat(when.first)
    return months_range(day.year, day.month)
