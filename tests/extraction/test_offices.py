"""Offices: sentence -> who holds what of which country or organisation."""

import pytest

from graphbuild.coreference import link
from graphbuild.model import Article
from graphbuild.offices import find_office_claims
from graphbuild.reading import Reading
from graphbuild.tenure import relation_of
from tests.extraction.docs import candidates_of, make_doc, reference

DAY = "2024-05-16"

OFFICES = [
    # titles before names
    ("Russian/JJ Defense Minister [Andrei Belousov]PERSON arrived/VBD .",
     [("Andrei Belousov", "MINISTER_OF", "RUS", "defence", False)]),
    ("the newly/RB appointed/VBN Russian/JJ Defense Minister [Andrei Belousov]PERSON .",
     [("Andrei Belousov", "MINISTER_OF", "RUS", "defence", False)]),
    ("[Kremlin]ORG spokesman/NN [Dmitry Peskov]PERSON said/VBD .",
     [("Dmitry Peskov", "HOLDS_POSITION", "RUS", None, False)]),
    ("[NATO]ORG Secretary - General [Jens Stoltenberg]PERSON said/VBD .",
     [("Jens Stoltenberg", "LEADS", "NATO", None, False)]),
    ("President [Joko Widodo]PERSON of [Indonesia]GPE spoke/VBD .",
     [("Joko Widodo", "HEAD_OF_STATE_OF", "IDN", None, False)]),
    ("former/JJ [U.S.]GPE President [Donald Trump]PERSON .",
     [("Donald Trump", "HOLDS_POSITION", "USA", None, True)]),
    ("Deputy Foreign Minister of [Russia]GPE [Andrei Rudenko]PERSON .",
     [("Andrei Rudenko", "HOLDS_POSITION", "RUS", "foreign affairs", False)]),
    ("Iranian/JJ President [Ebrahim Raisi]PERSON .",
     [("Ebrahim Raisi", "HEAD_OF_GOVERNMENT_OF", "IRN", None, False)]),
    # removed and jailed; one who may become it; a field before the title; a day after it
    ("the ousted/VBN and/CC jailed/VBN [Egyptian]NORP President [Otto Braun]PERSON .",
     [("Otto Braun", "HOLDS_POSITION", "EGY", None, True)]),
    ("[Finland]GPE under a President [Otto Braun]PERSON .", []),
    ("[EU Trade]ORG Commissioner [Anna Weber]PERSON .",
     [("Anna Weber", "HOLDS_POSITION", "European Union", None, False)]),
    ("[Spain]GPE summoned/VBD the [Finnish]NORP ambassador/NN Monday/NNP .", []),
    # of a people, of a party, of a project: not of the state or the whole body
    ("former/JJ [Bosnian]NORP [Serb]NORP leader/NN [Otto Braun]PERSON .", [("Otto Braun", None, None, None, True)]),
    ("[Finland]GPE 's Liberal parliamentary/JJ floor/NN leader/NN [Otto Braun]PERSON .",
     [("Otto Braun", None, None, None, False)]),
    ("the [Acme Party]ORG interior/JJ minister/NN [Otto Braun]PERSON .",
     [("Otto Braun", None, "Acme Party", "interior", False)]),
    ("[Acme Motors]ORG Inspector General [Otto Braun]PERSON .",
     [("Otto Braun", "HOLDS_POSITION", "Acme Motors", None, False)]),
    # an apposition closes, a subject has a verb
    ("without naming/VBG [Otto Braun]PERSON , the Finnish/JJ president/NN left/VBD/ROOT>8 .",
     [("Alexander Stubb", "HEAD_OF_STATE_OF", "FIN", None, False)]),
    ("[Otto Braun]PERSON , the Finnish/JJ president/NN , left/VBD/ROOT>7 .",
     [("Otto Braun", "HEAD_OF_STATE_OF", "FIN", None, False)]),
    # a party's expert is one of it
    ("[Acme Party]ORG defence/NN expert/NN [Otto Braun]PERSON .",
     [("Otto Braun", "MEMBER_OF", "Acme Party", None, False)]),
    # each name of a list has the title before it
    ("[Spain]GPE 's finance/NN minister/NN , [Anna Weber]PERSON , [Finland]GPE 's interior/JJ minister/NN ,"
     " [Otto Braun]PERSON , and others/NNS .",
     [("Anna Weber", "MINISTER_OF", "ESP", "finance", False),
      ("Otto Braun", "MINISTER_OF", "FIN", "interior", False)]),
    # two names of the model are one, but no body is part of a name
    ("[Somali]NORP Prime Minister [Ali Sheikh]PERSON [Roe]PERSON .",
     [("Ali Sheikh Roe", "HEAD_OF_GOVERNMENT_OF", "SOM", None, False)]),
    # what an unknown body right before a minister names is the field
    ("[Public Order]ORG Minister [Anna Weber]PERSON spoke/VBD .", [("Anna Weber", None, None, None, False)]),
    # plural titles
    ("Presidents/NNPS [Xi Jinping]PERSON of [China]GPE and [Vladimir Putin]PERSON of [Russia]GPE met/VBD .",
     [("Xi Jinping", "HEAD_OF_STATE_OF", "CHN", None, False),
      ("Vladimir Putin", "HEAD_OF_STATE_OF", "RUS", None, False)]),
    # the possessor of a list's first member holds for the next
    ("[China]GPE 's defence/NN minister/NN [Li Shangfu]PERSON and foreign/JJ minister/NN [Qin Gang]PERSON .",
     [("Li Shangfu", "MINISTER_OF", "CHN", "defence", False),
      ("Qin Gang", "MINISTER_OF", "CHN", "foreign affairs", False)]),
    # appositions
    ("[Kurt Volker]PERSON , former/JJ [U.S.]GPE ambassador/NN to [NATO]ORG .",
     [("Kurt Volker", "HOLDS_POSITION", "USA", None, True)]),
    ("[China]GPE 's foreign/JJ minister/NN , [Wang Yi]PERSON , said/VBD .",
     [("Wang Yi", "MINISTER_OF", "CHN", "foreign affairs", False)]),
    ("[Mark Rutte]PERSON , the [Netherlands]GPE 's foreign/JJ minister/NN , spoke/VBD .",
     [("Mark Rutte", "MINISTER_OF", "NLD", "foreign affairs", False)]),
    ("[Nadia Petrova]PERSON , a professor/NN of international/JJ relations/NNS at [Kazan University]ORG .",
     [("Nadia Petrova", "EMPLOYED_BY", "Kazan University", None, False)]),
    ("[Mark Rutte]PERSON , who was prime/JJ minister/NN of the [Netherlands]GPE , left/VBD .",
     [("Mark Rutte", "HOLDS_POSITION", "NLD", None, True)]),
    ("[Germany]GPE 's newly/RB inaugurated/VBN president/NN , [Joachim Gauck]PERSON , spoke/VBD .",
     [("Joachim Gauck", "HEAD_OF_STATE_OF", "DEU", None, False)]),
    ("[China]GPE , whose president/NN , [Xi Jinping]PERSON , spoke/VBD .",
     [("Xi Jinping", "HEAD_OF_STATE_OF", "CHN", None, False)]),
    ("the Acme Party ( AP ) president/NN [Nitin Gadkari]PERSON .", [("Nitin Gadkari", None, None, None, False)]),
    ("[Dieter Graumann]PERSON , head/NN of the [Central Council]ORG in [Germany]GPE , spoke/VBD .",
     [("Dieter Graumann", "LEADS", "Central Council", None, False)]),
    # the counterpart of a minister is one
    ("Hungarian/JJ Foreign Minister [Janos Martonyi]PERSON met/VBD his Slovak/JJ counterpart/NN , "
     "[Mikulas Dzurinda]PERSON .",
     [("Janos Martonyi", "MINISTER_OF", "HUN", "foreign affairs", False),
      ("Mikulas Dzurinda", "MINISTER_OF", "SVK", "foreign affairs", False)]),
    # predicates and appointments
    ("[Sauli Niinisto]PERSON is the president/NN of [Finland]GPE .",
     [("Sauli Niinisto", "HEAD_OF_STATE_OF", "FIN", None, False)]),
    ("[Wang Yi]PERSON was appointed/VBN foreign/JJ minister/NN of [China]GPE .",
     [("Wang Yi", "MINISTER_OF", "CHN", "foreign affairs", False)]),
    ("[Rafael Grossi]PERSON was named/VBN this/DT week/NN as the head/NN of the [Acme Institute]ORG .",
     [("Rafael Grossi", "LEADS", "Acme Institute", None, False)]),
    # words that describe the body stand before and after its name
    ("[Anna Weber]PERSON , the jailed/VBN leader/NN of the radical/JJ [Acme Front]ORG ( AF ) .",
     [("Anna Weber", "LEADS", "Acme Front", None, False)]),
    ("[Anna Weber]PERSON , the leader/NN of the liberal/JJ [Renew Acme]ORG political/JJ group/NN , spoke/VBD .",
     [("Anna Weber", "LEADS", "Renew Acme", None, False)]),
    ("[Anna Weber]PERSON , spokeswoman/NN for the German/JJ [Acme Association]ORG , spoke/VBD .",
     [("Anna Weber", "HOLDS_POSITION", "Acme Association", None, False)]),
    ("the foreign/JJ minister/NN of neighboring/VBG [Lithuania]GPE , [Anna Weber]PERSON , spoke/VBD .",
     [("Anna Weber", "MINISTER_OF", "LTU", "foreign affairs", False)]),
    # a body meant by its sort alone
    ("The [Acme Party]ORG lost/VBD . The party/NN 's chairman/NN [Otto Braun]PERSON spoke/VBD .",
     [("Otto Braun", "LEADS", "Acme Party", None, False)]),
    ("[Anna Weber]PERSON , spokeswoman/NN of the fund/NN , spoke/VBD for the [Acme Relief Fund]ORG .",
     []),
    # two titles of one person
    ("[Acme Motors]ORG chairman/NN and chief/JJ executive/NN [Otto Braun]PERSON spoke/VBD .",
     [("Otto Braun", "LEADS", "Acme Motors", None, False), ("Otto Braun", "LEADS", "Acme Motors", None, False)]),
    ("[India]GPE 's prime/JJ minister/NN and Chancellor [Angela Merkel]PERSON .",
     [("Angela Merkel", "HEAD_OF_GOVERNMENT_OF", "DEU", None, False),
      ("Narendra Modi", "HEAD_OF_GOVERNMENT_OF", "IND", None, False)]),
    # an office without its country is of the one country that the article is about
    ("[Austria]GPE votes/VBZ on/IN Sunday/NNP , Austrian/JJ media/NNS said/VBD . "
     "Education Minister [Anna Weber]PERSON spoke/VBD .",
     [("Anna Weber", "MINISTER_OF", "AUT", "education", False)]),
    ("[Austria]GPE and [Italy]GPE and [Italy]GPE and [Austria]GPE met/VBD [Norway]GPE . "
     "Education Minister [Anna Weber]PERSON spoke/VBD .",
     [("Anna Weber", None, None, "education", False)]),
    # the country's name is to be near: in the same sentence or in the one before
    ("[Austria]GPE votes/VBZ on/IN Sunday/NNP , Austrian/JJ media/NNS said/VBD . It/PRP rained/VBD . "
     "Education Minister [Anna Weber]PERSON spoke/VBD .",
     [("Anna Weber", None, None, "education", False)]),
    ("Austrian/JJ media/NNS said/VBD so/RB . It/PRP rained/VBD . "
     "Education Minister [Anna Weber]PERSON spoke/VBD in [Austria]GPE .",
     [("Anna Weber", "MINISTER_OF", "AUT", "education", False)]),
    # what somebody had been, served as, or was until a year, is past
    ("[Anna/NNP/compound>1 Weber/NNP/nsubj>4]PERSON had/VBD/aux>4 long/RB been/VBN/ROOT>4 head/NN/attr>4 of "
     "the [Acme Fund]ORG .",
     [("Anna Weber", "LEADS", "Acme Fund", None, True)]),
    ("[Anna/NNP/compound>1 Weber/NNP/nsubj>4]PERSON has/VBZ/aux>4 long/RB been/VBN/ROOT>4 head/NN/attr>4 of "
     "the [Acme Fund]ORG .",
     [("Anna Weber", "LEADS", "Acme Fund", None, False)]),
    ("[Anna/NNP/compound>1 Weber/NNP/nsubj>2]PERSON served/VBD/ROOT>2 here/RB as/IN/prep>2 head/NN/pobj>4 of "
     "the [Acme Fund]ORG .",
     [("Anna Weber", "LEADS", "Acme Fund", None, True)]),
    ("[Anna/NNP/compound>1 Weber/NNP/nsubj>2]PERSON serves/VBZ/ROOT>2 here/RB as/IN/prep>2 head/NN/pobj>4 of "
     "the [Acme Fund]ORG .",
     [("Anna Weber", "LEADS", "Acme Fund", None, False)]),
    ("Rebels/NNS/nsubj>1 toppled/VBD/ROOT>1 Acmean/JJ President/NNP [Anna/NNP/compound>5 Weber/NNP/dobj>1]PERSON "
     "of [Austria]GPE .",
     [("Anna Weber", "HOLDS_POSITION", "AUT", None, True)]),
    ("Rebels/NNS/nsubj>1 met/VBD/ROOT>1 Acmean/JJ President/NNP [Anna/NNP/compound>5 Weber/NNP/dobj>1]PERSON "
     "of [Austria]GPE .",
     [("Anna Weber", "HEAD_OF_STATE_OF", "AUT", None, False)]),
    ("They/PRP met/VBD/ROOT>1 after/IN/prep>1 the ouster/NN/pobj>2 of/IN/prep>4 President/NNP "
     "[Anna/NNP/compound>8 Weber/NNP/pobj>5]PERSON of [Austria]GPE .",
     [("Anna Weber", "HOLDS_POSITION", "AUT", None, True)]),
    # it is only asked for
    ("They/PRP met/VBD/ROOT>1 for/IN/prep>1 the ouster/NN/pobj>2 of/IN/prep>4 President/NNP "
     "[Anna/NNP/compound>8 Weber/NNP/pobj>5]PERSON of [Austria]GPE .",
     [("Anna Weber", "HEAD_OF_STATE_OF", "AUT", None, False)]),
    # a nickname lies inside the name
    ('[Acme Motors]ORG director/NN [Otto]PERSON " Max " [Braun]PERSON spoke/VBD .',
     [("Otto Braun", "LEADS", "Acme Motors", None, False)]),
    # a director for a part of the world does not lead the body
    ("[Anna Weber]PERSON , [Acme Watch]ORG director/NN for the Americas/NNPS , spoke/VBD .",
     [("Anna Weber", "HOLDS_POSITION", "Acme Watch", None, False)]),
    ("[Anna Weber]PERSON , [Acme Watch]ORG director/NN , spoke/VBD .",
     [("Anna Weber", "LEADS", "Acme Watch", None, False)]),
    # an office of a region is a position in its country; the next in the list is not of that region
    ("[Texas]GPE Governor [Otto Braun]PERSON , Senator [Anna Weber]PERSON left/VBD .",
     [("Otto Braun", "HOLDS_POSITION", "USA", None, False), ("Anna Weber", None, None, None, False)]),
    ("[Otto Braun]PERSON , the interior/JJ minister/NN of [Bavaria]GPE , spoke/VBD .",
     [("Otto Braun", "HOLDS_POSITION", "DEU", None, False)]),
    ("[Hamburg]GPE president/NN [Otto Braun]PERSON spoke/VBD .", [("Otto Braun", None, None, None, False)]),
    # a country's envoy to an alliance is the country's
    ("[Israel]GPE 's deputy/NN [UN]ORG ambassador/NN , [Otto Braun]PERSON , spoke/VBD .",
     [("Otto Braun", "HOLDS_POSITION", "ISR", None, False)]),
    # two nouns for one person
    ("[Otto Braun]PERSON , an economist/NN and president/NN of the [Acme Fund]ORG , spoke/VBD .",
     [("Otto Braun", None, None, None, False), ("Otto Braun", "LEADS", "Acme Fund", None, False)]),
    # who heads a field of an organisation's work holds a position there
    ("the head/NN of the diplomacy/NN of the [European Union]ORG [Federica Mogherini]PERSON .",
     [("Federica Mogherini", "HOLDS_POSITION", "European Union", None, False)]),
    ("[Anna Weber]PERSON , director/NN of public/JJ policy/NN for the [Acme Association]ORG , spoke/VBD .",
     [("Anna Weber", "HOLDS_POSITION", "Acme Association", None, False)]),
]  # fmt: skip

