// title: Facts that rest on one source
// description: Facts told by a single independent source, the least certain first: what to check before citing.
// param limit: integer = 50
MATCH (a)-[r]->(b)
WHERE r.basis = 'text' AND r.sources <= 1
RETURN a.name AS source, r.kind AS fact, b.name AS target, r.confidence AS confidence, r.claims AS passages,
       r.articles AS articles, r.first_reported AS first_reported, r.uid AS uid
ORDER BY confidence, fact, source, target, uid
LIMIT $limit
