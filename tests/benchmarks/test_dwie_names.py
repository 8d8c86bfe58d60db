"""Names counted from annotated articles become rows of reference data."""

from pathlib import Path

from benchmarks.dwie_names import meaning_of, tables, write_tables
from graphbuild.reference import Reference, load_reference


def document(*named: tuple[str, str, str]) -> dict[str, object]:
    """An article whose concepts are (name, type, country in which it lies)."""
    concepts: list[dict[str, object]] = [
        {"concept": i, "text": name, "link": None, "tags": ["type::entity", *(f"type::{t}" for t in types.split())]}
        for i, (name, types, _) in enumerate(named)
    ]
    countries = sorted({country for _, _, country in named if country})
    concepts += [
        {"concept": len(named) + i, "text": c, "link": None, "tags": ["type::gpe0"]} for i, c in enumerate(countries)
    ]
    relations = [
        {"s": i, "p": "based_in0", "o": len(named) + countries.index(country)}
        for i, (_, _, country) in enumerate(named)
        if country
    ]
    mentions = [{"concept": i, "text": name} for i, (name, _, _) in enumerate(named)]
    return {"id": "1", "concepts": concepts, "mentions": mentions, "relations": relations}


def test_kinds() -> None:
    assert meaning_of(("entity", "organization", "media")) == ("organizations.csv", "media")
    assert meaning_of(("entity", "location", "gpe2")) == ("regions.csv", "town")
    assert meaning_of(("entity", "gpe", "gpe0")) is None
    assert meaning_of(("entity", "person")) is None


def test_tables_hold_what_reference_data_does_not_know(tmp_path: Path) -> None:
    given = document(
        ("Norvia Post", "organization media", "Peru"),
        ("Tarnowka", "location gpe2", "Poland"),
        ("Interior Ministry", "organization ministry", "Peru"),
        ("NATO", "organization igo", ""),
        ("Anna Weber", "person", ""),
    )
    found = tables([given], load_reference())
    assert [(row["name"], row["type"], row["country"]) for row in found["organizations.csv"]] == [
        ("Norvia Post", "media", "PER")
    ]
    assert [(row["name"], row["kind"], row["country"]) for row in found["regions.csv"]] == [("Tarnowka", "town", "POL")]
    write_tables(found, tmp_path)
    joined: Reference = load_reference(tmp_path)
    known = joined.organization_named("Norvia Post")
    assert known is not None and (known.type, known.country) == ("media", "PER")


def test_a_name_of_two_kinds_is_left_out() -> None:
    given = document(("Brenda", "organization sport_team", "Peru"), ("Brenda", "person", ""))
    assert tables([given], load_reference())["organizations.csv"] == []
