"""Random graphs in which the saved queries find something: the names they ask for, few days, many edges."""

from random import Random

from graphbuild.graph import Edge, Graph, Node, Value
from graphbuild.ontology import NODE_TYPES, NODES, RELATION_TYPES, RELATIONS, SYMMETRIC, Property
from graphbuild.queries import saved_queries
from tests.stores.graphs import sort

NAMES = sorted({str(p.default) for q in saved_queries() for p in q.parameters if p.type == "string" and p.default})
DAYS = ("2022-09-14", "2022-09-15", "2022-09-16", "2023-01-01", "2024-05-16")
CHOICES: dict[str, tuple[Value, ...]] = {
    "status": ("asserted", "reported", "planned", "denied", "alleged"),
    "basis": ("text", "reference"),
    "type": ("CONSULT", "ACCUSE", "igo", "government", "MET_WITH", "ACCUSED"),
    "subtype": ("meeting", "summit", "visit"),
    "code": ("CHN", "RUS"),
    "country": ("CHN", "RUS"),
    "place": ("Samarkand", "Moscow"),
    "role": ("actor", "recipient", "host", "subject", "object"),
    "year": (2022, 2023, 2024),
}
CARRIED = {"confidence", "claims", "articles", "sources"}
"""What every fact has; of nothing but nulls ``sum()`` is null on the embedded engine and 0 on Neo4j."""
LETTERS = ("", "a", "B", "é", "Ω", "习", "😀", "\ufffd", "a b", "a'b", 'a"b')
"""Their order tells an engine that sorts by letters from one that sorts by UTF-16."""


def dense_graph(seed: int) -> Graph:
    """A graph of about 25 nodes and 120 edges; the same for the same seed."""
    random = Random(seed)
    labels = [random.choice(NODE_TYPES).label for _ in range(25)] + [t.label for t in NODE_TYPES]
    kinds: list[tuple[str, str]] = [(label, f"{label[:2]}{i}") for i, label in enumerate(labels)]
    drawn = [e for i in range(400) if (e := _edge(random, f"u{i}", kinds)) is not None]
    # Facts may be parallel; of provenance there is one between two.
    facts = [e for e in drawn if RELATIONS[e.type].layer == "fact"]
    edges = [*facts, *{(e.type, e.source, e.target): e for e in drawn if e not in facts}.values()]
    uids = [edge.uid for edge in edges]
    nodes = [_node(random, label, node_id, uids) for label, node_id in kinds]
    return sort(nodes, edges)


def _node(random: Random, label: str, node_id: str, uids: list[str]) -> Node:
    values = {p.name: _value(random, p) for p in NODES[label].properties}
    facts: dict[str, Value] = {"facts": tuple(random.sample(uids, min(3, len(uids))))} if label == "Claim" else {}
    name = random.choice(NAMES) if random.random() < 0.8 else random.choice(LETTERS)
    return Node(node_id, label, {**values, **facts, "id": node_id, "kind": label, "name": name})


def _edge(random: Random, uid: str, nodes: list[tuple[str, str]]) -> Edge | None:
    (source_label, source), (target_label, target) = random.sample(nodes, 2)
    fitting = [r.name for r in RELATION_TYPES if (source_label, target_label) in r.ends]
    if not fitting:
        return None
    type_ = random.choice(fitting)
    if type_ in SYMMETRIC:
        source, target = sorted((source, target))
    values = {p.name: _value(random, p) for p in RELATIONS[type_].properties}
    return Edge(uid, type_, source, target, {**values, "uid": uid, "kind": type_})


def _value(random: Random, prop: Property) -> Value:
    if random.random() < 0.25 and prop.name not in CARRIED:
        return None
    if prop.name in CHOICES:
        return random.choice(CHOICES[prop.name])
    if "date" in prop.name or prop.name in {"valid_from", "valid_to", "published", "first_reported", "last_reported"}:
        return "day" if prop.name == "date_precision" else random.choice(DAYS)
    match prop.kind:
        case "integer":
            return random.randrange(4)
        case "float":
            return random.choice((0.25, 0.5, 0.875))
        case "boolean":
            return random.random() < 0.3
        case "strings":
            return tuple(random.sample(LETTERS, random.randrange(3)))
    return random.choice(LETTERS)