NOT_OFFICES = [
    # who was the first to do something
    "[Mark Rutte]PERSON was the first/JJ president/NN to/TO visit/VB [Poland]GPE .",
    # a project director does not lead the organisation, nor does the director of a film lead a country
    "[US]GPE director/NN [Mark Rutte]PERSON .",
    # a field is no organisation
    "the [Home Affairs]ORG Minister [Mark Rutte]PERSON .",
    # the head of an office does not head the foundation
    "[Mark Rutte]PERSON , head/NN of the [Adenauer Stiftung]ORG office/NN , spoke/VBD .",
    # the next in a list of people
    "[Mark Rutte]PERSON , the economist/NN and the president/NN of [NATO]ORG met/VBD .",
    "[Mark Rutte]PERSON , the [European Union]ORG 's president/NN and others/NNS met/VBD .",
    # a country's adjective without its noun is no body
    "[Mark Rutte]PERSON , head/NN of the German/JJ delegation/NN , spoke/VBD .",
    # another person's title is no apposition
    "[Xi Jinping]PERSON , French/JJ President [Emmanuel Macron]PERSON and others/NNS met/VBD .",
    # not yet, or not at all
    "[Mark Rutte]PERSON will/MD be/VB named/VBN the head/NN of [NATO]ORG .",
    "[Mark Rutte]PERSON was not/RB named/VBN the head/NN of [NATO]ORG .",
]


