"""What the analyst judged, put down to the namings of one label."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphbuild.judgements import Judgements
from graphbuild.names import fold
from graphbuild.resolve.clusters import Bond, pairs_by
from graphbuild.resolve.namings import Naming
from graphbuild.resolve.outcome import Reason

type Side = tuple[int, bool]
"""A judgement that two names differ, and whether a naming goes by the first or the second of them."""


@dataclass(frozen=True)
class Judged:
    """The key that namings share which the analyst calls one, and the sides of differences that each is on."""

    groups: Mapping[Naming, str]
    sides: Mapping[Naming, frozenset[Side]]

    def same(self, left: Naming, right: Naming) -> bool:
        """Whether the two were judged one."""
        group = self.groups.get(left)
        return group is not None and group == self.groups.get(right) and not self.differ(left, right)

    def differ(self, left: Naming, right: Naming) -> bool:
        """Whether the two were judged different."""
        others = self.sides.get(right, frozenset())
        return any((number, not second) in others for number, second in self.sides.get(left, ()))

    def mark(self, naming: Naming) -> tuple[str, frozenset[Side]]:
        """All that was judged of a naming."""
        return self.groups.get(naming, ""), self.sides.get(naming, frozenset())

    def bonds(self) -> Iterator[Bond[Naming]]:
        """What the analyst calls the same wins over every block."""
        for left, right in pairs_by(self.groups, lambda n: (self.groups[n],)):
            if not self.differ(left, right):
                yield Bond(left, right, Reason("judgement", "judged the same by the analyst", 1.0), forced=True)


def find_judged(
    label: str, namings: Sequence[Naming], judgements: Judgements, *, known_as: Callable[[Naming], str]
) -> Judged:
    """What was judged of these namings; ``known_as`` is the name that reference data has for one, or "".

    A name means the namings that are written so, else those that reference data or their articles call so as well:
    the analyst judges the names that the graph shows.
    """
    rows = [row for row in judgements.rows if row.label == label]
    if not rows:
        return Judged({}, {})
    meant = _meanings(namings, known_as)
    groups: dict[Naming | str, str] = {}
    sides: defaultdict[Naming, set[Side]] = defaultdict(set)
    for number, row in enumerate(rows):
        ends = [meant(row.name), meant(row.other)]
        if row.verdict == "same":
            # The names as well: what no article tells today may yet be the link between two others.
            _unite(groups, [fold(row.name), fold(row.other), *ends[0], *ends[1]])
        else:
            for second, found in enumerate(ends):
                for naming in set(found) - set(ends[1 - second]):
                    sides[naming].add((number, bool(second)))
    together = {naming: groups[naming] for naming in namings if naming in groups}
    return Judged(together, {naming: frozenset(found) for naming, found in sides.items()})


def _meanings(namings: Iterable[Naming], known_as: Callable[[Naming], str]) -> Callable[[str], Sequence[Naming]]:
    written: defaultdict[str, list[Naming]] = defaultdict(list)
    called: defaultdict[str, list[Naming]] = defaultdict(list)
    for naming in namings:
        written[fold(naming.name)].append(naming)
        for name in {fold(name) for name in (*naming.aliases, known_as(naming)) if name}:
            called[name].append(naming)
    return lambda name: written.get(fold(name)) or called.get(fold(name), [])


def _unite(groups: dict[Naming | str, str], members: Sequence[Naming | str]) -> None:
    """Give all of these one key, and all that shared a key with one of them."""
    keys = {
        groups.get(member) or (member if isinstance(member, str) else "\x1f".join(member.key)) for member in members
    }
    least = min(keys)
    groups |= {member: least for member, key in groups.items() if key in keys}
    groups |= dict.fromkeys(members, least)
