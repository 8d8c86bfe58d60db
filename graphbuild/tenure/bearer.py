"""Who bears a role, before it is known which country or organisation that is of."""

from dataclasses import dataclass

from graphbuild.candidate import Candidate
from graphbuild.roles import Role


@dataclass(frozen=True, slots=True)
class Bearer:
    """``person`` bears ``role``; ``body`` is whose role it is, ``change`` "appointed" where the text tells that."""

    person: Candidate
    role: Role
    body: Candidate | None
    rule: str
    confidence: float
    former: bool = False
    change: str | None = None
