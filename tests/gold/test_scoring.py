"""The scorer on hand-made gold and hand-made extractions."""

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks import gold as gold_script
from benchmarks.gold import lines, shown
from benchmarks.gold_matching import match_entities, match_events
from benchmarks.gold_reading import Told, extraction_of, fold, gold_of
from benchmarks.gold_scoring import Report, rates, score, summary

SENTENCE = "Ada of Borduria met Bo of Syldavia in Klow on Monday."


def golden_fact(type_: str, subject: str, object_: str, **more: Any) -> dict[str, Any]:
    base = {"status": "asserted", "said_by": None, "quote": SENTENCE, "core": True}
    return {"type": type_, "subject": subject, "object": object_, **base, **more}


def golden_event(name: str, participants: list[str], **more: Any) -> dict[str, Any]:
    base = {"type": "CONSULT", "subtype": "meeting", "date": "2020-01-06", "date_end": "2020-01-06", "precision": "day",
            "place": "Klow", "status": "asserted", "quote": SENTENCE, "core": True}  # fmt: skip
    return {"name": name, "participants": participants, **base, **more}


ENTITIES = [
    {"label": "Person", "name": "Ada Bard", "names": ["Ada", "Ada Bard"], "core": True},
    {"label": "Person", "name": "Bo Karg", "names": ["Bo", "Bo Karg"], "core": True},
    {"label": "Person", "name": "Cy Dorn", "names": ["Cy Dorn"], "core": False},
    {"label": "Country", "name": "Germany", "names": ["Germany", "Berlin"], "code": "DEU", "core": True},
    {"label": "Place", "name": "Klow", "names": ["Klow"], "core": True},
]


def golden(
    facts: list[dict[str, Any]] | None = None,
    events: list[dict[str, Any]] | None = None,
    must_not: list[dict[str, Any]] | None = None,
) -> Told:
    return gold_of({"article": "a.txt", "entities": ENTITIES, "facts": facts or [], "events": events or [],
                    "must_not": must_not or []})  # fmt: skip


IDS = {"ada": "Person", "bo": "Person", "cy": "Person", "ger": "Country", "klow": "Place", "who": "Person"}
NAMES = {
    "ada": "Ada Bard",
    "bo": "Bo Karg",
    "cy": "Cy Dorn",
    "ger": "Federal Republic",
    "klow": "Klow",
    "who": "Whoever",
}


def claim(type_: str, subject: str, object_: str | None, status: str = "asserted", **more: Any) -> dict[str, Any]:
    return {
        "type": type_,
        "subject": subject,
        "object": object_,
        "status": status,
        "quote": SENTENCE,
        "attrs": {},
    } | more


def event(id_: str, participants: list[str], **more: Any) -> dict[str, Any]:
    taking_part = [{"entity": p, "role": "actor"} for p in participants]
    return {"id": id_, "type": "CONSULT", "subtype": "meeting", "name": id_, "status": "asserted",
            "participants": taking_part} | more  # fmt: skip


def told(
    *claims: dict[str, Any], events: tuple[dict[str, Any], ...] = (), used: str = "ada bo ger klow", path: str = "a.txt"
) -> Told:
    entities: list[dict[str, Any]] = [
        {"id": i, "label": IDS[i], "name": NAMES[i], "aliases": [], "code": "DEU" if i == "ger" else None}
        for i in used.split()
    ]
    return extraction_of({"article": {"path": path}, "entities": entities, "mentions": [], "claims": list(claims),
                          "events": list(events)})  # fmt: skip


def counts(report: Report, name: str) -> tuple[int, int, int]:
    row = summary(report)[name]
    return row["right"], row["missed"], row["false"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Hague", "hague"),
        ("António Costa", "Antonio Costa"),
        ("Vilnius’s", "Vilnius"),
        ("Kim Jong-un", "kim jong un"),
    ],
)
def test_fold_makes_spellings_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_fold_keeps_names_apart() -> None:
    assert fold("Kim Jong Un") != fold("Kim Jong Il")
    assert fold("The") == "the"


