"""A digest of 64 bits for each row of a table, computed by columns.

It serves to tell one row from its own earlier state and from the other rows of one graph, not to keep secrets.
"""

import hashlib

import numpy as np
import numpy.typing as npt
import pyarrow as pa

type Digests = npt.NDArray[np.int64]
type Hashes = npt.NDArray[np.uint64]
type Bounds = npt.NDArray[np.int64]
"""Where the parts of each value begin, and at last where they end."""

SPREAD = np.uint64(0x9E3779B97F4A7C15)
"""An odd number, so that multiplying by it loses nothing (Knuth, TAOCP 6.4: the golden ratio)."""
ROUNDS = ((np.uint64(30), np.uint64(0xBF58476D1CE4E5B9)), (np.uint64(27), np.uint64(0x94D049BB133111EB)))
"""The shifts and factors of SplitMix64 (Steele, Lea and Flood 2014)."""
LAST_SHIFT = np.uint64(31)
ALL_ONES = np.uint64(2**64 - 1)
WORD = 8
"""Bytes of a string that are hashed together."""


def row_digests(table: pa.Table, owner: str) -> Digests:
    """The digest of each row; rows of another owner and of other columns have others."""
    seed = int.from_bytes(hashlib.blake2b(owner.encode(), digest_size=WORD).digest())
    mixed = np.full(table.num_rows, seed, np.uint64)
    for name in table.column_names:
        mixed = _mix((mixed ^ _hash_column(table[name])) + SPREAD)
    return mixed.view(np.int64)


def _hash_column(column: pa.ChunkedArray) -> Hashes:
    """The hash of each value, 0 where it is missing."""
    if column.null_count == len(column):
        return np.zeros(len(column), np.uint64)
    return _hash_array(column.combine_chunks())


def _hash_array(values: pa.Array) -> Hashes:
    there = np.asarray(values.is_valid())
    return np.where(there, _hash_values(values), np.uint64(0))


def _hash_values(values: pa.Array) -> Hashes:
    if pa.types.is_string(values.type):
        return _hash_strings(values)
    if pa.types.is_list(values.type):
        bounds = np.asarray(values.offsets).astype(np.int64)
        return _fold(_hash_array(values.values)[bounds[0] : bounds[-1]], bounds - bounds[0])
    # Booleans lie in single bits until they are numbers.
    numbers = values if pa.types.is_floating(values.type) else values.cast(pa.int64())
    return _mix(np.asarray(numbers.fill_null(0)).view(np.uint64) + SPREAD)


def _hash_strings(values: pa.Array) -> Hashes:
    """By whole words of bytes, the last one of each string filled up with zeros."""
    _, offsets, data = values.buffers()
    ends = np.frombuffer(offsets, np.int32)[values.offset : values.offset + len(values) + 1].astype(np.int64)
    sizes = np.diff(ends)
    bounds = np.concatenate([[0], np.cumsum((sizes + WORD - 1) // WORD)])
    counts = np.diff(bounds)
    places = WORD * _places(bounds)
    text = np.frombuffer(bytes(data or b"") + bytes(WORD), np.uint8)
    found = np.lib.stride_tricks.sliding_window_view(text, WORD)[np.repeat(ends[:-1], counts) + places]
    beyond = np.maximum(WORD - (np.repeat(sizes, counts) - places), 0).astype(np.uint64)
    words: Hashes = found.view("<u8").ravel() & (ALL_ONES >> (beyond * np.uint64(8)))
    return _mix(_fold(words, bounds) ^ sizes.view(np.uint64))


def _places(bounds: Bounds) -> Bounds:
    """The place of each part in its value, counted from 0."""
    places: Bounds = np.arange(bounds[-1]) - np.repeat(bounds[:-1], np.diff(bounds))
    return places


def _fold(parts: Hashes, bounds: Bounds) -> Hashes:
    """One hash for the parts of each value, in their order."""
    mixed = _mix(parts + (_places(bounds).view(np.uint64) + np.uint64(1)) * SPREAD)
    sums = np.concatenate([np.zeros(1, np.uint64), np.cumsum(mixed, dtype=np.uint64)])
    return _mix(sums[bounds[1:]] - sums[bounds[:-1]] + (np.diff(bounds).view(np.uint64) + np.uint64(1)) * SPREAD)


def _mix(hashes: Hashes) -> Hashes:
    """Each bit of the input changes about half of the bits; no two inputs have one output."""
    for shift, factor in ROUNDS:
        hashes = (hashes ^ (hashes >> shift)) * factor
    return hashes ^ (hashes >> LAST_SHIFT)
