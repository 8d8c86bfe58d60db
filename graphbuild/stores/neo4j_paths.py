"""Shortest connections in Neo4j: its own search says how long they are, then the nodes on them layer by layer.

Asking for whole paths would give one for each combination of parallel edges.
"""

from collections.abc import Iterable

from neo4j import ManagedTransaction

from graphbuild.errors import StoreError
from graphbuild.ontology import RELATION_TYPES
from graphbuild.stores.connections import MAX_STEPS, list_paths
from graphbuild.stores.neo4j_changes import run
from graphbuild.stores.neo4j_marks import MARK, OURS
from graphbuild.stores.store import Path

FACTS = "|".join(f"`{relation.name}`" for relation in RELATION_TYPES if relation.layer == "fact")
LENGTH = (
    f"MATCH (a:{OURS} {{id: $source}}), (b:{OURS} {{id: $target}}), "
    f"p = shortestPath((a)-[r:{FACTS}*1..{MAX_STEPS}]-(b)) WHERE all(step IN r WHERE step.{MARK}) "
    "RETURN length(p) AS length"
)
NEIGHBOURS = (
    f"UNWIND $ids AS id MATCH (a:{OURS} {{id: id}})-[r:{FACTS} {{{MARK}: true}}]-(b:{OURS}) RETURN DISTINCT b.id AS id"
)
EDGES = (
    f"UNWIND $ids AS id MATCH (a:{OURS} {{id: id}})-[r:{FACTS} {{{MARK}: true}}]->(b:{OURS}) WHERE b.id IN $ids "
    "RETURN a.id AS a, b.id AS b, r.uid AS uid"
)


def find_paths(tx: ManagedTransaction, source_id: str, target_id: str, limit: int) -> list[Path]:
    """See Store.shortest_paths."""
    for node_id in (source_id, target_id):
        if not run(tx, f"MATCH (n:{OURS} {{id: $id}}) RETURN n.id AS id", id=node_id):
            raise StoreError(f"node {node_id}: not in the graph")
    found = [] if source_id == target_id else run(tx, LENGTH, source=source_id, target=target_id)
    if not found:
        return []
    distances = _on_paths(tx, source_id, target_id, found[0]["length"])
    edges = [(row["a"], row["b"], row["uid"]) for row in run(tx, EDGES, ids=sorted(distances))]
    return list_paths(source_id, target_id, distances, edges, limit=limit)


def _on_paths(tx: ManagedTransaction, source_id: str, target_id: str, length: int) -> dict[str, int]:
    """Steps from the source of the nodes that lie on a connection of this length."""
    layers, seen = [{source_id}], {source_id}
    for _ in range(length - 1):
        layers.append(_neighbours(tx, layers[-1]) - seen)
        seen |= layers[-1]
    on_path = {target_id: length}
    nearer = {target_id}
    for steps in range(length - 1, -1, -1):
        nearer = _neighbours(tx, nearer) & layers[steps]
        on_path |= dict.fromkeys(nearer, steps)
    return on_path


def _neighbours(tx: ManagedTransaction, ids: Iterable[str]) -> set[str]:
    return {row["id"] for row in run(tx, NEIGHBOURS, ids=sorted(ids))}
