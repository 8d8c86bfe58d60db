"""Right, missed and false of an extraction beside the gold, and the figures made of them."""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks.gold_implied import within
from benchmarks.gold_matching import (
    Matched,
    Names,
    attributes_right,
    days_overlap,
    find_forbidden,
    match_entities,
    match_events,
    match_facts,
    place_agrees,
)
from benchmarks.gold_reading import CLASS_OF, Fact, Forbidden, Told

LAYER = ("stated", "planned")
"""Classes of status that reach the fact layer; ``withheld`` claims are scored apart."""


@dataclass(frozen=True, slots=True)
class Item:
    """One outcome: ``right``, ``missed`` or ``false``; ``group`` is a class of status or ``event``, ``entity``."""

    article: str
    group: str
    type: str
    outcome: str
    text: str


@dataclass(frozen=True, slots=True)
class Check:
    """One yes or no beside the matching: status, speaker, place, date or an attribute."""

    name: str
    right: bool
    article: str
    text: str


@dataclass(frozen=True, slots=True)
class Report:
    """All outcomes of all articles; ``absent`` are articles of the gold that the extraction does not have."""

    items: tuple[Item, ...]
    checks: tuple[Check, ...]
    broken: tuple[Item, ...]
    absent: tuple[str, ...]


# ---------------------------------------------------------------- one article


def score_article(gold: Told, told: Told) -> Report:
    """The outcomes of one article."""
    names = match_entities(gold, told)
    events, chosen = match_events(gold, told, names)
    matched = match_facts(gold, told, names, events)
    items = (
        *_entity_items(gold, told, names),
        *_event_items(gold, told, names, chosen),
        *_fact_items(gold, matched),
    )
    checks = (*_fact_checks(gold, matched), *_event_checks(gold, told, names, chosen))
    broken = tuple(_broken_item(gold.article, *pair) for pair in find_forbidden(gold, told, names, events))
    return Report(items, checks, broken, ())


def _entity_items(gold: Told, told: Told, names: Names) -> Iterator[Item]:
    """The first entity that is a gold one is right; a second is a split, and false."""
    found: set[str] = set()
    label = {e.id: e.label for e in told.entities}
    core = {e.id: e.core for e in gold.entities}
    for id_, name in names.items():
        if name.startswith("?") or name in found:
            split = "" if name.startswith("?") else " (split)"
            yield Item(gold.article, "entity", label[id_], "false", name.removeprefix("?") + split)
        elif core[name]:
            yield Item(gold.article, "entity", label[id_], "right", name)
        found.add(name)
    for entity in gold.entities:
        if entity.core and entity.id not in found:
            yield Item(gold.article, "entity", entity.label, "missed", entity.id)


def _event_items(gold: Told, told: Told, names: Names, chosen: Mapping[str, str]) -> Iterator[Item]:
    core = {e.id: e for e in gold.events if e.core}
    for event in told.events:
        people = ", ".join(sorted(names.get(p, p) for p in event.participants))
        text = f"{event.quote} [{event.statuses[0]} {event.subtype or ''} {event.date or ''}: {people}]"
        if event.id not in chosen:
            yield Item(gold.article, "event", event.types[0], "false", text)
        elif chosen[event.id] in core:
            yield Item(gold.article, "event", core[chosen[event.id]].types[0], "right", text)
    for event in core.values():
        if event.id not in chosen.values():
            yield Item(gold.article, "event", event.types[0], "missed", f"{event.id}: {event.quote}")


def _fact_items(gold: Told, matched: Sequence[Matched]) -> Iterator[Item]:
    """Each core fact once, and each distinct prediction that is no gold fact once."""
    found = {m.gold for m in matched if m.gold is not None}
    for number, fact in enumerate(gold.facts):
        if fact.core:
            outcome = "right" if number in found else "missed"
            yield Item(gold.article, CLASS_OF[fact.status], fact.type, outcome, fact_text(fact))
    wrong = (m.told for m in matched if m.gold is None and not m.extra)
    distinct = {(f.type, f.subject, f.object, CLASS_OF[f.status]): f for f in wrong}
    for (_, _, _, group), fact in sorted(distinct.items()):
        yield Item(gold.article, group, fact.type, "false", fact_text(fact))


def _fact_checks(gold: Told, matched: Sequence[Matched]) -> Iterator[Check]:
    for m in matched:
        text = fact_text(m.told)
        if m.statuses:
            yield Check("status", m.told.status in m.statuses, gold.article, f"{text} not {sorted(m.statuses)}")
        if m.reading is None:
            continue
        if _speaker_matters(m.told, m.reading, _acting(gold, m)):
            right = m.told.said_by == m.reading.said_by
            yield Check("speaker", right, gold.article, f"{text} by {m.told.said_by} not {m.reading.said_by}")
        for name, right in attributes_right(m.told, m.reading).items():
            yield Check(name, right, gold.article, f"{name}: {text} {dict(m.told.attrs)} {m.told.date or ''}")


