from collections.abc import Iterator

import pytest

from graphbuild.claims import claim_id, make_claim
from graphbuild.dates import DateRange
from graphbuild.events import find_events
from graphbuild.events.name import deed_name, distinct, encounter_name, short_name
from graphbuild.model import Claim, Entity, Event
from tests.events.parses import parses, reading_of

MERGED = "Xi Jinping met Vladimir Putin in Beijing on Thursday. The talks between Xi and Putin lasted an hour."
VISIT = "Putin visited Beijing on Thursday. In Beijing he held talks. Xi and Putin met in Beijing."
MARGINS = "Xi met Putin on the sidelines of the SCO summit in Samarkand."
PLANNED = "Putin will visit Harbin on Friday."
DENIED = "Wang Yi refused to meet Sergei Lavrov."
GUESTS = (
    "The SCO held a summit in Samarkand on Thursday. Among those attending were Xi Jinping, Narendra Modi and Vladimir"
    " Putin."
)
TWICE = "Xi met Putin in Beijing in 2022. Xi met Putin in Beijing in 2024."


def events_of(text: str) -> tuple[tuple[Event, ...], tuple[Claim, ...]]:
    reading = reading_of(text)
    return find_events(reading)


def facts(claims: tuple[Claim, ...], *types: str) -> Iterator[tuple[str, str, str | None]]:
    yield from ((c.type, c.subject, c.object) for c in claims if c.type in types)


def test_two_tellings_of_one_meeting_are_one_event() -> None:
    events, claims = events_of(MERGED)
    (event,) = events
    assert (event.id, event.name, event.place, event.date) == ("v1", "Beijing 2024", "beijing", "2024-05-16")
    assert {p.entity for p in event.participants} == {"xi", "putin"}
    assert set(facts(claims, "MET_WITH")) == {("MET_WITH", "putin", "xi")}


def test_a_visit_and_the_talks_at_its_place_are_one_event() -> None:
    events, claims = events_of(VISIT)
    (event,) = [e for e in events if len(e.participants) > 1]
    assert (event.subtype, event.name) == ("visit", "Beijing 2024")
    assert set(facts(claims, "VISITED", "MET_WITH")) == {
        ("VISITED", "putin", "beijing"),
        ("MET_WITH", "putin", "xi"),
    }


def test_a_meeting_in_the_margins_is_part_of_the_summit() -> None:
    events, claims = events_of(MARGINS)
    meeting, summit = events
    assert (meeting.name, summit.name) == ("Summit in Samarkand: Putin, Xi", "Summit in Samarkand")
    assert ("PART_OF", "v1", "v2") in set(facts(claims, "PART_OF"))
    assert {p.entity for p in summit.participants} == {"sco", "xi", "putin"}
    assert list(facts(claims, "MET_WITH")) == [("MET_WITH", "putin", "xi")]


def test_a_plan_is_no_visit() -> None:
    events, claims = events_of(PLANNED)
    assert [(e.status, e.place) for e in events] == [("planned", "harbin")]
    assert not list(facts(claims, "VISITED", "MET_WITH"))
    assert {c.status for c in claims} == {"planned"}


def test_a_refusal_leaves_a_denied_meeting() -> None:
    events, claims = events_of(DENIED)
    assert [(e.type, e.status) for e in events] == [("REJECT", "asserted"), ("CONSULT", "denied")]
    assert not list(facts(claims, "MET_WITH"))


def test_guests_of_a_summit_are_a_list_and_never_pairs() -> None:
    events, claims = events_of(GUESTS)
    (event,) = events
    assert event.name == "Samarkand 2024"
    assert {p.entity for p in event.participants} == {"sco", "xi", "modi", "putin"}
    assert not list(facts(claims, "MET_WITH", "CONSULT"))


@pytest.mark.parametrize(
    ("text", "met", "consulted"),
    [
        # spoken to, perhaps by telephone; at one place; in talks
        ("Biden spoke to Lavrov on Monday.", 0, 1),
        ("Biden spoke with Lavrov in Samarkand.", 1, 1),
        ("Biden held talks with Lavrov on Monday.", 1, 1),
    ],
)
def test_who_spoke_with_somebody_need_not_have_met_him(text: str, met: int, consulted: int) -> None:
    _, claims = events_of(text)
    assert [len(list(facts(claims, t))) for t in ("MET_WITH", "CONSULT")] == [met, consulted]


