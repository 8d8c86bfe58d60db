"""Relations of whole sentences with the model that is shipped: what a sentence says, and its nearest neighbour not."""

import pytest

from graphbuild.extraction import extract
from graphbuild.model import Article

type Row = tuple[str, set[tuple[str, str, str, str]]]

OPENING = "Otto Braun and Anna Weber spoke in Vienna on Monday. "
"""A sentence that names the two, so that the next may use their surnames."""

KIN: list[Row] = [
    ("Ms. Weber is married to Otto Braun.", {("Anna Weber", "RELATED_TO", "Otto Braun", "asserted")}),
    ("Ms. Weber's British-born husband, Otto Braun, waited.", {("Otto Braun", "RELATED_TO", "Anna Weber", "asserted")}),
    ("Otto Braun, the son of the former minister Anna Weber, waited.", {
        ("Otto Braun", "RELATED_TO", "Anna Weber", "asserted")}),
    # of whom the wife is, the words do not say; a friend is no kin
    ("Like his father, Chancellor Otto Braun told Anna Weber, he would wait.", set()),
    ("Ms. Weber's friend, Otto Braun, waited.", set()),
]  # fmt: skip
CITIZENS: list[Row] = [
    ("Otto Braun, the correspondent of the Acme Times, a citizen of Austria and Turkey, waited.", {
        ("Otto Braun", "CITIZEN_OF", "Austria", "asserted"), ("Otto Braun", "CITIZEN_OF", "Turkey", "asserted"),
        ("Otto Braun", "EMPLOYED_BY", "Acme Times", "asserted")}),
    ("Otto Braun holds Turkish citizenship.", {("Otto Braun", "CITIZEN_OF", "Turkey", "asserted")}),
    ("Otto Braun was granted Turkish citizenship.", {("Otto Braun", "CITIZEN_OF", "Turkey", "asserted")}),
    ("Otto Braun lost his Turkish citizenship.", set()),
]  # fmt: skip
SUCCESSIONS: list[Row] = [
    ("Braun took over from Anna Weber in 2014.", {("Otto Braun", "SUCCEEDED", "Anna Weber", "asserted")}),
    ("Weber handed the presidency to Otto Braun.", {("Otto Braun", "SUCCEEDED", "Anna Weber", "asserted")}),
    ("Weber made way for Otto Braun.", {("Otto Braun", "SUCCEEDED", "Anna Weber", "asserted")}),
    ("Braun inherited the post from Anna Weber.", {("Otto Braun", "SUCCEEDED", "Anna Weber", "asserted")}),
    ("In the council, Otto Braun, the former mayor of Vienna, will succeed Anna Weber in June.", {
        ("Otto Braun", "SUCCEEDED", "Anna Weber", "planned")}),
    ("Weber handed a letter to Otto Braun.", set()),
    ("Anna Weber replaced Otto Braun in June.", {("Anna Weber", "SUCCEEDED", "Otto Braun", "asserted")}),
    ("Anna Weber replaced Otto Braun in the 60th minute.", set()),
    ("Braun took a letter from Anna Weber.", set()),
]  # fmt: skip
MEMBERS: list[Row] = [
    ("Otto Braun, long a member of the Social Democratic Party of Germany, waited.", {
        ("Otto Braun", "MEMBER_OF", "Social Democratic Party of Germany", "asserted")}),
    ("Finland and Sweden joined NATO.", {
        ("Finland", "MEMBER_OF", "NATO", "asserted"), ("Sweden", "MEMBER_OF", "NATO", "asserted")}),
    ("Sweden will join NATO in March.", {("Sweden", "MEMBER_OF", "NATO", "planned")}),
    ("Finland joined NATO in condemning the attack.", set()),
]  # fmt: skip
SEATS: list[Row] = [
    ("The French broadcaster Arte waited.", {("Arte", "HEADQUARTERED_IN", "France", "asserted")}),
    ("The German-French broadcaster Arte waited.", set()),
    ("NATO, whose headquarters are in Brussels, met.", {("NATO", "HEADQUARTERED_IN", "Brussels", "asserted")}),
    ("NATO met in Brussels.", set()),
]
PLACES: list[Row] = [
    ("The book was published by Parresia in Nigeria in 2015.", set()),
    ("The book was published in Parresia in Nigeria in 2015.", {("Parresia", "LOCATED_IN", "Nigeria", "asserted")}),
]
DEPUTIES: list[Row] = [
    ("The list does not name Otto Braun, the Taliban's former deputy leader.", set()),
    (
        "The list does not name Otto Braun, the Acme Bank economist.",
        {("Otto Braun", "EMPLOYED_BY", "Acme Bank", "asserted")},
    ),
]


@pytest.mark.parametrize(
    "row", KIN + CITIZENS + SUCCESSIONS + MEMBERS + SEATS + PLACES + DEPUTIES, ids=lambda row: row[0]
)
def test_relations_of_a_sentence(row: Row) -> None:
    sentence, expected = row
    types = {"RELATED_TO", "CITIZEN_OF", "SUCCEEDED", "MEMBER_OF", "HEADQUARTERED_IN", "LOCATED_IN", "EMPLOYED_BY"}
    extraction = extract(Article("a1", "a1.txt", OPENING + sentence, published="2024-05-17"))
    names = {e.id: e.name for e in extraction.entities}
    told = {(names[c.subject], c.type, names[c.object or ""], c.status) for c in extraction.claims if c.type in types}
    assert {_unordered(t) for t in told} == {_unordered(t) for t in expected}


