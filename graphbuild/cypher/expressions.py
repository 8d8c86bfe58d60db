"""Expressions of the portable subset, reduced to the parts that checks look at."""

from collections.abc import Mapping

from graphbuild.cypher.cursor import Cursor
from graphbuild.cypher.patterns import read_chains
from graphbuild.cypher.refusals import ALLOWED_FUNCTIONS, FUNCTIONS
from graphbuild.cypher.syntax import Access, Call, Match, Parameter, Part, Unequal, Variable

type Parts = tuple[Part, ...]

JOINING = ("AND", "OR", "XOR", "=", "<>", "<", ">", "<=", ">=", "+", "-", "*", "/", "%", "IN", "CONTAINS")
COMPARING = frozenset({"=", "<>", "<", ">", "<=", ">="})
CONSTANTS = frozenset({"TRUE", "FALSE", "NULL"})
REFUSED_OPERATORS: Mapping[str, str] = {
    "=~": "=~: regular expressions differ between engines; use CONTAINS, STARTS WITH or ENDS WITH",
    "^": "^: powers differ between engines; multiply",
    "!": "!: label expressions are left out; use kind",
    "&": "&: label expressions are left out; use kind",
}


def read_expression(cursor: Cursor) -> Parts:
    """The parts of one expression; QueryError for what the subset leaves out."""
    parts = left = _operand(cursor)
    while (operator := _operator(cursor)) is not None:
        right = _operand(cursor)
        compared = _beside(left, right) if operator in COMPARING else right
        parts = (*parts, *compared, *_unequal(operator, left, right))
        left = right
    return parts


def _operator(cursor: Cursor) -> str | None:
    for first, second in (("STARTS", "WITH"), ("ENDS", "WITH")):
        if cursor.skip(first, second):
            return first
    text = cursor.look().text
    if cursor.look().kind == "symbol" and text in REFUSED_OPERATORS:
        cursor.fail(REFUSED_OPERATORS[text])
    return next((operator for operator in JOINING if cursor.skip(operator)), None)


def _unequal(operator: str, left: Parts, right: Parts) -> Parts:
    match (operator, left, right):
        case ("<>", (Access(a, first),), (Access(b, second),)) if first == second:
            return (Unequal(a, b, first),)
    return ()


def _beside(left: Parts, right: Parts) -> Parts:
    """The right side of a comparison; a parameter in it knows the property it is compared to."""
    match (left, right):
        case ((Access(_, prop),), (Parameter(name, _),)):
            return (Parameter(name, prop),)
        case ((Parameter(name, _),), (Access(_, prop),)):
            return (Parameter(name, prop), *right)
    return right


def _operand(cursor: Cursor) -> Parts:
    while cursor.skip("NOT") or cursor.skip("-"):
        pass
    parts = _atom(cursor)
    while cursor.skip("IS"):
        cursor.skip("NOT")
        cursor.expect("NULL")
        if parts and isinstance(parts[0], Parameter):
            cursor.fail(f"${parts[0].name} IS NULL: an optional filter is '' (rule: $x = '' OR ...)")
    if cursor.at("["):
        cursor.fail("list[...]: list indexing is left out; use IN, size() or UNWIND")
    if cursor.at(":"):
        cursor.fail("variable:Label in an expression: use kind = 'Label'")
    return parts


def _atom(cursor: Cursor) -> Parts:
    token = cursor.look()
    if token.kind in {"string", "number"} or token.word in CONSTANTS:
        cursor.take()
        return ()
    if token.kind == "parameter":
        return (cursor.parameter(),)
    if token.kind == "symbol":
        return _bracketed(cursor)
    if token.word == "CASE":
        return _case(cursor)
    if token.word in {"EXISTS", "COUNT"} and cursor.look(1).text == "{":
        return _subquery(cursor)
    if token.kind == "name" and cursor.look(1).kind == "symbol" and cursor.look(1).text == "(":
        return _call(cursor)
    return _variable(cursor)