def test_who_attends_a_meeting_consults_no_other_guest() -> None:
    _, claims = events_of("China and Russia were in attendance at the NATO meeting.")
    assert all(c.object is None for c in claims if c.type == "CONSULT")


def test_meetings_of_two_years_are_two_events() -> None:
    events, _ = events_of(TWICE)
    assert [e.name for e in events] == ["Beijing 2022", "Beijing 2024"]


@pytest.mark.parametrize("text", sorted(parses()))
def test_every_claim_quotes_its_article(text: str) -> None:
    reading = reading_of(text)
    events, claims = find_events(reading)
    assert all(reading.article.text[c.start : c.end] == c.quote for c in claims)
    known = {c.id for c in claims}
    assert all(set(e.claims) <= known and e.claims for e in events)
    assert [e.id for e in events] == [f"v{i}" for i in range(1, len(events) + 1)]


@pytest.mark.parametrize("text", sorted(parses()))
def test_only_what_is_stated_becomes_a_meeting_or_a_visit(text: str) -> None:
    _, claims = events_of(text)
    bare = [c for c in claims if c.type in {"MET_WITH", "VISITED", "SIGNED"}]
    assert all(c.status in {"asserted", "reported"} for c in bare)


def test_claim_ids_tell_claims_apart() -> None:
    ids = {
        claim_id("a", "MET_WITH", 0, 9, "x", "y"),
        claim_id("b", "MET_WITH", 0, 9, "x", "y"),
        claim_id("a", "MET_WITH", 0, 9, "x", "y", event="v1"),
        claim_id("a", "MET_WITH", 1, 9, "x", "y"),
        claim_id("a", "MET_WITH", 0, 9, "x", None),
    }
    assert len(ids) == 5


def test_symmetric_claims_are_stored_from_the_smaller_id() -> None:
    reading = reading_of("Xi and Putin met in Samarkand.")
    made = make_claim(reading, "MET_WITH", "xi", "putin", sentence=(0, 7), status="asserted", rule="r", confidence=0.5)
    assert (made.subject, made.object, made.quote) == ("putin", "xi", reading.article.text)


def test_names_that_collide_get_the_month_then_the_day() -> None:
    may = DateRange("2024-05-16", "2024-05-16", "day")
    later = DateRange("2024-05-20", "2024-05-20", "day")
    july = DateRange("2024-07-01", "2024-07-31", "month")
    plain = ["Beijing 2024", "Beijing 2024", "Beijing 2024"]
    assert distinct(plain, [may, later, july], [False] * 3) == [
        "Beijing 16 May 2024",
        "Beijing 20 May 2024",
        "Beijing July 2024",
    ]


def test_a_summit_keeps_its_name_beside_talks_at_its_place() -> None:
    may = DateRange("2024-05-16", "2024-05-16", "day")
    assert distinct(["Beijing 2024", "Beijing 2024"], [may, may], [True, False]) == ["Beijing 2024", "Beijing May 2024"]


def test_deeds_are_named_by_a_plain_sentence() -> None:
    china, russia, usa = (Entity(n, "Country", n) for n in ("China", "Russia", "United States"))
    when = DateRange("2024-01-01", "2024-12-31", "year")
    assert deed_name("ACCUSE", [usa], [china], when) == "United States accuses China (2024)"
    assert (
        deed_name("ACCUSE", [usa], [china], when, subtype="investigation") == "United States investigates China (2024)"
    )
    assert deed_name("ACCUSE", [usa], [china], None, rule="accuse:criticize") == "United States criticizes China"
    assert deed_name("COERCE", [usa], [china], None, rule="coerce:arrest") == "United States coerces China"
    assert deed_name("MOBILIZE", [usa], [china], None, rule="mobilize:send") == "United States sends forces to China"
    assert deed_name("COERCE", [usa], [XI], None, rule="coerce:arrest") == "United States arrests Xi"
    assert deed_name("AGREE", [china, russia], [], None) == "China and Russia agree"
    assert deed_name("RETREAT", [china], [XI], None, subtype="release") == "China releases Xi"
    assert deed_name("RETREAT", [china], [usa], None, subtype="release") == "China releases people of United States"
    assert deed_name("RETREAT", [china], [], None, subtype="release") == "China releases people"
    assert deed_name("RETREAT", [china], [usa], None, subtype="release", rule="retreat:return") == (
        "China returns something to United States"
    )
    assert deed_name("ASSAULT", [usa], [], None, place=china) == "Attack by United States in China"
    assert deed_name("ASSAULT", [usa], [], None, place=Entity("k", "Place", "Kharkiv")) == (
        "United States assaults Kharkiv"
    )
    assert deed_name("AGREE", [china], [russia], None, subtype="pledge") == "China makes a promise to Russia"
    assert deed_name("SUPPORT", [china, russia], [], None, subtype="treaty_signing") == (
        "China and Russia sign an agreement"
    )


