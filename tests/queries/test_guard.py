"""The gate against another checker of Cypher: what that calls a write or no Cypher, the gate refuses too."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from neo4j_guard import GuardError
from neo4j_guard._checker import check_query as guard_query
from neo4j_guard._rules import Rules

from graphbuild.errors import QueryError
from graphbuild.queries import check_query, saved_queries
from tests.queries.test_gate import ACCEPTED

READING = Rules.build("read", (), ())
PIECES = (
    "MATCH (a:Person)", "MATCH (a)-[r:MET_WITH]-(b)", "RETURN a.name AS x", "CREATE (c)", "SET a.name = 'x'",
    "DELETE a", "REMOVE a.name", "MERGE (c)", "WITH a", "WHERE a.name = 'x'", "UNWIND [1] AS y", "UNION", ";", "//",
    "\n", "/*", "*/", "'", "`", '"', "CALL db.labels()", "COPY a TO 'x.csv'", "LOAD CSV FROM 'x' AS z", "LIMIT 1",
    "ORDER BY x", "\\", "{", "}",
)  # fmt: skip


def passes(query: str) -> bool:
    try:
        check_query(query)
    except QueryError:
        return False
    return True


@pytest.mark.parametrize("query", [*ACCEPTED, *(query.text for query in saved_queries())])
def test_what_passes_is_reading_cypher_of_neo4j(query: str) -> None:
    guard_query(query, READING)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join))
@example("MATCH (a:Person) RETURN a.name AS x // \n ; CREATE (c)")
@example("MATCH (a:Person) WHERE a.name = 'x' CREATE (c) RETURN a.name AS x")
def test_nothing_passes_that_the_guard_stops(query: str) -> None:
    if passes(query):
        try:
            guard_query(query, READING)
        except GuardError as error:
            pytest.fail(f"{query!r}: {error}")
