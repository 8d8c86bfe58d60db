"""graphbuild: a folder of news articles becomes a knowledge graph with the sentence behind every edge.

    import graphbuild
    from pathlib import Path

    graph = graphbuild.build_graph([Path("news"), "Xi Jinping met Vladimir Putin in Samarkand."])
    network = graphbuild.to_networkx(graph)              # a networkx.MultiDiGraph
    graph                                                # in a notebook: its view, in a frame of its own

    graphbuild.build(["news"], out=Path("graph"))        # what the command line does
    store = graphbuild.open_store("embedded:graph/graph.lbug", read_only=True)
    rows = graphbuild.run_query(store, "who-met-whom", {"person": "Xi Jinping"}).rows   # dicts

Names are imported when they are first used, so that ``import graphbuild`` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graphbuild.connections import find_connections
    from graphbuild.errors import GraphbuildError, InputError, OntologyError, QueryError, StoreError
    from graphbuild.explanation import explain
    from graphbuild.export import write_export
    from graphbuild.extraction import extract, extract_all
    from graphbuild.graph import Edge, Graph, Node
    from graphbuild.model import Article, Claim, Entity, Event, Extraction, Mention
    from graphbuild.pipeline import article_of, build, build_graph, load_graph, remove
    from graphbuild.queries import run_query, saved_queries
    from graphbuild.stores import open_store, to_networkx
    from graphbuild.view import write_view

__version__ = "0.1.0"

_HOMES = {
    "Article": "model",
    "Claim": "model",
    "Edge": "graph",
    "Entity": "model",
    "Event": "model",
    "Extraction": "model",
    "Graph": "graph",
    "GraphbuildError": "errors",
    "InputError": "errors",
    "Mention": "model",
    "Node": "graph",
    "OntologyError": "errors",
    "QueryError": "errors",
    "StoreError": "errors",
    "article_of": "pipeline",
    "build": "pipeline",
    "build_graph": "pipeline",
    "explain": "explanation",
    "extract": "extraction",
    "extract_all": "extraction",
    "find_connections": "connections",
    "load_graph": "pipeline",
    "open_store": "stores",
    "remove": "pipeline",
    "run_query": "queries",
    "saved_queries": "queries",
    "to_networkx": "stores",
    "write_export": "export",
    "write_view": "view",
}

__all__ = [
    "Article",
    "Claim",
    "Edge",
    "Entity",
    "Event",
    "Extraction",
    "Graph",
    "GraphbuildError",
    "InputError",
    "Mention",
    "Node",
    "OntologyError",
    "QueryError",
    "StoreError",
    "__version__",
    "article_of",
    "build",
    "build_graph",
    "explain",
    "extract",
    "extract_all",
    "find_connections",
    "load_graph",
    "open_store",
    "remove",
    "run_query",
    "saved_queries",
    "to_networkx",
    "write_export",
    "write_view",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'graphbuild' has no attribute {name!r}")
    return getattr(import_module(f"graphbuild.{_HOMES[name]}"), name)
