"""The passages that tell of one event, taken together."""

from dataclasses import dataclass

from graphbuild.dates import DateRange
from graphbuild.events.predication import Predication
from graphbuild.model import Status

REAL: frozenset[Status] = frozenset({"asserted", "reported"})
PART_RULE = "setting:part"
"""The rule of a passage that tells of a larger event by way of its part."""
GATHERING_RULES = frozenset({PART_RULE, "consult:attend", "consult:speak", "consult:address", "consult:tell"})
REMOTE = frozenset({"phone", "video"})


@dataclass(frozen=True, slots=True)
class Group:
    """The predications of one event, in order of the text."""

    members: tuple[Predication, ...]

    @property
    def first(self) -> Predication:
        """The passage that names the event's type."""
        return self.members[0]

    @property
    def participants(self) -> frozenset[str]:
        """Everyone any of the passages names."""
        return frozenset(e for p in self.members for e in p.participants)

    @property
    def places(self) -> tuple[str, ...]:
        """The places named, in order, each once."""
        return tuple(dict.fromkeys(p.place for p in self.members if p.place))

    @property
    def dates(self) -> tuple[DateRange, ...]:
        """The dates named, in order."""
        return tuple(p.date for p in self.members if p.date)


def is_summit(predication: Predication) -> bool:
    """A gathering of many: a summit that is not said to be between two."""
    many = len(predication.participants) != 2 or bool(predication.bodies) or predication.rule in GATHERING_RULES
    # "at the summit, which Lithuania hosted, A said"
    many = many or bool(predication.hosts and not predication.recipients)
    return predication.subtype == "summit" and many


def remote_mode(predication: Predication) -> str | None:
    """ "video" or "phone" of talks that had no one place."""
    return predication.mode if predication.mode in REMOTE else None
