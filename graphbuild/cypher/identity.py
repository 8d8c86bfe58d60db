"""A query for a drawing: whole nodes and relationships become the ids and uids that say which they are.

``MATCH (a)-[r:MET_WITH]-(b) RETURN a, r, b`` becomes ``... RETURN a.id, r.uid, b.id``, which the portable subset has.
"""

from collections.abc import Iterator, Mapping, Sequence

from graphbuild.cypher.parser import parse
from graphbuild.cypher.scope import read_scope
from graphbuild.cypher.syntax import Branch, NodePattern
from graphbuild.cypher.tokens import Token, tokenize

AFTER_ITEMS = frozenset({"ORDER", "SKIP", "LIMIT", "UNION"})


def by_identity(text: str) -> str:
    """The query with each whole node in its RETURN as ``id``, each whole relationship as ``uid``; else as it is.

    Raises QueryError for what is outside the portable subset.
    """
    keys = [_keys(branch) for branch in parse(text)]
    for end, key in reversed(list(_wholes(tokenize(text), keys))):
        text = f"{text[:end]}.{key}{text[end:]}"
    return text


def _keys(branch: Branch) -> dict[str, str]:
    """The variables of a branch with the property that tells one node or relationship from another."""
    bound = read_scope(branch).bound
    return {name: "id" if isinstance(found[0], NodePattern) else "uid" for name, found in bound.items()}


def _wholes(tokens: Sequence[Token], keys: Sequence[Mapping[str, str]]) -> Iterator[tuple[int, str]]:
    """Where a whole node or relationship stands among what is returned, and the property that stands for it."""
    branch, depth, returning = 0, 0, False
    for at, token in enumerate(tokens):
        depth += (token.text == "{") - (token.text == "}")
        branch += token.word == "UNION"
        returning = (returning or token.word == "RETURN") and token.word not in AFTER_ITEMS
        # in braces stands EXISTS { MATCH (a)-[r]-(b) }
        if returning and depth == 0 and token.kind in {"name", "quoted"} and _is_value(tokens, at):
            key = keys[branch].get(token.text)
            if key is not None:
                yield token.end, key


def _is_value(tokens: Sequence[Token], at: int) -> bool:
    """Not the ``a`` of ``a.name``, ``x.a``, ``AS a``, ``a(...)``, ``count(a)`` and ``count(DISTINCT a)``."""
    before = [token for token in tokens[max(at - 3, 0) : at] if token.word != "DISTINCT"][-2:]
    counted = [token.word or token.text for token in before] == ["COUNT", "("]
    return tokens[at + 1].text not in {".", "("} and before[-1].text != "." and before[-1].word != "AS" and not counted
