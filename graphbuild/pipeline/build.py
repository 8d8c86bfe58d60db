"""From sources to the graph in an output folder: read, extract, resolve, project, write."""

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import asdict
from pathlib import Path

from graphbuild.articles import find_files, group_near_duplicates, stream_file
from graphbuild.errors import InputError
from graphbuild.fingerprint import extraction_fingerprint, projection_fingerprint
from graphbuild.graph import Graph
from graphbuild.judgements import read_judgements
from graphbuild.ledger import Ledger, open_ledger
from graphbuild.pipeline.in_memory import Published
from graphbuild.pipeline.output import DATABASE, VIEW, check_built
from graphbuild.pipeline.report import BuildReport, read_summary, summarise
from graphbuild.reference import load_reference
from graphbuild.resolve.outcome import Resolution

type Progress = Callable[[str, int, int], None]
"""Called with the stage, how much is done and how much there is."""


def build(
    sources: Iterable[Path | str] = (),
    *,
    out: Path,
    store: str | None = None,
    jobs: int = 1,
    published: Published = None,
    reference: Path | None = None,
    strict: bool = False,
    progress: Progress | None = None,
) -> BuildReport:
    """Add the sources to OUT, or refresh what came from them; without any, refresh all that OUT has.

    The graph goes to ``OUT/graph.lbug`` and the view to ``OUT/graph.html``, and to ``store`` as well where one is
    named. ``published`` and ``reference`` are remembered for later runs. Raises InputError for a missing
    source and, when ``strict``, for the first input that was skipped; StoreError for an OUT of another program.
    """
    tell = progress or (lambda stage, done, total: None)
    with open_ledger(out) as ledger:
        rows = _reference_folder(ledger, reference)
        chosen = _note_sources(ledger, sources, published)
        read = sum(_read_source(ledger, source, given, tell) for source, given in chosen)
        extracted = _extract(ledger, jobs=jobs, reference=rows, tell=tell)
        report = _finish(ledger, out, store=store, reference=rows, read=read, extracted=extracted, tell=tell)
    if strict and report.skipped:
        first = report.skipped[0]
        raise InputError(
            f"{first.path}: skipped ({first.reason}); {len(report.skipped)} in all, and --strict was given"
        )
    return report


def remove(sources: Iterable[Path | str], out: Path, *, store: str | None = None) -> BuildReport:
    """Withdraw sources from OUT with all that rests on them alone. Raises InputError for one that OUT does not have."""
    check_built(out)
    with open_ledger(out) as ledger:
        known = ledger.sources()
        for path in map(_source_key, sources):
            if path not in known:
                raise InputError(f"{path}: not a source of {out}; it has {', '.join(known) or 'none'}")
            ledger.remove_source(path)
        rows = _reference_folder(ledger, None)
        return _finish(ledger, out, store=store, reference=rows, read=0, extracted=0, tell=lambda *_: None)


def _reference_folder(ledger: Ledger, given: Path | None) -> Path | None:
    """The user's reference folder: the one given, else the one that an earlier run was given."""
    if given is not None:
        ledger.put_notes({"reference": str(given.resolve())})
    noted = ledger.note("reference")
    return Path(noted) if noted else None


def _source_key(source: Path | str) -> str:
    return str(Path(source).resolve())


def _note_sources(ledger: Ledger, sources: Iterable[Path | str], published: Published) -> list[tuple[str, Published]]:
    """The sources of this run with their dates; all that are known where none is given."""
    keys = list(dict.fromkeys(map(_source_key, sources)))
    for key in keys:
        find_files(Path(key), published=published)  # a missing source is an error before anything is noted
        ledger.add_source(key, published)
    known = ledger.sources()
    if not known:
        raise InputError("nothing to build; name a file or a folder of articles: graphbuild build SRC")
    return [(key, known[key]) for key in keys or known]


