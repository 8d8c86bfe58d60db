"""Which tellings are one event, and what it is called."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.model import Event, Extraction
from graphbuild.resolve import ResolvedEvent, resolve
from tests.made import REFERENCE, claim, country, event, extraction, person, place

PUTIN, XI, MODI, LAVROV, WANG = map(
    person, ("Vladimir Putin", "Xi Jinping", "Narendra Modi", "Sergei Lavrov", "Wang Yi")
)
ENTITIES = (
    PUTIN, XI, MODI, LAVROV, WANG,
    country("UZB", "Uzbekistan"), country("CHN", "China"), country("RUS", "Russia"), country("USA", "America"),
    place("Samarkand", "1216265", "UZB"), place("Beijing", "1816670", "CHN"), place("Harbin", "2037013", "CHN"),
)  # fmt: skip
BOTH = ("Vladimir Putin", "Xi Jinping")
SAMARKAND = event("Samarkand 2022", BOTH, day="2022-09-15", where="Samarkand")


def tell(*events: Event, day: str | None = "2022-09-16") -> list[Extraction]:
    """One article for each event."""
    return [extraction(f"a{n}", ENTITIES, events=[e], day=day) for n, e in enumerate(events)]


def resolved(*events: Event, day: str | None = "2022-09-16") -> list[ResolvedEvent]:
    return sorted(resolve(tell(*events, day=day), REFERENCE).events.values(), key=lambda e: (e.date or "", e.name))


ONE = {
    "the same words": event("Samarkand 2022", BOTH, day="2022-09-15", where="Samarkand"),
    "its country as place": event("Uzbekistan 2022", BOTH, day="2022-09-15", where="Uzbekistan"),
    "no place": event("Meeting 2022: Putin, Xi", BOTH, day="2022-09-15"),
    "the month": event(
        "Samarkand 2022", BOTH, day="2022-09-01", until="2022-09-30", where="Samarkand", precision="month"
    ),
    "a visit around it": event(
        "Samarkand 2022", BOTH, subtype="visit", day="2022-09-14", until="2022-09-16", where="Samarkand"
    ),
    "planned before": event("Samarkand 2022", BOTH, day="2022-09-15", where="Samarkand", status="planned"),
    "no day, the same place": event("Samarkand", BOTH, where="Samarkand"),
    "one more who took part": event("Samarkand 2022", (*BOTH, "Sergei Lavrov"), day="2022-09-15", where="Samarkand"),
    "their states": event("Samarkand 2022", ("China", "Russia"), day="2022-09-15", where="Samarkand"),
}
TWO = {
    "another year": event("Samarkand 2023", BOTH, day="2023-09-15", where="Samarkand"),
    "another day": event("Samarkand 2022", BOTH, day="2022-09-17", where="Samarkand"),
    "another place": event("Beijing 2022", BOTH, day="2022-09-15", where="Beijing"),
    "another pair": event("Talks 2022", ("Vladimir Putin", "Narendra Modi"), day="2022-09-15", where="Samarkand"),
    "their ministers": event("Samarkand 2022", ("Sergei Lavrov", "Wang Yi"), day="2022-09-15", where="Samarkand"),
    "the summit": event("Samarkand 2022", BOTH, subtype="summit", day="2022-09-15", where="Samarkand"),
    "the three of them": event("Samarkand 2022", (*BOTH, "Narendra Modi"), day="2022-09-15", where="Samarkand"),
    "a call": event("Call 2022", BOTH, subtype="call", day="2022-09-15"),
    "the year alone": event("Meeting 2022", BOTH, day="2022-01-01", until="2022-12-31", precision="year"),
}  # fmt: skip


def with_offices(events: list[Event]) -> list[Extraction]:
    """An article that says who heads which state stands beside those of the events."""
    offices = [claim("HEAD_OF_STATE_OF", "Vladimir Putin", "Russia"), claim("HEAD_OF_STATE_OF", "Xi Jinping", "China")]
    return [*tell(*events), extraction("offices", ENTITIES, offices)]


@pytest.mark.parametrize("other", ONE.values(), ids=ONE)
def test_one_encounter_told_twice(other: Event) -> None:
    (found,) = resolve(with_offices([SAMARKAND, other]), REFERENCE).events.values()
    assert (found.name, found.status, found.place) == ("Samarkand 2022", "asserted", "geonames:1216265")
    assert found.members == (("a0", SAMARKAND.id), ("a1", other.id))
    assert found.merges[0].reason.text


@pytest.mark.parametrize("other", TWO.values(), ids=TWO)
def test_two_encounters(other: Event) -> None:
    assert len(resolve(with_offices([SAMARKAND, other]), REFERENCE).events) == 2


def test_a_month_does_not_choose_between_two_days() -> None:
    days = [event("Samarkand 2022", BOTH, day=day, where="Samarkand") for day in ("2022-09-05", "2022-09-15")]
    month = event("Samarkand 2022", BOTH, day="2022-09-01", until="2022-09-30", where="Samarkand", precision="month")
    assert len(resolved(*days, month)) == 3


def test_the_dates_of_an_event_are_those_of_the_most_precise() -> None:
    month = event("Samarkand 2022", BOTH, day="2022-09-01", until="2022-09-30", where="Samarkand", precision="month")
    (found,) = resolved(
        SAMARKAND, month, event("x 2022", BOTH, day="2022-09-15", until="2022-09-16", where="Samarkand")
    )
    assert (found.date, found.date_end, found.precision) == ("2022-09-15", "2022-09-16", "day")


def test_what_happened_counts_before_what_was_planned() -> None:
    plan = event("Samarkand 2022", (*BOTH, "Sergei Lavrov"), day="2022-09-15", where="Samarkand", status="planned")
    (found,) = resolved(SAMARKAND, plan)
    assert found.actors == ("person:vladimir-putin", "person:xi-jinping")


@pytest.mark.parametrize(
    ("written", "events"), [("2022-09-14", 2), ("2022-09-15", 1), ("2022-09-18", 1), ("2022-09-19", 2)]
)
def test_a_plan_for_a_day_is_what_is_told_without_one_just_after(written: str, events: int) -> None:
    plan = event("Samarkand 2022", BOTH, day="2022-09-15", where="Samarkand", status="planned")
    told = event("Meeting: Putin, Xi", BOTH)
    assert len(resolved(plan, told, day=written)) == events


def test_a_plan_is_not_what_others_did() -> None:
    plan = event("Samarkand 2022", BOTH, day="2022-09-15", where="Samarkand", status="planned")
    told = event("Meeting: Modi, Putin", ("Vladimir Putin", "Narendra Modi"))
    assert len(resolved(plan, told, day="2022-09-15")) == 2


def test_a_denied_meeting_disputes_the_one_that_others_tell() -> None:
    denied = event("Samarkand 2022", BOTH, day="2022-09-15", where="Samarkand", status="denied")
    (found,) = resolved(SAMARKAND, denied)
    assert (found.status, found.disputed) == ("asserted", True)


def deed(actor: str, recipient: str, day: str | None, type: str = "ACCUSE") -> Event:
    return event(
        f"{actor} {type} {recipient}", {actor: "actor", recipient: "recipient"}, type=type, subtype=None, day=day
    )


@pytest.mark.parametrize(
    ("other", "count"),
    [
        (deed("America", "China", "2022-09-15"), 1),
        (deed("China", "America", "2022-09-15"), 2),
        (deed("America", "Russia", "2022-09-15"), 2),
        (deed("America", "China", "2022-09-16"), 2),
        (deed("America", "China", None), 2),
        (deed("America", "China", "2022-09-15", type="SANCTION"), 2),
    ],
)
def test_deeds_are_one_by_day_sides_and_direction(other: Event, count: int) -> None:
    assert len(resolved(deed("America", "China", "2022-09-15"), other)) == count


def names(*events: Event) -> list[str]:
    return [e.name for e in resolved(*events)]


def test_names_are_place_and_year() -> None:
    assert names(SAMARKAND) == ["Samarkand 2022"]
    visit = event("the visit", ["Xi Jinping"], subtype="visit", day="2024-05-16", where="Beijing")
    assert names(SAMARKAND, visit) == ["Samarkand 2022", "Beijing 2024"]
    # "in the 1990s" is no one year
    decade = event("Talks", BOTH, day="1990-01-01", until="1999-12-31", precision="year")
    assert names(decade) == ["Talks"]


def test_events_that_share_a_name_get_month_then_day() -> None:
    days = ("2022-02-04", "2022-09-15", "2022-09-20")
    events = [event("x", BOTH, day=day, where="Beijing") for day in days]
    assert names(*events[:2]) == ["Beijing February 2022", "Beijing September 2022"]
    assert names(*events) == ["Beijing February 2022", "Beijing 15 September 2022", "Beijing 20 September 2022"]


def test_a_meeting_in_the_margins_is_named_after_the_summit() -> None:
    summit = event(
        "SCO summit",
        (*BOTH, "Narendra Modi"),
        subtype="summit",
        day="2022-09-15",
        until="2022-09-16",
        where="Samarkand",
    )
    part = claim("PART_OF", SAMARKAND.id, summit.id)
    told = [extraction("a", ENTITIES, [part], [summit, SAMARKAND])]
    found = resolve(told, REFERENCE).events.values()
    assert sorted(e.name for e in found) == ["Samarkand 2022", "Samarkand 2022: Putin, Xi"]
    assert names(summit, SAMARKAND) == ["Samarkand 2022", "Samarkand 2022: Putin, Xi"]


def test_talks_in_the_course_of_a_visit_are_part_of_it_and_of_its_days() -> None:
    visit = event("the visit", ["Xi Jinping"], subtype="visit", day="2024-05-16", until="2024-05-17", where="Beijing")
    talks = event("the talks", BOTH, where="Beijing")
    told = [extraction("a", ENTITIES, [claim("PART_OF", talks.id, visit.id)], [visit, talks])]
    found = {e.name: (e.date, e.date_end) for e in resolve(told, REFERENCE).events.values()}
    days = ("2024-05-16", "2024-05-17")
    assert found == {"Beijing 2024": days, "Beijing 2024: Putin, Xi": days}


def test_names_in_names_are_those_of_the_graph() -> None:
    named = event("Appointment of Belosov", ["Andrei Belosov"], type="X_APPOINTMENT", day="2024-05-13")
    told = [
        extraction("a", [person("Andrei Belosov")], events=[named]),
        extraction("b", [person("Andrei Belousov")]),
        extraction("c", [person("Andrei Belousov")]),
    ]
    (found,) = resolve(told, REFERENCE).events.values()
    assert found.name == "Appointment of Belousov 2024"


def test_copies_of_an_article_tell_the_same_events() -> None:
    deeds = [deed("America", "China", None), deed("America", "China", None, type="SANCTION")]
    told = [extraction(id, ENTITIES, events=deeds) for id in "abc"]
    assert len(resolve(told, REFERENCE).events) == 6
    assert len(resolve(told, REFERENCE, groups={"a": "a", "b": "a", "c": "c"}).events) == 4


EVENTS = [SAMARKAND, *ONE.values(), *TWO.values()]


@settings(deadline=None, max_examples=25)
@given(st.permutations(range(len(EVENTS))))
def test_resolution_ignores_the_order_of_articles(order: list[int]) -> None:
    told = with_offices(EVENTS)
    expected = resolve(told, REFERENCE)
    assert resolve([told[i] for i in order] + told[len(EVENTS) :], REFERENCE) == expected
