"""Relations: sentence -> triples."""

import pytest

from graphbuild.coreference import link
from graphbuild.model import Article, Claim
from graphbuild.reading import Reading
from graphbuild.relations import find_relation_claims
from tests.extraction.docs import candidates_of, make_doc, reference

type Triple = tuple[str, str, str]

RELATIONS: list[tuple[str, list[Triple]]] = [
    ("the Uzbek/JJ city/NN of [Samarkand]GPE .", [("Samarkand", "LOCATED_IN", "Uzbekistan")]),
    ("the northeastern/JJ Chinese/JJ city/NN of [Harbin]GPE .", [("Harbin", "LOCATED_IN", "China")]),
    ("fighting/NN in [Kharkiv]GPE , [Ukraine]GPE , went/VBD on/RP .", [("Kharkiv", "LOCATED_IN", "Ukraine")]),
    # what has branches, a country told by its capital, and a seat on a board
    ("the [Goethe Institute]ORG in [Riga]GPE .", []),
    ("[Kazan University]ORG in the [US]GPE capital/NN .", []),
    ("[Otto Braun]PERSON , an [Acme Motors]ORG board/NN member/NN , spoke/VBD .", []),
    # who founded it; a heading without its end
    ("[Acme Motors]ORG founder/NN [Otto Braun]PERSON spoke/VBD .", [("Otto Braun", "HOLDS_POSITION", "Acme Motors")]),
    ("more/JJR [Acme Motors]ORG surveillance/NN Senator/NNP [Otto Braun]PERSON spoke/VBD .", []),
    # whom one is meeting
    ("[Otto Braun]PERSON was meeting/VBG [Acme Motors]ORG engineers/NNS .", []),
    # unions of a country's workers
    ("the [Zimbabwe Congress of Trade Unions]ORG met/VBD .", []),
    # a country with a verb of its own, and what a country calls a place
    ("the last/JJ bridge/NN of [Kharkiv]GPE , [Ukraine/NNP/nsubj>8]GPE fell/VBD .", []),
    ("a town/NN known/VBN as Harburg/NNP in [Norway]GPE .", []),
    # a list of a place and a country locates nothing
    ("trips/NNS to [Samarkand]GPE , [China]GPE and [Kazakhstan]GPE .", []),
    ("Chinese/JJ state/NN broadcaster/NN [CCTV]ORG said/VBD .", [("China Central Television", "AGENCY_OF", "China")]),
    # what a public is served by is not the state
    ("German/JJ public/JJ broadcaster/NN [Norvia TV]ORG said/VBD .", [("Norvia TV", "HEADQUARTERED_IN", "Germany")]),
    ("the South/JJ Sudanese/JJ army/NN left/VBD .", [("Army (South Sudan)", "AGENCY_OF", "South Sudan")]),
    ("the [Paris]GPE -/HYPH based/VBN [Norvia Group]ORG grew/VBD .", [("Norvia Group", "HEADQUARTERED_IN", "Paris")]),
    ("the Chinese/JJ Foreign Ministry said/VBD .", [("Ministry of Foreign Affairs (China)", "AGENCY_OF", "China")]),
    ("[Kazan University]ORG in [Kazan]GPE .", [("Kazan University", "HEADQUARTERED_IN", "Kazan")]),
    ("the Swiss/JJ bank/NN [Norvia]ORG grew/VBD .", [("Norvia", "HEADQUARTERED_IN", "Switzerland")]),
    ("[Germany]GPE 's second/JJ -/HYPH largest/JJ retailer/NN [Norvia]ORG grew/VBD .",
     [("Norvia", "HEADQUARTERED_IN", "Germany")]),
    ("[Norvia Group]ORG , a Swiss/JJ bank/NN , grew/VBD .", [("Norvia Group", "HEADQUARTERED_IN", "Switzerland")]),
    # a description ends at a verb, and a subsidiary's country is not that of the company
    ("the Swiss/JJ bank/NN told/VBD [Norvia]ORG that .", []),
    ("the German/JJ company/NN [Gazprom]ORG Germania grew/VBD .", []),
    ("[Norvia]ORG , [Germany]GPE and/CC a bank/NN grew/VBD .", []),
    ("the [Norvia Court]ORG in [The Hague]GPE .", [("Norvia Court", "HEADQUARTERED_IN", "The Hague")]),
    ("[NATO]ORG headquarters/NNS in [Brussels]GPE .",
     [("NATO", "HEADQUARTERED_IN", "Brussels")]),
    ("[NATO]ORG members/NNS [Hungary]GPE and [Poland]GPE .",
     [("Hungary", "MEMBER_OF", "NATO"),
      ("Poland", "MEMBER_OF", "NATO")]),
    ("[India]GPE and [Pakistan]GPE became/VBD members/NNS of [NATO]ORG .",
     [("India", "MEMBER_OF", "NATO"),
      ("Pakistan", "MEMBER_OF", "NATO")]),
    ("[Kim Jong Un]PERSON 's sister/NN , [Kim Yo Jong]PERSON , spoke/VBD .",
     [("Kim Yo Jong", "RELATED_TO", "Kim Jong Un")]),
    ("[Kim Yo Jong]PERSON , the sister/NN of [Kim Jong Un]PERSON , spoke/VBD .",
     [("Kim Yo Jong", "RELATED_TO", "Kim Jong Un")]),
    ("the Russian/JJ economist/NN [Andrei Belousov]PERSON .", [("Andrei Belousov", "CITIZEN_OF", "Russia")]),
    # an expert on a country need not be from there
    ("[Sri Lanka]GPE expert/NN [Alan Keenan]PERSON .", []),
    ("[Jason Rezaian]PERSON , a citizen/NN of the [United States]GPE and [Iran]GPE , spoke/VBD .",
     [("Jason Rezaian", "CITIZEN_OF", "United States"), ("Jason Rezaian", "CITIZEN_OF", "Iran")]),
    ("[Otto Braun]PERSON , a Turkish/JJ citizen/NN , spoke/VBD .", [("Otto Braun", "CITIZEN_OF", "Turkey")]),
    ("[Otto Braun]PERSON met/VBD a Turkish/JJ citizen/NN .", []),
    ("[Turkey]GPE , a [NATO]ORG member/NN , spoke/VBD .", [("Turkey", "MEMBER_OF", "NATO")]),
    ("[Turkey]GPE met/VBD a [NATO]ORG member/NN .", []),
    ("the [Norvia Group]ORG , a trade/NN body/NN with/IN headquarters/NNS in [Brussels]GPE .",
     [("Norvia Group", "HEADQUARTERED_IN", "Brussels")]),
    ("the [Norvia Group]ORG met/VBD a body/NN with/IN headquarters/NNS in [Brussels]GPE .", []),
    ("[Kazakhstan]GPE hosts/VBZ a summit/NN in its/PRP$ capital/NN , [Astana]GPE .",
     [("Astana", "LOCATED_IN", "Kazakhstan")]),
    ("[Kazakhstan]GPE hosts/VBZ a summit/NN in its/PRP$ capital/NN , [Samarkand]GPE .", []),
    ("[Rosatom]ORG , [Russia]GPE 's state/NN nuclear/JJ corporation/NN , grew/VBD .",
     [("Rosatom", "AGENCY_OF", "Russia")]),
    ("[Ankara]GPE , the Turkish/JJ capital/NN .", [("Ankara", "LOCATED_IN", "Turkey")]),
    ("[Kim Yo Jong]PERSON , [Kim Jong Un]PERSON 's younger/JJR sister/NN , spoke/VBD .",
     [("Kim Yo Jong", "RELATED_TO", "Kim Jong Un")]),
    ("[CSU]ORG politician/NN [Hans-Peter Uhl]PERSON spoke/VBD .",
     [("Hans-Peter Uhl", "MEMBER_OF", "Christian Social Union")]),
    # what somebody is called tells the body before or after it
    ("[Acme Motors]ORG engineer/NN [Otto Braun]PERSON spoke/VBD .", [("Otto Braun", "EMPLOYED_BY", "Acme Motors")]),
    ("[Otto Braun]PERSON , 46/CD , a German/JJ physicist/NN at the [Acme Institute]ORG , spoke/VBD .",
     [("Otto Braun", "CITIZEN_OF", "Germany"), ("Otto Braun", "EMPLOYED_BY", "Acme Institute")]),
    ("a German/JJ nurse/NN from the [Acme Clinic Group]ORG , [Anna Weber]PERSON , spoke/VBD .",
     [("Anna Weber", "CITIZEN_OF", "Germany"), ("Anna Weber", "EMPLOYED_BY", "Acme Clinic Group")]),
    ("[Otto Braun]PERSON is a German/JJ poet/NN .", [("Otto Braun", "CITIZEN_OF", "Germany")]),
    ("the French/JJ designers/NNS [Otto Braun]PERSON , [Anna Weber]PERSON and [Max Blum]PERSON .",
     [(name, "CITIZEN_OF", "France") for name in ("Otto Braun", "Anna Weber", "Max Blum")]),
    # names joined by a possessive or a preposition
    ("writes/VBZ [Acme Times]ORG 's [Anna Weber]PERSON .", [("Anna Weber", "EMPLOYED_BY", "Acme Times")]),
    ("[Anna Weber]PERSON of the [Acme Institute]ORG spoke/VBD .", [("Anna Weber", "EMPLOYED_BY", "Acme Institute")]),
    ("[Anna Weber]PERSON , from the German/JJ [Acme Society]ORG , spoke/VBD .",
     [("Anna Weber", "EMPLOYED_BY", "Acme Society")]),
    ("[Otto Braun]PERSON 's ruling/VBG [Acme Party]ORG won/VBD .", [("Otto Braun", "MEMBER_OF", "Acme Party")]),
    ("the Social/NNP Democrat/NNP [Otto Braun]PERSON spoke/VBD .", [("Otto Braun", "MEMBER_OF", "Social Democrats")]),
    # several of them are no one's name, and a surname alone may be another's
    ("the Social/NNP Democrats/NNPS [Otto Braun]PERSON met/VBD .", []),
    ("the Social/NNP Democrat/NNP said/VBD [Otto Braun]PERSON .", []),
    ("the [Acme United]ORG keeper/NN [Otto Braun]PERSON spoke/VBD .", [("Otto Braun", "MEMBER_OF", "Acme United")]),
    ("the [Acme United]ORG record/NN keeper/NN was there , [Otto Braun]PERSON spoke/VBD .", []),
    ("[Otto Braun]PERSON ( [SPD]ORG ) spoke/VBD .",
     [("Otto Braun", "MEMBER_OF", "Social Democratic Party of Germany")]),
    ("[Otto/NNP/compound>1 Braun/NNP/nsubj>2]PERSON works/VBZ/ROOT>2 for/IN [Acme Motors]ORG .",
     [("Otto Braun", "EMPLOYED_BY", "Acme Motors")]),
    ("[Otto Braun]PERSON , a [Libya]GPE and [Egypt]GPE expert/NN at the [Acme School]ORG , spoke/VBD .",
     [("Otto Braun", "EMPLOYED_BY", "Acme School")]),
    ("A lawmaker/NN from [Anna Weber]PERSON 's ruling/VBG [Acme Party]ORG party/NN , [Otto Braun]PERSON , spoke/VBD .",
     [("Otto Braun", "MEMBER_OF", "Acme Party"), ("Anna Weber", "MEMBER_OF", "Acme Party")]),
    ("[Acme Watch]ORG 's Syria/NNP researcher/NN , [Otto Braun]PERSON , said/VBD .",
     [("Otto Braun", "EMPLOYED_BY", "Acme Watch")]),
    ("a German/JJ member/NN of the [Acme Group]ORG , [Anna Weber]PERSON , spoke/VBD .",
     [("Anna Weber", "CITIZEN_OF", "Germany"), ("Anna Weber", "MEMBER_OF", "Acme Group")]),
    ("[Acme United]ORG bought/VBD/ROOT>2 [Otto/NNP/compound>4 Braun/NNP/dobj>2]PERSON from/IN [Acme Club]ORG .", []),
    # the office is German; who holds it is what the office says
    ("German/JJ Chancellor [Otto Braun]PERSON spoke/VBD .", []),
    # whose army fights is not who serves in it; what is told of a body is not somebody of it
    ("[Otto Braun]PERSON 's [Acme Company]ORG won/VBD .", []),
    ("[Otto Braun]PERSON bought/VBD it/PRP from the [Acme Company]ORG .", []),
    ("[NATO]ORG 's [Otto Braun]PERSON spoke/VBD .", []),
    # who writes on a body or quarrels with it does not belong to it
    ("[Acme Motors]ORG critic/NN [Otto Braun]PERSON spoke/VBD .", []),
    ("[Otto Braun]PERSON , a critic/NN of [Acme Motors]ORG , spoke/VBD .", []),
    ("[Otto Braun]PERSON , a scholar/NN of the [Acme Movement]ORG , spoke/VBD .", []),
    # the country of a club, a government or a city is not that of its people; a national team's is
    ("the Spanish/JJ [Acme United]ORG striker/NN [Otto Braun]PERSON scored/VBD .",
     [("Otto Braun", "MEMBER_OF", "Acme United")]),
    ("[Acme United]ORG 's Spanish/JJ striker/NN [Otto Braun]PERSON scored/VBD .",
     [("Otto Braun", "CITIZEN_OF", "Spain"), ("Otto Braun", "MEMBER_OF", "Acme United")]),
    ("the Spanish/JJ club/NN striker/NN [Otto Braun]PERSON scored/VBD .", []),
    ("the Spanish/JJ national/JJ team/NN striker/NN [Otto Braun]PERSON scored/VBD .",
     [("Otto Braun", "CITIZEN_OF", "Spain")]),
    ("a German/JJ government/NN adviser/NN , [Otto Braun]PERSON , spoke/VBD .", []),
    ("the [Monaco]GPE striker/NN [Otto Braun]PERSON scored/VBD .", []),
    ("the [Madrid]GPE striker/NN [Otto Braun]PERSON scored/VBD .", []),
    ("the [Spain]GPE striker/NN [Otto Braun]PERSON scored/VBD .", [("Otto Braun", "CITIZEN_OF", "Spain")]),
    ("the German/JJ [CSU]ORG politician/NN [Otto Braun]PERSON spoke/VBD .",
     [("Otto Braun", "CITIZEN_OF", "Germany"), ("Otto Braun", "MEMBER_OF", "Christian Social Union")]),
    # the end of a heading is no body of the one who is named in the sentence
    ("Talks/NNS at [Acme Motors]ORG Economist/NN [Otto Braun]PERSON spoke/VBD .", []),
    ("It/PRP was/VBD built/VBN at [Acme Motors]ORG , economist/NN [Otto Braun]PERSON said/VBD .", []),
    ("[Acme Motors]ORG Economist/NN [Otto Braun]PERSON spoke/VBD .", [("Otto Braun", "EMPLOYED_BY", "Acme Motors")]),
    # a society's council is not the state's, nor are those who fight its army
    ("the [Refugee Council of Australia]ORG spoke/VBD .", []),
    ("the [German Ethics Committee]ORG spoke/VBD .", []),
    ("the [Supreme Council of the Egyptian Army]ORG spoke/VBD .",
     [("Supreme Council of the Egyptian Army", "AGENCY_OF", "Egypt")]),
    ("the Syrian/JJ army/NN , [Acme Front]ORG and others/NNS fought/VBD .",
     [("Army (Syria)", "AGENCY_OF", "Syria")]),
    ("[Acme Front]ORG , the Turkish/JJ state/NN and others/NNS fought/VBD .", []),
    # a secretary of a country's government holds its office
    ("British/JJ Transport Secretary/NN [Otto Braun]PERSON spoke/VBD .", []),
    # neither birth nor work in a country is citizenship
    ("the Turkish/JJ -/HYPH born/VBN journalist/NN [Otto Braun]PERSON .", []),
    ("the [Paris]GPE -/HYPH based/VBN writer/NN [Otto Braun]PERSON .", []),
    # the next in a list, and the relative of somebody so called
    ("[Otto Braun]PERSON , a French/JJ poet/NN 's sister/NN , spoke/VBD .", []),
    ("[Otto Braun]PERSON is not/RB a German/JJ poet/NN .", []),
    ("[Otto Braun]PERSON and his predecessor/NN [Anna Weber]PERSON .", [("Otto Braun", "SUCCEEDED", "Anna Weber")]),
]  # fmt: skip