def _read_source(ledger: Ledger, source: str, published: Published, tell: Progress) -> int:
    """Read the files that are new or changed, withdraw those that are gone; returns the number of articles read."""
    files = find_files(Path(source), published=published)
    known = ledger.listings(source)
    fresh = [f for f in files if f.name not in known or known[f.name].digest != f.digest]
    gone = known.keys() - {f.name for f in files}
    if gone:
        ledger.remove_files(source, sorted(gone))
    count = 0
    for done, file in enumerate(fresh):
        tell("reading", done, len(fresh))
        count += ledger.put_file(source, file.name, file.digest, stream_file(file, published=published))
    return count


def _extract(ledger: Ledger, *, jobs: int, reference: Path | None, tell: Progress) -> int:
    """Extract what the ledger has no extraction of; returns how many articles that were."""
    fingerprint = extraction_fingerprint(reference)
    missing = ledger.unextracted(fingerprint)
    if not missing:
        return 0
    from graphbuild.extract import extract_all  # loads spaCy

    tell("extracting", 0, len(missing))
    for done, extraction in enumerate(extract_all(ledger.articles(missing), jobs=jobs, reference=reference), 1):
        ledger.put_extraction(extraction, fingerprint)
        tell("extracting", done, len(missing))
    return len(missing)


def _finish(
    ledger: Ledger, out: Path, *, store: str | None, reference: Path | None, read: int, extracted: int, tell: Progress
) -> BuildReport:
    """Make the graph anew and write it, unless nothing that it rests on has changed."""
    state = _state(ledger, out, reference)
    before, known = ledger.facts(), ledger.note("state")
    files = (out / DATABASE, out / VIEW)
    changed = known != state or not all(f.exists() for f in files)
    if changed or store:
        _write(ledger, out, state, store=store, reference=reference, tell=tell)
    after = ledger.facts()
    return BuildReport(
        articles=len(ledger.article_paths()),
        read=read,
        extracted=extracted,
        skipped=ledger.skipped(),
        facts_added=len(after - before),
        facts_withdrawn=len(before - after),
        changed=changed,
        summary=read_summary(ledger.note("summary")),
        files=files,
    )


def _state(ledger: Ledger, out: Path, reference: Path | None) -> str:
    """A hash of all that the graph rests on."""
    judgements = [asdict(j) for j in read_judgements(out).rows]
    parts = (extraction_fingerprint(reference), projection_fingerprint(), ledger.article_paths(), judgements)
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _write(ledger: Ledger, out: Path, state: str, *, store: str | None, reference: Path | None, tell: Progress) -> None:
    """Resolve, project, write store and view, and only then note that it was done."""
    from graphbuild.view import write_view

    tell("resolving", 0, 1)
    graph, resolution = _project(ledger, out, reference)
    tell("writing", 0, 1)
    for url in (f"embedded:{out / DATABASE}", *([store] if store else [])):
        _write_store(url, graph)
    write_view(graph, out / VIEW, title=out.resolve().name)
    notes = {
        "state": state,
        "merges": _noted_merges(resolution),
        "findings": [[*asdict(f).values()] for f in resolution.findings],
        "summary": asdict(summarise(graph)),
    }
    ledger.put_notes(notes, (e.uid for e in graph.edges if e.properties.get("basis") == "text"))
    tell("writing", 1, 1)


def _project(ledger: Ledger, out: Path, reference: Path | None) -> tuple[Graph, Resolution]:
    from graphbuild.project import project
    from graphbuild.resolve import resolve

    known = load_reference(reference)
    told = list(ledger.extractions(extraction_fingerprint(reference)))
    resolution = resolve(told, known, read_judgements(out))
    return project(told, resolution, known, group_near_duplicates(ledger.signatures())), resolution


def _write_store(url: str, graph: Graph) -> None:
    from graphbuild.stores import open_store

    store = open_store(url)
    try:
        store.write(graph)
    finally:
        store.close()


def _noted_merges(resolution: Resolution) -> dict[str, list[list[object]]]:
    merges = {e.id: e.merges for e in resolution.entities.values()}
    merges |= {e.id: e.merges for e in resolution.events.values()}
    return {
        id: [[m.name, m.into, m.reason.kind, m.reason.text, m.reason.strength] for m in found]
        for id, found in merges.items()
        if found
    }
