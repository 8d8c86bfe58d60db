"""What commands print: tables that fit the terminal, CSV and JSON, and progress on stderr."""

import csv
import io
import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from enum import StrEnum
from typing import Any

from rich import box
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.table import Table
from rich.text import Text

WIDTH_OF_PIPES = 120
"""Columns of a table when the output is no terminal and COLUMNS does not tell."""
KEYS = frozenset({"uid", "id"})
"""Columns for programs, left out of tables for people."""

type Row = Mapping[str, Any]
type Advance = Callable[[str, int, int], None]


class Format(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


def console() -> Console:
    """A console on the current stdout; as wide as the terminal, and plain where there is none."""
    told = os.environ.get("COLUMNS", "")
    piped = int(told) if told.isdigit() and int(told) > 0 else WIDTH_OF_PIPES
    return Console(width=None if sys.stdout.isatty() else piped, highlight=False, soft_wrap=False)


def print_rows(rows: Sequence[Row], columns: Sequence[str], form: Format) -> None:
    """Print rows as a table, as CSV with a header, or as a JSON list of objects."""
    if form is Format.JSON:
        print_json(list(rows))
    elif form is Format.CSV:
        sys.stdout.write(_csv(rows, columns))
    else:
        print_table(rows, [c for c in columns if c not in KEYS] or columns)
        note(f"{len(rows)} row{'' if len(rows) == 1 else 's'}")


def print_json(value: object) -> None:
    """Print a value as indented JSON in UTF-8."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2, default=str) + "\n")


def print_table(rows: Sequence[Row], columns: Sequence[str], *, title: str | None = None) -> None:
    """A table whose long cells wrap; text is printed as it is, never as markup."""
    table = Table(box=box.SIMPLE_HEAD, title=title, title_justify="left", pad_edge=False)
    for column in columns:
        table.add_column(column.replace("_", " "), overflow="fold")
    for row in rows:
        table.add_row(*(Text(_cell(row.get(column))) for column in columns))
    console().print(table)


def note(text: str) -> None:
    """One line for the reader, on stderr."""
    sys.stderr.write(text + "\n")


@contextmanager
def progress() -> Iterator[Advance | None]:
    """A callback ``(stage, done, total)`` that draws a bar on stderr, or None where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda stage, done, total: bar.update(task, description=stage, completed=done, total=total)


def _csv(rows: Sequence[Row], columns: Sequence[str]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(row.get(column)) for column in columns] for row in rows)
    return out.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:.2f}"
    if isinstance(value, (list, tuple)):
        return "; ".join(_cell(v) for v in value)
    return str(value)
