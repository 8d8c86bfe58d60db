// title: Events that are only planned
// description: What is announced and not yet told as having happened, with who is to take part.
// param since: date =
// param limit: integer = 50
MATCH (a:Person|Country|Organization)-[r:PARTICIPATED_IN]->(e:Event)
WHERE e.status = 'planned' AND coalesce(e.date_end, e.date, '') >= $since
RETURN e.name AS event, coalesce(e.subtype, e.type) AS type, coalesce(e.date, '') AS day,
       coalesce(e.place, '') AS place, a.name AS participant, coalesce(r.role, '') AS part, r.uid AS uid
ORDER BY day, event, participant, part, uid
LIMIT $limit
