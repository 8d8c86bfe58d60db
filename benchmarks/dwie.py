"""Entities and relations of articles in the scheme of DWIE: one line for each article.

usage: python benchmarks/dwie.py IN.jsonl[.gz] OUT.jsonl[.gz] [--reference DIR]

The scheme differs from ours in three ways. A country's adjective ("German") is an entity apart, tied to
the country by gpe0, and what relates to the country relates to it by a twin relation ("citizen_of-x").
Relations imply others: who heads a state is its agent and its citizen. And where a city or a body belongs
is part of it whether the article says so or not: reference data tells.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from benchmarks.dwie_scheme import (
    CALLED,
    CHAINS,
    FACILITY,
    FORMER,
    HEADS,
    IMPLIED,
    KIN,
    LANDS,
    OFFICES,
    PRIVATE,
    REGIONAL,
    RELATIONS,
    RULERS,
    TEAM,
    TWINNED,
    WIDE,
    WORLDWIDE,
)
from benchmarks.lines import Row, extractions, run
from graphbuild.model import STATED, Claim, Entity, Extraction
from graphbuild.reference import Reference, load_reference

type Triple = tuple[str, str, str]


def prediction(extraction: Extraction, reference: Reference) -> Row:
    """The entities and relations of an article in DWIE's scheme; one closure over claims and reference data."""
    extraction = named_only(extraction)
    countries = _countries(extraction, reference)
    surfaces = _surfaces(extraction)
    places = {e.id for e in extraction.entities if e.label == "Place"}
    facts = closure({*_stated(extraction), *_belonging(extraction, countries, surfaces, reference)})
    facts = frozenset(fact for fact in facts if not (fact[1] == "citizen_of" and fact[2] in places))
    demonyms = {place: names for place in countries.values() if (names := surfaces["demonym"].get(place))}
    relations = sorted({*facts, *twins(facts, demonyms)})
    return {
        "id": extraction.article.id,
        "entities": _entities(extraction, countries, surfaces, reference),
        "relations": [{"s": s, "p": p, "o": o} for s, p, o in relations],
    }


def named_only(extraction: Extraction) -> Extraction:
    """The extraction without bodies that bear no name of their own, which are no entities there.

    "the Russian army", "Germany's parliament": the last word is written small.
    """
    written = {m.entity for m in extraction.mentions if m.text.split()[-1][:1].islower()}
    named = {m.entity for m in extraction.mentions if not m.text.split()[-1][:1].islower()}
    gone = {e.id for e in extraction.entities if e.label == "Organization"} & written - named
    return replace(
        extraction,
        entities=tuple(e for e in extraction.entities if e.id not in gone),
        mentions=tuple(m for m in extraction.mentions if m.entity not in gone),
    )


def closure(facts: Iterable[Triple]) -> frozenset[Triple]:
    """The facts with all that they imply."""
    found = frozenset(facts)
    while (more := found | {*_implied(found), *_chained(found)}) != found:
        found = frozenset(more)
    return found


def _implied(facts: Iterable[Triple]) -> Iterator[Triple]:
    for subject, relation, object in facts:
        for other in IMPLIED.get(relation, ()):
            yield subject, other, object


def _chained(facts: Iterable[Triple]) -> Iterator[Triple]:
    onward: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for subject, relation, object in facts:
        onward[subject].append((relation, object))
    for subject, first, middle in facts:
        for second, object in onward[middle]:
            if (first, second) in CHAINS:
                yield subject, CHAINS[first, second], object


def twins(facts: Iterable[Triple], demonyms: Mapping[str, Mapping[str, object]]) -> Iterator[Triple]:
    """gpe0 for each adjective of a country, and the twins of what relates to that country."""
    known = frozenset(facts)
    in_office = {(s, o) for s, p, o in known if p in OFFICES}
    for country, names in demonyms.items():
        for name in names:
            yield _apart(country, name), "gpe0", country
    for subject, relation, object in known:
        if relation in TWINNED and not (relation == "agent_of" and (subject, object) in in_office):
            for name in demonyms.get(object, ()):
                yield subject, f"{relation}-x", _apart(object, name)


def _apart(entity: str, name: str) -> str:
    """The id of what our scheme takes for a form of an entity and the other for an entity of its own."""
    return f"{entity}={name}"


type Surfaces = Mapping[str, Mapping[str, Mapping[str, list[list[int]]]]]


def _surfaces(extraction: Extraction) -> Surfaces:
    """Mentions by form, entity and text: {form: {entity: {text: [[start, end], ...]}}}."""
    found: dict[str, dict[str, dict[str, list[list[int]]]]] = {
        form: defaultdict(lambda: defaultdict(list)) for form in ("name", "demonym", "metonym", "nominal", "pronoun")
    }
    for mention in extraction.mentions:
        found[mention.form][mention.entity][mention.text].append([mention.start, mention.end])
    return found


def _countries(extraction: Extraction, reference: Reference) -> dict[str, str]:
    """Entity ids by country code, those included that only places and bodies of the article point to."""
    own = {e.code: e.id for e in extraction.entities if e.label == "Country" and e.code}
    told = sorted({e.country for e in extraction.entities if e.country and reference.country(e.country)})
    return {**{code: f"country:{code}" for code in told}, **own}


