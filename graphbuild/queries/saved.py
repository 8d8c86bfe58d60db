"""Saved queries: Cypher files whose head says what they answer and which parameters they take.

// title: Who met whom
// description: Meetings of a person, the latest first.
// param person: string = Xi Jinping
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from graphbuild.errors import QueryError
from graphbuild.queries.parameters import TYPES, Parameter, ParameterType, read_value
from graphbuild.resources import resource_folder

_HEAD = re.compile(r"//\s*(?P<key>title|description|param)\b\s*(?P<name>\w*)\s*:\s*(?P<value>.*)")
_PARAMETER = re.compile(r"(?P<type>\w+)\s*=\s*(?P<default>.*)")


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A query file: its name without the suffix, what its head says, and its whole text."""

    name: str
    title: str
    description: str
    parameters: tuple[Parameter, ...]
    text: str


def saved_queries(folder: Path | None = None) -> tuple[SavedQuery, ...]:
    """The query files of a folder, by name; those that come with graphbuild where none is given."""
    folder = folder or resource_folder("queries")
    return tuple(read_query(path) for path in sorted(folder.glob("*.cypher")))


def find_query(name: str, folder: Path | None = None) -> SavedQuery:
    """The saved query of that name; QueryError with the nearest name where there is none."""
    queries = {query.name: query for query in saved_queries(folder)}
    if name in queries:
        return queries[name]
    near = get_close_matches(name, queries, n=1)
    remedy = f"did you mean {near[0]}?" if near else "graphbuild queries lists them"
    raise QueryError(f"query {name}: no saved query of that name; {remedy}")


def read_query(path: Path) -> SavedQuery:
    """A query file; QueryError where it cannot be read or its head is malformed."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"{path}: cannot be read as a query ({error})") from error
    head = list(_read_head(text))
    parameters = tuple(_parameter(path, name, value) for key, name, value in head if key == "param")
    return SavedQuery(path.stem, _find(head, "title") or path.stem, _find(head, "description"), parameters, text)


def _read_head(text: str) -> Iterable[tuple[str, str, str]]:
    """The declarations before the first line that is no comment."""
    for line in text.splitlines():
        if not line.startswith("//"):
            return
        if match := _HEAD.match(line):
            yield match["key"], match["name"], match["value"].strip()


def _find(head: Iterable[tuple[str, str, str]], key: str) -> str:
    return " ".join(value for found, _, value in head if found == key)


def _parameter(path: Path, name: str, declaration: str) -> Parameter:
    match = _PARAMETER.fullmatch(declaration)
    if match is None or match["type"] not in TYPES:
        raise QueryError(f'{path}: parameter {name}: write "type = default", type one of {", ".join(TYPES)}')
    type_: ParameterType = match["type"]
    return Parameter(name, type_, read_value(name, type_, match["default"]))
