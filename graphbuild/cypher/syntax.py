"""What a query of the portable subset consists of, as the checks look at it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NodePattern:
    """``(variable:Label|Label {key: value})``."""

    variable: str | None
    labels: tuple[str, ...]
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RelationPattern:
    """``-[variable:TYPE|TYPE*1..3 {key: value}]->``; ``reach`` are the bounds of a variable length as written."""

    variable: str | None
    types: tuple[str, ...]
    keys: tuple[str, ...]
    directed: bool
    reach: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class Chain:
    """Nodes and the relationships between them, one fewer."""

    nodes: tuple[NodePattern, ...]
    relations: tuple[RelationPattern, ...]


@dataclass(frozen=True, slots=True)
class Access:
    """``variable.property``."""

    variable: str
    property: str


@dataclass(frozen=True, slots=True)
class Call:
    """A function with its arguments; lower-case name."""

    name: str
    distinct: bool


@dataclass(frozen=True, slots=True)
class Parameter:
    """``$name``, with the property it is compared to, or ``LIMIT``."""

    name: str
    beside: str | None


@dataclass(frozen=True, slots=True)
class Unequal:
    """``left.property <> right.property`` of one and the same property."""

    left: str
    right: str
    property: str


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable used as a value."""

    name: str


type Part = Access | Call | Parameter | Unequal | Variable | Match
"""What an expression holds that a check looks at; a Match is that of ``EXISTS { }`` or ``COUNT { }``."""


@dataclass(frozen=True, slots=True)
class Match:
    """One MATCH with its WHERE."""

    optional: bool
    chains: tuple[Chain, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One thing projected and its column; ``bare`` is the variable, where it is nothing but one."""

    parts: tuple[Part, ...]
    column: str | None
    bare: str | None


@dataclass(frozen=True, slots=True)
class Projection:
    """A WITH or a RETURN; ``parts`` are those of ORDER BY, SKIP, LIMIT and WHERE."""

    final: bool
    distinct: bool
    items: tuple[Item, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Unwind:
    """``UNWIND list AS variable``."""

    parts: tuple[Part, ...]
    variable: str


type Clause = Match | Projection | Unwind


@dataclass(frozen=True, slots=True)
class Branch:
    """The clauses between UNIONs."""

    clauses: tuple[Clause, ...]
