"""JSON lines in and out, plain or gzipped, and the articles that they hold."""

import argparse
import gzip
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO, Any, Literal

from graphbuild.errors import GraphbuildError, InputError
from graphbuild.model import Article, Extraction

type Row = Mapping[str, Any]


def read_lines(path: Path, *needed: str) -> Iterator[Row]:
    """The objects of a file in order. Raises InputError for a line that is no object with the fields ``needed``."""
    with _opened(path, "rt") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield _checked(line, f"{path.name} line {number}", needed)


def _checked(line: str, place: str, needed: Iterable[str]) -> Row:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise InputError(f"{place}: not JSON ({error.msg}); write one object a line") from error
    missing = [name for name in needed if not isinstance(row, dict) or name not in row]
    if missing:
        raise InputError(f'{place}: no "{missing[0]}" field; add it')
    return row  # type: ignore[no-any-return]


def write_lines(path: Path, rows: Iterable[Row]) -> int:
    """Write one object a line, all or nothing, and return how many."""
    part, count = path.with_name(f"part.{path.name}"), 0
    try:
        with _opened(part, "wt") as out:
            for row in rows:
                count += out.write(json.dumps(row, ensure_ascii=False) + "\n") > 0
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return count


def _opened(path: Path, mode: Literal["rt", "wt"]) -> IO[str]:
    return gzip.open(path, mode, encoding="utf-8") if path.suffix == ".gz" else path.open(mode, encoding="utf-8")


def extractions(path: Path, reference: Path | None = None) -> Iterator[Extraction]:
    """What each article of a file says, in order; a line has ``id``, ``content`` and maybe ``published``.

    ``reference`` is a folder of further reference data.
    """
    from graphbuild.extraction import extract_all  # the adapters themselves need no model

    return extract_all(map(article_of, read_lines(path, "id", "content")), reference=reference)


def article_of(row: Row) -> Article:
    """The article of a line; nothing but its text and day is read."""
    return Article(id=str(row["id"]), path=str(row["id"]), text=row["content"], published=row.get("published"))


def run(description: str, convert: Callable[[Path, Path | None], Iterable[Row]]) -> int:
    """Convert the file IN into the file OUT of the command line; 1 and one line on stderr where that fails."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("source", metavar="IN", type=Path)
    parser.add_argument("target", metavar="OUT", type=Path)
    parser.add_argument("--reference", metavar="DIR", type=Path, help="further reference data, as for graphbuild build")
    given = parser.parse_args()
    try:
        count = write_lines(given.target, convert(given.source, given.reference))
    except (GraphbuildError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{given.target}: {count} lines", file=sys.stderr)
    return 0
