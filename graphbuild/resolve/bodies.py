"""Which names of countries, places, organisations and agreements are one: by identifier, then by name and kind."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graphbuild.judgements import Judgements
from graphbuild.model import Label
from graphbuild.names import fold, is_acronym, organization_key
from graphbuild.reference import Reference
from graphbuild.resolve.clusters import Bond, Clustering, join, pairs_by
from graphbuild.resolve.entities import reference_name
from graphbuild.resolve.judged import Judged, find_judged
from graphbuild.resolve.namings import Naming
from graphbuild.resolve.outcome import Reason

FACETS = ("country", "year")
"""Two namings that differ in one of these are two things."""


@dataclass(frozen=True)
class Bodies:
    """The namings of one label with the identifier that each has from the text or from reference data."""

    namings: tuple[Naming, ...]
    codes: Mapping[Naming, str]
    judged: Judged

    def blocked(self, left: Naming, right: Naming) -> bool:
        """Two identifiers, two countries, two years or two names are never one, unless judged so."""
        if self.judged.differ(left, right) or self.judged.same(left, right):
            return self.judged.differ(left, right)
        one, other = self.codes.get(left, ""), self.codes.get(right, "")
        if one and other:
            return one != other
        if left.key.article != right.key.article:
            return True
        facets = ((getattr(left.key, f), getattr(right.key, f)) for f in FACETS)
        return any(a and b and a != b for a, b in facets) or not _share_a_name(left, right)


def resolve_bodies(
    label: Label, namings: Sequence[Naming], reference: Reference, judgements: Judgements
) -> tuple[Clustering[Naming], Mapping[Naming, str]]:
    """Clusters of the namings of one label, and the identifier of each naming that has one."""
    known = _ids_by_name(reference) if label == "Organization" else {}
    codes = {n: code for n in namings if (code := n.key.code or _find_code(n, reference, known))}
    shown = reference_name(label, codes, reference)
    judged = find_judged(label, namings, judgements, known_as=lambda naming: shown((naming,)))
    bodies = Bodies(tuple(namings), codes, judged)
    bonds = [*judged.bonds(), *_by_code(bodies), *_by_name(bodies), *_by_acronym(bodies)]
    return join(namings, bonds, blocked=bodies.blocked, apart=judged.differ, order=lambda n: n.key), codes


def _ids_by_name(reference: Reference) -> dict[str, tuple[str, str]]:
    """The id and country of organisations by name; acronyms are looked up as they are written, not here."""
    found = ((organization_key(name), o) for o in reference.organizations for name in o.names if " " in name)
    return {key: (o.id, o.country or "") for key, o in found}


def _find_code(naming: Naming, reference: Reference, known: Mapping[str, tuple[str, str]]) -> str:
    """The identifier that reference data has for a name that the text gives none."""
    if naming.key.label == "Country":
        return reference.country_named(naming.name) or ""
    if naming.key.label != "Organization":
        return ""
    found = reference.organization_named(naming.name)
    id, country = (found.id, found.country or "") if found else known.get(organization_key(naming.name), ("", ""))
    return id if naming.key.country in ("", country) else ""


def body_key(naming: Naming) -> str:
    """What two spellings of one name share."""
    return organization_key(naming.name) if naming.key.label in ("Organization", "Agreement") else fold(naming.name)


def _share_a_name(left: Naming, right: Naming) -> bool:
    if body_key(left) == body_key(right) or _is_alias(left, right) or _is_alias(right, left):
        return True
    short = is_acronym(left.name) or is_acronym(right.name)
    return short and bool(_acronyms(left) & _acronyms(right))


def _is_alias(left: Naming, right: Naming) -> bool:
    """Whether an article that names ``left`` calls it as well by the full name of ``right``."""
    key = body_key(right)
    return len(key.split()) > 1 and any(organization_key(alias) == key for alias in left.aliases)


def _acronyms(naming: Naming) -> frozenset[str]:
    """The acronyms that a naming is or that its articles give it in brackets."""
    names = (naming.name, *naming.aliases)
    return frozenset(fold(n).replace(" ", "") for n in names if is_acronym(n))


def _by_code(bodies: Bodies) -> Iterable[Bond[Naming]]:
    first: dict[str, Naming] = {}
    for naming in sorted(bodies.codes, key=lambda n: n.key):
        code = bodies.codes[naming]
        best = first.setdefault(code, naming)
        if naming != best:
            yield Bond(naming, best, Reason("identifier", f"both have the identifier {code}", 1.0))


def _by_name(bodies: Bodies) -> Iterable[Bond[Naming]]:
    """The same name; unsure where only one of the two says of which country or year it is."""
    for left, right in pairs_by(bodies.namings, lambda n: (body_key(n),)):
        if not bodies.blocked(left, right):
            same = left.key.country == right.key.country and left.key.year == right.key.year
            yield Bond(left, right, Reason("name", "the same name", 0.97 if same else 0.85))


def _by_acronym(bodies: Bodies) -> Iterable[Bond[Naming]]:
    """ "Shanghai Cooperation Organisation (SCO)" in one article, "SCO" in another."""
    for left, right in pairs_by(bodies.namings, lambda n: sorted(_acronyms(n))):
        if body_key(left) != body_key(right) and not bodies.blocked(left, right):
            shared = min(_acronyms(left) & _acronyms(right)).upper()
            yield Bond(left, right, Reason("acronym", f"both go by {shared}", 0.85))
