"""Who did what to whom: the events of an article, from the words that tell of them."""

from graphbuild.events.find import find_predications, predications_of
from graphbuild.events.homes import with_homes
from graphbuild.events.identity import group_predications
from graphbuild.events.predication import Predication
from graphbuild.events.tell import tell
from graphbuild.model import Claim, Event
from graphbuild.reading import Reading

__all__ = ["Predication", "find_events", "find_predications"]


def find_events(reading: Reading) -> tuple[tuple[Event, ...], tuple[Claim, ...]]:
    """The events of a reading, one for each occurrence however often it is told, and the claims that tell of them.

    Ids are "v1", "v2" in the order of first passages. Every claim's quote is the article's own text.
    """
    reading = with_homes(reading)
    return tell(reading, group_predications(reading, predications_of(reading)))