def test_entities_match_by_code_name_or_surface() -> None:
    row: dict[str, Any] = {"article": {"path": "a.txt"}, "claims": [], "events": []}
    entities: list[dict[str, Any]] = [
        {"id": "1", "label": "Country", "name": "Federal Republic", "code": "DEU"},
        {"id": "2", "label": "Person", "name": "A. Bard", "aliases": []},
        {"id": "3", "label": "Place", "name": "Ada Bard"},
        {"id": "4", "label": "Country", "name": "Germany", "code": "FRA"},
    ]
    mentions = [
        {"entity": "2", "text": "Ada", "form": "name"},
        {"entity": "3", "text": "Klow", "form": "nominal"},
    ]
    names = match_entities(golden(), extraction_of(row | {"entities": entities, "mentions": mentions}))
    assert dict(names) == {"1": "Germany", "2": "Ada Bard", "3": "?Ada Bard", "4": "?Germany"}


def test_entities_count_once_and_splits_are_false() -> None:
    assert counts(score([golden()], [told(used="ada bo ger klow")]), "entities") == (4, 0, 0)
    assert counts(score([golden()], [told(used="ada cy")]), "entities") == (1, 3, 0)
    twice = extraction_of(
        {
            "article": {"path": "a.txt"},
            "entities": [{"id": str(n), "label": "Person", "name": "Ada Bard"} for n in (1, 2)],
            "mentions": [],
            "claims": [],
            "events": [],
        }
    )
    assert counts(score([golden()], [twice]), "entities") == (1, 3, 1)


FACTS = [golden_fact("MET_WITH", "Ada Bard", "Bo Karg"), golden_fact("VISITED", "Ada Bard", "Germany", core=False)]


@pytest.mark.parametrize(
    ("claims", "expected"),
    [
        ([claim("MET_WITH", "ada", "bo")], (1, 0, 0)),
        ([claim("MET_WITH", "bo", "ada", "reported")], (1, 0, 0)),
        ([claim("MET_WITH", "ada", "bo"), claim("MET_WITH", "bo", "ada")], (1, 0, 0)),
        ([claim("MET_WITH", "ada", "bo", "denied")], (0, 1, 0)),
        ([claim("MET_WITH", "ada", "bo", "planned")], (0, 1, 1)),
        ([claim("VISITED", "ada", "ger")], (0, 1, 0)),
        ([claim("VISITED", "ada", "klow"), claim("VISITED", "ada", "klow")], (0, 1, 1)),
        ([claim("VISITED", "ger", "ada")], (0, 1, 1)),
        ([claim("X_DEATH", "ada", "bo"), claim("ACCUSE", "ada", None)], (0, 1, 0)),
        ([claim("ACCUSE", "ada", "bo")], (0, 1, 1)),
        ([], (0, 1, 0)),
    ],
)  # fmt: skip
def test_facts(claims: list[dict[str, Any]], expected: tuple[int, int, int]) -> None:
    assert counts(score([golden(FACTS)], [told(*claims)]), "facts") == expected


def test_event_types_are_scored_as_their_edges() -> None:
    gold = golden([golden_fact("ACCUSED", "Ada Bard", "Bo Karg")])
    assert counts(score([gold], [told(claim("ACCUSE", "ada", "bo"))]), "facts") == (1, 0, 0)
    assert counts(score([gold], [told(claim("ACCUSE", "bo", "ada"))]), "facts") == (0, 1, 1)


def test_an_alternative_reading_is_right() -> None:
    gold = golden(
        [golden_fact("ACCUSED", "Ada Bard", "Bo Karg", **{"or": [{"type": "REJECTED", "object": "Germany"}]})]
    )
    assert counts(score([gold], [told(claim("REJECT", "ada", "ger"))]), "facts") == (1, 0, 0)
    assert counts(score([gold], [told(claim("REJECT", "ada", "bo"))]), "facts") == (0, 1, 1)


def test_withheld_claims_are_scored_apart() -> None:
    gold = golden([golden_fact("ACCUSED", "Ada Bard", "Bo Karg", status="denied", said_by="Bo Karg")])
    report = score([gold], [told(claim("ACCUSE", "ada", "bo", "alleged", said_by="ada"))])
    figures = summary(report)
    assert counts(report, "facts") == (0, 0, 0)
    assert figures["by status"]["withheld"]["right"] == 1
    assert figures["checks"]["status"] == {"right": 0, "of": 1, "percent": 0.0}
    assert figures["checks"]["speaker"] == {"right": 0, "of": 1, "percent": 0.0}


