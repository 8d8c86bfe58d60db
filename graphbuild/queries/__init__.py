"""Queries: those that are saved, their parameters, the gate before them, and running them."""

from graphbuild.cypher import check_query
from graphbuild.queries.parameters import Parameter, bind
from graphbuild.queries.running import resolve_query, run_query
from graphbuild.queries.saved import SavedQuery, find_query, read_query, saved_queries

__all__ = [
    "Parameter",
    "SavedQuery",
    "bind",
    "check_query",
    "find_query",
    "read_query",
    "resolve_query",
    "run_query",
    "saved_queries",
]
