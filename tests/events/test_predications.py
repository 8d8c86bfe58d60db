from typing import NamedTuple

import pytest

from graphbuild.events import Predication, find_predications
from tests.events.parses import reading_of


class Told(NamedTuple):
    type: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...] = ()
    place: str | None = None
    status: str = "asserted"


def told(predication: Predication) -> Told:
    return Told(predication.type, predication.actors, predication.recipients, predication.place, predication.status)


XI_PUTIN = Told("CONSULT", ("xi",), ("putin",))

CASES: list[tuple[str, list[Told]]] = [
    # active, passive, coordination
    ("Xi Jinping met Vladimir Putin in Beijing on Thursday.", [XI_PUTIN._replace(place="beijing")]),
    ("Xi and Putin met in Samarkand.", [Told("CONSULT", ("xi", "putin"), (), "samarkand")]),
    ("Xi met with Putin and Modi.", [XI_PUTIN, Told("CONSULT", ("xi",), ("modi",))]),
    ("Putin was received by Xi in Beijing.", [Told("CONSULT", ("xi",), ("putin",), "beijing")]),
    ("Xi hosted Putin in Beijing.", [Told("CONSULT", ("xi",), ("putin",), "beijing")]),
    ("Xi welcomed Putin at the airport.", [XI_PUTIN]),
    # nouns and light verbs
    ("Talks between Putin and Xi were held in Samarkand.", [Told("CONSULT", ("putin", "xi"), (), "samarkand")]),
    ("Xi held talks with Putin.", [XI_PUTIN]),
    ("Wang Yi said little after a meeting with Sergei Lavrov in Moscow.", [
        Told("CONSULT", ("wang",), ("lavrov",), "moscow")]),
    ("Putin paid a visit to Beijing.", [Told("CONSULT", ("putin",), (), "beijing")]),
    ("Putin's visit to Beijing raised concerns.", [Told("CONSULT", ("putin",), (), "beijing")]),
    ("Putin arrived in Beijing on Thursday.", [Told("CONSULT", ("putin",), (), "beijing")]),
    ("Putin will visit Harbin on Friday.", [Told("CONSULT", ("putin",), (), "harbin", "planned")]),
    # verbs of conflict, with countries behind their forces and people
    ("Russia invaded Ukraine in 2022.", [Told("ASSAULT", ("russia",), ("ukraine",))]),
    ("Russian forces attacked Ukraine.", [Told("ASSAULT", ("russia",), ("ukraine",))]),
    ("Ukraine was attacked by Russia.", [Told("ASSAULT", ("russia",), ("ukraine",))]),
    ("The United States imposed sanctions on Iran.", [Told("SANCTION", ("usa",), ("iran",))]),
    ("China condemned the American sanctions.", [Told("ACCUSE", ("china",), ("usa",))]),
    ("Ukraine demanded that Russia withdraw its troops.", [Told("REQUEST", ("ukraine",), ("russia",))]),
    # the accusation is made; what it says is alleged
    ("The United States accused China of supplying arms to Russia.", [
        Told("ACCUSE", ("usa",), ("china",)),
        Told("AID", ("china",), ("russia",), None, "alleged")]),
    # control
    ("Wang Yi refused to meet Sergei Lavrov.", [
        Told("REJECT", ("wang",), ("lavrov",)),
        Told("CONSULT", ("wang",), ("lavrov",), None, "denied")]),
    # "its" forces are those of the country that speaks
    ("Russia denied that its forces had attacked Ukraine.", [
        Told("ASSAULT", ("russia",), ("ukraine",), None, "denied")]),
    # who says so takes no part; "it" after another country may be either
    ("Iran sent drones to Russia, according to NATO.", [Told("AID", ("iran",), ("russia",), None, "reported")]),
    ("The United States will impose sanctions on China if it attacks Ukraine.", [
        Told("SANCTION", ("usa",), ("china",), None, "hypothetical")]),
    # weak words tell of an event only with their frame
    ("China described Russia as a threat.", [Told("ACCUSE", ("china",), ("russia",))]),
    ("China described Russia as a partner.", []),
    ("Biden named NATO as an obstacle to peace.", []),
    ("Biden said that Ukraine should be content with Russia.", []),
    ("Putin demonstrated that Russia was strong.", []),
    ("Russia took over from China.", []),
    ("China offered 30 million dollars to Iran.", [Told("AGREE", ("china",), ("iran",))]),
    ("China reached an agreement with Iran.", [Told("AGREE", ("china",), ("iran",))]),
    # a participle before a noun only describes it
    ("Biden pardoned jailed former President Vladimir Putin.", [Told("CONCEDE", ("biden",), ("putin",))]),
    # a warning to somebody, and an appeal to nobody in particular
    ("Biden warned Russia against attacking Ukraine.", [
        Told("THREATEN", ("biden",), ("russia",)),
        Told("ASSAULT", ("russia",), ("ukraine",), None, "alleged")]),
    ("Biden warned on Friday against isolating Russia.", []),
    # whose murder it is suffered it; people attack each other with words
    ("Biden condemned Wang Yi's murder.", []),
    ("Biden attacked Xi.", []),
    # a case supposed is no habit
    ("If China attacks Ukraine, Biden will act.", [Told("ASSAULT", ("china",), ("ukraine",), None, "hypothetical")]),
    # a denial answers the accusation before it
    ("Ukraine accuses Russia of lying. Russia denies it.", [
        Told("ACCUSE", ("ukraine",), ("russia",)), Told("REJECT", ("russia",), ("ukraine",))]),
    ("Ukraine accuses Russia of murder. Russia denies any involvement.", [
        Told("ACCUSE", ("ukraine",), ("russia",)), Told("REJECT", ("russia",), ("ukraine",))]),
    # the member who opposed, not the body; members are not the body either
    ("Wang Yi, a member of NATO who criticized Biden, met Xi.", [Told("ACCUSE", ("wang",), ("biden",))]),
    ("Two members of NATO helped Ukraine.", []),
    # with each of them, by somebody not named
    ("Negotiations with Russia and Iran began on Monday.", []),
    # nothing is guessed: no side named, or a habit
    ("Police arrested a man in Beijing.", []),
    ("Putin often visits China.", []),
    ("China buys oil from Russia.", []),
    # the name after the body of its title; the second of two prepositions; "him" is not who warns
    ("Lavrov met the president of China Xi Jinping in Beijing.", [Told("CONSULT", ("lavrov",), ("xi",))]),
    ("The wife of the president of China Xi Jinping met Putin.", []),
    ("China talked with Iran, and with Russia.", [Told("CONSULT", ("china",), ("iran", "russia"))]),
    ("Xi spoke with Biden and warned him against attacking Iran.", [
        Told("CONSULT", ("xi",), ("biden",)),
        Told("THREATEN", ("xi",), ("biden",))]),
    # relative clauses: of the conference, of the reporter, of the one described
    ("Xi commented on the conference on Ukraine, which China intends to hold in Beijing.", [
        Told("CONSULT", ("china",), (), "beijing", "planned")]),
    ("Iran arrested Modi, a reporter of the Daily, whom Russia accused of espionage.", [
        Told("COERCE", ("iran",), ("modi",)),
        Told("ACCUSE", ("russia",), ("modi",))]),
    ("Wang Yi, an economist who was appointed on Thursday, met Lavrov.", [
        Told("X_APPOINTMENT", (), ("wang",)),
        Told("CONSULT", ("wang",), ("lavrov",))]),
    ("Leaders chose Modi in June.", [Told("X_APPOINTMENT", (), ("modi",))]),
    ("Leaders chose a restaurant in Beijing.", []),
    # before a colon stands a sentence of its own
    ("Russia has taken China's side.", [Told("SUPPORT", ("russia",), ("china",))]),
    ("Russia has taken China's side: Lavrov called the visit a success.", [Told("SUPPORT", ("russia",), ("china",))]),
    # whose citizens, whose police, whom one protested to, who travels
    ("Iran released three American citizens on Thursday.", [Told("RETREAT", ("iran",), ("usa",))]),
    ("Iran released three films on Thursday.", []),
    ("China protested to Iran and warned that it would act.", [
        Told("PROTEST", ("china",), ("iran",)),
        Told("THREATEN", ("china",), ("iran",))]),
    ("On the last day of his visit to Beijing, Putin met Modi.", [
        Told("CONSULT", ("putin",), (), "beijing"),
        Told("CONSULT", ("putin",), ("modi",))]),
    ("Modi was arrested by Iran in Moscow.", [Told("COERCE", ("iran",), ("modi",), "moscow")]),
    ("Modi was arrested in Moscow on Thursday.", []),
    ("Wang Yi visited Harbin after Russian troops had retreated from the city.", [
        Told("CONSULT", ("wang",), (), "harbin"),
        Told("RETREAT", ("russia",), (), "harbin")]),
    ("Russian forces withdrew from the city.", []),
    # a round is no election
    ("Modi won the election in June.", [Told("X_ELECTION", ("modi",))]),
    ("Modi won the first round of the election in June.", []),
    # what is called a protest
    ("Modi called a protest against China.", [Told("PROTEST", ("modi",), ("china",))]),
    ("Modi called the protest a success.", []),
    # where what is praised lies, and where it is praised; a trait is nobody's deed
    ("Lavrov praised the Chinese reforms in Samarkand.", [Told("SUPPORT", ("lavrov",), ("china",))]),
    ("In Samarkand, Lavrov praised the Chinese reforms.", [Told("SUPPORT", ("lavrov",), ("china",), "samarkand")]),
    ("Lavrov criticized the Chinese mentality.", []),
    # an appointment is somebody's, a match is no meeting
    ("Modi will nominate a new team in June.", []),
    ("Modi meets Lavrov in the finals after a hard match on Sunday.", []),
    # a people is not its state, but with "the" it may be
    ("Russians protested against Wang Yi in Moscow.", []),
    ("Wang Yi urged Russians to leave Harbin.", []),
    ("Wang Yi urged the Russians to leave Harbin.", [Told("REQUEST", ("wang",), ("russia",))]),
    ("China negotiated with Russians in Harbin.", [Told("CONSULT", ("china",), ("russia",), "harbin")]),
    # what is shown, and who is led, is no protest
    ("Modi demonstrated against China in Moscow.", [Told("PROTEST", ("modi",), ("china",), "moscow")]),
    ("Modi demonstrated an unwillingness to leave Moscow.", []),
    ("Modi marched through Moscow.", [Told("PROTEST", ("modi",), (), "moscow")]),
    ("Modi marched his soldiers through Moscow.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0] for c in CASES])
def test_predications(text: str, expected: list[Told]) -> None:
    assert [told(p) for p in find_predications(reading_of(text))] == expected


def test_host_is_marked() -> None:
    (found,) = find_predications(reading_of("Putin was received by Xi in Beijing."))
    assert found.hosts == ("xi",)


def test_date_hangs_on_the_trigger() -> None:
    (found,) = find_predications(reading_of("Xi Jinping met Vladimir Putin in Beijing on Thursday."))
    assert found.date is not None
    assert (found.date.first, found.date.last, found.date.precision) == ("2024-05-16", "2024-05-16", "day")


def test_without_a_date_of_publication_a_weekday_means_nothing() -> None:
    text = "Xi Jinping met Vladimir Putin in Beijing on Thursday."
    (found,) = find_predications(reading_of(text, published=None))
    assert found.date is None


def test_video_is_a_mode() -> None:
    (found,) = find_predications(reading_of("Xi and Putin held a video meeting on Wednesday."))
    assert (found.mode, found.subtype) == ("video", "video_summit")


def test_margins_point_at_the_summit() -> None:
    reading = reading_of("Xi met Putin on the sidelines of the SCO summit in Samarkand.")
    meeting, summit = find_predications(reading)
    assert meeting.whole == summit.trigger
    assert (summit.subtype, summit.bodies) == ("summit", ("sco",))


def test_two_leaders_are_those_of_the_sentence_before() -> None:
    reading = reading_of("Xi called Putin a friend. The two leaders met in Beijing.")
    (found,) = find_predications(reading)
    assert found.actors == ("xi", "putin")
    assert found.support == ((0, 6),)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Friday Putin is scheduled to visit Harbin.", "2024-05-17"),
        (
            "Putin met Xi in Beijing on Thursday. On the second day of his visit, Putin travelled to Harbin.",
            "2024-05-17",
        ),
    ],
)
def test_day_of_a_plan_and_day_counted_from_the_start(text: str, day: str) -> None:
    last = find_predications(reading_of(text))[-1]
    assert last.place == "harbin" and last.date is not None
    assert (last.date.first, last.date.last) == (day, day)


def test_days_are_not_counted_without_a_date_of_publication() -> None:
    text = "Putin met Xi in Beijing on Thursday. On the second day of his visit, Putin travelled to Harbin."
    assert [p.date for p in find_predications(reading_of(text, published=None))] == [None] * 3
