"""Peoples as against their states: "Turks protested" is no deed of Turkey."""

from spacy.tokens import Token

from graphbuild.reading import Reading
from graphbuild.syntax import children

BETWEEN_SIDES = frozenset({"CONSULT", "AGREE", "COOPERATE"})
"""What peoples named in the plural do as the two sides of a conflict: "talks with the Palestinians"."""
DEEDS = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION", "RETREAT", "AID", "THREATEN"})
"""What a state does by its organs, not by any of its citizens."""


def is_a_people(token: Token, type: str, reading: Reading) -> bool:
    """Whether a plural means people of a country and not the country, which alone negotiates and agrees.

    "nine Somalis attacked a ship", "17 Japanese were abducted"; "Turks protested", "urged Russians to vote", but "the
    Russians withdrew".
    """
    found = reading.headed_by(token)
    # "talks with leading Social Democrats": not with the party
    if found is not None and token.tag_ == "NNPS" and reading.entities[found.entity].type == "party":
        return bool(children(token, "amod", "nummod"))
    several = token.tag_ in {"NNS", "NNPS"} or bool(children(token, "nummod"))
    if not several or found is None or found.form != "demonym" or type in BETWEEN_SIDES:
        return False
    counted = bool(children(token, "nummod", "amod"))
    bare = not any(c.lower_ == "the" for c in children(token, "det"))
    return (counted and type in DEEDS) or bare or type == "PROTEST"
