"""What of a graph the rows of a query name: nodes by id or name, facts by uid or by a claim for them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from graphbuild.evidence import is_fact
from graphbuild.graph import Graph
from graphbuild.nodes import SUBJECT_LABELS
from graphbuild.stores.store import Cell

type Row = Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Answer:
    """Ids of nodes, uids of facts, and names that several nodes bear, so that none of them is meant for sure."""

    nodes: frozenset[str]
    facts: frozenset[str]
    unclear: tuple[str, ...]


def read_answer(graph: Graph, rows: Iterable[Row]) -> Answer:
    """What the rows name. A cell is an id, the uid of a fact, the id of a claim for facts, else a node's very name."""
    texts = {text for row in rows for cell in row.values() for text in _texts(cell)}
    ids = {node.id for node in graph.nodes if node.label in SUBJECT_LABELS}
    uids = {edge.uid for edge in graph.edges if is_fact(edge)}
    claims = {node.id: node.properties.get("facts") for node in graph.nodes if node.label == "Claim"}
    supported = {uid for text in texts for uid in _listed(claims.get(text))}
    named = _named(graph, texts - ids - uids - claims.keys())
    certain = {found[0] for found in named.values() if len(found) == 1}
    unclear = sorted(name for name, found in named.items() if len(found) > 1)
    return Answer(frozenset(texts & ids | certain), frozenset(texts & uids | supported & uids), tuple(unclear))


def _texts(cell: Cell) -> Iterator[str]:
    if isinstance(cell, str):
        yield cell
    elif isinstance(cell, Mapping):
        for value in cell.values():
            yield from _texts(value)
    elif isinstance(cell, list):
        for value in cell:
            yield from _texts(value)


def _listed(value: object) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()


def _named(graph: Graph, texts: Iterable[str]) -> dict[str, list[str]]:
    """The ids of the nodes of each of these names that is one."""
    found: dict[str, list[str]] = defaultdict(list)
    wanted = set(texts)
    for node in graph.nodes:
        if node.label in SUBJECT_LABELS and node.name in wanted:
            found[node.name].append(node.id)
    return found
