"""Graphs for the tests of stores: any that the schema allows, and a small one by hand."""

from collections.abc import Mapping

from hypothesis import strategies as st

from graphbuild.graph import Edge, Graph, Node, Value
from graphbuild.ontology import NODE_TYPES, NODES, RELATION_TYPES, RELATIONS, Kind, NodeType, Property, RelationType
from graphbuild.stores.tables import LARGEST

HOSTILE = (
    "", " ", "\x00", "a\nb\r\n", "'", '"', "`", "\\", "${x}", "$x", "{}", "]]>", "</script>", "'; DROP TABLE x; --",
    "\u202exi", "\ufeff", "习近平", "محمد", "👩‍👩‍👧", "e\u0301", "NULL", "true", "1", "a,b", "a|b", "x" * 5000,
)  # fmt: skip

texts = st.sampled_from(HOSTILE) | st.text(st.characters(codec="utf-8"), max_size=8)
VALUES: Mapping[Kind, st.SearchStrategy[Value]] = {
    "string": texts,
    "integer": st.integers(-LARGEST, LARGEST),
    "float": st.floats(allow_nan=False, allow_infinity=False),
    "boolean": st.booleans(),
    "strings": st.lists(texts, max_size=3).map(tuple),
}


def _values(properties: tuple[Property, ...]) -> st.SearchStrategy[dict[str, Value]]:
    return st.fixed_dictionaries({p.name: st.none() | VALUES[p.kind] for p in properties})


def _node(node_type: NodeType, node_id: str) -> st.SearchStrategy[Node]:
    own: dict[str, Value] = {"id": node_id, "kind": node_type.label}
    return _values(node_type.properties).map(lambda values: Node(node_id, node_type.label, {**values, **own}))


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """A graph that obeys the schema, sorted and complete; no edge joins a node with itself."""
    ids = draw(st.lists(texts, unique=True, max_size=8))
    nodes = [draw(_node(draw(st.sampled_from(NODE_TYPES)), node_id)) for node_id in ids]
    pairs = [(a, b, r) for a in nodes for b in nodes if a.id != b.id for r in _allowed(a.label, b.label)]
    chosen = draw(st.lists(st.sampled_from(pairs), max_size=12)) if pairs else []
    uids = draw(st.lists(texts, unique=True, min_size=len(chosen), max_size=len(chosen)))
    edges = [
        Edge(uid, r.name, a.id, b.id, {**draw(_values(r.properties)), "uid": uid, "kind": r.name})
        for uid, (a, b, r) in zip(uids, chosen, strict=True)
    ]
    return sort(nodes, edges)


def _allowed(source: str, target: str) -> list[RelationType]:
    return [relation for relation in RELATION_TYPES if (source, target) in relation.ends]


def sort(nodes: list[Node], edges: list[Edge]) -> Graph:
    return Graph(
        tuple(sorted(nodes, key=lambda n: (n.label, n.id))), tuple(sorted(edges, key=lambda e: (e.type, e.uid)))
    )


def without_last_node(graph: Graph) -> Graph:
    """The graph less one node and its edges."""
    gone = graph.nodes[-1].id
    return Graph(graph.nodes[:-1], tuple(edge for edge in graph.edges if gone not in {edge.source, edge.target}))


def node(label: str, node_id: str, name: str, **values: Value) -> Node:
    given: dict[str, Value] = {**values, "id": node_id, "kind": label, "name": name}
    return Node(node_id, label, {p.name: given.get(p.name) for p in NODES[label].properties})


def edge(type_: str, source: str, target: str, key: str | None = None, **values: Value) -> Edge:
    uid = key or f"{type_}:{source}:{target}"
    fact: dict[str, Value] = {
        "basis": "text",
        "status": "asserted",
        "confidence": 0.9,
        "claims": 1,
        "articles": 1,
        "sources": 1,
    }
    given: dict[str, Value] = {**fact, "disputed": False, "first_reported": "2022-09-16", **values}
    given |= {"uid": uid, "kind": type_}
    return Edge(uid, type_, source, target, {p.name: given.get(p.name) for p in RELATIONS[type_].properties})


