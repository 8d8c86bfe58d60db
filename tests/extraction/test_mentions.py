"""Mentions: what a text names, with label, form and code."""

import pytest

from tests.extraction.docs import candidates_of, make_doc

type Found = tuple[str, str, str, str | None]

MENTIONS: list[tuple[str, list[Found]]] = [
    ("[Chinese]NORP leaders/NNS met/VBD in [Samarkand]GPE , [Uzbekistan]GPE .",
     [("Chinese", "Country", "demonym", "CHN"), ("Samarkand", "Place", "name", "1216265"),
      ("Uzbekistan", "Country", "name", "UZB")]),
    ("the Kremlin denied/VBD it/PRP .", [("Kremlin", "Country", "metonym", "RUS")]),
    ("the Russian/JJ Defence Ministry said/VBD .",
     [("Russian Defence Ministry", "Organization", "name", None), ("Russian", "Country", "demonym", "RUS")]),
    ("the Ministry of Defence of [Belarus]GPE .",
     [("Ministry of Defence of Belarus", "Organization", "name", None), ("Belarus", "Country", "name", "BLR")]),
    # a direction is not part of a country's name
    ("troops/NNS entered/VBD [Western Ukraine]LOC .", [("Ukraine", "Country", "name", "UKR")]),
    # a person stays a person where a list knows a country of that name
    ("[Michael Jordan]PERSON spoke/VBD .", [("Michael Jordan", "Person", "name", None)]),
    # titles are no part of names, nor is an office in capitals
    ("a/DT [Green MEP]PERSON spoke/VBD .", []),
    ("[President Emmanuel Macron]PERSON spoke/VBD .", [("Emmanuel Macron", "Person", "name", None)]),
    # a nickname, and the syllable after a hyphen, are parts of the name
    ('[Otto]PERSON " Max " [Braun]PERSON spoke/VBD .', [('Otto " Max " Braun', "Person", "name", None)]),
    ('[Otto Braun]PERSON " is/VBZ " back/RB .', [("Otto Braun", "Person", "name", None)]),
    ('[Otto Braun]PERSON " Lindenau " sold/VBD .', [("Otto Braun", "Person", "name", None)]),
    ("[Lee Min]PERSON -/HYPH ho spoke/VBD .", [("Lee Min - ho", "Person", "name", None)]),
    ("[Lee Min -/HYPH ho]PERSON spoke/VBD .", [("Lee Min - ho", "Person", "name", None)]),
    ("the [Anna Weber]PERSON -/HYPH led/VBN group/NN .", [("Anna Weber", "Person", "name", None)]),
    ("the [Anna Weber]PERSON -/HYPH era/NN group/NN .", [("Anna Weber", "Person", "name", None)]),
    # a surname alone, once the full name stands
    ("[Anna Weber]PERSON spoke/VBD . Weber left/VBD .",
     [("Anna Weber", "Person", "name", None), ("Weber", "Person", "name", None)]),
    # somebody described as a woman is no body
    ("they/PRP arrested/VBD [Lira Danesh]ORG , a/DT young/JJ woman/NN .", [("Lira Danesh", "Person", "name", None)]),
    ("they/PRP left/VBD [Free Minds]ORG , a/DT student/NN union/NN .", [("Free Minds", "Organization", "name", None)]),
    # what is too vague for a map
    ("leaders/NNS of the [West]LOC .", []),
    # a noun of place says what is named, whatever the model took it for
    ("the [Austrian]NORP town of Vornbach-am-Inn .", [("Austrian", "Country", "demonym", "AUT"),
      ("Vornbach-am-Inn", "Place", "name", None)]),
    ("He/PRP lives/VBZ in the [Tarnowka]PERSON province .", [("Tarnowka", "Place", "name", None)]),
    ("They/PRP met/VBD at the [Grand Orlova Hotel]ORG .", [("Grand Orlova Hotel", "Place", "name", None)]),
    ("the Lindenau prison closed/VBD .", [("Lindenau", "Place", "name", None)]),
    ("He/PRP left/VBD the Catholic church .", []),
    # a city that the model took for an organisation, but not the club named after it
    ("He/PRP spoke/VBD in [Karlsruhe]ORG .", [("Karlsruhe", "Place", "name", "2892794")]),
    ("then/RB [Karlsruhe]ORG beat/VBD Mannheim in [Germany]GPE .",
     [("Karlsruhe", "Organization", "name", None), ("Germany", "Country", "name", "DEU")]),
    # initials are a name of their own, whatever stands before them
    ("the Samarkand/NNP G20 summit opened/VBD .", [("G20", "Organization", "name", "g20")]),
    # one of a party's people is not the party
    ("The Democrat left/VBD .", []),
    ("the Democrat Jane Roe left/VBD .", [("Democrat", "Organization", "name", None)]),
    # parties called by their people; whose, only the article can tell
    ("the [Christian]NORP [Democrats]NORP of [Germany]GPE lost/VBD .",
     [("Christian Democrats", "Organization", "name", "cdu"), ("Germany", "Country", "name", "DEU")]),
    ("Social Democrats lost/VBD .", [("Social Democrats", "Organization", "name", None)]),
    ("Democrats in the [US]GPE lost/VBD .",
     [("Democrats", "Organization", "name", "democratic-party-us"), ("US", "Country", "name", "USA")]),
    # a noun of kind says that an organisation is named
    ("the [Algerian]NORP paper [Al Nahr]PERSON wrote/VBD .", [("Algerian", "Country", "demonym", "DZA"),
      ("Al Nahr", "Organization", "name", None)]),
    ("the [Islamist]NORP Nahda-Wal party won/VBD .", [("Nahda-Wal", "Organization", "name", None)]),
    ("listeners/NNS of [Inselklang]PERSON radio heard/VBD it/PRP .", [("Inselklang", "Organization", "name", None)]),
    ("the party [Anna Weber]PERSON leads/VBZ .", [("Anna Weber", "Person", "name", None)]),
    ("the [German]NORP party won/VBD .", [("German", "Country", "demonym", "DEU")]),
    ("In the [US]GPE Republican candidate/NN [Otto Braun]PERSON lost/VBD .",
     [("US", "Country", "name", "USA"), ("Republican", "Organization", "name", "republican-party-us"),
      ("Otto Braun", "Person", "name", None)]),
    ("In the [US]GPE the Republican met/VBD voters/NNS .", [("US", "Country", "name", "USA")]),
    ("talks/NNS in [The Hague]GPE .", [("The Hague", "Place", "name", "2747373")]),
    # in a report of sport a city is its club, but not where somebody is in it
    ("[Dortmund]GPE striker/NN Braun scored/VBD a goal/NN in the league/NN match/NN near [Bremen]GPE .",
     [("Dortmund", "Organization", "name", "borussia-dortmund"),
      ("Bremen", "Place", "name", "2944388")]),
    ("[Dortmund]GPE police/NNS stopped/VBD a league/NN match/NN .", [("Dortmund", "Place", "name", "2935517")]),
    # fragments a translation left behind name nobody
    ("[Ta]PERSON .", []),
]  # fmt: skip

