"""The PLOVER type of what a source does to a target in a sentence: one line for each line read.

usage: python benchmarks/plover.py IN.jsonl[.gz] OUT.jsonl

Of a line ``id``, ``sentence``, ``source`` and ``target`` are read and nothing else.
"""

from collections.abc import Iterator
from pathlib import Path

from spacy.tokens import Doc, Span

from benchmarks.lines import Row, read_lines, run

ROOTS = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
"""Our types that the 15 roots of the data set join; all others bear their own name."""

SUBTYPE_ROOTS = {"economic_sanctions": "COERCE", "embargo": "COERCE", "cyberattack": "ASSAULT", "blockade": "ASSAULT"}
"""The data set follows an earlier draft of PLOVER, which files these kinds of deeds elsewhere than its manual 2.0."""

BATCH = 64


def ends_of(doc: Doc, source: str, target: str) -> tuple[Span, Span] | None:
    """The first spans of the two actors that lie apart, else the first; None where one is absent."""
    sources, targets = _spans(doc, source), _spans(doc, target)
    apart = [(s, t) for s in sources for t in targets if s.end <= t.start or t.end <= s.start]
    pairs = apart or [(s, t) for s in sources for t in targets]
    return pairs[0] if pairs else None


def _spans(doc: Doc, text: str) -> list[Span]:
    wanted = text.strip()
    starts = [i for i in range(len(doc.text)) if doc.text.startswith(wanted, i)] if wanted else []
    found = (doc.char_span(i, i + len(wanted), alignment_mode="expand") for i in starts)
    return [span for span in found if span]


def root_of(doc: Doc, source: str, target: str) -> str | None:
    """The root for two actors of a parsed sentence, None where nothing is known."""
    from graphbuild.predicates.pairs import classify_pair

    ends = ends_of(doc, source, target)
    # "a recipient" stands for a target that the sentence does not name
    alone = next(iter(_spans(doc, source)), None)
    first, second = ends if ends else (alone, None)
    found = classify_pair(doc, first, second) if first else None
    return _root(*found) if found else None


def _root(type: str, subtype: str | None) -> str:
    return SUBTYPE_ROOTS.get(subtype or "", ROOTS.get(type, type))


def convert(path: Path, _reference: Path | None = None) -> Iterator[Row]:
    """The answers to all lines of a file, in order; reference data has no part in them."""
    from graphbuild.nlp import load_pipeline

    rows = ((row["sentence"], row) for row in read_lines(path, "id", "sentence", "source", "target"))
    for doc, row in load_pipeline().pipe(rows, as_tuples=True, batch_size=BATCH):
        yield {"id": row["id"], "root": root_of(doc, row["source"], row["target"])}


if __name__ == "__main__":
    raise SystemExit(run(__doc__.splitlines()[0], convert))