def summit() -> Graph:
    """A summit with a meeting in its margins, offices, memberships, an accusation that is denied, and its article."""
    nodes = [
        node("Person", "xi", "Xi Jinping", aliases=("Xi",)),
        node("Person", "putin", "Vladimir Putin", aliases=("Putin",)),
        node("Person", "wang", "Wang Yi"),
        node("Person", "qin", "Qin Gang"),
        node("Country", "CHN", "China", code="CHN"),
        node("Country", "RUS", "Russia", code="RUS"),
        node("Country", "USA", "United States", code="USA"),
        node("Country", "UZB", "Uzbekistan", code="UZB"),
        node("Place", "samarkand", "Samarkand", country="UZB"),
        node("Organization", "sco", "Shanghai Cooperation Organization", type="igo", aliases=("SCO",)),
        node("Organization", "mfa", "Russian foreign ministry", type="government"),
        node("Agreement", "statement", "Joint statement 2022", type="joint statement", date="2022-09-16"),
        _event("s22", "Samarkand 2022", "summit", "2022-09-15", "2022-09-16", "asserted", "Samarkand"),
        _event("s22-px", "Samarkand 2022: Putin, Xi", "meeting", "2022-09-15", "2022-09-15", "asserted", "Samarkand"),
        _event("b24", "Beijing 2024", "visit", "2024-05-16", "2024-05-17", "planned", None),
        node("Article", "art", "Two leaders meet", title="Two leaders meet", published="2022-09-16", source="Gazette"),
        _claim("k1", "MET_WITH", "asserted", "Xi met Putin in Samarkand.", ("met1",)),
        _claim("k2", "AIDED", "denied", "Beijing denies that it arms Russia.", ()),
        _claim("k3", "ACCUSED", "asserted", "Washington accused Beijing.", ("acc1",)),
        _claim("k4", "AIDED", "alleged", "that it arms Russia", ()),
    ]
    edges = [
        edge("MET_WITH", "putin", "xi", "met1", sources=2, claims=2, event="s22-px", date="2022-09-15"),
        edge("CONSULTED", "xi", "putin", event="s22-px", date="2022-09-15"),
        edge("HEAD_OF_STATE_OF", "xi", "CHN", valid_from="2013-03-14"),
        edge("HEAD_OF_STATE_OF", "putin", "RUS", sources=3),
        edge("MINISTER_OF", "wang", "CHN", portfolio="foreign affairs"),
        edge("MINISTER_OF", "qin", "CHN", portfolio="foreign affairs", former=True, valid_to="2023-07-25"),
        edge("SUCCEEDED", "wang", "qin", title="foreign minister", valid_from="2023-07-25"),
        edge("PARTICIPATED_IN", "xi", "s22", role="actor"),
        edge("PARTICIPATED_IN", "putin", "s22", role="actor"),
        edge("PARTICIPATED_IN", "xi", "s22-px", role="actor"),
        edge("PARTICIPATED_IN", "putin", "s22-px", role="actor"),
        edge("PARTICIPATED_IN", "putin", "b24", role="actor", status="planned"),
        edge("PART_OF", "s22-px", "s22"),
        edge("TOOK_PLACE_IN", "s22", "samarkand"),
        edge("TOOK_PLACE_IN", "s22-px", "samarkand"),
        edge("LOCATED_IN", "samarkand", "UZB", basis="reference"),
        edge("VISITED", "putin", "samarkand", date="2022-09-15", date_precision="day", event="s22"),
        edge("MEMBER_OF", "CHN", "sco", basis="reference"),
        edge("MEMBER_OF", "RUS", "sco"),
        edge("AGENCY_OF", "mfa", "RUS"),
        edge("LEADS", "wang", "mfa"),
        edge("SIGNED", "CHN", "statement", date="2022-09-16"),
        edge("ACCUSED", "USA", "CHN", "acc1", disputed=True, date="2022-09-14"),
        edge("SANCTIONED", "USA", "RUS", date="2022-02-25"),
        edge("SUPPORTED", "CHN", "RUS", date="2022-09-15"),
        *(edge("REPORTED_IN", k, "art") for k in ("k1", "k2", "k3", "k4")),
        *(edge("ABOUT", k, "CHN", role="subject") for k in ("k2", "k4")),
        edge("ABOUT", "k1", "xi", role="subject"),
        edge("ABOUT", "k1", "putin", role="object"),
        edge("SAID", "CHN", "k2", cue="denies"),
        edge("SAID", "USA", "k4", cue="accused"),
        edge("MENTIONED_IN", "xi", "art", mentions=3, first=0),
        edge("MENTIONED_IN", "putin", "art", mentions=2, first=7),
    ]
    return sort(nodes, edges)


def _event(event_id: str, name: str, subtype: str, date: str, date_end: str, status: str, place: str | None) -> Node:
    return node(
        "Event", event_id, name, type="CONSULT", subtype=subtype, date=date, date_end=date_end,
        date_precision="day", year=int(date[:4]), status=status, place=place,
    )  # fmt: skip


def _claim(claim_id: str, type_: str, status: str, quote: str, facts: tuple[str, ...]) -> Node:
    values: dict[str, Value] = {"start": 0, "end": len(quote), "facts": facts, "confidence": 0.9, "article": "art"}
    return node("Claim", claim_id, quote, type=type_, status=status, quote=quote, **values)
