"""Deeds of whole texts with the model that is shipped: who did what to whom, and the nearest text without it."""

import pytest

from graphbuild.extraction import extract
from graphbuild.model import Article

type Row = tuple[str, set[tuple[str, str, str, str, str | None]]]

ARRESTS: list[Row] = [
    ("China has a new court. Otto Braun was arrested by police in Shanghai in 2016.", {
        ("China", "COERCE", "Otto Braun", "asserted", "2016-01-01")}),
    ("China has a new court. Officers in Wenzhou detained Otto Braun.", {
        ("China", "COERCE", "Otto Braun", "asserted", None)}),
    ("China has a new court. Otto Braun was arrested by police in Shanghai.", {
        ("China", "COERCE", "Otto Braun", "asserted", None)}),
    # by whom nobody says, and rebels are no police
    ("China has a new court. Otto Braun was arrested in Shanghai.", set()),
    ("Syria has a new court. Rebels in Damascus arrested Otto Braun.", set()),
]  # fmt: skip
DELEGATIONS: list[Row] = [
    # of the body that the country owns, of the country to a union of states
    ("Iran's Acme Council delegation accused China.", {("Acme Council", "ACCUSE", "China", "asserted", None)}),
    ("Germany's NATO delegation accused China.", {("Germany", "ACCUSE", "China", "asserted", None)}),
]  # fmt: skip
NO_DEEDS: list[Row] = [
    # who is sent to look does not help
    ("Germany sent a team of observers to Iran.", set()),
    ("Germany sent doctors to Iran.", {("Germany", "AID", "Iran", "asserted", None)}),
    ("Germany evacuated hundreds of people from Iran.", set()),
    # people of a country were counted, and not who counts them
    ("Tokyo lists 17 Japanese as having been abducted by North Korea.", set()),
    ("Tokyo lists Otto Braun as having been abducted by North Korea.", {
        ("North Korea", "ASSAULT", "Otto Braun", "asserted", None)}),
    # what a ship hits
    ("The Costa Marina, which hit rocks in Greece, sank.", set()),
    # a group of a country is not the country
    ("The United States suspended aid to a Syrian charity.", set()),
    ("The United States suspended aid to the Syrian government.", {
        ("United States", "SANCTION", "Syria", "asserted", None)}),
    # with whom a charge is lodged is not charged
    ("Germany filed a complaint with the European Commission.", set()),
    ("Germany filed a complaint against the European Commission.", {
        ("Germany", "ACCUSE", "European Commission", "asserted", None)}),
    ("Joe Biden gave his condolences to Otto Braun.", set()),
    ("Joe Biden gave his support to Otto Braun.", {("Joe Biden", "SUPPORT", "Otto Braun", "asserted", None)}),
]  # fmt: skip
WHO_ACTS: list[Row] = [
    # leaders of a country may be of a party there, those whom it has are its own; for Europe is not of Europe
    ("German leaders accused Russia of lying.", set()),
    ("Germany's leaders accused Russia of lying.", {("Germany", "ACCUSE", "Russia", "asserted", None)}),
    ("Joe Biden pledged support for a pro-European Union government.", set()),
    ("Joe Biden pledged support for the European Union.", {
        ("Joe Biden", "SUPPORT", "European Union", "asserted", None)}),
    # a heading that lost its full stop
    ("Iran rejects allegations Israel's envoy, Otto Braun, called the report unfair.", set()),
    # which of two is meant
    ("Joe Biden met Xi Jinping on Monday. Otto Braun told Joe Biden he would help Xi Jinping.", set()),
    # teams
    ("The referee Otto Braun awarded Sweden a penalty in the match.", set()),
    # of which of two the day is
    ("The European Union imposed sanctions on Russia after the invasion in March.", {
        ("European Union", "SANCTION", "Russia", "asserted", None)}),
    ("The European Union imposed sanctions on Russia in March after the invasion.", {
        ("European Union", "SANCTION", "Russia", "asserted", "2024-03-01")}),
]  # fmt: skip
IN_WORDS: list[Row] = [
    # rather than this, and instead of it
    ("Rather than support Joe Biden, Otto Braun went home.", {("Otto Braun", "SUPPORT", "Joe Biden", "denied", None)}),
    ("Instead of supporting Joe Biden, Otto Braun went home.", {
        ("Otto Braun", "SUPPORT", "Joe Biden", "denied", None)}),
    # what came of a deed, and a defeat at the polls
    ("Russia withdrew its forces, allowing Ukraine to take the town.", set()),
    ("Russia allowed Ukraine to export grain.", {("Russia", "CONCEDE", "Ukraine", "asserted", None)}),
    ("The Acme Party was annihilated by the Liberal Party.", set()),
    # what would have been, what was bought, and one soldier of many
    ("Had Russia attacked Ukraine, the treaty would have been signed.", {
        ("Russia", "ASSAULT", "Ukraine", "hypothetical", None)}),
    ("Boeing delivered planes to Iran.", set()),
    ("Germany delivered planes to Iran.", {("Germany", "AID", "Iran", "asserted", None)}),
    ("The Taliban killed a French soldier.", set()),
    ("The Taliban killed ten French soldiers.", {("Taliban", "ASSAULT", "France", "asserted", None)}),
    ("Hungary's Roma accused Slovakia.", set()),
    # who does the one does the other
    ("After attacking Ukraine, Russia praised China.", {
        ("Russia", "ASSAULT", "Ukraine", "asserted", None), ("Russia", "SUPPORT", "China", "asserted", None)}),
    ("Russia accused China of attacking Ukraine.", {
        ("Russia", "ACCUSE", "China", "asserted", None), ("China", "ASSAULT", "Ukraine", "alleged", None)}),
    # the same as somebody else, and with each other
    ("China paid. Brazil and India agreed to do the same.", set()),
    ("Brazil and India agreed to share power.", {("Brazil", "AGREE", "India", "asserted", None)}),
    # almost is not at all
    ("Russia almost attacked Ukraine.", {("Russia", "ASSAULT", "Ukraine", "denied", None)}),
    ("Russia attacked Ukraine almost daily.", {("Russia", "ASSAULT", "Ukraine", "asserted", None)}),
    # people clash with words
    ("Otto Braun clashed with the European Union over trade.", set()),
    ("Syrian forces clashed with Turkey.", {("Syria", "ASSAULT", "Turkey", "asserted", None)}),
]  # fmt: skip
BODIES: list[Row] = [
    ("The European Union met. The 27-nation bloc condemned Belarus.", {
        ("European Union", "ACCUSE", "Belarus", "asserted", None)}),
    ("NATO met in Brussels. The alliance condemned Belarus.", {("NATO", "ACCUSE", "Belarus", "asserted", None)}),
    ("The other members of NATO condemned Belarus.", {("NATO", "ACCUSE", "Belarus", "asserted", None)}),
    ("The European Union met. The rival bloc condemned Belarus.", set()),
    ("NATO met NATO officials. The European Union came. The alliance condemned Belarus.", set()),
]  # fmt: skip
PLEDGES: list[Row] = [
    ("Germany promised that it would support Ukraine.", {("Germany", "AGREE", "Ukraine", "asserted", None)}),
    ("Joe Biden met Xi Jinping and promised further aid.", {("Joe Biden", "AGREE", "Xi Jinping", "asserted", None)}),
    ("Joe Biden met Xi Jinping and promised lower taxes.", set()),
    ("Germany promised that it would not support Ukraine.", {("Germany", "SUPPORT", "Ukraine", "denied", None)}),
]
TRADE: list[Row] = [
    (
        "The United States imposed sanctions on Chinese banks.",
        {("United States", "SANCTION", "China", "asserted", None)},
    ),
    ("The United States imposed sanctions on a Chinese bank.", set()),
    ("The United States praised Chinese banks.", set()),
]
ATTEMPTS: list[Row] = [
    ("The report told of an attempt by Russia to invade Georgia.", {
        ("Russia", "ASSAULT", "Georgia", "hypothetical", None)}),
    ("The report told of Russia's refusal to help Georgia.", {("Russia", "AID", "Georgia", "denied", None)}),
    ("The report told of a book by Russia's minister to help Georgia.", set()),
]  # fmt: skip
DAYS: list[Row] = [
    ("Joe Biden came to Kyiv on Monday, three days after Russian forces attacked Ukraine.", {
        ("Russia", "ASSAULT", "Ukraine", "asserted", "2024-05-10")}),
    ("Joe Biden came to Kyiv on Monday, after Russian forces attacked Ukraine.", {
        ("Russia", "ASSAULT", "Ukraine", "asserted", None)}),
]  # fmt: skip
PEOPLE: list[Row] = [
    ("China accused Australian media of racism.", set()),
    ("China accused Australian ministers of racism.", {("China", "ACCUSE", "Australia", "asserted", None)}),
]
FORESEEN: list[Row] = [
    ("Many analysts predict that the United States will impose sanctions on China.", {
        ("United States", "SANCTION", "China", "hypothetical", None)}),
    ("The White House announced that the United States will impose sanctions on China.", {
        ("United States", "SANCTION", "China", "planned", None)}),
]  # fmt: skip

