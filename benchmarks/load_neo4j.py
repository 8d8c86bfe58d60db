"""How fast a graph is loaded into Neo4j: against bare batches of the driver, again unchanged, and with some more.

usage: NEO4J_URI=bolt://HOST NEO4J_PASSWORD=... python benchmarks/load_neo4j.py [--nodes 20000] [--edges 100000]

1. ``store.write`` of a made graph into a database without a graph of ours, against UNWIND and CREATE of the same rows
   in batches of the same size, with the same constraint and indexes, in turn, on the same server. Aim: 1.5 times.
2. The same graph again. Aim: under half of the first.
3. The same graph and ten articles' worth more: 10 articles, 60 people, 400 relationships. Aim: under 2 seconds.

It deletes what graphbuild and it wrote to that database, before and after. Without NEO4J_URI it starts the server of
the tests.
"""

import argparse
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from itertools import batched
from random import Random
from statistics import median

from neo4j import Driver, Session

from benchmarks.processes import machine
from graphbuild.graph import Edge, Graph, Node, Value
from graphbuild.stores import open_store
from graphbuild.stores.neo4j_load import BATCH
from tests.neo4j.server import clean_url, driver

type Row = dict[str, object]

BARE = "GraphbuildBare"
TYPES = ("ACCUSED", "SUPPORTED", "MET_WITH", "CONSULTED", "SANCTIONED", "THREATENED")


