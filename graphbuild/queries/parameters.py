"""Parameters of queries: declared types, defaults, and values as they come from a command line."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Literal, get_args

from graphbuild.errors import QueryError
from graphbuild.graph import Value

ParameterType = Literal["string", "integer", "float", "date", "boolean"]
TYPES: tuple[ParameterType, ...] = get_args(ParameterType)
_BOOLEANS = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class Parameter:
    """A named value that a query asks for; without a default it must be given."""

    name: str
    type: ParameterType
    default: Value = None


def bind(parameters: Sequence[Parameter], given: Mapping[str, Value]) -> dict[str, Value]:
    """The value of each parameter: the one given, read as its type, else the default.

    QueryError names a parameter that is unknown, missing or of another type.
    """
    known = [parameter.name for parameter in parameters]
    for name in given:
        if name not in known:
            raise QueryError(f"parameter {name}: the query has {_list(known)}{_nearest(name, known)}")
    return {p.name: read_value(p.name, p.type, given[p.name]) if p.name in given else _default(p) for p in parameters}


def _list(names: Sequence[str]) -> str:
    return f"only {', '.join(names)}" if names else "no parameters"


def _nearest(name: str, known: Sequence[str]) -> str:
    found = get_close_matches(name, known, n=1)
    return f" (did you mean {found[0]}?)" if found else ""


def _default(parameter: Parameter) -> Value:
    if parameter.default is None:
        raise QueryError(f"parameter {parameter.name}: missing; give --param {parameter.name}=VALUE")
    return parameter.default


def read_value(name: str, type_: ParameterType, value: Value) -> Value:
    """A value as its type: texts are read, others must have it already; QueryError names the parameter."""
    try:
        return _READERS[type_](value)
    except (ValueError, TypeError, KeyError):
        raise QueryError(f"parameter {name}: {value!r} is not {_DESCRIPTIONS[type_]}") from None


def _read_string(value: Value) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _read_integer(value: Value) -> int:
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise TypeError
    return int(value)


def _read_float(value: Value) -> float:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise TypeError
    return float(value)


def _read_date(value: Value) -> str:
    """A full ISO day; empty for no bound."""
    text = _read_string(value)
    if text and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        raise ValueError
    return text and date.fromisoformat(text).isoformat()


def _read_boolean(value: Value) -> bool:
    return value if isinstance(value, bool) else _BOOLEANS[_read_string(value).lower()]


_READERS: Mapping[ParameterType, Callable[[Value], Value]] = {
    "string": _read_string,
    "integer": _read_integer,
    "float": _read_float,
    "date": _read_date,
    "boolean": _read_boolean,
}
_DESCRIPTIONS: Mapping[ParameterType, str] = {
    "string": "a text",
    "integer": "a whole number",
    "float": "a number",
    "date": "a day such as 2022-09-15",
    "boolean": "true or false",
}
