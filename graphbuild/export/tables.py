"""Tables: the facts with their sentences, for people and spreadsheets; nodes and edges, for programs.

A spreadsheet runs a cell that begins with ``=``, ``+``, ``-`` or ``@`` as a formula, and article text may begin
with any of them. ``facts-csv`` is made for spreadsheets: such cells begin with an apostrophe there, which
spreadsheets take as "this is text" (after OWASP, "CSV Injection"). The tables for programs hold every value as it is.
"""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence

from graphbuild.evidence import Evidence, is_fact, read_evidence
from graphbuild.graph import Edge, Graph, Node, Value
from graphbuild.ontology import NODES, RELATIONS

FACT_COLUMNS = (
    "fact", "subject", "subject_id", "relation", "object", "object_id", "status", "date", "date_precision",
    "title", "portfolio", "role", "former", "valid_from", "valid_to", "quote", "context", "article", "source",
    "published", "url", "speaker", "claim_status", "confidence", "rule",
)  # fmt: skip
OWN_COLUMNS = FACT_COLUMNS[FACT_COLUMNS.index("status") : FACT_COLUMNS.index("quote")]
GAP = " […] "
"""Stands between two sentences that do not follow each other."""
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def facts_csv(graph: Graph) -> str:
    """One row for each claim behind each fact (one row without a quote for a fact of reference data).

    ``context`` are the further sentences that name whom or what the quote only points at. ``status`` and ``date`` are
    the fact's, ``claim_status``, ``confidence`` and ``rule`` the claim's. Dates are ISO days; ``date`` is the first
    that the text allows, ``date_precision`` says how exact it is.
    """
    nodes = {node.id: node for node in graph.nodes}
    evidence = read_evidence(graph)
    facts = (edge for edge in graph.edges if is_fact(edge))
    rows = (_fact_row(edge, nodes, found) for edge in facts for found in evidence.get(edge.uid, (None,)))
    return table(FACT_COLUMNS, ([_safe(value) for value in row] for row in rows))


def csv_tables(graph: Graph) -> dict[str, str]:
    """``nodes.csv`` and ``edges.csv`` with every property of the schema; lists are JSON, a missing value is empty."""
    node_columns = _names(property.name for kind in NODES.values() for property in kind.properties)
    edge_columns = _names(property.name for kind in RELATIONS.values() for property in kind.properties)
    nodes = ([node.label, *(_cell(node.properties.get(name)) for name in node_columns)] for node in graph.nodes)
    edges = ([e.type, e.source, e.target, *(_cell(e.properties.get(n)) for n in edge_columns)] for e in graph.edges)
    return {
        "nodes.csv": table(("label", *node_columns), nodes),
        "edges.csv": table(("type", "source_id", "target_id", *edge_columns), edges),
    }


def table(header: Sequence[str], rows: Iterable[Sequence[Value]]) -> str:
    """CSV text (RFC 4180 but for plain line feeds): what is missing is empty, an empty text is ``""``."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n", quoting=csv.QUOTE_NOTNULL)
    csv.writer(text, lineterminator="\n").writerow(header)
    writer.writerows(rows)
    return text.getvalue()


def _names(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _cell(value: Value) -> Value:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, tuple) else _said(value)


def _said(value: Value) -> Value:
    """Booleans as other programs write them."""
    return str(value).lower() if isinstance(value, bool) else value


def _safe(value: Value) -> Value:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else _said(value)


def _fact_row(edge: Edge, nodes: Mapping[str, Node], found: Evidence | None) -> list[Value]:
    fact = edge.properties
    own = [fact.get(name) for name in OWN_COLUMNS]
    ends = [nodes[edge.source].name, edge.source, edge.type, nodes[edge.target].name, edge.target]
    return [edge.uid, *ends, *own, *_evidence_cells(found)]


def _evidence_cells(found: Evidence | None) -> list[Value]:
    if found is None:
        return [None] * 10
    claim = found.claim.properties
    article: Mapping[str, Value] = found.article.properties if found.article else {}
    where = [article.get("title") or article.get("name"), *(article.get(n) for n in ("source", "published", "url"))]
    speaker = found.speaker.name if found.speaker else None
    context = claim.get("context")
    said = [claim.get("quote"), GAP.join(context) if isinstance(context, tuple) and context else None]
    return [*said, *where, speaker, claim.get("status"), claim.get("confidence"), claim.get("rule")]
