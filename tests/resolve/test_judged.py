"""What the analyst judged wins over every rule, by whichever of its names a thing was judged."""

import pytest

from graphbuild.judgements import Judgement, Judgements, Verdict
from graphbuild.model import Entity, Label
from graphbuild.resolve import resolve
from tests.made import REFERENCE, country, extraction, organization, person


def told(*entities: Entity, label: Label, judged: tuple[tuple[Verdict, str, str], ...] = ()) -> set[frozenset[str]]:
    """The names that went together, each entity told by an article of its own."""
    rows = Judgements(tuple(sorted(Judgement(verdict, label, one, other) for verdict, one, other in judged)))
    resolution = resolve([extraction(str(n), [e]) for n, e in enumerate(entities)], REFERENCE, rows)
    groups: dict[str, set[str]] = {}
    for number, entity in enumerate(entities):
        groups.setdefault(resolution.entity_of[str(number), entity.id], set()).add(entity.name)
    return {frozenset(names) for names in groups.values()}


NATO, LONG = organization("NATO", code="nato"), organization("North Atlantic Treaty Organization")
SCO = organization("Shanghai Cooperation Organisation", "SCO")
INSTITUTE, ACRONYM = organization("Institute of Arctic Studies", "IAS"), organization("IAS")
CENTRE = organization("Polar Centre", inside="NOR")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("NATO", "Shanghai Cooperation Organisation"),
        ("North Atlantic Treaty Organization", "shanghai cooperation organisation"),
        ("SCO", "NATO"),  # an alias that its article gives it
        ("Shanghai Cooperation Organization", "NATO"),  # the name that the graph shows
    ],
)
def test_two_organizations_of_reference_data_are_one_if_judged_so(one: str, other: str) -> None:
    everything = {frozenset({NATO.name, LONG.name, SCO.name})}
    assert told(NATO, LONG, SCO, label="Organization") != everything
    assert told(NATO, LONG, SCO, label="Organization", judged=(("same", one, other),)) == everything


def test_what_went_with_one_of_them_still_does() -> None:
    apart = {frozenset({INSTITUTE.name, ACRONYM.name}), frozenset({CENTRE.name})}
    assert told(INSTITUTE, ACRONYM, CENTRE, label="Organization") == apart
    judged: tuple[tuple[Verdict, str, str], ...] = (("same", INSTITUTE.name, CENTRE.name),)
    assert told(INSTITUTE, ACRONYM, CENTRE, label="Organization", judged=judged) == {
        frozenset({INSTITUTE.name, ACRONYM.name, CENTRE.name})
    }
    judged = (*judged, ("different", ACRONYM.name, CENTRE.name))
    assert told(INSTITUTE, ACRONYM, CENTRE, label="Organization", judged=judged) == {
        frozenset({INSTITUTE.name, CENTRE.name}),
        frozenset({ACRONYM.name}),
    }


@pytest.mark.parametrize(
    ("label", "one", "other"),
    [
        ("Organization", NATO, LONG),
        ("Country", country("RUS", "Russia"), country("RUS", "Russian Federation")),
        ("Person", person("Andrei Belosov"), person("Andrei Belousov")),
        ("Person", person("Vladimir Putin"), person("Vladimir V. Putin")),
    ],
)
def test_two_names_that_rules_join_are_two_if_judged_so(label: Label, one: Entity, other: Entity) -> None:
    assert len(told(one, other, label=label)) == 1
    assert len(told(one, other, label=label, judged=(("different", one.name, other.name),))) == 2


def test_different_wins_over_what_only_follows_from_two_sames() -> None:
    names = [organization(name) for name in ("Harbour Board", "Port Council", "Quay Trust")]
    chain: tuple[tuple[Verdict, str, str], ...] = (
        ("same", "Harbour Board", "Port Council"),
        ("same", "Port Council", "Quay Trust"),
    )
    assert len(told(*names, label="Organization", judged=chain)) == 1
    assert len(told(names[0], names[2], label="Organization", judged=chain)) == 1
    groups = told(*names, label="Organization", judged=(*chain, ("different", "Harbour Board", "Quay Trust")))
    assert len(groups) == 2
    assert not any({"Harbour Board", "Quay Trust"} <= group for group in groups)


def test_a_judgement_on_names_of_another_label_or_of_one_thing_changes_nothing() -> None:
    for verdict, label, one, other in (
        ("same", "Place", "NATO", "Shanghai Cooperation Organisation"),
        ("different", "Organization", "SCO", "Shanghai Cooperation Organisation"),
    ):
        rows = Judgements((Judgement(verdict, label, one, other),))  # type: ignore[arg-type]
        found = resolve([extraction("a", [NATO, SCO]), extraction("b", [SCO])], REFERENCE, rows)
        assert len(found.entities) == 2
