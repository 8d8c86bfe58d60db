"""How fast a graph is loaded into the embedded database and asked there, against the bare engine.

usage: python benchmarks/load_embedded.py [--nodes 200000] [--edges 1000000] [--queries 200] [--repeat 3]

1. ``store.write`` of a made graph into a new file, against COPY of the same columns, which are there beforehand as
   Arrow tables, into a new file of the same engine, and a checkpoint; in turn. Aim: 1.5 times.
2. Queries of two hops from as many people as asked for, each from the same file through ``store.query`` and through a
   connection of the engine with the result read as rows; in turn, each a query of its own. Aim: 1.5 times.
"""

import argparse
import gc
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from typing import NamedTuple

import ladybug

from benchmarks.load_neo4j import made_graph
from benchmarks.processes import machine
from graphbuild.graph import Graph
from graphbuild.stores import open_store
from graphbuild.stores.engine import Engine, delete_files, fill
from graphbuild.stores.tables import Tables, to_tables

TWO_HOPS = """
MATCH (a:Person)-[r:MET_WITH]-(b:Person)-[s:MET_WITH]-(c:Person)
WHERE a.id = $id AND r.uid <> s.uid AND c.id <> a.id
RETURN DISTINCT c.id AS id, c.name AS name
ORDER BY id
"""


def bare_load(path: Path, tables: Tables) -> None:
    """What one would write by hand for a first load of columns: the tables of the schema, COPY, a checkpoint."""
    engine = Engine(path)
    try:
        fill(engine, tables)
        engine.run("CHECKPOINT")
    finally:
        engine.close()


def load(path: Path, graph: Graph) -> None:
    """The same by way of the store."""
    store = open_store(f"embedded:{path}")
    try:
        store.write(graph)
    finally:
        store.close()


class Seconds(NamedTuple):
    """By the clock, and of all processors together: on a busy machine the second says more."""

    clock: float
    processors: float


def seconds(done: Callable[[], object]) -> Seconds:
    """What it took; garbage of what went before is collected first."""
    gc.collect()
    begun, used = time.perf_counter(), time.process_time()
    done()
    return Seconds(time.perf_counter() - begun, time.process_time() - used)


def measure_loads(folder: Path, graph: Graph) -> dict[str, Seconds]:
    """Seconds of the bare load and of ours."""
    tables = to_tables(graph)
    delete_files(folder / "bare.lbug")
    bare = seconds(lambda: bare_load(folder / "bare.lbug", tables))
    delete_files(folder / "graph.lbug")
    return {"bare": bare, "ours": seconds(lambda: load(folder / "graph.lbug", graph))}


def measure_queries(path: Path, ids: Sequence[str]) -> dict[str, Seconds]:
    """Seconds of the queries by the bare engine and by the store; an error if they differ."""
    store = open_store(f"embedded:{path}", read_only=True)
    database = ladybug.Database(str(path), read_only=True)
    connection = ladybug.Connection(database)

    def bare(id: str) -> list[dict[str, object]]:
        with connection.execute(TWO_HOPS, {"id": id}) as result:  # type: ignore[union-attr]
            return list(result.rows_as_dict().get_all())

    try:
        if any(bare(id) != store.query(TWO_HOPS, {"id": id}).rows for id in ids[:20]):
            raise RuntimeError("the store and the bare engine give different rows")
        taken = seconds(lambda: [bare(id) for id in ids])
        return {"bare": taken, "ours": seconds(lambda: [store.query(TWO_HOPS, {"id": id}) for id in ids])}
    finally:
        connection.close()
        database.close()
        store.close()


def report(loads: Sequence[dict[str, Seconds]], asked: Sequence[dict[str, Seconds]], graph: Graph, count: int) -> str:
    """One table of the medians."""
    rows = [
        ("nodes, relationships", f"{len(graph.nodes):,}, {len(graph.edges):,}", ""),
        *_rows("COPY", "load, seconds", loads, 1.0),
        *_rows("engine", "two hops, milliseconds", asked, 1000 / count),
    ]
    return "\n".join(["| Measured | Value | Aim |", "|--|--:|--|", *(f"| {' | '.join(row)} |" for row in rows)])


def _rows(other: str, what: str, runs: Sequence[dict[str, Seconds]], unit: float) -> Iterator[tuple[str, str, str]]:
    for who, name in (("bare", f"bare {other}"), ("ours", "store")):
        yield f"{what}, {name}", f"{median(run[who].clock for run in runs) * unit:.2f}", ""
    clock = median(run["ours"].clock / run["bare"].clock for run in runs)
    processors = median(run["ours"].processors / run["bare"].processors for run in runs)
    yield f"store / bare {other}, by the clock", f"{clock:.2f}", "1.5 or less"
    yield f"store / bare {other}, by the processors", f"{processors:.2f}", "1.5 or less"


def main() -> None:
    """Measure and print one table."""
    parser = argparse.ArgumentParser(description="How fast a graph is loaded into the embedded database and asked.")
    parser.add_argument("--nodes", type=int, default=200_000)
    parser.add_argument("--edges", type=int, default=1_000_000)
    parser.add_argument("--queries", type=int, default=200)
    parser.add_argument("--repeat", type=int, default=3, help="runs of which the median is shown")
    given = parser.parse_args()
    graph = made_graph(given.nodes, given.edges)
    people = [node.id for node in graph.nodes if node.label == "Person"]
    ids = Random(6).sample(people, min(given.queries, len(people)))
    with TemporaryDirectory(prefix="graphbuild-load-") as name:
        folder = Path(name)
        loads = [measure_loads(folder, graph) for _ in range(given.repeat)]
        asked = [measure_queries(folder / "graph.lbug", ids) for _ in range(given.repeat)]
    print(f"python benchmarks/load_embedded.py {' '.join(sys.argv[1:])}".strip())
    print(f"{machine()}\n\n{report(loads, asked, graph, len(ids))}")


if __name__ == "__main__":
    main()
