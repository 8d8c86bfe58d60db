"""One writer at a time: a lock beside the store that a killed process leaves open."""

import fcntl
import os
from pathlib import Path

from graphbuild.errors import StoreError


def take_lock(store: Path) -> int:
    """Lock ``store`` for writing; returns what ``release_lock`` needs. StoreError if another writer has it."""
    path = _lock_path(store)
    while True:
        descriptor = _open(path)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            holder = os.pread(descriptor, 32, 0).decode("ascii", "replace").strip() or "unknown"
            os.close(descriptor)
            raise StoreError(f"{store}: in use by process {holder}; wait until it ends, or stop it") from error
        if _is_current(path, descriptor):
            os.ftruncate(descriptor, 0)
            os.pwrite(descriptor, str(os.getpid()).encode("ascii"), 0)
            return descriptor
        os.close(descriptor)  # the holder removed the file between our opening and locking it


def release_lock(store: Path, descriptor: int) -> None:
    """Remove the lock file and let go of it, in this order, so that no second lock can exist."""
    _lock_path(store).unlink(missing_ok=True)
    os.close(descriptor)


def _lock_path(store: Path) -> Path:
    return store.with_name(f"{store.name}.lock")


def _open(path: Path) -> int:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        return os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError as error:
        raise StoreError(f"{path}: cannot be written ({error.strerror}); choose another place") from error


def _is_current(path: Path, descriptor: int) -> bool:
    """Whether the file we locked is still the one that bears the name."""
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False
