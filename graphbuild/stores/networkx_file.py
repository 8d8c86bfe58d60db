"""The graph as a NetworkX MultiDiGraph, as a node-link JSON file, and as a store over that file."""

import json
import os
from collections.abc import Mapping
from pathlib import Path as FilePath
from typing import Any

import networkx as nx

from graphbuild.errors import StoreError
from graphbuild.graph import Edge, Graph, Node, Value
from graphbuild.ontology import NODES, RELATIONS
from graphbuild.stores.asking import ask
from graphbuild.stores.connections import MAX_STEPS, between, list_paths
from graphbuild.stores.embedded import open_in_memory
from graphbuild.stores.engine import Engine
from graphbuild.stores.lock import release_lock, take_lock
from graphbuild.stores.store import Path, Progress, Rows, Written, compare, complete
from graphbuild.stores.tables import to_tables

MADE_BY = "graphbuild"


def to_networkx(graph: Graph) -> nx.MultiDiGraph:
    """Nodes keyed by id with ``label`` and properties, edges by uid with ``type`` and properties.

    Properties without a value are left out.
    """
    result = nx.MultiDiGraph(made_by=MADE_BY)
    result.add_nodes_from((n.id, {"label": n.label, **_present(n.properties)}) for n in graph.nodes)
    result.add_edges_from((e.source, e.target, e.uid, {"type": e.type, **_present(e.properties)}) for e in graph.edges)
    return result


def _present(properties: Mapping[str, Value]) -> dict[str, Value]:
    return {name: value for name, value in properties.items() if value is not None}


def from_networkx(graph: nx.MultiDiGraph) -> Graph:
    """The Graph that ``to_networkx`` was given, complete; StoreError for labels or types outside the schema."""
    try:
        nodes = [_node(node_id, data) for node_id, data in graph.nodes(data=True)]
        edges = [_edge(*edge) for edge in graph.edges(keys=True, data=True)]
    except KeyError as error:
        raise StoreError(f"networkx graph: no label or type {error} in the schema") from error
    return complete(Graph(tuple(nodes), tuple(edges)))


def _node(node_id: str, data: Mapping[str, Any]) -> Node:
    label = NODES[data["label"]].label
    return Node(node_id, label, {name: _value(v) for name, v in data.items() if name != "label"})


def _edge(source: str, target: str, uid: str, data: Mapping[str, Any]) -> Edge:
    relation = RELATIONS[data["type"]].name
    return Edge(uid, relation, source, target, {name: _value(v) for name, v in data.items() if name != "type"})


def _value(value: Any) -> Value:
    result: Value = tuple(value) if isinstance(value, list | tuple) else value
    return result


def to_node_link(graph: Graph) -> str:
    """The graph as node-link JSON text, one node or edge a line, the same text for the same graph."""
    data = nx.node_link_data(to_networkx(complete(graph)), edges="edges")
    head = {key: data[key] for key in ("directed", "multigraph", "graph")}
    lines = [f'"{key}": [\n{",\n".join(map(_dump, data[key]))}\n]' for key in ("nodes", "edges")]
    return f"{_dump(head)[:-1]},\n{',\n'.join(lines)}}}\n"


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, allow_nan=False)


def from_node_link(text: str) -> Graph:
    """The graph of node-link JSON text that graphbuild wrote; StoreError for any other."""
    try:
        data = json.loads(text)
    except ValueError as error:
        raise StoreError(f"not JSON ({error})") from error
    if not isinstance(data, dict) or not isinstance(data.get("graph"), dict) or data["graph"].get("made_by") != MADE_BY:
        raise StoreError("a file of another program; name another place with -o or --store")
    return from_networkx(nx.node_link_graph(data, edges="edges"))


class NetworkxStore:
    """A graph in a node-link JSON file, held in memory; Cypher on it runs in an embedded database in memory."""

    def __init__(self, path: FilePath, *, read_only: bool = False) -> None:
        if read_only and not path.exists():
            raise StoreError(f"{path}: no such graph; make it with graphbuild build")
        self._path = path
        self._engine: Engine | None = None
        self._lock = None if read_only else take_lock(path)
        try:
            self._graph = _read_file(path) if path.exists() else None
        except StoreError:
            self.close()
            raise

    def write(self, graph: Graph, *, progress: Progress | None = None, anew: bool = False) -> Written:
        """See Store.write; what is there is always compared in full."""
        if self._lock is None:
            raise StoreError(f"{self._path}: opened to be read only")
        to_tables(graph)  # the checks that every store makes
        new = complete(graph)
        written = compare(self._graph or Graph(), new)
        if written.changed or self._graph is None:
            _write_file(self._path, new)
            self._close_engine()
            self._graph = new
        if progress is not None:
            progress(count := len(new.nodes) + len(new.edges), count)
        return written

    def read(self) -> Graph:
        """See Store.read."""
        if self._graph is None:
            raise StoreError(f"{self._path}: holds no graph yet; make it with graphbuild build")
        return self._graph

    def query(self, cypher: str, parameters: Mapping[str, Value] | None = None) -> Rows:
        """See Store.query."""
        if self._engine is None:
            self._engine = open_in_memory(self.read())
        return ask(self._engine.run, cypher, parameters or {})

    def shortest_paths(self, source_id: str, target_id: str, *, limit: int = 10) -> list[Path]:
        """See Store.shortest_paths."""
        graph = self.read()
        facts = nx.Graph()
        facts.add_nodes_from(node.id for node in graph.nodes)
        edges = [(e.source, e.target, e.uid) for e in graph.edges if RELATIONS[e.type].layer == "fact"]
        facts.add_edges_from((source, target) for source, target, _ in edges)
        return _find_paths(facts, edges, source_id, target_id, limit=limit)

    def close(self) -> None:
        """See Store.close."""
        self._close_engine()
        if self._lock is not None:
            release_lock(self._path, self._lock)
            self._lock = None

    def _close_engine(self) -> None:
        if self._engine is not None:
            self._engine.close()
            self._engine = None


def _find_paths(
    facts: nx.Graph, edges: list[tuple[str, str, str]], source_id: str, target_id: str, *, limit: int
) -> list[Path]:
    for node_id in (source_id, target_id):
        if node_id not in facts:
            raise StoreError(f"node {node_id}: not in the graph")
    distances = nx.single_source_shortest_path_length(facts, source_id, cutoff=MAX_STEPS)
    if source_id == target_id or target_id not in distances:
        return []
    length = distances[target_id]
    on_path = between(distances, nx.single_source_shortest_path_length(facts, target_id, cutoff=length), length)
    among = [edge for edge in edges if edge[0] in on_path and edge[1] in on_path]
    return list_paths(source_id, target_id, distances, among, limit=limit)


def _read_file(path: FilePath) -> Graph:
    try:
        return from_node_link(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(f"{path}: cannot be read ({error})") from error
    except StoreError as error:
        raise StoreError(f"{path}: {error}") from error


def _write_file(path: FilePath, graph: Graph) -> None:
    draft = path.with_name(f"{path.name}.new")
    try:
        with draft.open("w", encoding="utf-8", newline="\n") as file:
            file.write(to_node_link(graph))
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except (OSError, ValueError) as error:
        raise StoreError(f"{path}: cannot be written ({error})") from error
    finally:
        draft.unlink(missing_ok=True)
