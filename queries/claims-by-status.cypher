// title: Claims that are no facts
// description: What is denied, alleged, hypothetical or planned, word for word, with article and day.
// param status: string = alleged
// param limit: integer = 50
MATCH (k:Claim)-[r:REPORTED_IN]->(d:Article)
WHERE k.status = $status
RETURN k.name AS claim, k.quote AS quote, d.name AS article, coalesce(d.published, '') AS published,
       k.confidence AS confidence, k.id AS id
ORDER BY published DESC, claim, id
LIMIT $limit
