"""Who met whom and where: lists, stops, second meetings, and the nearest sentences that say nothing of the kind."""

import pytest

from graphbuild.events import find_events, find_predications
from graphbuild.events.homes import with_offices
from graphbuild.model import Entity
from tests.events.parses import reading_of
from tests.events.test_arguments import Told, told


def visit(who: str, place: str, status: str = "asserted", date: str | None = None) -> Told:
    return Told("CONSULT", (who,), (), place, status, date)


CASES: list[tuple[str, list[Told]]] = [
    # bodies of states that meet, and sides that no name tells; of whose country somebody is named, it may be that one
    ("NATO ministers will discuss Iran when they meet in Samarkand on Monday.", [
        Told("CONSULT", ("nato",), (), "samarkand", "planned", "2024-05-20")]),
    ("NATO will hold a meeting on Monday.", [Told("CONSULT", ("nato",), status="planned", date="2024-05-20")]),
    ("Biden met his Iranian counterpart in Samarkand.", [Told("CONSULT", ("biden",), ("iran",), "samarkand")]),
    ("Xi and Biden disagreed on Iran during their talks in Beijing.", [
        Told("CONSULT", ("xi", "biden"), (), "beijing")]),
    ("The Iranian-Russian talks in Samarkand ended.", [Told("CONSULT", ("iran", "russia"), (), "samarkand")]),
    ("In a telephone conversation on Sunday, Xi and Biden agreed on a ceasefire.", [
        Told("CONSULT", ("xi", "biden"), date="2024-05-12"), Told("AGREE", ("xi", "biden"), date="2024-05-12")]),
    # who speaks at a summit takes part in it
    ("Modi spoke at the summit in Samarkand.", [Told("CONSULT", ("modi",), (), "samarkand")]),
    ("At the summit in Samarkand, Modi said that Iran was strong.", [Told("CONSULT", ("modi",), (), "samarkand")]),
    # talks told of by what followed them, and where that was said
    ("Biden emerged from talks with Xi.", [Told("CONSULT", ("biden",), ("xi",))]),
    ("Lavrov's comments came after talks with Biden.", [Told("CONSULT", ("lavrov",), ("biden",))]),
    ("Lavrov said in Moscow after talks with Biden that Iran was strong.", [
        Told("CONSULT", ("lavrov",), ("biden",), "moscow")]),
    ("Lavrov said in Moscow before talks with Biden that Iran was strong.", [
        Told("CONSULT", ("lavrov",), ("biden",), None, "planned")]),
    ("Biden's spokesman said the talks with Xi had been useful.", [
        Told("CONSULT", ("biden",), ("xi",), None, "reported", None, "biden")]),
    # visits
    ("Modi was the third leader to visit Harbin.", [visit("modi", "harbin")]),
    ("An Iranian delegation visited Harbin.", [visit("iran", "harbin")]),
    ("Biden spoke after a tour of China.", [visit("biden", "china")]),
    ("Biden, during a visit to Harbin, promised aid.", [visit("biden", "harbin")]),
    ("Putin postponed a trip to Harbin.", [visit("putin", "harbin", "planned")]),
    # present somewhere, as against exiled there; the place in the name of what was negotiated
    ("Xi has been in Moscow since Monday.", [visit("xi", "moscow")]),
    ("Putin was negotiating the Samarkand accords with China.", [Told("CONSULT", ("putin",), ("china",))]),
    # talks under way, whatever will come of them
    ("The ongoing negotiations between Iran and Russia will focus on oil.", [
        Told("CONSULT", ("iran", "russia"))]),
    ("The negotiations between Iran and Russia will focus on oil.", [
        Told("CONSULT", ("iran", "russia"), status="planned")]),
    ("Negotiations between Iran and Russia are expected to last until December.", [
        Told("CONSULT", ("iran", "russia"))]),
    # a summit to come
    ("Next month's summit of the SCO matters to Xi.", [
        Told("CONSULT", ("sco",), status="planned", date="2024-06-01")]),
    ("The plan is scheduled to be shown at the SCO summit in Samarkand.", [
        Told("CONSULT", (), place="samarkand", status="planned")]),
    ("The plan was scheduled to be shown at the SCO summit in Samarkand.", [
        Told("CONSULT", (), place="samarkand")]),
    # announced, and held
    ("Biden announced talks with Putin for Sunday.", [
        Told("CONSULT", ("biden",), ("putin",), None, "planned", "2024-05-19")]),
    ("Biden announced talks with Putin.", [Told("CONSULT", ("biden",), ("putin",), None, "planned")]),
    ("Biden held talks with Putin on Sunday.", [Told("CONSULT", ("biden",), ("putin",), date="2024-05-12")]),
    # not the talks of a delegation
    ("After a meeting with Biden, Lavrov left.", [Told("CONSULT", ("lavrov",), ("biden",))]),
    # what had happened has no day to come
    ("Putin had met Xi in Moscow on 20 May.", [Told("CONSULT", ("putin",), ("xi",), "moscow")]),
    ("Putin will meet Xi in Moscow on 20 May.", [
        Told("CONSULT", ("putin",), ("xi",), "moscow", "planned", "2024-05-20")]),
    # a list of examples after a plural noun, and a thing with a name set beside it
    ("Putin met with Asian leaders including Xi Jinping and Narendra Modi in Samarkand.", [
        Told("CONSULT", ("putin",), ("xi",)), Told("CONSULT", ("putin",), ("modi",))]),
    ("Iran rejects charges, Wang Yi said.", []),
    # each stop of a journey
    ("Putin visited China and Iran in May.", [
        visit("putin", "china", date="2024-05-01"), visit("putin", "iran", date="2024-05-01")]),
    # a second meeting with a day of its own
    ("Putin met Biden in April and again in May.", [
        Told("CONSULT", ("putin",), ("biden",), date="2024-04-01"),
        Told("CONSULT", ("putin",), ("biden",), date="2024-05-01")]),
    # the house of a government as the goal of a visit, not as one who is criticised
    ("Lavrov visited the Kremlin on Monday.", [visit("lavrov", "russia", date="2024-05-13")]),
    # who says "I" in a quotation, where a name says it
    ('"I will be talking to Putin today," Biden said.', [
        Told("CONSULT", ("biden",), ("putin",), None, "planned", "2024-05-17", "biden")]),
    ('"I visited China," a tourist said.', []),
    ("Biden held separate talks with Xi and Wang Yi.", [
        Told("CONSULT", ("biden",), ("xi",)), Told("CONSULT", ("biden",), ("wang",))]),
    # a meeting takes place where one goes for it
    ("Lavrov flew to Beijing to meet Wang Yi.", [
        visit("lavrov", "beijing"), Told("CONSULT", ("lavrov",), ("wang",), "beijing", "planned")]),
    # what was scheduled and is under way, or still to come
    ("Wang Yi was on a scheduled trip to Russia.", [visit("wang", "russia")]),
    ("Wang Yi will go on a scheduled trip to Russia.", [visit("wang", "russia", "planned")]),
    ("Modi remains in Russia until Friday.", [visit("modi", "russia")]),
    ("As Modi arrived at the summit in Samarkand, he spoke of Iran.", [visit("modi", "samarkand")]),
    # of both peoples is of neither; one state of an alliance is not the alliance
    ("Biden defended the Chinese-Russian border.", []),
    ("Russia is the only NATO state that has attacked Ukraine.", []),
    # the day before "after" is that of what came later
    ("On 1 May, after Lavrov had visited Iran, Putin met Xi.", [
        visit("lavrov", "iran"), Told("CONSULT", ("putin",), ("xi",), date="2024-05-01")]),
    # talks as the teller's own, not as those a spokesman tells of
    ("Sergei Lavrov said the talks with Wang Yi had been useful.", [
        Told("CONSULT", ("lavrov",), ("wang",), None, "reported", None, "lavrov")]),
    ("Kremlin spokesman Sergei Lavrov said the talks with Wang Yi had been useful.", []),
    # with people who have no name, at a place that has
    ("Wang Yi met with senior officials in Moscow.", [visit("wang", "moscow")]),
    ("Wang Yi met with difficulties in Moscow.", []),
    ("NATO ministers agreed on aid in talks in Samarkand.", [visit("nato", "samarkand")]),
    ("Wang Yi returned from a visit to Russia.", [visit("wang", "russia")]),
    # a state told of as "it" from one sentence to the next, and not further down in a clause
    ("China has cut its contacts. It has also broken off talks with Iran.", [Told("REJECT", ("china",), ("iran",))]),
    ("China has cut its contacts. Nobody knew that it attacked Iran.", []),
    # of two people the one who does not act
    ("Xi spoke with Biden by telephone and warned him against a war.", [
        Told("CONSULT", ("xi",), ("biden",)), Told("THREATEN", ("xi",), ("biden",))]),
    # the city rather than the country before it
    ("In China, activists demonstrated outside the headquarters of NATO in Beijing.", [
        Told("PROTEST", (), (), "beijing")]),
    ("China opposes the enlargement of NATO.", [Told("REJECT", ("china",), ("nato",))]),
    ("Biden called China a decisive enabler of the war.", [Told("ACCUSE", ("biden",), ("china",))]),
    # whom a threat is meant for, in the clause that tells it
    ("Biden threatened that Iran will pay for it.", [Told("THREATEN", ("biden",), ("iran",))]),
    ("Biden warned that the United States would act if China did not stop the sales.", [
        Told("THREATEN", ("biden",), ("china",))]),
    ("Chinese troops took part in the exercises of Russia.", [Told("COOPERATE", ("china",), ("russia",))]),
    ("Lavrov met Xi at the end of a visit to China.", [
        Told("CONSULT", ("lavrov",), ("xi",)), visit("lavrov", "china")]),
    ("Lavrov flew from Beijing toward Samarkand, where he is due to attend a conference.", [
        visit("lavrov", "samarkand", "planned")]),
    ("Xi and Putin met. Ushakov said that they had agreed to a treaty.", [
        Told("CONSULT", ("xi", "putin")), Told("AGREE", ("xi", "putin"), (), None, "reported")]),
    ("When Biden and Xi sat down, Putin left.", [Told("CONSULT", ("biden", "xi"))]),
    # a journey hung on the name; a meeting of a named body, and one of nobody
    ("Modi, currently on a trip to Russia, praised Iran.", [
        visit("modi", "russia"), Told("SUPPORT", ("modi",), ("iran",))]),
    ("At a meeting of NATO, Biden promised little.", [Told("CONSULT", ("biden",))]),
    ("At a meeting on Sunday, Biden promised little.", []),
    # the present with a day is a plan, with days a habit
    ("Lavrov meets Wang Yi in Beijing next Monday.", [
        Told("CONSULT", ("lavrov",), ("wang",), "beijing", "planned", "2024-05-20")]),
    ("Lavrov meets Wang Yi in Beijing on Mondays.", []),
    ("Biden was meeting NATO representatives on Monday.", [
        Told("CONSULT", ("biden",), ("nato",), date="2024-05-13")]),
    # a licence taken away is no concession
    ("Russia revoked the visa of Biden.", [Told("COERCE", ("russia",), ("biden",))]),
    # what a clause after "is that" tells is no plan
    ("What matters is that Putin met Biden.", [Told("CONSULT", ("putin",), ("biden",))]),
    ("China frequently hosts peace talks with Iran.", []),
    ("The Chinese government is rallying.", []),
]  # fmt: skip


