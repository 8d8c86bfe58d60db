"""``articles.csv``: one row for each file of a folder that cannot describe itself."""

import csv
from pathlib import Path

from graphbuild.articles.decoding import open_text
from graphbuild.articles.facts import Facts, facts_of
from graphbuild.errors import InputError

MANIFEST = "articles.csv"


def is_manifest(path: Path) -> bool:
    """Whether the file describes other files: its header has ``file`` and no ``text`` (then its rows are articles)."""
    columns = _columns(path)
    return "file" in columns and "text" not in columns


def read_manifest(path: Path) -> dict[str, Facts]:
    """What the manifest says of each file, by the file's path below the manifest's folder; the first row counts.

    Raises InputError for what is no table.
    """
    try:
        with open_text(path) as file:
            rows = [{(key or "").strip().lower(): value for key, value in row.items()} for row in csv.DictReader(file)]
    except (ValueError, csv.Error) as error:
        raise InputError(f"{path}: {error}; write it as comma-separated values") from None
    named = [(str(row.get("file") or "").strip().replace("\\", "/").removeprefix("./"), facts_of(row)) for row in rows]
    return {name: facts for name, facts in reversed(named) if name}


def _columns(path: Path) -> list[str]:
    try:
        if not path.is_file():
            return []
        with open_text(path) as file:
            return [column.strip().lower() for column in next(csv.reader(file), [])]
    except (OSError, ValueError, csv.Error):
        return []
