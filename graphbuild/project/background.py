"""Edges that reference data adds between nodes that the text names; they are no facts and say so (``basis``)."""

import hashlib
from collections.abc import Iterable, Iterator

from graphbuild.graph import Edge, Node, Value
from graphbuild.names import fold
from graphbuild.ontology import FACT
from graphbuild.reference import Reference

type Triple = tuple[str, str, str]


def background_edges(nodes: Iterable[Node], stated: Iterable[Triple], reference: Reference) -> tuple[Edge, ...]:
    """CAPITAL_OF, LOCATED_IN and MEMBER_OF where both ends are nodes and no text states the same."""
    ordered = tuple(nodes)
    countries = {n.id for n in ordered if n.label == "Country"}
    found = {*_places(ordered, countries, reference), *_members(ordered, countries, reference)}
    return tuple(_edge(triple) for triple in sorted(found - set(stated)))


def _places(nodes: Iterable[Node], countries: set[str], reference: Reference) -> Iterator[Triple]:
    for node in nodes:
        code = node.properties.get("country")
        if node.label != "Place" or not isinstance(code, str) or code not in countries:
            continue
        yield "LOCATED_IN", node.id, code
        country = reference.country(code)
        if country and fold(node.name) in {fold(name) for name in country.capital_names}:
            yield "CAPITAL_OF", node.id, code


def _members(nodes: Iterable[Node], countries: set[str], reference: Reference) -> Iterator[Triple]:
    """Members of today: those whose membership has no recorded end."""
    for node in nodes:
        known = reference.organization(str(node.properties.get("code"))) if node.label == "Organization" else None
        for membership in known.members if known else ():
            if membership.country in countries and membership.end is None:
                yield "MEMBER_OF", membership.country, node.id


def _edge(triple: Triple) -> Edge:
    type, source, target = triple
    digest = hashlib.sha256("\x1f".join((*triple, "reference")).encode()).hexdigest()[:12]
    ends = (end.partition(":")[2] or end.lower() for end in (source, target))
    uid = ":".join((type.lower(), *ends, digest))
    properties: dict[str, Value] = {
        "uid": uid,
        "kind": type,
        "confidence": 1.0,
        "claims": 0,
        "articles": 0,
        "sources": 0,
        "basis": "reference",
        "disputed": False,
        "status": "asserted",
    }
    return Edge(uid, type, source, target, {p.name: properties.get(p.name) for p in FACT})
