"""The graph in the formats of other programs: one function a format, all over the same Graph, in one table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from graphbuild.errors import InputError
from graphbuild.export.cypher import cypher
from graphbuild.export.exchange import gexf, graphml
from graphbuild.export.files import write_folder, write_text
from graphbuild.export.followthemoney import follow_the_money
from graphbuild.export.jsonld import json_ld
from graphbuild.export.neo4j_import import neo4j_csv
from graphbuild.export.parquet import parquet_tables
from graphbuild.export.tables import csv_tables, facts_csv
from graphbuild.graph import Graph
from graphbuild.stores import to_node_link

__all__ = ["FORMATS", "Format", "write_export"]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name, how its file ends ("" for a folder of files), what it is for, and the function that makes it.

    ``render`` gives the text of the one file, or the contents of the folder's files by name.
    """

    name: str
    ending: str
    description: str
    render: Callable[[Graph], str | Mapping[str, str | bytes]]


FORMATS: dict[str, Format] = {
    format.name: format
    for format in (
        Format("graphml", ".graphml", "GraphML for Gephi, yEd, Cytoscape, networkx, igraph", graphml),
        Format("gexf", ".gexf", "GEXF 1.2 with colours, for Gephi", gexf),
        Format("json", ".json", "node-link JSON, as networkx and d3 read it", to_node_link),
        Format("facts-csv", ".csv", "one row for each sentence behind each fact, fit for citing", facts_csv),
        Format("csv", "", "a folder with nodes.csv and edges.csv", csv_tables),
        Format("parquet", "", "a folder of typed Parquet tables for data frames", parquet_tables),
        Format("neo4j-csv", "", "a folder for neo4j-admin database import", neo4j_csv),
        Format("cypher", ".cypher", "a script of MERGE statements for cypher-shell", cypher),
        Format("jsonld", ".jsonld", "JSON-LD in the terms of schema.org", json_ld),
        Format("ftm", ".ftm.json", "FollowTheMoney entities, one JSON object a line", follow_the_money),
    )
}


def write_export(graph: Graph, format: str, target: Path | None) -> Path | str:
    """Write the graph to ``target`` and return it; without a target, the text of a format that is one file.

    Nothing is half-written: each file is put in place whole. Raises InputError for an unknown format or a
    folder format without a target, StoreError where the target cannot be written.
    """
    known = FORMATS.get(format)
    if known is None:
        raise InputError(f"{format}: no such format; there are {', '.join(FORMATS)}")
    if target is None and not known.ending:
        raise InputError(f"{format} is several files: name a folder for them")
    made = known.render(graph)
    if isinstance(made, str):
        return made if target is None else write_text(target, made)
    assert target is not None
    return write_folder(target, made)
