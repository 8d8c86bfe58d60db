from typing import NamedTuple

import pytest
from spacy.tokens import Token

from graphbuild.model import Status
from graphbuild.reading import Reading
from graphbuild.status import status_of
from graphbuild.status.climb import find_operators
from graphbuild.status.quotes import find_quotes
from tests.events.parses import doc_of, reading_of


class Case(NamedTuple):
    text: str
    word: str
    status: Status
    said_by: str | None = None


CASES = [
    # plain statements
    Case("Xi Jinping met Vladimir Putin in Beijing on Thursday.", "met", "asserted"),
    Case("The United States accused China of supplying arms to Russia.", "accused", "asserted"),
    Case("Xi meets Putin in Beijing", "meets", "asserted"),
    # negation
    Case("China did not send weapons to Russia.", "send", "denied"),
    Case("China has never sent weapons to Russia.", "sent", "denied"),
    Case("Wang Yi refused to meet Sergei Lavrov.", "meet", "denied"),
    Case("Biden stopped short of sanctioning China.", "sanctioning", "denied"),
    Case("Putin left Beijing without meeting Wang Yi.", "meeting", "denied"),
    Case("Putin left Beijing after meeting Wang Yi.", "meeting", "asserted"),
    Case("Biden failed to meet Xi Jinping.", "meet", "denied"),
    Case("There was no meeting between Biden and Putin.", "meeting", "denied"),
    Case("Putin cancelled a visit to Beijing.", "visit", "denied"),
    # conditions, modals, questions
    Case("If China invades Ukraine, the United States will sanction it.", "invades", "hypothetical"),
    Case("The United States may impose sanctions on China.", "sanctions", "hypothetical"),
    Case("Biden asked whether China supplied weapons to Russia.", "supplied", "hypothetical"),
    Case("Did China send weapons to Russia?", "send", "hypothetical"),
    Case("Biden hoped to meet Xi Jinping.", "meet", "hypothetical"),
    Case("If China attacks Ukraine, Biden will act.", "attacks", "hypothetical"),
    Case("If Modi becomes minister of Russia, Biden will act.", "minister", "hypothetical"),
    Case("Nothing will change as long as China supports Russia.", "supports", "hypothetical"),
    Case("In case Russia attacked Ukraine, Biden prepared a plan.", "attacked", "hypothetical"),
    # what was done at the time, and what was said of it
    Case("Xi spoke with Putin on Thursday as they agreed to meet Modi.", "spoke", "asserted"),
    # of the speaker, not by the speaker
    Case("Iran sent drones to Russia, according to Lavrov, who accused NATO of lies.", "accused", "asserted"),
    # nobody speaks of himself by name
    Case('"Ukraine has elected Putin," Putin said.', "elected", "reported"),
    # as sure as the noun; not done yet; done as soon as the first; what came before
    Case("The claim that Russia attacked Ukraine has not been backed up.", "attacked", "alleged"),
    Case("Iran is the only country yet to ratify the treaty.", "ratify", "denied"),
    Case("Biden went on to praise Modi.", "praise", "asserted"),
    Case("Biden decided to leave after negotiating with Iran.", "negotiating", "asserted"),
    # plans
    Case("Putin will visit Harbin on Friday.", "visit", "planned"),
    Case("Putin is to visit Harbin on Friday.", "visit", "planned"),
    Case("Putin plans to visit Beijing.", "visit", "planned"),
    Case("Putin is scheduled to visit Beijing in May.", "visit", "planned"),
    Case("Putin will visit Beijing and meet Xi Jinping.", "meet", "planned"),
    Case("Putin visited Beijing and will meet Modi.", "visited", "asserted"),
    Case("Lavrov said that Putin would visit Beijing.", "visit", "planned", "lavrov"),
    Case("Putin's visit to Beijing will focus on trade.", "visit", "planned"),
    # what holds whatever is denied or planned above
    Case("Putin's visit to Beijing did not please Biden.", "visit", "asserted"),
    Case("Biden, who met Xi Jinping in November, will not visit Beijing.", "met", "asserted"),
    Case("Biden, who met Xi Jinping in November, will not visit Beijing.", "visit", "denied"),
    # reports and their speakers
    Case("The Kremlin said Putin met Xi Jinping in Beijing.", "met", "reported", "russia"),
    Case("Putin met Xi Jinping in Beijing, the Kremlin said.", "met", "reported", "russia"),
    Case("According to NATO, Iran sent drones to Russia.", "sent", "reported", "nato"),
    Case("China denied sending weapons to Russia.", "sending", "denied", "china"),
    Case("China denies that it sent weapons to Russia.", "sent", "denied", "china"),
    Case("China did not deny that it sent weapons to Russia.", "sent", "hypothetical", "china"),
    # what is accused, demanded, threatened, believed
    Case("The United States accused China of supplying arms to Russia.", "supplying", "alleged", "usa"),
    Case("Ukraine demanded that Russia withdraw its troops.", "withdraw", "alleged", "ukraine"),
    Case("Russia threatened to attack Ukraine.", "attack", "hypothetical"),
    Case("Biden believes that China supplied weapons to Russia.", "supplied", "alleged"),
    # a semicolon parts what the parse may join
    Case("Kyiv accused Moscow of lying; Russia denies it.", "accused", "asserted"),
    # the speaker at the end, whom the parse sets beside the last name
    Case("Putin will meet Xi, aide Sergei Lavrov told reporters.", "meet", "planned", "lavrov"),
    # sitting down to sign is signing
    Case("When Putin and Xi sat down to sign their joint statement on Tuesday, Biden waited.", "sign", "asserted"),
    # quotations
    Case('"China sent no weapons and Russia attacked nobody," Wang Yi said.', "attacked", "reported", "wang"),
    Case('Wang Yi spoke first. "Russia attacked Ukraine at night," he said.', "attacked", "reported"),
    Case('Wang Yi: "Russia attacked Ukraine at night."', "attacked", "reported", "wang"),
    Case('The deal is this: "Russia attacked Ukraine at night."', "attacked", "reported"),
    # asides; what was said hangs on the day; who is quoted by another; nobody says so
    Case("Xi met Putin in Beijing, as the Kremlin said.", "met", "reported", "russia"),
    Case("As NATO said, Russia attacked Ukraine.", "attacked", "reported", "nato"),
    Case("Lavrov said earlier in the day that Ukraine had attacked Russia.", "attacked", "reported", "lavrov"),
    Case("Lavrov said on the day that Russia attacked Ukraine.", "said", "asserted"),
    Case("NATO quoted Lavrov as saying that Ukraine had attacked Russia.", "attacked", "reported", "lavrov"),
    Case("Lavrov was quoted as saying that Ukraine had attacked Russia.", "attacked", "reported", "lavrov"),
    Case("Putin is said to have met Xi in Beijing.", "met", "reported"),
    Case("There were reports that Russia had attacked Ukraine.", "attacked", "reported"),
    # whose claim it is
    Case("Biden repeated the claim that China supplied weapons to Russia.", "supplied", "alleged", "biden"),
    Case("Russia's claim that Ukraine attacked Iran was not confirmed.", "attacked", "alleged", "russia"),
    Case("Biden said that China had promised to support Ukraine.", "support", "planned", "china"),
    # who speaks for whom
    Case("A Kremlin spokesman said that Putin met Xi in Beijing.", "met", "reported", "russia"),
    Case("A statement by NATO said that Russia attacked Ukraine.", "attacked", "reported", "nato"),
    Case("A student from China said that Russia attacked Ukraine.", "attacked", "reported"),
    Case("According to the Western alliance NATO, Putin met Xi.", "met", "reported", "nato"),
    Case("NATO met in Samarkand. It said that Russia had attacked Ukraine.", "attacked", "reported", "nato"),
    Case("The winter was cold. It said that Russia had attacked Ukraine.", "attacked", "reported"),
    Case(
        "The Shanghai organisation SCO met. The organisation said that Russia attacked Ukraine.", "attacked", "reported"
    ),
    # speech that goes on without a verb of saying
    Case(
        "Lavrov said that Putin would visit China in June. Xi would travel to Russia in July.",
        "travel",
        "planned",
        "lavrov",
    ),
    Case(
        "Lavrov said that Putin would visit China in June. If China agreed, Xi would travel to Russia in July.",
        "travel",
        "hypothetical",
    ),
    Case("Lavrov waited. Xi would travel to Russia in July.", "travel", "hypothetical"),
    Case("The talks between Xi and Putin had no effect.", "talks", "asserted"),
    # as open as its condition
    Case("If China attacks Ukraine, Biden will sanction it.", "sanction", "hypothetical"),
    Case("When China attacks Ukraine, Biden will sanction it.", "sanction", "planned"),
    # called for, yet to be done, told as what matters, caused by what has happened, asked
    Case("Growing calls for Putin to visit Ukraine had no effect.", "visit", "alleged"),
    Case("China is the only country yet to ratify the treaty.", "ratify", "denied"),
    Case("What matters is that Xi met Putin.", "met", "asserted"),
    Case("There will be protests against the arrest of Xi by Russia.", "arrest", "asserted"),
    Case("There will be protests against Russia.", "protests", "planned"),
    Case("Biden was talking with Lavrov, were the Russians preparing to attack Ukraine?", "attack", "hypothetical"),
    Case("Lavrov left Rome, where he'd met Biden on Monday.", "met", "asserted"),
    Case("Lavrov left for Rome, where he'd meet Biden on Monday.", "meet", "hypothetical"),
    Case("Biden vowed to help Ukraine after talks with Xi in Beijing.", "talks", "asserted"),
    Case("Why did Biden, who met Xi in March, attack Ukraine?", "met", "asserted"),
]


def word(reading: Reading, text: str) -> Token:
    """The last token of the text with that form."""
    return [t for t in reading.doc if t.text == text][-1]


@pytest.mark.parametrize("case", CASES, ids=[f"{c.text} [{c.word}]" for c in CASES])
def test_status_and_speaker(case: Case) -> None:
    reading = reading_of(case.text)
    found = status_of(word(reading, case.word), reading)
    assert (found.status, found.said_by) == (case.status, case.said_by)


def test_cue_is_the_word_that_shows_it() -> None:
    reading = reading_of("China denied sending weapons to Russia.")
    assert status_of(word(reading, "sending"), reading).cue == "denied"


def test_operators_need_no_mentions() -> None:
    doc = doc_of("Putin plans to visit Beijing.")
    assert [(o.effect, o.cue.text) for o in find_operators(doc[3])] == [("planned", "plans")]


def test_quotation_has_its_verb_of_saying() -> None:
    doc = doc_of('"China sent no weapons and Russia attacked nobody," Wang Yi said.')
    (quote,) = find_quotes(doc)
    assert doc[quote.start].text == "China"
    assert quote.verb is not None and doc[quote.verb].text == "said"
    assert quote.subject is not None and doc[quote.subject].text == "Yi"
