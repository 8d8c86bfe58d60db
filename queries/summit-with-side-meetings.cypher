// title: A summit and what happened in its margins
// description: Events that were part of another, with who took part; the summit by the beginning of its name, empty for all.
// param summit: string =
// param limit: integer = 50
MATCH (side:Event)-[r:PART_OF]->(summit:Event), (a)-[t:PARTICIPATED_IN]->(side)
WHERE summit.name STARTS WITH $summit
RETURN summit.name AS of_summit, side.name AS side_event, coalesce(side.subtype, side.type) AS type,
       coalesce(side.date, '') AS day, a.name AS participant, coalesce(t.role, '') AS part, t.uid AS uid
ORDER BY of_summit, day, side_event, participant, part, uid
LIMIT $limit