def _unordered(told: tuple[str, str, str, str]) -> tuple[str, ...]:
    """Kinship goes either way."""
    subject, type, object, status = told
    return (*sorted((subject, object)), type, status) if type == "RELATED_TO" else told


TITLES: list[tuple[str, object]] = [
    ("Braun succeeded Anna Weber as finance minister.", "finance minister"),
    ("Foreign Minister Otto Braun of Austria, who succeeded Anna Weber last year, waited.", "foreign minister"),
    # the office that he leaves
    ("Weber was replaced by Foreign Minister Otto Braun of Austria.", None),
]


@pytest.mark.parametrize(("sentence", "title"), TITLES)
def test_the_office_that_changes_hands(sentence: str, title: object) -> None:
    extraction = extract(Article("a1", "a1.txt", OPENING + sentence, published="2024-05-17"))
    (claim,) = (c for c in extraction.claims if c.type == "SUCCEEDED")
    assert claim.attrs.get("title") == title


@pytest.mark.parametrize("title", ["journalist", "reporter", "correspondent", "co-director", "director"])
def test_the_title_is_that_of_the_text(title: str) -> None:
    extraction = extract(Article("a1", "a1.txt", f"Otto Braun, a {title} at the Acme Times, waited."))
    (claim,) = (c for c in extraction.claims if c.object)
    assert claim.attrs.get("title") == title


RANKS: list[Row] = [
    # who serves a party under its chairman, who leads a part of it, and of which court a judge is
    ("Otto Braun, general secretary of the Acme Party, waited.", {
        ("Otto Braun", "HOLDS_POSITION", "Acme Party", "asserted")}),
    ("Otto Braun, the caucus leader of the Acme Party, waited.", {
        ("Otto Braun", "HOLDS_POSITION", "Acme Party", "asserted")}),
    ("Otto Braun, the leader of the Acme Party, waited.", {
        ("Otto Braun", "LEADS", "Acme Party", "asserted")}),
    ("The Swiss judge Otto Braun waited.", {("Otto Braun", "CITIZEN_OF", "Switzerland", "asserted")}),
    ("Syria was quiet. Deputy Secretary of State Otto Braun waited.", set()),
    # what somebody knows is not whom he works for
    ("Otto Braun, an analyst on the European Union at NATO, waited.", {
        ("Otto Braun", "EMPLOYED_BY", "NATO", "asserted")}),
    ("Otto Braun is an expert in EU-China relations at NATO.", {("Otto Braun", "EMPLOYED_BY", "NATO", "asserted")}),
    ("Otto Braun is an expert in EU-China relations.", set()),
    # called as the text calls him; for what a party is, and what is no party
    ("Otto Braun, a lawmaker of the pro-European Democratic Left party, waited.", {
        ("Otto Braun", "HOLDS_POSITION", "Democratic Left", "asserted")}),
    ("Otto Braun's Republican Guards waited.", set()),
    ("The president met Otto Braun's Republican Guards.", set()),
    # where the post is stands between it and the name
    ("NATO's representative in Vienna, Otto Braun, waited.", {("Otto Braun", "EMPLOYED_BY", "NATO", "asserted")}),
    ("NATO's representative in Vienna and Otto Braun waited.", set()),
    # not yet, a rank of its own, no office at all
    ("Kenya's future president, Otto Braun, waited.", set()),
    ("In the United States Otto Braun, the lieutenant governor of Maryland, waited.", {
        ("Otto Braun", "HOLDS_POSITION", "United States", "asserted")}),
    ("The club of Otto Braun played in the Norwegian Premier League.", set()),
    ("The film Acme Express, directed by Otto Braun, won.", set()),
    # of a body that is no state, of a state that is no more, and of the past
    ("Kenya voted. Kenya was calm. In Kenya Acme United (AU) President Otto Braun waited.", set()),
    ("Kenya voted. Kenya was calm. In Kenya former President Otto Braun waited.", {
        ("Otto Braun", "HOLDS_POSITION", "Kenya", "asserted")}),
    ("The former East German president Otto Braun waited.", set()),
    ("Otto Braun having been president of Kenya, he knows the army.", {
        ("Otto Braun", "HOLDS_POSITION", "Kenya", "asserted")}),
    # nobody appoints himself
    ("Vladimir Putin appointed him defence minister of Russia.", set()),
    # whose name the country's is part of, and whose district
    ("Environment Canada spokeswoman Anna Weber waited.", set()),
    ("Bank of Canada spokeswoman Anna Weber waited.", {("Anna Weber", "HOLDS_POSITION", "Bank of Canada", "asserted")}),
    ("Anna Weber of the Social Welfare constituency waited.", set()),
    ("Youngspiration's Anna Weber was elected.", set()),
]  # fmt: skip


@pytest.mark.parametrize("row", RANKS, ids=lambda row: row[0])
def test_ranks_in_a_body(row: Row) -> None:
    sentence, expected = row
    extraction = extract(Article("a1", "a1.txt", OPENING + sentence, published="2024-05-17"))
    names = {e.id: e.name for e in extraction.entities}
    told = {(names[c.subject], c.type, names[c.object or ""], c.status) for c in extraction.claims if c.object in names}
    assert {row for row in told if row[1] in {"HOLDS_POSITION", "LEADS", "EMPLOYED_BY", "CITIZEN_OF"}} == expected
