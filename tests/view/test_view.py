import hashlib
import json
import os
import re
import subprocess
import sys
from base64 import b64encode
from itertools import combinations
from math import dist
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.errors import GraphbuildError, QueryError, StoreError
from graphbuild.evidence import is_fact, read_evidence
from graphbuild.graph import Graph
from graphbuild.ontology import NODES
from graphbuild.view import write_view
from graphbuild.view.document import embedded
from graphbuild.view.layout import Link, lay_out
from graphbuild.view.payload import SHAPES, Sources, payload
from graphbuild.view.select import select
from tests.view.samples import Maker, summits

GRAPH = summits(30)
PEOPLE = [node for node in GRAPH.nodes if node.label not in ("Article", "Claim")]


def test_it_writes_one_file_and_says_what_it_shows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    written = write_view(GRAPH, Path("out/graph.html"), title="Test")
    assert written.nodes == len(PEOPLE) and written.left_out == 0
    assert written.edges == sum(is_fact(edge) for edge in GRAPH.edges)
    assert [path.relative_to(tmp_path).as_posix() for path in sorted(tmp_path.rglob("*"))] == ["out", "out/graph.html"]


def test_the_same_graph_is_the_same_bytes(tmp_path: Path) -> None:
    first, second = (write_view(summits(30), tmp_path / name, title="Test").file for name in ("a", "b"))
    assert first.read_bytes() == second.read_bytes()


def test_the_locale_does_not_matter(tmp_path: Path) -> None:
    code = (
        "from pathlib import Path; from tests.view.samples import Maker; from graphbuild.view import write_view\n"
        "m = Maker(); m.node('Person', 'x', '\\u4e60')\n"
        f"write_view(m.graph(), Path({str(tmp_path / 'c')!r}), title='\\u4e60')"
    )
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONHASHSEED": "7"}
    subprocess.run(
        [sys.executable, "-W", "error", "-c", code], check=True, env=environment, cwd=Path(__file__).parents[2]
    )
    make = Maker()
    make.node("Person", "x", "习")
    assert write_view(make.graph(), tmp_path / "d", title="习").file.read_bytes() == (tmp_path / "c").read_bytes()


def test_the_policy_names_the_style_and_the_scripts_by_hash(tmp_path: Path) -> None:
    page = write_view(GRAPH, tmp_path / "g.html", title="Test").file.read_text(encoding="utf-8")
    policy = page.partition('Content-Security-Policy" content="')[2].partition('"')[0]
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert not re.search("unsafe|connect-src|https?:", policy)
    inline = re.findall(r"<style>(.*?)</style>|<script>(.*?)</script>", page, re.DOTALL)
    hashes = [b64encode(hashlib.sha256((a or b).encode()).digest()).decode() for a, b in inline]
    assert len(hashes) == 3 and all(f"'sha256-{value}'" in policy for value in hashes)
    assert not re.search(r"<(script|link|img|iframe)[^>]+(src|href)=\"(?!data:)", page)


@given(st.text(), st.text())
def test_embedded_json_is_inert_and_exact(key: str, value: str) -> None:
    text = embedded({key: [value, None, 1.5]})
    assert not re.search("[<>&\u2028\u2029]", text)
    text.encode("utf-8")
    assert json.loads(text) == {key: [value, None, 1.5]}


def names(nodes: object) -> set[str]:
    return {node.name for node in nodes}  # type: ignore[attr-defined]


def test_focus_is_found_by_id_name_or_alias() -> None:
    for name in ("p0000", "alma okoro", "President Alma Okoro"):
        assert select(GRAPH, focus=name).focus == "p0000"


def test_focus_draws_the_neighbourhood() -> None:
    chosen = select(GRAPH, focus="Alma Okoro", hops=1)
    facts = [e for e in GRAPH.edges if is_fact(e) and "p0000" in (e.source, e.target)]
    assert {n.id for n in chosen.nodes} == {end for e in facts for end in (e.source, e.target)}
    assert chosen.focus == "p0000"
    assert {n.id for n in select(GRAPH, focus="Alma Okoro", hops=2).nodes} > {n.id for n in chosen.nodes}


