"""The graph of three sample articles as lines to read: what a change of a rule does to it shows as a diff."""

from collections.abc import Iterator
from pathlib import Path

from graphbuild.graph import Edge, Graph, Node
from graphbuild.pipeline import build_graph
from tests.corpus import ARTICLES

EXPECTED = Path(__file__).with_name("expected.txt")
NAMES = (
    "2022-09-15-samarkand-xi-putin.md",
    "2022-10-20-eu-sanctions-iran-drones.md",
    "2023-11-14-foreign-ministers-return.html",
)
DETAILS = ("title", "portfolio", "role", "kinship")


def golden_lines() -> list[str]:
    """The lines for the three articles as the rules are now."""
    return graph_lines(build_graph([ARTICLES / name for name in NAMES]))


def graph_lines(graph: Graph) -> list[str]:
    """Entities, events, facts, and what is said without being a fact; each kind sorted."""
    names = {node.id: node.name for node in graph.nodes}
    return [
        "# entities",
        *sorted(_entity(n) for n in graph.nodes if n.label not in ("Article", "Claim", "Event")),
        "# events",
        *sorted(_event(n) for n in graph.nodes if n.label == "Event"),
        "# facts",
        *sorted(_fact(e, names) for e in graph.edges if e.properties.get("basis") == "text"),
        "# said, but no facts",
        *sorted(_unstated(graph)),
    ]


def _entity(node: Node) -> str:
    aliases = node.properties["aliases"]
    also = f" = {', '.join(sorted(aliases))}" if isinstance(aliases, tuple) and aliases else ""
    return f"{node.label}: {node.name}{also}"


def _event(node: Node) -> str:
    date = "..".join(dict.fromkeys(str(node.properties[key] or "?") for key in ("date", "date_end")))
    what = "/".join(str(node.properties[key]) for key in ("type", "subtype") if node.properties[key])
    return f"{date} {node.name} ({what}, {node.properties['place'] or 'no place'}): {node.properties['status']}"


def _fact(edge: Edge, names: dict[str, str]) -> str:
    """One fact; the event of a meeting or visit tells it from others of the same two."""
    properties = edge.properties
    details = [str(properties[key]) for key in DETAILS if properties[key]]
    details += ["former"] if properties["former"] else []
    details += [f"in {names.get(str(properties['event']), '?')}"] if properties["event"] else []
    shown = f" ({', '.join(details)})" if details else ""
    when = properties["date"] or properties["valid_from"] or properties["valid_to"] or "?"
    disputed = ", disputed" if properties["disputed"] else ""
    return f"{names[edge.source]} {edge.type} {names[edge.target]}{shown}: {properties['status']} {when}{disputed}"


def _unstated(graph: Graph) -> Iterator[str]:
    for node in graph.nodes:
        if node.label == "Claim" and not node.properties["facts"]:
            yield f"{node.properties['status']} {node.properties['type']}: {node.name}"
