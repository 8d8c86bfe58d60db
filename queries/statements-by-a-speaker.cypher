// title: What a speaker says
// description: Claims of a person, a government or an organisation with the verb and the sentence.
// param speaker: string = China
// param limit: integer = 50
MATCH (s:Person|Country|Organization)-[r:SAID]->(k:Claim)-[i:REPORTED_IN]->(d:Article)
WHERE s.name = $speaker OR $speaker IN s.aliases
RETURN s.name AS said_by, coalesce(r.cue, '') AS verb, k.name AS claim, k.status AS status, k.quote AS quote,
       d.name AS article, coalesce(d.published, '') AS published, k.id AS id
ORDER BY published DESC, claim, id, said_by, verb
LIMIT $limit
