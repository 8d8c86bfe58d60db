"""Relations between entities that are no events: where things lie, who belongs to what, kin, succession."""

from graphbuild.relations.claims import find_relation_claims

__all__ = ["find_relation_claims"]
