"""The ``--- ... ---`` block of ``key: value`` lines at the top of a text."""

import re

from graphbuild.articles.facts import UNKNOWN, Facts, facts_of

_BLOCK = re.compile(r"---[ \t]*\r?\n(?P<lines>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_PAIR = re.compile(r"(?P<key>[A-Za-z][\w-]*)\s*:(?:\s+(?P<value>.*?))?\s*")


# Lists, values that go on, comments and empty lines between the pairs.
_FURTHER = re.compile(r"\s|-|#|$")


def split_front_matter(text: str) -> tuple[Facts | None, str]:
    """What the front matter says, None without one, and the text after it exactly as it is."""
    found = _BLOCK.match(text)
    if not found:
        return None, text
    lines = found["lines"].splitlines()
    pairs = [_PAIR.fullmatch(line) for line in lines]
    values = {pair["key"].lower(): _unquoted(pair["value"] or "") for pair in pairs if pair}
    # A dashed line may also be a rule above prose: then its lines are not all pairs and say nothing that we know.
    facts = facts_of(values)
    meant = facts != UNKNOWN or (
        values and all(pair or _FURTHER.match(line) for pair, line in zip(pairs, lines, strict=True))
    )
    return (facts, text[found.end() :]) if meant else (None, text)


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace('\\"', '"') if value[0] == '"' else value[1:-1].replace("''", "'")
    return re.sub(r"\s+#.*$", "", value)
