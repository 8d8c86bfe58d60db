"""Cities that stand for their club in reports of sport: "Dortmund striker Otto Braun", "lost to Mainz"."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from spacy.tokens import Doc

from graphbuild.candidate import Candidate
from graphbuild.mentions.places import LOCATIVE
from graphbuild.occurrences import with_lower
from graphbuild.reference import Organization, Reference
from graphbuild.wordlists import words

SPORT = words(
    """
    bundesliga champions coach cup defender derby equaliser equalizer fixture footballer forward goal goalkeeper goals
    halftime home-game kickoff league match matchday midfield midfielder nba offside penalty playoff playoffs
    quarterback quarterfinal relegation scored season semifinal squad striker substitute teammate teammates uefa winger
    """
)
ENOUGH = 5
"""So many different words of sport make an article a report of sport."""
OF_PLACE = LOCATIVE | words("city town stadium airport near at-home visiting")
AFTER = words("airport avenue hospital mayor police resident residents street university")


def settle_teams(doc: Doc, candidates: Sequence[Candidate], reference: Reference) -> list[Candidate]:
    """The candidates of a report of sport, cities outside phrases of place as the clubs that they stand for."""
    if len({t.lower_ for t in with_lower(doc, SPORT)}) < ENOUGH:
        return list(candidates)
    places = {c.start for c in candidates if c.label in ("Country", "Place")}
    return [_as_team(c, reference) if _is_team(doc, c, places) else c for c in candidates]


def _is_team(doc: Doc, c: Candidate, places: set[int]) -> bool:
    """Not "in | Marbella |, Spain", "the city of | Dortmund |", "the | Dortmund | airport"."""
    if c.label != "Place" or c.form != "name" or c.type not in ("city", "gpe"):
        return False
    before = [t.lower_ for t in doc[max(0, c.start - 2) : c.start]]
    located = bool(before) and (before[-1] in OF_PLACE or (before[-1] == "of" and before[0] in OF_PLACE))
    after = doc[c.end].lower_ if c.end < len(doc) else ""
    return not located and after not in AFTER and not (after == "," and c.end + 1 in places)


def _as_team(c: Candidate, reference: Reference) -> Candidate:
    clubs = [o for o in _seated(reference).get(c.name, ()) if any(c.name in name.split() for name in o.names)]
    if len(clubs) == 1:
        club = clubs[0]
        return replace(c, label="Organization", name=club.name, code=club.id, type=club.type, country=club.country)
    return replace(c, label="Organization", code=None, type="other")


@lru_cache(maxsize=4)
def _seated(reference: Reference) -> dict[str, list[Organization]]:
    """The bodies of no particular kind by their seat; clubs are among them."""
    found: dict[str, list[Organization]] = {}
    for organization in reference.organizations:
        if organization.type == "other" and organization.seat:
            found.setdefault(organization.seat, []).append(organization)
    return found
