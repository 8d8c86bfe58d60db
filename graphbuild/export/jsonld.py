"""JSON-LD in the terms of schema.org, for programs that read the web's vocabulary.

Facts that schema.org has a property for use it, in its direction; every other fact stands under our own prefix as
the relation's name. Offices are roles, so that they keep title and dates (schema.org/Role). What is only planned
or only reported says so in its event or is left to our prefix: no planned meeting becomes ``knows``.
"""

import json
from collections import defaultdict
from collections.abc import Mapping
from urllib.parse import quote

from graphbuild.evidence import is_fact
from graphbuild.graph import Edge, Graph, Node, Value

type Json = str | int | float | bool | list[Json] | dict[str, Json] | None

TYPES = {
    "Person": "Person", "Country": "Country", "Place": "Place", "Organization": "Organization", "Event": "Event",
    "Agreement": "CreativeWork", "Article": "NewsArticle",
}  # fmt: skip
CONTEXT: Json = {"@vocab": "https://schema.org/", "gb": "urn:graphbuild:relation:"}

FORWARD = {
    "MEMBER_OF": "memberOf", "CITIZEN_OF": "nationality", "RELATED_TO": "relatedTo", "MET_WITH": "knows",
    "HEADQUARTERED_IN": "location", "LOCATED_IN": "containedInPlace", "TOOK_PLACE_IN": "location",
}  # fmt: skip
"""Relations whose subject has the property."""

REVERSED = {"PARTICIPATED_IN": "attendee", "SIGNED": "contributor", "MENTIONED_IN": "mentions"}
"""Relations whose object has the property."""

ROLES = {"LEADS": "worksFor", "EMPLOYED_BY": "worksFor", "HOLDS_POSITION": "worksFor"}
"""Offices in organisations; schema.org has none for offices of state, which stay under our prefix."""

ATTENDS = frozenset({"Person", "Organization"})
"""Who may be an ``attendee`` and a ``contributor`` to schema.org."""


def json_ld(graph: Graph) -> str:
    """One ``@graph`` of all entities, events and articles, each with what it says of others."""
    nodes = {node.id: node for node in graph.nodes if node.label in TYPES}
    said: dict[str, dict[str, list[Json]]] = defaultdict(lambda: defaultdict(list))
    for edge in graph.edges:
        if edge.source in nodes and edge.target in nodes and (is_fact(edge) or edge.type == "MENTIONED_IN"):
            owner, name, value = _statement(edge, nodes)
            said[owner][name].append(value)
    entries: list[Json] = [_entry(node, said[node.id]) for node in nodes.values()]
    text = json.dumps({"@context": CONTEXT, "@graph": entries}, ensure_ascii=False, indent=1, sort_keys=True)
    return text.encode("utf-8", "replace").decode("utf-8") + "\n"


def _statement(edge: Edge, nodes: Mapping[str, Node]) -> tuple[str, str, Json]:
    """Whose property, which, and its value."""
    source, target = nodes[edge.source], nodes[edge.target]
    sure = edge.properties.get("status") in (None, "asserted") and not edge.properties.get("former")
    if edge.type == "PART_OF":
        return source.id, "superEvent" if source.label == "Event" else "parentOrganization", _reference(target)
    if edge.type in REVERSED and (source.label in ATTENDS or edge.type == "MENTIONED_IN"):
        return target.id, REVERSED[edge.type], _reference(source)
    if sure and edge.type in ROLES and target.label == "Organization":
        return source.id, ROLES[edge.type], _role(edge, target)
    if sure and edge.type in FORWARD and not (edge.type == "MEMBER_OF" and source.label == "Country"):
        return source.id, FORWARD[edge.type], _reference(target)
    return source.id, f"gb:{edge.type}", _qualified(edge, target)


def _role(edge: Edge, target: Node) -> Json:
    known = edge.properties
    given: dict[str, Value] = {"roleName": known.get("title") or known.get("role")}
    given |= {"startDate": known.get("valid_from"), "endDate": known.get("valid_to")}
    return {"@type": "OrganizationRole", ROLES[edge.type]: _reference(target), **_known(given)}


def _qualified(edge: Edge, target: Node) -> Json:
    """The other end, with what the text says of the fact: never a bare statement of what is only planned."""
    names = ("status", "date", "valid_from", "valid_to", "title", "portfolio", "role", "former", "disputed")
    return {**_known({f"gb:{name}": edge.properties.get(name) for name in names}), "@id": _iri(target)}


def _entry(node: Node, said: Mapping[str, list[Json]]) -> Json:
    own = {"name": node.name, **_article(node)} if node.label == "Article" else {"name": node.name, **_thing(node)}
    return {"@id": _iri(node), "@type": TYPES[node.label], **_known(own), **said}


def _thing(node: Node) -> dict[str, Value]:
    known = node.properties
    names = {"alternateName": "aliases", "startDate": "date", "endDate": "date_end", "additionalType": "type"}
    dated = {name: known.get(key) for name, key in names.items() if node.label == "Event" or key in ("aliases", "type")}
    code = {"identifier": known.get("code")}
    made = {"dateCreated": known.get("date")} if node.label == "Agreement" else {}
    status = {"gb:status": known.get("status")} if node.label == "Event" else {}
    return {**dated, **code, **made, **status}


def _article(node: Node) -> dict[str, Value]:
    names = {
        "headline": "title",
        "url": "url",
        "publisher": "source",
        "datePublished": "published",
        "inLanguage": "language",
    }
    return {name: node.properties.get(key) for name, key in names.items()}


def _known(values: Mapping[str, Value]) -> dict[str, Json]:
    return {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in values.items()
        if value not in (None, (), "", False)
    }


def _reference(node: Node) -> Json:
    return {"@id": _iri(node)}


def _iri(node: Node) -> str:
    return f"urn:graphbuild:{node.label}:{quote(node.id.encode('utf-8', 'replace'), safe='')}"
