"""The adapters that put extractions into the form of the data sets they are scored on."""

import gzip
import json
from pathlib import Path

import pytest
from spacy.lang.en import English

from benchmarks import dwie, meetings, plover
from benchmarks.lines import article_of, read_lines, write_lines
from graphbuild.errors import InputError
from graphbuild.model import Article, Claim, Entity, Event, Extraction, Label, Mention, Participant, Status
from graphbuild.reference import Reference, load_reference

TEXT = "President Ilham Aliyev of Azerbaijan received Azerbaijani and Dutch officers in Baku."


@pytest.fixture(scope="module")
def reference() -> Reference:
    return load_reference()


def entity(id: str, label: Label, name: str, *, code: str | None = None, type: str | None = None,
           country: str | None = None) -> Entity:  # fmt: skip
    return Entity(id, label, name, code=code, type=type, country=country)


ALIYEV = entity("p1", "Person", "Ilham Aliyev")
AZERBAIJAN = entity("c1", "Country", "Azerbaijan", code="AZE")
ARMY = entity("o1", "Organization", "Ministry of Defence of Azerbaijan", type="government", country="AZE")
BAKU = entity("l1", "Place", "Baku", country="AZE")
NAMED = Mention("c1", 26, 36, "Azerbaijan", "name")
ADJECTIVE = Mention("c1", 46, 57, "Azerbaijani", "demonym")


def claim(type: str, subject: Entity, object: Entity, *, status: Status = "asserted", **attrs: str | bool) -> Claim:
    return Claim("k", type, subject.id, object.id, status, 0, 9, TEXT[:9], "rule", 1.0, attrs=attrs)


def extraction(entities: tuple[Entity, ...], mentions: tuple[Mention, ...] = (), claims: tuple[Claim, ...] = (),
               events: tuple[Event, ...] = ()) -> Extraction:  # fmt: skip
    return Extraction(Article("a1", "a1", TEXT), entities, mentions, claims, events)


def triples(given: Extraction, reference: Reference) -> set[tuple[str, str, str]]:
    return {(r["s"], r["p"], r["o"]) for r in dwie.prediction(given, reference)["relations"]}


@pytest.mark.parametrize(
    ("claims", "entities", "expected"),
    [
        (
            (claim("HEAD_OF_STATE_OF", ALIYEV, AZERBAIJAN),),
            (ALIYEV, AZERBAIJAN),
            {("p1", p, "c1") for p in ("head_of_state", "agent_of", "citizen_of")},
        ),
        (
            (claim("HOLDS_POSITION", ALIYEV, AZERBAIJAN, title="former president", former=True),),
            (ALIYEV, AZERBAIJAN),
            {("p1", p, "c1") for p in ("head_of_state", "agent_of", "citizen_of")},
        ),
        (
            (claim("HOLDS_POSITION", ALIYEV, ARMY, title="spokesperson"),),
            (ALIYEV, AZERBAIJAN, ARMY),
            {("p1", "member_of", "o1"), ("p1", "spokesperson_of", "o1"), ("p1", "citizen_of", "c1")}
            | {("o1", p, "c1") for p in ("ministry_of", "agency_of", "based_in0")},
        ),
        ((), (BAKU, AZERBAIJAN), {("l1", "in0", "c1")}),
        ((), (BAKU,), {("l1", "in0", "country:AZE")}),
        ((claim("LEADS", ALIYEV, ARMY, status="denied"),), (ALIYEV, AZERBAIJAN), set()),
        ((claim("VISITED", ALIYEV, AZERBAIJAN),), (ALIYEV, AZERBAIJAN), set()),
    ],
)
def test_claims_become_relations_with_what_they_imply(
    claims: tuple[Claim, ...], entities: tuple[Entity, ...], expected: set[tuple[str, str, str]], reference: Reference
) -> None:
    assert triples(extraction(entities, claims=claims), reference) == expected


def test_an_adjective_is_an_entity_apart_with_twin_relations(reference: Reference) -> None:
    given = extraction((ALIYEV, AZERBAIJAN), (NAMED, ADJECTIVE), (claim("HEAD_OF_STATE_OF", ALIYEV, AZERBAIJAN),))
    apart = "c1=Azerbaijani"
    said = triples(given, reference)
    assert {t for t in said if apart in t} == {
        (apart, "gpe0", "c1"), ("p1", "head_of_state-x", apart), ("p1", "citizen_of-x", apart)
    }  # fmt: skip
    rows = {e["id"]: e for e in dwie.prediction(given, reference)["entities"]}
    assert rows["c1"]["mentions"] == [[26, 36]]
    assert rows[apart] == {"id": apart, "name": "Azerbaijani", "mentions": [[46, 57]]}


def test_an_official_without_a_higher_office_has_the_twin_of_agent_of(reference: Reference) -> None:
    given = extraction(
        (ALIYEV, AZERBAIJAN), (ADJECTIVE,), (claim("HOLDS_POSITION", ALIYEV, AZERBAIJAN, title="envoy"),)
    )
    assert ("p1", "agent_of-x", "c1=Azerbaijani") in triples(given, reference)


