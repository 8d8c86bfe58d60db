"""What types a pair of actors but states no event, and whose recipient is one of a people and not the state."""

import pytest

from graphbuild.events import find_predications
from tests.events.parses import reading_of

CASES: list[tuple[str, list[str]]] = [
    # one of its people is not the state; its forces and diplomats act for it
    ("China arrested a Ukrainian journalist.", []),
    ("China arrested Ukrainian soldiers.", ["COERCE ukraine"]),
    ("Biden praised his Ukrainian counterpart.", []),
    ("Ukraine expelled a Russian diplomat.", ["SANCTION russia"]),
    ("China condemned the arrest of an Iranian businessman.", []),
    # opinions, concern and advice to travellers
    ("Xi said Russia must wait.", []),
    ("China issued a travel warning for Ukraine.", []),
    ("Xi expressed concern over Ukraine.", []),
    ("Xi expressed his condemnation of Russia.", ["ACCUSE russia"]),
    # strikes by arms and by workers, protests of those they are against, rallies for votes
    ("Russia launched strikes against Ukraine.", ["ASSAULT ukraine"]),
    ("Thousands joined the protest of Biden.", []),
    ("Lavrov attended an election rally by Putin.", []),
    ("Wang Yi was designated for an award.", []),
    ("Xi released Wang Yi from jail.", ["RETREAT wang"]),
    ("Xi released Wang Yi of his duties.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[c[0] for c in CASES])
def test_weak_predicates(text: str, expected: list[str]) -> None:
    told = find_predications(reading_of(text))
    assert [" ".join((p.type, *p.recipients)) for p in told] == expected