def test_a_time_keeps_what_is_dated_in_it_and_what_stands_between_those() -> None:
    make = Maker()
    a, b, c, d = (make.node("Person", id, id) for id in "abcd")
    land = make.node("Country", "LLL", "Land")
    event = make.node("Event", "e", "Meeting", date="2022-05-01", date_end="2022-05-31")
    make.fact("MET_WITH", a, b, date="2022-06-01")
    make.fact("MET_WITH", c, d, date="2023-06-01")
    make.fact("PARTICIPATED_IN", a, event)
    make.fact("RELATED_TO", a, b)
    make.fact("RELATED_TO", b, c)
    make.fact("HEAD_OF_STATE_OF", b, land, valid_from="2022-01-01", valid_to="2022-05-15")
    kept = select(make.graph(), since="2022-05-20", until="2022-12-31")
    assert {e.uid for e in kept.edges} == {"MET_WITH:a:b", "PARTICIPATED_IN:a:e", "RELATED_TO:a:b"}
    assert names(kept.nodes) == {"a", "b", "Meeting"}


def test_types_are_labels_and_relations() -> None:
    assert {n.label for n in select(GRAPH, types=frozenset({"Person", "Event"})).nodes} == {"Person", "Event"}
    assert {e.type for e in select(GRAPH, types=frozenset({"MET_WITH"})).edges} == {"MET_WITH"}
    assert {e.type for e in select(GRAPH, types=["met_with "]).edges} == {"MET_WITH"}


def test_a_time_beyond_all_dates_is_empty_though_offices_are_still_held() -> None:
    make = Maker()
    leader, land = make.node("Person", "a", "A"), make.node("Country", "L", "L")
    make.fact("HEAD_OF_STATE_OF", leader, land, valid_from="2020-01-01")
    assert len(select(make.graph(), since="2020-01-01").edges) == 1
    with pytest.raises(QueryError, match="from 2020-01-01 to 2020-01-01"):
        select(make.graph(), since="2020-02-01")


NOTHING: list[tuple[dict[str, Any], str]] = [
    ({"focus": "Nobody At All"}, "nothing in the graph goes by that name"),
    ({"focus": "Alma Okorro"}, "did you mean Alma Okoro"),
    ({"focus": "Okoro"}, "can be"),
    ({"focus": "Alma Okoro", "types": ["Event"]}, "focus Alma Okoro: not among"),
    ({"types": ["Agreement"]}, "types Agreement: nothing of that kind"),
    ({"types": ["SANCTIONED", "Person"]}, "nothing of that kind"),
    ({"types": ["MEETS"]}, "MEETS: no label or relation of the schema"),
    ({"types": ["MET_WIHT"]}, "did you mean MET_WITH"),
    ({"types": ["Claim"]}, "no label or relation of the schema"),
    ({"types": [""]}, "an empty name"),
    ({"since": "2099-01-01"}, "since 2099-01-01: no fact of that time; dated facts reach from 20"),
    ({"until": "1999-01-01"}, "until 1999-01-01: no fact of that time"),
    ({"since": "2023-01-01", "until": "2022-01-01"}, "later than until"),
    ({"rows": []}, "name nothing to draw"),
    ({"rows": [{"people": 30}]}, "name nothing to draw"),
]


