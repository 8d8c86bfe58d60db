"""The rules of the portable subset that go beyond its grammar, one function each."""

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from itertools import combinations, pairwise

from graphbuild.cypher.refusals import AGGREGATES
from graphbuild.cypher.scope import Scope, items_of, matches_of, parts_of, patterns_of, properties_of
from graphbuild.cypher.syntax import (
    Access,
    Branch,
    Call,
    Item,
    Match,
    NodePattern,
    Part,
    Projection,
    RelationPattern,
    Unequal,
    Variable,
)  # fmt: skip
from graphbuild.errors import QueryError
from graphbuild.ontology import NODES, RELATIONS

type Check = Callable[[Branch, Scope], str | None]
"""Says what is wrong with a branch, None where nothing is."""


def nearest(name: str, names: Iterable[str]) -> str:
    """`` (did you mean X?)`` for the name that comes nearest, else nothing."""
    by_lower = {known.lower(): known for known in sorted(names)}
    found = get_close_matches(name.lower(), by_lower, n=1, cutoff=0.6)
    return f" (did you mean {by_lower[found[0]]}?)" if found else ""


def know_labels_and_types(branch: Branch, scope: Scope) -> str | None:
    """``(a:Persn)``: labels and relationship types are those of the schema."""
    for pattern in patterns_of(branch):
        schema, names, what = (
            (NODES, pattern.labels, "label")
            if isinstance(pattern, NodePattern)
            else (RELATIONS, pattern.types, "relationship type")
        )
        for name in names:
            if name not in schema:
                return f"{what} {name}: not in the schema{nearest(name, schema) or f'; there are {", ".join(schema)}'}"
    return None


def know_variables(branch: Branch, scope: Scope) -> str | None:
    """``MATCH (a) RETURN b.name``: a name is bound by a pattern, UNWIND or AS before it is used."""
    for clause in branch.clauses:
        for part in parts_of(clause):
            name = part.variable if isinstance(part, Access) else part.name if isinstance(part, Variable) else None
            if name is not None and name not in scope.names:
                return f"{name}: no such variable{nearest(name, scope.names)}"
    return None


def know_properties(branch: Branch, scope: Scope) -> str | None:
    """``a.nmae``: properties are those that the schema gives the label or type."""
    for clause in branch.clauses:
        for part in parts_of(clause):
            if isinstance(part, Access) and (wrong := _wrong_access(part, scope)):
                return wrong
    for pattern in patterns_of(branch):
        for key in pattern.keys:
            if key not in properties_of(pattern):
                return f"property {key}: not in the schema of that pattern{nearest(key, properties_of(pattern))}"
    return None


def _wrong_access(access: Access, scope: Scope) -> str | None:
    if access.variable not in scope.bound:
        return f"{access.variable}.{access.property}: {access.variable} is a value, not a node or relationship"
    patterns = scope.bound[access.variable]
    if any(isinstance(pattern, RelationPattern) and pattern.reach for pattern in patterns):
        return f"{access.variable}.{access.property}: a relationship of variable length has no properties of its own"
    known = frozenset.intersection(*(properties_of(pattern) for pattern in patterns))
    if access.property in known:
        return None
    there_are = nearest(access.property, known) or f"; there are {', '.join(sorted(known))}"
    return f"property {access.variable}.{access.property}: not in the schema{there_are}"


def name_relationships(branch: Branch, scope: Scope) -> str | None:
    """``-[:MET_WITH]-``: every relationship has a name, so that two of one type can be told apart."""
    relations = (pattern for pattern in patterns_of(branch) if isinstance(pattern, RelationPattern))
    nameless = next((relation for relation in relations if relation.variable is None), None)
    if nameless is None:
        return None
    types = f":{'|'.join(nameless.types)}" if nameless.types else ""
    return f"relationship without a name: write -[r{types}]- (rule: name every relationship)"


def tell_repeated_types_apart(branch: Branch, scope: Scope) -> str | None:
    """``-[r1:MET_WITH]-()-[r2:MET_WITH]-``: the embedded engine may take one relationship twice, Neo4j never does."""
    for match in matches_of(branch):
        apart = {frozenset((p.left, p.right)) for p in match.parts if isinstance(p, Unequal) and p.property == "uid"}
        relations = [relation for chain in match.chains for relation in chain.relations]
        for first, second in combinations(relations, 2):
            if first.types and second.types and not set(first.types) & set(second.types):
                continue
            if first.reach or second.reach:
                return "relationship of variable length beside another of its type: put each in a MATCH of its own"
            if frozenset((str(first.variable), str(second.variable))) not in apart:
                return f"one relationship may be taken twice: add WHERE {first.variable}.uid <> {second.variable}.uid"
    return None


def bound_variable_length(branch: Branch, scope: Scope) -> str | None:
    """``-[r*]-``: variable length has an upper bound, begins at one, and gives distinct ends."""
    for match in matches_of(branch):
        for chain in match.chains:
            for relation, ends in zip(chain.relations, pairwise(chain.nodes), strict=True):
                if relation.reach and (wrong := _wrong_reach(relation, ends, match)):
                    return wrong
    has_reach = any(isinstance(p, RelationPattern) and p.reach for p in patterns_of(branch))
    if has_reach and not any(isinstance(c, Projection) and c.distinct for c in branch.clauses):
        return "relationship of variable length: return its ends with DISTINCT (paths are not counted)"
    return None


