"""Whether two passages tell of one visit, one meeting, or talks in the course of a visit."""

from collections.abc import Sequence
from datetime import date

from graphbuild.dates import DateRange
from graphbuild.events.group import REAL, Group, remote_mode
from graphbuild.events.predication import Predication
from graphbuild.reading import Reading

UNSPECIFIC = frozenset(
    {"consult:conversation", "consult:talk", "consult:meeting", "consult:discussion", "consult:discuss"}
)
"""Words for talks that do not say whether they were held in person."""
FAR = 80
"""So many words apart "the visit" without a place or date need not be the one told of there."""
LONG_AGO_DAYS = 45
"""A passage without a date is not taken to tell of an event this much older than the article."""


def same_encounter(predication: Predication, group: Group, reading: Reading) -> bool:
    """Whether a passage tells of the encounter of a group, its type, status and dates being known to agree."""
    people = set(predication.participants)
    known = group.participants
    if not _modes_agree(predication, group) or not _wholes_agree(predication, group):
        return False
    if not (places_agree(predication.place, group.places, reading) or _is_inside(predication, group, reading)):
        return False
    visit, visited = predication.subtype == "visit", any(p.subtype == "visit" for p in group.members)
    if (visit or visited) and _is_beside(predication, group, reading):
        return False
    if visit and visited:
        return bool(people & known) and _tied(predication, group, reading)
    if visit or visited:
        # talks still to come are told apart from a visit that has begun, unless it is with the same people
        mixed = (predication.status in REAL) != any(p.status in REAL for p in group.members)
        talks, travellers = (known, people) if visit else (people, known)
        if mixed and not talks <= travellers:
            return False
        alone = len(known if visited else people) < 2 or people >= known or known >= people
        return bool(people & known) and alone and _in_course(predication, group, reading)
    # "the ministers of the G8 met in Moscow. A attended the talks"
    if predication.rule == "consult:attend" and len(known) == 1 and known <= people:
        return predication.place in group.places
    if _stand_for(predication, group, reading):
        return True
    # one whose company has no name, twice at one place
    same = len(people) == 1 and people == known and predication.place in group.places
    return same or (len(people & known) > 1 and (people <= known or known <= people))


def _stand_for(predication: Predication, group: Group, reading: Reading) -> bool:
    """ "trade talks with Mexico", and a meeting with its president told of nearby: the one for the other."""
    sides = [predication.participants, tuple(group.participants)]
    homes = [{reading.entities[e].home for e in side} for side in sides]
    whole = all(len(h) == len(s) > 1 and None not in h for h, s in zip(homes, sides, strict=True))
    states = any(reading.entities[e].label == "Country" for side in sides for e in side)
    return _is_near(predication, group) and whole and states and homes[0] == homes[1]


def _is_inside(predication: Predication, group: Group, reading: Reading) -> bool:
    """ "A met B in Beijing. B received him in the Great Hall": a building of the country, that may be in the city."""
    if predication.place is None or set(predication.participants) != group.participants:
        return False
    building, cities = reading.entities[predication.place], [reading.entities[p] for p in group.places]
    fits = building.type == "building" and all(c.type in {"city", "capital"} for c in cities)
    home = {building.country, *(c.country for c in cities)}
    return fits and len(home) == 1 and None not in home and _is_near(predication, group)


def _is_near(predication: Predication, group: Group) -> bool:
    return min(abs(predication.trigger - p.trigger) for p in group.members) <= FAR


def is_timely(group: Group, reading: Reading) -> bool:
    """Whether an event has a day, and that of the article or one shortly before."""
    exact = [d for d in group.dates if d.precision == "day"]
    return bool(exact) and not is_old(group, reading)


def _tied(predication: Predication, group: Group, reading: Reading) -> bool:
    """Two visits of one traveller are one when they name the same place or one names none."""
    near = _is_near(predication, group)
    # "his visit", far from where it was told: the visit that the article is about
    loose = (predication.place is None or not group.places) and (near or is_timely(group, reading))
    nowhere = predication.place is None and not group.places
    # "the fourth leader to visit Egypt", of the trip to Cairo: places that agree are one journey's
    within = near and predication.status in REAL and all(p.status in REAL for p in group.members)
    return predication.place in group.places or loose or nowhere or within


def _is_beside(predication: Predication, group: Group, reading: Reading) -> bool:
    """ "will also travel to Harbin": a stop beside the visit itself, and what has no place is not told to be there."""
    placed = [p for p in (*group.members, predication) if p.place]
    also = [any(c.lower_ == "also" for c in reading.doc[p.trigger].children) for p in placed]
    return bool(placed) and all(also) and predication.place not in group.places


def _in_course(predication: Predication, group: Group, reading: Reading) -> bool:
    """Talks at the place of a visit, or with somebody of the country visited where no place is named."""
    if predication.place and group.places:
        return True
    known = {p for p in (predication.place, *group.places) if p}
    # "talks in Beijing, and will also meet the premier": there rather than at the next stop
    coming = [p for p in (predication, *group.members) if not p.place and p.status == "planned"]
    if named_places(coming, reading) - known:
        return False
    countries = {reading.entities[p].home for p in known} - {None}
    people = set(predication.participants) | group.participants
    homes = {reading.entities[e].home for e in people} - {None}
    return bool(countries & homes)


def named_places(passages: Sequence[Predication], reading: Reading) -> set[str]:
    """The places, countries aside, that the sentences of the passages name."""
    named = [m for m in reading.mentions if m.label == "Place" and m.form == "name"]
    spans = [p.sentence for p in passages]
    return {m.entity for m in named for start, end in spans if start <= m.start < end}


def _modes_agree(predication: Predication, group: Group) -> bool:
    """A call is no meeting in person; "their second conversation" may be either."""
    modes = {remote_mode(p) for p in group.members}
    bare = predication.mode is None and predication.place is None and predication.subtype != "visit"
    return remote_mode(predication) in modes or (bare and modes != {None} and predication.rule in UNSPECIFIC)


def _wholes_agree(predication: Predication, group: Group) -> bool:
    """A meeting in the margins of a summit is not the meeting elsewhere of the same two."""
    wholes = {p.whole for p in group.members if p.whole is not None}
    return predication.whole is None or not wholes or predication.whole in wholes or len(wholes) == 1


def places_agree(place: str | None, places: Sequence[str], reading: Reading) -> bool:
    """Whether a place is each of the places, or a country they lie in, or in one of them."""
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


def is_old(group: Group, reading: Reading) -> bool:
    """Whether a passage dates an event to long before the article."""
    return any(long_ago(d, reading) for d in group.dates)


def long_ago(when: DateRange, reading: Reading) -> bool:
    """Whether a date lies more than ``LONG_AGO_DAYS`` before the article."""
    published = reading.article.published
    if published is None:
        return False
    return (date.fromisoformat(published) - date.fromisoformat(when.last)).days > LONG_AGO_DAYS
