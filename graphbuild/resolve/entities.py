"""Clusters of namings become entities: one id, one name, the other names, the reasons."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from graphbuild.model import Label
from graphbuild.names import is_acronym, is_full, slug
from graphbuild.reference import Reference
from graphbuild.resolve.clusters import Bond, Clustering, bonds_of
from graphbuild.resolve.namings import Naming
from graphbuild.resolve.outcome import Merge, Reason, ResolvedEntity

type Cluster = tuple[Naming, ...]


def make_entities(
    label: Label,
    clustering: Clustering[Naming],
    *,
    name_of: Callable[[Cluster], str],
    id_of: Callable[[Cluster, str], str],
    anchors: Mapping[Naming, Reason] | None = None,
    country_of: Callable[[Cluster], str | None] = lambda cluster: None,
) -> dict[Cluster, ResolvedEntity]:
    """One entity a cluster."""
    bonds = bonds_of(clustering)
    names = {cluster: name_of(cluster) for cluster in clustering.clusters}
    ids = _unique({cluster: _own_id(cluster, name, id_of(cluster, name)) for cluster, name in names.items()})
    made = {}
    for cluster, name in names.items():
        found = _entity(label, cluster, ids[cluster], name, bonds.get(cluster[0], ()), anchors or {})
        made[cluster] = replace(found, country=country_of(cluster) or found.country)
    return made


def _own_id(cluster: Cluster, name: str, id: str) -> str:
    """What is known by a vague name alone ("Smith") bears its article in its id: other articles never change it."""
    known = cluster[0].key.label == "Person" and is_full(name)
    if known or not all(n.key.article for n in cluster):
        return id
    first = min(n.key.article for n in cluster)
    return f"{id}-{hashlib.sha256(first.encode()).hexdigest()[:6]}"


def _unique(ids: Mapping[Cluster, str]) -> dict[Cluster, str]:
    """Clusters that would share an id get their country, then a number in the order of their namings."""
    counts = Counter(ids.values())
    taken: Counter[str] = Counter()
    unique = {}
    for cluster, id in ids.items():
        country = _most(cluster, lambda n: n.key.country) if counts[id] > 1 else None
        own = f"{id}-{country.lower()}" if country and not id.endswith(f"-{country.lower()}") else id
        taken[own] += 1
        unique[cluster] = own if taken[own] == 1 else f"{own}-{taken[own]}"
    return unique


def _entity(
    label: Label,
    cluster: Cluster,
    id: str,
    name: str,
    bonds: Iterable[Bond[Naming]],
    anchors: Mapping[Naming, Reason],
) -> ResolvedEntity:
    names = {n.name for n in cluster} | {alias for n in cluster for alias in n.aliases}
    return ResolvedEntity(
        id=id,
        label=label,
        name=name,
        aliases=tuple(sorted(names - {name})),
        code=_most(cluster, lambda n: n.key.code),
        type=_most(cluster, lambda n: n.key.type),
        country=_most(cluster, lambda n: n.key.country),
        year=_most(cluster, lambda n: n.key.year),
        merges=_merges(name, bonds, {n: anchors[n] for n in cluster if n in anchors}),
    )


def _merges(name: str, bonds: Iterable[Bond[Naming]], anchors: Mapping[Naming, Reason]) -> tuple[Merge, ...]:
    """The reasons between different spellings: the surest one for each two names."""
    told = [_merge(b, name) for b in bonds if b.left.name != b.right.name]
    told += [Merge(n.name, name, reason) for n, reason in anchors.items() if n.name != name]
    best: dict[tuple[str, ...], Merge] = {}
    for merge in sorted(told, key=lambda m: (-m.reason.strength, m)):
        best.setdefault(tuple(sorted((merge.name, merge.into))), merge)
    return tuple(sorted(best.values()))


def _merge(bond: Bond[Naming], name: str) -> Merge:
    """Read towards the entity's own name."""
    left, right = bond.left.name, bond.right.name
    return Merge(right, left, bond.reason) if left == name else Merge(left, right, bond.reason)


def _most(cluster: Cluster, value: Callable[[Naming], str]) -> str | None:
    """The value that most mentions have; ties by the alphabet; None where no naming has one."""
    counts: Counter[str] = Counter()
    for naming in cluster:
        counts[value(naming)] += max(naming.mentions, 1)
    del counts[""]
    return min(counts, key=lambda v: (-counts[v], v), default=None)


def used_name(cluster: Cluster) -> str:
    """The name used most: full names before surnames, long forms before acronyms."""
    counts: Counter[str] = Counter()
    for naming in cluster:
        counts[naming.name] += max(naming.mentions, 1)
    person = cluster[0].key.label == "Person"
    return min(counts, key=lambda n: (not is_full(n) if person else is_acronym(n), -counts[n], n))


def place_id(cluster: Cluster, name: str) -> str:
    """The GeoNames id, else a slug with the country."""
    code, country = _most(cluster, lambda n: n.key.code), _most(cluster, lambda n: n.key.country)
    if code and code.isdigit():
        return f"geonames:{code}"
    return f"place:{code or slug('-'.join(filter(None, (name, country))))}"


def country_id(codes: Mapping[Naming, str]) -> Callable[[Cluster, str], str]:
    """The ISO 3166 code; a slug for a state that has none."""

    def id_of(cluster: Cluster, name: str) -> str:
        return next((codes[n] for n in cluster if n in codes), "") or f"country:{slug(name)}"

    return id_of


def agreement_id(cluster: Cluster, name: str) -> str:
    """A slug with the year."""
    year = _most(cluster, lambda n: n.key.year)
    plain = slug(name)
    return f"agreement:{plain}" if not year or year in plain else f"agreement:{plain}-{year}"


def organization_id(codes: Mapping[Naming, str]) -> Callable[[Cluster, str], str]:
    """The id of reference data, else a slug with the country."""

    def id_of(cluster: Cluster, name: str) -> str:
        code = next((codes[n] for n in cluster if n in codes), None)
        country = "" if "(" in name else _most(cluster, lambda n: n.key.country)  # "Ministry of Defence (China)"
        return f"org:{code or slug('-'.join(filter(None, (name, country))))}".replace("org:org:", "org:")

    return id_of


def reference_name(label: Label, codes: Mapping[Naming, str], reference: Reference) -> Callable[[Cluster], str]:
    """The name in reference data where the cluster has an identifier, else the name used most."""

    def name_of(cluster: Cluster) -> str:
        code = next((codes[n] for n in cluster if n in codes), "")
        known = reference.country(code) if label == "Country" else reference.organization(code)
        return known.name if known and label in ("Country", "Organization") else used_name(cluster)

    return name_of


def entity_of_namings(made: Mapping[Cluster, ResolvedEntity]) -> dict[Naming, str]:
    """The entity id of each naming."""
    return {naming: entity.id for cluster, entity in made.items() for naming in cluster}


def sorted_entities(parts: Sequence[Mapping[Cluster, ResolvedEntity]]) -> dict[str, ResolvedEntity]:
    """All entities by id."""
    found = [entity for part in parts for entity in part.values()]
    return {entity.id: entity for entity in sorted(found, key=lambda e: (e.label, e.id))}
