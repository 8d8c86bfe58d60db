"""Files that are whole or not there: written beside their place, then renamed into it."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from graphbuild.errors import StoreError


def write_text(file: Path, text: str) -> Path:
    """Write ``text`` as UTF-8 with line feeds, whatever the locale; raises StoreError where that is not possible.

    Half of a surrogate pair, which UTF-8 has no bytes for, is written as a question mark.
    """
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        return _replace(file, text.encode("utf-8", "replace"))
    except OSError as error:
        raise StoreError(f"{file}: cannot be written ({error.strerror}): name another file or folder") from error


def write_folder(folder: Path, texts: Mapping[str, str]) -> Path:
    """Write each text under its name in ``folder``; other files there stay. Raises StoreError like ``write_text``."""
    for name, text in sorted(texts.items()):
        write_text(folder / name, text)
    return folder


def _replace(file: Path, content: bytes) -> Path:
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        part.chmod(0o666 & ~_umask())
        return part.replace(file)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _umask() -> int:
    """The permissions that new files go without; mkstemp makes private ones."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