def _wrong_reach(relation: RelationPattern, ends: tuple[NodePattern, NodePattern], match: Match) -> str | None:
    low, high = relation.reach or ("", "")
    if not high:
        return "relationship of unbounded length: give an upper bound, such as *1..3"
    if low not in {"", "1"} or not high.isdecimal():
        return f"*{low}..{high}: a variable length begins at 1, such as *1..3"
    names = frozenset(str(end.variable) for end in ends)
    apart = {frozenset((p.left, p.right)) for p in match.parts if isinstance(p, Unequal) and p.property == "id"}
    if relation.directed or names in apart:
        return None
    return "undirected relationship of variable length: add WHERE a.id <> b.id for its two ends"


def put_distinct_last(branch: Branch, scope: Scope) -> str | None:
    """``count(DISTINCT a), count(b)`` by groups: embedded release 0.20.4 gives 0 or null for the second, or dies."""
    for clause in branch.clauses:
        if isinstance(clause, Projection):
            calls = [p for item in clause.items for p in item.parts if isinstance(p, Call) and p.name in AGGREGATES]
            if any(first.distinct and not second.distinct for first, second in pairwise(calls)):
                return "an aggregate follows one with DISTINCT: put those with DISTINCT last"
    return None


def collect_before_optional(branch: Branch, scope: Scope) -> str | None:
    """``OPTIONAL MATCH ... collect(x)``: engines differ in what they collect of nothing."""
    optional = False
    for clause in branch.clauses:
        optional = optional or (isinstance(clause, Match) and clause.optional)
        if optional and any(isinstance(part, Call) and part.name == "collect" for part in parts_of(clause)):
            return "collect() after OPTIONAL MATCH: use count(), or MATCH"
    return None


def keep_names(branch: Branch, scope: Scope) -> str | None:
    """``MATCH (a) RETURN a.name AS a``: an alias takes no name that stands for something else."""
    taken = {pattern.variable for pattern in patterns_of(branch)}
    for item in items_of(branch):
        if item.column in taken and item.bare != item.column:
            return f"AS {item.column}: {item.column} is a variable; give the alias another name"
    return None


def name_columns(branch: Branch, scope: Scope) -> str | None:
    """``RETURN count(a)``: engines name such a column differently."""
    if any(item.column is None for item in items_of(branch)):
        return "a column without a name: add AS name"
    return None


def return_values(branch: Branch, scope: Scope) -> str | None:
    """``RETURN a``: nodes and relationships are returned by their properties, not whole."""
    final = branch.clauses[-1]
    items = final.items if isinstance(final, Projection) else ()
    for name in (name for item in items for name in _whole(item) if name in scope.bound):
        what, example = ("node", "id") if isinstance(scope.bound[name][0], NodePattern) else ("relationship", "uid")
        return f"{name}: a whole {what} is returned; name its properties, such as {name}.{example}"
    return None


def _whole(item: Item) -> list[str]:
    """The variables of an item that are not merely counted."""
    before = (None, *item.parts)
    return [
        part.name
        for previous, part in zip(before, item.parts, strict=False)
        if isinstance(part, Variable) and not (isinstance(previous, Call) and previous.name == "count")
    ]


def order_by_columns(branch: Branch, scope: Scope) -> str | None:
    """``RETURN DISTINCT a.name AS n ORDER BY a.name``: after grouping only the columns are left."""
    for clause in branch.clauses:
        if not isinstance(clause, Projection):
            continue
        grouped = any(isinstance(p, Call) and p.name in AGGREGATES for item in clause.items for p in item.parts)
        kept = {item.column for item in clause.items}
        lost = [p for p in clause.parts if isinstance(p, Access) and p.variable not in kept]
        if lost and (grouped or clause.distinct):
            return f"{lost[0].variable}.{lost[0].property} after DISTINCT or an aggregate: use the column's name"
    return None


CHECKS: tuple[Check, ...] = (
    name_relationships,
    know_labels_and_types,
    know_variables,
    know_properties,
    tell_repeated_types_apart,
    bound_variable_length,
    put_distinct_last,
    collect_before_optional,
    keep_names,
    name_columns,
    return_values,
    order_by_columns,
)


def check_union(branches: tuple[Branch, ...]) -> None:
    """The branches return the same columns in the same order, and nothing twice; QueryError if not."""
    columns = {tuple(item.column for item in items_of(Branch((branch.clauses[-1],)))) for branch in branches}
    if len(columns) > 1:
        raise QueryError("query: the branches of UNION return different columns; name them alike, in one order")
    for clause in (clause for branch in branches for clause in branch.clauses):
        if len(branches) > 1 and isinstance(clause, Projection) and (twice := _twice(clause)):
            raise QueryError(f"query: {twice} repeats a column, which UNION with LIMIT cannot; leave one out")


def _twice(projection: Projection) -> str | None:
    """The second of two columns of one value: embedded release 0.20.4 dies of them under UNION and LIMIT."""
    earlier: list[tuple[Part, ...]] = []
    for item in projection.items:
        if item.parts and item.parts in earlier:
            return item.column
        earlier.append(item.parts)
    return None
