"""From sources to the graph in an output folder: read, extract, resolve, project, write."""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from graphbuild.articles import SourceFile, check_option, find_files, group_near_duplicates, stream_file
from graphbuild.errors import InputError
from graphbuild.fingerprint import extraction_fingerprint, projection_fingerprint
from graphbuild.graph import Graph
from graphbuild.judgements import read_judgements
from graphbuild.ledger import WITHDRAWN, Ledger, Listing, open_ledger
from graphbuild.pipeline.in_memory import Published
from graphbuild.pipeline.output import DATABASE, VIEW, check_built
from graphbuild.pipeline.report import BuildReport, read_summary, summarise
from graphbuild.reference import load_reference
from graphbuild.resolve.outcome import Merge, Resolution

type Progress = Callable[[str, int, int], None]
"""Called with the stage, how much is done and how much there is."""


TITLED = 3
"""Sources that the title of the view names."""


@dataclass(frozen=True, slots=True)
class Run:
    """What the steps of one run share. ``fingerprint`` is what its extractions rest on besides their articles."""

    ledger: Ledger
    out: Path
    reference: Path | None
    fingerprint: str
    tell: Progress


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
        run = _start(ledger, out, reference, tell)
        keys = [key for source in _source_keys(run, sources) for key in _taken_back(ledger, source)]
        found = [_find_source(run, source, published) for source in keys]
        check_option(published, (file.name for source in found for file in source.files))
        read = sum(_read_source(run, source) for source in found)
        extracted = _extract(run, jobs)
        report = _finish(run, store, read=read, extracted=extracted)
    if strict and report.unread:
        first = report.unread[0]
        raise InputError(f"{first.path}: skipped ({first.reason}); {len(report.unread)} in all, and --strict was given")
    return report


def remove(sources: Iterable[Path | str], out: Path, *, store: str | None = None) -> BuildReport:
    """Withdraw sources, or files of them, from OUT with all that rests on them alone.

    A file of a folder that stays a source is not read again until it is built by its own name. Raises InputError for
    what OUT was not built from.
    """
    check_built(out)
    with open_ledger(out) as ledger:
        for path in map(_source_key, sources):
            _withdraw(ledger, path, out)
        run = _start(ledger, out, None, lambda *_: None)
        return _finish(run, store, read=0, extracted=_extract(run, jobs=1))


def _withdraw(ledger: Ledger, path: str, out: Path) -> None:
    known, inside = ledger.sources(), _listings_of(ledger, path)
    if path not in known and not inside:
        raise InputError(f"{path}: not a source of {out}, nor a file of one; it has {', '.join(known) or 'none'}")
    for source, listing in inside.items():
        ledger.withdraw_file(source, listing.name)
    if path in known:
        ledger.remove_source(path)


def _taken_back(ledger: Ledger, path: str) -> list[str]:
    """The folders that a withdrawn file, now built by name, belongs to again; for any other path itself."""
    folders = {s: listing for s, listing in _listings_of(ledger, path).items() if listing.digest == WITHDRAWN}
    for source, listing in folders.items():
        ledger.remove_files(source, [listing.name])
    return list(folders) or [path]


def _listings_of(ledger: Ledger, path: str) -> dict[str, Listing]:
    """The listing of a file in each folder it was built from as part of."""
    folders = [source for source in ledger.sources() if path.startswith(f"{source}/")]
    found = {source: ledger.listings(source).get(path.removeprefix(f"{source}/")) for source in folders}
    return {source: listing for source, listing in found.items() if listing}


def _start(ledger: Ledger, out: Path, reference: Path | None, tell: Progress) -> Run:
    """The user's reference folder is the one given, else the one that an earlier run was given."""
    if reference is not None:
        ledger.put_notes({"reference": str(reference.resolve())})
    noted = ledger.note("reference")
    rows = Path(noted) if noted else None
    return Run(ledger, out, rows, extraction_fingerprint(rows), tell)


@dataclass(frozen=True, slots=True)
class Source:
    """A source with the files found in it and the dates that the user gave for them."""

    path: str
    files: tuple[SourceFile, ...]
    published: Published


def _source_key(source: Path | str) -> str:
    return str(Path(source).resolve())


def _source_keys(run: Run, sources: Iterable[Path | str]) -> list[str]:
    """The sources named, else all that the output folder has."""
    keys = list(dict.fromkeys(map(_source_key, sources))) or list(run.ledger.sources())
    if not keys:
        raise InputError("nothing to build; name a file or a folder of articles: graphbuild build SRC")
    return keys


def _find_source(run: Run, path: str, published: Published) -> Source:
    """The files of a source; dates that are not given are those given in an earlier run."""
    given = published if published is not None else run.ledger.sources().get(path)
    return Source(path, find_files(Path(path), published=given), given)


