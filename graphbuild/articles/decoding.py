"""Bytes to text: UTF-8, UTF-16 with its mark, and Windows-1252 where that gives plausible words."""

import codecs
from pathlib import Path
from typing import TextIO

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CHUNK = 1 << 20


class NotTextError(ValueError):
    """The bytes of a file are no text that can be decoded; the message is the reason."""


def open_text(path: Path) -> TextIO:
    """The file opened for reading with its encoding found and its line ends kept.

    Raises NotTextError, OSError.
    """
    return path.open("r", encoding=find_encoding(path), newline="")


def find_encoding(path: Path) -> str:
    """The encoding in which all of the file can be read. Raises NotTextError, OSError."""
    with path.open("rb") as file:
        start = file.read(_CHUNK)
        marked = next((name for mark, name in _MARKS if start.startswith(mark)), None)
        decoder = codecs.getincrementaldecoder(marked or "utf-8")()
        chunk = start
        try:
            while chunk:
                if b"\0" in chunk and marked != "utf-16":
                    raise NotTextError("binary, not text")
                decoder.decode(chunk)
                chunk = file.read(_CHUNK)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            if marked:
                raise NotTextError(f"damaged {marked.upper().removesuffix('-SIG')} text") from None
            return _windows(start)
    return marked or "utf-8"


def _windows(start: bytes) -> str:
    """Windows-1252 when the bytes that are not ASCII are few and are letters and marks such as é or ’."""
    try:
        text = start.decode("cp1252")
    except UnicodeDecodeError:
        raise NotTextError("not UTF-8 text; save it as UTF-8") from None
    foreign = [character for character in text if ord(character) > 127]
    odd = [c for c in text if not (c.isprintable() or c in "\n\r\t\f\xa0\xad") or c in "¤¦§¨¬¯¸ªº¹²³¼½¾×ÐÞ÷ðþƒˆ˜"]
    if len(foreign) > 0.08 * len(text) or len(odd) > 0.002 * len(text):
        raise NotTextError("not UTF-8 text; save it as UTF-8")
    return "cp1252"
