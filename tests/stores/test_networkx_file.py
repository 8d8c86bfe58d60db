import json

import networkx as nx
import pytest
from hypothesis import given, settings

from graphbuild.errors import StoreError
from graphbuild.graph import Graph
from graphbuild.stores import from_networkx, from_node_link, to_networkx, to_node_link
from tests.stores.graphs import graphs, summit


@settings(max_examples=50, deadline=None)
@given(graph=graphs())
def test_networkx_and_json_give_back_the_graph(graph: Graph) -> None:
    assert from_networkx(to_networkx(graph)) == graph
    assert from_node_link(to_node_link(graph)) == graph


def test_nodes_have_labels_and_edges_types() -> None:
    graph = to_networkx(summit())
    assert isinstance(graph, nx.MultiDiGraph)
    assert graph.nodes["xi"]["label"] == "Person"
    assert graph.nodes["xi"]["aliases"] == ("Xi",)
    assert graph.edges["putin", "xi", "met1"]["type"] == "MET_WITH"
    assert "title" not in graph.edges["putin", "xi", "met1"]


def test_the_text_does_not_depend_on_the_order_of_nodes() -> None:
    graph = summit()
    assert to_node_link(Graph(graph.nodes[::-1], graph.edges[::-1])) == to_node_link(graph)


def test_networkx_itself_reads_the_file() -> None:
    data = json.loads(to_node_link(summit()))
    graph = nx.node_link_graph(data, edges="edges")
    assert set(graph.nodes) == {node.id for node in summit().nodes}
    assert {key for _, _, key in graph.edges(keys=True)} == {edge.uid for edge in summit().edges}


def test_numbers_that_json_does_not_have_are_refused() -> None:
    graph = summit()
    edge = next(edge for edge in graph.edges if "confidence" in edge.properties)
    broken = type(edge)(edge.uid, edge.type, edge.source, edge.target, {**edge.properties, "confidence": float("nan")})
    with pytest.raises(ValueError, match="not JSON compliant"):
        to_node_link(Graph(graph.nodes, (broken,)))


def test_a_graph_with_another_schema_is_refused() -> None:
    graph = nx.MultiDiGraph()
    graph.add_node("a", label="Animal")
    with pytest.raises(StoreError, match="Animal"):
        from_networkx(graph)
