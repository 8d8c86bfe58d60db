"""What the gate before every query lets through, and what it says of all else."""

import pytest

from graphbuild.cypher.tokens import tokenize
from graphbuild.errors import QueryError
from graphbuild.queries import check_query

ACCEPTED = [
    "MATCH (a:Person) RETURN a.name",
    "match (a:Person) where a.name = 'x' return a.name as name order by name desc skip 1 limit 3;",
    "MATCH (a:Person) WHERE a.name = 'CREATE (n) // SET' RETURN a.name",
    'MATCH (a:Person) WHERE a.name = "DELETE; \' MERGE" RETURN a.name',
    "MATCH (a:Person) WHERE a.name = 'it\\'s; DROP' RETURN a.name",
    "// CREATE (n)\nMATCH (a:Person) /* SET a.x = 1;\n */ RETURN a.name // DELETE",
    "MATCH (`create`:Person) RETURN `create`.name AS `set`",
    "MATCH (a:Person|Country {name: $name}) RETURN a.id",
    "MATCH (a:Person)-[r:MET_WITH|VISITED {event: $event}]-(b) RETURN r.kind AS kind, b.name AS name",
    "MATCH (a:Person)<-[r]-(b)-[q:REPORTED_IN]->(c:Article) WHERE r.uid <> q.uid RETURN c.name",
    "MATCH (a)-[r1:ACCUSED]->(b)-[r2:ACCUSED]->(c) WHERE r2.uid <> r1.uid RETURN a.id, b.id, c.id",
    "MATCH (a)-[r1:ACCUSED]->(b)-[r2:AIDED]->(c) RETURN a.id",
    "MATCH (a)-[r1:ACCUSED]->(b) MATCH (b)-[r2:ACCUSED]->(c) RETURN a.id",
    "MATCH (a:Person)-[r:ACCUSED*1..3]->(b) RETURN DISTINCT b.id",
    "MATCH (a:Person)-[r:ACCUSED*..3]-(b) WHERE a.id <> b.id RETURN DISTINCT b.id",
    "MATCH (e:Event) OPTIONAL MATCH (e)-[r:TOOK_PLACE_IN]->(p) RETURN e.name AS event, count(p) AS places",
    "MATCH (k:Claim) RETURN k.start, k.`end` AS last",
    "MATCH (k:Claim) WHERE NOT EXISTS { MATCH (k)-[r:ABOUT]->(x:Country) WHERE x.name = $c } RETURN k.id",
    "MATCH (k:Claim) UNWIND k.facts AS uid RETURN uid, count(k) AS claims",
    "MATCH (a:Person) WITH a, count(*) AS times WHERE times > 1 RETURN a.name AS name, times",
    "MATCH (a:Person) WITH a AS leader RETURN leader.name",
    "MATCH (a:Person) RETURN CASE WHEN a.mentions >= 10 THEN 'often' ELSE 'seldom' END AS how",
    "MATCH (a:Person) WHERE a.name STARTS WITH 'X' AND (a.name ENDS WITH 'g' OR a.name CONTAINS 'i') RETURN a.id",
    "MATCH (a:Person) WHERE a.name IN ['Xi', $name] AND a.mentions IS NOT NULL RETURN toLower(a.name) AS name",
    "MATCH (a:Person) RETURN count(a) AS people, avg(a.mentions) AS mean, count(DISTINCT a.name) AS names",
    "MATCH (a:Person) RETURN a.name AS name UNION MATCH (c:Country) RETURN c.name AS name",
    "MATCH (a:Person) RETURN -a.mentions + 2 * (a.articles - 1.5e3) / 7 % 3 AS number",
    "MATCH (a), (b) WHERE a.id < b.id RETURN a.id, b.id",
]

