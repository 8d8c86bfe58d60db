// title: The sentences behind a fact
// description: Every passage that says how two are related, with article, source and link; fact empty for all relationships.
// param one: string = Xi Jinping
// param other: string = China
// param fact: string =
// param limit: integer = 50
MATCH (a)-[r]-(b)
WHERE a.name = $one AND b.name = $other AND ($fact = '' OR r.kind = $fact)
MATCH (k:Claim)-[i:REPORTED_IN]->(d:Article)
WHERE r.uid IN k.facts
OPTIONAL MATCH (s)-[t:SAID]->(k)
RETURN r.kind AS relationship, k.quote AS quote, k.start AS first_char, k.`end` AS last_char, k.status AS status,
       coalesce(s.name, '') AS said_by, d.name AS article, coalesce(d.source, '') AS source,
       coalesce(d.published, '') AS published, coalesce(d.url, '') AS url, r.uid AS uid
ORDER BY relationship, published, article, first_char, last_char, said_by, uid
LIMIT $limit
