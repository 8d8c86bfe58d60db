// title: The most connected actors
// description: People, countries and organisations with how many facts tell of them, and how many others these lead to.
// param limit: integer = 20
MATCH (a:Person|Country|Organization)-[r]-(b:Person|Country|Organization|Place|Event|Agreement)
WHERE r.basis = 'text'
RETURN a.name AS actor, a.kind AS kind, a.id AS id, count(r) AS facts, count(DISTINCT b) AS neighbours
ORDER BY neighbours DESC, facts DESC, actor, id
LIMIT $limit
