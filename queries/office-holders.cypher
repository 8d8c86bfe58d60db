// title: Who held which office of a country on a day
// description: Heads of state and government, ministers and other offices of a country and of its agencies as far as articles tell; a day outside the told dates of an office leaves it out, empty takes all.
// param country: string = China
// param as_of: date =
// param limit: integer = 50
MATCH (p:Person)-[r:HEAD_OF_STATE_OF|HEAD_OF_GOVERNMENT_OF|MINISTER_OF|HOLDS_POSITION]->(c:Country)
WHERE c.name = $country OR c.id = $country OR $country IN c.aliases
WITH p.name AS person, r.kind AS office, coalesce(r.portfolio, r.title, '') AS title,
     coalesce(r.valid_from, '') AS since, coalesce(r.valid_to, '') AS until, coalesce(r.former, false) AS former,
     r.first_reported AS first_reported, r.last_reported AS last_reported, r.uid AS uid
WHERE $as_of = '' OR (since <= $as_of AND (until >= $as_of OR (until = '' AND NOT former)))
RETURN person, office, title, since, until, former, first_reported, last_reported, uid
ORDER BY office, title, person, uid
LIMIT $limit