def _bracketed(cursor: Cursor) -> Parts:
    if cursor.skip("("):
        parts = () if cursor.at(")") else read_expression(cursor)
        if cursor.at(":") or (cursor.at(")", "-") and cursor.look(2).text in {"[", "-", ">"}):
            cursor.fail("pattern as a condition: use EXISTS { MATCH (a)-[r:TYPE]-(b) }")
        cursor.expect(")")
        if cursor.at("<", "-") and cursor.look(2).text == "[":
            cursor.fail("pattern as a condition: use EXISTS { MATCH (a)-[r:TYPE]-(b) }")
        return parts
    if cursor.skip("["):
        return _list(cursor)
    if cursor.at("{"):
        cursor.fail("map: maps are left out; return columns")
    cursor.fail(f"a value expected, not {cursor.look().text!r}")


def _list(cursor: Cursor) -> Parts:
    if (cursor.look().kind in {"name", "quoted"} and cursor.look(1).word == "IN") or cursor.at("("):
        cursor.fail("[x IN ...]: comprehensions are left out; use UNWIND and collect()")
    return _sequence(cursor, "]")


def _sequence(cursor: Cursor, closing: str) -> Parts:
    parts: Parts = ()
    while not cursor.skip(closing):
        parts = (*parts, *read_expression(cursor))
        if cursor.at("|"):
            cursor.fail("[... | ...]: comprehensions are left out; use UNWIND and collect()")
        if not cursor.at(closing):
            cursor.expect(",")
    return parts


def _case(cursor: Cursor) -> Parts:
    cursor.take()
    parts = () if cursor.at("WHEN") else read_expression(cursor)
    while cursor.skip("WHEN"):
        parts = (*parts, *read_expression(cursor))
        cursor.expect("THEN")
        parts = (*parts, *read_expression(cursor))
    if cursor.skip("ELSE"):
        parts = (*parts, *read_expression(cursor))
    cursor.expect("END")
    return parts


def _subquery(cursor: Cursor) -> Parts:
    word = cursor.take().word
    cursor.expect("{")
    if not cursor.skip("MATCH"):
        cursor.fail(f"{word} {{ }}: begin it with MATCH")
    match = read_match(cursor, optional=False)
    cursor.expect("}")
    return (match,)


def read_match(cursor: Cursor, *, optional: bool) -> Match:
    """What follows the word MATCH: patterns and WHERE."""
    chains, parts = read_chains(cursor, read_expression)
    if cursor.skip("WHERE"):
        parts = (*parts, *read_expression(cursor))
    return Match(optional, chains, parts)


def _call(cursor: Cursor) -> Parts:
    name = cursor.look().text.lower()
    if name not in ALLOWED_FUNCTIONS:
        remedy = FUNCTIONS.get(name, f"the functions are {', '.join(sorted(ALLOWED_FUNCTIONS))}")
        cursor.fail(f"{cursor.look().text}(): not in the portable subset; {remedy}")
    cursor.take()
    cursor.expect("(")
    distinct = cursor.skip("DISTINCT")
    if name == "count" and cursor.skip("*"):
        cursor.expect(")")
        return (Call(name, distinct),)
    return (Call(name, distinct), *_sequence(cursor, ")"))


def _variable(cursor: Cursor) -> Parts:
    name = cursor.name("a value")
    if cursor.at("{"):
        cursor.fail(f"{name} {{...}}: map projection is left out; return columns")
    if cursor.at("."):
        return _access(cursor, name)
    return (Variable(name),)


def _access(cursor: Cursor, name: str) -> Parts:
    cursor.take()
    if cursor.at("*"):
        cursor.fail(f"{name}.*: name the properties")
    prop = cursor.name("a property")
    if cursor.at("."):
        cursor.fail(f"{name}.{prop}.: properties have no properties")
    if cursor.at("("):
        cursor.fail(f"{name}.{prop}(): not in the portable subset")
    return (Access(name, prop),)
