"""A place in a sequence of tokens."""

from typing import NoReturn

from graphbuild.cypher.refusals import RESERVED
from graphbuild.cypher.syntax import Parameter
from graphbuild.cypher.tokens import Token
from graphbuild.errors import QueryError


class Cursor:
    """Reads tokens from first to last; says where it is when something is amiss."""

    def __init__(self, tokens: tuple[Token, ...]) -> None:
        self._tokens = tokens
        self._position = 0

    def look(self, ahead: int = 0) -> Token:
        """The token to come, without taking it."""
        return self._tokens[min(self._position + ahead, len(self._tokens) - 1)]

    @property
    def taken(self) -> int:
        """How many tokens have been taken."""
        return self._position

    def take(self) -> Token:
        """The next token."""
        token = self.look()
        self._position += 1
        return token

    def at(self, *texts: str) -> bool:
        """Whether the next tokens are these symbols or upper-case keywords."""
        return all(self._is(self.look(i), text) for i, text in enumerate(texts))

    def skip(self, *texts: str) -> bool:
        """Take these tokens if they come next."""
        found = self.at(*texts)
        if found:
            self._position += len(texts)
        return found

    def expect(self, text: str) -> None:
        """Take this token or fail."""
        if not self.skip(text):
            self.fail(f"{text} expected, not {self.look().text or 'the end'!r}")

    def name(self, what: str) -> str:
        """Take a name, bare or in backticks, or fail."""
        token = self.take()
        if token.kind not in {"name", "quoted"}:
            self.fail(f"{what} expected, not {token.text or 'the end'!r}")
        if token.word in RESERVED:
            self.fail(f"{token.text} as {what}: a word of the language; write `{token.text}`, or another name")
        return token.text

    def parameter(self) -> Parameter:
        """Take a parameter, which is known to come next."""
        token = self.take()
        if token.text.upper() in RESERVED:
            self.fail(f"${token.text}: a word of the language; give the parameter another name")
        return Parameter(token.text, None)

    def fail(self, message: str) -> NoReturn:
        """Raise QueryError with the line."""
        raise QueryError(f"query line {self.look().line}: {message}")

    @staticmethod
    def _is(token: Token, text: str) -> bool:
        return token.word == text if text.isalpha() else token.kind == "symbol" and token.text == text
