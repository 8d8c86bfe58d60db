"""Commands of judgement: same, different, review."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, Any, cast, get_args

import typer

from graphbuild.cli.options import OUT, FormatOption, Out
from graphbuild.cli.output import Format, note, print_rows
from graphbuild.errors import InputError
from graphbuild.graph import Graph
from graphbuild.judgements import COLUMNS, Judgement, Verdict, add_judgement, drop_judgements, read_judgements
from graphbuild.model import Label

LABELS: tuple[Label, ...] = get_args(Label)

Name = Annotated[str, typer.Argument(help="A name as the graph or an article has it, or an id.")]
LabelOption = Annotated[
    str | None, typer.Option("--label", help="Person, Country, Place, Organization or Agreement, where both could be.")
]
Undo = Annotated[bool, typer.Option("--undo", help="Take the judgement back.")]


def same(name: Name, other: Name, label: LabelOption = None, undo: Undo = False, out: Out = OUT) -> None:
    """Say that two names are one; the graph follows at once, and every later build.

    Example: **graphbuild same "A. Belousov" "Andrei Belousov"**
    """
    _judge("same", name, other, label, undo, out)


def different(name: Name, other: Name, label: LabelOption = None, undo: Undo = False, out: Out = OUT) -> None:
    """Say that two names are not one; the graph follows at once, and every later build.

    Example: **graphbuild different "Kim Jong Un" "Kim Jong Il"**
    """
    _judge("different", name, other, label, undo, out)


def review(
    out: Out = OUT,
    judged: Annotated[bool, typer.Option("--judged", help="List what was judged instead.")] = False,
    format: FormatOption = Format.TABLE,
) -> None:
    """List what is worth judging: weak merges, names left apart, surnames alone, facts on one weak claim.

    Example: **graphbuild review -o graph**

    What was judged with same and different, to be taken back with --undo: **graphbuild review --judged**
    """
    from graphbuild.pipeline import review as run
    from graphbuild.pipeline.output import check_built

    check_built(out)
    rows = [asdict(row) for row in (read_judgements(out).rows if judged else run(out))]
    if not rows and format is Format.TABLE:
        note(f"{out}: nothing {'was judged' if judged else 'to judge'}")
        return
    print_rows(rows, list(rows[0]) if rows else list(COLUMNS) if judged else ["kind"], format)


COMMANDS: tuple[Callable[..., Any], ...] = (same, different, review)


def _judge(verdict: Verdict, name: str, other: str, label: str | None, undo: bool, out: Path) -> None:
    from graphbuild.pipeline import build, load_graph
    from graphbuild.pipeline.output import check_built

    given = _label_named(label)
    check_built(out)
    graph = load_graph(out)
    name, other = _name_of(graph, name), _name_of(graph, other)
    if undo:
        drop_judgements(out, verdict, name, other, given)
    else:
        add_judgement(out, Judgement(verdict, given or _shared_label(graph, name, other), name, other))
    report = build([], out=out)
    done = f"no longer judged {verdict}" if undo else verdict
    note(f"{name} and {other}: {done}; {report.facts_added} facts added, {report.facts_withdrawn} withdrawn")


def _label_named(text: str | None) -> Label | None:
    known = {label.casefold(): label for label in LABELS}
    if text is not None and text.casefold() not in known:
        raise InputError(f"--label {text}: one of {', '.join(LABELS)}")
    return known[text.casefold()] if text is not None else None


def _name_of(graph: Graph, name: str) -> str:
    """The name, or that of the node with this id: names are what is judged."""
    return next((node.name for node in graph.nodes if node.id == name), name)


def _shared_label(graph: Graph, name: str, other: str) -> Label:
    """The one label of which both names have a node: a judgement on names of two labels would change nothing."""
    first, second = (_labels_of(graph, one) for one in (name, other))
    shared = [label for label in LABELS if label in first & second]
    if not shared:
        kinds = f"{name} ({' or '.join(sorted(first))}) and {other} ({' or '.join(sorted(second))})"
        raise InputError(f"{kinds}: only names of one label can be judged; give two of one")
    if len(shared) > 1:
        raise InputError(f'"{name}" and "{other}": each can be {" or ".join(shared)}; say which with --label')
    return shared[0]


def _labels_of(graph: Graph, name: str) -> set[Label]:
    """The labels of what goes by a name. Raises QueryError with the nearest names where nothing does."""
    from graphbuild.nodes import AmbiguousNameError, find_node

    try:
        found = [find_node(graph, name)]
    except AmbiguousNameError as error:
        found = list(error.candidates)
    return {cast(Label, node.label) for node in found}
