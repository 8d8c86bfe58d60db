"""Statements become facts: one edge for each distinct fact, with how many claims of how many sources state it."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graphbuild.graph import Edge, Value
from graphbuild.model import STATED, Attribute
from graphbuild.names import fold
from graphbuild.ontology import EVENTS, FACT, OFFICE_TYPES
from graphbuild.project.statements import Statement
from graphbuild.resolve import ResolvedEvent

# What tells two facts of one type between the same ends apart, besides the event and the start.
FACET = {
    "MINISTER_OF": "portfolio",
    "HOLDS_POSITION": "title",
    "EMPLOYED_BY": "title",
    "RELATED_TO": "kinship",
    "PARTICIPATED_IN": "role",
}
PLAIN_FACET = {"PARTICIPATED_IN": "actor"}
"""What an article says that does not go into it."""
PER_EVENT = frozenset({"MET_WITH", "VISITED", *(e.edge for e in EVENTS.values() if e.edge)})
DATED = PER_EVENT | {"PARTICIPATED_IN", "TOOK_PLACE_IN", "PART_OF", "SIGNED", "SUCCEEDED"}
MOST_SURE = 0.99
"""No number of sources makes more certain than this."""

type Pair = tuple[str, str, str, str]
"""Type, source, target and event of a fact."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact with the statements that make it; ``disputed`` when a denial of it is on record."""

    uid: str
    pair: Pair
    facet: str
    valid_from: str
    statements: tuple[Statement, ...]
    disputed: bool


def make_facts(statements: Iterable[Statement]) -> tuple[Fact, ...]:
    """The facts that statements come to, sorted by type and uid. Only stated ones, or plans of events, make facts."""
    pairs: dict[Pair, list[Statement]] = defaultdict(list)
    denials: dict[tuple[str, str, str], list[Statement]] = defaultdict(list)
    for statement in statements:
        if statement.counts:
            pairs[_pair(statement)].append(statement)
        elif statement.status == "denied":
            denials[_pair(statement)[:3]].append(statement)
    facts = (
        _fact(pair, facet, start, group, denials[pair[:3]])
        for pair, found in pairs.items()
        for (facet, start), group in _told_apart(pair[0], found).items()
    )
    return tuple(sorted(facts, key=lambda f: (f.pair[0], f.uid)))


def _pair(statement: Statement) -> Pair:
    event = statement.event if statement.type in PER_EVENT else ""
    if not event and statement.type in PER_EVENT:
        event = statement.claim.date or ""
    return statement.type, statement.source, statement.target, event


def _told_apart(type: str, statements: Sequence[Statement]) -> dict[tuple[str, str], list[Statement]]:
    """By portfolio, title or role, then by start. What does not tell it goes with the only one that is told."""
    plain = PLAIN_FACET.get(type, "")
    facets = {_facet(s) for s in statements} - {"", plain}
    only = next(iter(facets)) if len(facets) == 1 else plain
    by_facet: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        facet = _facet(statement)
        by_facet[only if facet in ("", plain) else facet].append(statement)
    groups: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for facet, found in by_facet.items():
        starts = _starts(found)
        for statement in found:
            groups[facet, _start(statement, starts)].append(statement)
    return groups


def _facet(statement: Statement) -> str:
    name = FACET.get(statement.type)
    return fold(str(statement.attrs.get(name) or "")).removeprefix("the ") if name else ""


def _starts(statements: Sequence[Statement]) -> list[str]:
    """The starts that are told, one a year: the most precise, then the most told."""
    counts = Counter(start for s in statements if (start := _told_start(s)))
    best: dict[str, str] = {}
    for start in sorted(counts, key=lambda d: (_is_vague(d), -len(d), -counts[d], d)):
        best.setdefault(start[:4], start)
    return sorted(best.values())


def _told_start(statement: Statement) -> str:
    """When an office began: as told, or the day of the appointment that the claim tells of."""
    appointed = statement.type in OFFICE_TYPES and statement.attrs.get("change") == "appointed"
    return str(statement.attrs.get("valid_from") or (statement.claim.date if appointed else "") or "")


def _is_vague(day: str) -> bool:
    """The first of a year is how a year alone is written."""
    return len(day) < 10 or day.endswith("-01-01")


def _start(statement: Statement, starts: Sequence[str]) -> str:
    """A claim that tells no start goes with the last one before its own article, else with the first."""
    if told := _told_start(statement):
        return next(s for s in starts if s[:4] == told[:4])
    earlier = [s for s in starts if statement.published and s <= statement.published]
    return (earlier[-1:] or starts[:1] or [""])[0]


