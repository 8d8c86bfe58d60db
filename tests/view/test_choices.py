"""What the command line chooses is what the page opens with."""

from typing import Any

import pytest

from graphbuild.graph import Graph
from graphbuild.view.answer import read_answer
from graphbuild.view.select import Selection, select
from tests.view.conftest import Opener
from tests.view.samples import summits

GRAPH = summits(30)
ROWS = [{"person": "Alma Okoro"}, {"person": "Boris Tanaka"}, {"uid": "LOCATED_IN:city-0:C00"}]
CHOICES: list[dict[str, Any]] = [
    {"focus": "Alma Okoro"},
    {"focus": "Alma Okoro", "hops": 2},
    {"focus": "Alma Okoro", "hops": 3},
    {"types": ["Person", "MET_WITH"]},
    {"since": "2017-01-01", "until": "2018-12-31"},
    {"rows": ROWS},
    {"rows": ROWS, "focus": "Alma Okoro"},
]


def chosen(graph: Graph, *, rows: Any = None, **choice: Any) -> Selection:
    return select(graph, answer=read_answer(graph, rows) if rows else None, **choice)


@pytest.mark.parametrize("choice", CHOICES, ids=map(str, CHOICES))
def test_the_page_shows_what_was_chosen(choice: dict[str, Any], show: Opener) -> None:
    expected = chosen(GRAPH, **choice)
    touched = {end for e in expected.edges for end in (e.source, e.target)}
    drawn = show(GRAPH, **choice).page.evaluate("window.graphbuild.counts()")
    assert (drawn["nodes"], drawn["facts"]) == (len(touched), len(expected.edges))


def test_the_bar_over_the_graph_says_how_far_it_goes(show: Opener) -> None:
    opened = show(GRAPH, focus="Alma Okoro", hops=2)
    assert "Around Alma Okoro" in opened.page.locator("#around").inner_text()
    assert opened.page.locator('#around [aria-pressed="true"]').inner_text() == "2"
    again = show(GRAPH, focus="Alma Okoro", hops=2, at=opened.page.url.partition("#")[2])
    assert again.page.locator('#around [aria-pressed="true"]').inner_text() == "2"