ALL = (
    *(PEOPLE + DELEGATIONS + NO_DEEDS + WHO_ACTS + IN_WORDS + FORESEEN + ARRESTS + BODIES + PLEDGES + TRADE),
    *(ATTEMPTS + DAYS),
)


@pytest.mark.parametrize("row", ALL, ids=lambda row: row[0])
def test_deeds_of_a_text(row: Row) -> None:
    text, expected = row
    types = {"COERCE", "SANCTION", "ACCUSE", "AGREE", "ASSAULT", "AID", "SUPPORT", "CONCEDE"}
    extraction = extract(Article("a1", "a1.txt", text, published="2024-05-17"))
    names = {e.id: e.name for e in extraction.entities}
    told = [c for c in extraction.claims if c.type in types]
    assert {(names[c.subject], c.type, names[c.object or ""], c.status, c.date) for c in told} == expected


HEADS: list[tuple[str, set[tuple[str, str, str]]]] = [
    ("Chinese leader Xi Jinping spoke in Beijing on Monday.", {("Xi Jinping", "HEAD_OF_STATE_OF", "China")}),
    ("Kim Jong Un spoke. The North Korean leader praised China.", {("Kim Jong Un", "HEAD_OF_STATE_OF", "North Korea")}),
    ("Chinese leader Otto Braun spoke in Beijing on Monday.", {("Otto Braun", "HOLDS_POSITION", "China")}),
]


