"""Graphs made for tests: leaders, countries, summits and cities, with the sentences behind every fact."""

from dataclasses import dataclass, field

from graphbuild.graph import Edge, Graph, Node, Value
from graphbuild.ontology import NODES, RELATIONS

GIVEN = ("Alma", "Boris", "Chen", "Dara", "Emil", "Farah", "Goran", "Hana", "Ivo", "Jun", "Karim", "Lena")
FAMILY = ("Okoro", "Petrenko", "Li", "Hassan", "Lindqvist", "Tanaka", "Moreau", "Silva", "Novak", "Abe", "Rahimi")
LANDS = ("Arland", "Borvia", "Calthe", "Dorrin", "Estvall", "Fennia", "Gorland", "Hestia", "Istria Nova", "Jorvik")
CITIES = ("Marin", "Kestrel Bay", "Old Harrow", "Tamsin", "Verra", "Quill", "Lindos", "Port Amity", "Samara Ford")


@dataclass
class Maker:
    """Collects nodes and edges under short names; ``graph`` sorts them as a Graph wants them."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: dict[str, Edge] = field(default_factory=dict)

    def node(self, label: str, id: str, name: str, **known: Value) -> str:
        given: dict[str, Value] = {"id": id, "name": name, "kind": label, **known}
        properties = {p.name: given.get(p.name) for p in NODES[label].properties}
        self.nodes[id] = Node(id, label, properties)
        return id

    def edge(self, type: str, source: str, target: str, uid: str = "", **known: Value) -> str:
        uid = uid or f"{type}:{source}:{target}"
        given: dict[str, Value] = {"uid": uid, "kind": type, **known}
        properties = {p.name: given.get(p.name) for p in RELATIONS[type].properties}
        self.edges[uid] = Edge(uid, type, source, target, properties)
        return uid

    def fact(self, type: str, source: str, target: str, *quotes: str, uid: str = "", **known: Value) -> str:
        """A fact with one claim for each quote, each in an article of its own."""
        rest: dict[str, Value] = {"confidence": 0.9, "status": "asserted", "basis": "text", "disputed": False}
        rest |= {"claims": len(quotes), "sources": max(len(quotes), 1), "articles": len(quotes), **known}
        uid = self.edge(type, source, target, uid, **rest)
        for i, quote in enumerate(quotes):
            self.claim(f"claim:{uid}:{i}", quote, uid, article=self.article(f"article:{(len(self.edges) + i) % 7}"))
        return uid

    def article(self, id: str) -> str:
        number = int(id.rpartition(":")[2])
        day = f"2022-09-{10 + number:02}"
        known: dict[str, Value] = {"title": f"Report {number}", "source": f"Paper {number % 3}", "published": day}
        known |= {"url": f"https://example.org/{number}", "language": "en", "path": f"{number}.txt"}
        return self.node("Article", id, f"Report {number}", **known)

    def claim(self, id: str, quote: str, *facts: str, article: str, speaker: str = "", **known: Value) -> str:
        rest: dict[str, Value] = {"status": "asserted", "confidence": 0.875, "start": 10, "end": 10 + len(quote)}
        rest |= {"quote": quote, "facts": facts, "article": article, "rule": "verb", "date": "2022-09-15", **known}
        self.node("Claim", id, quote[:40] or id, **rest)
        self.edge("REPORTED_IN", id, article)
        if speaker:
            self.edge("SAID", speaker, id, cue="said")
        return id

    def graph(self) -> Graph:
        nodes = sorted(self.nodes.values(), key=lambda node: (node.label, node.id))
        return Graph(tuple(nodes), tuple(sorted(self.edges.values(), key=lambda edge: (edge.type, edge.uid))))


def summits(people: int) -> Graph:
    """Leaders of ten countries who meet at summits in nine cities: about 1.4 times as many nodes as people."""
    make = Maker()
    lands = [make.node("Country", f"C{i:02}", name, aliases=(name + "ian",)) for i, name in enumerate(LANDS)]
    cities = [make.node("Place", f"city-{i}", name) for i, name in enumerate(CITIES[: max(3, people // 8)])]
    for i, city in enumerate(cities):
        make.fact("LOCATED_IN", city, lands[i % 10], f"The city is in {LANDS[i % 10]}.")
        make.edge("CAPITAL_OF", city, lands[i % 10], basis="reference")
    guests = [_leader(make, i, lands) for i in range(people)]
    for i in range(max(2, people // 6)):
        _summit(
            make, i, cities[i % len(cities)], [guests[(i * 5 + k * (1 + i % 3)) % people] for k in range(3 + i % 5)]
        )
    return make.graph()


def _leader(make: Maker, i: int, lands: list[str]) -> str:
    name = f"{GIVEN[i % 12]} {FAMILY[(i * 5 + i // 12) % 11]}" + (f" {i // 132 + 1}" if i >= 132 else "")
    person = make.node("Person", f"p{i:04}", name, aliases=(name.split()[-1], f"President {name}"), mentions=3 + i % 9)
    land = lands[(i * 7) % len(lands)]
    types = ("HEAD_OF_STATE_OF", "HEAD_OF_GOVERNMENT_OF", "MINISTER_OF", "HOLDS_POSITION")
    portfolio, title = "foreign affairs" if i % 4 == 2 else None, "envoy" if i % 4 == 3 else None
    make.fact(types[i % 4], person, land, f"{name} spoke for the country.", portfolio=portfolio, title=title)
    return person


def _summit(make: Maker, i: int, city: str, guests: list[str]) -> None:
    day = f"20{15 + i % 9}-{1 + i % 12:02}-{1 + i % 28:02}"
    place = make.nodes[city].name
    status = {3: "reported", 4: "planned"}.get(i % 6, "asserted")
    known: dict[str, Value] = {"date": day, "date_end": day, "date_precision": "day", "status": status}
    kind: dict[str, Value] = {"type": "CONSULT", "subtype": "summit", "year": int(day[:4])}
    event = make.node("Event", f"event-{i}", f"{place} {day[:4]}", **kind, **known)
    make.fact("TOOK_PLACE_IN", event, city, f"The summit opened in {place}.", date=day, status=status)
    for guest in dict.fromkeys(guests):
        name = make.nodes[guest].name
        make.fact("PARTICIPATED_IN", guest, event, f"{name} came to {place}.", date=day, role="actor", status=status)
    first, second = sorted(dict.fromkeys(guests))[:2]
    if status != "planned":
        for type in ("MET_WITH", "ACCUSED" if i % 4 == 3 else "CONSULTED"):
            quotes = [
                f"{make.nodes[first].name} and {make.nodes[second].name} spoke, paper {k} wrote."
                for k in range(1 + i % 3)
            ]
            make.fact(type, first, second, *quotes, uid=f"{type}:{first}:{second}:{event}", event=event, date=day,
                      date_end=day, date_precision="day", confidence=0.5 + 0.1 * (i % 5))  # fmt: skip
