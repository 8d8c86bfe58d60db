// title: How two actors are connected
// description: Connections of one, two and three steps through people, countries, organisations and events; reference data is left out.
// param one: string = Xi Jinping
// param other: string = Vladimir Putin
// param limit: integer = 20
MATCH (a:Person|Country|Organization)-[r1]-(b:Person|Country|Organization)
WHERE a.name = $one AND b.name = $other AND r1.basis = 'text'
RETURN 1 AS steps, a.name AS start, r1.kind AS first, '' AS via, '' AS second, '' AS then_via, '' AS third, b.name AS finish
ORDER BY first
LIMIT $limit
UNION
MATCH (a:Person|Country|Organization)-[r1]-(m:Person|Country|Organization|Event)-[r2]-(b:Person|Country|Organization)
WHERE a.name = $one AND b.name = $other AND r1.uid <> r2.uid AND r1.basis = 'text' AND r2.basis = 'text'
  AND m.id <> a.id AND m.id <> b.id
RETURN 2 AS steps, a.name AS start, r1.kind AS first, m.name AS via, r2.kind AS second, '' AS then_via, '' AS third,
       b.name AS finish
ORDER BY via, first, second
LIMIT $limit
UNION
MATCH (a:Person|Country|Organization)-[r1]-(m:Person|Country|Organization)-[r2]-(n:Person|Country|Organization)
      -[r3]-(b:Person|Country|Organization)
WHERE a.name = $one AND b.name = $other AND r1.uid <> r2.uid AND r2.uid <> r3.uid AND r1.uid <> r3.uid
  AND r1.basis = 'text' AND r2.basis = 'text' AND r3.basis = 'text'
  AND m.id <> a.id AND m.id <> b.id AND n.id <> a.id AND n.id <> b.id AND m.id <> n.id
RETURN 3 AS steps, a.name AS start, r1.kind AS first, m.name AS via, r2.kind AS second, n.name AS then_via,
       r3.kind AS third, b.name AS finish
ORDER BY via, then_via, first, second, third
LIMIT $limit
