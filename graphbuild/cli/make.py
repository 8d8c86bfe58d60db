"""Commands that make things: build, remove, load, extract, export."""

import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from graphbuild.articles import Skipped
from graphbuild.cli.options import (
    OUT,
    STORE,
    Out,
    Published,
    Reference,
    SecondStore,
    Sources,
    StoreUrl,
    existing_folder,
    graph_of,
    published_of,
)
from graphbuild.cli.output import note, print_table, progress
from graphbuild.errors import InputError
from graphbuild.pipeline import BuildReport

SHOWN_EVENTS = 25
SHOWN_NAMES = 6


def build(
    sources: Sources = None,
    out: Out = OUT,
    store: SecondStore = None,
    jobs: Annotated[int, typer.Option("--jobs", min=1, help="Processes that extract; the graph is the same.")] = 1,
    published: Published = None,
    reference: Reference = None,
    publish: Annotated[
        Path | None,
        typer.Option("--publish", help="Write view, exports and an index page to this folder as well; see serve."),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 when any input was skipped.")] = False,
) -> None:
    """Add articles to the graph, or refresh it: what changed is read again, what is gone is withdrawn.

    Example: **graphbuild build news/ -o graph --published 2024-05-16**
    """
    from graphbuild.pipeline import build as run

    with progress() as advance:
        report = run(
            sources or [],
            out=out,
            store=store,
            jobs=jobs,
            published=published_of(published),
            reference=existing_folder(reference, "--reference"),
            progress=advance,
        )
    _print_report(report, out)
    if not report.articles:
        raise InputError(f"nothing could be read: {_first(report.skipped)}")
    if publish is not None:
        _publish(out, publish)
    if strict and report.unread:
        raise typer.Exit(1)


def remove(
    sources: Annotated[list[Path], typer.Argument(help="Files or folders that were built from, or files of these.")],
    out: Out = OUT,
    store: SecondStore = None,
) -> None:
    """Withdraw sources or single files of them, with every fact that rests on them alone.

    Example: **graphbuild remove news/2024 -o graph**
    """
    from graphbuild.pipeline import remove as run

    _print_report(run(sources, out, store=store), out)


def load(
    store: Annotated[
        str,
        typer.Option("--store", envvar=STORE, help="Where to: embedded:FILE, networkx:FILE.json or neo4j://HOST."),
    ],
    out: Out = OUT,
    anew: Annotated[
        bool, typer.Option("--anew", help="Write again what seems to be there: it may have been edited by hand.")
    ] = False,
) -> None:
    """Write the graph of a folder into another store; writing it twice changes nothing.

    Example: **graphbuild load -o graph --store networkx:graph.json**

    What was edited by hand in a database is as before after: **graphbuild load --store neo4j://HOST --anew**
    """
    from graphbuild.stores import open_store

    graph = graph_of(out, None)
    target = open_store(store)
    try:
        with progress() as advance:
            done = target.write(graph, progress=partial(advance, "loading") if advance else None, anew=anew)
    finally:
        target.close()
    for what, tally in (("nodes", done.nodes), ("edges", done.edges)):
        note(f"{what}: {tally.written} written, {tally.removed} removed, {tally.unchanged} unchanged")


def extract(
    sources: Annotated[list[Path], typer.Argument(help="Files or folders of articles.")],
    with_text: Annotated[bool, typer.Option("--with-text", help="Include each article's text.")] = False,
    jobs: Annotated[int, typer.Option("--jobs", min=1, help="Processes that extract.")] = 1,
    published: Published = None,
    reference: Reference = None,
) -> None:
    """Print what each article says, one JSON object a line; nothing is stored.

    Example: **graphbuild extract news/ > claims.jsonl**
    """
    from graphbuild.extraction import extract_all
    from graphbuild.extraction_json import to_json
    from graphbuild.pipeline import read_items

    rows = existing_folder(reference, "--reference")
    items = list(read_items(sources, published=published_of(published)))
    articles = [item for item in items if not isinstance(item, Skipped)]
    for extraction in extract_all(articles, jobs=jobs, reference=rows):
        line = json.dumps(to_json(extraction, with_text=with_text), ensure_ascii=False)
        sys.stdout.write(line + "\n")
    _print_skipped(tuple(item for item in items if isinstance(item, Skipped)))


def export(
    format: Annotated[
        str, typer.Argument(help="graphml, gexf, json, facts-csv, csv, parquet, neo4j-csv, cypher, jsonld, ftm.")
    ],
    file: Annotated[Path | None, typer.Argument(help="Where to; stdout unless named.")] = None,
    out: Out = OUT,
    store: StoreUrl = None,
) -> None:
    """Write the graph in a format that other programs read. facts-csv has a row for every quoted sentence.

    Example: **graphbuild export facts-csv facts.csv**
    """
    from graphbuild.export import write_export

    done = write_export(graph_of(out, store), format, file)
    if isinstance(done, str):
        sys.stdout.write(done)
    else:
        note(f"{done}: written")


COMMANDS: tuple[Callable[..., Any], ...] = (build, export, extract, load, remove)


def _publish(out: Path, folder: Path) -> None:
    from graphbuild.pipeline import load_graph
    from graphbuild.publish import publish

    written = publish(load_graph(out), folder, title=out.resolve().name)
    note(f"{'wrote' if written else 'unchanged'} {folder / 'index.html'}")


def _print_report(report: BuildReport, out: Path) -> None:
    if not report.changed:
        held = f"{report.articles:,} article{'' if report.articles == 1 else 's'}"
        typer.echo(f"{out}: nothing has changed; {held}, {report.files[-1]} is up to date")
        _print_skipped(report.skipped)
        return
    summary = report.summary
    print_table(
        [
            {
                "articles": report.articles,
                "new or changed": report.read,
                "parsed": report.extracted,
                "facts added": report.facts_added,
                "facts withdrawn": report.facts_withdrawn,
                "skipped": len(report.skipped),
            }
        ],
        ["articles", "new or changed", "parsed", "facts added", "facts withdrawn", "skipped"],
        title=str(out),
    )
    _print_counts("Entities", summary.entities)
    _print_counts("Facts", summary.facts)
    _print_events(report)
    _print_skipped(report.skipped)
    for file in report.files:
        note(f"wrote {file}")


def _print_counts(title: str, counts: Any) -> None:
    if counts:
        rows = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        print_table([{"kind": kind, "count": count} for kind, count in rows], ["kind", "count"], title=title)


def _print_events(report: BuildReport) -> None:
    """The meetings, visits and summits first: an analyst looks for them."""
    events = [e for e in report.summary.events if len(e.participants) > 1]
    shown = events[:SHOWN_EVENTS]
    rows = [
        {"date": e.date, "event": e.name, "place": e.place, "status": e.status, "participants": _names(e.participants)}
        for e in shown
    ]
    if rows:
        print_table(rows, ["date", "event", "place", "status", "participants"], title="Events with two sides or more")
    if len(events) > len(shown):
        ask = "graphbuild query events-at-a-place --param place=NAME"
        note(f"and {len(events) - len(shown)} more events: {ask}, or open the view")


def _names(names: tuple[str, ...]) -> str:
    more = f" and {len(names) - SHOWN_NAMES} more" if len(names) > SHOWN_NAMES else ""
    return ", ".join(names[:SHOWN_NAMES]) + more


def _print_skipped(skipped: tuple[Skipped, ...]) -> None:
    for item in skipped:
        note(f"skipped {item.path}: {item.reason}")
    if skipped:
        note(f"skipped {len(skipped)} in all")


def _first(skipped: tuple[Skipped, ...]) -> str:
    return f"{skipped[0].path}: {skipped[0].reason}" if skipped else "no articles there"
