"""Stores: places that hold the graph, each under a URL.

``embedded:OUT/graph.lbug`` is one database file, ``networkx:FILE.json`` a node-link file,
``neo4j://HOST[:PORT][/DATABASE]`` (or ``bolt://``, ``+s`` for encrypted) a Neo4j database.
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


def _open_neo4j(url: str, read_only: bool) -> Store:
    from graphbuild.stores.neo4j_store import Neo4jStore  # loads the driver

    return Neo4jStore(url, read_only=read_only)


FILES: Mapping[str, Callable[[str, bool], Store]] = {"embedded": _open_embedded, "networkx": _open_networkx}
SERVERS = ("neo4j", "bolt")
USE = "use embedded:PATH, networkx:FILE.json or neo4j://HOST[:PORT][/DATABASE]"


def open_store(url: str, *, read_only: bool = False) -> Store:
    """The store at ``url``; for reading alone it must hold a graph, for writing nobody else may be writing.

    StoreError for an unknown scheme, a missing file, a file of another program, one in use, a server that
    does not answer or refuses NEO4J_USERNAME and NEO4J_PASSWORD, and a database that it does not have.
    """
    scheme, _, place = url.partition(":")
    if scheme.partition("+")[0] in SERVERS:
        return _open_neo4j(url, read_only)
    if scheme not in FILES or not place:
        # What stands before an @ may be a password.
        raise StoreError(f"{url.rpartition('@')[2]}: not a store; {USE}")
    return FILES[scheme](place, read_only)
