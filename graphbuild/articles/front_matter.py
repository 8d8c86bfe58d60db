"""The ``--- ... ---`` block of ``key: value`` lines at the top of a text."""

import re

from graphbuild.articles.facts import Facts, facts_of

_BLOCK = re.compile(r"---[ \t]*\r?\n(?P<lines>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_PAIR = re.compile(r"(?P<key>[A-Za-z][\w -]*?)\s*:(?:\s+(?P<value>.*?))?\s*")


def split_front_matter(text: str) -> tuple[Facts | None, str]:
    """What the front matter says, None without one, and the text after it exactly as it is."""
    found = _BLOCK.match(text)
    if not found:
        return None, text
    pairs = [_PAIR.fullmatch(line) for line in found["lines"].splitlines()]
    values = {pair["key"].lower(): _unquoted(pair["value"] or "") for pair in pairs if pair}
    # A dashed line may also be a rule above prose: without a single pair of key and value it is text.
    return (facts_of(values), text[found.end() :]) if values else (None, text)


def _unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace('\\"', '"') if value[0] == '"' else value[1:-1].replace("''", "'")
    return re.sub(r"\s+#.*$", "", value)
