"""Which tellings can be one event, and which never are."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from graphbuild.model import STATED, Role, Status
from graphbuild.names import years
from graphbuild.resolve.outcome import Reason
from graphbuild.resolve.tellings import Telling

MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})
"""Types in which it does not matter who is named as actor and who as recipient."""
SINGULAR = frozenset({"X_APPOINTMENT", "X_INAUGURATION", "X_DEATH"})
"""Types that happen to one actor once."""
SOON = timedelta(days=3)
"""So long after the day of a plan an article that gives no day may tell that it was carried out."""
UNSTATED: frozenset[Status] = frozenset({"alleged", "hypothetical", "denied"})


def telling_keys(telling: Telling) -> Iterator[str]:
    """What tellings must share to be compared: time, and two actors, an actor and a place, or a place."""
    if telling.type == "CONSULT" or telling.type.startswith("X_"):
        times, shared = _months(telling), _shared(telling)
    else:
        times, shared = _days(telling), _pairs(telling.ids) if len(telling.ids) > 1 else _at(telling)
    for time in times:
        for key in shared:
            yield f"{telling.family} {time} {key}"


def _shared(telling: Telling) -> list[str]:
    """Without a day only a place in common says that two tellings are of one event."""
    many = telling.family.endswith("many") or telling.type.startswith("X_")
    alone = [telling.place] if telling.place and many else []
    single = sorted(telling.ids) if telling.type in SINGULAR else []
    pairs = [*_pairs(telling.ids), *_pairs(telling.states)] if telling.date else _pairs(telling.people)
    return [*pairs, *_at(telling), *alone, *single]


def _pairs(ids: frozenset[str]) -> list[str]:
    return [f"{a}+{b}" for a, b in combinations(sorted(ids), 2)]


def _at(telling: Telling) -> list[str]:
    places = sorted({telling.place, *telling.within} - {""})
    return [f"{id}@{place}" for id in sorted(telling.ids) for place in places]


def _days(telling: Telling) -> Iterator[str]:
    """Deeds are told apart by the day."""
    if telling.exact:
        first, last = date.fromisoformat(telling.date), date.fromisoformat(telling.date_end)
        yield from ((first + timedelta(days=n)).isoformat() for n in range((last - first).days + 1))


def _months(telling: Telling) -> Iterator[str]:
    if telling.first:
        year, month = int(telling.first[:4]), int(telling.first[5:7])
        while f"{year:04}-{month:02}" <= telling.last[:7]:
            yield f"{year:04}-{month:02}"
            year, month = (year + 1, 1) if month == 12 else (year, month + 1)


def never_one(left: Telling, right: Telling) -> bool:
    """Whether two tellings are of two events: other kind, year, days, place, direction or people."""
    return (
        left.family != right.family
        or _years_differ(left, right)
        or (bool(left.first and right.first) and not _overlap(left, right))
        or not _places_fit(left, right)
        or (left.local[0] == right.local[0] and (left.local[1] in right.wholes or right.local[1] in left.wholes))
        or _is_reversed(left, right)
        or _other_people(left, right)
    )


def _years_differ(left: Telling, right: Telling) -> bool:
    a, b = years(left.name), years(right.name)
    return bool(a and b and not a & b)


def _overlap(left: Telling, right: Telling) -> bool:
    return left.first <= right.last and right.first <= left.last


def _places_fit(left: Telling, right: Telling) -> bool:
    """The same place, one inside the other, or one not told."""
    if not left.place or not right.place or left.place == right.place:
        return True
    return left.place in right.within or right.place in left.within


def _is_reversed(left: Telling, right: Telling) -> bool:
    """ "A accused B" and "B accused A" are two events."""
    if left.type in MUTUAL or left.type.startswith("X_"):
        return False
    return bool(_with(left, "actor") & _with(right, "recipient")) and not _with(left, "actor") & _with(right, "actor")


def _with(telling: Telling, role: Role) -> frozenset[str]:
    return frozenset(id for id, r in telling.actors if r == role)


def _other_people(left: Telling, right: Telling) -> bool:
    """Who met tells meetings apart: two ministers are not their two presidents, three leaders are not two of them."""
    if not left.family.endswith("few") or not left.people or not right.people:
        return False
    if "visit" not in (left.subtype, right.subtype) and _other_states(left, right):
        return True
    return len(left.people) <= 2 and len(right.people) <= 2 and not left.people & right.people


def _other_states(left: Telling, right: Telling) -> bool:
    """Whether people of other states met. A minister beside his president is of the same."""
    return left.all_states and right.all_states and left.states != right.states


def same_event(left: Telling, right: Telling) -> Reason | None:
    """Why two tellings can be one event, and how sure; None where too little speaks for it."""
    if not left.first or not right.first or never_one(left, right):
        return None
    shared = len(left.ids & right.ids)
    strength = _strength(left, right, shared)
    unstated = 0.05 if left.status in UNSTATED or right.status in UNSTATED else 0.0
    return Reason("event", _explain(left, right, shared), round(strength - unstated, 2)) if strength else None


def _strength(left: Telling, right: Telling, shared: int) -> float:
    if not left.date or not right.date:
        return _undated_strength(left, right, shared)
    exact = left.exact and right.exact
    placed = bool(left.place and right.place)
    if left.type.startswith("X_"):
        return _singular_strength(left, shared, exact, placed)
    if left.type != "CONSULT":
        return 0.9 if exact and _same_sides(left, right, shared) else 0.0
    if shared >= 2:
        return _met_strength(left, right, exact, placed)
    if not placed:
        return 0.0
    if left.family.endswith("many"):
        return 0.9 if shared or not left.ids or not right.ids else 0.0
    if shared == 1 and "visit" in (left.subtype, right.subtype) and min(len(left.ids), len(right.ids)) == 1:
        return 0.9 if exact else 0.8
    return 0.85 if exact and _by_states(left, right) else 0.0


def _undated_strength(left: Telling, right: Telling, shared: int) -> float:
    """ "Putin will go on to Harbin" beside "Putin in Harbin on Friday": the same place, nobody who is not in both."""
    if left.type in SINGULAR:
        return 0.75 if shared else 0.0
    same = left.type == "CONSULT" and left.place and left.place == right.place
    met = same and shared == min(len(left.ids), len(right.ids)) > 0
    return 0.75 if met or _is_carried_out(left, right) or _is_carried_out(right, left) else 0.0


def _is_carried_out(plan: Telling, told: Telling) -> bool:
    """ "Putin is to meet Li on Thursday" beside "Putin also met Li", written on that day or just after it."""
    if plan.status != "planned" or told.status not in STATED or not plan.exact or told.date:
        return False
    pair = plan.type == "CONSULT" and len(plan.people) == 2 and plan.ids == told.ids
    return pair and timedelta() <= date.fromisoformat(told.last) - date.fromisoformat(plan.date) <= SOON


def _met_strength(left: Telling, right: Telling, exact: bool, placed: bool) -> float:
    """Two actors in common: sure on the same day, less so in the same month, not enough in the same year."""
    yearly = "year" in (left.precision, right.precision) or "season" in (left.precision, right.precision)
    if exact:
        return 0.97 if placed else 0.92
    if placed:
        return 0.75 if yearly else 0.85
    return 0.0 if yearly else 0.7


def _singular_strength(left: Telling, shared: int, exact: bool, placed: bool) -> float:
    if left.type in SINGULAR:
        return (0.92 if exact else 0.8) if shared else 0.0
    return (0.9 if exact else 0.8) if placed else 0.0


def _same_sides(left: Telling, right: Telling, shared: int) -> bool:
    """For deeds: the same actor, and the same recipient where one is told; for mutual ones two in common."""
    if left.type in MUTUAL:
        return shared >= 2
    actors = _with(left, "actor") & _with(right, "actor")
    recipients = _with(left, "recipient"), _with(right, "recipient")
    if any(recipients):
        return bool(actors and recipients[0] & recipients[1])
    return bool(actors and left.place and left.place == right.place and left.subtype == right.subtype)


def _by_states(left: Telling, right: Telling) -> bool:
    """ "The leaders of China and Russia" beside "Xi and Putin": one names states where the other names people."""
    return (not left.people or not right.people) and len(left.states & right.states) >= 2


def _explain(left: Telling, right: Telling, shared: int) -> str:
    days = "the same days" if left.exact and right.exact else "days that fit"
    where = ", the same place" if left.place and right.place else ""
    return f"{days}{where}, {shared} participants in common"
