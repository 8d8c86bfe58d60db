"""Explanations as text for a terminal."""

from collections.abc import Iterable, Iterator
from textwrap import fill

from graphbuild.explanation import Explanation, FactExplanation, Sentence

WIDTH = 100
SHOWN_SENTENCES = 5


def explanation_lines(found: Explanation) -> Iterator[str]:
    """The lines of an explanation: the node, its names and why they are one, then fact by fact the sentences."""
    yield f"{found.name}  ({found.label}, {found.id})"
    # A dateline writes SAMARKAND: that is the same word.
    if others := [alias for alias in found.aliases if alias.casefold() != found.name.casefold()]:
        yield fill(f"also written: {', '.join(others)}", WIDTH, subsequent_indent="    ")
    for merge in found.merges:
        yield fill(f"merged: {merge.name} -> {merge.into}: {merge.reason.text} ({merge.reason.kind})", WIDTH)
    yield from _sentences(found.sentences)
    if not found.facts and not found.sentences:
        yield "no fact rests on it: articles name it and say nothing of it that is read"
    for fact in found.facts:
        yield ""
        yield from _fact(fact)


def _fact(fact: FactExplanation) -> Iterator[str]:
    marks = [fact.status, *([fact.date] if fact.date else []), *(["disputed"] if fact.disputed else [])]
    if fact.reference:
        yield f"{fact.text}  [{fact.reference}]"
        return
    sources = f"{fact.sources} source{'' if fact.sources == 1 else 's'}"
    yield f"{fact.text}  [{', '.join(marks)}; {sources}; confidence {fact.confidence:.2f}]"
    yield from _sentences(fact.sentences)
    if fact.denials:
        yield "  denied:"
        yield from _sentences(fact.denials)


def _sentences(sentences: Iterable[Sentence]) -> Iterator[str]:
    found = list(sentences)
    for sentence in found[:SHOWN_SENTENCES]:
        quote = " ".join(sentence.quote.split())
        yield fill(f"“{quote}”", WIDTH, initial_indent="  ", subsequent_indent="   ")
        for further in sentence.context:
            yield fill(f"with “{' '.join(further.split())}”", WIDTH, initial_indent="   ", subsequent_indent="   ")
        said = f", said by {sentence.speaker}" if sentence.speaker else ""
        source = ", ".join(filter(None, (sentence.source, sentence.article, sentence.published)))
        yield f"   — {source} [{sentence.status}{said}]"
    if len(found) > SHOWN_SENTENCES:
        yield f"   and {len(found) - SHOWN_SENTENCES} more; --format json has all"
