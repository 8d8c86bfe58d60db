"""Commands of judgement: same, different, review."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any

import typer

from graphbuild.cli.options import OUT, FormatOption, Out
from graphbuild.cli.output import Format, note, print_rows
from graphbuild.judgements import Judgement, Verdict, add_judgement
from graphbuild.model import Label

Name = Annotated[str, typer.Argument(help="A name as the graph or an article has it.")]
LabelOption = Annotated[str, typer.Option("--label", help="Person, Country, Place, Organization or Agreement.")]


def same(name: Name, other: Name, label: LabelOption = "Person", out: Out = OUT) -> None:
    """Say that two names are one; the next build of the folder follows it.

    Example: **graphbuild same "A. Belousov" "Andrei Belousov"**
    """
    _judge("same", name, other, label, out)


def different(name: Name, other: Name, label: LabelOption = "Person", out: Out = OUT) -> None:
    """Say that two names are not one; the next build of the folder follows it.

    Example: **graphbuild different "Kim Jong Un" "Kim Jong Il"**
    """
    _judge("different", name, other, label, out)


def review(out: Out = OUT, format: FormatOption = Format.TABLE) -> None:
    """List what is worth judging: weak merges, names left apart, surnames alone, facts on one weak claim.

    Example: **graphbuild review -o graph**
    """
    from dataclasses import asdict

    from graphbuild.pipeline import review as run

    rows = [asdict(finding) for finding in run(out)]
    if not rows and format is Format.TABLE:
        note(f"{out}: nothing to judge")
        return
    print_rows(rows, list(rows[0]) if rows else ["kind"], format)


COMMANDS: tuple[Callable[..., Any], ...] = (same, different, review)


def _check_known(out: Path, *names: str) -> None:
    """A judgement on a name that no entity goes by would change nothing. Raises QueryError with the nearest names."""
    from graphbuild.nodes import AmbiguousNameError, find_node
    from graphbuild.pipeline import load_graph

    graph = load_graph(out)
    for name in names:
        with suppress(AmbiguousNameError):
            find_node(graph, name)


def _judge(verdict: Verdict, name: str, other: str, label: str, out: Any) -> None:
    from graphbuild.errors import InputError
    from graphbuild.pipeline import build
    from graphbuild.pipeline.output import check_built

    known: dict[str, Label] = {
        "person": "Person",
        "country": "Country",
        "place": "Place",
        "organization": "Organization",
        "agreement": "Agreement",
    }
    if label.lower() not in known:
        raise InputError(f"--label {label}: one of {', '.join(known.values())}")
    check_built(out)
    _check_known(out, name, other)
    add_judgement(out, Judgement(verdict, known[label.lower()], name, other))
    report = build([], out=out)
    note(f"{name} and {other}: {verdict}; {report.facts_added} facts added, {report.facts_withdrawn} withdrawn")
