"""What an analyst should look at: weak merges, pairs that were not merged, names that were left alone."""

from collections.abc import Iterable, Mapping

from graphbuild.names import is_full
from graphbuild.resolve.clusters import Bond
from graphbuild.resolve.entities import Cluster
from graphbuild.resolve.namings import Naming
from graphbuild.resolve.outcome import Finding, ResolvedEntity

FIRM = 0.8
"""A merge of less strength is listed for review."""


def find_doubts(
    made: Mapping[Cluster, ResolvedEntity], near: Iterable[Bond[Naming]], refused: Iterable[Bond[Naming]]
) -> tuple[Finding, ...]:
    """The doubtful merges and non-merges of one label, sorted."""
    entity = {naming: found for cluster, found in made.items() for naming in cluster}
    return tuple(sorted({*_weak_merges(made.values()), *_unmerged([*near, *refused], entity), *_surnames(made)}))


def _weak_merges(entities: Iterable[ResolvedEntity]) -> Iterable[Finding]:
    for found in entities:
        for merge in found.merges:
            if merge.reason.strength < FIRM:
                reason = merge.reason
                yield Finding("weak merge", found.label, merge.name, merge.into, reason.text, reason.strength)


def _unmerged(bonds: Iterable[Bond[Naming]], entity: Mapping[Naming, ResolvedEntity]) -> Iterable[Finding]:
    for bond in bonds:
        if entity[bond.left].id != entity[bond.right].id and bond.left.name != bond.right.name:
            name, other = sorted((bond.left.name, bond.right.name))
            yield Finding("not merged", bond.left.key.label, name, other, bond.reason.text, bond.reason.strength)


def _surnames(made: Mapping[Cluster, ResolvedEntity]) -> Iterable[Finding]:
    for found in made.values():
        if found.label == "Person" and not is_full(found.name):
            yield Finding("surname only", "Person", found.name, "", f"{found.id}: no full name can be told", 0.0)
