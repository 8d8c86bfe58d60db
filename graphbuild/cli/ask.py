"""Commands that ask: query, queries, explain, path."""

from collections.abc import Callable
from typing import Annotated, Any

import typer

from graphbuild.cli.options import OUT, FormatOption, Out, StoreUrl, graph_of, opened, pairs
from graphbuild.cli.output import Format, note, print_json, print_rows

Params = Annotated[list[str] | None, typer.Option("-p", "--param", help="A parameter as name=value; repeatable.")]


def query(
    query: Annotated[str, typer.Argument(help='A saved query, a file, or "CYPHER".')],
    param: Params = None,
    out: Out = OUT,
    store: StoreUrl = None,
    format: FormatOption = Format.TABLE,
) -> None:
    """Ask the graph: a saved query by name, a query file, or Cypher.

    Example: **graphbuild query who-met-whom --param person="Xi Jinping" --format csv**
    """
    from graphbuild.queries import resolve_query, run_query

    given = pairs(param, "--param")
    asked = resolve_query(query)
    with opened(out, store) as opened_store:
        found = run_query(opened_store, asked, given)
    print_rows(found.rows, found.columns, format)
    unasked = [f'{p.name}="{p.default}"' for p in asked.parameters if p.name not in given and _chooses(p.default)]
    if unasked and not found.rows:
        note(f"asked with {', '.join(unasked)}, the default; --param NAME=VALUE asks for another")


def _chooses(default: object) -> bool:
    """Whether the default of a parameter names something, as a person does and a limit does not."""
    return isinstance(default, str) and default != ""


def queries(format: FormatOption = Format.TABLE) -> None:
    """List the saved queries with their parameters.

    Example: **graphbuild queries --format json**
    """
    from graphbuild.queries import saved_queries

    found = saved_queries()
    if format is Format.JSON:
        print_json(
            [
                {
                    "name": q.name,
                    "title": q.title,
                    "description": q.description,
                    "parameters": [{"name": p.name, "type": p.type, "default": p.default} for p in q.parameters],
                }
                for q in found
            ]
        )
        return
    rows = [
        {
            "name": q.name,
            "what it tells": q.description or q.title,
            "parameters": ", ".join(f"{p.name}={p.default}" for p in q.parameters),
        }
        for q in found
    ]
    print_rows(rows, ["name", "what it tells", "parameters"], format)


def explain(
    name: Annotated[str, typer.Argument(help="A person, country, place, organisation or event.")],
    type: Annotated[str | None, typer.Argument(help="A relation, such as MET_WITH.")] = None,
    other: Annotated[str | None, typer.Argument(help="Whom or what it goes to.")] = None,
    out: Out = OUT,
    store: StoreUrl = None,
    format: FormatOption = Format.TABLE,
) -> None:
    """Show the sentences behind a node or an edge, and why its names were merged.

    Example: **graphbuild explain "Xi Jinping" MET_WITH "Vladimir Putin"**
    """
    from dataclasses import asdict, fields

    from graphbuild.cli.render import explanation_lines
    from graphbuild.explanation import Sentence
    from graphbuild.explanation import explain as run
    from graphbuild.pipeline import load_merges

    merges = {} if store else load_merges(out)
    found = run(graph_of(out, store), name, type, other, merges=merges)
    if format is Format.JSON:
        print_json(asdict(found))
    elif format is Format.CSV:
        rows = [{"fact": f.text, "fact_status": f.status, **asdict(s)} for f in found.facts for s in f.sentences]
        print_rows(rows, ["fact", "fact_status", *(field.name for field in fields(Sentence))], format)
    else:
        typer.echo("\n".join(explanation_lines(found)))


def path(
    name: Annotated[str, typer.Argument(help="One end.")],
    other: Annotated[str, typer.Argument(help="The other end.")],
    out: Out = OUT,
    store: StoreUrl = None,
    limit: Annotated[int, typer.Option(min=1, help="How many connections at most.")] = 5,
    format: FormatOption = Format.TABLE,
) -> None:
    """Show the shortest connections between two, each step with a sentence that says it.

    Example: **graphbuild path "Sergei Shoigu" "Xi Jinping"**
    """
    from dataclasses import asdict, fields

    from graphbuild.connections import Step, find_connections

    with opened(out, store) as opened_store:
        steps = [asdict(step) for step in find_connections(opened_store, name, other, limit=limit)]
    columns = [field.name for field in fields(Step)]
    if not steps and format is Format.TABLE:
        note(f"no connection between {name} and {other}")
        return
    print_rows(steps, columns, format)


COMMANDS: tuple[Callable[..., Any], ...] = (query, queries, explain, path)