def made_graph(nodes: int, edges: int, *, seed: int = 4) -> Graph:
    """People, a tenth of them articles, with facts among the people and mentions in the articles, half and half."""
    random = Random(seed)
    articles = [_article(i) for i in range(nodes // 10)]
    people = [_person(i) for i in range(nodes - len(articles))]
    facts = [_fact(i, random, len(people)) for i in range(edges // 2)]
    mentions = [_mention(i, random, len(people), len(articles)) for i in range(edges - len(facts))]
    return Graph(tuple(articles + people), tuple(facts + mentions))


def with_articles(graph: Graph, *, people: int = 60, facts: int = 200, mentions: int = 200) -> Graph:
    """The graph and what ten articles add to it."""
    random = Random(5)
    have = sum(node.label == "Person" for node in graph.nodes)
    told = len(graph.nodes) - have
    start = len(graph.edges)
    nodes = [_article(told + i) for i in range(10)] + [_person(have + i) for i in range(people)]
    edges = [_fact(start + i, random, have + people) for i in range(facts)]
    edges += [_mention(start + facts + i, random, have + people, told + 10) for i in range(mentions)]
    return Graph((*graph.nodes, *nodes), (*graph.edges, *edges))


def _person(number: int) -> Node:
    name = f"Person number {number}"
    values: dict[str, Value] = {
        "name": name,
        "aliases": (name, f"No. {number}"),
        "mentions": number % 50,
        "articles": 3,
    }
    return Node(f"person-{number}", "Person", {**values, "sources": 2, "first_reported": "2022-09-16"})


def _article(number: int) -> Node:
    values = {"name": f"Article {number}", "title": f"Article {number}", "published": "2022-09-16", "language": "en"}
    return Node(f"article-{number}", "Article", values)


def _fact(number: int, random: Random, people: int) -> Edge:
    a, b = random.sample(range(people), 2)
    values: dict[str, Value] = {"confidence": 0.9, "claims": 2, "articles": 2, "sources": 2, "basis": "text"}
    values |= {"disputed": False, "status": "asserted", "date": "2022-09-15", "date_precision": "day"}
    type_ = TYPES[number % len(TYPES)]
    return Edge(f"fact-{number:08}-{a}-{b}", type_, f"person-{a}", f"person-{b}", values)


def _mention(number: int, random: Random, people: int, articles: int) -> Edge:
    values: dict[str, Value] = {"mentions": number % 7, "first": number % 900}
    source, target = f"person-{random.randrange(people)}", f"article-{random.randrange(articles)}"
    return Edge(f"mention-{number:08}", "MENTIONED_IN", source, target, values)


def bare_load(opened: Driver, graph: Graph) -> None:
    """What one would write by hand for a first load: batches of CREATE, nothing compared, nothing checked."""
    nodes = _grouped((n.label, {**_plain(n), "id": n.id, "kind": n.label}) for n in graph.nodes)
    edges = _grouped((e.type, {"source": e.source, "target": e.target, "values": _values(e)}) for e in graph.edges)
    ends = f"MATCH (a:{BARE} {{id: row.source}}) MATCH (b:{BARE} {{id: row.target}})"
    with opened.session() as session:
        for label, rows in nodes.items():
            _write(session, f"UNWIND $rows AS row CREATE (n:{BARE}:{label}) SET n = row", rows)
        for type_, rows in edges.items():
            _write(session, f"UNWIND $rows AS row {ends} CREATE (a)-[r:{type_}]->(b) SET r = row.values", rows)


def _values(edge: Edge) -> Row:
    return {**_plain(edge), "uid": edge.uid, "kind": edge.type}


def _plain(item: Node | Edge) -> Row:
    return {name: list(v) if isinstance(v, tuple) else v for name, v in item.properties.items()}


def _grouped(rows: Iterable[tuple[str, Row]]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = {}
    for key, row in rows:
        groups.setdefault(key, []).append(row)
    return groups


def _write(session: Session, statement: str, rows: list[Row]) -> None:
    for batch in batched(rows, BATCH):
        session.execute_write(lambda tx, part: tx.run(statement, rows=part).consume(), list(batch))


def _clean(opened: Driver) -> str:
    for statement in (f"MATCH (n:{BARE})-[r]->() DELETE r", f"MATCH (n:{BARE}) DELETE n"):
        opened.execute_query(statement)
    return clean_url()


def _seconds(done: Callable[[], object]) -> float:
    begun = time.perf_counter()
    done()
    return time.perf_counter() - begun


def measure(opened: Driver, graph: Graph) -> dict[str, float]:
    """Seconds of the bare load, ours, ours again, and ours with ten articles more."""
    url = _clean(opened)
    bare = _seconds(lambda: bare_load(opened, graph))
    _clean(opened)
    store = open_store(url)
    try:
        first = _seconds(lambda: store.write(graph))
        again = _seconds(lambda: store.write(graph))
        more = with_articles(graph)
        return {"bare": bare, "first": first, "again": again, "more": _seconds(lambda: store.write(more))}
    finally:
        store.close()
        _clean(opened)


def report(runs: Sequence[dict[str, float]], graph: Graph) -> str:
    """One table of the medians."""
    bare, first, again, more = (median(run[part] for run in runs) for part in ("bare", "first", "again", "more"))
    ratio = median(run["first"] / run["bare"] for run in runs)
    rows = [
        ("nodes, relationships", f"{len(graph.nodes):,}, {len(graph.edges):,}", ""),
        ("bare batches of CREATE, seconds", f"{bare:.2f}", ""),
        ("first load, seconds", f"{first:.2f}", ""),
        ("first load / bare", f"{ratio:.2f}", "1.5 or less"),
        ("the same again, seconds", f"{again:.2f}", ""),
        ("again / first", f"{median(run['again'] / run['first'] for run in runs):.2f}", "under 0.5"),
        ("ten articles more, seconds", f"{more:.2f}", "under 2"),
    ]
    return "\n".join(["| Measured | Value | Aim |", "|--|--:|--|", *(f"| {' | '.join(row)} |" for row in rows)])


def main() -> None:
    """Measure and print one table."""
    parser = argparse.ArgumentParser(description="How fast a graph is loaded into Neo4j.")
    parser.add_argument("--nodes", type=int, default=20_000)
    parser.add_argument("--edges", type=int, default=100_000)
    parser.add_argument("--repeat", type=int, default=3, help="runs of which the median is shown")
    given = parser.parse_args()
    graph = made_graph(given.nodes, given.edges)
    with driver() as opened:
        opened.execute_query(f"CREATE CONSTRAINT bare_id IF NOT EXISTS FOR (n:{BARE}) REQUIRE n.id IS UNIQUE")
        measure(opened, made_graph(given.nodes // 10, given.edges // 10))  # a server that has just started is slow
        runs = [measure(opened, graph) for _ in range(given.repeat)]
        opened.execute_query("DROP CONSTRAINT bare_id IF EXISTS")
    print(f"python benchmarks/load_neo4j.py {' '.join(sys.argv[1:])}".strip())
    print(f"{machine()}\n\n{report(runs, graph)}")


if __name__ == "__main__":
    main()