@pytest.mark.parametrize(
    ("said_by", "asked"), [("ger", 1), ("bo", 1), ("ada", 0), (None, 0)]
)  # fmt: skip
def test_a_speaker_the_gold_has_not(said_by: str | None, asked: int) -> None:
    """Whoever acts may be called the speaker of the act; anybody else is a wrong speaker."""
    gold = golden([golden_fact("ACCUSED", "Ada Bard", "Bo Karg")])
    checks = summary(score([gold], [told(claim("ACCUSE", "ada", "bo", said_by=said_by))]))["checks"]
    assert checks.get("speaker", {"of": 0})["of"] == asked


def test_attributes_are_checked_beside_the_match() -> None:
    gold = golden([golden_fact("HOLDS_POSITION", "Ada Bard", "Germany", title="ambassador", former=True)])
    right = told(claim("HOLDS_POSITION", "ada", "ger", attrs={"title": "Ambassador to Syldavia", "former": True}))
    wrong = told(claim("HOLDS_POSITION", "ada", "ger", attrs={"title": "envoy"}))
    for one, percent in ((right, 100.0), (wrong, 0.0)):
        checks = summary(score([gold], [one]))["checks"]
        assert (checks["title"]["percent"], checks["former"]["percent"]) == (percent, percent)
        assert counts(score([gold], [one]), "facts") == (1, 0, 0)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, (1, 0, 0)),
        ({"place": "klow", "date": "2020-01-06"}, (1, 0, 0)),
        ({"date": "2020-01-01", "date_end": "2020-01-31"}, (1, 0, 0)),
        ({"subtype": "visit"}, (1, 0, 0)),
        ({"subtype": "call"}, (0, 1, 1)),
        ({"type": "AGREE", "subtype": None}, (0, 1, 1)),
        ({"date": "2020-01-07"}, (0, 1, 1)),
        ({"place": "ger"}, (0, 1, 1)),
        ({"status": "planned"}, (0, 1, 1)),
        ({"status": "reported"}, (1, 0, 0)),
    ],
)
def test_events(more: dict[str, Any], expected: tuple[int, int, int]) -> None:
    gold = golden(events=[golden_event("Klow 2020", ["Ada Bard", "Bo Karg"])])
    assert counts(score([gold], [told(events=(event("e", ["ada", "bo"], **more),))]), "events") == expected


@pytest.mark.parametrize(
    ("golden_ones", "ones", "same"),
    [
        (["Ada Bard", "Bo Karg"], ["ada"], False),
        (["Ada Bard", "Bo Karg"], ["ada", "cy"], False),
        (["Ada Bard", "Bo Karg"], ["ada", "bo", "cy"], True),
        (["Ada Bard", "Bo Karg", "Cy Dorn", "Germany"], ["ada", "bo"], True),
        (["Ada Bard", "Bo Karg", "Cy Dorn", "Germany"], ["ada", "who"], False),
        (["Ada Bard"], ["ada"], True),
        ([], [], True),
    ],
)
def test_half_of_the_participants_and_both_of_two(golden_ones: list[str], ones: list[str], same: bool) -> None:
    gold = golden(events=[golden_event("Klow 2020", golden_ones)])
    one = told(events=(event("e", ones, place="klow"),), used="ada bo cy ger klow who")
    assert counts(score([gold], [one]), "events") == ((1, 0, 0) if same else (0, 1, 1))


def test_an_event_within_the_place_is_at_the_place() -> None:
    lies = golden_fact("LOCATED_IN", "Klow", "Germany")
    gold = golden([lies], [golden_event("Klow 2020", ["Ada Bard", "Bo Karg"])])
    assert counts(score([gold], [told(events=(event("e", ["ada", "bo"], place="ger"),))]), "events") == (1, 0, 0)


