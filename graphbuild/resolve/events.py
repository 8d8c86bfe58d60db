"""Which tellings are one event, and what the event is then called."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from graphbuild.model import STATED, Precision, Status
from graphbuild.names import slug
from graphbuild.resolve.clusters import Bond, Clustering, bonds_of, chain_by, join, pairs_by
from graphbuild.resolve.event_names import name_events
from graphbuild.resolve.outcome import Merge, Reason, ResolvedEntity, ResolvedEvent
from graphbuild.resolve.sameness import never_one, same_event, telling_keys
from graphbuild.resolve.tellings import Telling

STATUS_ORDER: tuple[Status, ...] = ("asserted", "reported", "planned", "alleged", "hypothetical", "denied")
PRECISION_ORDER: tuple[Precision, ...] = ("day", "week", "month", "season", "year")


def resolve_events(
    tellings: Sequence[Telling], entities: Mapping[str, ResolvedEntity], groups: Mapping[str, str]
) -> tuple[tuple[ResolvedEvent, ...], Clustering[Telling]]:
    """The events that the tellings are of, each with a name and an id made from type, place, date and actors.

    ``groups`` maps an article to the one that it is a near-identical copy of.
    """
    pairs = pairs_by(tellings, telling_keys)
    bonds = [Bond(a, b, reason) for a, b in pairs if (reason := same_event(a, b))]
    bonds += _copies(tellings, groups)
    clustering = join(tellings, bonds, blocked=never_one, order=lambda t: t.local)
    kept = bonds_of(clustering)
    drafts = [_event(cluster, kept.get(cluster[0], ())) for cluster in clustering.clusters]
    named = name_events(drafts, _wholes(clustering), entities)
    return _with_ids(named, entities), clustering


def _copies(tellings: Sequence[Telling], groups: Mapping[str, str]) -> Iterable[Bond[Telling]]:
    """A copy of an article tells the same events in the same order, with or without days."""
    told: Counter[tuple[object, ...]] = Counter()
    keys: dict[Telling, str] = {}
    for telling in tellings:
        what = (telling.family, telling.actors, telling.place, telling.date, telling.date_end)
        told[telling.local[0], *what] += 1
        source = groups.get(telling.local[0], telling.local[0])
        keys[telling] = repr((source, told[telling.local[0], *what], *what[:1], sorted(telling.actors), *what[2:]))
    for left, right, _ in chain_by(tellings, lambda t: (keys[t],)):
        yield Bond(left, right, Reason("copy", "told alike by near-identical articles", 0.97))


def _event(cluster: tuple[Telling, ...], bonds: Iterable[Bond[Telling]]) -> ResolvedEvent:
    """What the tellings of one event come to; those that state it count before those that only plan or deny it."""
    status = min((t.status for t in cluster), key=STATUS_ORDER.index)
    firm = [t for t in cluster if t.status in STATED] or [t for t in cluster if t.status == status]
    date, date_end, precision = _dates(firm if any(t.date for t in firm) else cluster)
    place = _most(firm, lambda t: t.place, lambda t: bool(t.within)) or _most(cluster, lambda t: t.place)
    return ResolvedEvent(
        id="",
        type=cluster[0].type,
        subtype=_subtype(firm),
        name=_most(firm, lambda t: t.name) or cluster[0].type,
        status=status,
        mode=_most(firm, lambda t: t.mode or "") or None,
        date=date or None,
        date_end=date_end or None,
        precision=precision,
        place=place or None,
        actors=tuple(sorted({id for t in firm for id in t.ids})),
        aliases=tuple(sorted({t.name for t in cluster if t.name})),
        disputed=status in STATED and any(t.status == "denied" for t in cluster),
        members=tuple(t.local for t in cluster),
        merges=tuple(sorted({Merge(_told(b.left), _told(b.right), b.reason) for b in bonds})),
    )


def _told(telling: Telling) -> str:
    return f"{telling.name} ({telling.local[0]})"


def _dates(tellings: Sequence[Telling]) -> tuple[str, str, Precision | None]:
    """The days of the most precise tellings, from the first to the last."""
    dated = [t for t in tellings if t.date and t.precision]
    if not dated:
        return "", "", None
    finest = min((t.precision for t in dated if t.precision), key=PRECISION_ORDER.index)
    best = [t for t in dated if t.precision == finest]
    if finest == "day":
        return min(t.date for t in best), max(t.date_end for t in best), finest
    return max(t.date for t in best), min(t.date_end for t in best), finest


def _subtype(tellings: Sequence[Telling]) -> str | None:
    """A visit stays a visit though others tell of the talks held in its course."""
    found = {t.subtype for t in tellings}
    return "visit" if "visit" in found else _most(tellings, lambda t: t.subtype) or None


def _most(
    tellings: Sequence[Telling],
    value: Callable[[Telling], str],
    better: Callable[[Telling], bool] = lambda telling: True,
) -> str:
    """The value that most tellings give; ties by the alphabet."""
    counts = Counter(value(t) for t in tellings if value(t) and better(t))
    counts = counts or Counter(value(t) for t in tellings if value(t))
    return min(counts, key=lambda v: (-counts[v], v), default="")


def _wholes(clustering: Clustering[Telling]) -> dict[int, int]:
    """For each cluster that an article calls part of another, that other's position."""
    position = {t.local: i for i, cluster in enumerate(clustering.clusters) for t in cluster}
    found = (
        (i, position.get((t.local[0], whole), i))
        for i, cluster in enumerate(clustering.clusters)
        for t in cluster
        for whole in sorted(t.wholes)
    )
    return {part: whole for part, whole in found if part != whole}


def _with_ids(events: Sequence[ResolvedEvent], entities: Mapping[str, ResolvedEntity]) -> tuple[ResolvedEvent, ...]:
    """Ids from what the event is; events that agree in all of it are numbered in the order of their first telling."""
    groups: dict[str, list[ResolvedEvent]] = defaultdict(list)
    for event in events:
        groups[_id(event, entities)].append(event)
    return tuple(
        replace(event, id=id if number == 0 else f"{id}-{number + 1}")
        for id, group in groups.items()
        for number, event in enumerate(sorted(group, key=lambda e: e.members))
    )


def _id(event: ResolvedEvent, entities: Mapping[str, ResolvedEntity]) -> str:
    told = () if event.date else event.members[0]  # nothing else tells two undated events of one kind apart
    parts = (event.type, event.place or "", event.date or "", event.date_end or "", *event.actors, *told)
    digest = hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:8]
    where = slug(entities[event.place].name) if event.place else ""
    return "event:" + "-".join(filter(None, (event.type.lower(), where, (event.date or "")[:7], digest)))
