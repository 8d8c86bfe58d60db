// title: Events at a place
// description: Meetings, visits and other events at a city or in a country, the latest first.
// param place: string = Samarkand
// param since: date =
// param until: date =
// param limit: integer = 50
MATCH (e:Event)-[r:TOOK_PLACE_IN]->(p:Place|Country)
WHERE p.name = $place OR $place IN p.aliases
OPTIONAL MATCH (a)-[t:PARTICIPATED_IN]->(e)
WITH e.name AS event, e.type AS type, coalesce(e.subtype, '') AS subtype, coalesce(e.date, '') AS day,
     coalesce(e.date_end, '') AS until_day, e.status AS status, e.id AS id, count(DISTINCT a) AS participants
WHERE day >= $since AND ($until = '' OR day <> '' AND day <= $until)
RETURN event, type, subtype, day, until_day, status, participants, id
ORDER BY day DESC, event, id
LIMIT $limit
