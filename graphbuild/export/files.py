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
    return write_file(file, _encoded(text))


def write_file(file: Path, content: bytes) -> Path:
    """Write ``content``; raises StoreError where that is not possible."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        return _replace(file, content)
    except OSError as error:
        raise StoreError(f"{file}: cannot be written ({error.strerror}): name another file or folder") from error


def write_folder(folder: Path, contents: Mapping[str, str | bytes]) -> Path:
    """Write each content under its name in ``folder``; other files there stay. StoreError as for a file."""
    for name, content in sorted(contents.items()):
        write_file(folder / name, _encoded(content))
    return folder


def _encoded(text: str | bytes) -> bytes:
    return text.encode("utf-8", "replace") if isinstance(text, str) else text


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
