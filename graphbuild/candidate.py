"""A candidate mention, before coreference says whose it is."""

from dataclasses import dataclass

from graphbuild.model import Form, Label


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens ``start`` to ``end`` that name or point at something; ``code`` is an id of reference data."""

    start: int
    end: int
    head: int
    label: Label
    form: Form
    name: str
    code: str | None = None
    type: str | None = None
    country: str | None = None
