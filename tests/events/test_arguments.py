from typing import NamedTuple

import pytest

from graphbuild.events import Predication, find_events, find_predications
from graphbuild.events.homes import with_homes
from tests.events.parses import reading_of


class Told(NamedTuple):
    type: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...] = ()
    place: str | None = None
    status: str = "asserted"
    date: str | None = None
    said_by: str | None = None


def told(predication: Predication) -> Told:
    p = predication
    return Told(p.type, p.actors, p.recipients, p.place, p.status, p.date.first if p.date else None, p.said_by)


CASES: list[tuple[str, list[Told]]] = [
    # the day of a clause is that of the clause it goes on from, or of the saying
    (
        "Xi met Putin on Thursday, and the two presidents signed a joint statement.",
        [
            Told("CONSULT", ("xi",), recipients=("putin",), date="2024-05-16"),
            Told("AGREE", ("xi", "putin"), date="2024-05-16"),
        ],
    ),
    (
        "On Tuesday Putin stopped in Harbin, where Putin met Wang Yi, and promised to return.",
        [
            Told("CONSULT", ("putin",), place="harbin", date="2024-05-14"),
            Told("CONSULT", ("putin",), recipients=("wang",), place="harbin", date="2024-05-14"),
        ],
    ),
    (
        "Putin landed in Beijing on Tuesday, met Xi on Wednesday and left.",
        [
            Told("CONSULT", ("putin",), place="beijing", date="2024-05-14"),
            Told("CONSULT", ("putin",), recipients=("xi",), place="beijing", date="2024-05-15"),
        ],
    ),
    (
        "Biden said on Tuesday that the United States stood with Ukraine.",
        [Told("SUPPORT", ("usa",), recipients=("ukraine",), status="reported", date="2024-05-14", said_by="biden")],
    ),
    (
        "Biden said on Tuesday that Iran had attacked Ukraine.",
        [Told("ASSAULT", ("iran",), recipients=("ukraine",), status="reported", said_by="biden")],
    ),
    # who meets people of several countries has a meeting with each, unless they spend it together
    (
        "Putin is to meet Xi and Modi on Friday.",
        [
            Told("CONSULT", ("putin",), recipients=("xi",), status="planned", date="2024-05-17"),
            Told("CONSULT", ("putin",), recipients=("modi",), status="planned", date="2024-05-17"),
        ],
    ),
    ("Putin spent an hour with Xi and Modi.", [Told("CONSULT", ("putin",), recipients=("xi", "modi"))]),
    (
        "Xi received Putin on Sunday and Modi on Monday.",
        [
            Told("CONSULT", ("xi",), recipients=("putin",), date="2024-05-12"),
            Told("CONSULT", ("xi",), recipients=("modi",), date="2024-05-13"),
        ],
    ),
    ("The talks Putin had conducted with Xi ended.", [Told("CONSULT", ("putin",), recipients=("xi",))]),
    ("Lavrov is at a meeting of ministers in Samarkand.", [Told("CONSULT", ("lavrov",), place="samarkand")]),
    # a pronoun that goes on from a subject nobody is known for
    ("The secretary met Xi, and he spoke with Modi.", []),
    # whose deed, word, or property it is
    (
        "Biden accused China of lying. China rejected the accusation.",
        [Told("ACCUSE", ("biden",), recipients=("china",)), Told("REJECT", ("china",), recipients=("biden",))],
    ),
    ("China rejected the criticism.", []),
    (
        "Iran denies that it has supplied drones to Russia.",
        [Told("AID", ("iran",), recipients=("russia",), status="denied", said_by="iran")],
    ),
    (
        "Ukraine, whose capital Russia attacked on Monday, wants more.",
        [Told("ASSAULT", ("russia",), recipients=("ukraine",), date="2024-05-13")],
    ),
    ("Russia seized a Ukrainian tanker.", [Told("COERCE", ("russia",), recipients=("ukraine",))]),
    # aims and borders
    ("Iran fired a barrage of missiles at Ukraine.", [Told("ASSAULT", ("iran",), recipients=("ukraine",))]),
    (
        "China began exercises in six zones around Ukraine on Thursday.",
        [Told("MOBILIZE", ("china",), recipients=("ukraine",), date="2024-05-16")],
    ),
    ("Putin has sent troops to the borders of Ukraine.", [Told("MOBILIZE", ("putin",), recipients=("ukraine",))]),
    ("China has protested to Washington.", [Told("PROTEST", ("china",), recipients=("usa",))]),
    (
        "Russian investigators arrested Wang Yi in April.",
        [Told("COERCE", ("russia",), recipients=("wang",), date="2024-04-01")],
    ),
    (
        "Russian troops withdrew from Harbin in China.",
        [Told("RETREAT", ("russia",), recipients=("china",), place="harbin")],
    ),
    # the place is that of the nearer noun
    (
        "Putin accused Ukraine of provocations in the Taiwan Strait near Beijing.",
        [Told("ACCUSE", ("putin",), recipients=("ukraine",))],
    ),
    (
        "China will host a conference on peace in Ukraine next month.",
        [Told("CONSULT", ("china",), place="china", status="planned", date="2024-06-01")],
    ),
    (
        "Biden talked to Xi on the island of Samarkand.",
        [Told("CONSULT", ("biden",), recipients=("xi",), place="samarkand")],
    ),
    (
        "In China on an official visit, Putin praised Xi.",
        [Told("CONSULT", ("putin",), place="china"), Told("SUPPORT", ("putin",), recipients=("xi",), place="china")],
    ),
    # one side is enough, or none
    (
        "Putin is expected in the northeastern city of Harbin on Friday.",
        [Told("CONSULT", ("putin",), place="harbin", status="planned", date="2024-05-17")],
    ),
    ("Modi was killed at the airport in Beijing.", [Told("X_DEATH", ("modi",), place="beijing")]),
    ("Putin appointed Lavrov as minister.", [Told("X_APPOINTMENT", ("putin",), recipients=("lavrov",))]),
    (
        "Activists demonstrated on Thursday outside the headquarters of NATO in Samarkand.",
        [Told("PROTEST", (), place="samarkand", date="2024-05-16")],
    ),
    (
        "Putin, who had met Modi since he took office, resigned.",
        [Told("CONSULT", ("putin",), recipients=("modi",)), Told("RETREAT", ("putin",))],
    ),
    # talks that go on are no meeting; a question has no sides
    ("Washington and Kyiv are still talking.", []),
    ("Xi met Putin. What did they agree with Modi?", [Told("CONSULT", ("xi",), recipients=("putin",))]),
    # two that were named before
    (
        "Xi met Putin in Beijing. Biden waited. The two leaders agreed to cooperate.",
        [
            Told("CONSULT", ("xi",), recipients=("putin",), place="beijing"),
            Told("AGREE", ("xi", "putin")),
            Told("COOPERATE", ("xi", "putin"), status="planned"),
        ],
    ),
    ("China borders Russia. The two countries signed a treaty.", [Told("SUPPORT", ("china", "russia"))]),
    ("Putin and Xi saw each other in Harbin.", [Told("CONSULT", ("putin", "xi"), place="harbin")]),
    # who was there besides
    (
        "The SCO held a summit in Samarkand on Thursday. Also present was Narendra Modi.",
        [Told("CONSULT", ("sco",), place="samarkand", date="2024-05-16"), Told("CONSULT", ("sco", "modi"))],
    ),
    (
        "Putin met Xi in Beijing. The Russian side was represented by Lavrov.",
        [Told("CONSULT", ("putin",), recipients=("xi",), place="beijing"), Told("CONSULT", ("putin", "xi", "lavrov"))],
    ),
]

