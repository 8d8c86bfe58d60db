"""One passage that tells of an event: who did what to whom, where and when, by whose word."""

from dataclasses import dataclass

from graphbuild.claims import Tokens
from graphbuild.dates import DateRange
from graphbuild.model import Status


@dataclass(frozen=True, slots=True)
class Predication:
    """A trigger word with its arguments as entity ids; ``trigger`` and ``sentence`` count tokens.

    ``whole`` is the word for the larger event this one is part of ("on the sidelines of the summit"), ``words``
    are all words of this one that others may point at so; ``margin`` is the organisation where only that is named
    ("on the sidelines of the SCO"). ``bodies`` are organisations an event is named after
    ("the SCO summit"). ``mutual`` says that all who act do so towards each other ("Xi and Putin met").
    """

    trigger: int
    type: str
    subtype: str | None
    sentence: Tokens
    status: Status
    rule: str
    confidence: float
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()
    mediators: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    place: str | None = None
    date: DateRange | None = None
    mode: str | None = None
    said_by: str | None = None
    cue: str | None = None
    agreement: str | None = None
    whole: int | None = None
    margin: str | None = None
    mutual: bool = False
    occasion: str | None = None
    words: tuple[int, ...] = ()
    support: tuple[Tokens, ...] = ()

    @property
    def participants(self) -> tuple[str, ...]:
        """All who took part, in order, each once."""
        return tuple(dict.fromkeys((*self.actors, *self.recipients, *self.hosts, *self.mediators)))
