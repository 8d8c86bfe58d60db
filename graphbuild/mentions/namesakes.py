"""Countries with a namesake that is another place: Georgia in the Caucasus and the U.S. state."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from graphbuild.candidate import Candidate


@dataclass(frozen=True, slots=True)
class Namesake:
    """A place that bears a country's name: its name in reference data, its country, and the country's neighbourhood."""

    name: str
    country: str
    kind: str
    neighbours: frozenset[str]


NAMESAKES: Mapping[str, Namesake] = {
    "GEO": Namesake("Georgia (U.S. state)", "USA", "state", frozenset({"GEO", "ARM", "AZE", "RUS", "TUR", "UKR"})),
}
"""By the code of the country."""


def settle_namesakes(chosen: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, each country whose namesake the article means as that place.

    It is the namesake where places of the namesake's country are named and nothing of the country's own neighbourhood.
    """
    return [_settled(c, chosen) for c in chosen]


def _settled(c: Candidate, chosen: Sequence[Candidate]) -> Candidate:
    namesake = NAMESAKES.get(c.code or "") if c.label == "Country" else None
    if namesake is None or c.form != "name":
        return c
    others = [o for o in chosen if o.code != c.code]
    around = any(o.label == "Place" and o.country == namesake.country for o in others)
    near_country = any({o.country, o.code} & namesake.neighbours for o in others)
    if not around or near_country:
        return c
    return replace(c, label="Place", name=namesake.name, code=None, type=namesake.kind, country=namesake.country)
