"""The graph as one HTML file to open by double click: see who did what with whom, and the sentences that say so."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graphbuild.evidence import read_denials, read_evidence
from graphbuild.export.files import write_text
from graphbuild.graph import Graph
from graphbuild.resolve.outcome import Merge
from graphbuild.view.answer import Row, read_answer
from graphbuild.view.document import document
from graphbuild.view.payload import Sources, payload
from graphbuild.view.select import select

__all__ = ["ViewWritten", "write_view"]


@dataclass(frozen=True, slots=True)
class ViewWritten:
    """What a view shows: its file, nodes and facts drawn, nodes left out because there are too many.

    ``unclear`` are names in the rows of a query that several nodes bear, of which none was drawn.
    """

    file: Path
    nodes: int
    edges: int
    left_out: int
    unclear: tuple[str, ...] = ()


def write_view(
    graph: Graph,
    file: Path,
    *,
    title: str,
    rows: Iterable[Row] | None = None,
    focus: str | None = None,
    hops: int = 1,
    since: str | None = None,
    until: str | None = None,
    top: int | None = None,
    types: Iterable[str] | None = None,
    merges: Mapping[str, Sequence[Merge]] | None = None,
) -> ViewWritten:
    """Write the view as one HTML document and say what it shows.

    ``rows`` are those of a query: drawn are the facts that they name, and the nodes, joined by the facts among them.
    ``focus`` is a name or id whose neighbourhood of ``hops`` steps is drawn; ``since`` and ``until`` are ISO days
    that dated facts must touch; ``top`` bounds the nodes drawn (1,500 unless told); ``types`` are labels and relation
    types; ``merges`` are the reasons of resolution by id. Names left out by number are in the page all the same, to be
    found and drawn. Raises QueryError where no node, or more than one, is named ``focus``, and where nothing is left to
    draw, OntologyError for an unknown type, StoreError where the file cannot be written.
    """
    answer = None if rows is None else read_answer(graph, rows)
    chosen = select(graph, answer=answer, focus=focus, hops=hops, since=since, until=until, top=top, types=types)
    sources = Sources(read_evidence(graph), read_denials(graph), merges or {})
    data = payload(chosen, sources, title=title, hops=hops)
    write_text(file, document(data, title=title))
    return ViewWritten(file, len(chosen.nodes), len(chosen.edges), chosen.left_out, answer.unclear if answer else ())
