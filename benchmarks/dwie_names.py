"""Names of organisations and places counted from DWIE's own articles, as reference data for ``benchmarks/dwie.py``.

usage: python benchmarks/dwie_names.py GOLD.jsonl[.gz] DIR --without IDS.json

DIR receives ``organizations.csv`` and ``regions.csv`` in the columns of ``data/reference``: names with their kind
and the country that the annotation gives them most often. IDS are the articles that a figure is taken on; nothing of
them is counted. The tables are part of the measurement, not of the product: they stay outside the repository.
"""

import argparse
import csv
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from benchmarks.lines import Row, read_lines
from graphbuild.errors import GraphbuildError
from graphbuild.mentions.national import is_nobodys_own
from graphbuild.mentions.organizations import FIELDS
from graphbuild.names import slug
from graphbuild.reference import Reference, load_reference

ORGANIZATIONS: Mapping[str, str] = {
    "igo": "igo",
    "so": "igo",
    "governmental_organisation": "government",
    "ministry": "government",
    "court": "government",
    "army": "military",
    "party": "party",
    "company": "company",
    "media": "media",
    "armed_movement": "armed_group",
    "education_org": "research",
    "policy_institute": "research",
    "research_center": "research",
    "organization": "other",
}
"""A type there -> the type of an organisation here; the first that fits decides."""
PLACES: Mapping[str, str] = {
    "gpe1": "state",
    "gpe2": "town",
    "facility": "building",
    "street": "building",
    "district": "town",
    "island": "island",
    "waterbody": "sea",
    "regio": "region",
}
"""A type there -> the kind of a region here."""
COUNTRIES = frozenset({"gpe0", "gpe0-x", "loc-x", "gpe1-x", "gpe2-x"})
HOMES = frozenset({"based_in0", "agency_of", "in0"})
USUAL = 0.8
"""The share of its mentions in which a name must mean the kind that it is listed with."""
PROPER = re.compile(r"[^\W\d_].{2,}")

type Meaning = tuple[str, str]
"""The table and the kind of a name."""


def tables(documents: Iterable[Row], reference: Reference) -> dict[str, list[dict[str, str]]]:
    """The rows of both files, by the name of the file."""
    meanings: dict[str, Counter[Meaning | None]] = defaultdict(Counter)
    homes: dict[str, Counter[str]] = defaultdict(Counter)
    for document in documents:
        concepts = {c["concept"]: c for c in document["concepts"]}
        owners = _owners(document, concepts, reference)
        for mention in document["mentions"]:
            concept = concepts[mention["concept"]]
            meanings[mention["text"]][meaning_of(_types(concept))] += 1
            if home := owners.get(mention["concept"]):
                homes[mention["text"]][home] += 1
    found: dict[str, list[dict[str, str]]] = {"organizations.csv": [], "regions.csv": []}
    for name in sorted(meanings):
        meaning = _usual(meanings[name])
        if meaning is not None and PROPER.fullmatch(name) and name[0].isupper() and not _is_known(name, reference):
            table, kind = meaning
            field = "type" if table == "organizations.csv" else "kind"
            country = _usual(homes[name]) or ""
            found[table].append({"id": f"counted-{slug(name)}", "name": name, field: kind, "country": country})
    return {table: list({row["id"]: row for row in rows}.values()) for table, rows in found.items()}


def meaning_of(types: Sequence[str]) -> Meaning | None:
    """The table and kind for the types of a concept, None for countries, people and all else."""
    if COUNTRIES.intersection(types):
        return None
    if "organization" in types and "facility" not in types:
        return "organizations.csv", next(kind for name, kind in ORGANIZATIONS.items() if name in types)
    return next((("regions.csv", kind) for name, kind in PLACES.items() if name in types), None)


def _types(concept: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(tag.partition("::")[2] for tag in concept.get("tags") or () if tag.startswith("type::"))


def _owners(document: Row, concepts: Mapping[int, Mapping[str, Any]], reference: Reference) -> dict[int, str]:
    """The country of each concept that the annotation places in one."""
    found = {}
    for relation in document["relations"]:
        other = concepts[relation["o"]]
        country = reference.country_named((other["text"] or other["link"] or "").replace("_", " "))
        if relation["p"] in HOMES and country:
            found[relation["s"]] = country
    return found


def _usual[T](counts: Counter[T]) -> T | None:
    """What is counted most, where it makes up nearly all."""
    best = max(sorted(counts, key=str), key=lambda value: counts[value], default=None)
    return best if best is not None and counts[best] >= USUAL * counts.total() else None


def _is_known(name: str, reference: Reference) -> bool:
    """Whether reference data has the name, or it is one that any country's body bears ("Interior Ministry")."""
    lookups = (
        reference.country_named,
        reference.demonym,
        reference.metonym,
        reference.capital_of,
        reference.organization_named,
        reference.region_named,
    )
    if is_nobodys_own(name) or FIELDS.issuperset(name.lower().split()):
        return True
    return any(lookup(name) for lookup in lookups) or any(c.population > 100_000 for c in reference.cities_named(name))


def write_tables(rows: Mapping[str, Sequence[Mapping[str, str]]], folder: Path) -> None:
    """Write the files, each with the columns that its rows have."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, lines in rows.items():
        with (folder / name).open("w", encoding="utf-8", newline="") as file:
            kind = "type" if name == "organizations.csv" else "kind"
            writer = csv.DictWriter(file, ("id", "name", kind, "country"))
            writer.writeheader()
            writer.writerows(lines)


def documents(gold: Path, without: Collection[str]) -> Iterator[Row]:
    """The annotated articles that no figure is taken on."""
    return (row for row in read_lines(gold, "id", "concepts", "mentions", "relations") if row["id"] not in without)


def main() -> int:
    """Read, count, write; 1 and one line on stderr where that fails."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("gold", metavar="GOLD", type=Path)
    parser.add_argument("folder", metavar="DIR", type=Path)
    parser.add_argument("--without", metavar="IDS", type=Path, required=True, help="a JSON list of article ids")
    given = parser.parse_args()
    try:
        held_out = frozenset(json.loads(given.without.read_text("utf-8")))
        write_tables(tables(documents(given.gold, held_out), load_reference()), given.folder)
    except (GraphbuildError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