@pytest.mark.parametrize(("text", "expected"), HEADS)
def test_leaders_of_states(text: str, expected: set[tuple[str, str, str]]) -> None:
    types = {"HEAD_OF_STATE_OF", "HEAD_OF_GOVERNMENT_OF", "HOLDS_POSITION"}
    extraction = extract(Article("a1", "a1.txt", text, published="2024-05-17"))
    names = {e.id: e.name for e in extraction.entities}
    told = {(names[c.subject], c.type, names[c.object or ""]) for c in extraction.claims if c.type in types}
    assert told == expected


APPOINTED = [
    ("Joe Biden nominated Anna Weber for the Supreme Court.", True),
    ("Joe Biden reappointed Anna Weber.", True),
    # a prize and a praise are no office
    ("Anna Weber was nominated for the Nobel Peace Prize.", False),
    ("The magazine named Anna Weber the most powerful woman of the world.", False),
]


@pytest.mark.parametrize(("text", "expected"), APPOINTED)
def test_who_is_appointed(text: str, expected: bool) -> None:
    extraction = extract(Article("a1", "a1.txt", text, published="2024-05-17"))
    assert ("X_APPOINTMENT" in {e.type for e in extraction.events}) == expected


def meetings_in(text: str) -> int:
    extraction = extract(Article("a1", "a1.txt", text, published="2024-05-17"))
    return sum(e.type == "CONSULT" for e in extraction.events)


def test_a_meeting_in_a_city_may_be_told_again_with_its_building() -> None:
    opening = "Antony Blinken met Xi Jinping in Beijing on Monday. "
    assert meetings_in(opening + "Xi received Blinken in the Great Hall of the People.") == 1
    # a building elsewhere
    assert meetings_in(opening + "Xi received Blinken at Camp David.") == 2


def test_a_union_meets_in_a_month_and_not_because_it_may() -> None:
    assert meetings_in("NATO will hold a meeting in May.") == 1
    assert meetings_in("NATO may hold a meeting.") == 0


BEGINNINGS = [
    # what has not begun yet, and what has not ended
    ("Ministers at the BRICS summit, which will begin on Monday, praised China.", "planned"),
    ("Ministers at the BRICS summit, which will end on Monday, praised China.", "asserted"),
]


@pytest.mark.parametrize(("text", "status"), BEGINNINGS)
def test_whether_a_summit_has_begun(text: str, status: str) -> None:
    extraction = extract(Article("a1", "a1.txt", text, published="2024-05-17"))
    assert {e.status for e in extraction.events if e.type == "CONSULT"} == {status}
