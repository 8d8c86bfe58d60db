"""Joining items into clusters in which no two items are blocked from being one."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from graphbuild.resolve.outcome import Reason

SURE = 0.9
"""A bond of this strength is not put in doubt by other bonds."""


@dataclass(frozen=True, slots=True)
class Bond[T]:
    """Two items that may be one, and why. A forced bond is the analyst's: blocks do not stop it."""

    left: T
    right: T
    reason: Reason
    forced: bool = False

    @property
    def unsure(self) -> bool:
        """Whether another bond can put this one in doubt."""
        return not self.forced and self.reason.strength < SURE

    def other(self, item: T) -> T:
        """The end that is not ``item``."""
        return self.right if self.left == item else self.left


@dataclass(frozen=True, slots=True)
class Clustering[T]:
    """Clusters, each sorted, with the bonds that made them and those that were refused."""

    clusters: tuple[tuple[T, ...], ...]
    kept: tuple[Bond[T], ...]
    refused: tuple[Bond[T], ...]


def join[T: Hashable](
    items: Sequence[T],
    bonds: Iterable[Bond[T]],
    *,
    blocked: Callable[[T, T], bool],
    order: Callable[[T], tuple[str, ...]],
    kind: Callable[[T], Hashable] = lambda item: item,
    apart: Callable[[T, T], bool] = lambda left, right: False,
) -> Clustering[T]:
    """Follow the bonds from the strongest down, refusing each that would put two blocked items in one cluster.

    An unsure bond is refused too where its item is drawn as well to another that the first is blocked
    from: "George Bush" beside "George W. Bush" and "George H. W. Bush" stays alone.
    ``order`` gives a sort key that is unique to the item, so that the outcome does not depend on their order;
    items of one ``kind`` are blocked from the same others, and never from each other. Forced bonds do not join two
    that are ``apart``; those that they join are one party, to which others belong that may be one with any of them.
    """
    of = {item: _Cluster([item], {kind(item): (item,)}) for item in items}
    ranked = sorted(bonds, key=lambda b: (not b.forced, -b.reason.strength, sorted((order(b.left), order(b.right)))))
    torn = _torn(ranked, blocked, kind)
    kept: list[Bond[T]] = []
    refused: list[Bond[T]] = []
    for index, bond in enumerate(ranked):
        left, right = of[bond.left], of[bond.right]
        joinable = left is right or (
            not left.has_apart(right, apart)
            if bond.forced
            else index not in torn and not left.is_blocked(right, blocked, apart)
        )
        (kept if joinable else refused).append(bond)
        if joinable and left is not right:
            small, large = sorted((left, right), key=lambda c: len(c.items))
            large.items.extend(small.items)
            large.parties.update(small.parties)
            if bond.forced:
                large.make_one_party()
            of.update(dict.fromkeys(small.items, large))
    distinct = {id(cluster): cluster for cluster in of.values()}
    clusters = sorted((tuple(sorted(c.items, key=order)) for c in distinct.values()), key=lambda c: order(c[0]))
    return Clustering(tuple(clusters), tuple(kept), tuple(refused))


@dataclass(frozen=True, slots=True)
class _Cluster[T]:
    """The items of a cluster while it grows, and one party of each kind among them: mostly a single item."""

    items: list[T]
    parties: dict[Hashable, tuple[T, ...]]

    def make_one_party(self) -> None:
        """As the analyst says; forced bonds come first, so that nothing else is in the cluster yet."""
        kinds = frozenset(self.parties)
        together = tuple(item for party in self.parties.values() for item in party)
        self.parties.clear()
        self.parties[kinds] = together

    def has_apart(self, other: "_Cluster[T]", apart: Callable[[T, T], bool]) -> bool:
        return any(apart(a, b) for a in self.items for b in other.items)

    def is_blocked(self, other: "_Cluster[T]", blocked: Callable[[T, T], bool], apart: Callable[[T, T], bool]) -> bool:
        pairs = product(self.parties.values(), other.parties.values())
        return any(_are_blocked(one, two, blocked, apart) for one, two in pairs)


def _are_blocked[T](
    one: tuple[T, ...], two: tuple[T, ...], blocked: Callable[[T, T], bool], apart: Callable[[T, T], bool]
) -> bool:
    pairs = list(product(one, two))
    return all(blocked(a, b) for a, b in pairs) or any(apart(a, b) for a, b in pairs)


def chain_by[T: Hashable](items: Iterable[T], keys: Callable[[T], Iterable[str]]) -> Iterator[tuple[T, T, str]]:
    """For each key the pairs of neighbours among the items that have it: enough to join them all."""
    last: dict[str, T] = {}
    for item in items:
        for key in keys(item):
            if key in last:
                yield last[key], item, key
            last[key] = item


def pairs_by[T: Hashable](items: Iterable[T], keys: Callable[[T], Iterable[str | None]]) -> Iterator[tuple[T, T]]:
    """All pairs of items that share a key, each pair once; None is no key."""
    groups: dict[str, list[T]] = {}
    for item in items:
        for key in dict.fromkeys(keys(item)):
            if key is not None:
                groups.setdefault(key, []).append(item)
    seen: set[tuple[T, T]] = set()
    for group in groups.values():
        fresh = [pair for pair in combinations(group, 2) if pair not in seen]
        seen.update(fresh)
        yield from fresh


def _torn[T: Hashable](
    bonds: Sequence[Bond[T]], blocked: Callable[[T, T], bool], kind: Callable[[T], Hashable]
) -> frozenset[int]:
    """The positions of unsure bonds of items that are drawn, not forced, to two others which cannot be one."""
    drawn: dict[T, list[int]] = {}
    for index, bond in ((index, bond) for index, bond in enumerate(bonds) if not bond.forced):
        drawn.setdefault(bond.left, []).append(index)
        drawn.setdefault(bond.right, []).append(index)
    torn: set[int] = set()
    for item, own in drawn.items():
        if not any(bonds[i].unsure for i in own):
            continue
        ends = {kind(bonds[i].other(item)): bonds[i].other(item) for i in own}
        apart = {
            k for k, end in ends.items() if any(blocked(end, rival) for rival in ends.values() if rival is not end)
        }
        torn.update(i for i in own if bonds[i].unsure and kind(bonds[i].other(item)) in apart)
    return frozenset(torn)


def bonds_of[T: Hashable](clustering: Clustering[T]) -> Mapping[T, tuple[Bond[T], ...]]:
    """The kept bonds of each cluster, by the first item of the cluster."""
    first = {item: cluster[0] for cluster in clustering.clusters for item in cluster}
    found: dict[T, list[Bond[T]]] = {}
    for bond in clustering.kept:
        found.setdefault(first[bond.left], []).append(bond)
    return {item: tuple(bonds) for item, bonds in found.items()}
