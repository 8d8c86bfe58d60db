// title: What is denied, and by whom
// description: Denials word for word, with who denies and what the denial is about; about empty for all.
// param about: string =
// param limit: integer = 50
MATCH (k:Claim)-[i:REPORTED_IN]->(d:Article), (k)-[r:ABOUT]->(x)
WHERE k.status = 'denied' AND ($about = '' OR x.name = $about)
OPTIONAL MATCH (s)-[t:SAID]->(k)
RETURN coalesce(s.name, '') AS denied_by, k.name AS claim, x.name AS concerns, coalesce(r.role, '') AS part,
       k.quote AS quote, d.name AS article, coalesce(d.published, '') AS published, k.id AS id
ORDER BY published DESC, claim, id, part, concerns, denied_by
LIMIT $limit