def _speaker_matters(told: Fact, gold: Fact, acting: Container[str]) -> bool:
    """Where the gold has a speaker, or the extraction gives the words to somebody other than who acts."""
    return gold.said_by is not None or (told.said_by is not None and told.said_by not in acting)


def _acting(gold: Told, matched: Matched) -> frozenset[str]:
    """Who acts by any reading of the fact, and who takes part in its event: whoever acts may say so himself."""
    if matched.gold is None:
        return frozenset()
    fact = gold.facts[matched.gold]
    events = {e.id: e.participants for e in gold.events}
    part = events.get(fact.object, frozenset()) if fact.type == "PARTICIPATED_IN" else frozenset()
    return frozenset({matched.told.subject, fact.subject, *(a.subject for a in fact.alternatives), *part})


def _event_checks(gold: Told, told: Told, names: Names, chosen: Mapping[str, str]) -> Iterator[Check]:
    """A matched event has no wrong place or day (it would not match), but it may have none."""
    golden = {e.id: e for e in gold.events}
    for event in told.events:
        if event.id not in chosen:
            continue
        want = golden[chosen[event.id]]
        if want.place:
            named = replace(event, places=frozenset(names.get(p, p) for p in event.places))
            placed = place_agrees(named, want, within(gold))
            yield Check("event placed", placed is True, gold.article, f"{want.id}: {sorted(event.places)}")
        if want.date:
            yield Check("event dated", days_overlap(event, want) is True, gold.article, f"{want.id}: {event.date}")


def _broken_item(article: str, rule: Forbidden, fact: Fact | None) -> Item:
    said = f"{rule.subject} {rule.type} {rule.object or ''}".strip()
    quote = f" | {fact.status}: {fact.quote}" if fact else ""
    return Item(article, "must not", rule.type, "false", f"{said}: {rule.why}{quote}")


def fact_text(fact: Fact) -> str:
    """``Xi Jinping MET_WITH Vladimir Putin (asserted) | sentence``."""
    quote = " ".join(fact.quote.split())[:160]
    return f"{fact.subject} {fact.type} {fact.object} ({fact.status}) | {quote}"


# ---------------------------------------------------------------- all articles


def score(gold: Iterable[Told], told: Iterable[Told]) -> Report:
    """The outcomes of all articles of the gold; an article that was not extracted has all missed."""
    by_path = {Path(t.article).name: t for t in told}
    golden = tuple(gold)
    absent = tuple(g.article for g in golden if g.article not in by_path)
    reports = [score_article(g, by_path.get(g.article, Told(g.article, (), (), ()))) for g in golden]
    return Report(
        tuple(i for r in reports for i in r.items),
        tuple(c for r in reports for c in r.checks),
        tuple(b for r in reports for b in r.broken),
        absent,
    )


def rates(items: Iterable[Item]) -> dict[str, float | int]:
    """Right, missed and false ones with precision, recall and F1 in percent (0 where nothing is to be counted)."""
    count = Counter(item.outcome for item in items)
    right, missed, false = count["right"], count["missed"], count["false"]
    precision = 100 * right / (right + false) if right + false else 0.0
    recall = 100 * right / (right + missed) if right + missed else 0.0
    both = precision + recall
    return {
        "right": right,
        "missed": missed,
        "false": false,
        "precision": round(precision, 1),
        "recall": round(recall, 1),
        "f1": round(2 * precision * recall / both, 1) if both else 0.0,
    }


def summary(report: Report) -> dict[str, Any]:
    """All figures, ready for JSON."""

    def by(key: Callable[[Item], str], items: Sequence[Item]) -> dict[str, Any]:
        return {k: rates(i for i in items if key(i) == k) for k in sorted({key(i) for i in items})}

    layer = [i for i in report.items if i.group in LAYER]
    events = [i for i in report.items if i.group == "event"]
    return {
        "facts": rates(layer),
        "by status": by(lambda i: i.group, [i for i in report.items if i.group in CLASS_OF.values()]),
        "events": rates(events),
        "entities": rates(i for i in report.items if i.group == "entity"),
        "checks": {name: _share(report.checks, name) for name in sorted({c.name for c in report.checks})},
        "must not stated": len(report.broken),
        "facts by type": by(lambda i: i.type, layer),
        "events by type": by(lambda i: i.type, events),
        "entities by label": by(lambda i: i.type, [i for i in report.items if i.group == "entity"]),
        "articles": by(lambda i: i.article, layer),
        "absent": list(report.absent),
    }


def _share(checks: Sequence[Check], name: str) -> dict[str, float | int]:
    answers = [c.right for c in checks if c.name == name]
    return {"right": sum(answers), "of": len(answers), "percent": round(100 * sum(answers) / len(answers), 1)}
