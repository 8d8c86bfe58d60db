"""The command that draws: view."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graphbuild.cli.ask import Params
from graphbuild.cli.options import OUT, Out, StoreUrl, opened, pairs
from graphbuild.cli.output import note
from graphbuild.errors import InputError, QueryError
from graphbuild.pipeline import load_merges, title_of

if TYPE_CHECKING:
    from graphbuild.queries import SavedQuery
    from graphbuild.stores import Rows, Store


def view(
    file: Annotated[Path | None, typer.Argument(help="The HTML file; OUT/graph.html unless named.")] = None,
    out: Out = OUT,
    store: StoreUrl = None,
    query: Annotated[
        str | None, typer.Option("--query", help='Draw what a saved query, a query file or "CYPHER" returns.')
    ] = None,
    param: Params = None,
    focus: Annotated[str | None, typer.Option(help="A name whose neighbourhood to draw.")] = None,
    hops: Annotated[int, typer.Option(min=1, max=6, help="How far the neighbourhood reaches.")] = 1,
    since: Annotated[str | None, typer.Option(help="Leave out dated facts before this day.")] = None,
    until: Annotated[str | None, typer.Option(help="Leave out dated facts after this day.")] = None,
    top: Annotated[int | None, typer.Option(min=1, help="Draw the nodes with most facts, at most so many.")] = None,
    types: Annotated[str | None, typer.Option(help="Labels and relation types to draw, with commas.")] = None,
    title: Annotated[str | None, typer.Option(help="The title of the page.")] = None,
) -> None:
    """Write the graph as one HTML file that opens offline.

    Example: **graphbuild view summit.html --focus "Samarkand 2022" --hops 2**

    What a query returns, nodes and relationships by identity: **graphbuild view met.html --query who-met-whom**
    """
    from graphbuild.queries import resolve_query
    from graphbuild.view import write_view

    if param and query is None:
        raise InputError("--param: belongs to --query; name a query")
    given = pairs(param, "--param")
    asked = resolve_query(query) if query is not None else None
    with opened(out, store) as source:
        rows = _rows(source, asked, given) if asked else None
        graph = source.read()
    done = write_view(
        graph,
        file or out / "graph.html",
        merges=load_merges(out) if store is None else None,
        title=title or _title(asked, given, focus) or (store or title_of(out)),
        rows=rows.rows if rows else None,
        focus=focus,
        hops=hops,
        since=_day("--since", since),
        until=_day("--until", until),
        top=top,
        types=types.split(",") if types is not None else None,
    )
    left = f", {done.left_out} left out" if done.left_out else ""
    note(f"{done.file}: {done.nodes} nodes, {done.edges} facts{left}")
    if done.unclear:
        note(f"not drawn: {', '.join(done.unclear)}; each can be several nodes: return ids (a.id)")
    if done.nodes and not done.edges:
        note('no fact joins these: tick "Names without a fact" in the page to see them')


COMMANDS: tuple[Callable[..., Any], ...] = (view,)


def _rows(store: "Store", query: "SavedQuery", given: Mapping[str, str]) -> "Rows":
    from graphbuild.queries import run_query

    rows = run_query(store, query, given, identities=True)
    if not rows.rows:
        name = f"query {query.name}".removesuffix(" query")
        raise QueryError(f"{name}: no rows, so nothing to draw; try other parameters")
    return rows


def _title(query: "SavedQuery | None", given: Mapping[str, str], focus: str | None) -> str:
    """What was asked for, in words; empty for the whole graph."""
    if query is None:
        return focus or ""
    values = ", ".join(given.values())
    return f"{query.title}: {values}" if values else query.title


def _day(option: str, text: str | None) -> str | None:
    from graphbuild.articles import parse_day

    day = parse_day(text) if text is not None else None
    if text is not None and day is None:
        raise InputError(f"{option} {text}: not a date; write it as 2022-09-15")
    return day