def test_talks_in_the_next_stop_are_not_guessed() -> None:
    reading = reading_of(
        "Putin will hold talks with Xi in Beijing and is also to meet Wang Yi. On Friday he is expected in Harbin."
    )
    events, _ = find_events(reading)
    assert [(e.place, [p.entity for p in e.participants]) for e in events] == [
        ("beijing", ["putin", "xi"]),
        (None, ["putin", "wang"]),
    ]


def test_an_office_tells_the_home_of_its_holder() -> None:
    entities = {"a": Entity("a", "Person", "A"), "b": Entity("b", "Person", "B")}
    held = with_offices(entities, [("a", "IND"), ("b", "FRA"), ("b", "DEU")])
    assert (held["a"].country, held["b"].country) == ("IND", None)


NOT_STATED = [
    # the states of an alliance, a nation of a continent, a rival stood against, people that only "they" names
    "Biden warned NATO member states on Friday.",
    "Sanctions were imposed on the South American nation by Biden.",
    "Putin and Xi declined to stand against Biden.",
    "Xi and Putin spoke little. They have not been willing to help Ukraine.",
    # questions, and what is imagined, intended or set as a task
    "Biden asked Xi if he knew Putin.",
    "Could you imagine Biden visiting Russia?",
    "What are the chances for Russia to attack Ukraine?",
    "China changed its law to allow Russian citizens to stay.",
    "Biden criticised the operation to kill Putin.",
    "He was given the task of killing Putin.",
    "It will be difficult for Biden to visit Russia.",
    "Xi refused to sack the head of NATO.",
    "While travelling to Russia, Biden lost a bag.",
    "Biden has issues such as Iran, trade and the coming climate conference.",
    "Putin dismissed Sergei Lavrov on Monday.",
    # people of a country are not the country; a siege of a place is lifted, not conceded to it
    "Nine Iranians attacked a ship of Russia.",
    "Iran lifted the siege of NATO.",
    # what one meets with, owes, or is designated as; a state of former times
    "NATO troops met with strong resistance in Iran.",
    "Iran paid NATO ten million euros in taxes.",
    "Biden designated NATO as a terrorist group.",
    "Ottoman Russian forces attacked Iran.",
    # who is kept or exiled somewhere is on no visit; one voice is no talk; the envoys of a state with its head
    "Putin is in exile in Beijing.",
    "China and Russia spoke with one voice on Iran.",
    "China's delegation met with Xi in Beijing.",
    # the ministers' alliance held no meeting, and they have no names
    "Biden met ministers of other NATO states.",
    # who sends a delegation, or tells of its talks, was not there for that
    "In Putin's delegation's talks with Biden, nothing was agreed.",
    "After a meeting of the Iranian delegation with Biden, Lavrov left.",
    # who meets whom no name tells, where the words could mean somebody who has one
    "Biden met his Chinese counterpart in Samarkand.",
    "NATO will hold a meeting.",
    "Modi spoke at a press conference in Samarkand.",
    "Biden emerged from the house with Xi.",
    "Lavrov's flight came after talks with Biden.",
    "Iranian tourists visited Harbin.",
    # a contest, not a fight
    "Russia overran China, and the striker scored a goal in the league.",
]


@pytest.mark.parametrize("text", NOT_STATED)
def test_nothing_is_stated(text: str) -> None:
    statuses = {p.status for p in find_predications(reading_of(text))}
    assert statuses <= {"hypothetical", "alleged", "denied"}


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0] for c in CASES])
def test_encounters(text: str, expected: list[Told]) -> None:
    assert [told(p) for p in find_predications(reading_of(text))] == expected
