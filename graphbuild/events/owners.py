"""Whose a word, a deed or a thing is that somebody acts upon: "condemned Russia's invasion", "seized a tanker"."""

from collections.abc import Iterable

from spacy.tokens import Token

from graphbuild.actors import ACTING, actors_of
from graphbuild.events.implied import is_of_two
from graphbuild.ontology import EVENTS
from graphbuild.predicates.match import Match
from graphbuild.reading import Reading
from graphbuild.wordlists import words

OWNED = frozenset({"verbal conflict", "verbal cooperation", "material conflict"})
"""What is done to somebody's word, deed or property is done to the owner: "seized an Iranian tanker"."""
SUFFERED = words("murder killing assassination death arrest detention imprisonment execution poisoning abduction")

STRUCK = words(
    "troop force soldier army navy fleet ship vessel tanker freighter boat warship submarine jet plane aircraft"
    " airliner helicopter drone tank vehicle convoy base barracks position outpost post checkpoint target site plant"
    " facility depot arsenal bunker headquarters building hospital school church mosque embassy consulate mission"
    " house home infrastructure grid refinery pipeline port airport airfield station bridge dam border territory"
    " soil city town village region province capital island peninsula coast parliament palace guard police officer"
    " airspace patrol commander general militia fighter pilot sailor marine conscript serviceman peacekeeper"
    " diplomat ambassador ceasefire truce armistice camp settlement area land water field oilfield mine"
    " neighbourhood neighborhood"
)
"""What is attacked as part of a state: its arms, its ground and its buildings."""

# "arrested a Russian student", "praised his Mexican counterpart": one of its people, not the state
PRIVATE = words(
    "man woman boy girl child teenager youth person people citizen national resident native expatriate civilian family"
    " couple husband wife son daughter brother sister father mother parent worker employee staff businessman"
    " businesswoman entrepreneur tycoon banker trader dealer investor executive manager owner driver pilot captain"
    " passenger tourist traveller traveler visitor student pupil teacher professor academic scientist researcher"
    " scholar expert analyst doctor nurse lawyer judge journalist reporter correspondent editor blogger writer author"
    " poet singer musician artist actor actress director filmmaker player footballer athlete coach activist dissident"
    " campaigner protester demonstrator critic lawmaker politician candidate refugee migrant immigrant asylum seeker"
    " prisoner detainee inmate hostage suspect criminal fugitive smuggler trafficker hacker militant rebel extremist"
    " terrorist jihadist insurgent gunman fisherman sailor farmer priest bishop cleric preacher monk missionary"
    " counterpart colleague predecessor successor deputy minister premier president chancellor leader chief official"
    " adviser advisor aide boss billionaire oligarch company firm bank newspaper voter mandate name fighter mercenary"
    " trait habit mentality mindset culture cuisine language mood society public population press medium media football"
    " group organisation organization ngo charity foundation association institute university club fan supporter"
    " minority diaspora community exile opposition broadcaster channel website"
)

ONE_OF_MANY = words("soldier officer marine sailor pilot conscript serviceman peacekeeper guard militia fighter")
"""Who is of a state's forces: one of them struck is no attack on the state, as many are."""

ENTERPRISES = words("company firm bank enterprise")
"""What stands for the trade of a state, if there are several."""


def behind(tokens: Iterable[Token], match: Match, reading: Reading) -> list[str]:
    """ "condemned Russia's invasion", "rejected the American proposal": whose deed or word it is."""
    quad = EVENTS[match.predicate.type].quad
    if quad not in OWNED or match.predicate.type in {"CONSULT", "AGREE", "REQUEST", "MOBILIZE"}:
        return []
    # "condemned the journalist's murder": whose it is suffered it
    condemned = match.predicate.subtype == "condemnation"
    deeds = [t for t in tokens if not condemned or t.lemma_.lower() not in SUFFERED]
    # "imposed sanctions on Chinese banks": on what a state sells, where one company is not the state
    struck = ENTERPRISES if match.predicate.type in {"SANCTION", "ACCUSE"} else frozenset()
    deeds = [t for t in deeds if t.lemma_.lower() not in PRIVATE or (t.tag_ == "NNS" and t.lemma_.lower() in struck)]
    # "killed the Russian deal", "captured the mood of Russia": no force was used
    if match.predicate.type == "ASSAULT":
        deeds = [t for t in deeds if t.lemma_.lower() in STRUCK and not (t.tag_ == "NN" and t.lemma_ in ONE_OF_MANY)]
    found = [(m, t) for noun in deeds for t in noun.children for m in actors_of(t, reading) if not is_of_two(t)]
    owners = [m for m, t in found if t.dep_ == "poss" or (m.form == "demonym" and t.dep_ == "amod")]
    return [m.entity for m in owners if m.label in ACTING]