def test_an_event_told_twice_is_one_too_many() -> None:
    gold = golden(
        [golden_fact("PARTICIPATED_IN", "Ada Bard", "Klow 2020", role="actor")],
        [golden_event("Klow 2020", ["Ada Bard", "Bo Karg"])],
    )
    twice = (event("e", ["ada", "bo"], place="klow"), event("f", ["ada", "bo"]))
    parts = [claim("PARTICIPATED_IN", p, e, attrs={"role": "actor"}) for p in ("ada", "bo") for e in ("e", "f")]
    report = score([gold], [told(*parts, events=twice)])
    assert counts(report, "events") == (1, 0, 1)
    assert counts(report, "facts") == (1, 0, 0)


def test_the_better_of_two_events_is_chosen() -> None:
    summit = golden_event("Summit: Klow 2020", ["Ada Bard", "Bo Karg", "Cy Dorn"], subtype="summit")
    gold = golden(events=[summit, golden_event("Klow 2020: Ada, Bo", ["Ada Bard", "Bo Karg"])])
    one = told(events=(event("e", ["ada", "bo"]), event("f", ["ada", "bo", "cy"])), used="ada bo cy klow")
    _, chosen = match_events(gold, one, match_entities(gold, one))
    assert dict(chosen) == {"e": "Klow 2020: Ada, Bo", "f": "Summit: Klow 2020"}


def test_what_goes_without_saying_counts_neither_way() -> None:
    gold = golden(
        [golden_fact("MINISTER_OF", "Ada Bard", "Germany"), golden_fact("LOCATED_IN", "Klow", "Germany")],
        [golden_event("Klow 2020", ["Ada Bard", "Bo Karg"])],
    )
    extras = [
        claim("PARTICIPATED_IN", "bo", "e"),
        claim("TOOK_PLACE_IN", "e", "klow"),
        claim("TOOK_PLACE_IN", "e", "ger"),
        claim("CITIZEN_OF", "ada", "ger"),
    ]
    one = told(*extras, events=(event("e", ["ada", "bo"]),))
    assert counts(score([gold], [one]), "facts") == (0, 2, 0)
    more = [claim("PARTICIPATED_IN", "ger", "e"), claim("VISITED", "bo", "klow"), claim("VISITED", "bo", "ger")]
    assert counts(score([gold], [told(*more, events=one_event())]), "facts") == (0, 2, 0)
    wrong = [
        claim("CITIZEN_OF", "bo", "ger"),
        claim("PARTICIPATED_IN", "klow", "e"),
        claim("VISITED", "ada", "klow"),
        claim("EMPLOYED_BY", "ada", "ger"),
    ]
    assert counts(score([gold], [told(*wrong, events=one_event())]), "facts") == (0, 2, 4)


def test_the_host_of_an_encounter_did_not_visit() -> None:
    host = golden_fact("PARTICIPATED_IN", "Bo Karg", "Klow 2020", role="host", core=False)
    gold = golden([host], [golden_event("Klow 2020", ["Ada Bard", "Bo Karg"])])
    claims = [claim("VISITED", p, "klow") for p in ("ada", "bo")]
    assert counts(score([gold], [told(*claims, events=one_event())]), "facts") == (0, 0, 1)


def test_who_leads_a_body_belongs_to_it() -> None:
    gold = golden([golden_fact("LEADS", "Ada Bard", "Germany", core=False)])
    claims = [claim(t, p, "ger") for t in ("MEMBER_OF", "EMPLOYED_BY") for p in ("ada", "bo")]
    assert counts(score([gold], [told(*claims)]), "facts") == (0, 0, 2)


@pytest.mark.parametrize(
    ("wanted", "said", "right"),
    [
        ("defense minister", "Minister of Defence", True),
        ("spokesman", "foreign ministry spokeswoman", True),
        ("secretary of the Security Council", "secretary", True),
        ("director", "chief executive", False),
        ("deputy minister", "minister and chair", False),
    ],
)
def test_titles_are_compared_by_their_words(wanted: str, said: str, right: bool) -> None:
    gold = golden([golden_fact("HOLDS_POSITION", "Ada Bard", "Germany", title=wanted)])
    checks = summary(score([gold], [told(claim("HOLDS_POSITION", "ada", "ger", attrs={"title": said}))]))["checks"]
    assert checks["title"]["right"] == right


