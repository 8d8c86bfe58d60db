"""Connections between two names: each step says whether an article tells it."""

from pathlib import Path

from graphbuild.connections import find_connections
from graphbuild.stores import open_store
from tests.view.samples import Maker


def test_a_step_of_reference_data_says_so(tmp_path: Path) -> None:
    make = Maker()
    a, land, b = make.node("Person", "a", "Ann"), make.node("Country", "L", "Land"), make.node("Person", "b", "Bob")
    make.fact("CITIZEN_OF", a, land, uid="a reference", basis="reference")
    make.fact("VISITED", a, land, "Ann came to Land.", uid="b text")
    make.fact("CITIZEN_OF", b, land, uid="c reference", basis="reference")
    store = open_store(f"networkx:{tmp_path / 'graph.json'}")
    store.write(make.graph())
    steps = find_connections(store, "Ann", "Bob")
    store.close()
    assert [(s.source, s.relation, s.target, s.basis, s.quote) for s in steps] == [
        ("Ann", "VISITED", "Land", "text", "Ann came to Land."),
        ("Bob", "CITIZEN_OF", "Land", "reference", ""),
    ]
