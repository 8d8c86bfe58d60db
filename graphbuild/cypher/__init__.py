"""Cypher of the portable subset: the gate that every query passes before it reaches a store."""

from graphbuild.cypher.gate import check_parameters, check_query, collected_columns, is_union, used_parameters
from graphbuild.cypher.identity import by_identity

__all__ = ["by_identity", "check_parameters", "check_query", "collected_columns", "is_union", "used_parameters"]
