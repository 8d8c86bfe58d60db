"""What the analyst judged: names that are the same, and names that are different.

They lie in ``judgements.csv`` of the output folder, by label and name, and win over every rule.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast, get_args

from graphbuild.errors import InputError
from graphbuild.model import Label
from graphbuild.names import fold

Verdict = Literal["same", "different"]
FILE = "judgements.csv"
COLUMNS = ("verdict", "label", "name", "other")


@dataclass(frozen=True, slots=True, order=True)
class Judgement:
    """Two names of one label that are the same or different."""

    verdict: Verdict
    label: Label
    name: str
    other: str


@dataclass(frozen=True)
class Judgements:
    """All judgements."""

    rows: tuple[Judgement, ...] = ()


def read_judgements(out: Path) -> Judgements:
    """The judgements in an output folder; none where it has no file. Raises InputError for a malformed row."""
    path = out / FILE
    if not path.is_file():
        return Judgements()
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file)
        return Judgements(tuple(_judgement(path, rows.line_num, row) for row in rows))


def add_judgement(out: Path, judgement: Judgement) -> Judgements:
    """Record a judgement in place of an earlier one on the same two names; returns all of them."""
    pair = {fold(judgement.name), fold(judgement.other)}
    if len(pair) == 1:
        raise InputError(f'"{judgement.name}" and "{judgement.other}" are one name; give two')
    kept = [j for j in read_judgements(out).rows if j.label != judgement.label or {fold(j.name), fold(j.other)} != pair]
    judgements = Judgements(tuple(sorted([*kept, judgement])))
    _write(out / FILE, judgements.rows)
    return judgements


def drop_judgements(out: Path, verdict: Verdict, name: str, other: str, label: Label | None = None) -> Judgements:
    """Take back what was judged of two names, of any label unless one is given; returns what is left.

    Raises InputError where nothing of the kind was judged.
    """
    judged, pair = read_judgements(out).rows, {fold(name), fold(other)}
    dropped = [
        j for j in judged
        if j.verdict == verdict and {fold(j.name), fold(j.other)} == pair and label in (None, j.label)
    ]  # fmt: skip
    if not dropped:
        raise InputError(f'"{name}" and "{other}" were not judged {verdict}; graphbuild review --judged lists what was')
    judgements = Judgements(tuple(j for j in judged if j not in dropped))
    _write(out / FILE, judgements.rows)
    return judgements


def _write(path: Path, rows: Iterable[Judgement]) -> None:
    draft = path.with_name(path.name + ".part")
    with draft.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        writer.writerows((j.verdict, j.label, j.name, j.other) for j in rows)
    draft.replace(path)


def _judgement(path: Path, line: int, row: dict[str, str | None]) -> Judgement:
    values = [(row.get(column) or "").strip() for column in COLUMNS]
    where = f"{path} line {line}"
    if not all(values):
        raise InputError(f"{where}: a judgement needs {', '.join(COLUMNS)}")
    if values[0] not in get_args(Verdict):
        raise InputError(f'{where}: verdict "{values[0]}" is not same or different')
    if values[1] not in get_args(Label):
        raise InputError(f'{where}: label "{values[1]}" is not one of {", ".join(get_args(Label))}')
    return Judgement(cast(Verdict, values[0]), cast(Label, values[1]), values[2], values[3])
