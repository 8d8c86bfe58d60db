"""What the graph states, from which claims, and what it does not state."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.errors import OntologyError
from graphbuild.graph import Edge, Graph, Node
from graphbuild.model import Claim, Event, Extraction, Status
from graphbuild.ontology import RELATIONS
from graphbuild.project import project
from graphbuild.project.check import check_graph
from graphbuild.resolve import resolve
from tests.made import REFERENCE, agreement, claim, country, event, extraction, organization, person, place

ENTITIES = (
    person("Vladimir Putin", "Putin"), person("Xi Jinping"), person("Nora Brandt"), person("Emil Fischer"),
    country("RUS", "Russia"), country("CHN", "China"), country("UZB", "Uzbekistan"), country("USA", "America"),
    place("Samarkand", "1216265", "UZB"), place("Tashkent", "1512569", "UZB"),
    organization("SCO", code="sco"), organization("Ports Board", inside="CHL", type="government"),
    agreement("Ports Treaty"),
)  # fmt: skip
PUTIN, XI, NORA = "Vladimir Putin", "Xi Jinping", "Nora Brandt"
MET = event("Samarkand 2022", [PUTIN, XI], day="2022-09-15", where="Samarkand")
MEETING = (
    claim("PARTICIPATED_IN", PUTIN, MET.id, event=MET.id, attrs={"role": "actor"}),
    claim("PARTICIPATED_IN", XI, MET.id, event=MET.id, attrs={"role": "actor"}),
    claim("TOOK_PLACE_IN", MET.id, "Samarkand", event=MET.id),
    claim("MET_WITH", PUTIN, XI, event=MET.id),
)


def tell(id: str, *claims: Claim, events: tuple[Event, ...] = (), day: str | None = "2022-09-16") -> Extraction:
    return extraction(id, ENTITIES, claims, events, day=day)


def graph(*told: Extraction, groups: dict[str, str] | None = None) -> Graph:
    return project(told, resolve(told, REFERENCE), REFERENCE, groups)


def edges(found: Graph, type: str) -> list[Edge]:
    return [e for e in found.edges if e.type == type and e.properties.get("basis") != "reference"]


def facts(found: Graph) -> dict[str, Edge]:
    """The fact layer that text states, by uid."""
    return {e.uid: e for e in found.edges if e.properties.get("basis") == "text"}


def node(found: Graph, name: str, label: str) -> Node:
    (only,) = [n for n in found.nodes if n.name == name and n.label == label]
    return only


def test_a_meeting_is_one_event_with_its_edges() -> None:
    found = graph(tell("a", *MEETING, events=(MET,)))
    happened = node(found, "Samarkand 2022", "Event")
    assert {k: happened.properties[k] for k in ("type", "date", "year", "status", "place", "quad", "disputed")} == {
        "type": "CONSULT", "date": "2022-09-15", "year": 2022, "status": "asserted", "place": "Samarkand",
        "quad": "verbal cooperation", "disputed": False,
    }  # fmt: skip
    (met,) = edges(found, "MET_WITH")
    assert (met.source, met.target) == ("person:vladimir-putin", "person:xi-jinping")
    assert (met.properties["event"], met.properties["date"]) == (happened.id, "2022-09-15")
    assert {(e.source, e.properties["role"]) for e in edges(found, "PARTICIPATED_IN")} == {
        ("person:vladimir-putin", "actor"), ("person:xi-jinping", "actor"),
    }  # fmt: skip
    assert [(e.source, e.target) for e in edges(found, "TOOK_PLACE_IN")] == [(happened.id, "geonames:1216265")]


def test_every_fact_has_the_claims_that_state_it() -> None:
    found = graph(tell("a", *MEETING, events=(MET,)), tell("b", *MEETING, events=(MET,)))
    claims = [n for n in found.nodes if n.label == "Claim"]
    for uid, fact in facts(found).items():
        behind = [c for c in claims if uid in (c.properties["facts"] or ())]  # type: ignore[operator]
        assert len(behind) == fact.properties["claims"] == 2
        assert {c.properties["article"] for c in behind} == {"a", "b"}


STATUSES: list[tuple[Status, bool]] = [
    ("asserted", True), ("reported", True), ("planned", False), ("alleged", False), ("hypothetical", False),
    ("denied", False),
]  # fmt: skip


@pytest.mark.parametrize(("status", "stated"), STATUSES)
def test_only_what_is_asserted_or_reported_is_a_fact(status: Status, stated: bool) -> None:
    told = claim("ACCUSE", "America", "China", status)
    found = graph(tell("a", told))
    assert [e.properties["status"] for e in edges(found, "ACCUSED")] == ([status] if stated else [])
    (kept,) = [n for n in found.nodes if n.label == "Claim"]
    assert kept.properties["status"] == status
    assert kept.name.startswith("America" if status == "asserted" else f"{status}: ") or status == "asserted"
    assert len(edges(found, "ABOUT")) == 2


def test_reported_gives_way_to_asserted() -> None:
    told = [tell("a", claim("ACCUSE", "America", "China", "reported", date="2022-09-01"))]
    assert [e.properties["status"] for e in edges(graph(*told), "ACCUSED")] == ["reported"]
    told.append(tell("b", claim("ACCUSE", "America", "China", date="2022-09-01")))
    assert [(e.properties["status"], e.properties["claims"]) for e in edges(graph(*told), "ACCUSED")] == [
        ("asserted", 2)
    ]


def planned() -> Extraction:
    plan = event("Samarkand 2022", [PUTIN, XI], day="2022-09-15", where="Samarkand", status="planned")
    claims = [
        claim("PARTICIPATED_IN", PUTIN, plan.id, "planned", event=plan.id),
        claim("MET_WITH", PUTIN, XI, "planned", event=plan.id),
        claim("VISITED", PUTIN, "Samarkand", "planned", event=plan.id),
    ]
    return tell("plan", *claims, events=(plan,), day="2022-09-10")


def test_a_plan_is_an_event_and_a_list_but_no_meeting() -> None:
    found = graph(planned())
    assert node(found, "Samarkand 2022", "Event").properties["status"] == "planned"
    assert {(e.type, e.properties["status"]) for e in facts(found).values()} == {
        ("PARTICIPATED_IN", "planned"), ("TOOK_PLACE_IN", "planned"),
    }  # fmt: skip


def test_a_plan_that_comes_true_is_the_same_event_and_supports_nothing_more() -> None:
    found = graph(planned(), tell("a", *MEETING, events=(MET,)))
    assert node(found, "Samarkand 2022", "Event").properties["status"] == "asserted"
    assert {e.properties["status"] for e in facts(found).values()} == {"asserted"}
    assert {e.properties["claims"] for e in edges(found, "PARTICIPATED_IN")} == {1}


@pytest.mark.parametrize(("type", "nodes"), [("SANCTION", 1), ("MOBILIZE", 1), ("SUPPORT", 0), ("REJECT", 0)])
def test_only_what_one_plans_is_a_planned_event(type: str, nodes: int) -> None:
    plan = event("A plan", ["China", "Russia"], type=type, subtype=None, status="planned")
    planning = claim("PARTICIPATED_IN", "China", plan.id, "planned", event=plan.id)
    assert len([n for n in graph(tell("a", planning, events=(plan,))).nodes if n.label == "Event"]) == nodes


@pytest.mark.parametrize(
    ("type", "kind", "other", "edge"),
    [
        ("ACCUSE", "investigation", "allegation", "ACCUSED"),
        ("AGREE", "pledge", "ceasefire_deal", "AGREED_WITH"),
        ("SUPPORT", "treaty_signing", "praise", "SUPPORTED"),
    ],
)
def test_who_investigates_promises_or_signs_has_no_edge_of_the_verb(
    type: str, kind: str, other: str, edge: str
) -> None:
    deed = event("A deed", ["China", "Russia"], type=type, subtype=kind)
    for told, found in ((deed, 0), (replace(deed, subtype=other), 1)):
        done = claim(type, "China", "Russia", event=told.id)
        assert len(edges(graph(tell("a", done, events=(told,))), edge)) == found


@pytest.mark.parametrize("status", ["alleged", "hypothetical", "denied"])
def test_an_event_that_nobody_states_is_no_node(status: Status) -> None:
    unstated = event("Samarkand 2022", [PUTIN, XI], day="2022-09-15", where="Samarkand", status=status)
    claims = [claim("PARTICIPATED_IN", PUTIN, unstated.id, status, event=unstated.id)]
    found = graph(tell("a", *claims, events=(unstated,)))
    assert not [n for n in found.nodes if n.label == "Event"]
    assert not facts(found)
    assert len([n for n in found.nodes if n.label == "Claim"]) == 1


def test_a_denial_disputes_what_another_article_states() -> None:
    stated = claim("AID", "China", "Russia", date="2022-09-01", date_end="2022-09-30")
    for day, disputed in (("2022-09-10", True), (None, True), ("2023-09-10", False)):
        denied = claim("AID", "China", "Russia", "denied", date=day)
        (aided,) = edges(graph(tell("a", stated), tell("b", denied)), "AIDED")
        assert aided.properties["disputed"] is disputed
        assert aided.properties["claims"] == 1


def test_a_denied_meeting_disputes_event_and_edges() -> None:
    denial = event("Samarkand 2022", [PUTIN, XI], day="2022-09-15", where="Samarkand", status="denied")
    denied = claim("MET_WITH", PUTIN, XI, "denied", event=denial.id)
    found = graph(tell("a", *MEETING, events=(MET,)), tell("b", denied, events=(denial,)))
    assert node(found, "Samarkand 2022", "Event").properties["disputed"] is True
    assert [e.properties["disputed"] for e in edges(found, "MET_WITH")] == [True]


def office(portfolio: str | None = "defence", **attrs: str) -> Claim:
    given = {"portfolio": portfolio, **attrs} if portfolio else dict(attrs)
    return claim("MINISTER_OF", NORA, "Russia", attrs=given)


def test_offices_are_told_apart_by_portfolio_and_start() -> None:
    found = graph(tell("a", office("defence"), office("economy")), tell("b", office("defence")))
    told = {e.properties["portfolio"]: e.properties["claims"] for e in edges(found, "MINISTER_OF")}
    assert told == {"defence": 2, "economy": 1}


def test_what_tells_no_portfolio_goes_with_the_only_one() -> None:
    assert [
        e.properties["claims"]
        for e in edges(graph(tell("a", office("defence")), tell("b", office(None))), "MINISTER_OF")
    ] == [2]
    three = graph(tell("a", office("defence")), tell("b", office(None)), tell("c", office("economy")))
    assert len(edges(three, "MINISTER_OF")) == 3


def test_a_return_to_office_is_a_second_fact() -> None:
    terms = [
        tell("a", claim("HEAD_OF_STATE_OF", NORA, "Russia", attrs={"valid_from": "2000-05-07"}), day="2001-01-01"),
        tell("b", claim("HEAD_OF_STATE_OF", NORA, "Russia", attrs={"valid_from": "2012-05-07"}), day="2013-01-01"),
        tell("c", claim("HEAD_OF_STATE_OF", NORA, "Russia"), day="2004-01-01"),
        tell("d", claim("HEAD_OF_STATE_OF", NORA, "Russia", attrs={"valid_from": "2012-01-01"}), day="2022-01-01"),
    ]
    told = {e.properties["valid_from"]: e.properties["claims"] for e in edges(graph(*terms), "HEAD_OF_STATE_OF")}
    assert told == {"2000-05-07": 2, "2012-05-07": 2}


def test_an_appointment_tells_the_start() -> None:
    named = claim(
        "MINISTER_OF", NORA, "Russia", date="2024-05-12", attrs={"portfolio": "defence", "change": "appointed"}
    )
    found = edges(graph(tell("a", named), tell("b", office("defence"), day="2024-06-01")), "MINISTER_OF")
    assert [(e.properties["valid_from"], e.properties["claims"]) for e in found] == [("2024-05-12", 2)]


def test_the_latest_article_says_whether_an_office_is_over() -> None:
    def adviser(**attrs: bool) -> Claim:
        return claim("HOLDS_POSITION", NORA, "Russia", attrs={"title": "adviser", **attrs})

    early = tell("a", adviser(), day="2020-01-01")
    late = tell("b", adviser(former=True), day="2022-01-01")
    assert [e.properties["former"] for e in edges(graph(early, late), "HOLDS_POSITION")] == [True]
    assert [e.properties["former"] for e in edges(graph(early), "HOLDS_POSITION")] == [None]


def test_confidence_grows_with_independent_sources_only() -> None:
    told = [tell(id, claim("CITIZEN_OF", NORA, "Russia", confidence=0.8)) for id in "abc"]

    def figures(groups: dict[str, str]) -> tuple[object, ...]:
        (fact,) = edges(graph(*told, groups=groups), "CITIZEN_OF")
        return tuple(fact.properties[k] for k in ("claims", "articles", "sources", "confidence"))

    assert figures({}) == (3, 3, 3, 0.99)
    assert figures({"a": "a", "b": "a", "c": "c"}) == (3, 3, 2, 0.96)
    assert figures({"a": "a", "b": "a", "c": "a"}) == (3, 3, 1, 0.8)


def test_days_of_report() -> None:
    told = [tell(day, claim("CITIZEN_OF", NORA, "Russia"), day=day) for day in ("2022-03-01", "2021-01-01")]
    (fact,) = edges(graph(*told), "CITIZEN_OF")
    assert (fact.properties["first_reported"], fact.properties["last_reported"]) == ("2021-01-01", "2022-03-01")


def test_no_edge_from_a_node_to_itself() -> None:
    found = graph(tell("a", claim("ACCUSE", "America", "America"), claim("RELATED_TO", NORA, NORA)))
    assert not facts(found)


def test_ends_that_the_ontology_does_not_join_make_no_fact() -> None:
    found = graph(tell("a", claim("LEADS", NORA, "Samarkand"), claim("ACCUSE", "Samarkand", "China")))
    assert not facts(found)
    assert len([n for n in found.nodes if n.label == "Claim"]) == 2


def test_reference_data_adds_edges_that_are_no_facts() -> None:
    found = graph(tell("a", claim("LOCATED_IN", "Samarkand", "Uzbekistan")))
    located = {e.source: e.properties["basis"] for e in found.edges if e.type == "LOCATED_IN"}
    assert located == {"geonames:1216265": "text", "geonames:1512569": "reference"}
    background = {(e.type, e.source, e.target) for e in found.edges if e.properties.get("basis") == "reference"}
    assert ("CAPITAL_OF", "geonames:1512569", "UZB") in background
    assert {s for t, s, _ in background if t == "MEMBER_OF"} == {"CHN", "RUS", "UZB"}
    assert {e.properties["claims"] for e in found.edges if e.properties.get("basis") == "reference"} == {0}


def test_who_says_it_and_where() -> None:
    found = graph(tell("a", claim("ACCUSE", "America", "China", "reported", said_by="Russia", cue="said")))
    (kept,) = [n for n in found.nodes if n.label == "Claim"]
    assert [(e.source, e.target, e.properties["cue"]) for e in edges(found, "SAID")] == [("RUS", kept.id, "said")]
    assert [(e.source, e.target) for e in edges(found, "REPORTED_IN")] == [(kept.id, "a")]
    assert {(e.target, e.properties["role"]) for e in edges(found, "ABOUT")} == {("USA", "subject"), ("CHN", "object")}
    mentioned = {e.source: e.properties["mentions"] for e in edges(found, "MENTIONED_IN")}
    assert mentioned["person:vladimir-putin"] == 1


def test_properties_of_nodes() -> None:
    found = graph(tell("a", claim("SIGNED", NORA, "Ports Treaty", date="2021-05-01")), groups={"a": "z"})
    assert node(found, "Russia", "Country").properties["iso2"] == "RU"
    samarkand = node(found, "Samarkand", "Place").properties
    assert (samarkand["code"], samarkand["country"], round(float(str(samarkand["latitude"])))) == ("1216265", "UZB", 40)
    assert node(found, "Shanghai Cooperation Organization", "Organization").properties["type"] == "igo"
    assert node(found, "Ports Board", "Organization").properties["type"] == "government"
    assert (node(found, "Ports Treaty", "Agreement").properties["year"]) == 2021
    assert node(found, "Title of a", "Article").properties["origin"] == "z"


def test_participants_without_a_claim_rest_on_those_of_the_event() -> None:
    found = graph(tell("a", claim("MET_WITH", PUTIN, XI, event=MET.id), events=(MET,)))
    assert {e.type for e in facts(found).values()} == {"MET_WITH", "PARTICIPATED_IN", "TOOK_PLACE_IN"}
    assert {e.properties["claims"] for e in facts(found).values()} == {1}


def test_a_role_that_says_more_is_the_role() -> None:
    hosted = tell("a", claim("PARTICIPATED_IN", XI, MET.id, attrs={"role": "host"}), events=(MET,))
    found = graph(hosted, tell("b", *MEETING, events=(MET,)))
    assert [e.properties["role"] for e in edges(found, "PARTICIPATED_IN") if e.source == "person:xi-jinping"] == [
        "host"
    ]


@pytest.mark.parametrize(
    "broken",
    [
        Graph((Node("x", "Robot", {}),)),
        Graph((Node("x", "Person", {"id": "x"}),)),
        Graph((), (Edge("u", "LIKES", "a", "b", {}),)),
        Graph((), (Edge("u", "LEADS", "a", "b", {}),)),
    ],
)
def test_a_graph_outside_the_ontology_is_refused(broken: Graph) -> None:
    with pytest.raises(OntologyError):
        check_graph(broken)


# Laws, over articles drawn from a few people, events and statuses.
SLOW = settings(deadline=None, max_examples=50)
PEOPLE = [PUTIN, XI, NORA, "Emil Fischer"]
DRAWN_CLAIMS = st.builds(
    claim,
    st.sampled_from(["MINISTER_OF", "HOLDS_POSITION", "ACCUSE", "CITIZEN_OF", "MET_WITH", "RELATED_TO"]),
    st.sampled_from(PEOPLE),
    st.sampled_from([*PEOPLE, "Russia", "China"]),
    st.sampled_from([status for status, _ in STATUSES]),
    date=st.sampled_from([None, "2022-09-15", "2023-01-01"]),
    attrs=st.sampled_from([{}, {"portfolio": "defence"}, {"title": "adviser"}, {"valid_from": "2012-05-07"}]),
)
DRAWN_EVENTS = st.builds(
    event,
    st.sampled_from(["e1 2022", "e2 2022"]),
    st.lists(st.sampled_from(PEOPLE), min_size=1, max_size=3, unique=True),
    day=st.sampled_from([None, "2022-09-15", "2022-09-16"]),
    where=st.sampled_from([None, "Samarkand", "Tashkent", "Uzbekistan"]),
    status=st.sampled_from([status for status, _ in STATUSES]),
    subtype=st.sampled_from(["meeting", "visit", "summit"]),
)


@st.composite
def corpora(draw: st.DrawFn) -> list[Extraction]:
    told = []
    for number in range(draw(st.integers(0, 4))):
        events = draw(st.lists(DRAWN_EVENTS, max_size=2, unique_by=lambda e: e.id))
        claims = draw(st.lists(DRAWN_CLAIMS, max_size=4))
        claims += [
            claim("PARTICIPATED_IN", p.entity, e.id, e.status, event=e.id) for e in events for p in e.participants
        ]
        told.append(tell(f"a{number}", *claims, events=tuple(events), day=draw(st.sampled_from([None, "2022-09-16"]))))
    return told


@SLOW
@given(corpora())
def test_the_graph_ignores_the_order_of_articles(told: list[Extraction]) -> None:
    assert graph(*reversed(told)) == graph(*told)


@SLOW
@given(corpora())
def test_uids_are_unique_and_every_fact_has_a_claim(told: list[Extraction]) -> None:
    found = graph(*told)
    uids = [e.uid for e in found.edges]
    assert len(uids) == len(set(uids))
    supported = {uid for n in found.nodes if n.label == "Claim" for uid in n.properties["facts"] or ()}  # type: ignore[union-attr]
    assert supported == facts(found).keys()
    claims = {n.id: n for n in found.nodes if n.label == "Claim"}
    for uid in facts(found):
        behind = {c.properties["status"] for c in claims.values() if uid in (c.properties["facts"] or ())}  # type: ignore[operator]
        assert behind <= {"asserted", "reported"} or behind == {"planned"}


@SLOW
@given(corpora())
def test_sorted_as_promised(told: list[Extraction]) -> None:
    found = graph(*told)
    assert list(found.nodes) == sorted(found.nodes, key=lambda n: (n.label, n.id))
    assert list(found.edges) == sorted(found.edges, key=lambda e: (e.type, e.uid))
    assert all(RELATIONS[e.type] for e in found.edges)