def test_a_capital_that_speaks_for_its_country_still_lies_in_it(reference: Reference) -> None:
    spoke = Mention("c1", 80, 84, "Baku", "metonym")
    assert triples(extraction((AZERBAIJAN,), (spoke,)), reference) == {("c1=Baku", "in0", "c1")}


def test_a_seat_of_government_is_a_place_and_an_agency(reference: Reference) -> None:
    spoke = Mention("c2", 80, 91, "White House", "metonym")
    states = entity("c2", "Country", "United States", code="USA")
    seat = "c2=White House"
    assert triples(extraction((states,), (spoke,)), reference) == {
        (seat, p, "c2") for p in ("in0", "agency_of", "based_in0")
    }


def test_a_body_without_a_name_of_its_own_is_no_entity(reference: Reference) -> None:
    bare, named = Mention("o1", 0, 16, "Azerbaijani army", "name"), Mention("o1", 80, 84, "Army", "name")
    assert triples(extraction((ARMY, AZERBAIJAN), (bare,)), reference) == set()
    assert ("o1", "agency_of", "c1") in triples(extraction((ARMY, AZERBAIJAN), (bare, named)), reference)


def test_a_museum_is_a_place(reference: Reference) -> None:
    museum = entity("o2", "Organization", "Carpet Museum", type="other", country="AZE")
    assert triples(extraction((museum, AZERBAIJAN)), reference) == {("o2", "in0", "c1")}


def test_a_country_that_only_a_city_points_to_is_listed_without_mentions(reference: Reference) -> None:
    rows = dwie.prediction(extraction((BAKU,)), reference)["entities"]
    assert {"id": "country:AZE", "name": "Azerbaijan", "mentions": []} in rows


def test_closure_is_complete() -> None:
    once = dwie.closure({("a", "head_of", "b"), ("b", "ministry_of", "c"), ("x", "based_in2", "y"), ("y", "in2", "z"),
                         ("z", "in0", "c")})  # fmt: skip
    assert once == dwie.closure(once)
    assert {("a", "citizen_of", "c"), ("x", "based_in0", "c"), ("b", "based_in0", "c")} <= once


def test_meetings_are_consult_events_of_any_status() -> None:
    aliyev = Entity("p1", "Person", "Ilham Aliyev", aliases=("Aliyev", "Mr. Aliyev"))
    events = (
        Event("e1", "CONSULT", "meeting", "Baku 2022", "planned", place="l1",
              participants=(Participant("p1", "actor"), Participant("c1", "recipient"), Participant("p1", "host"))),
        Event("e2", "AID", None, "aid", "asserted"),
    )  # fmt: skip
    mentions = (NAMED, ADJECTIVE, Mention("c1", 80, 84, "Baku", "metonym"))
    assert list(meetings.meetings_of(extraction((aliyev, AZERBAIJAN, BAKU), mentions, events=events))) == [
        {"doc": "a1", "participants": [["Ilham Aliyev", "Aliyev", "Mr. Aliyev"], ["Azerbaijan", "Azerbaijani"]],
         "place": ["Baku"], "status": "planned"}
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("Iran", "the U.N.", [0, 2]),
        ("Iran's envoy", "Iran", [5, 0]),
        ("Iran", "Iran", [0, 5]),
        ("envoy", "Iran's envoy", [7, 5]),
        ("Cuba", "Iran", None),
        ("", "Iran", None),
    ],
)
def test_the_two_actors_are_found_apart_where_they_can_be(source: str, target: str, expected: list[int] | None) -> None:
    ends = plover.ends_of(English()("Iran told the U.N. that Iran's envoy left."), source, target)
    assert (ends and [span.start for span in ends]) == expected


def test_lines_are_written_whole_and_read_back(tmp_path: Path) -> None:
    rows = [{"id": "a", "content": "é"}, {"id": "b", "content": ""}]
    for name in ("out.jsonl", "out.jsonl.gz"):
        assert write_lines(tmp_path / name, rows) == 2
        assert list(read_lines(tmp_path / name, "id")) == rows
    assert sorted(p.name for p in tmp_path.iterdir()) == ["out.jsonl", "out.jsonl.gz"]


def test_a_failure_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    write_lines(path, [{"id": "old"}])
    with pytest.raises(ZeroDivisionError):
        write_lines(path, ({"id": 1 // n} for n in (1, 0)))
    assert [p.read_text() for p in tmp_path.iterdir()] == ['{"id": "old"}\n']


@pytest.mark.parametrize(
    ("line", "message"), [("{", "line 1: not JSON"), ('{"id": 1}', 'no "content"'), ("[]", 'no "id"')]
)
def test_a_line_that_cannot_be_used_is_named(line: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(line)
    with pytest.raises(InputError, match=message):
        list(read_lines(path, "id", "content"))


def test_an_article_holds_nothing_of_the_gold() -> None:
    row = json.loads('{"id": 7, "content": "text", "relations": [1], "published": "2022-09-15"}')
    assert article_of(row) == Article("7", "7", "text", published="2022-09-15")


def test_gzipped_lines_are_text(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"id": "a"}\n\n{"id": "b"}\n'))
    assert [row["id"] for row in read_lines(path, "id")] == ["a", "b"]
