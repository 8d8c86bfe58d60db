"""Context: the further sentences that a reader of a quote needs to know who and where is meant.

"The two leaders met there on Friday." says that Xi and Putin met in Samarkand only together with the sentences that
name them: those become ``support`` of the claim. Every end of a claim, and every participant and place of an event,
is then named in the quote or in its context, as far as the article names it at all.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

from graphbuild.model import Claim, Event, Form, Offsets
from graphbuild.reading import Reading

NAMING: frozenset[Form] = frozenset({"name", "demonym", "metonym"})
"""The forms of mention that say by themselves who is meant."""


@dataclass(frozen=True, slots=True)
class _Naming:
    """A place that names an entity, in the article and as a token of the sentence around it."""

    at: Offsets
    token: int


def add_context(reading: Reading, claims: Iterable[Claim], events: Iterable[Event]) -> tuple[Claim, ...]:
    """The claims, in their order, with the sentences that name what their quotes only point at."""
    claims, namings = tuple(claims), _namings(reading)
    spans: dict[str, tuple[Offsets, ...]] = {}
    for claim in claims:
        ends = (namings.get(end or "", ()) for end in (claim.subject, claim.object))
        spans[claim.id] = _completed(reading, ((claim.start, claim.end), *claim.support), ends)
    for event in events:
        if told := [id for id in event.claims if id in spans]:
            around = tuple(chain.from_iterable(spans[id] for id in told))
            parties = [*(p.entity for p in event.participants), event.place or ""]
            unnamed = (n for n in (namings.get(party, ()) for party in parties) if not _named_in(n, around))
            spans[told[0]] = _completed(reading, spans[told[0]], unnamed)
    return tuple(_with_support(claim, spans[claim.id][1:], reading.article.text) for claim in claims)


def _completed(
    reading: Reading, spans: tuple[Offsets, ...], wanted: Iterable[tuple[_Naming, ...]]
) -> tuple[Offsets, ...]:
    """The spans of a claim, the quote first, and a sentence for each wanted entity that they do not name."""
    for found in wanted:
        if found and not _named_in(found, spans):
            sentence = reading.doc[_nearest(found, spans[0][0]).token].sent
            spans = (*spans, reading.passage(sentence.start, sentence.end))
    return spans


def _named_in(found: tuple[_Naming, ...], spans: tuple[Offsets, ...]) -> bool:
    return any(start <= n.at[0] and n.at[1] <= end for n in found for start, end in spans)


def _with_support(claim: Claim, spans: Iterable[Offsets], text: str) -> Claim:
    support = tuple(sorted(set(spans)))
    return replace(claim, support=support, context=tuple(text[start:end] for start, end in support))


def _nearest(found: tuple[_Naming, ...], start: int) -> _Naming:
    """The last naming before the passage, else the first after it."""
    return max((n for n in found if n.at[0] < start), key=lambda n: n.at, default=found[0])


def _namings(reading: Reading) -> dict[str, tuple[_Naming, ...]]:
    found: dict[str, list[_Naming]] = defaultdict(list)
    for entity, naming in _named(reading):
        found[entity].append(naming)
    return {entity: tuple(sorted(each, key=lambda n: n.at)) for entity, each in found.items()}


def _named(reading: Reading) -> Iterator[tuple[str, _Naming]]:
    for mention in reading.mentions:
        if mention.form in NAMING:
            yield mention.entity, _Naming(reading.offsets(mention.start, mention.end), mention.start)
