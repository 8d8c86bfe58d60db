// title: Facts that somebody denies
// description: Facts of which a denial is on record.
// param limit: integer = 50
MATCH (a)-[r]->(b)
WHERE r.disputed = true
RETURN a.name AS source, r.kind AS fact, b.name AS target, coalesce(r.date, '') AS day, r.sources AS sources,
       r.claims AS passages, r.uid AS uid
ORDER BY fact, source, target, day, uid
LIMIT $limit
