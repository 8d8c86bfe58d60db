"""The tables of DWIE's scheme: what its relations are here, and what they imply."""

import re
from collections.abc import Mapping

from graphbuild.relations.callings import PLAYERS

RELATIONS: Mapping[tuple[str, str, str], tuple[str, ...]] = {
    ("HEAD_OF_STATE_OF", "Person", "Country"): ("head_of_state",),
    ("HEAD_OF_GOVERNMENT_OF", "Person", "Country"): ("head_of_gov",),
    ("MINISTER_OF", "Person", "Country"): ("minister_of",),
    ("HOLDS_POSITION", "Person", "Country"): ("agent_of",),
    ("HOLDS_POSITION", "Person", "Organization"): ("member_of",),
    ("LEADS", "Person", "Organization"): ("head_of",),
    ("EMPLOYED_BY", "Person", "Organization"): ("member_of",),
    ("MEMBER_OF", "Person", "Organization"): ("member_of",),
    ("CITIZEN_OF", "Person", "Country"): ("citizen_of",),
    ("AGENCY_OF", "Organization", "Country"): ("agency_of",),
    ("HEADQUARTERED_IN", "Organization", "Country"): ("based_in0",),
    ("HEADQUARTERED_IN", "Organization", "Place"): ("based_in2",),
    ("LOCATED_IN", "Place", "Country"): ("in0",),
    ("LOCATED_IN", "Place", "Place"): ("in2",),
    ("PART_OF", "Organization", "Organization"): ("part_of",),
}
"""What a claim of ours is there, by its type and the labels of its ends."""

FORMER: Mapping[str, str] = {
    "president": "head_of_state",
    "king": "head_of_state",
    "queen": "head_of_state",
    "emperor": "head_of_state",
    "prime minister": "head_of_gov",
    "premier": "head_of_gov",
    "chancellor": "head_of_gov",
    "foreign minister": "minister_of",
    "defence minister": "minister_of",
    "defense minister": "minister_of",
    "finance minister": "minister_of",
    "interior minister": "minister_of",
    "minister": "minister_of",
    "secretary of state": "minister_of",
    "head of state": "head_of_state",
    "head of government": "head_of_gov",
}
"""Offices that stay relations of their own when they are over."""

RULERS = frozenset({"leader", "ruler", "dictator", "strongman"})
"""Titles of a country's head that name no office: head_of_state there."""

HEADS = frozenset(
    {
        "head",
        "chief",
        "director",
        "chairman",
        "chairwoman",
        "chair",
        "officer",
        "executive",
        "owner",
        "manager",
        "boss",
        "founder",
        "co-founder",
        "governor",
    }
)
"""Words of a position in a body, or in a part of it, that is head_of there."""

REGIONAL: Mapping[str, str] = {
    "governor": "head_of_gov",
    "mayor": "head_of_gov",
    "premier": "head_of_gov",
    "president": "head_of_state",
    "minister": "minister_of",
}
"""What the head of a region or city, or a minister there, is to it."""

TEAM: Mapping[str, str] = {"coach": "coach_of", "trainer": "coach_of", **dict.fromkeys(PLAYERS, "player_of")}
"""What somebody is to a team, by title."""

KIN: Mapping[str, str] = {"spouse": "spouse_of", "child": "child_of", "parent": "parent_of", "sibling": "sibling"}

IMPLIED: Mapping[str, tuple[str, ...]] = {
    "head_of_state": ("agent_of", "citizen_of"),
    "head_of_gov": ("agent_of", "citizen_of"),
    "minister_of": ("agent_of", "citizen_of"),
    "agent_of": ("citizen_of",),
    "head_of": ("member_of",),
    "spokesperson_of": ("member_of",),
    "ministry_of": ("agency_of",),
    "agency_of": ("based_in0",),
}
"""What a relation implies between the same ends (nine times in ten or more in the 604 training articles)."""

CHAINS: Mapping[tuple[str, str], str] = {
    ("in2", "in0"): "in0",
    ("based_in2", "in0"): "based_in0",
    ("member_of", "agency_of"): "citizen_of",
}
"""What two relations imply from the first end to the last (eight times in ten or more there)."""

TWINNED = frozenset(
    {"head_of_state", "head_of_gov", "minister_of", "agent_of", "citizen_of", "agency_of", "based_in0", "in0"}
)
"""Relations to a country that hold of its adjective too."""

WIDE = frozenset({"sea", "strait", "island", "continent", "territory", "area"})
"""Kinds of places that are in no country there."""
LANDS = frozenset({("region", "GBR")})
"""England, Scotland and Wales are countries there."""
WORLDWIDE = frozenset({"company", "other", "research"})
"""Kinds of organisations whose country is said there only where the article names it."""

PRIVATE = frozenset({"media", "company", "party", "armed_group"})
"""Kinds of organisations that are no agencies there, whoever owns them."""

CALLED: Mapping[str, str] = {"CZE": "Czech Republic", "PSE": "State of Palestine"}
"""What a country is called there that is none of our names for it."""

FACILITY = re.compile(r"\b(?:Museum|Gallery|Galerie|Galleria|Theat(?:er|re)|Opera|Hospital|Clinic|Embassy|Library)\b")
"""Bodies that are places there."""

OFFICES = frozenset({"head_of_state", "head_of_gov", "minister_of"})
"""Beside one of these, agent_of has no twin."""