@pytest.mark.parametrize(("choice", "told"), NOTHING, ids=[str(choice) for choice, _ in NOTHING])
def test_a_choice_that_leaves_nothing_says_so_and_writes_nothing(
    choice: dict[str, Any], told: str, tmp_path: Path
) -> None:
    with pytest.raises(GraphbuildError, match=re.escape(told)) as error:
        write_view(GRAPH, tmp_path / "g.html", title="Test", **choice)
    assert len(str(error.value).splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_an_empty_graph_is_an_empty_page(tmp_path: Path) -> None:
    assert write_view(Graph(), tmp_path / "g.html", title="Test").nodes == 0


def test_the_weightiest_stay(tmp_path: Path) -> None:
    make = Maker()
    hub = make.node("Country", "HUB", "Hub")
    for i in range(1600):
        person = make.node("Person", f"p{i}", f"Person {i}")
        if i % 2:
            make.edge("CITIZEN_OF", person, hub)
    chosen = select(make.graph())
    assert (len(chosen.nodes), chosen.left_out) == (1500, 101)
    assert len(chosen.edges) == 800, "all that have a fact stay"
    assert select(make.graph(), top=3).nodes[0].id == "HUB"


def test_an_impossible_place_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(StoreError, match=r"cannot be written"):
        write_view(Graph(), tmp_path / "file" / "graph.html", title="Test")


def test_a_summit_and_its_leaders_sit_together() -> None:
    graph = summits(60)
    chosen = select(graph)
    data: Any = payload(chosen, Sources({}), title="Test")
    spots = [(spot["x"], spot["y"]) for spot in data["network"]["nodes"]]
    at = {node.id: spot for node, spot in zip(chosen.nodes, spots, strict=True)}
    near = [dist(at[e.source], at[e.target]) for e in chosen.edges if e.type == "PARTICIPATED_IN"]
    any_two = [dist(one, other) for one, other in combinations(spots, 2)]
    assert median(near) < 0.35 * median(any_two)


def test_the_page_is_told_what_it_reads_and_no_more() -> None:
    data: Any = payload(select(GRAPH), Sources(read_evidence(GRAPH)), title="Test")
    assert {key for node in data["network"]["nodes"] for key in node} == {"x", "y", "size"}
    assert {key for edge in data["network"]["edges"] for key in edge} == {"from", "to"}
    facts, claims = data["facts"], data["claims"]
    assert not {key for fact in facts for key in fact} & {"kind", "claims", "articles", "first_reported"}
    assert {fact["basis"] for fact in facts if "basis" in fact} == {"reference"}
    assert not any(fact.get("date_end") and fact["date_end"] == fact["date"] for fact in facts)
    assert all(claims[i]["quote"] for fact in facts for i in fact["quotes"])


@pytest.mark.parametrize("count", [3, 4, 5, 6])
def test_a_row_or_a_star_of_few_nodes_stays_small(count: int) -> None:
    for links in ([Link(i, i + 1, 1.0) for i in range(count - 1)], [Link(0, i, 1.5) for i in range(1, count)]):
        places = lay_out([(60.0, 40.0)] * count, links)
        assert max(abs(x) + abs(y) for x, y in places) < 120 * count


@pytest.mark.parametrize("count", [1, 2, 5, 40, 200])
def test_boxes_do_not_overlap(count: int) -> None:
    boxes = [(30.0 + 7 * (i % 9), 24.0 + i % 5) for i in range(count)]
    places = lay_out(boxes, [Link(i, (i * 7 + 1) % count, 1.0) for i in range(count) if i != (i * 7 + 1) % count])
    overlaps = [
        (i, k)
        for i in range(count)
        for k in range(i)
        if abs(places[i][0] - places[k][0]) < (boxes[i][0] + boxes[k][0]) / 2 - 3
        and abs(places[i][1] - places[k][1]) < (boxes[i][1] + boxes[k][1]) / 2 - 3
    ]
    assert len(overlaps) <= count // 50


SIGHTS = {
    "deuteranopia": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "protanopia": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "tritanopia": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}
"""What the three kinds of colour blindness make of linear red, green and blue (Machado et al. 2009)."""


def as_seen(colour: str, sight: str) -> tuple[float, ...]:
    linear = [(int(colour[i : i + 2], 16) / 255) ** 2.2 for i in (1, 3, 5)]
    mixed = [sum(a * b for a, b in zip(row, linear, strict=True)) for row in SIGHTS[sight]]
    return tuple(min(max(one, 0), 1) ** (1 / 2.2) for one in mixed)


@pytest.mark.parametrize("sight", SIGHTS)
def test_colour_blind_readers_tell_labels_apart(sight: str) -> None:
    colours = {name: as_seen(NODES[name].colour, sight) for name in SHAPES}
    for (one, a), (other, b) in combinations(colours.items(), 2):
        assert dist(a, b) > 0.1, f"{one} and {other}"
    assert len(set(SHAPES.values())) == len(SHAPES), "and a shape for each"
