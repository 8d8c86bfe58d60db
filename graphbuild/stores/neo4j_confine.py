"""A query confined to what graphbuild wrote: the database may hold other nodes of the same labels.

``(a:Person)-[r:MET_WITH]-(b)`` becomes ``(a:Graphbuild&(Person))-[r:MET_WITH {graphbuild: true}]-(b:Graphbuild)``.
"""

from collections.abc import Sequence

from graphbuild.cypher.tokens import Token, tokenize
from graphbuild.stores.neo4j_marks import MARK, OURS


def confine(text: str) -> str:
    """The text of a query that passed the gate, seeing our nodes and relationships alone."""
    tokens = tokenize(text)
    written: list[str] = []
    at = 0
    while tokens[at].kind != "end":
        if _opens_pattern(tokens, at):
            pattern, at = _chains(tokens, at)
            written += pattern
        else:
            written.append(_spell(tokens[at]))
            at += 1
    return " ".join(written)


def _opens_pattern(tokens: Sequence[Token], at: int) -> bool:
    """A parenthesis after MATCH, that of ``EXISTS { MATCH`` included."""
    return _is(tokens[at], "(") and at > 0 and tokens[at - 1].word == "MATCH"


def _chains(tokens: Sequence[Token], at: int) -> tuple[list[str], int]:
    """Nodes and relationships from ``at`` on, and where they end."""
    written: list[str] = []
    while True:
        end = _closing(tokens, at)
        written += _node(tokens[at : end + 1])
        at = end + 1
        if _is(tokens[at], "-", "<"):
            opening = _find(tokens, at, "[")
            closing = _closing(tokens, opening) + 1
            following = _find(tokens, closing, "(")
            written += [*map(_spell, tokens[at:opening]), *_relation(tokens[opening:closing])]
            written += map(_spell, tokens[closing:following])
            at = following
        elif _is(tokens[at], ","):
            written.append(",")
            at += 1
        else:
            return written, at


def _is(token: Token, *symbols: str) -> bool:
    return token.kind == "symbol" and token.text in symbols


def _find(tokens: Sequence[Token], at: int, symbol: str) -> int:
    """Where the symbol next stands, the number of tokens if nowhere."""
    return next((i for i in range(at, len(tokens)) if _is(tokens[i], symbol)), len(tokens))


def _closing(tokens: Sequence[Token], at: int) -> int:
    """Where the bracket that opens at ``at`` closes: the gate lets no other through."""
    depth = 0
    for i in range(at, len(tokens)):
        depth += _is(tokens[i], "(", "[", "{") - _is(tokens[i], ")", "]", "}")
        if depth == 0:
            return i
    return len(tokens) - 1


def _node(tokens: Sequence[Token]) -> list[str]:
    """``( a : Person | Country { id : $id } )``."""
    keys = min(_find(tokens, 0, "{"), len(tokens) - 1)
    colon = min(_find(tokens, 0, ":"), keys)
    labels = [_spell(token) for token in tokens[colon:keys] if not _is(token, "|", ":")]
    only = [":", OURS, *(["&", "(", "|".join(labels), ")"] if labels else [])]
    return [*map(_spell, tokens[:colon]), *only, *map(_spell, tokens[keys:])]


def _relation(tokens: Sequence[Token]) -> list[str]:
    """``[ r : MET_WITH { event : $event } ]``."""
    keys = _find(tokens, 0, "{")
    mark = [MARK, ":", "true"]
    if keys == len(tokens):
        return [*map(_spell, tokens[:-1]), "{", *mark, "}", "]"]
    comma = [] if _is(tokens[keys + 1], "}") else [","]
    return [*map(_spell, tokens[: keys + 1]), *mark, *comma, *map(_spell, tokens[keys + 1 :])]


def _spell(token: Token) -> str:
    if token.kind == "quoted":
        return f"`{token.text.replace('`', '``')}`"
    return f"${token.text}" if token.kind == "parameter" else token.text
