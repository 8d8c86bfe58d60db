// title: What is new since a day
// description: Facts first reported on or after a day, the latest first.
// param since: date = 2022-01-01
// param limit: integer = 50
MATCH (a)-[r]->(b)
WHERE r.basis = 'text' AND r.first_reported >= $since
RETURN r.first_reported AS first_reported, a.name AS source, r.kind AS fact, b.name AS target, r.status AS status,
       r.sources AS sources, r.uid AS uid
ORDER BY first_reported DESC, fact, source, target, uid
LIMIT $limit
