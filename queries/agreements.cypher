// title: Agreements and who signed them
// description: Treaties, joint statements and pacts with their signatories; signatory empty for all.
// param signatory: string =
// param limit: integer = 50
MATCH (a:Person|Country|Organization)-[r:SIGNED]->(g:Agreement)
WHERE $signatory = '' OR a.name = $signatory OR $signatory IN a.aliases
RETURN g.name AS agreement, coalesce(r.date, g.date, '') AS day, a.name AS signed_by, a.kind AS kind,
       r.sources AS sources, r.uid AS uid
ORDER BY day DESC, agreement, signed_by, uid
LIMIT $limit
