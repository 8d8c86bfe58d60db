"""Paragraphs of plain text: one a line, or several lines where the text is wrapped at a fixed width."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from graphbuild.model import Offsets

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_NARROWEST, _WIDEST = 40, 140


@dataclass(frozen=True, slots=True)
class Block:
    """Paragraphs that no empty line parts."""

    paragraphs: tuple[Offsets, ...]


def find_blocks(text: str) -> tuple[Block, ...]:
    """The paragraphs of a text, without the spaces around them, in blocks between empty lines."""
    lines = [line for line in map(_stripped, _LINE.finditer(text)) if line[0] < line[1]]
    width = _wrap_width(text, lines)
    blocks: list[list[Offsets]] = []
    for line in lines:
        if not blocks or _apart(text, blocks[-1][-1], line):
            blocks.append([line])
        elif _continues(text, blocks[-1][-1], line, width):
            blocks[-1][-1] = (blocks[-1][-1][0], line[1])
        else:
            blocks[-1].append(line)
    return tuple(Block(tuple(block)) for block in blocks)


def _stripped(line: re.Match[str]) -> Offsets:
    written = line[0]
    start = line.start() + len(written) - len(written.lstrip(_SPACES))
    return start, max(start, line.start() + len(written.rstrip(_SPACES)))


# Invisible marks (no-break and zero-width spaces, byte order mark) stand around lines saved from pages.
_SPACES = " \t\xa0\u2002\u2003\u2009\u200a\u200b\u200c\u200d\u202f\u2060\u3000\ufeff\xad"


def _apart(text: str, before: Offsets, line: Offsets) -> bool:
    """Whether an empty line parts two lines."""
    return len(re.findall(r"\r\n|[\r\n\v\f\x85\u2028\u2029]", text[before[1] : line[0]])) > 1


def _wrap_width(text: str, lines: Sequence[Offsets]) -> int:
    """The longest line among those that end in mid-sentence and go on in small letters; 0 in unwrapped text."""
    wrapped = [
        max(one[1] - one[0], other[1] - other[0])
        for one, other in pairwise(lines)
        if not _apart(text, one, other) and _breaks_off(text[slice(*one)]) and _goes_on(text[slice(*other)])
    ]
    # A page of long lines may hold a wrapped notice, but its paragraphs are lines.
    long = sum(end - start > _WIDEST for start, end in lines)
    return max(wrapped, default=0) if len(wrapped) > long else 0


def _breaks_off(line: str) -> bool:
    return _NARROWEST <= len(line) <= _WIDEST and (line[-1].isalnum() or line[-1] in ",-–—'’”\"")


def _goes_on(line: str) -> bool:
    return line[0].islower() and " " in line


def _last_line(text: str, span: Offsets) -> str:
    return text[slice(*span)].splitlines()[-1]


def _continues(text: str, before: Offsets, line: Offsets, width: int) -> bool:
    """Whether a line goes on with the paragraph above: its first word would not have fitted there."""
    above = _last_line(text, before).strip()
    if not _NARROWEST <= len(above) <= width:
        return False
    first_word = text[line[0] : line[1]].split(maxsplit=1)[0]
    return (_breaks_off(above) and _goes_on(text[slice(*line)])) or len(above) + 1 + len(first_word) > width