TRAPS = [
    ("Guinea", "GIN"), ("Guinea-Bissau", "GNB"), ("Equatorial Guinea", "GNQ"), ("Papua New Guinea", "PNG"),
    ("Niger", "NER"), ("Nigeria", "NGA"), ("North Korea", "PRK"), ("South Korea", "KOR"), ("Dominica", "DMA"),
    ("Dominican Republic", "DOM"), ("Sudan", "SDN"), ("South Sudan", "SSD"), ("Republic of the Congo", "COG"),
    ("Democratic Republic of the Congo", "COD"), ("Taiwan", "TWN"), ("Kosovo", "XKX"), ("North Macedonia", "MKD"),
]  # fmt: skip


def mentions(text: str) -> list[Found]:
    doc = make_doc(text)
    candidates, _ = candidates_of(doc)
    return [(doc[c.start : c.end].text, c.label, c.form, c.code) for c in candidates]


@pytest.mark.parametrize(("text", "expected"), MENTIONS, ids=[text for text, _ in MENTIONS])
def test_mentions(text: str, expected: list[Found]) -> None:
    assert mentions(text) == expected


@pytest.mark.parametrize(("name", "code"), TRAPS)
def test_names_inside_names(name: str, code: str) -> None:
    text = f"talks/NNS with {name.replace('-', ' - ')} began/VBD ."
    assert [found[3] for found in mentions(text) if found[1] == "Country"] == [code]


CAPITALS = [
    ("He/PRP flew/VBD/ROOT>1 to/IN/prep>1 Moscow/NNP/pobj>2 .", "Place"),
    ("talks/NNS in/IN/prep>0 Beijing/NNP/pobj>1 .", "Place"),
    ("He/PRP visited/VBD/ROOT>1 Tokyo/NNP/dobj>1 .", "Place"),
    ("the city/NN of/IN/prep>1 Moscow/NNP/pobj>2 .", "Place"),
    ("Beijing/NNP/nsubj>1 denied/VBD/ROOT>1 it/PRP .", "Country"),
    ("ties/NNS with/IN/prep>0 Moscow/NNP/pobj>1 .", "Country"),
    ("ties/NNS to/IN/prep>0 Moscow/NNP/pobj>1 .", "Country"),
    ("Washington/NNP/poss>2 's allies/NNS/nsubj>3 said/VBD/ROOT>3 .", "Country"),
    ("He/PRP accused/VBD/ROOT>1 Ankara/NNP/dobj>1 .", "Country"),
    ("the Moscow/NNP/compound>2 airport/NN closed/VBD .", "Place"),
    ("the Moscow/NNP/compound>2 visit/NN ended/VBD .", "Place"),
    ("the Moscow/NNP/compound>2 ties/NNS ended/VBD .", "Country"),
    # the seat of a state without a capital
    ("talks/NNS in/IN/prep>0 Ramallah/NNP/pobj>1 .", "Place"),
    ("Ramallah/NNP/nsubj>1 denied/VBD/ROOT>1 it/PRP .", "Country"),
    ("MOSCOW , May 14 ( Norvane ) — He/PRP spoke/VBD .", "Place"),
]


@pytest.mark.parametrize(("text", "label"), CAPITALS, ids=[text for text, _ in CAPITALS])
def test_capitals_as_cities_and_as_governments(text: str, label: str) -> None:
    assert [found[1] for found in mentions(text) if found[1] in ("Place", "Country")] == [label]
