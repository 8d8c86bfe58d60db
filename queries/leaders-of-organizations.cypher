// title: Who leads and works for organisations
// description: Leaders and staff of organisations with their titles; organization empty for all.
// param organization: string =
// param limit: integer = 50
MATCH (p:Person)-[r:LEADS|EMPLOYED_BY|HOLDS_POSITION]->(o:Organization)
WHERE $organization = '' OR o.name = $organization OR $organization IN o.aliases
RETURN o.name AS of, p.name AS person, r.kind AS relation, coalesce(r.title, '') AS title,
       coalesce(r.former, false) AS former, r.last_reported AS last_reported, r.uid AS uid
ORDER BY of, relation, person, title, uid
LIMIT $limit
