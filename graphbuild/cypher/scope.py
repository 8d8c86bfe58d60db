"""What the names in a branch of a query stand for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graphbuild.cypher.syntax import Branch, Clause, Item, Match, NodePattern, Part, Projection, RelationPattern, Unwind
from graphbuild.ontology import NODES, RELATIONS

type Pattern = NodePattern | RelationPattern


@dataclass(frozen=True, slots=True)
class Scope:
    """Variables bound by patterns, with all their occurrences, and names given by AS."""

    bound: Mapping[str, tuple[Pattern, ...]]
    aliases: frozenset[str]

    @property
    def names(self) -> frozenset[str]:
        """All names."""
        return self.aliases | self.bound.keys()


def read_scope(branch: Branch) -> Scope:
    """The names of a branch."""
    bound: dict[str, tuple[Pattern, ...]] = {}
    for pattern in patterns_of(branch):
        if pattern.variable is not None:
            bound[pattern.variable] = (*bound.get(pattern.variable, ()), pattern)
    renamed = [(item.column, item.bare) for item in items_of(branch) if item.column and item.bare in bound]
    for column, bare in renamed:
        bound.setdefault(str(column), bound[str(bare)])
    aliases = {item.column for item in items_of(branch) if item.column and item.bare is None}
    unwound = {clause.variable for clause in branch.clauses if isinstance(clause, Unwind)}
    values = {item.column for item in items_of(branch) if item.column and item.bare} - bound.keys()
    return Scope(bound, frozenset(aliases | unwound | values))


def items_of(branch: Branch) -> Iterator[Item]:
    """What the projections of a branch project."""
    return (item for clause in branch.clauses if isinstance(clause, Projection) for item in clause.items)


def matches_of(branch: Branch) -> Iterator[Match]:
    """Every MATCH of a branch, those in subqueries included."""
    for clause in branch.clauses:
        if isinstance(clause, Match):
            yield clause
        yield from (part for part in parts_of(clause) if isinstance(part, Match))


def patterns_of(branch: Branch) -> Iterator[Pattern]:
    """Every node and relationship pattern of a branch."""
    for match in matches_of(branch):
        for chain in match.chains:
            yield from chain.nodes
            yield from chain.relations


def parts_of(clause: Clause) -> Iterator[Part]:
    """Every part of the expressions in a clause, those in subqueries included."""
    own = clause.parts
    if isinstance(clause, Projection):
        own = (*(part for item in clause.items for part in item.parts), *own)
    for part in own:
        yield part
        if isinstance(part, Match):
            yield from parts_of(part)


def properties_of(pattern: Pattern) -> frozenset[str]:
    """The properties that what a pattern matches may have."""
    if isinstance(pattern, NodePattern):
        types = [NODES[label].properties for label in pattern.labels or NODES]
    else:
        types = [RELATIONS[name].properties for name in pattern.types or RELATIONS]
    return frozenset(prop.name for properties in types for prop in properties)
