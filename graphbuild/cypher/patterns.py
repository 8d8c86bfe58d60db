"""Patterns of a MATCH: ``(a:Person)-[r:MET_WITH]-(b)``."""

from collections.abc import Callable

from graphbuild.cypher.cursor import Cursor
from graphbuild.cypher.syntax import Chain, NodePattern, Part, RelationPattern

type ReadExpression = Callable[[Cursor], tuple[Part, ...]]
type Found[Pattern] = tuple[Pattern, tuple[Part, ...]]


def read_chains(cursor: Cursor, read: ReadExpression) -> Found[tuple[Chain, ...]]:
    """Patterns separated by commas, and the parts of the expressions in them."""
    chains: list[Chain] = []
    parts: list[Part] = []
    while True:
        chain, found = _chain(cursor, read)
        chains.append(chain)
        parts.extend(found)
        if not cursor.skip(","):
            return tuple(chains), tuple(parts)


def _chain(cursor: Cursor, read: ReadExpression) -> Found[Chain]:
    if cursor.look().kind in {"name", "quoted"}:
        cursor.fail(
            f"{cursor.look().text} before a pattern: paths are left out; "
            "name its nodes and relationships, or use graphbuild path A B"
        )
    node, parts = _node(cursor, read)
    nodes, relations = [node], []
    while cursor.at("-") or cursor.at("<"):
        relation, of_relation = _relation(cursor, read)
        node, of_node = _node(cursor, read)
        nodes.append(node)
        relations.append(relation)
        parts = (*parts, *of_relation, *of_node)
    return Chain(tuple(nodes), tuple(relations)), parts


def _node(cursor: Cursor, read: ReadExpression) -> Found[NodePattern]:
    cursor.expect("(")
    variable = _variable(cursor)
    labels = _alternatives(cursor, "label")
    keys, parts = _keys(cursor, read)
    if cursor.at("WHERE"):
        cursor.fail("WHERE inside a node: put it after the MATCH")
    cursor.expect(")")
    return NodePattern(variable, labels, keys), parts


def _relation(cursor: Cursor, read: ReadExpression) -> Found[RelationPattern]:
    to_left = cursor.skip("<")
    cursor.expect("-")
    if not cursor.skip("["):
        cursor.fail("relationship without a name: write -[r:TYPE]- (rule: name every relationship)")
    variable = _variable(cursor)
    types = _alternatives(cursor, "relationship type")
    reach = _reach(cursor) if cursor.skip("*") else None
    keys, parts = _keys(cursor, read)
    if cursor.at("WHERE"):
        cursor.fail("WHERE inside a relationship: put it after the MATCH")
    cursor.expect("]")
    cursor.expect("-")
    to_right = cursor.skip(">")
    if to_left and to_right:
        cursor.fail("relationship with two arrows: leave both out for either way")
    return RelationPattern(variable, types, keys, to_left or to_right, reach), parts


def _variable(cursor: Cursor) -> str | None:
    return cursor.name("a variable") if cursor.look().kind in {"name", "quoted"} else None


def _alternatives(cursor: Cursor, what: str) -> tuple[str, ...]:
    if not cursor.skip(":"):
        return ()
    names = [cursor.name(f"a {what}")]
    while cursor.skip("|"):
        cursor.skip(":")
        names.append(cursor.name(f"a {what}"))
    if cursor.at(":") or cursor.at("&"):
        cursor.fail(f"second {what}: each node has one label; write A|B for either")
    return tuple(names)


def _reach(cursor: Cursor) -> tuple[str, str]:
    """The bounds as written; one number is both."""
    low = cursor.take().text if cursor.look().kind == "number" else ""
    if not cursor.skip(".."):
        return low, low
    return low, cursor.take().text if cursor.look().kind == "number" else ""


def _keys(cursor: Cursor, read: ReadExpression) -> Found[tuple[str, ...]]:
    if not cursor.skip("{"):
        return (), ()
    keys: list[str] = []
    parts: tuple[Part, ...] = ()
    while not cursor.skip("}"):
        if keys:
            cursor.expect(",")
        keys.append(cursor.name("a property"))
        cursor.expect(":")
        parts = (*parts, *read(cursor))
    return tuple(keys), parts
