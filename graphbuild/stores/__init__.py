"""Stores: places that hold the graph, each under a URL.

``embedded:OUT/graph.lbug`` is one database file, ``networkx:FILE.json`` a node-link file.
"""

from collections.abc import Callable, Mapping
from pathlib import Path as FilePath

from graphbuild.errors import StoreError
from graphbuild.stores.embedded import EmbeddedStore
from graphbuild.stores.networkx_file import NetworkxStore, from_networkx, from_node_link, to_networkx, to_node_link
from graphbuild.stores.store import Cell, Path, Rows, Store, Tally, Written

__all__ = [
    "Cell",
    "Path",
    "Rows",
    "Store",
    "Tally",
    "Written",
    "from_networkx",
    "from_node_link",
    "open_store",
    "to_networkx",
    "to_node_link",
]


def _open_embedded(place: str, read_only: bool) -> Store:
    return EmbeddedStore(FilePath(place), read_only=read_only)


def _open_networkx(place: str, read_only: bool) -> Store:
    return NetworkxStore(FilePath(place), read_only=read_only)


SCHEMES: Mapping[str, Callable[[str, bool], Store]] = {"embedded": _open_embedded, "networkx": _open_networkx}


def open_store(url: str, *, read_only: bool = False) -> Store:
    """The store at ``url``; for reading alone it must exist, for writing nobody else may be writing.

    StoreError for an unknown scheme, a missing file, a file of another program, and one in use.
    """
    scheme, _, place = url.partition(":")
    if scheme.partition("+")[0] in {"neo4j", "bolt"}:
        raise StoreError(f"{url.partition('?')[0]}: Neo4j is not there yet; use embedded:PATH or networkx:FILE.json")
    if scheme not in SCHEMES or not place:
        raise StoreError(f"{url}: not a store; use embedded:PATH or networkx:FILE.json")
    return SCHEMES[scheme](place, read_only)
