// title: Timeline of two countries
// description: What two countries did with, for and against each other, in the order of days.
// param one: string = China
// param other: string = Russia
// param since: date =
// param until: date =
// param limit: integer = 50
MATCH (a:Country)-[r:AGREED_WITH|CONSULTED|SUPPORTED|CONCEDED_TO|COOPERATED_WITH|AIDED|RETREATED_FROM|REQUESTED|
                 ACCUSED|REJECTED|THREATENED|PROTESTED_AGAINST|SANCTIONED|MOBILIZED_AGAINST|COERCED|ASSAULTED]->(b:Country)
WHERE (a.name = $one AND b.name = $other) OR (a.name = $other AND b.name = $one)
WITH coalesce(r.date, '') AS day, a.name AS actor, r.kind AS did, b.name AS recipient, r.status AS status,
     r.sources AS sources, r.disputed AS disputed, r.uid AS uid
WHERE day >= $since AND ($until = '' OR day <> '' AND day <= $until)
RETURN day, actor, did, recipient, status, sources, disputed, uid
ORDER BY day, did, actor, uid
LIMIT $limit
