import csv
import io
import json
from collections.abc import Mapping
from pathlib import Path

import networkx as nx
import pyarrow.parquet as pq
import pytest

from graphbuild.errors import InputError, StoreError
from graphbuild.evidence import is_fact, read_evidence
from graphbuild.export import FORMATS, write_export
from graphbuild.export.cypher import literal
from graphbuild.graph import Edge, Graph, Node, Value
from graphbuild.ontology import NODES, RELATIONS, Kind, Property
from graphbuild.stores.tables import Tables, from_tables
from tests.view.samples import Maker, summits

AWKWARD = ('<b>&"x"</b>', "=1+1", "a;b,c", "two\nlines", "\\u0027 \\' '", "مرحبا", "习近平", "\u2028", "😀", " padded ")
SCHEMA = [type.properties for type in NODES.values()] + [type.properties for type in RELATIONS.values()]
KINDS: dict[str, Kind] = {p.name: p.kind for properties in SCHEMA for p in properties}


def awkward() -> Graph:
    """A summit graph with texts that formats trip over in every kind of field."""
    make = Maker()
    land = make.node("Country", "AAA", AWKWARD[0], aliases=AWKWARD, iso2="CN", mentions=0)
    for i, text in enumerate(AWKWARD):
        person = make.node("Person", f"p{i} {text}", text, aliases=(text,), first_reported="2022-01-01")
        make.fact("MINISTER_OF", person, land, text, uid=f"u{i} {text}", portfolio=text, former=i % 2 == 0)
    return make.graph()


GRAPHS = {"none": Graph(), "summits": summits(30), "awkward": awkward()}


@pytest.fixture(params=GRAPHS)
def graph(request: pytest.FixtureRequest) -> Graph:
    return GRAPHS[request.param]


def value_of(name: str, value: object) -> Value:
    """A value as it was before GraphML, GEXF or CSV."""
    kind = KINDS.get(name, "string")
    if kind == "strings":
        return tuple(json.loads(str(value)))
    if kind == "boolean":
        return value if isinstance(value, bool) else str(value) == "true"
    if kind == "string":
        return str(value)
    return int(str(value)) if kind == "integer" else float(str(value))


def back(read: nx.MultiDiGraph) -> Graph:
    """What networkx read, as a Graph."""
    nodes = [_node(str(id), {**known, "id": id}) for id, known in read.nodes(data=True)]
    edges = [_edge(str(key), a, b, known) for a, b, key, known in read.edges(keys=True, data=True)]
    return Graph(
        tuple(sorted(nodes, key=lambda n: (n.label, n.id))), tuple(sorted(edges, key=lambda e: (e.type, e.uid)))
    )


def _node(id: str, known: dict[str, object]) -> Node:
    label = str(known["kind"])
    return Node(id, label, properties(known, NODES[label].properties))


def _edge(uid: str, source: str, target: str, known: dict[str, object]) -> Edge:
    type = str(known["kind"])
    return Edge(uid, type, source, target, properties(known, RELATIONS[type].properties))


def properties(known: Mapping[str, object], schema: tuple[Property, ...]) -> dict[str, Value]:
    names = [p.name for p in schema]
    return {name: None if known.get(name) is None else value_of(name, known[name]) for name in names}


