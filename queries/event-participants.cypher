// title: Who took part in an event
// description: Participants with their part; the event by the beginning of its name.
// param event: string = Samarkand 2022
// param limit: integer = 50
MATCH (a:Person|Country|Organization)-[r:PARTICIPATED_IN]->(e:Event)
WHERE e.name STARTS WITH $event
RETURN e.name AS event, coalesce(e.date, '') AS day, a.name AS participant, a.kind AS kind,
       coalesce(r.role, '') AS part, r.status AS status, r.sources AS sources, r.uid AS uid
ORDER BY day, event, kind, participant, part, uid
LIMIT $limit