def _read_source(run: Run, source: Source) -> int:
    """Read the files that are new or changed, withdraw those that are gone; returns the number of articles read."""
    run.ledger.add_source(source.path, source.published)
    known = run.ledger.listings(source.path)
    fresh = [f for f in source.files if f.name not in known or known[f.name].digest not in (f.digest, WITHDRAWN)]
    if gone := known.keys() - {f.name for f in source.files}:
        run.ledger.remove_files(source.path, sorted(gone))
    count = 0
    for done, file in enumerate(fresh):
        run.tell("reading", done, len(fresh))
        found = stream_file(file, published=source.published)
        count += run.ledger.put_file(source.path, file.name, file.digest, found)
    return count


def _extract(run: Run, jobs: int) -> int:
    """Extract what the ledger has no extraction of; returns how many articles that were."""
    missing = run.ledger.unextracted(run.fingerprint)
    if not missing:
        return 0
    from graphbuild.extraction import extract_all  # loads spaCy

    run.tell("extracting", 0, len(missing))
    articles = run.ledger.articles(missing)
    for done, extraction in enumerate(extract_all(articles, jobs=jobs, reference=run.reference), 1):
        run.ledger.put_extraction(extraction, run.fingerprint)
        run.tell("extracting", done, len(missing))
    return len(missing)


def _finish(run: Run, store: str | None, *, read: int, extracted: int) -> BuildReport:
    """Make the graph anew and write it, unless nothing that it rests on has changed."""
    state, before = _state(run), run.ledger.facts()
    files = (run.out / DATABASE, run.out / VIEW)
    changed = run.ledger.note("state") != state or not all(f.exists() for f in files)
    if changed or store:
        _write(run, state, store)
    after = run.ledger.facts()
    return BuildReport(
        articles=len(run.ledger.article_paths()),
        read=read,
        extracted=extracted,
        skipped=run.ledger.skipped(),
        facts_added=len(after - before),
        facts_withdrawn=len(before - after),
        changed=changed,
        summary=read_summary(run.ledger.note("summary")),
        files=files,
    )


def _state(run: Run) -> str:
    """A hash of all that the graph rests on."""
    judgements = [asdict(j) for j in read_judgements(run.out).rows]
    sources = sorted(Path(source).name for source in run.ledger.sources())
    parts = (run.fingerprint, projection_fingerprint(), run.ledger.article_paths(), judgements, sources)
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _write(run: Run, state: str, store: str | None) -> None:
    """Resolve, project, write store and view, and only then note that it was done."""
    from graphbuild.view import write_view

    run.tell("resolving", 0, 1)
    graph, resolution = _project(run)
    run.tell("writing", 0, 1)
    for url in (f"embedded:{run.out / DATABASE}", *([store] if store else [])):
        _write_store(url, graph)
    title, merges = _title(run, graph), _merges(resolution)
    write_view(graph, run.out / VIEW, title=title, merges=merges)
    notes = {
        "state": state,
        "title": title,
        "merges": _noted_merges(merges),
        "findings": [[*asdict(f).values()] for f in resolution.findings],
        "summary": asdict(summarise(graph)),
    }
    run.ledger.put_notes(notes, (e.uid for e in graph.edges if e.properties.get("basis") == "text"))
    run.tell("writing", 1, 1)


def _title(run: Run, graph: Graph) -> str:
    """What the articles are and of which years: "news: 24 articles of 2013 to 2024"."""
    names = sorted({Path(source).name for source in run.ledger.sources()})
    more = f" and {len(names) - TITLED} more" if len(names) > TITLED else ""
    articles = [node.properties for node in graph.nodes if node.label == "Article"]
    years = sorted({str(article["published"])[:4] for article in articles if article["published"]})
    period = f" of {' to '.join(dict.fromkeys((years[0], years[-1])))}" if years else ""
    count = f"{len(articles):,} article{'' if len(articles) == 1 else 's'}"
    return f"{', '.join(names[:TITLED])}{more}: {count}{period}"


def _project(run: Run) -> tuple[Graph, Resolution]:
    from graphbuild.project import project
    from graphbuild.resolve import resolve

    known = load_reference(run.reference)
    told = list(run.ledger.extractions(run.fingerprint))
    groups = group_near_duplicates(run.ledger.signatures())
    resolution = resolve(told, known, read_judgements(run.out), groups)
    return project(told, resolution, known, groups), resolution


def _write_store(url: str, graph: Graph) -> None:
    from graphbuild.stores import open_store

    store = open_store(url)
    try:
        store.write(graph)
    finally:
        store.close()


def _merges(resolution: Resolution) -> dict[str, tuple[Merge, ...]]:
    merges = {e.id: e.merges for e in resolution.entities.values()}
    merges |= {e.id: e.merges for e in resolution.events.values()}
    return {id: found for id, found in merges.items() if found}


def _noted_merges(merges: Mapping[str, Iterable[Merge]]) -> dict[str, list[list[object]]]:
    return {
        id: [[m.name, m.into, m.reason.kind, m.reason.text, m.reason.strength] for m in found]
        for id, found in merges.items()
    }
