"""Write docs/schema.md from graphbuild/ontology.py: python docs/make_schema.py."""

from collections.abc import Iterator
from pathlib import Path

from graphbuild.ontology import EVENT_TYPES, FACT, NODE_TYPES, PROVENANCE, RELATION_TYPES, Property, RelationType

FILE = Path(__file__).with_name("schema.md")
HEAD = """# The schema

Written from `graphbuild/ontology.py` by `docs/make_schema.py`; a test holds the two together.

Two layers. **Facts** are entities, events and one relationship for each distinct fact. **Provenance** says why:
each fact is a projection of the claims that support it. `Claim.facts` lists the `uid` of those facts, so that
`WHERE r.uid IN k.facts` finds the sentences of an edge. Facts have `basis: text`; rows of reference data that
appear as edges (CAPITAL_OF, a city's LOCATED_IN, a member state) have `basis: reference` and no claims.

Only asserted and reported claims make facts. Planned ones make an Event with `status: planned` and its
participants, and no VISITED, MET_WITH or verb edge. Alleged, hypothetical and denied ones stay claims; a denial
of a fact marks it `disputed`. Days are ISO strings: `date` and `date_end` are the first and last day that the
text allows.

In the embedded engine a property named `end` is written in backticks: ``k.`end` ``; that works in Neo4j as well.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *_nodes(), *_facts(), *_provenance(), *_events()]) + "\n"


def _nodes() -> Iterator[str]:
    yield "## Nodes\n\nEvery node has `id` (its key), `name` and `kind` (its label).\n"
    yield "| Label | Holds | Properties |\n|--|--|--|"
    for node in NODE_TYPES:
        yield f"| {node.label} | {node.holds} | {_list(node.properties)} |"


def _facts() -> Iterator[str]:
    yield f"\n## Facts\n\nEach carries {_list(FACT)}.\n\n| Type | From -> to | Reads |\n|--|--|--|"
    for relation in RELATION_TYPES:
        if relation.layer == "fact":
            yield f"| {relation.name} | {_ends(relation)} | {relation.phrase} |"


def _provenance() -> Iterator[str]:
    yield "\n## Provenance\n\n| Type | From -> to | Properties |\n|--|--|--|"
    for relation in RELATION_TYPES:
        if relation.layer == "provenance":
            own = tuple(p for p in relation.properties if p not in PROVENANCE)
            yield f"| {relation.name} | {_ends(relation)} | {_list(own)} |"


def _events() -> Iterator[str]:
    yield "\n## Event types\n\nThose of the PLOVER manual 2.0, and our own with X_.\n"
    yield "| Type | Quad | Verb edge | Subtypes |\n|--|--|--|--|"
    for event in EVENT_TYPES:
        yield f"| {event.name} | {event.quad or ''} | {event.edge or ''} | {', '.join(event.subtypes)} |"


def _ends(relation: RelationType) -> str:
    sources = list(dict.fromkeys(source for source, _ in relation.ends))
    targets = list(dict.fromkeys(target for _, target in relation.ends))
    if len(relation.ends) == len(sources) * len(targets):
        return f"{' / '.join(sources)} -> {' / '.join(targets)}"
    return ", ".join(f"{source} -> {target}" for source, target in relation.ends)


def _list(properties: tuple[Property, ...]) -> str:
    return ", ".join(f"`{p.name}`" + (f" ({p.kind})" if p.kind != "string" else "") for p in properties)


if __name__ == "__main__":
    FILE.write_text(page(), encoding="utf-8")