def rows_of(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def text_of(graph: Graph, format: str) -> str:
    made = write_export(graph, format, None)
    assert isinstance(made, str)
    return made


def test_graphml_comes_back_from_networkx_with_nothing_lost(graph: Graph) -> None:
    read = nx.parse_graphml(text_of(graph, "graphml"), force_multigraph=True)
    assert back(read) == graph


def test_gexf_comes_back_from_networkx_with_nothing_lost(graph: Graph) -> None:
    read = nx.read_gexf(io.BytesIO(text_of(graph, "gexf").encode()))
    relabelled = nx.MultiDiGraph()
    for id, known in read.nodes(data=True):
        relabelled.add_node(id, **known)
    for a, b, known in read.edges(data=True):
        relabelled.add_edge(a, b, known["id"], **{k: v for k, v in known.items() if k != "id"})
    assert back(relabelled) == graph


def test_node_link_comes_back_from_networkx_with_nothing_lost(graph: Graph) -> None:
    read = nx.node_link_graph(json.loads(text_of(graph, "json")), edges="edges", multigraph=True, directed=True)
    lists = {name for name, kind in KINDS.items() if kind == "strings"}
    for known in [d for _, d in read.nodes(data=True)] + [d for *_, d in read.edges(data=True)]:
        known |= {name: json.dumps(known[name]) for name in lists & known.keys() if known[name] is not None}
    assert back(read) == graph


def test_csv_tables_hold_every_property(graph: Graph, tmp_path: Path) -> None:
    write_export(graph, "csv", tmp_path)
    nodes = [
        Node(
            row["id"], row["label"], properties({k: v or None for k, v in row.items()}, NODES[row["label"]].properties)
        )
        for row in rows_of(tmp_path / "nodes.csv")
    ]
    assert tuple(nodes) == graph.nodes
    edges = rows_of(tmp_path / "edges.csv")
    assert [(r["uid"], r["type"], r["source_id"], r["target_id"]) for r in edges] == [
        (e.uid, e.type, e.source, e.target) for e in graph.edges
    ]


def test_parquet_comes_back_with_nothing_lost(graph: Graph, tmp_path: Path) -> None:
    write_export(graph, "parquet", tmp_path)
    nodes = {label: pq.read_table(tmp_path / f"nodes-{label}.parquet") for label in NODES}
    edges = {(name, "", ""): pq.read_table(tmp_path / f"relationships-{name}.parquet") for name in RELATIONS}
    assert from_tables(Tables(nodes, edges)) == graph


def test_facts_csv_has_a_row_for_each_sentence(graph: Graph) -> None:
    rows = list(csv.DictReader(io.StringIO(text_of(graph, "facts-csv"), newline="")))
    evidence = read_evidence(graph)
    quotes = {uid: [str(found.claim.properties["quote"]) for found in all] for uid, all in evidence.items()}
    expected = [(e.uid, quote) for e in graph.edges if is_fact(e) for quote in quotes.get(e.uid, [""])]
    assert [(r["fact"].removeprefix("'"), r["quote"].removeprefix("'")) for r in rows] == expected


def test_facts_csv_says_who_reports_what_where() -> None:
    make = Maker()
    a, b = make.node("Person", "a", "Ann"), make.node("Country", "BBB", "Bee")
    uid = make.fact("VISITED", a, b, date="2022-09-15", date_precision="day")
    make.claim("k", "=Ann came to Bee.", uid, article=make.article("article:1"), speaker=b)
    (row,) = csv.DictReader(io.StringIO(text_of(make.graph(), "facts-csv"), newline=""))
    assert row["quote"] == "'=Ann came to Bee.", "a spreadsheet would run it"
    wanted = {"subject": "Ann", "relation": "VISITED", "object": "Bee", "object_id": "BBB", "date": "2022-09-15",
              "article": "Report 1", "source": "Paper 1", "url": "https://example.org/1", "published": "2022-09-11",
              "speaker": "Bee", "confidence": "0.875", "status": "asserted", "rule": "verb"}  # fmt: skip
    assert {name: row[name] for name in wanted} == wanted


def test_neo4j_import_files_name_types_and_ends(tmp_path: Path) -> None:
    graph = GRAPHS["awkward"]
    write_export(graph, "neo4j-csv", tmp_path)
    header = (tmp_path / "nodes-Country.csv").read_text(encoding="utf-8").splitlines()[0].split(",")
    assert (
        header[0] == "id:ID" and header[-1] == ":LABEL" and "aliases:string[]" in header and "mentions:long" in header
    )
    (row,) = rows_of(tmp_path / "nodes-Country.csv")
    assert row[":LABEL"] == "Country\u001fGraphbuild"
    assert row["aliases:string[]"].split("\u001f") == list(AWKWARD)
    facts = rows_of(tmp_path / "relationships-facts.csv")
    assert [(r[":START_ID"], r[":TYPE"], r[":END_ID"]) for r in facts] == [
        (e.source, e.type, e.target) for e in graph.edges if is_fact(e)
    ]
    for line in (tmp_path / "import.args").read_text(encoding="utf-8").splitlines():
        option, _, name = line.partition("=")
        assert option not in ("--nodes", "--relationships") or (tmp_path / name).is_file()


@pytest.mark.parametrize(
    ("value", "written"),
    [("plain", "'plain'"), ("it's", r"'it\'s'"), ("a\\", r"'a\\'"), ("\\u0027", r"'\\\u00750027'"), ("a\nb", r"'a\nb'"),
     (True, "true"), (3, "3"), (0.5, "0.5"), (("a", "b'"), r"['a', 'b\'']"), (None, "null")],
)  # fmt: skip
def test_cypher_literals(value: Value, written: str) -> None:
    assert literal(value) == written


def test_cypher_merges_each_node_and_edge_once() -> None:
    graph = GRAPHS["summits"]
    script = text_of(graph, "cypher")
    assert script.count("\n{id: '") == len(graph.nodes)
    assert script.count("\n{uid: '") == len(graph.edges)
    assert all(
        line.startswith(("CREATE CONSTRAINT", "UNWIND", "{", "]", "MERGE", "MATCH")) for line in script.splitlines()
    )


def test_json_ld_uses_schema_org_in_its_direction() -> None:
    entries = {entry["name"]: entry for entry in json.loads(text_of(GRAPHS["summits"], "jsonld"))["@graph"]}
    event = entries["Marin 2015"]
    assert event["@type"] == "Event" and event["startDate"] == "2015-01-01"
    assert {"@id": entries["Alma Okoro"]["@id"]} in event["attendee"]
    assert event["location"] == [{"@id": entries["Marin"]["@id"]}]
    assert entries["Marin"]["containedInPlace"] == [{"@id": entries["Arland"]["@id"]}]


def test_a_planned_meeting_is_not_said_to_have_been() -> None:
    make = Maker()
    a, b = make.node("Person", "a", "Ann"), make.node("Person", "b", "Bob")
    make.fact("MET_WITH", a, b, status="planned")
    ann = next(e for e in json.loads(text_of(make.graph(), "jsonld"))["@graph"] if e["name"] == "Ann")
    assert "knows" not in ann and ann["gb:MET_WITH"][0]["gb:status"] == "planned"


def test_follow_the_money_links_what_it_lists() -> None:
    entities = [json.loads(line) for line in text_of(GRAPHS["summits"], "ftm").splitlines()]
    ids = {entity["id"] for entity in entities}
    assert len(ids) == len(entities)
    posts = [e for e in entities if e["schema"] == "Occupancy"]
    assert posts and all(e["properties"]["post"][0] in ids and e["properties"]["holder"][0] in ids for e in posts)
    assert all(set(e["properties"].get("proof", ())) <= ids for e in entities)


def test_follow_the_money_itself_takes_the_entities(graph: Graph) -> None:
    ftm = pytest.importorskip("followthemoney", reason="the followthemoney package is not installed")
    for line in text_of(graph, "ftm").splitlines():
        entity = json.loads(line)
        proxy = ftm.model.get_proxy(entity)
        proxy.schema.validate(entity)
        lost = {name for name in entity["properties"] if len(proxy.get(name)) == 0}
        assert not lost, f"{entity} loses {lost}"


@pytest.mark.parametrize("format", [name for name, known in FORMATS.items() if known.ending])
def test_the_same_graph_is_the_same_bytes(format: str, graph: Graph, tmp_path: Path) -> None:
    file = tmp_path / "deep" / f"graph{FORMATS[format].ending}"
    assert write_export(graph, format, file) == file
    assert file.read_bytes().decode("utf-8") == write_export(graph, format, None)
    assert [p.name for p in file.parent.iterdir()] == [file.name], "nothing else is left there"


@pytest.mark.parametrize("format", [name for name, known in FORMATS.items() if not known.ending])
def test_folders_are_the_same_bytes_and_hold_nothing_else(format: str, graph: Graph, tmp_path: Path) -> None:
    write_export(graph, format, tmp_path)
    first = {p.name: p.read_bytes() for p in tmp_path.iterdir()}
    write_export(graph, format, tmp_path)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == first


@pytest.mark.parametrize("format", FORMATS)
def test_half_a_surrogate_pair_is_written_somehow(format: str, tmp_path: Path) -> None:
    make = Maker()
    make.node("Person", "p", "half \ud800 \x00 pair", aliases=("\udfff",))
    write_export(make.graph(), format, tmp_path / "out")
    assert (tmp_path / "out").exists()


def test_errors_name_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="graphml"):
        write_export(Graph(), "dot", None)
    with pytest.raises(InputError, match="folder"):
        write_export(Graph(), "csv", None)
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(StoreError, match="name another file"):
        write_export(Graph(), "json", tmp_path / "file" / "graph.json")
