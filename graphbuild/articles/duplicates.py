"""Near-identical articles: the same agency text under two names is one source, not two.

MinHash over word shingles proposes pairs (Broder 1997), locality-sensitive bands find them without comparing
all with all (Leskovec et al., Mining of Massive Datasets, chapter 3), and the exact share decides.
"""

import hashlib
import re
import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SHARED = 0.75
"""Share of common word 5-shingles (Jaccard) from which two articles count as one source."""
_SHINGLE = 5
# 32 bands of 4 minima miss two texts that share 0.75 once in 190,000 pairs: (1 - 0.75**4) ** 32.
_BANDS, _ROWS = 32, 4
_BLOCK = 4096

# numpy takes a third of a second to load, so each function that needs it loads it: a run without news does not.
type Hashes = NDArray[np.uint32]


def minhash(text: str) -> bytes:
    """A signature of the text to keep: the minima of its word 5-shingles, then the shingles' own 32-bit hashes.

    With the hashes the likeness of two texts is computed exactly from their signatures alone. Pass the clean
    pieces joined, so that a page's litter does not count. A text without words has an empty signature.
    """
    shingles = _shingles(text)
    if not len(shingles):
        return b""
    return _minima(shingles).astype("<u4").tobytes() + shingles.astype("<u4").tobytes()


def group_near_duplicates(signatures: Mapping[str, bytes]) -> dict[str, str]:
    """For every article id the smallest id of its group: articles linked by shares of 0.75 or more."""
    ids: defaultdict[bytes, list[str]] = defaultdict(list)
    for article in sorted(signatures):
        ids[signatures[article] or article.encode()].append(article)
    groups = _grouped({members[0]: signature for signature, members in ids.items() if signatures[members[0]]})
    return {article: groups.get(members[0], members[0]) for members in ids.values() for article in members}


def near_duplicates(texts: Mapping[str, str]) -> dict[str, str]:
    """The groups of near-identical texts by article id; see ``group_near_duplicates``."""
    return group_near_duplicates({article: minhash(text) for article, text in texts.items()})


def _shingles(text: str) -> Hashes:
    """Sorted distinct hashes of five words in a row; a shorter text is one shingle."""
    import numpy as np

    words = np.array([zlib.crc32(w.encode()) for w in re.findall(r"\w+", text.casefold())], dtype=np.uint64)
    if not len(words):
        return np.zeros(0, dtype=np.uint32)
    size = min(_SHINGLE, len(words))
    count = len(words) - size + 1
    mixed = np.zeros(count, dtype=np.uint64)
    for place in range(size):
        mixed = (mixed + words[place : place + count]) * np.uint64(0x9E3779B97F4A7C15)
        mixed ^= mixed >> np.uint64(29)
    return np.unique((mixed >> np.uint64(32)).astype(np.uint32))


@cache
def _factors() -> tuple[Hashes, Hashes]:
    """128 pairs of multiplier and addend for affine hashing modulo 2**32; from hashes, so never random."""
    import numpy as np

    numbers = b"".join(hashlib.sha256(b"minhash %d" % n).digest()[:8] for n in range(_BANDS * _ROWS))
    pairs = np.frombuffer(numbers, dtype="<u4").reshape(-1, 2).astype(np.uint32)
    return pairs[:, 0] | np.uint32(1), pairs[:, 1]


def _minima(shingles: Hashes) -> Hashes:
    import numpy as np

    blocks = [shingles[at : at + _BLOCK] for at in range(0, len(shingles), _BLOCK)]
    return np.min([_block_minima(block) for block in blocks], axis=0).astype(np.uint32)


def _block_minima(block: Hashes) -> Hashes:
    multipliers, addends = _factors()
    hashed = block[:, None] * multipliers
    hashed += addends
    minima: Hashes = hashed.min(axis=0)
    return minima


def _grouped(signatures: Mapping[str, bytes]) -> dict[str, str]:
    first: dict[bytes, str] = {}
    for article in sorted(signatures):
        first.setdefault(signatures[article], article)
    distinct = {article: signature for signature, article in first.items()}
    parents: dict[str, str] = {}
    for one, other in _proposed(distinct):
        low, high = sorted((_root(parents, one), _root(parents, other)))
        if low != high and _share(distinct[one], distinct[other]) >= SHARED:
            parents[high] = low
    return {article: _root(parents, first[signature]) for article, signature in signatures.items()}


def _root(parents: Mapping[str, str], article: str) -> str:
    while article in parents:
        article = parents[article]
    return article


def _proposed(signatures: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Pairs that agree in a whole band, each once."""
    buckets: defaultdict[bytes, list[str]] = defaultdict(list)
    width = 4 * _ROWS
    for article, signature in signatures.items():
        for band in range(_BANDS):
            buckets[bytes([band]) + signature[band * width : (band + 1) * width]].append(article)
    yield from sorted({pair for articles in buckets.values() for pair in combinations(articles, 2)})


def _share(one: bytes, other: bytes) -> float:
    import numpy as np

    start = 4 * _BANDS * _ROWS
    left, right = (np.frombuffer(signature, dtype="<u4", offset=start) for signature in (one, other))
    if min(len(left), len(right)) < SHARED * max(len(left), len(right)):
        return 0.0
    common = len(np.intersect1d(left, right, assume_unique=True))
    return common / (len(left) + len(right) - common)
