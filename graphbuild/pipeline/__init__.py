"""The pipeline: from sources to the graph, and what an output folder then answers."""

from graphbuild.pipeline.in_memory import (
    Published,
    article_of,
    build_graph,
    extract,
    graph_of,
    read_articles,
    read_items,
)
from graphbuild.pipeline.output import DATABASE, VIEW, load_graph, load_merges, review, title_of
from graphbuild.pipeline.report import BuildReport, EventLine, Summary, summarise
from graphbuild.pipeline.run import Progress, build, remove

__all__ = [
    "DATABASE",
    "VIEW",
    "BuildReport",
    "EventLine",
    "Progress",
    "Published",
    "Summary",
    "article_of",
    "build",
    "build_graph",
    "extract",
    "graph_of",
    "load_graph",
    "load_merges",
    "read_articles",
    "read_items",
    "remove",
    "review",
    "summarise",
    "title_of",
]
