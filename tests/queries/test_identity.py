"""A query for a drawing may return whole nodes and relationships: they become their ids and uids."""

import pytest

from graphbuild.cypher import by_identity, check_query
from graphbuild.errors import QueryError
from graphbuild.queries import saved_queries

REWRITTEN = [
    ("MATCH (a)-[r:MET_WITH]-(b) RETURN a, r, b", "MATCH (a)-[r:MET_WITH]-(b) RETURN a.id, r.uid, b.id"),
    ("MATCH (a) RETURN DISTINCT a ORDER BY a.name", "MATCH (a) RETURN DISTINCT a.id ORDER BY a.name"),
    ("MATCH (a) RETURN a AS x LIMIT 3;", "MATCH (a) RETURN a.id AS x LIMIT 3;"),
    ("MATCH (`a b`) RETURN `a b`", "MATCH (`a b`) RETURN `a b`.id"),
    ("MATCH (a) WITH a AS z RETURN z", "MATCH (a) WITH a AS z RETURN z.id"),
    ("MATCH (a)-[r]-(b) RETURN collect(r) AS rs", "MATCH (a)-[r]-(b) RETURN collect(r.uid) AS rs"),
    ("MATCH (a)-[r]-(b) RETURN coalesce(a, b) AS x", "MATCH (a)-[r]-(b) RETURN coalesce(a.id, b.id) AS x"),
    ("MATCH (a) // a\nRETURN a, 'a'", "MATCH (a) // a\nRETURN a.id, 'a'"),
    (
        "MATCH (a) RETURN a UNION MATCH (b) RETURN b AS a",
        "MATCH (a) RETURN a.id UNION MATCH (b) RETURN b.id AS a",
    ),
]
KEPT = [
    "MATCH (a) RETURN a.name AS name, count(a) AS n",
    "MATCH (a)-[r]-(b) RETURN a.id, count(DISTINCT b) AS n",
    "MATCH (a) RETURN EXISTS { MATCH (a)-[r]-(b) } AS met",
    "MATCH (a) WITH a, count(*) AS n RETURN n",
    *(query.text for query in saved_queries()),
]


@pytest.mark.parametrize(("query", "expected"), REWRITTEN, ids=[query for query, _ in REWRITTEN])
def test_whole_nodes_become_ids(query: str, expected: str) -> None:
    assert by_identity(query) == expected


@pytest.mark.parametrize("query", KEPT, ids=[query[:50] for query in KEPT])
def test_values_stay_as_they_are(query: str) -> None:
    assert by_identity(query) == query


@pytest.mark.parametrize("query", ["MATCH (a) DELETE a", "MATCH (a) RETURN *", "MATCH (a) SET a.name = 'x' RETURN a"])
def test_what_is_refused_stays_refused(query: str) -> None:
    with pytest.raises(QueryError):
        check_query(by_identity(query))
