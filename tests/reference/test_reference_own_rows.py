"""The user's own rows beside the built-in ones."""

from pathlib import Path

import pytest

from graphbuild.errors import InputError
from graphbuild.reference import load_reference, reference_digest


def folder(path: Path, **files: str) -> Path:
    for name, text in files.items():
        (path / f"{name}.csv").write_text(text, encoding="utf-8")
    return path


def test_an_own_row_adds_names_to_a_country(tmp_path: Path) -> None:
    extra = folder(tmp_path, countries="code,names,metonyms\nFRA,Gallia;Hexagon,Bercy\n")
    own = load_reference(extra)
    assert (own.country_named("Gallia"), own.country_named("France"), own.metonym("Bercy")) == ("FRA", "FRA", "FRA")
    assert load_reference().country_named("Gallia") is None


def test_an_own_name_wins_over_a_built_in_one(tmp_path: Path) -> None:
    extra = folder(tmp_path, countries="code,names\nCOG,Congo\n")
    assert (load_reference().country_named("Congo"), load_reference(extra).country_named("Congo")) == ("COD", "COG")


def test_an_own_organization_with_members(tmp_path: Path) -> None:
    extra = folder(
        tmp_path,
        organizations="id,name,names,type\ntwo-rivers,Two Rivers Forum,TRF,igo\n",
        members="organization,country,start,end\ntwo-rivers,FRA,2020-01-01,\nnato,AUT,2030-01-01,\n",
    )
    own = load_reference(extra)
    found, nato = own.organization_named("TRF"), own.organization("nato")
    assert found is not None and [m.country for m in found.members] == ["FRA"]
    assert nato is not None and "AUT" in {m.country for m in nato.members}


def test_an_own_office_ends_the_one_before_it(tmp_path: Path) -> None:
    rows = "country,kind,title,person,names,start\nBLR,head_of_state,President,Ada Example,Ada Exampleva,2040-01-01\n"
    own = load_reference(folder(tmp_path, offices=rows))
    assert [o.person for o in own.office_holders("BLR", "head_of_state", "2041-01-01")] == ["Ada Example"]
    assert [o.person for o in own.office_holders("BLR", "head_of_state", "2039-01-01")] == ["Alexander Lukashenko"]
    assert [o.person for o in own.offices_of("Exampleva")] == ["Ada Example"]


def test_an_own_office_hides_those_that_begin_in_its_time(tmp_path: Path) -> None:
    rows = "country,kind,title,person,start,end\nAUT,head_of_state,President,Ada Example,2003-01-01,2005-01-01\n"
    own = load_reference(folder(tmp_path, offices=rows))
    assert [o.person for o in own.office_holders("AUT", "head_of_state", "2004-08-01")] == ["Ada Example"]


def test_an_own_spelling_of_a_person(tmp_path: Path) -> None:
    own = load_reference(folder(tmp_path, people="person,names\nJoe Biden,Joey Biden\n"))
    assert {o.person for o in own.offices_of("Joey Biden")} == {"Joe Biden"}
    assert {o.person for o in own.offices_of("Biden")} == {"Joe Biden"}


def test_an_own_city_name(tmp_path: Path) -> None:
    own = load_reference(folder(tmp_path, city_names="id,names\n2988507,Lutetia\n"))
    assert [city.name for city in own.cities_named("lutetia")] == ["Paris"]


@pytest.mark.parametrize(
    ("file", "text", "message"),
    [
        ("countries", "code,nmae\nFRA,X\n", 'countries.csv line 1: unknown column "nmae"; the columns are code'),
        ("countries", "name\nX\n", 'countries.csv line 1: no column "code"; the columns are code'),
        ("countries", "code,name\nFrance,X\n", 'line 2, column code: "France" is not a three-letter ISO'),
        ("countries", "code,name\nQQQ,X\n", "line 2, column iso2: empty; give a two-letter"),
        ("countries", "code,names\nFRA,A\nFRA,B\n", "line 3, column code: the same code as in line 2; remove one"),
        ("countries", "code,name\nFRA,A,B\n", "more fields than the header has"),
        ("regions", "id,name,kind\nMy Land,My Land,region\n", 'line 2, column id: "My Land" is not an id of small'),
        ("organizations", "id,name,type\nx,X,club\n", 'line 2, column type: "club" is not one of igo'),
        ("organizations", "id,name,type,country\nx,X,igo,QQQ\n", 'column country: "QQQ" is not known; add it to'),
        ("members", "organization,country\nnone-such,FRA\n", 'column organization: "none-such" is not known'),
        ("offices", "country,kind,title,person,start\nFRA,boss,B,P,2020\n", 'column kind: "boss" is not one of'),
        ("offices", "country,kind,title,person,start\nFRA,leader,B,P,2020-13-01\n", '"2020-13-01" is not a day'),
        ("offices", "country,kind,title,person,start\nFRA,leader,B,P,5 May\n", '"5 May" is not a day'),
        ("offices", "country,kind,title,person,start\n,leader,B,P,2020\n", "give a country or an organization"),
        ("offices", "country,kind,title,person,start,end\nFRA,leader,B,P,2020,2019\n", "is before the start"),
        ("city_names", "id,names\n7,X\n", 'column id: GeoNames id "7" is not among the cities'),
    ],
)
def test_a_bad_row_gives_one_line(tmp_path: Path, file: str, text: str, message: str) -> None:
    extra = folder(tmp_path, **{file: text})
    with pytest.raises(InputError) as caught:
        _ = load_reference(extra).cities
    assert message in str(caught.value)
    assert str(tmp_path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    (tmp_path / "people.csv").write_bytes(b"person,names\nJos\xe9,X\n")
    with pytest.raises(InputError, match=r"people\.csv: not readable as CSV in UTF-8"):
        load_reference(tmp_path)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such folder"):
        load_reference(tmp_path / "none")


def test_the_digest_changes_with_the_content(tmp_path: Path) -> None:
    bare = reference_digest()
    assert bare == reference_digest() and len(bare) == 64
    first = reference_digest(folder(tmp_path, countries="code,names\nFRA,Gallia\n"))
    second = reference_digest(folder(tmp_path, countries="code,names\nFRA,Gallie\n"))
    assert len({bare, first, second}) == 3


def test_a_file_of_another_name_changes_nothing(tmp_path: Path) -> None:
    before = reference_digest(tmp_path)
    folder(tmp_path, notes="any,thing\n")
    assert reference_digest(tmp_path) == before
