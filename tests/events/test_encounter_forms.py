"""The forms in which encounters are told, each beside the nearest sentence that tells of none or of another."""

import pytest

from graphbuild.events import find_events, find_predications
from tests.events.parses import reading_of
from tests.events.test_arguments import Told, told
from tests.events.test_encounters import visit

CASES: list[tuple[str, list[Told]]] = [
    # the place behind a day, behind a name set beside, where it was told afterwards, and where one is welcomed to
    ("Lavrov met Xi on Friday in Beijing.", [Told("CONSULT", ("lavrov",), ("xi",), "beijing", date="2024-05-17")]),
    ("Biden met his Chinese counterpart Xi Jinping in Beijing.", [Told("CONSULT", ("biden",), ("xi",), "beijing")]),
    ("Lavrov told reporters in Moscow after meeting Biden that Iran was strong.", [
        Told("CONSULT", ("lavrov",), ("biden",), "moscow")]),
    ("Xi welcomed Putin to Beijing.", [Told("CONSULT", ("xi",), ("putin",), "beijing")]),
    ("Biden left Moscow after talks with Putin.", [Told("CONSULT", ("biden",), ("putin",), "moscow")]),
    ("The summit of the SCO in Samarkand ended.", [Told("CONSULT", ("sco",), (), "samarkand")]),
    ("Biden met Putin for talks in Samarkand.", [Told("CONSULT", ("biden",), ("putin",), "samarkand")]),
    # called off, cancelled, and called something
    ("Putin called off a trip to Harbin.", [visit("putin", "harbin", "denied")]),
    ("Putin cancelled a meeting with Biden.", [
        Told("REJECT", ("putin",), ("biden",)), Told("CONSULT", ("putin",), ("biden",), status="denied")]),
    # who is sent talks; who only sends weapons does not
    ("Putin sent Lavrov to Beijing for talks with Wang Yi.", [Told("CONSULT", ("lavrov",), ("wang",), "beijing")]),
    ("A delegation led by Wang Yi met Lavrov in Moscow.", [Told("CONSULT", ("wang",), ("lavrov",), "moscow")]),
    ("Modi hosted talks between Putin and Biden in Samarkand.", [Told("CONSULT", ("putin", "biden"), (), "samarkand")]),
    # told to somebody in a call, or to the press
    ("In a phone call, Xi told Putin that the war must end.", [Told("CONSULT", ("xi", "putin"))]),
    ("During talks in Beijing, Xi told reporters that the war must end.", []),
    ("Xi told Putin by telephone that the war must end.", [Told("CONSULT", ("xi",), ("putin",))]),
    # discussed by two, and what a meeting is for
    ("Xi and Putin discussed trade in Beijing.", [Told("CONSULT", ("xi", "putin"))]),
    ("Xi and Putin met in Beijing to discuss trade.", [Told("CONSULT", ("xi", "putin"), (), "beijing")]),
    # before the press
    ("At a press conference with Xi in Beijing, Putin praised Iran.", [
        Told("CONSULT", ("putin",), ("xi",), "beijing"), Told("SUPPORT", ("putin",), ("iran",))]),
    ("At a press conference in Beijing, Putin praised Iran.", [Told("SUPPORT", ("putin",), ("iran",), "beijing")]),
    ("Lavrov, speaking in Beijing alongside Wang Yi, praised Iran.", [
        Told("CONSULT", ("lavrov",), ("wang",), "beijing"), Told("SUPPORT", ("lavrov",), ("iran",))]),
    ("Xi shook hands with Putin in Beijing.", [Told("CONSULT", ("xi",), ("putin",), "beijing")]),
    # bodies that gather, and a crowd
    ("The leaders of China and Russia gathered in Samarkand.", [
        Told("CONSULT", ("china", "russia"), (), "samarkand")]),
    ("Thousands of Iranians gathered in Moscow.", []),
    ("NATO held an emergency session on Monday.", [Told("CONSULT", ("nato",), date="2024-05-13")]),
    ("The ministers of the NATO states met in Samarkand.", [Told("CONSULT", ("nato",), (), "samarkand")]),
    ("At their meeting in Samarkand, NATO ministers agreed on aid.", [Told("CONSULT", ("nato",), (), "samarkand")]),
    ("The summit in Samarkand hosted by Modi ended.", [Told("CONSULT", ("modi",), (), "samarkand")]),
    ("Biden took part in talks with Xi.", [Told("CONSULT", ("biden",), ("xi",))]),
    ("Biden took part in talks on trade.", []),
    ("Lavrov did not take part in Putin's talks with Biden.", [
        Told("CONSULT", ("lavrov",), ("biden",), status="denied")]),
    # journeys
    ("Modi became the first leader to visit Harbin.", [visit("modi", "harbin")]),
    ("Biden travels to Beijing on Monday for talks with Xi.", [
        visit("biden", "beijing", "planned", "2024-05-20"),
        Told("CONSULT", ("biden",), ("xi",), "beijing", "planned", "2024-05-20")]),
    ("Biden is due in Beijing on Monday.", [visit("biden", "beijing", "planned", "2024-05-20")]),
    ("Biden left for Beijing on Thursday.", [visit("biden", "beijing", date="2024-05-16")]),
    ("After his arrival in Beijing, Putin praised China.", [
        visit("putin", "beijing"), Told("SUPPORT", ("putin",), ("china",))]),
    ("Lavrov made a stopover in Samarkand.", [visit("lavrov", "samarkand")]),
    # what a journey is to include
    ("Biden's trip will include talks with Xi.", [
        Told("CONSULT", ("biden",), status="planned"), Told("CONSULT", ("biden",), ("xi",), None, "planned")]),
    ("The visit will see Biden meet Xi.", [Told("CONSULT", ("biden",), ("xi",), None, "planned")]),
    # ahead of talks; what is to be said after talks comes after them
    ("Ahead of talks with Putin, Biden spoke of Iran.", [Told("CONSULT", ("biden",), ("putin",), None, "planned")]),
    ("Biden will rest after talks with Xi.", [
        Told("CONSULT", ("biden",), ("xi",), None, "planned")]),
    ("Biden rested after talks with Xi.", [Told("CONSULT", ("biden",), ("xi",))]),
    # somewhere for talks, and for something else
    ("Biden in Beijing for talks with Xi praised Iran.", [
        Told("CONSULT", ("biden",), ("xi",), "beijing"), Told("SUPPORT", ("biden",), ("iran",))]),
    ("Biden, in pain after talks with Xi, praised Iran.", [
        Told("CONSULT", ("biden",), ("xi",)), Told("SUPPORT", ("biden",), ("iran",))]),
    # talks held though nothing came of them
    ("Xi and Putin were not able to come to an agreement during their talks in Beijing.", [
        Told("CONSULT", ("xi", "putin"), (), "beijing")]),
    # talks spoken of again, with a place; talks of others
    ("Xi met Putin on Friday. The talks in Beijing were useful.", [
        Told("CONSULT", ("xi",), ("putin",), date="2024-05-17"), Told("CONSULT", ("xi",), ("putin",), "beijing")]),
    ("Xi met Putin on Friday. The talks between Iran and China in Beijing were useful.", [
        Told("CONSULT", ("xi",), ("putin",), date="2024-05-17"),
        Told("CONSULT", ("iran", "china"), (), "beijing")]),
    ("Biden will visit Beijing on Monday. The talks with Xi will be long.", [
        visit("biden", "beijing", "planned", "2024-05-20"),
        Told("CONSULT", ("biden",), ("xi",), None, "planned")]),
    # who comes to talks that were just told of, and to talks of nobody
    ("NATO ministers are meeting in Samarkand. Modi attended the meeting.", [
        Told("CONSULT", ("nato",), (), "samarkand"), Told("CONSULT", ("nato", "modi"), (), "samarkand")]),
    ("Xi met Putin in Beijing. During the talks, Modi said that Iran was strong.", [
        Told("CONSULT", ("xi",), ("putin",), "beijing"), Told("CONSULT", ("xi", "putin", "modi"), (), "beijing")]),
    ("Modi attended the meeting.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0] for c in CASES])
def test_forms(text: str, expected: list[Told]) -> None:
    assert [told(p) for p in find_predications(reading_of(text))] == expected


COURSES = [
    # planned talks with somebody at home where the visit has begun, and with somebody from elsewhere
    ("Biden arrived in Beijing. Biden will meet Xi.", [("beijing", "asserted"), ("beijing", "planned")]),
    ("Biden arrived in Beijing. Biden will meet Modi.", [("beijing", "asserted"), (None, "planned")]),
    # of two visits that to the country of the people met; what was called off was to be there
    ("Biden visited Moscow. Biden visited Beijing. Biden will meet Xi.", [
        ("moscow", "asserted"), ("beijing", "asserted"), ("beijing", "planned")]),
    ("Biden arrived in Beijing. Biden did not meet Xi.", [("beijing", "asserted"), ("beijing", "denied")]),
    # the state and its head near each other; another state's head
    ("Biden held talks with China. Biden met Xi.", [(None, "asserted")]),
    ("Biden held talks with China. Biden met Modi.", [(None, "asserted"), (None, "asserted")]),
    # talks to come are no part of a visit that was made, though told of first
    ("Biden will hold a meeting with Xi in Beijing. Biden arrived in Beijing.", [
        ("beijing", "planned"), ("beijing", "asserted")]),
    # who attends the talks of a body is at these talks
    ("NATO ministers are meeting in Samarkand. Modi attended the meeting.", [("samarkand", "asserted")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COURSES, ids=[c[0] for c in COURSES])
def test_which_talks_are_one(text: str, expected: list[tuple[str | None, str]]) -> None:
    events, _ = find_events(reading_of(text))
    assert [(e.place, e.status) for e in events] == expected


def test_the_host_of_a_summit_takes_part_in_it() -> None:
    events, _ = find_events(reading_of("Putin attended a summit hosted by Modi."))
    assert [[(p.entity, p.role) for p in e.participants] for e in events] == [[("putin", "actor"), ("modi", "host")]]
