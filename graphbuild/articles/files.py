"""The files to read: named, hashed, and with the row of the manifest that describes them."""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from graphbuild.articles.facts import Facts
from graphbuild.articles.manifest import MANIFEST, is_manifest, read_manifest
from graphbuild.articles.published import option_day
from graphbuild.errors import InputError


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as found: where it lies, its name below the source, and a hash of all that its reading rests on."""

    path: Path
    name: str
    digest: str
    row: Facts | None = None


def find_files(source: Path, *, published: Mapping[str, str] | str | None = None) -> tuple[SourceFile, ...]:
    """The file, or every file of the folder and the folders in it, sorted by name.

    Files that cannot be read as articles (hidden, of an unknown ending, named in a manifest but missing) are
    among them: reading says why they are skipped. The digest is a SHA-256 over the bytes, the name, the row of
    the manifest and the date that ``published`` gives.
    Raises InputError for a missing path, a pipe or device, an empty folder, and a ``published`` that is not a date.
    """
    if not source.exists():
        raise InputError(f"{source}: no such file or folder; name a file or a folder of articles")
    if source.is_file():
        return (_of_one_file(source, published),)
    if not source.is_dir():
        raise InputError(f"{source}: not a regular file; name a file or a folder of articles")
    names = sorted(_names(source))
    manifests = [name for name in names if Path(name).name == MANIFEST and is_manifest(source / name)]
    rows = _rows(source, manifests)
    found = sorted({*names, *rows} - set(manifests))
    if not found:
        raise InputError(f"{source}: the folder is empty; put articles in it (.txt, .md, .html, .jsonl, .csv, .xml)")
    return tuple(_source_file(source / name, name, rows.get(name), published) for name in found)


def _of_one_file(path: Path, published: Mapping[str, str] | str | None) -> SourceFile:
    manifest = path.parent / MANIFEST
    if path.name == MANIFEST and is_manifest(path):
        raise InputError(f"{path}: describes other files and is no article; name its folder")
    rows = read_manifest(manifest) if is_manifest(manifest) else {}
    return _source_file(path, path.name, rows.get(path.name), published)


def _names(folder: Path, below: str = "") -> Iterator[str]:
    """Paths below the folder. A folder that is hidden, linked or locked is not entered and counts as one entry."""
    for entry in _entries(folder):
        name = below + entry.name
        enter = entry.is_dir(follow_symlinks=False) and not entry.name.startswith(".")
        if enter and os.access(entry.path, os.R_OK | os.X_OK):
            yield from _names(Path(entry.path), name + "/")
        else:
            yield name


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError as error:
        raise InputError(f"{folder}: cannot be opened ({error.strerror}); check its permissions") from None


def _rows(source: Path, manifests: list[str]) -> dict[str, Facts]:
    """Rows by file name below the source; the manifest nearest to a file has the last word."""
    rows: dict[str, Facts] = {}
    for manifest in sorted(manifests, key=lambda name: (name.count("/"), name)):
        folder = manifest.removesuffix(MANIFEST)
        rows |= {folder + name: row for name, row in read_manifest(source / manifest).items()}
    return rows


def _source_file(path: Path, name: str, row: Facts | None, published: Mapping[str, str] | str | None) -> SourceFile:
    reading = [name, asdict(row) if row else None, option_day(published, name)]
    digest = hashlib.sha256(json.dumps(reading).encode())
    digest.update(_digest_of_bytes(path))
    return SourceFile(path=path, name=name, digest=digest.hexdigest(), row=row)


def _digest_of_bytes(path: Path) -> bytes:
    """The hash of a regular file's bytes; nothing for what is none (a pipe would never end) or cannot be opened."""
    try:
        if not path.is_file():
            return b""
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").digest()
    except OSError:
        return b""