def _fact(pair: Pair, facet: str, start: str, statements: Sequence[Statement], denials: Sequence[Statement]) -> Fact:
    stated = [s for s in statements if s.status in STATED]
    kept = tuple(sorted(stated or statements, key=lambda s: (s.article, s.claim.start, s.claim.id)))
    disputed = bool(stated) and any(_denies(denial, facet, kept) for denial in denials)
    return Fact(_uid(pair, facet, start), pair, facet, start, kept, disputed)


def _denies(denial: Statement, facet: str, statements: Sequence[Statement]) -> bool:
    """A denial speaks of a fact between the same ends where its event, days and title do not say otherwise."""
    if denial.event and any(s.event for s in statements):
        return any(denial.event == s.event for s in statements)
    told = _facet(denial)
    days = [_days(s) for s in statements if s.claim.date]
    first, last = _days(denial)
    apart = bool(first and days) and all(start > last or first > end for start, end in days)
    return (not told or told == facet) and not (apart and denial.type in PER_EVENT)


def _days(statement: Statement) -> tuple[str, str]:
    first = statement.claim.date or ""
    return first, statement.claim.date_end or first


def _uid(pair: Pair, facet: str, start: str) -> str:
    """Readable ends, then a hash of all that makes the fact one."""
    type, source, target, _ = pair
    digest = hashlib.sha256("\x1f".join((*pair, facet, start)).encode()).hexdigest()[:12]
    ends = (end.partition(":")[2] or end.lower() for end in (source, target))
    return ":".join((type.lower(), *ends, digest))


def make_edge(fact: Fact, events: Mapping[str, ResolvedEvent], groups: Mapping[str, str]) -> Edge:
    """The edge of a fact. ``groups`` gives the source an article counts as: near-identical copies are one."""
    type, source, target, _ = fact.pair
    statements = fact.statements
    articles = {s.article for s in statements}
    days = sorted({s.published for s in statements if s.published})
    event = next((s.event for s in statements if s.event), None)
    properties: dict[str, Value] = {
        "uid": fact.uid,
        "kind": type,
        "confidence": combine_confidence(statements, groups),
        "claims": len({s.claim.id for s in statements}),
        "articles": len(articles),
        "sources": len({groups.get(a, a) for a in articles}),
        "first_reported": days[0] if days else None,
        "last_reported": days[-1] if days else None,
        "basis": "text",
        "disputed": fact.disputed,
        "status": min(s.status for s in statements),
        "event": event if type in PER_EVENT else None,
        **_when(fact, events.get(event or "")),
        **_attributes(fact),
    }
    return Edge(fact.uid, type, source, target, {p.name: properties.get(p.name) for p in FACT})


def combine_confidence(statements: Iterable[Statement], groups: Mapping[str, str]) -> float:
    """Noisy-or over independent sources, each as sure as its surest claim, at most 0.99 (Pearl 1988, chapter 4)."""
    best: dict[str, float] = {}
    for statement in statements:
        source = groups.get(statement.article, statement.article)
        best[source] = max(best.get(source, 0.0), statement.claim.confidence)
    doubt = 1.0
    for source in sorted(best):
        doubt *= 1.0 - best[source]
    return round(min(1.0 - doubt, MOST_SURE), 4)


def _when(fact: Fact, event: ResolvedEvent | None) -> dict[str, Value]:
    """The days of the event; without one those of the claim that knows them most precisely."""
    if fact.pair[0] not in DATED:
        return {}
    if event and event.date:
        return {"date": event.date, "date_end": event.date_end, "date_precision": event.precision}
    order = ("day", "week", "month", "season", "year", None)
    dated = [s.claim for s in fact.statements if s.claim.date]
    best = min(dated, key=lambda c: (order.index(c.precision), c.date, c.date_end or ""), default=None)
    return {"date": best.date, "date_end": best.date_end or best.date, "date_precision": best.precision} if best else {}


def _attributes(fact: Fact) -> dict[str, Value]:
    """Title, portfolio, role and kinship as most claims have them; whether it is over as the latest article says."""
    texts = {name: _most(fact, name) for name in ("title", "portfolio", "role", "kinship", "valid_to")}
    newest = max(s.published for s in fact.statements)
    over = [bool(s.attrs["former"]) for s in fact.statements if "former" in s.attrs and s.published == newest]
    role = {"role": fact.facet or texts["role"]} if fact.pair[0] == "PARTICIPATED_IN" else {}
    return {**texts, "valid_from": fact.valid_from or None, "former": any(over) or None, **role}


def _most(fact: Fact, name: str) -> str | None:
    counts: Counter[str] = Counter()
    for statement in fact.statements:
        value: Attribute | None = statement.attrs.get(name)
        if value not in (None, ""):
            counts[str(value)] += 1
    return min(counts, key=lambda v: (-counts[v], v), default=None)
