"""The ledger of an output folder: which files were read, and what each of their articles says.

One SQLite file. An extraction is written once, in a transaction of its own, and never rewritten: a run that is
killed goes on where it stopped, a second run extracts nothing.
"""

import fcntl
import json
import os
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, nullcontext
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from graphbuild.articles import Skipped, clean_pieces, minhash
from graphbuild.errors import InputError, StoreError
from graphbuild.extraction_json import from_json, to_json
from graphbuild.model import Article, Extraction

FILE = "ledger.sqlite"
LOCK = "ledger.lock"
OWN_FILES = frozenset({FILE, LOCK, "judgements.csv"})
WITHDRAWN = "withdrawn with graphbuild remove; build it by name to have it back"
"""Digest and reason of a file that its folder still has and the user took out."""
APPLICATION = 0x67626C64  # "gbld", in the header of the file
VERSION = 1
SCHEMA = """
CREATE TABLE sources (path TEXT PRIMARY KEY, published TEXT NOT NULL);
CREATE TABLE files (source TEXT, name TEXT, digest TEXT NOT NULL, skipped TEXT NOT NULL, PRIMARY KEY (source, name));
CREATE TABLE articles (id TEXT PRIMARY KEY, data BLOB NOT NULL, signature BLOB NOT NULL);
CREATE TABLE listed (source TEXT, name TEXT, article TEXT, path TEXT, PRIMARY KEY (source, name, article));
CREATE INDEX listed_article ON listed (article);
CREATE TABLE extractions (article TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, data BLOB NOT NULL);
CREATE TABLE facts (uid TEXT PRIMARY KEY);
CREATE TABLE notes (key TEXT PRIMARY KEY, value BLOB NOT NULL);
"""


@dataclass(frozen=True, slots=True)
class Listing:
    """One file of a source as it was read: its digest and what was skipped in it."""

    name: str
    digest: str
    skipped: tuple[Skipped, ...]


@contextmanager
def open_ledger(out: Path, *, writing: bool = True) -> Iterator["Ledger"]:
    """The ledger of an output folder, made where there is none. Who only reads need not wait for who writes.

    Raises StoreError where the folder holds something else, or another run is writing to it.
    """
    check_folder(out)
    known, held = out.exists(), (out / FILE).exists()
    out.mkdir(parents=True, exist_ok=True)
    with _locked(out / LOCK) if writing else nullcontext():
        ledger, used = Ledger(out / FILE), True
        try:
            yield ledger
        except InputError:
            used = held or bool(ledger.sources())
            raise
        finally:
            ledger.close()
            if not used:
                _unmake(out, folder=not known)


def _unmake(out: Path, *, folder: bool) -> None:
    """Take away what a run made that then had nothing to read."""
    for name in (FILE, LOCK):
        (out / name).unlink(missing_ok=True)
    if folder:
        out.rmdir()


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """One run at a time; the lock of a process that died is free again, for the kernel takes it back."""
    with path.open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            file.seek(0)
            holder = file.read(32).strip() or "unknown"
            raise StoreError(f"{path.parent}: in use by process {holder}; wait until it ends, or stop it") from error
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield
        file.truncate(0)


def check_folder(out: Path) -> None:
    """StoreError where ``out`` is no folder, or one that another program filled."""
    if out.exists() and not out.is_dir():
        raise StoreError(f"{out}: is a file; name a folder with -o")
    if out.is_dir() and not (out / FILE).exists() and any(f.name not in OWN_FILES for f in out.iterdir()):
        raise StoreError(f"{out}: holds files of another program; name another folder with -o")


