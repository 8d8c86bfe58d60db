// title: Who met whom, where and when
// description: Meetings of a person that happened, the latest first; since and until bound the day, empty for no bound.
// param person: string = Xi Jinping
// param since: date =
// param until: date =
// param limit: integer = 50
MATCH (a:Person)-[r:MET_WITH]-(b:Person)
WHERE a.name = $person OR $person IN a.aliases
OPTIONAL MATCH (e:Event)
WHERE e.id = r.event
WITH a.name AS person, b.name AS met, coalesce(r.date, '') AS day, coalesce(e.name, '') AS event,
     coalesce(e.place, '') AS place, r.sources AS sources, r.uid AS uid
WHERE day >= $since AND ($until = '' OR day <> '' AND day <= $until)
RETURN person, met, day, place, event, sources, uid
ORDER BY day DESC, met, uid
LIMIT $limit