def one_event() -> tuple[dict[str, Any], ...]:
    return (event("e", ["ada", "bo"]),)


def rule(type_: str, subject: str, object_: str | None, **more: Any) -> dict[str, Any]:
    return {"type": type_, "subject": subject, "object": object_, "why": "because", "quote": SENTENCE} | more


@pytest.mark.parametrize(
    ("forbidden", "said", "broken"),
    [
        (rule("MET_WITH", "Bo Karg", "Ada Bard"), claim("MET_WITH", "ada", "bo"), 1),
        (rule("MET_WITH", "Ada Bard", "Bo Karg"), claim("MET_WITH", "ada", "bo", "planned"), 1),
        (rule("MET_WITH", "Ada Bard", "Bo Karg"), claim("MET_WITH", "ada", "bo", "denied"), 0),
        (rule("VISITED", "Ada Bard", "Klow", status=["asserted"]), claim("VISITED", "ada", "klow", "planned"), 0),
        (rule("ACCUSED", "Ada Bard", "Bo Karg"), claim("ACCUSE", "ada", "bo"), 1),
        (rule("ACCUSED", "Ada Bard", "Bo Karg"), claim("ACCUSE", "bo", "ada"), 0),
        (rule("LEADS", "Ada Bard", "Germany", former=False), claim("LEADS", "ada", "ger"), 1),
        (rule("LEADS", "Ada Bard", "Germany", former=False), claim("LEADS", "ada", "ger", attrs={"former": True}), 0),
        (rule("PARTICIPATED_IN", "Cy Dorn", "Klow 2020"), claim("PARTICIPATED_IN", "cy", "e"), 1),
        (rule("ENTITY", "KLOW", None), claim("VISITED", "ada", "klow"), 1),
        (rule("ENTITY", "Klow", None, label="Person"), claim("VISITED", "ada", "klow"), 0),
    ],
)
def test_what_must_not_be_said(forbidden: dict[str, Any], said: dict[str, Any], broken: int) -> None:
    gold = golden(events=[golden_event("Klow 2020", ["Ada Bard", "Bo Karg"])], must_not=[forbidden])
    report = score([gold], [told(said, events=one_event(), used="ada bo cy ger klow")])
    assert summary(report)["must not stated"] == broken


def test_an_absent_article_is_missed_and_named() -> None:
    report = score([golden(FACTS)], [told(path="b.txt")])
    assert counts(report, "facts") == (0, 1, 0)
    assert summary(report)["absent"] == ["a.txt"]
    assert "not extracted: a.txt" in list(lines(summary(report)))


def test_articles_are_found_by_name_in_any_folder() -> None:
    found = told(claim("MET_WITH", "ada", "bo"), path="data/articles/a.txt")
    assert counts(score([golden(FACTS)], [found]), "facts") == (1, 0, 0)


def test_rates_of_nothing_are_zero() -> None:
    assert rates([]) == {"right": 0, "missed": 0, "false": 0, "precision": 0.0, "recall": 0.0, "f1": 0.0}


def test_shown_lists_misses_and_false_ones() -> None:
    rows = list(shown(score([golden(FACTS)], [told(claim("VISITED", "bo", "ger"))])))
    assert any("missed" in r and "Ada Bard MET_WITH Bo Karg" in r for r in rows)
    assert any("false" in r and "Bo Karg VISITED Germany" in r for r in rows)


def test_the_command_prints_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = {"article": {"path": "2024-05-17-putin-harbin.txt"}, "entities": [], "mentions": [], "claims": [],
             "events": []}  # fmt: skip
    path = tmp_path / "extracts.jsonl"
    path.write_text(json.dumps(empty) + "\n\n", "utf-8")
    gold_script.main([str(path), "--json", "--article", "harbin"])
    figures = json.loads(capsys.readouterr().out)
    assert figures["facts"]["right"] == 0 and figures["facts"]["missed"] > 20
    assert figures["absent"] == []
    gold_script.main([str(path), "--show", "--article", "harbin"])
    assert "Vladimir Putin VISITED Harbin" in capsys.readouterr().out