def _entities(
    extraction: Extraction, countries: Mapping[str, str], surfaces: Surfaces, reference: Reference
) -> list[Row]:
    own = {e.id for e in extraction.entities}
    rows = [
        _entity(e.id, CALLED.get(e.code or "", e.name), surfaces["name"].get(e.id, {}).values())
        for e in extraction.entities
    ]
    for form in ("demonym", "metonym"):
        for entity, names in surfaces[form].items():
            rows += [_entity(_apart(entity, name), name, [spans]) for name, spans in names.items()]
    rows += [
        _entity(id, CALLED.get(code, country.name), [])
        for code, id in countries.items()
        if id not in own and (country := reference.country(code))
    ]
    return sorted(rows, key=lambda row: str(row["id"]))


def _entity(id: str, name: str, spans: Iterable[list[list[int]]]) -> Row:
    return {"id": id, "name": name, "mentions": sorted(pair for group in spans for pair in group)}


def _stated(extraction: Extraction) -> Iterator[Triple]:
    """What the claims of an article say that are not planned, denied or supposed."""
    entities = {e.id: e for e in extraction.entities}
    places = {e.name.lower(): e for e in extraction.entities if e.label == "Place"}
    for claim in extraction.claims:
        subject, object = entities.get(claim.subject), entities.get(claim.object or "")
        if claim.status in STATED and subject and object:
            title, _, name = str(claim.attrs.get("title", "")).lower().partition(" of ")
            if claim.type == "HOLDS_POSITION" and object.label == "Country" and name in places:
                yield from _of_region(subject, title, places[name], object)
            else:
                yield from ((subject.id, relation, object.id) for relation in _relations(claim, subject, object))


def _of_region(subject: Entity, title: str, region: Entity, country: Entity) -> Iterator[Triple]:
    """ "governor of Texas", which our scheme takes for a position in the country, is an office of the region there."""
    office = title.split()[-1] if title else ""
    yield subject.id, "citizen_of", country.id
    yield subject.id, "agent_of", region.id if office in REGIONAL else country.id
    if office in REGIONAL:
        yield subject.id, REGIONAL[office], region.id


def _relations(claim: Claim, subject: Entity, object: Entity) -> tuple[str, ...]:
    title = str(claim.attrs.get("title", "")).lower().removeprefix("former ").removeprefix("ex-")
    plain = RELATIONS.get((claim.type, subject.label, object.label), ())
    if claim.type == "RELATED_TO":
        kin = KIN.get(str(claim.attrs.get("kinship", "")))
        return (kin,) if kin else ()
    if object.label == "Organization" and subject.label == "Person":
        return (*plain, *_parts_of_body(title))
    if claim.type == "HOLDS_POSITION" and object.label == "Country":
        return (*plain, *_parts_of_country(title, former=bool(claim.attrs.get("former"))))
    if claim.type == "HEAD_OF_GOVERNMENT_OF" and title == "president":
        return ("head_of_state",)
    if claim.type == "AGENCY_OF" and subject.type in PRIVATE:
        return ("based_in0",)
    if claim.type == "AGENCY_OF" and is_ministry(subject):
        return (*plain, "ministry_of")
    return plain


def _parts_of_body(title: str) -> Iterator[str]:
    """What a title in a body says besides membership."""
    if "spokes" in title:
        yield "spokesperson_of"
    if not HEADS.isdisjoint(title.split()):
        yield "head_of"
    if title in TEAM:
        yield TEAM[title]


def _parts_of_country(title: str, *, former: bool) -> Iterator[str]:
    """What a title of a country says besides agent_of."""
    if title in RULERS:
        yield "head_of_state"
    elif former and title in FORMER:
        yield FORMER[title]


def is_ministry(body: Entity) -> bool:
    """Whether an organisation's name says that it is a ministry: "Foreign Ministry", "Department of State"."""
    words = body.name.lower()
    return "ministry" in words or words.startswith("department of") or words.endswith("department")


def _belonging(
    extraction: Extraction, countries: Mapping[str, str], surfaces: Surfaces, reference: Reference
) -> Iterator[Triple]:
    """Which country each entity belongs to, as far as reference data or coreference knows it."""
    named = {e.code for e in extraction.entities if e.label == "Country"}
    for entity in extraction.entities:
        home = countries.get(entity.country or "")
        if home and (entity.type not in WORLDWIDE or entity.country in named):
            yield from ((entity.id, relation, home) for relation in _home(entity))
    for entity_id, names in surfaces["metonym"].items():
        for name in names:
            yield from (
                (_apart(entity_id, name), relation, home) for relation, home in _seat(name, countries, reference)
            )


def _seat(name: str, countries: Mapping[str, str], reference: Reference) -> Iterator[tuple[str, str]]:
    """A capital is a place, a seat of government ("the Kremlin") a place and an agency."""
    capital, seat = reference.capital_of(name), reference.metonym(name)
    home = countries.get(capital or seat or "")
    if home:
        yield "in0", home
        if capital is None:
            yield "agency_of", home


def _home(entity: Entity) -> tuple[str, ...]:
    match entity.label:
        case "Place":
            return () if entity.type in WIDE or (entity.type, entity.country) in LANDS else ("in0",)
        case "Person":
            return ("citizen_of",)
        case "Organization" if FACILITY.search(entity.name):
            return ("in0",)
        case "Organization" if entity.type in ("government", "military"):
            return ("agency_of", "ministry_of") if is_ministry(entity) else ("agency_of",)
        case "Organization" if entity.type != "igo":
            return ("based_in0",)
        case _:
            return ()


def convert(path: Path, extra: Path | None = None) -> Iterator[Row]:
    """The predictions for all articles of a file, in order; ``extra`` is a folder of further reference data."""
    reference = load_reference(extra)
    return (prediction(extraction, reference) for extraction in extractions(path, extra))


if __name__ == "__main__":
    raise SystemExit(run(__doc__.splitlines()[0], convert))
