"""Which node of the graph a name means."""

from collections.abc import Sequence
from difflib import get_close_matches

from graphbuild.errors import QueryError
from graphbuild.graph import Graph, Node
from graphbuild.names import fold, person_name
from graphbuild.ontology import NODES

SUBJECT_LABELS = frozenset(NODES) - {"Article", "Claim"}
"""The labels of what facts are about; a name means one of these."""


class AmbiguousNameError(QueryError):
    """A name that several nodes go by; ``candidates`` are they."""

    def __init__(self, message: str, candidates: Sequence[Node]) -> None:
        super().__init__(message)
        self.candidates = tuple(candidates)


def find_node(graph: Graph, name: str) -> Node:
    """The entity or event with this id or name; else the one that goes by it: an alias, or a person's surname.

    Raises AmbiguousNameError where several do, QueryError with the nearest names where none does.
    """
    nodes = [n for n in graph.nodes if n.label in SUBJECT_LABELS]
    wanted = fold(name)
    for found in (
        [n for n in nodes if n.id == name],
        [n for n in nodes if n.name == name],
        [n for n in nodes if fold(n.name) == wanted],
        [n for n in nodes if wanted in map(fold, aliases_of(n)) or _is_surname(wanted, n)],
    ):
        if len(found) == 1:
            return found[0]
        if found:
            listed = "; ".join(f"{n.name} ({n.label}, {n.id})" for n in found[:10])
            raise AmbiguousNameError(
                f'"{name}" can be {len(found)} things: {listed}; give one of the names or ids', found
            )
    raise QueryError(f'"{name}": nothing in the graph goes by that name; {_remedy(wanted, nodes)}')


def _remedy(wanted: str, nodes: Sequence[Node]) -> str:
    """The nodes whose name, or one of whose other names, comes nearest."""
    names = {fold(known): node.name for node in nodes for known in (*aliases_of(node), node.name)}
    near = dict.fromkeys(names[found] for found in get_close_matches(wanted, names, n=3))
    return f"did you mean {' or '.join(near)}?" if near else "graphbuild query most-connected lists names"


def _is_surname(wanted: str, node: Node) -> bool:
    return node.label == "Person" and " " not in wanted and person_name(node.name).family == wanted


def aliases_of(node: Node) -> tuple[str, ...]:
    """The other names of a node."""
    aliases = node.properties.get("aliases")
    return aliases if isinstance(aliases, tuple) else ()
