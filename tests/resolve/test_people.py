"""Which names of persons become one, and which never do."""

import pytest

from graphbuild.judgements import Judgement, Judgements
from graphbuild.model import Extraction
from graphbuild.names import slug
from graphbuild.resolve import Resolution, resolve
from tests.made import REFERENCE, claim, country, event, extraction, person


def people(resolution: Resolution) -> dict[str, str]:
    """Article and local name -> id, for persons."""
    return {f"{a} {e}": id for (a, e), id in resolution.entity_of.items() if id.startswith("person:")}


def in_two_articles(left: str, right: str, *, day: str = "2022-09-16") -> list[Extraction]:
    return [extraction("a", [person(left)], day=day), extraction("b", [person(right)], day=day)]


# Alone, by their names and reference data, in two articles.
ONE = [
    ("Andrei Belosov", "Andrei Belousov"),
    ("Alexander Gabuyev", "Alexander Gabuev"),
    ("Kassym-Jomart Togayev", "Kassym-Jomart Tokayev"),
    ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
    ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan"),
    ("Andrei R. Belousov", "Andrei Belousov"),
    ("Vladimir V. Putin", "Vladimir Putin"),
    ("Kim Jong-un", "Kim Jong Un"),
    ("Kim Jong Eun", "Kim Jong Un"),
    ("Joe Biden", "Joseph Biden"),
]
TWO = [
    ("Kim Jong Un", "Kim Jong Il"),
    ("George W. Bush", "George H. W. Bush"),
    ("Islam Karimov", "Shavkat Mirziyoyev"),
    ("Fidel Castro", "Raul Castro"),
    ("Li Qiang", "Li Keqiang"),
    ("Moammar Qadhafi", "Muammar Gaddafi"),
    ("A. Belousov", "Andrei Belousov"),
    ("Abe Kaoru", "Kaoru Iwata"),
    ("Smith", "John Smith"),
    ("Smith", "Smith"),
]


@pytest.mark.parametrize(("left", "right"), ONE)
def test_spellings_of_one_person_are_one(left: str, right: str) -> None:
    resolution = resolve(in_two_articles(left, right), REFERENCE)
    assert len(set(people(resolution).values())) == 1
    (entity,) = resolution.entities.values()
    assert {entity.name, *entity.aliases} >= {left, right}
    assert [m.reason.text for m in entity.merges]


@pytest.mark.parametrize(("left", "right"), TWO)
def test_two_people_stay_two(left: str, right: str) -> None:
    assert len(set(people(resolve(in_two_articles(left, right), REFERENCE)).values())) == 2


def office_article(
    id: str, name: str, code: str, land: str, type: str = "MINISTER_OF", portfolio: str = "defence"
) -> Extraction:
    attrs = {"portfolio": portfolio} if type == "MINISTER_OF" else {}
    return extraction(id, [person(name), country(code, land)], [claim(type, name, land, attrs=attrs)])


@pytest.mark.parametrize("other", ["A. Marinescu", "Marinescu Anatol", "Anatoli Marinescou", "Marinescu"])
def test_an_office_in_common_is_evidence(other: str) -> None:
    told = [office_article("a", "Anatol Marinescu", "MDA", "Moldova"), office_article("b", other, "MDA", "Moldova")]
    assert len(set(people(resolve(told, REFERENCE)).values())) == 1


def test_two_countries_of_office_are_two_people() -> None:
    told = [office_article("a", "John Marsh", "GBR", "Britain"), office_article("b", "John Marsh", "USA", "America")]
    assert set(people(resolve(told, REFERENCE)).values()) == {"person:john-marsh-gbr", "person:john-marsh-usa"}


def test_a_name_without_office_does_not_choose_between_two() -> None:
    told = [
        office_article("a", "John Marsh", "GBR", "Britain"),
        office_article("b", "John Marsh", "USA", "America"),
        extraction("c", [person("John Marsh")]),
    ]
    assert len(set(people(resolve(told, REFERENCE)).values())) == 3


def test_an_ambiguous_short_form_stays_alone() -> None:
    told = [
        extraction("a", [person("Peter A. Marsh")]),
        extraction("b", [person("Peter B. Marsh")]),
        extraction("c", [person("Peter Marsh")]),
    ]
    resolution = resolve(told, REFERENCE)
    assert len(set(people(resolution).values())) == 3
    assert ("not merged", "Peter A. Marsh") in {(f.kind, f.name) for f in resolution.findings}


def test_a_surname_joins_the_only_full_name_of_its_article() -> None:
    told = [extraction("a", [person("Nora Brandt"), person("Brandt")]), extraction("b", [person("Emil Brandt")])]
    ids = people(resolve(told, REFERENCE))
    assert ids["a Brandt"] == ids["a Nora Brandt"] != ids["b Emil Brandt"]


