// title: Who accuses whom
// description: Accusations that were made, the best attested first; accuser and accused empty for all. That something is alleged does not make it a fact.
// param accuser: string =
// param accused: string =
// param limit: integer = 50
MATCH (a:Person|Country|Organization)-[r:ACCUSED]->(b:Person|Country|Organization)
WHERE ($accuser = '' OR a.name = $accuser OR $accuser IN a.aliases)
  AND ($accused = '' OR b.name = $accused OR $accused IN b.aliases)
RETURN a.name AS accuser_name, b.name AS accused_name, coalesce(r.date, '') AS day, r.sources AS sources,
       r.claims AS passages, r.status AS status, r.disputed AS disputed, r.uid AS uid
ORDER BY sources DESC, passages DESC, accuser_name, accused_name, day, uid
LIMIT $limit
