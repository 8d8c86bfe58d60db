"""FollowTheMoney entities, one JSON object a line, in the schemata of its default model (4.11).

FollowTheMoney makes an entity of each relationship, with its own dates and its source. Offices are Occupancy of a
Position, membership of persons and organisations is Membership, employment Employment, a chief Directorship, kin
Family. Everything else, and every relation with a country (a Territory is no legal person there), is
UnknownLink with our relation as its role: nothing is said that the model does not mean. Agreements have no schema.
"""

import json
import re
from collections.abc import Iterator, Mapping
from hashlib import sha1
from urllib.parse import urlsplit

from graphbuild.evidence import Evidence, is_fact, read_evidence
from graphbuild.graph import Edge, Graph, Node, Value
from graphbuild.ontology import OFFICE_TYPES, RELATIONS

type Entity = dict[str, str | dict[str, list[str]]]

SCHEMATA = {
    "Person": "Person", "Country": "Territory", "Place": "Address", "Organization": "Organization", "Event": "Event",
    "Article": "Article",
}  # fmt: skip
PUBLIC = frozenset({"igo", "government", "military"})
LINKS = {
    ("MEMBER_OF", "Person", "Organization"): ("Membership", "member", "organization"),
    ("MEMBER_OF", "Organization", "Organization"): ("Membership", "member", "organization"),
    ("EMPLOYED_BY", "Person", "Organization"): ("Employment", "employee", "employer"),
    ("LEADS", "Person", "Organization"): ("Directorship", "director", "organization"),
    ("RELATED_TO", "Person", "Person"): ("Family", "person", "relative"),
}
"""Relation and the labels of its ends -> the schema and the names of its two ends."""

OFFICES = {"HEAD_OF_STATE_OF": "head of state", "HEAD_OF_GOVERNMENT_OF": "head of government"}
ISO_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
PREFIX = "gb-"


def follow_the_money(graph: Graph) -> str:
    """All entities and the facts between them; planned facts carry their status."""
    lines = (json.dumps(entity, sort_keys=True) for entity in _entities(graph))
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace").decode("utf-8")


def _entities(graph: Graph) -> Iterator[Entity]:
    nodes = {node.id: node for node in graph.nodes if node.label in SCHEMATA}
    evidence = read_evidence(graph)
    posts: dict[str, Entity] = {}
    for node in nodes.values():
        yield _node(node)
    for edge in graph.edges:
        if is_fact(edge) and edge.source in nodes and edge.target in nodes:
            link, post = _fact(edge, nodes[edge.source], nodes[edge.target], evidence.get(edge.uid, ()))
            yield link
            posts |= {str(post["id"]): post} if post else {}
    yield from (posts[id] for id in sorted(posts))


def _node(node: Node) -> Entity:
    known = node.properties
    schema = "PublicBody" if node.label == "Organization" and known.get("type") in PUBLIC else SCHEMATA[node.label]
    return _entity(
        _id(node.id), schema, {"name": node.name.strip() or node.id, "alias": known.get("aliases"), **_details(node)}
    )


def _details(node: Node) -> dict[str, Value]:
    known = node.properties
    if node.label == "Country":
        return {"country": _country(known.get("iso2"))}
    if node.label == "Event":
        return {"startDate": known.get("date"), "endDate": known.get("date_end"), "keywords": known.get("type"),
                "location": known.get("place")}  # fmt: skip
    if node.label == "Article":
        return {"title": known.get("title"), "sourceUrl": _web(known.get("url")), "publisher": known.get("source"),
                "publishedAt": known.get("published")}  # fmt: skip
    if node.label == "Place":
        return {"full": node.name, "latitude": known.get("latitude"), "longitude": known.get("longitude")}
    return {}


def _fact(edge: Edge, source: Node, target: Node, found: tuple[Evidence, ...]) -> tuple[Entity, Entity | None]:
    """The entity of a fact, and the position where it is an office of state."""
    ends = LINKS.get((edge.type, source.label, target.label))
    if edge.type in OFFICE_TYPES and ends is None:
        post = _post(edge, target)
        return _link(edge, "Occupancy", {"holder": _id(source.id), "post": str(post["id"])}, found), post
    schema, first, second = ends or ("UnknownLink", "subject", "object")
    return _link(edge, schema, {first: _id(source.id), second: _id(target.id)}, found), None


def _post(edge: Edge, target: Node) -> Entity:
    known = edge.properties
    portfolio = f"minister of {known['portfolio']}" if known.get("portfolio") else None
    title = OFFICES.get(edge.type) or portfolio or known.get("title") or RELATIONS[edge.type].phrase
    name = f"{title}, {target.name}"
    organization = _id(target.id) if target.label == "Organization" else None
    country = _country(target.properties.get("iso2")) if target.label == "Country" else None
    return _entity(
        _id(f"post {name} {target.id}"), "Position", {"name": name, "country": country, "organization": organization}
    )


def _link(edge: Edge, schema: str, ends: Mapping[str, str], found: tuple[Evidence, ...]) -> Entity:
    known = edge.properties
    articles = sorted({e.article.id: e.article for e in found if e.article}.values(), key=lambda a: a.id)
    say = {"Family": "relationship", "Occupancy": None}.get(schema, "role")
    role = known.get("kinship") or known.get("title") or known.get("role") or RELATIONS[edge.type].phrase
    values: dict[str, Value] = {
        **ends,
        **({say: role} if say else {}),
        "startDate": known.get("valid_from"), "endDate": known.get("valid_to"), "date": known.get("date"),
        "description": tuple(sorted({str(e.claim.properties.get("quote") or "") for e in found})),
        "sourceUrl": tuple(url for a in articles if (url := _web(a.properties.get("url")))),
        "proof": tuple(_id(a.id) for a in articles), "recordId": edge.uid,
    }  # fmt: skip
    status = {} if schema == "Occupancy" or known.get("status") in (None, "asserted") else {"status": known["status"]}
    return _entity(_id(edge.uid), schema, {**values, **status})


def _entity(id: str, schema: str, values: Mapping[str, Value]) -> Entity:
    listed = {name: [text for text in _texts(name, value) if text.strip()] for name, value in values.items()}
    return {"id": id, "schema": schema, "properties": {name: texts for name, texts in listed.items() if texts}}


def _texts(name: str, value: Value) -> list[str]:
    """What a property holds, as texts; dates only where FollowTheMoney can read them."""
    texts = [str(item) for item in value] if isinstance(value, tuple) else [] if value is None else [str(value)]
    dated = name in ("startDate", "endDate", "date", "publishedAt")
    return [text for text in texts if not dated or ISO_DATE.fullmatch(text)]


def _id(id: str) -> str:
    """FollowTheMoney keeps ids to letters, digits, points and dashes; ours may hold anything."""
    return PREFIX + sha1(id.encode("utf-8", "replace")).hexdigest()


def _country(code: Value) -> str | None:
    return str(code).lower() if code else None


def _web(address: Value) -> str | None:
    """The address where it is one of the web."""
    try:
        parts = urlsplit(str(address or ""))
    except ValueError:
        return None
    return str(address) if parts.scheme in ("http", "https") and parts.netloc else None
