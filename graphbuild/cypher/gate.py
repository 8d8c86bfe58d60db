"""The gate before every query, on every store: reading, portable, within the schema, with its parameters."""

from collections.abc import Mapping

from graphbuild.cypher.checks import CHECKS, check_union, nearest
from graphbuild.cypher.parser import parse
from graphbuild.cypher.scope import items_of, parts_of, read_scope
from graphbuild.cypher.syntax import Call, Parameter
from graphbuild.errors import QueryError
from graphbuild.graph import Value
from graphbuild.ontology import NODE_TYPES, RELATION_TYPES, Kind

BOUND = "LIMIT"
"""What a parameter of LIMIT or SKIP is compared to."""

PYTHON_TYPES: Mapping[Kind, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int, float),
    "float": (int, float),
    "boolean": (bool,),
    "strings": (tuple, list),
}
_PROPERTIES = [prop for node in NODE_TYPES for prop in node.properties]
_PROPERTIES += [prop for relation in RELATION_TYPES for prop in relation.properties]
KINDS = {prop.name: {other.kind for other in _PROPERTIES if other.name == prop.name} for prop in _PROPERTIES}
"""The kinds that properties of one name have."""


def check_query(text: str) -> None:
    """Pass a query that reads, is portable and keeps to the schema; QueryError with rule and remedy for any other."""
    branches = parse(text)
    for branch in branches:
        scope = read_scope(branch)
        for check in CHECKS:
            wrong = check(branch, scope)
            if wrong is not None:
                raise QueryError(f"query: {wrong}")
    check_union(branches)


def is_union(text: str) -> bool:
    """Whether the query joins several with UNION, so that its rows have no order of their own."""
    return len(parse(text)) > 1


def collected_columns(text: str) -> frozenset[str]:
    """The columns that hold what ``collect()`` gathers."""
    found: set[str] = set()
    for item in (item for branch in parse(text) for item in items_of(branch)):
        gathers = any(isinstance(part, Call) and part.name == "collect" for part in item.parts)
        if item.column and (gathers or item.bare in found):
            found.add(item.column)
    return frozenset(found)


def used_parameters(text: str) -> dict[str, Kind | None]:
    """The parameters of a query and the kind each must have, None where the query does not tell."""
    found: dict[str, Kind | None] = {}
    for branch in parse(text):
        for part in (part for clause in branch.clauses for part in parts_of(clause)):
            if isinstance(part, Parameter):
                found[part.name] = found.get(part.name) or _kind(part)
    return found


def _kind(parameter: Parameter) -> Kind | None:
    if parameter.beside == BOUND:
        return "integer"
    kinds = KINDS.get(parameter.beside or "", set())
    return next(iter(kinds)) if len(kinds) == 1 else None


def check_parameters(text: str, given: Mapping[str, Value]) -> None:
    """Pass exactly the parameters that a query uses, of the right kinds; QueryError names any other."""
    used = used_parameters(text)
    for name in sorted(used.keys() - given.keys()):
        raise QueryError(f"parameter {name}: missing; give --param {name}=VALUE")
    for name in sorted(given.keys() - used.keys()):
        raise QueryError(f"parameter {name}: the query has none of that name{nearest(name, used)}")
    for name, kind in sorted(used.items()):
        if kind is not None and not _fits(given[name], kind):
            raise QueryError(f"parameter {name}: {given[name]!r} is not of kind {kind}")


def _fits(value: Value, kind: Kind) -> bool:
    return isinstance(value, PYTHON_TYPES[kind]) and (kind == "boolean" or not isinstance(value, bool))
