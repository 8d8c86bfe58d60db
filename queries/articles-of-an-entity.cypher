// title: Articles that mention somebody or something
// description: Articles with how often they mention a person, country, place, organisation or event, the latest first.
// param name: string = Xi Jinping
// param limit: integer = 50
MATCH (x)-[r:MENTIONED_IN]->(d:Article)
WHERE x.name = $name
RETURN coalesce(d.published, '') AS published, d.name AS article, coalesce(d.source, '') AS source,
       r.mentions AS mentions, x.kind AS kind, coalesce(d.url, '') AS url, d.id AS id
ORDER BY published DESC, article, id, kind
LIMIT $limit
