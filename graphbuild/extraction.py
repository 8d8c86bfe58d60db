"""Extraction: what one article says. A pure function of the article, the options and reference data."""

import functools
import gc
import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from itertools import batched, chain
from pathlib import Path

from spacy.tokens import Doc

from graphbuild.agreements import name_agreements
from graphbuild.context import add_context
from graphbuild.coreference import Linked, link
from graphbuild.events import find_events
from graphbuild.events.homes import with_offices
from graphbuild.mentions import find_candidates
from graphbuild.mentions.gazetteer import Gazetteer, load_gazetteer
from graphbuild.model import Article, Claim, Extraction, Mention
from graphbuild.nlp import BATCH, Pieces, load_pipeline, parse
from graphbuild.offices import find_office_claims
from graphbuild.origins import with_origins
from graphbuild.reading import Reading, TokenMention
from graphbuild.reference import Reference, load_reference
from graphbuild.relations import find_relation_claims

SHARD = 32
"""Articles handed to a worker process at a time."""
ZONE = 128
"""Articles after which a process that works alone forgets the strings that it met in them."""


@functools.lru_cache(maxsize=4)
def reference_of(folder: Path | None) -> Reference:
    """The reference data with the rows of ``folder``, read once a process."""
    return load_reference(folder)


@functools.lru_cache(maxsize=4)
def gazetteer_of(model: str | None, folder: Path | None) -> Gazetteer:
    """The gazetteer for a model and reference folder, made once a process."""
    gazetteer = load_gazetteer(load_pipeline(model), reference_of(folder))
    gc.freeze()  # what is loaded stays until the end: the collector need not look through it again and again
    return gazetteer


def read(article: Article, *, model: str | None = None, reference: Path | None = None) -> Reading:
    """The reading of one article: its parse with linked mentions."""
    ((_, doc, pieces),) = parse([article], model=model)
    return reading_of(article, doc, pieces, model=model, reference=reference)[0]


def reading_of(
    article: Article, doc: Doc, pieces: Pieces, *, model: str | None = None, reference: Path | None = None
) -> tuple[Reading, Linked]:
    """The reading of a parsed article, and what coreference found out about tenures."""
    known = reference_of(reference)
    candidates, roles = find_candidates(doc, gazetteer_of(model, reference), known)
    linked = link(article, doc, candidates, roles, known)
    entities = with_offices(linked.entities, _countries(linked))
    return Reading(article, doc, entities, linked.mentions, pieces), linked


def _countries(linked: Linked) -> list[tuple[str, str]]:
    """Each person of an article, by id, with the country of an office held."""
    held = ((linked.id_of("Person", t.person), t.country) for t in linked.tenures)
    return [(person, country) for person, country in held if person and country]


def extract(article: Article, *, model: str | None = None, reference: Path | None = None) -> Extraction:
    """What one article says: entities, mentions, claims and events. Deterministic."""
    ((_, doc, pieces),) = parse([article], model=model)
    return _extraction(article, doc, pieces, model=model, reference=reference)


def extract_all(
    articles: Iterable[Article], *, jobs: int = 1, model: str | None = None, reference: Path | None = None
) -> Iterator[Extraction]:
    """The extractions of many articles, in order; ``jobs`` processes share the work and change nothing of it."""
    work = functools.partial(_shard, model=model, reference=reference)
    if jobs <= 1:
        yield from chain.from_iterable(map(work, batched(articles, ZONE)))
        return
    shards = batched(articles, SHARD)
    context = multiprocessing.get_context("spawn")
    # an interrupt reaches the whole group: the first process alone answers it
    with ProcessPoolExecutor(jobs, context, signal.signal, (signal.SIGINT, signal.SIG_IGN)) as pool:
        yield from chain.from_iterable(_in_order(pool, work, shards, ahead=2 * jobs))


def _in_order(
    pool: ProcessPoolExecutor,
    work: Callable[[tuple[Article, ...]], list[Extraction]],
    shards: Iterable[tuple[Article, ...]],
    *,
    ahead: int,
) -> Iterator[list[Extraction]]:
    """The results in the order of the shards; only a few shards are read and kept ahead."""
    waiting: deque[Future[list[Extraction]]] = deque()
    for shard in shards:
        waiting.append(pool.submit(work, shard))
        if len(waiting) > ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _shard(articles: tuple[Article, ...], *, model: str | None, reference: Path | None) -> list[Extraction]:
    """The extractions of a few articles; strings that spaCy met in them are forgotten afterwards."""
    nlp = load_pipeline(model)
    gazetteer_of(model, reference)
    # the thread ends before the zone: what it parses lives there
    with nlp.memory_zone(), ThreadPoolExecutor(1) as thread:
        return [
            _extraction(article, doc, pieces, model=model, reference=reference)
            for batch in _made_ahead(batched(parse(articles, model=model), BATCH), thread)
            for article, doc, pieces in batch
        ]


def _made_ahead[T](items: Iterator[T], thread: ThreadPoolExecutor) -> Iterator[T]:
    """The items in order; while one is worked on, the thread makes the next: matrix products need no interpreter."""
    following = thread.submit(next, items, None)
    while (item := following.result()) is not None:
        following = thread.submit(next, items, None)
        yield item


def _extraction(article: Article, doc: Doc, pieces: Pieces, *, model: str | None, reference: Path | None) -> Extraction:
    """Mentions, then events and claims; the claims of one triple in one sentence are one."""
    reading, linked = reading_of(article, doc, pieces, model=model, reference=reference)
    events, event_claims = find_events(reading)
    offices = tuple(find_office_claims(reading, linked))
    claims = _distinct([*offices, *find_relation_claims(reading, offices), *event_claims])
    claims = add_context(reading, claims, events)
    mentions = tuple(_mention(reading, m) for m in reading.mentions)
    named = name_agreements(linked.entities, claims)
    entities = with_origins(named, claims, reference_of(reference))
    return Extraction(article, entities, mentions, claims, events)


def _mention(reading: Reading, mention: TokenMention) -> Mention:
    start, end = reading.offsets(mention.start, mention.end)
    return Mention(mention.entity, start, end, reading.article.text[start:end], mention.form)


def _spoken(claim: Claim, other: Claim | None) -> Claim:
    """The claim with the speaker and cue of the other where it has none of its own."""
    if other is None or claim.said_by or not other.said_by or claim.status != other.status:
        return claim
    return replace(claim, said_by=other.said_by, cue=other.cue)


def _distinct(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """One claim for each id, the surest, with the speaker that another of that status names; by place in the text."""
    best: dict[str, Claim] = {}
    for claim in claims:
        known = best.get(claim.id)
        if known is None or claim.confidence > known.confidence:
            best[claim.id] = _spoken(claim, known)
        else:
            best[claim.id] = _spoken(known, claim)
    return tuple(sorted(best.values(), key=lambda c: (c.start, c.end, c.type, c.id)))