SIGNED = [
    ("Xi met Putin on Thursday, and the two presidents signed a joint statement.", {"xi", "putin"}),
    ("The joint statement was signed by Xi, Putin and Modi.", {"xi", "putin", "modi"}),
    ("When Putin and Xi sat down to sign their joint statement on Tuesday, Biden waited.", {"putin", "xi"}),
    ("The two countries signed a treaty.", set()),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0] for c in CASES])
def test_arguments(text: str, expected: list[Told]) -> None:
    assert [told(p) for p in find_predications(reading_of(text))] == expected


@pytest.mark.parametrize(("text", "signers"), SIGNED, ids=[s[0] for s in SIGNED])
def test_signers(text: str, signers: set[str]) -> None:
    reading = reading_of(text)
    _, claims = find_events(reading)
    assert {c.subject for c in claims if c.type == "SIGNED"} == signers


def test_a_call_is_no_meeting() -> None:
    reading = reading_of("Putin spoke by telephone with Xi.")
    events, claims = find_events(reading)
    assert [(e.subtype, e.mode) for e in events] == [("call", "phone")]
    assert {c.type for c in claims} == {"CONSULT", "PARTICIPATED_IN"}


def test_the_host_of_a_summit_is_marked() -> None:
    (summit,) = find_predications(reading_of("At the SCO summit, which China hosted, Modi spoke."))
    assert (summit.actors, summit.hosts) == (("modi",), ("china",))


def test_home_is_the_country_beside_the_name() -> None:
    reading = with_homes(reading_of("Xi Jinping met Vladimir Putin in Beijing on Thursday."))
    assert {reading.entities[e].country for e in ("xi", "putin")} == {"CHN", "RUS"}