REFUSED = [
    ("", "empty"),
    ("// only a comment", "empty"),
    ("CREATE (n:Person {id: 'x'}) RETURN n.id", "CREATE writes"),
    ("MATCH (a:Person) SET a.name = 'x' RETURN a.name", "SET writes"),
    ("MATCH (a:Person) DETACH DELETE a", "DETACH"),
    ("MATCH (a:Person) DELETE a", "DELETE writes"),
    ("MATCH (a:Person) REMOVE a.name RETURN a.id", "REMOVE writes"),
    ("MERGE (a:Person {id: 'x'}) RETURN a.id", "MERGE writes"),
    ("mErGe (a:Person) return a.id", "writes"),
    ("/* x */ CREATE (n)", "CREATE writes"),
    ("MATCH (a:Person) FOREACH (x IN [1] | SET a.name = 'x')", "FOREACH"),
    ("DROP TABLE Person", "DROP writes"),
    ("ALTER TABLE Person ADD x STRING", "ALTER writes"),
    ("COPY (MATCH (n) RETURN n.id) TO 'out.csv'", "COPY is not run"),
    ("COPY Person FROM 'in.csv'", "COPY is not run"),
    ("LOAD CSV FROM 'http://x' AS row RETURN row", "LOAD is not run"),
    ("LOAD FROM '/etc/passwd' RETURN *", "LOAD is not run"),
    ("CALL show_tables() RETURN *", "CALL is not run"),
    ("MATCH (a:Person) CALL { RETURN 1 AS x } RETURN x", "CALL is not run"),
    ("INSTALL httpfs", "INSTALL is not run"),
    ("ATTACH 'x.db' AS x", "ATTACH is not run"),
    ("EXPORT DATABASE 'x'", "EXPORT is not run"),
    ("IMPORT DATABASE 'x'", "IMPORT is not run"),
    ("CHECKPOINT", "CHECKPOINT is not run"),
    ("BEGIN TRANSACTION", "BEGIN is not run"),
    ("MATCH (a:Person) RETURN a.id; MATCH (b:Person) RETURN b.id", "one statement"),
    ("MATCH (a:Person) RETURN a.id; DROP TABLE Person", "one statement"),
    ("MATCH (a:Person) RETURN a.id;;", "one statement"),
    ("MATCH (a:Person)", "no RETURN"),
    ("MATCH (a:Person) WHERE a.name = 'x RETURN a.id", "line 1: cannot read"),
    ("MATCH (a:Person)\nRETURN a.id §", "line 2: cannot read"),
    ("MATCH (a:Person RETURN a.id", "\\) expected"),
    ("MATCH (a:Person) RETURN *", "name what to return"),
    ("MATCH (a:Person) RETURN labels(a) AS l", "labels\\(\\).*kind"),
    ("MATCH (a)-[r]-(b) RETURN type(r) AS t", "type\\(\\).*kind"),
    ("MATCH (a:Person) RETURN keys(a) AS k", "keys\\(\\).*name the properties"),
    ("MATCH (a:Person) RETURN id(a) AS i", "id\\(\\).*id property"),
    ("MATCH (a:Person) RETURN elementId(a) AS i", "elementId"),
    ("MATCH (a:Person) RETURN substring(a.name, 1) AS s", "substring"),
    ("MATCH (a:Person) RETURN toInteger(a.name) AS i", "toInteger"),
    ("MATCH (a:Person) RETURN head(a.aliases) AS h", "head"),
    ("MATCH (a:Person) RETURN stDev(a.mentions) AS s", "stDev"),
    ("MATCH (a:Person) RETURN apoc.text.join(a.aliases) AS s", "portable subset|no properties"),
    ("MATCH (a:Person), (b:Person) RETURN shortestPath((a)-[r*]-(b)) AS p", "shortestPath.*graphbuild path"),
    ("MATCH p = (a:Person)-[r:ACCUSED]-(b) RETURN p", "p before a pattern"),
    ("MATCH p = shortestPath((a)-[r*..3]-(b)) RETURN p", "before a pattern"),
    ("MATCH (a:Person) RETURN a.aliases[0] AS first", "list indexing"),
    ("MATCH (a:Person) RETURN [x IN a.aliases WHERE x <> 'Xi'] AS others", "comprehensions"),
    ("MATCH (a:Person) RETURN [(a)-[r]-(b) | b.name] AS others", "comprehensions"),
    ("MATCH (a:Person) RETURN a {.name} AS map", "map projection"),
    ("MATCH (a:Person) RETURN {name: a.name} AS map", "maps are left out"),
    ("MATCH (a:Person) WHERE a.name =~ 'X.*' RETURN a.id", "regular expressions"),
    ("MATCH (a:Person) WHERE (a)-[:ACCUSED]->() RETURN a.id", "EXISTS"),
    ("MATCH (a) WHERE a:Person RETURN a.id", "use kind"),
    ("MATCH (a:Person:Country) RETURN a.id", "one label"),
    ("MATCH (a)--(b) RETURN a.id", "without a name"),
    ("MATCH (a)-->(b) RETURN a.id", "without a name"),
    ("MATCH (a)-[:MET_WITH]-(b) RETURN a.id", "write -\\[r:MET_WITH\\]-"),
    ("MATCH (k:Claim) WHERE EXISTS { MATCH (k)-[:ABOUT]->(x) } RETURN k.id", "without a name"),
    ("MATCH (a)-[r1:ACCUSED]->(b)-[r2:ACCUSED]->(c) RETURN a.id", "r1.uid <> r2.uid"),
    ("MATCH (a)-[r1:ACCUSED]->(b), (b)-[r2]->(c) RETURN a.id", "r1.uid <> r2.uid"),
    ("MATCH (a)-[r1:ACCUSED]->(b)-[r2:AIDED]->(c)-[r3:ACCUSED|AIDED]-(d) WHERE r1.uid <> r3.uid RETURN a.id", "r2.uid"),
    ("MATCH (a)-[r:ACCUSED*]->(b) RETURN DISTINCT b.id", "upper bound"),
    ("MATCH (a)-[r:ACCUSED*1..]->(b) RETURN DISTINCT b.id", "upper bound"),
    ("MATCH (a)-[r:ACCUSED*2..3]->(b) RETURN DISTINCT b.id", "begins at 1"),
    ("MATCH (a)-[r:ACCUSED*1..3]->(b) RETURN b.id", "DISTINCT"),
    ("MATCH (a)-[r:ACCUSED*1..3]-(b) RETURN DISTINCT b.id", "a.id <> b.id"),
    ("MATCH (a)-[r:ACCUSED*1..3]->(b) RETURN DISTINCT r.uid", "variable length"),
    ("MATCH (e:Event) OPTIONAL MATCH (e)-[r:TOOK_PLACE_IN]->(p) RETURN collect(p.name) AS places", "OPTIONAL MATCH"),
    ("MATCH (a:Person) RETURN a.kind AS k, count(DISTINCT a.name) AS n, sum(a.mentions) AS m", "DISTINCT last"),
    ("MATCH (a:Person) RETURN a.name AS a", "a is a variable"),
    ("MATCH (a:Person) RETURN count(a)", "add AS"),
    ("MATCH (a:Person) RETURN a", "whole node"),
    ("MATCH (a)-[r]-(b) RETURN collect(r) AS all_of_them", "whole relationship"),
    ("MATCH (a:Person) RETURN DISTINCT a.name AS name ORDER BY a.name", "column's name"),
    ("MATCH (a:Person) WHERE $name IS NULL OR a.name = $name RETURN a.id", "optional filter"),
    ("MATCH (a:Persn) RETURN a.id", "label Persn.*did you mean Person"),
    ("MATCH (a:person) RETURN a.id", "label person.*did you mean Person"),
    ("MATCH (a:Xyzzy) RETURN a.id", "label Xyzzy: not in the schema; there are Person, Country, Place"),
    ("MATCH (a:Agreement) RETURN a.qqq", "property a.qqq: not in the schema; there are aliases, .*year"),
    ("MATCH (a)-[r:MET]-(b) RETURN a.id", "relationship type MET"),
    ("MATCH (a)-[r:ACUSED]-(b) RETURN a.id", "did you mean ACCUSED"),
    ("MATCH (a:Person) RETURN a.nmae", "a.nmae.*did you mean name"),
    ("MATCH (a:Person {nmae: 'Xi'}) RETURN a.id", "property nmae"),
    ("MATCH (a)-[r:MET_WITH]-(b) RETURN r.dates", "did you mean date"),
    ("MATCH (a:Person) RETURN b.name", "b: no such variable"),
    ("MATCH (a:Person) WITH a.name AS name RETURN name.id", "name is a value"),
    ("MATCH (k:Claim) RETURN k.end", "`end`"),
    ("MATCH (k:Claim) RETURN k.id AS order", "`order`"),
    ("MATCH (a:Person) WHERE a.name = $on RETURN a.id", "\\$on"),
    ("MATCH (a:Person) RETURN a.name AS x UNION MATCH (b:Place) RETURN b.name AS y", "different columns"),
    ("MATCH (a:Person) RETURN a.id AS x, a.id AS y UNION MATCH (b:Place) RETURN b.id AS x, b.name AS y", "repeat"),
    ("MATCH (a:Person) RETURN a.id LIMIT 1.5", "whole number"),
]  # fmt: skip


@pytest.mark.parametrize("query", ACCEPTED)
def test_accepts(query: str) -> None:
    check_query(query)


@pytest.mark.parametrize(("query", "message"), REFUSED)
def test_refuses_and_says_why(query: str, message: str) -> None:
    with pytest.raises(QueryError, match=message) as caught:
        check_query(query)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("'a // b'", ["string"]),
        ("'a\\'b' \"c'd\"", ["string", "string"]),
        ("`a``b` // c\n$d", ["quoted", "parameter"]),
        ("1..3 1.5 2e3", ["number", "symbol", "number", "number", "number"]),
        ("习近平 <> é", ["name", "symbol", "name"]),
    ],
)
def test_tokens(text: str, kinds: list[str]) -> None:
    assert [token.kind for token in tokenize(text)] == [*kinds, "end"]