class Ledger:
    """An open ledger. Its methods that write do so in one transaction each."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._db = sqlite3.connect(path, isolation_level=None)
        try:
            self._prepare()
        except sqlite3.DatabaseError as error:
            self._db.close()
            raise StoreError(f"{path}: not a ledger of graphbuild ({error}); name another folder with -o") from error
        except StoreError:
            self._db.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def _prepare(self) -> None:
        (application,) = self._db.execute("PRAGMA application_id").fetchone()
        (version,) = self._db.execute("PRAGMA user_version").fetchone()
        empty = not self._db.execute("SELECT 1 FROM sqlite_master").fetchone()
        if empty:
            header = f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION};"
            self._db.executescript(f"BEGIN; {SCHEMA} {header} COMMIT;")
        elif application != APPLICATION:
            raise StoreError(f"{self.path}: a database of another program; name another folder with -o")
        elif version != VERSION:
            raise StoreError(f"{self.path}: written by another version of graphbuild; remove it and build again")
        self._db.execute("PRAGMA journal_mode = WAL")  # a kill loses no transaction; closing folds it into the file
        self._db.execute("PRAGMA synchronous = NORMAL")

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield self._db
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")

    def sources(self) -> dict[str, Any]:
        """The sources by path, each with the publication date that the user gave for it."""
        rows = self._db.execute("SELECT path, published FROM sources ORDER BY path")
        return {path: json.loads(published) for path, published in rows}

    def add_source(self, path: str, published: Any) -> None:
        """Note a source; the date given for it replaces the one noted, unless it is None."""
        with self._transaction() as db:
            db.execute("INSERT OR IGNORE INTO sources VALUES (?, 'null')", (path,))
            if published is not None:
                db.execute("UPDATE sources SET published = ? WHERE path = ?", (json.dumps(published), path))

    def remove_source(self, path: str) -> None:
        """Forget a source and all that came from it alone."""
        self.remove_files(path, self.listings(path))
        with self._transaction() as db:
            db.execute("DELETE FROM sources WHERE path = ?", (path,))

    def listings(self, source: str) -> dict[str, Listing]:
        """The files of a source by name."""
        rows = self._db.execute("SELECT name, digest, skipped FROM files WHERE source = ? ORDER BY name", (source,))
        return {n: Listing(n, digest, tuple(Skipped(*s) for s in json.loads(skipped))) for n, digest, skipped in rows}

    def put_file(self, source: str, name: str, digest: str, found: Iterable[Article | Skipped]) -> int:
        """Record a file with its articles in place of what it had before; returns how many articles it has."""
        skipped, count = [], 0
        with self._transaction() as db:
            before = _unlist(db, source, name)
            for item in found:
                if isinstance(item, Skipped):
                    skipped.append((item.path, item.reason))
                else:
                    count += 1
                    _put_article(db, source, name, item)
            row = (source, name, digest, json.dumps(skipped))
            db.execute("INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)", row)
            _drop_unlisted(db, before)
        return count

    def remove_files(self, source: str, names: Iterable[str]) -> None:
        """Withdraw files of a source that are gone."""
        with self._transaction() as db:
            for name in names:
                db.execute("DELETE FROM files WHERE source = ? AND name = ?", (source, name))
                _drop_unlisted(db, _unlist(db, source, name))

    def withdraw_file(self, source: str, name: str) -> None:
        """Forget what came from a file of a source, and that it be read again."""
        self.put_file(source, name, WITHDRAWN, [Skipped(name, WITHDRAWN)])

    def skipped(self) -> tuple[Skipped, ...]:
        """All that was skipped, by source and file."""
        rows = self._db.execute("SELECT skipped FROM files ORDER BY source, name")
        return tuple(Skipped(*s) for (found,) in rows for s in json.loads(found))

    def article_paths(self) -> dict[str, str]:
        """The articles by id, each with the first of the paths it was found under."""
        return dict(self._db.execute("SELECT article, min(path) FROM listed GROUP BY article ORDER BY article"))

    def unextracted(self, fingerprint: str) -> tuple[str, ...]:
        """The ids of the articles that have no extraction of this fingerprint, in the order of their paths."""
        rows = self._db.execute(
            "SELECT article FROM listed WHERE article NOT IN (SELECT article FROM extractions WHERE fingerprint = ?)"
            " GROUP BY article ORDER BY min(path), article",
            (fingerprint,),
        )
        return tuple(article for (article,) in rows)

    def articles(self, ids: Iterable[str]) -> Iterator[Article]:
        """Articles with their texts, one at a time. They may be drawn from another thread, as process pools do."""
        with closing(sqlite3.connect(self.path, check_same_thread=False)) as db:
            for id in ids:
                (data,) = db.execute("SELECT data FROM articles WHERE id = ?", (id,)).fetchone()
                yield Article(**_unpacked(data))

    def put_extraction(self, extraction: Extraction, fingerprint: str) -> None:
        """Record what an article says."""
        row = (extraction.article.id, fingerprint, _packed(to_json(extraction)))
        with self._transaction() as db:
            db.execute("INSERT OR REPLACE INTO extractions VALUES (?, ?, ?)", row)

    def extractions(self, fingerprint: str) -> Iterator[Extraction]:
        """All extractions by article id, one at a time; their articles come without the text."""
        paths = self.article_paths()
        rows = self._db.execute(
            "SELECT article, data FROM extractions WHERE fingerprint = ? ORDER BY article", (fingerprint,)
        )
        for id, data in rows:
            told = _unpacked(data)
            yield from_json(told, Article(**{**told["article"], "path": paths[id], "text": ""}))

    def signatures(self) -> dict[str, bytes]:
        """The MinHash signature of each article."""
        return dict(self._db.execute("SELECT id, signature FROM articles ORDER BY id"))

    def note(self, key: str) -> Any:
        """What was noted under a key, None for nothing."""
        row = self._db.execute("SELECT value FROM notes WHERE key = ?", (key,)).fetchone()
        return _unpacked(row[0]) if row else None

    def facts(self) -> frozenset[str]:
        """The uids of the facts of the graph that was written last."""
        return frozenset(uid for (uid,) in self._db.execute("SELECT uid FROM facts"))

    def put_notes(self, notes: Mapping[str, Any], facts: Iterable[str] | None = None) -> None:
        """Note values under their keys, and the facts of the graph just written."""
        with self._transaction() as db:
            for key, value in notes.items():
                db.execute("INSERT OR REPLACE INTO notes VALUES (?, ?)", (key, _packed(value)))
            if facts is not None:
                db.execute("DELETE FROM facts")
                db.executemany("INSERT INTO facts VALUES (?)", ((uid,) for uid in facts))


def _put_article(db: sqlite3.Connection, source: str, name: str, article: Article) -> None:
    """An article that two files have is kept once; its path is that of the first."""
    known = db.execute("SELECT 1 FROM articles WHERE id = ?", (article.id,)).fetchone()
    if not known:
        clean = " ".join(article.text[start:end] for start, end in clean_pieces(article.text))
        db.execute("INSERT INTO articles VALUES (?, ?, ?)", (article.id, _packed(asdict(article)), minhash(clean)))
    db.execute("INSERT OR IGNORE INTO listed VALUES (?, ?, ?, ?)", (source, name, article.id, article.path))


def _unlist(db: sqlite3.Connection, source: str, name: str) -> tuple[str, ...]:
    """Take a file's articles off the list; returns their ids."""
    where = (source, name)
    ids = tuple(id for (id,) in db.execute("SELECT article FROM listed WHERE source = ? AND name = ?", where))
    db.execute("DELETE FROM listed WHERE source = ? AND name = ?", where)
    return ids


def _drop_unlisted(db: sqlite3.Connection, ids: Iterable[str]) -> None:
    """Forget those of the articles that no file has any more."""
    for id in ids:
        if not db.execute("SELECT 1 FROM listed WHERE article = ?", (id,)).fetchone():
            db.execute("DELETE FROM articles WHERE id = ?", (id,))
            db.execute("DELETE FROM extractions WHERE article = ?", (id,))


def _packed(value: Any) -> bytes:
    return zlib.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), 6)


def _unpacked(data: bytes) -> Any:
    return json.loads(zlib.decompress(data))
