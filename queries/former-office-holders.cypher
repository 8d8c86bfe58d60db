// title: Former office-holders
// description: People who are said to have left an office, with the day where it is told; country empty for all.
// param country: string =
// param limit: integer = 50
MATCH (p:Person)-[r:HEAD_OF_STATE_OF|HEAD_OF_GOVERNMENT_OF|MINISTER_OF|HOLDS_POSITION|LEADS]->(c:Country|Organization)
WHERE (r.former = true OR r.valid_to IS NOT NULL) AND ($country = '' OR c.name = $country OR c.id = $country)
RETURN p.name AS person, r.kind AS office, coalesce(r.portfolio, r.title, '') AS title, c.name AS of,
       coalesce(r.valid_from, '') AS since, coalesce(r.valid_to, '') AS until, r.uid AS uid
ORDER BY of, office, person, uid
LIMIT $limit
