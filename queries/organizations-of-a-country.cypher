// title: Agencies and headquarters of a country
// description: Ministries, forces and companies of a country, and the organisations that have their seat there.
// param country: string = Russia
// param limit: integer = 50
MATCH (o:Organization)-[r:AGENCY_OF|HEADQUARTERED_IN]->(c:Country)
WHERE c.name = $country OR c.id = $country
RETURN o.name AS organization, coalesce(o.type, '') AS type, r.kind AS relation, c.name AS of, r.sources AS sources,
       r.uid AS uid
ORDER BY relation, organization, uid
LIMIT $limit
