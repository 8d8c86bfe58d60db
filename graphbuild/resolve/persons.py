"""Which names of persons are one person: blocks first, then likeness with evidence, never likeness alone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graphbuild.judgements import Judgements
from graphbuild.names import fold, is_full, likeness, person_name, skeleton
from graphbuild.reference import Reference
from graphbuild.resolve.anchors import Anchor, find_anchor
from graphbuild.resolve.clusters import Bond, Clustering, join, pairs_by
from graphbuild.resolve.namings import Naming
from graphbuild.resolve.outcome import Reason

# What a likeness of two full names is worth without and with evidence from the text (a shared office,
# a shared partner in events); 0 means that it does not merge.
WORTH: Mapping[str, tuple[float, float]] = {
    "spelling": (1.0, 1.0),
    "middle": (0.85, 0.95),  # "Andrei R. Belousov"
    "variant": (0.8, 0.95),  # "Joe Biden", "Joseph Biden"
    "transliteration": (0.75, 0.9),  # "Andrei Belosov"
    "order": (0.0, 0.9),  # "Abe Shinzo"
    "initial": (0.0, 0.8),  # "A. Belousov"
    "heard": (0.0, 0.75),  # "Moammar Qadhafi"
}
TEXTS = {
    "spelling": "the same letters",
    "middle": "the same name with and without a middle name",
    "variant": "forms of one given name, the same surname",
    "transliteration": "transliterations of one surname, the same given name",
    "order": "the same names in another order",
    "initial": "the same surname, a given name and its initial",
    "heard": "names that sound alike",
}


@dataclass(frozen=True)
class People:
    """The namings of persons with their anchors and what the analyst judged."""

    namings: tuple[Naming, ...]
    anchors: Mapping[Naming, Anchor]
    judgements: Judgements

    def blocked(self, left: Naming, right: Naming) -> bool:
        """Whether two namings are never one person, whatever else speaks for it."""
        if self.judgements.differ("Person", left.name, right.name):
            return True
        one, other = self.anchors.get(left), self.anchors.get(right)
        if one and other:
            return one.person != other.person
        if left.key.country and right.key.country and left.key.country != right.key.country:
            return True
        return likeness(left.name, right.name) is None


def resolve_people(
    namings: Sequence[Naming], reference: Reference, judgements: Judgements
) -> tuple[Clustering[Naming], Mapping[Naming, Anchor], tuple[Bond[Naming], ...]]:
    """Clusters of namings, the anchors among them, and the bonds too weak to merge (for review)."""
    anchors = {n: anchor for n in namings if (anchor := find_anchor(n, reference))}
    people = People(tuple(namings), anchors, judgements)
    bonds = [*_judged(people), *_anchored(people), *_alike(people)]
    firm = [b for b in bonds if b.reason.strength > 0]
    full = join(namings, firm, blocked=people.blocked, order=_order)
    lone = [n for n in namings if not is_full(n.name) and n not in anchors]
    surnames = _surnames(people, full.clusters, lone)
    joined = join(namings, [*firm, *surnames], blocked=people.blocked, order=_order)
    return joined, anchors, tuple(b for b in bonds if b.reason.strength <= 0)


def _order(naming: Naming) -> tuple[str, ...]:
    return naming.key


def _judged(people: People) -> Iterable[Bond[Naming]]:
    """What the analyst calls the same wins over every block."""
    for left, right in pairs_by(people.namings, lambda n: (people.judgements.group("Person", n.name),)):
        yield Bond(left, right, Reason("judgement", "judged the same by the analyst", 1.0), forced=True)


def _anchored(people: People) -> Iterable[Bond[Naming]]:
    """All names of one office-holder, each joined to the first of them."""
    holders: dict[str, list[Naming]] = defaultdict(list)
    for naming in people.namings:
        if anchor := people.anchors.get(naming):
            holders[anchor.person].append(naming)
    for group in holders.values():
        best = max(group, key=lambda n: (people.anchors[n].strength, n.mentions, n.key))
        for naming in group:
            anchor = people.anchors[naming]
            if naming != best:
                yield Bond(naming, best, Reason("office-holder", anchor.text, anchor.strength))


def _alike(people: People) -> Iterable[Bond[Naming]]:
    """Pairs of full names that can be one; strength 0 where nothing but likeness speaks for them."""
    full = [n for n in people.namings if is_full(n.name)]
    for left, right in pairs_by(full, _blocks):
        found = likeness(left.name, right.name)
        if found and found.kind in WORTH and not people.blocked(left, right):
            evidence = find_evidence(left, right)
            strength = min(WORTH[found.kind][bool(evidence)], 1.0 if left.key.country == right.key.country else 0.88)
            text = "; ".join(filter(None, (TEXTS[found.kind], evidence)))
            yield Bond(left, right, Reason(found.kind, text, strength))


def _blocks(naming: Naming) -> tuple[str, str]:
    """Names are compared that share the surname's consonants, or all their words: "Shinzo Abe", "Abe Shinzo"."""
    return skeleton(_surname(naming)), " ".join(sorted(fold(naming.name).split()))


def find_evidence(left: Naming, right: Naming) -> str:
    """What the text says of both: an office, or a partner in events; "" where there is nothing."""
    for relation, body, title in sorted(left.offices):
        if any(r == relation and b == body and (not t or not title or t == title) for r, b, t in right.offices):
            return f"both {relation} {body}{' (' + title + ')' if title else ''}"
    partners = sorted(p for p in left.partners & right.partners if p.startswith("person "))
    return f"both took part in events with {partners[0].removeprefix('person ')}" if partners else ""


def _surnames(people: People, clusters: Sequence[tuple[Naming, ...]], lone: Sequence[Naming]) -> Iterable[Bond[Naming]]:
    """A surname alone joins a full name only where exactly one person can be meant."""
    bearers: dict[str, list[tuple[Naming, ...]]] = defaultdict(list)
    for cluster in clusters:
        for key in sorted({skeleton(_surname(n)) for n in cluster if is_full(n.name) or n in people.anchors}):
            bearers[key].append(cluster)
    for naming in lone:
        found = [c for c in bearers[skeleton(_surname(naming))] if not any(people.blocked(naming, n) for n in c)]
        if bond := _surname_bond(naming, found):
            yield bond
    for left, right in pairs_by(lone, lambda n: (fold(n.name),)):
        if evidence := find_evidence(left, right):
            yield Bond(left, right, Reason("surname", f"the same surname; {evidence}", 0.7))


def _surname(naming: Naming) -> str:
    return person_name(naming.name).family.split()[-1]


def _surname_bond(naming: Naming, clusters: Sequence[tuple[Naming, ...]]) -> Bond[Naming] | None:
    beside = [c for c in clusters if any(n.article_ids & naming.article_ids for n in c)]
    office = [c for c in clusters if any(n.offices and _shares_office(n, naming) for n in c)]
    partner = [c for c in clusters if any(find_evidence(n, naming) for n in c)]
    for found, text, strength in (
        (office, "the same surname and office", 0.9),
        (beside, "the only full name with this surname in the article", 0.85),
        (partner if len(clusters) == 1 else [], "the only full name with this surname, with a shared partner", 0.7),
    ):
        if len(found) == 1:
            best = max(found[0], key=lambda n: (is_full(n.name), n.mentions, n.key))
            return Bond(naming, best, Reason("surname", text, strength))
    return None


def _shares_office(left: Naming, right: Naming) -> bool:
    return bool({(r, b) for r, b, _ in left.offices} & {(r, b) for r, b, _ in right.offices})
