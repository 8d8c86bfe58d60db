"""Cypher of the portable subset: the gate that every query passes before it reaches a store."""

from graphbuild.cypher.gate import check_parameters, check_query, collected_columns, is_union, used_parameters

__all__ = ["check_parameters", "check_query", "collected_columns", "is_union", "used_parameters"]