def claims_of(text: str) -> tuple[dict[str, str], list[Claim]]:
    doc = make_doc(text)
    candidates, roles = candidates_of(doc)
    article = Article("a", "a", doc.text, published="2022-09-15")
    linked = link(article, doc, candidates, roles, reference())
    reading = Reading(article, doc, linked.entities, linked.mentions, ((0, 0, len(doc.text)),))
    names = {id: entity.name for id, entity in linked.entities.items()}
    return names, list(find_relation_claims(reading))


def relations(text: str) -> list[Triple]:
    names, claims = claims_of(text)
    return [(names[c.subject], c.type, names[c.object or ""]) for c in claims]


FORMER: list[tuple[str, object]] = [
    ("former/JJ [Acme United]ORG striker/NN [Otto Braun]PERSON spoke/VBD .", True),
    ("[Otto Braun]PERSON , a former/JJ [Acme United]ORG player/NN , spoke/VBD .", True),
    ("the ex/JJ -/HYPH [Acme United]ORG striker/NN [Otto Braun]PERSON spoke/VBD .", True),
    ("the young/JJ [Acme United]ORG striker/NN [Otto Braun]PERSON spoke/VBD .", None),
    ("A former/JJ ally/NN met/VBD [Acme United]ORG striker/NN [Otto Braun]PERSON .", None),
]


@pytest.mark.parametrize(("text", "expected"), FORMER)
def test_former_callings(text: str, expected: object) -> None:
    (claim,) = claims_of(text)[1]
    assert claim.attrs.get("former") == expected


@pytest.mark.parametrize(("text", "expected"), RELATIONS, ids=[text for text, _ in RELATIONS])
def test_relations(text: str, expected: list[Triple]) -> None:
    assert relations(text) == expected
