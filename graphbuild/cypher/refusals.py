"""What the portable subset leaves out, each with the rule and what to write instead."""

from collections.abc import Mapping

WRITES = (
    "CREATE", "MERGE", "SET", "DELETE", "DETACH", "REMOVE", "DROP", "ALTER", "INSERT", "FOREACH",
)  # fmt: skip
SYSTEM = (
    "COPY", "LOAD", "CALL", "INSTALL", "UNINSTALL", "ATTACH", "DETACH", "EXPORT", "IMPORT", "USE", "BEGIN", "COMMIT",
    "ROLLBACK", "CHECKPOINT", "COMMENT", "SHOW", "START", "STOP", "TERMINATE", "GRANT", "DENY", "REVOKE", "PROFILE",
    "EXPLAIN", "ENABLE", "RENAME",
)  # fmt: skip

CLAUSES: Mapping[str, str] = {
    **{word: f"{word} is not run: the database changes by graphbuild build alone" for word in SYSTEM},
    **{word: f"{word} writes: queries only read; the graph changes by graphbuild build" for word in WRITES},
}
"""Words that begin a clause which is refused."""

_KIND = "use the kind property"
_ID = "use the id property of nodes and uid of relationships"
_PATHS = "use graphbuild path A B, or a UNION of one, two and three fixed hops"
_DATES = "dates are ISO strings: compare them as strings"
_LISTS = "lists are read with IN, size() and UNWIND alone"

FUNCTIONS: Mapping[str, str] = {
    "labels": _KIND, "type": _KIND, "label": _KIND,
    "keys": "name the properties", "properties": "name the properties",
    "id": _ID, "elementid": _ID,
    "shortestpath": _PATHS, "allshortestpaths": _PATHS, "nodes": _PATHS, "relationships": _PATHS, "rels": _PATHS,
    "length": _PATHS,
    "head": _LISTS, "last": _LISTS, "tail": _LISTS, "range": _LISTS, "reverse": _LISTS, "reduce": _LISTS,
    "all": _LISTS, "any": _LISTS, "none": _LISTS, "single": _LISTS,
    "substring": "use STARTS WITH, ENDS WITH or CONTAINS", "left": "use STARTS WITH", "right": "use ENDS WITH",
    "split": "use CONTAINS",
    "tointeger": "numbers are stored as numbers, such as year", "tofloat": "numbers are stored as numbers",
    "tostring": "compare values of one type",
    "date": _DATES, "datetime": _DATES, "duration": _DATES,
    "exists": "use x.property IS NOT NULL, or EXISTS { MATCH ... }",
    "stdev": "use min(), max() and avg()", "rand": "results must be the same every time",
    "timestamp": "results must be the same every time", "randomuuid": "results must be the same every time",
}  # fmt: skip
"""Functions that people try, with what to use instead."""

AGGREGATES = frozenset({"count", "sum", "avg", "min", "max", "collect"})
ALLOWED_FUNCTIONS = AGGREGATES | {"coalesce", "size", "tolower", "toupper", "trim", "abs"}

RESERVED = frozenset({
    "ACYCLIC", "ALL", "AND", "ANY", "ASC", "ASCENDING", "CASE", "CAST", "COLUMN", "COMMIT_SKIP_CHECKPOINT", "CREATE",
    "DBTYPE", "DEFAULT", "DESC", "DESCENDING", "DISTINCT", "ELSE", "END", "ENDS", "EXISTS", "FALSE", "FOR", "GLOB",
    "GROUP", "HEADERS", "HINT", "IN", "INDEX", "INSTALL", "JOIN", "MACRO", "MULTI_JOIN", "NONE", "NOT", "NULL", "ON",
    "ONLY", "OPTIONAL", "OR", "ORDER", "PRIMARY", "PROFILE", "ROLLBACK_SKIP_CHECKPOINT", "SHORTEST", "SINGLE",
    "STARTS", "TABLE", "THEN", "TRAIL", "TRUE", "UNION", "UNWIND", "WHEN", "WHERE", "WITH", "WSHORTEST", "XOR",
})  # fmt: skip
"""Words that the embedded engine takes for a name in backticks alone, found by trying them."""
