// title: Facts by type
// description: How many facts of each relationship type there are, and what carries them.
// param limit: integer = 100
MATCH (a)-[r]->(b)
WHERE r.basis IS NOT NULL
RETURN r.kind AS type, r.basis AS basis, count(r) AS facts, sum(r.claims) AS passages
ORDER BY facts DESC, type, basis
LIMIT $limit