def test_protests_are_named_by_who_protests_or_against_whom() -> None:
    usa, london = Entity("u", "Country", "United States"), Entity("l", "Place", "London")
    assert deed_name("PROTEST", [], [], None, place=london) == "Protest in London"
    assert deed_name("PROTEST", [XI], [], None, place=london) == "Protest of Xi in London"
    assert deed_name("PROTEST", [], [usa], None, place=london) == "Protest against United States"
    assert deed_name("PROTEST", [XI], [usa], None) == "Xi protests against United States"


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        # "his visit" is not the stop beside it, nor one of two years ago
        ("Putin will also travel to Harbin. Putin's visit has a goal.", ["planned"]),
        ("Putin visited Beijing in February 2022. This month Putin began a trip.", ["asserted"]),
    ],
)
def test_a_visit_without_a_place_joins_no_other(text: str, statuses: list[str]) -> None:
    events, _ = events_of(text)
    assert [e.status for e in events] == statuses
    assert all(len({c.quote for c in events_of(text)[1] if c.event == e.id}) == 1 for e in events)


def test_a_deed_without_a_recipient_has_no_dangling_word() -> None:
    iraq = Entity("iraq", "Country", "Iraq")
    assert deed_name("RETREAT", [iraq], [], None) == "Iraq retreats"
    assert deed_name("REQUEST", [iraq], [], None) == "Iraq makes a request"


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Enrique Peña Nieto", "Peña Nieto"),
        ("Juan Manuel Santos", "Santos"),
        ("Ban Ki-moon", "Ban"),
        ("Tsai Ing-wen", "Tsai"),
        ("Ursula von der Leyen", "von der Leyen"),
        ("Pope John Paul II", "John Paul II"),
        ("Benigno Aquino III", "Aquino"),
        ("Dalai Lama", "Dalai Lama"),
        ("John Paul II", "John Paul II"),
        ("Elizabeth II", "Elizabeth II"),
        ("John Fitzgerald Kennedy", "Kennedy"),
    ],
)
def test_people_in_names_of_events_bear_their_family_name(name: str, short: str) -> None:
    assert short_name(Entity("p", "Person", name)) == short


XI, PUTIN = Entity("xi", "Person", "Xi Jinping"), Entity("putin", "Person", "Vladimir Putin")
ROME = Entity("rome", "Place", "Rome")
COUNCIL = Entity("nac", "Organization", "North Atlantic Council")
YEAR = DateRange("2024-01-01", "2024-12-31", "year")


@pytest.mark.parametrize(
    ("place", "when", "subtype", "named"),
    [
        (ROME, YEAR, "visit", "Rome 2024"),
        (ROME, None, "visit", "Visit to Rome: Putin, Xi"),
        (ROME, None, "meeting", "Meeting in Rome: Putin, Xi"),
        (ROME, None, "talks", "Talks in Rome: Putin, Xi"),
        (ROME, None, "summit", "Summit in Rome"),
        (COUNCIL, None, "meeting", "Meeting of the North Atlantic Council"),
        (COUNCIL, YEAR, "meeting", "Meeting of the North Atlantic Council 2024"),
        (Entity("nato", "Organization", "NATO"), None, "summit", "Summit of NATO"),
        (Entity("nato", "Organization", "NATO"), YEAR, "summit", "NATO 2024"),
        (None, YEAR, None, "Meeting 2024: Putin, Xi"),
    ],
)
def test_an_encounter_is_not_named_like_the_place_or_the_body(
    place: Entity | None, when: DateRange | None, subtype: str | None, named: str
) -> None:
    assert encounter_name([XI, PUTIN], place, when, subtype, whole=None) == named


def test_a_part_bears_its_own_sides_alone() -> None:
    # who is met on a visit does not visit
    assert encounter_name([XI, PUTIN], ROME, None, "meeting", whole="Visit to Rome: Xi") == "Meeting in Rome: Putin, Xi"
