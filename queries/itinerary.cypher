// title: Itinerary of a leader
// description: Visits of a person and events the person took part in, in the order of their days.
// param person: string = Vladimir Putin
// param since: date =
// param until: date =
// param limit: integer = 50
MATCH (a:Person)-[r:PARTICIPATED_IN]->(e:Event)
WHERE (a.name = $person OR $person IN a.aliases) AND e.status <> 'planned'
WITH a.name AS person, e.name AS what, coalesce(e.subtype, e.type) AS type, coalesce(e.place, '') AS place,
     coalesce(e.date, '') AS day, coalesce(e.date_precision, '') AS precision, r.uid AS uid
WHERE day >= $since AND ($until = '' OR day <> '' AND day <= $until)
RETURN day, precision, what, type, place, person, uid
ORDER BY day, what, uid
LIMIT $limit
UNION
MATCH (a:Person)-[r:VISITED]->(p:Place|Country)
WHERE a.name = $person OR $person IN a.aliases
WITH a.name AS person, p.name AS what, 'visited' AS type, coalesce(p.name, '') AS place, coalesce(r.date, '') AS day,
     coalesce(r.date_precision, '') AS precision, r.uid AS uid
WHERE day >= $since AND ($until = '' OR day <> '' AND day <= $until)
RETURN day, precision, what, type, place, person, uid
ORDER BY day, what, uid
LIMIT $limit