def test_a_surname_between_two_full_names_stays_alone() -> None:
    told = [extraction("a", [person("Nora Brandt"), person("Emil Brandt"), person("Brandt")])]
    resolution = resolve(told, REFERENCE)
    assert len(set(people(resolution).values())) == 3
    assert [f.name for f in resolution.findings if f.kind == "surname only"] == ["Brandt"]


def test_a_surname_with_a_partner_in_common_joins_the_only_bearer() -> None:
    told = [
        extraction(
            "a", [person("Nora Brandt"), person("Emil Fischer")], events=[event("e", ["Nora Brandt", "Emil Fischer"])]
        ),
        extraction("b", [person("Brandt"), person("Fischer")], events=[event("e", ["Brandt", "Fischer"])]),
        extraction("c", [person("Brandt")]),
    ]
    ids = people(resolve(told, REFERENCE))
    assert ids["a Nora Brandt"] == ids["b Brandt"]
    assert ids["a Emil Fischer"] == ids["b Fischer"]
    assert ids["c Brandt"] not in (ids["b Brandt"], ids["b Fischer"])


@pytest.mark.parametrize(
    ("day", "name"), [("2003-03-20", "George W. Bush"), ("1990-08-02", "George H. W. Bush"), ("2020-01-01", "Bush")]
)
def test_a_president_by_surname_is_the_holder_of_the_day(day: str, name: str) -> None:
    told = [extraction("a", [person("Bush"), country("USA", "United States")], day=day)]
    resolution = resolve(told, REFERENCE)
    found = resolution.entities[resolution.entity_of["a", "Bush"]]
    assert found.name == name
    assert found.id == f"person:{slug(name)}" or name == "Bush"


@pytest.mark.parametrize(
    ("name", "code", "found"),
    [
        ("Shavkat Mirzioyev", "UZB", "Shavkat Mirziyoyev"),
        ("Sergey Lavrow", "RUS", "Sergei Lavrov"),
        ("Shavkat Mirzioyev", "FRA", "Shavkat Mirzioyev"),
        ("Boris Mirzioyev", "UZB", "Boris Mirzioyev"),
    ],
)
def test_another_spelling_of_an_office_holder_needs_office_or_country(name: str, code: str, found: str) -> None:
    told = [extraction("a", [person(name), country(code, "the country")])]
    resolution = resolve(told, REFERENCE)
    assert resolution.entities[resolution.entity_of["a", name]].name == found


def test_a_surname_needs_its_country_in_the_article() -> None:
    told = [extraction("a", [person("Xi"), country("FRA", "France")])]
    (id,) = people(resolve(told, REFERENCE)).values()
    assert id.startswith("person:xi-") and id != "person:xi-jinping"


def test_a_surname_alone_keeps_its_id_whatever_else_is_told() -> None:
    told = [extraction(id, [person("Smith")]) for id in "bcd"]
    before = people(resolve(told[:1], REFERENCE))
    assert people(resolve([extraction("a", [person("Smith")]), *told], REFERENCE)).items() >= before.items()


def test_the_name_in_reference_data_is_the_name() -> None:
    told = [extraction(str(n), [person("Vladimir V. Putin")]) for n in range(3)]
    (entity,) = resolve(told, REFERENCE).entities.values()
    assert (entity.id, entity.name, entity.aliases) == (
        "person:vladimir-putin",
        "Vladimir Putin",
        ("Vladimir V. Putin",),
    )


def test_the_analyst_wins_over_rules_and_blocks() -> None:
    judged = Judgements((Judgement("same", "Person", "Kim Jong Un", "Kim Jong Il"),))
    assert len(set(people(resolve(in_two_articles("Kim Jong Un", "Kim Jong Il"), REFERENCE, judged)).values())) == 1
    judged = Judgements((Judgement("different", "Person", "Andrei Belosov", "Andrei Belousov"),))
    assert (
        len(set(people(resolve(in_two_articles("Andrei Belosov", "Andrei Belousov"), REFERENCE, judged)).values())) == 2
    )


def test_weak_merges_and_near_misses_are_for_review() -> None:
    told = [*in_two_articles("Andrei Belosov", "Andrei Belousov"), extraction("c", [person("A. Belousov")])]
    kinds = {(f.kind, f.name, f.other) for f in resolve(told, REFERENCE).findings}
    assert ("weak merge", "Andrei Belousov", "Andrei Belosov") in kinds
    assert ("not merged", "A. Belousov", "Andrei Belousov") in kinds
