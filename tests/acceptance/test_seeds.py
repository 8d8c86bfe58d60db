"""Four saved web pages with their litter: the facts that any reader takes from them are in the graph, nothing else."""

from functools import cache
from pathlib import Path

import pytest

from graphbuild.graph import Value
from graphbuild.pipeline import build, load_graph
from tests.acceptance.outputs import ask, scratch
from tests.corpus import NO_SHARED, SHARED

SEEDS = SHARED / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason=NO_SHARED)

LITTER = ("Renner", "Leopard", "танк", "Войти", "Register", "Log in", "comment", "heatwave", "snow plow", "See also")
"""Words of the pages' menus, comment forms and links to other articles."""


@cache
def built_seeds() -> Path:
    out = scratch("seeds") / "graph"
    report = build([SEEDS], out=out)
    assert (report.articles, report.skipped) == (4, ())
    return out


@pytest.mark.parametrize(
    ("person", "relation", "country", "portfolio"),
    [
        ("Xi Jinping", "HEAD_OF_STATE_OF", "China", ""),
        ("Vladimir Putin", "HEAD_OF_STATE_OF", "Russia", ""),
        ("Andrei Belousov", "MINISTER_OF", "Russia", "defence"),
        ("Sergei Lavrov", "MINISTER_OF", "Russia", "foreign affairs"),
    ],
)
def test_offices(person: str, relation: str, country: str, portfolio: str) -> None:
    rows = ask(
        built_seeds(),
        f"MATCH (p:Person)-[r:{relation}]->(c:Country) WHERE p.name = $person"
        " RETURN c.name AS country, coalesce(r.portfolio, '') AS portfolio",
        person=person,
    )
    assert rows == [{"country": country, "portfolio": portfolio}]


def test_a_city_lies_in_its_country() -> None:
    rows = ask(
        built_seeds(),
        "MATCH (p:Place)-[r:LOCATED_IN]->(c:Country) WHERE p.name = 'Samarkand' RETURN c.name AS country, r.basis AS b",
    )
    assert [row["country"] for row in rows] == ["Uzbekistan"]


@pytest.mark.parametrize(
    ("event", "first", "last"), [("Samarkand 2022", "2022-09-01", "2022-09-30"), ("Beijing 2024", "2024-05-16", "")]
)
def test_an_event_that_several_articles_tell_is_there_once(event: str, first: str, last: str) -> None:
    given: dict[str, Value] = {"event": event}
    (found,) = ask(
        built_seeds(),
        "MATCH (e:Event) WHERE e.name = $event RETURN e.date AS date, e.date_end AS date_end, e.status AS status,"
        " e.place AS place",
        **given,
    )
    assert first <= found["date"] <= found["date_end"]
    assert found["date_end"] <= last if last else found["date"] == first
    assert (found["status"], found["place"]) == ("asserted", event.split()[0])
    taking_part = ask(
        built_seeds(),
        "MATCH (p:Person)-[r:PARTICIPATED_IN]->(e:Event) WHERE e.name = $event AND r.status = 'asserted'"
        " RETURN DISTINCT p.name AS name",
        **given,
    )
    assert {"Vladimir Putin", "Xi Jinping"} <= {row["name"] for row in taking_part}


def test_the_two_meetings_are_told_by_sentences_of_articles_of_their_time() -> None:
    rows = ask(
        built_seeds(),
        "MATCH (a:Person)-[r:MET_WITH]-(b:Person) WHERE a.name = 'Xi Jinping' AND b.name = 'Vladimir Putin'"
        " MATCH (k:Claim)-[i:REPORTED_IN]->(d:Article) WHERE r.uid IN k.facts AND r.date <> ''"
        " RETURN DISTINCT r.date AS date, d.published AS published",
    )
    assert {row["date"][:7] for row in rows} >= {"2022-09", "2024-05"}
    assert all(row["date"] <= row["published"] for row in rows)


def test_the_litter_of_the_pages_is_nobody() -> None:
    graph = load_graph(built_seeds())
    said = [
        str(value)
        for node in graph.nodes
        if node.label != "Article"
        for key in ("name", "aliases", "quote")
        if (value := node.properties.get(key))
    ]
    assert len(said) > 100
    assert [(word, text) for text in said for word in LITTER if word in text] == []