def test_a_league_is_no_premier() -> None:
    _, roles = candidates_of(make_doc("the Norwegian/JJ Premier League club/NN [Acme United]ORG won/VBD ."))
    assert not roles
    _, (role,) = candidates_of(make_doc("the Norwegian/JJ Premier [Otto Braun]PERSON won/VBD ."))
    assert role.words == "premier"


def test_the_office_of_a_region_keeps_the_region_in_its_title() -> None:
    doc = make_doc("[Germany]GPE waits/VBZ . [Brandenburg]GPE 's premier/NN [Otto Braun]PERSON spoke/VBD .")
    candidates, roles = candidates_of(doc)
    article = Article("a", "a", doc.text, published=DAY)
    linked = link(article, doc, candidates, roles, reference())
    reading = Reading(article, doc, linked.entities, linked.mentions, ((0, 0, len(doc.text)),))
    (claim,) = find_office_claims(reading, linked)
    assert (claim.type, claim.attrs["title"]) == ("HOLDS_POSITION", "prime minister of Brandenburg")


def offices(text: str) -> list[tuple[str, str | None, str | None, str | None, bool]]:
    doc = make_doc(text)
    candidates, roles = candidates_of(doc)
    linked = link(Article("a", "a", doc.text, published=DAY), doc, candidates, roles, reference())
    return [
        (t.person, relation_of(t), body, t.role.portfolio, t.bearer.former)
        for t in linked.tenures
        for body in [t.organization.name if t.organization else t.country]
    ]


@pytest.mark.parametrize(("text", "expected"), OFFICES, ids=[text for text, _ in OFFICES])
def test_offices(text: str, expected: list[tuple[str, str, str, str | None, bool]]) -> None:
    assert offices(text) == expected


@pytest.mark.parametrize("text", NOT_OFFICES)
def test_what_is_no_office(text: str) -> None:
    persons = {"Xi Jinping", "Mark Rutte", "Federica Mogherini"}
    assert [o for o in offices(text) if o[0] in persons and o[1] is not None] == []
