"""What events are called: "Samarkand 2022", "Samarkand 2022: Putin, Xi", "Winter Olympics 2022"."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from graphbuild.names import short_name, years
from graphbuild.names.text import part_name
from graphbuild.resolve.outcome import ResolvedEntity, ResolvedEvent

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
type Entities = Mapping[str, ResolvedEntity]


def name_events(
    events: Sequence[ResolvedEvent], wholes: Mapping[int, int], entities: Entities
) -> tuple[ResolvedEvent, ...]:
    """The events in the same order with their names; ``wholes`` has the position of what an event is part of."""
    plain = [_plain_name(event, entities) for event in events]
    named = [
        f"{part_name(plain[wholes[i]], _kind(event))}: {_sides(event, entities)}"
        if i in wholes and event.actors
        else plain[i]
        for i, event in enumerate(events)
    ]
    summits: dict[str, list[ResolvedEvent]] = defaultdict(list)
    for event, name in zip(events, named, strict=True):
        if event.subtype == "summit":
            summits[name].append(event)
    margins = [_beside_summit(event, name, summits[name], entities) for event, name in zip(events, named, strict=True)]
    final = _told_apart(events, margins, entities)
    return tuple(
        replace(event, name=name, aliases=tuple(a for a in event.aliases if a != name))
        for event, name in zip(events, final, strict=True)
    )


def _plain_name(event: ResolvedEvent, entities: Entities) -> str:
    """Place and year for talks and visits, else the name that most articles give, with the year."""
    # "in the 1990s" is no one year
    one = (event.date_end or event.date or "")[:4] == (event.date or "")[:4]
    year = (event.date or "")[:4] if one else ""
    if event.type == "CONSULT" and event.place:
        place = entities[event.place].name
        return f"{place} {year}" if year else _undated(event, place, entities)
    return f"{event.name} {year}" if year and year not in years(event.name) else event.name


def _undated(event: ResolvedEvent, place: str, entities: Entities) -> str:
    """ "Visit to Kazakhstan: Xi": a place alone would be taken for the place."""
    where = f"{_kind(event)} {'to' if event.subtype == 'visit' else 'in'} {place}"
    return f"{where}: {_sides(event, entities)}" if event.actors else where


def _kind(event: ResolvedEvent) -> str:
    return (event.subtype or "meeting").replace("_", " ").capitalize()


def _sides(event: ResolvedEvent, entities: Entities) -> str:
    """The two sides by the names people use, sorted; persons stand for their states."""
    people = [id for id in event.actors if entities[id].label == "Person"] or event.actors
    return ", ".join(sorted({short_name(entities[id].name, person=entities[id].label == "Person") for id in people}))


def _beside_summit(event: ResolvedEvent, name: str, summits: Sequence[ResolvedEvent], entities: Entities) -> str:
    """A meeting that would bear the name of the summit during which it was held is named by its sides."""
    if event.type != "CONSULT" or event.subtype == "summit" or not event.actors:
        return name
    return f"{name}: {_sides(event, entities)}" if any(_overlap(event, summit) for summit in summits) else name


def _overlap(left: ResolvedEvent, right: ResolvedEvent) -> bool:
    return bool(
        left.date and right.date and left.date <= (right.date_end or "") and right.date <= (left.date_end or "")
    )


def _told_apart(events: Sequence[ResolvedEvent], names: Sequence[str], entities: Entities) -> list[str]:
    """All events that share a name get the month, those that then still do the day, then talks their sides."""
    current = list(names)
    for dated in (_with_month, _with_day):
        shared = _shared(current)
        current = [dated(events[i], names[i]) if i in shared else name for i, name in enumerate(current)]
    shared = _shared(current)
    return [_with_sides(events[i], name, entities) if i in shared else name for i, name in enumerate(current)]


def _with_sides(event: ResolvedEvent, name: str, entities: Entities) -> str:
    """Deeds name their sides anyhow."""
    if event.type != "CONSULT" or not event.actors or ": " in name:
        return name
    return f"{name}: {_sides(event, entities)}"


def _shared(names: Sequence[str]) -> frozenset[int]:
    positions: dict[str, list[int]] = defaultdict(list)
    for i, name in enumerate(names):
        positions[name].append(i)
    return frozenset(i for group in positions.values() if len(group) > 1 for i in group)


def _with_month(event: ResolvedEvent, name: str) -> str:
    if not event.date or not event.date_end or event.date[:7] != event.date_end[:7]:
        return name
    return _dated(name, event.date[:4], MONTHS[int(event.date[5:7]) - 1])


def _with_day(event: ResolvedEvent, name: str) -> str:
    if not event.date or event.precision != "day":
        return name
    return _dated(name, event.date[:4], f"{int(event.date[8:])} {MONTHS[int(event.date[5:7]) - 1]}")


def _dated(name: str, year: str, words: str) -> str:
    """ "Samarkand 2022: Putin, Xi" -> "Samarkand September 2022: Putin, Xi"."""
    head, colon, sides = name.partition(":")
    return f"{head.replace(year, f'{words} {year}')}{colon}{sides}" if year in head else f"{name} {words} {year}"
