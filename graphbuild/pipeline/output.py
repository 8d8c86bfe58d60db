"""What an output folder holds: the graph, why its names were merged, what is worth judging."""

from pathlib import Path

from graphbuild.errors import StoreError
from graphbuild.graph import Graph
from graphbuild.ledger import FILE, open_ledger
from graphbuild.resolve.outcome import Finding, Merge, Reason

DATABASE = "graph.lbug"
VIEW = "graph.html"
WEAK = 0.5
"""A fact on one claim of less confidence is listed for review."""


def load_graph(out: Path) -> Graph:
    """The graph in OUT as it was written last. Raises StoreError where there is none."""
    from graphbuild.stores import open_store

    check_built(out)
    store = open_store(f"embedded:{out / DATABASE}", read_only=True)
    try:
        return store.read()
    finally:
        store.close()


def load_merges(out: Path) -> dict[str, tuple[Merge, ...]]:
    """Why the names of each entity and the tellings of each event in OUT were merged, by id."""
    check_built(out)
    with open_ledger(out, writing=False) as ledger:
        noted = ledger.note("merges") or {}
    return {id: tuple(_merge(*m) for m in merges) for id, merges in noted.items()}


def review(out: Path) -> tuple[Finding, ...]:
    """What is worth judging in OUT: weak merges, pairs left apart, surnames alone, facts on one weak claim."""
    check_built(out)
    with open_ledger(out, writing=False) as ledger:
        noted = ledger.note("findings") or []
    return tuple(Finding(*row) for row in noted) + _weak_facts(load_graph(out))


def check_built(out: Path) -> None:
    """StoreError where OUT holds no graph yet."""
    if not (out / FILE).is_file():
        raise StoreError(f"{out}: no graph there; make one with graphbuild build SRC -o {out}")


def title_of(out: Path) -> str:
    """What the view of OUT is titled: what it was built from."""
    check_built(out)
    with open_ledger(out, writing=False) as ledger:
        return str(ledger.note("title") or out.resolve().name)


def _merge(name: str, into: str, kind: str, text: str, strength: float) -> Merge:
    return Merge(name, into, Reason(kind, text, strength))


def _weak_facts(graph: Graph) -> tuple[Finding, ...]:
    nodes = {node.id: node for node in graph.nodes}
    return tuple(
        Finding("weak fact", edge.type, nodes[edge.source].name, nodes[edge.target].name, edge.uid, confidence)
        for edge in graph.edges
        if edge.properties.get("basis") == "text" and edge.properties["claims"] == 1
        for confidence in [float(str(edge.properties["confidence"]))]
        if confidence < WEAK
    )
