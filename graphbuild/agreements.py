"""Names for agreements that bear none: "joint statement (Putin, Xi)".

A "joint statement" of one pair must not become that of another pair in the same year.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from graphbuild.mentions.agreements import is_generic
from graphbuild.model import Claim, Entity
from graphbuild.names import person_name


def name_agreements(entities: Mapping[str, Entity], claims: Iterable[Claim]) -> tuple[Entity, ...]:
    """The entities, with agreements of a common name told apart by who signed them; the common name is an alias."""
    signers: dict[str, set[str]] = {}
    for claim in claims:
        if claim.type == "SIGNED" and claim.object is not None:
            signers.setdefault(claim.object, set()).add(_short(entities[claim.subject]))
    return tuple(_named(entity, signers.get(entity.id, set())) for entity in entities.values())


def _named(entity: Entity, signers: set[str]) -> Entity:
    if entity.label != "Agreement" or not signers or not is_generic(entity.name):
        return entity
    name = f"{entity.name} ({', '.join(sorted(signers))})"
    return replace(entity, name=name, aliases=tuple(sorted({entity.name, *entity.aliases})))


def _short(entity: Entity) -> str:
    """A person's surname, another signer's name."""
    return person_name(entity.name).family.title() if entity.label == "Person" else entity.name
