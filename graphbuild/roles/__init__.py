"""Role phrases: titles with their modifiers, portfolio and body ("the newly appointed Russian defence minister")."""

from graphbuild.roles.phrases import Role, find_roles

__all__ = ["Role", "find_roles"]
