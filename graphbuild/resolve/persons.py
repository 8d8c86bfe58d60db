"""Which names of persons are one person: blocks first, then likeness with evidence, never likeness alone."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from graphbuild.judgements import Judgements
from graphbuild.names import fold, is_full, likeness, person_name, skeleton
from graphbuild.reference import Reference
from graphbuild.resolve.anchors import Anchor, find_anchor, offices_by_sound
from graphbuild.resolve.clusters import Bond, Clustering, chain_by, join, pairs_by
from graphbuild.resolve.judged import Judged, find_judged
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
    "spelling": "one name, spelled or transcribed alike",
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
    judged: Judged

    def kind(self, naming: Naming) -> Hashable:
        """All that blocks depend on."""
        anchor = self.anchors.get(naming)
        return naming.name, naming.key.country, anchor.person if anchor else "", self.judged.mark(naming)

    def blocked(self, left: Naming, right: Naming) -> bool:
        """Whether two namings are never one person, whatever else speaks for it."""
        if self.judged.differ(left, right) or self.judged.same(left, right):
            return self.judged.differ(left, right)
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
    sounds = offices_by_sound(reference)
    anchors = {n: anchor for n in namings if (anchor := find_anchor(n, reference, sounds))}
    held = {naming: anchor.person for naming, anchor in anchors.items()}
    judged = find_judged("Person", namings, judgements, known_as=lambda naming: held.get(naming, ""))
    people = People(tuple(namings), anchors, judged)
    bonds = [*judged.bonds(), *_anchored(people), *_alike(people)]
    firm = [b for b in bonds if b.reason.strength > 0]
    full = join(namings, firm, blocked=people.blocked, apart=judged.differ, order=_order, kind=people.kind)
    lone = [n for n in namings if not is_full(n.name) and n not in anchors]
    surnames = _surnames(people, full.clusters, lone)
    bonds_of_all = [*firm, *surnames]
    joined = join(namings, bonds_of_all, blocked=people.blocked, apart=judged.differ, order=_order, kind=people.kind)
    return joined, anchors, tuple(b for b in bonds if b.reason.strength <= 0)


def _order(naming: Naming) -> tuple[str, ...]:
    return naming.key


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


@dataclass(frozen=True, slots=True)
class Bearer:
    """A person known by full name: one naming of each kind, the most told one first, and all that is said of them."""

    namings: tuple[Naming, ...]
    articles: frozenset[str]
    offices: frozenset[tuple[str, str]]
    partners: frozenset[str]


def _bearer(people: People, cluster: Sequence[Naming]) -> Bearer:
    ranked = sorted(cluster, key=lambda n: (is_full(n.name), n.mentions, n.key), reverse=True)
    kinds = {people.kind(n): n for n in reversed(ranked)}
    return Bearer(
        namings=tuple(sorted(kinds.values(), key=ranked.index)),
        articles=frozenset(id for n in cluster for _, id in n.articles),
        offices=frozenset((relation, body) for n in cluster for relation, body, _ in n.offices),
        partners=frozenset(p for n in cluster for p in n.partners if p.startswith("person ")),
    )


def _surnames(people: People, clusters: Sequence[tuple[Naming, ...]], lone: Sequence[Naming]) -> Iterable[Bond[Naming]]:
    """A surname alone joins a full name only where exactly one person can be meant."""
    bearers: dict[str, list[Bearer]] = defaultdict(list)
    for cluster in clusters:
        keys = {skeleton(_surname(n)) for n in cluster if is_full(n.name) or n in people.anchors}
        for key in sorted(keys):
            bearers[key].append(_bearer(people, cluster))
    for naming in lone:
        found = bearers[skeleton(_surname(naming))]
        if bond := _surname_bond(naming, [b for b in found if not any(people.blocked(naming, n) for n in b.namings)]):
            yield bond
    for left, right, evidence in chain_by(lone, _lone_keys):
        text = f"the same surname; {evidence.partition('|')[2]} in common"
        yield Bond(left, right, Reason("surname", text, 0.7))


def _lone_keys(naming: Naming) -> Iterable[str]:
    """What two mentions of a surname without a full name must share: an office or a partner."""
    for relation, body, title in sorted(naming.offices):
        yield f"{fold(naming.name)}|the office {relation} {body} {title}".rstrip()
    for partner in sorted(p for p in naming.partners if p.startswith("person ")):
        yield f"{fold(naming.name)}|events with {partner.removeprefix('person ')}"


def _surname(naming: Naming) -> str:
    return person_name(naming.name).family.split()[-1]


def _surname_bond(naming: Naming, bearers: Sequence[Bearer]) -> Bond[Naming] | None:
    articles = {id for _, id in naming.articles}
    offices = {(relation, body) for relation, body, _ in naming.offices}
    partners = [b for b in bearers if b.partners & naming.partners]
    for found, text, strength in (
        ([b for b in bearers if b.offices & offices], "the same surname and office", 0.9),
        ([b for b in bearers if b.articles & articles], "the only full name with this surname in the article", 0.85),
        (partners if len(bearers) == 1 else [], "the only full name with this surname, with a shared partner", 0.7),
    ):
        if len(found) == 1:
            return Bond(naming, found[0].namings[0], Reason("surname", text, strength))
    return None
