"""Queries of the portable subset of Cypher; whatever the parser does not know is refused.

One text must run on the embedded engine and on Neo4j 5 and return the same rows.
"""

from functools import lru_cache

from graphbuild.cypher.cursor import Cursor
from graphbuild.cypher.expressions import Parts, read_expression, read_match
from graphbuild.cypher.refusals import CLAUSES
from graphbuild.cypher.syntax import Access, Branch, Clause, Item, Parameter, Projection, Unwind, Variable
from graphbuild.cypher.tokens import tokenize


@lru_cache(maxsize=64)
def parse(text: str) -> tuple[Branch, ...]:
    """The branches of the UNION that a query is, mostly one; QueryError for anything outside the subset."""
    cursor = Cursor(tokenize(text))
    if cursor.look().kind == "end":
        cursor.fail("empty; write MATCH ... RETURN ...")
    branches = [_branch(cursor)]
    while cursor.skip("UNION"):
        cursor.skip("ALL")
        branches.append(_branch(cursor))
    cursor.skip(";")
    if cursor.look().kind != "end":
        cursor.fail(f"{cursor.look().text!r} after the end: one statement a query, and RETURN ends it")
    return tuple(branches)


def _branch(cursor: Cursor) -> Branch:
    clauses: list[Clause] = []
    while not (clauses and isinstance(clauses[-1], Projection) and clauses[-1].final):
        clauses.append(_clause(cursor))
    return Branch(tuple(clauses))


def _clause(cursor: Cursor) -> Clause:
    if cursor.skip("OPTIONAL", "MATCH"):
        return read_match(cursor, optional=True)
    if cursor.skip("MATCH"):
        return read_match(cursor, optional=False)
    if cursor.skip("UNWIND"):
        return _unwind(cursor)
    if cursor.skip("WITH"):
        return _projection(cursor, final=False)
    if cursor.skip("RETURN"):
        return _projection(cursor, final=True)
    return _refuse(cursor)


def _refuse(cursor: Cursor) -> Clause:
    token = cursor.look()
    if token.word in CLAUSES:
        cursor.fail(CLAUSES[token.word])
    if token.text == ";":
        cursor.fail("one statement a query, and RETURN ends it")
    if token.kind == "end":
        cursor.fail("no RETURN: end with what to return")
    cursor.fail(f"MATCH, UNWIND, WITH or RETURN expected, not {token.text!r}")


def _unwind(cursor: Cursor) -> Unwind:
    parts = read_expression(cursor)
    cursor.expect("AS")
    return Unwind(parts, cursor.name("a variable"))


def _projection(cursor: Cursor, *, final: bool) -> Projection:
    distinct = cursor.skip("DISTINCT")
    if cursor.at("*"):
        cursor.fail("*: name what to return")
    items = [_item(cursor)]
    while cursor.skip(","):
        items.append(_item(cursor))
    parts = (*_order(cursor), *_bound(cursor, "SKIP"), *_bound(cursor, "LIMIT"))
    if not final and cursor.skip("WHERE"):
        parts = (*parts, *read_expression(cursor))
    return Projection(final, distinct, tuple(items), parts)


def _item(cursor: Cursor) -> Item:
    start = cursor.taken
    parts = read_expression(cursor)
    length = cursor.taken - start
    alias = cursor.name("an alias") if cursor.skip("AS") else None
    match parts:
        case (Variable(name),) if length == 1:
            return Item(parts, alias or name, name)
        case (Access(variable, prop),) if length == 3:
            return Item(parts, alias or f"{variable}.{prop}", None)
    return Item(parts, alias, None)


def _order(cursor: Cursor) -> Parts:
    if not cursor.skip("ORDER", "BY"):
        return ()
    parts = _sort_key(cursor)
    while cursor.skip(","):
        parts = (*parts, *_sort_key(cursor))
    return parts


def _sort_key(cursor: Cursor) -> Parts:
    parts = read_expression(cursor)
    any(cursor.skip(word) for word in ("ASCENDING", "ASC", "DESCENDING", "DESC"))
    return parts


def _bound(cursor: Cursor, word: str) -> Parts:
    if not cursor.skip(word):
        return ()
    if cursor.look().kind == "parameter":
        return (Parameter(cursor.parameter().name, "LIMIT"),)
    if cursor.look().kind != "number" or not cursor.take().text.isdecimal():
        cursor.fail(f"{word}: give a whole number or a parameter")
    return ()
