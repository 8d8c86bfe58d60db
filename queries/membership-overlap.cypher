// title: Shared memberships
// description: Organisations that two countries or people both belong to; other empty for everybody who shares one with the first.
// param one: string = China
// param other: string =
// param limit: integer = 50
MATCH (a:Person|Country|Organization)-[r1:MEMBER_OF]->(o:Organization)<-[r2:MEMBER_OF]-(b:Person|Country|Organization)
WHERE r1.uid <> r2.uid AND a.id <> b.id AND (a.name = $one OR $one IN a.aliases)
  AND ($other = '' OR b.name = $other OR $other IN b.aliases)
RETURN DISTINCT o.name AS organization, a.name AS member, b.name AS shares_with, r1.basis AS basis,
       r2.basis AS basis_of_other
ORDER BY organization, shares_with, basis, basis_of_other
LIMIT $limit
