// title: Who succeeded whom
// description: Successions in office as told, with the office.
// param person: string =
// param limit: integer = 50
MATCH (a:Person)-[r:SUCCEEDED]->(b:Person)
WHERE $person = '' OR a.name = $person OR b.name = $person
RETURN a.name AS successor, b.name AS predecessor, coalesce(r.title, '') AS office,
       coalesce(r.valid_from, r.date, '') AS day, r.uid AS uid
ORDER BY day DESC, successor, predecessor, uid
LIMIT $limit
