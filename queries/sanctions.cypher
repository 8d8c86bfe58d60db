// title: Sanctions
// description: Who sanctioned whom, the latest first; by and against empty for all.
// param by: string =
// param against: string =
// param limit: integer = 50
MATCH (a:Person|Country|Organization)-[r:SANCTIONED]->(b:Person|Country|Organization)
WHERE ($by = '' OR a.name = $by OR $by IN a.aliases) AND ($against = '' OR b.name = $against OR $against IN b.aliases)
OPTIONAL MATCH (e:Event)
WHERE e.id = r.event
RETURN a.name AS sanctioning, b.name AS sanctioned, coalesce(r.date, '') AS day, coalesce(e.name, '') AS event,
       r.status AS status, r.sources AS sources, r.uid AS uid
ORDER BY day DESC, sanctioning, sanctioned, uid
LIMIT $limit
