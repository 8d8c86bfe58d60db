"""Files with an article in every row: JSON lines and CSV."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from graphbuild.articles.decoding import open_text
from graphbuild.articles.drafts import TEXT_LIMIT, Draft, Skipped
from graphbuild.articles.facts import facts_of

if TYPE_CHECKING:
    from _csv import Reader  # exists for type checkers only before Python 3.13

SHOWN_NAMES, LONGEST_NAME = 8, 30


def read_json_lines(path: Path, name: str) -> Iterator[Draft | Skipped]:
    """The articles of a file with a JSON object in each line; a bad line costs only itself."""
    # The lines of one file are read one by one so that its size does not decide about memory. Bytes that are not
    # UTF-8 survive as surrogates and condemn their own line only.
    with path.open("r", encoding="utf-8-sig", errors="surrogateescape", newline="\n") as file:
        for number, line in enumerate(file, start=1):
            if line.strip():
                yield _json_row(name, number, line)


def _json_row(name: str, number: int, line: str) -> Draft | Skipped:
    place = f"{name} line {number}"
    if any("\udc80" <= character <= "\udcff" for character in line) if not line.isascii() else False:
        return Skipped(place, "not UTF-8")
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Skipped(place, f"not JSON ({error.msg if isinstance(error, json.JSONDecodeError) else 'unreadable'})")
    if not isinstance(row, dict):
        return Skipped(place, "not a JSON object")
    return _row(f"{name}#{number}", place, row)


def read_csv(path: Path, name: str) -> Iterator[Draft | Skipped]:
    """The articles of a table with a ``text`` column; a bad row costs only itself."""
    # The csv module refuses cells over 131,072 characters unless told, which is a long article.
    csv.field_size_limit(4 * TEXT_LIMIT)
    with open_text(path) as file:
        rows = csv.reader(file, strict=True)
        columns = [column.strip().lower() for column in next(rows, [])]
        if "text" not in columns:
            yield Skipped(name, f'no "text" column in the first line{_there_are(columns)}')
            return
        yield from _csv_rows(name, columns, rows)


def _csv_rows(name: str, columns: list[str], rows: "Reader") -> Iterator[Draft | Skipped]:
    number = 0
    while True:
        line = rows.line_num + 1
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield Skipped(f"{name} line {line}", f"malformed row ({error})")
            continue
        if cells:
            number += 1
            yield _csv_row(name, line, number, columns, cells)


def _csv_row(name: str, line: int, number: int, columns: list[str], cells: list[str]) -> Draft | Skipped:
    place = f"{name} line {line}"
    if len(cells) != len(columns):
        return Skipped(place, f"malformed row ({len(cells)} cells under {len(columns)} columns)")
    return _row(f"{name}#{number}", place, dict(zip(columns, cells, strict=True)))


def _row(path: str, place: str, row: Mapping[str, object]) -> Draft | Skipped:
    text = row.get("text")
    if text is None:
        return Skipped(place, f'no "text" field{_there_are(row)}')
    if not isinstance(text, str):
        return Skipped(place, '"text" is not a string')
    return Draft(path, place, text, own=facts_of(row), origin="row")


def _there_are(names: Iterable[str]) -> str:
    """The first names that a table or row has instead, so that the user sees which to call ``text``."""
    found = [name.strip()[:LONGEST_NAME] for name in islice(names, SHOWN_NAMES) if name.strip() and name.isprintable()]
    return f", only {', '.join(found)}; name the one with the article's words text" if found else ""
