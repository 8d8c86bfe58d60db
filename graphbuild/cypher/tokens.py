"""Cypher text as tokens: strings, comments and quoted names are seen for what they are."""

import re
from dataclasses import dataclass
from typing import Literal

from graphbuild.errors import QueryError

TokenKind = Literal["name", "quoted", "string", "number", "parameter", "symbol", "end"]

_PATTERN = re.compile(
    r"""
    (?P<blank>\s+ | //[^\n]* | /\*.*?\*/)
  | (?P<string>'(?:[^'\\]|\\.)*' | "(?:[^"\\]|\\.)*")
  | (?P<quoted>`(?:[^`]|``)+`)
  | (?P<parameter>\$\w+)
  | (?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\b)
  | (?P<name>[^\W\d]\w*)
  | (?P<symbol><>|<=|>=|=~|\+=|\.\.|[()\[\]{},.:;|*+\-/%=<>^&!])
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query. ``text`` of a quoted name or parameter lacks its sign; ``end`` is where it stops."""

    kind: TokenKind
    text: str
    line: int
    end: int

    @property
    def word(self) -> str:
        """The upper-case keyword this may be, empty for anything but a bare name."""
        return self.text.upper() if self.kind == "name" else ""


def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of a query, an ``end`` last; QueryError at what is no Cypher."""
    tokens = []
    position = 0
    while position < len(text):
        match = _PATTERN.match(text, position)
        line = text.count("\n", 0, position) + 1
        if match is None:
            raise QueryError(f"query line {line}: cannot read {_shorten(text[position:])}")
        if match.lastgroup != "blank":
            tokens.append(_token(match, line))
        position = match.end()
    return (*tokens, Token("end", "", text.count("\n") + 1, len(text)))


def _token(match: re.Match[str], line: int) -> Token:
    kind: TokenKind = match.lastgroup  # type: ignore[assignment]
    text = match.group()
    if kind == "parameter":
        text = text[1:]
    elif kind == "quoted":
        text = text[1:-1].replace("``", "`")
    return Token(kind, text, line, match.end())


def _shorten(text: str) -> str:
    line = text.partition("\n")[0]
    return repr(line if len(line) <= 20 else f"{line[:20]}...")
