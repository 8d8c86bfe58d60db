import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.names import (
    fold,
    initials,
    is_acronym,
    is_full,
    likeness,
    organization_key,
    person_name,
    short_name,
    slug,
    sounds_alike,
    years,
)

# Two names and the kind of likeness they have; None where they can never be one person's.
LIKENESS = [
    ("Kim Jong-un", "Kim Jong Un", "spelling"),
    ("Recep Tayyip Erdoğan", "Recep Tayyip Erdogan", "spelling"),
    ("JD Vance", "J. D. Vance", "spelling"),
    ("Andrei Belosov", "Andrei Belousov", "transliteration"),
    ("Alexander Gabuyev", "Alexander Gabuev", "transliteration"),
    ("Kassym-Jomart Togayev", "Kassym-Jomart Tokayev", "transliteration"),
    ("Volodymyr Zelensky", "Volodymyr Zelenskyy", "transliteration"),
    ("Andrei R. Belousov", "Andrei Belousov", "middle"),
    ("Sergei Viktorovich Lavrov", "Sergey Lavrov", "middle"),
    ("Tayyip Erdogan", "Recep Tayyip Erdogan", "middle"),
    ("A. Belousov", "Andrei Belousov", "initial"),
    ("Joe Biden", "Joseph Biden", "variant"),
    ("Yun Sun", "Sun Yun", "order"),
    ("Jong Un Kim", "Kim Jong Un", "spelling"),
    ("Xi", "Xi Jinping", "surname"),
    ("von der Leyen", "Ursula von der Leyen", "surname"),
    ("Kim Jong Un", "Kim Jong Il", None),
    ("George W. Bush", "George H. W. Bush", None),
    ("John Smith Jr.", "John Smith Sr.", None),
    ("Li Qiang", "Li Keqiang", None),
    ("Wang Yi", "Wang Yang", None),
    ("Fidel Castro", "Raul Castro", None),
    ("Joe Biden", "Hunter Biden", None),
    ("Putin", "Xi Jinping", None),
    ("Vladimir Putin", "Vladimir Medinsky", None),
]


@pytest.mark.parametrize(("left", "right", "kind"), LIKENESS)
def test_likeness_says_how_two_names_can_be_one(left: str, right: str, kind: str | None) -> None:
    found = likeness(left, right)
    assert (found.kind if found else None) == kind
    assert likeness(right, left) == found


@pytest.mark.parametrize(
    ("name", "given_names", "family"),
    [
        ("Xi Jinping", ("jinping",), "xi"),
        ("Kim Jong-un", ("jong", "un"), "kim"),
        ("Ursula von der Leyen", ("ursula",), "von der leyen"),
        ("Mohammed bin Salman", ("mohammed",), "bin salman"),
        ("Mr. Lavrov", (), "lavrov"),
        ("Vladimir V. Putin", ("vladimir", "v"), "putin"),
        ("Martin Luther King Jr.", ("martin", "luther"), "king"),
    ],
)
def test_person_name_tells_given_from_family_names(name: str, given_names: tuple[str, ...], family: str) -> None:
    assert (person_name(name).given, person_name(name).family) == (given_names, family)
    assert is_full(name) == bool(given_names)


@pytest.mark.parametrize(
    ("name", "short"),
    [("Xi Jinping", "Xi"), ("Vladimir Putin", "Putin"), ("Ursula von der Leyen", "von der Leyen"), ("Lula", "Lula")],
)
def test_short_name_of_a_person(name: str, short: str) -> None:
    assert short_name(name, person=True) == short
    assert short_name(name, person=False) == name


@pytest.mark.parametrize(
    ("left", "right", "alike"),
    [
        ("belosov", "belousov", True),
        ("togayev", "tokayev", True),
        ("gaddafi", "qadhafi", True),
        ("lukashenko", "loukachenko", True),
        ("lavrov", "larov", False),
        ("xi", "si", False),
    ],
)
def test_words_that_are_transliterations_of_one(left: str, right: str, alike: bool) -> None:
    assert sounds_alike(left, right) == sounds_alike(right, left) == alike


def test_organization_keys_leave_out_what_does_not_tell() -> None:
    spellings = ("The Shanghai Cooperation Organisation", "Shanghai Cooperation Organization")
    assert len({organization_key(s) for s in spellings}) == 1
    assert organization_key("Gazprom PJSC") == organization_key("Gazprom")
    assert organization_key("The Hague Court") == "hague court"


def test_acronyms_and_initials() -> None:
    assert [n for n in ("NATO", "U.N.", "G20", "Nato", "N", "UN SC", "2024") if is_acronym(n)] == [
        "NATO",
        "U.N.",
        "G20",
    ]
    assert initials("Shanghai Cooperation Organisation of states") == "SCO"


def test_years_in_a_name() -> None:
    assert years("Samarkand 2022") == {"2022"}
    assert years("Resolution 1701 of 22022") == frozenset()


@given(st.text())
def test_fold_and_slug_are_stable(name: str) -> None:
    assert fold(fold(name)) == fold(name)
    assert slug(name).isascii()
    assert slug(name) == slug(name.upper().lower()) or not name.isascii()


@given(st.text(min_size=1), st.text(min_size=1))
def test_slugs_of_names_without_latin_letters_differ(left: str, right: str) -> None:
    if fold(left) != fold(right) and not fold(left).isascii() and not fold(right).isascii():
        assert slug(left) != slug(right)


NAMES = st.lists(
    st.sampled_from(["Andrei", "A.", "R.", "Kim", "Jong", "Un", "Belousov", "von", "Jr."]), min_size=1
).map(" ".join)


@given(NAMES, NAMES)
def test_likeness_is_symmetric(left: str, right: str) -> None:
    assert likeness(left, right) == likeness(right, left)
