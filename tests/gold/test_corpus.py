"""The gold standard keeps its own rules: verbatim quotes, known names and types, nothing both told and forbidden."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.gold_reading import CLASS_OF, EDGE_OF, FACT_TYPES, GOLD, Told, extraction_of, gold_of
from benchmarks.gold_scoring import score, summary
from graphbuild.articles import find_files, read_file
from graphbuild.model import Article
from graphbuild.ontology import EVENTS, NODES, ORGANIZATION_TYPES, RELATIONS

ARTICLES = GOLD.parent / "articles"
ROWS: dict[str, dict[str, Any]] = {p.stem: json.loads(p.read_text("utf-8")) for p in sorted(GOLD.glob("*.json"))}


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    read = (a for file in find_files(ARTICLES) for a in read_file(file))
    return {a.path: a for a in read if isinstance(a, Article)}


@pytest.fixture(params=sorted(ROWS))
def row(request: pytest.FixtureRequest) -> dict[str, Any]:
    return ROWS[str(request.param)]


def test_every_article_has_its_gold(articles: dict[str, Article]) -> None:
    assert sorted(r["article"] for r in ROWS.values()) == sorted(articles)


def test_gold_files_are_named_after_articles() -> None:
    for stem, row in ROWS.items():
        assert stem.startswith(Path(row["article"].partition("#")[0]).stem)


def test_quotes_are_verbatim(row: dict[str, Any], articles: dict[str, Article]) -> None:
    text = articles[row["article"]].text
    quotes = [x["quote"] for part in ("facts", "events", "must_not") for x in row[part]]
    assert [q for q in quotes if q not in text] == []


def test_names_are_surface_forms(row: dict[str, Any], articles: dict[str, Article]) -> None:
    text = articles[row["article"]].text
    assert [n for e in row["entities"] for n in e["names"] if n not in text] == []


def test_countries_are_those_of_the_reference(row: dict[str, Any]) -> None:
    lines = (GOLD.parent / "reference" / "countries.csv").read_text("utf-8").splitlines()
    codes = {r["name"]: r["code"] for r in csv.DictReader(lines)}
    assert [e for e in row["entities"] if e["label"] == "Country" and codes.get(e["name"]) != e["code"]] == []


def test_labels_and_types_are_of_the_ontology(row: dict[str, Any]) -> None:
    labels = {e["name"]: e["label"] for e in row["entities"]} | {e["name"]: "Event" for e in row["events"]}
    assert set(labels.values()) <= set(NODES)
    assert {e["type"] for e in row["entities"] if e["label"] == "Organization"} <= {*ORGANIZATION_TYPES}
    for fact in row["facts"]:
        for one in (fact, *({**fact, **other} for other in fact.get("or", []))):
            assert one["type"] in FACT_TYPES and one["status"] in CLASS_OF, one
            assert (labels[one["subject"]], labels[one["object"]]) in RELATIONS[one["type"]].ends, one
    for event in row["events"]:
        kind = EVENTS[event["type"]]
        assert event["subtype"] is None or event["subtype"] in kind.subtypes, event


def test_speakers_and_participants_are_entities(row: dict[str, Any]) -> None:
    known = {e["name"] for e in row["entities"]}
    said = {f["said_by"] for f in row["facts"]} - {None}
    took_part = {p for e in row["events"] for p in e["participants"]} | {e["place"] for e in row["events"]} - {None}
    assert said | took_part <= known


def test_entity_names_are_distinct_within_a_label(row: dict[str, Any]) -> None:
    names = [(e["label"], e["name"]) for e in row["entities"]]
    assert len(names) == len(set(names))


def test_facts_are_told_once(row: dict[str, Any]) -> None:
    keys = [(f["type"], f["subject"], f["object"], f["status"], f.get("event"), f["quote"]) for f in row["facts"]]
    assert [k for k in keys if keys.count(k) > 1] == []


def test_nothing_told_is_forbidden(row: dict[str, Any]) -> None:
    gold = gold_of(row)
    readings = [r for f in gold.facts for r in (f, *f.alternatives)]
    clashes = [
        (f.type, f.subject, f.object, f.status)
        for f in readings
        for rule in gold.forbidden
        if (rule.type, rule.subject, rule.object) == (f.type, f.subject, f.object)
        and f.status in rule.statuses
        and all(bool(f.attrs.get(k)) == v for k, v in rule.attrs.items() if isinstance(v, bool))
        and "title" not in rule.attrs
    ]
    assert clashes == []


def as_extraction(row: dict[str, Any]) -> dict[str, Any]:
    """The core of the gold in the form of an extraction."""
    ids = {x["name"]: f"{part}{n}" for part in ("entities", "events") for n, x in enumerate(row[part])}
    kind_of = {edge: event for event, edge in EDGE_OF.items()}
    entities = [{"id": ids[e["name"]], "aliases": e["names"], **e} for e in row["entities"] if e["core"]]
    claims = [
        {
            "type": kind_of.get(f["type"], f["type"]),
            "subject": ids[f["subject"]],
            "object": ids[f["object"]],
            "status": f["status"],
            "said_by": ids[f["said_by"]] if f["said_by"] else None,
            "date": f.get("date"),
            "date_end": f.get("date_end"),
            "event": ids.get(f.get("event", "")),
            "attrs": {k: f[k] for k in ("portfolio", "title", "former", "role", "kinship") if k in f},
            "quote": f["quote"],
        }
        for f in row["facts"]
        if f["core"]
    ]
    events = [
        {
            **e,
            "id": ids[e["name"]],
            "place": ids[e["place"]] if e["place"] else None,
            "participants": [{"entity": ids[p], "role": "actor"} for p in e["participants"]],
        }
        for e in row["events"]
        if e["core"]
    ]
    article = {"path": row["article"]}
    return {"article": article, "entities": entities, "mentions": [], "claims": claims, "events": events}


def completed(row: dict[str, Any]) -> dict[str, Any]:
    """The row with every entity core, so that the ends of its core facts are all there."""
    return {**row, "entities": [{**e, "core": True} for e in row["entities"]]}


def test_the_gold_is_right_by_itself() -> None:
    rows = [completed(r) for r in ROWS.values()]
    gold: list[Told] = [gold_of(r) for r in rows]
    figures = summary(score(gold, [extraction_of(as_extraction(r)) for r in rows]))
    for name in ("facts", "events", "entities"):
        assert (figures[name]["precision"], figures[name]["recall"]) == (100.0, 100.0), name
    assert figures["must not stated"] == 0
    assert {n: c["percent"] for n, c in figures["checks"].items()} == dict.fromkeys(figures["checks"], 100.0)
