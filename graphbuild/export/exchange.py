"""Formats that graph programs exchange: GraphML, GEXF and node-link JSON, by way of networkx.

A property that is missing is left out of GraphML and GEXF; a list is written there as a JSON list. Characters
that XML 1.0 has no place for become U+FFFD. GEXF is written here because networkx stamps it with the day and
takes a property named ``start`` for a time.
"""

import json
import re
from collections.abc import Iterator, Mapping
from xml.sax.saxutils import quoteattr

import networkx as nx

from graphbuild.graph import Graph, Value
from graphbuild.ontology import NODES, RELATIONS, Kind

NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
GEXF_TYPES: dict[Kind, str] = {
    "string": "string", "strings": "string", "integer": "long", "float": "double", "boolean": "boolean",
}  # fmt: skip


def graphml(graph: Graph) -> str:
    """GraphML with typed attributes; edges keep their uid as id."""
    plain = nx.MultiDiGraph()
    plain.add_nodes_from((_text(n.id), {"label": n.label, **_flat(n.properties)}) for n in graph.nodes)
    plain.add_edges_from(
        (_text(e.source), _text(e.target), _text(e.uid), {"kind": e.type, **_flat(e.properties)}) for e in graph.edges
    )
    return '<?xml version="1.0" encoding="utf-8"?>\n' + "\n".join(nx.generate_graphml(plain)) + "\n"


def gexf(graph: Graph) -> str:
    """GEXF 1.2draft; nodes have the colour of their label, edges their relation as label."""
    return "\n".join(_gexf_lines(graph)) + "\n"


def _gexf_lines(graph: Graph) -> Iterator[str]:
    nodes = _columns({p.name: p.kind for label in NODES.values() for p in label.properties})
    edges = _columns({p.name: p.kind for relation in RELATIONS.values() for p in relation.properties})
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield (
        '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">'
        '\n<graph mode="static" defaultedgetype="directed">'
    )
    yield from _declared("node", nodes)
    yield from _declared("edge", edges)
    yield "<nodes>"
    for node in graph.nodes:
        yield f"<node id={_quoted(node.id)} label={_quoted(node.name)}>"
        yield _values(_flat(node.properties), nodes)
        yield f"{_colour(NODES[node.label].colour)}</node>"
    yield "</nodes>\n<edges>"
    for edge in graph.edges:
        ends = f"source={_quoted(edge.source)} target={_quoted(edge.target)}"
        yield f"<edge id={_quoted(edge.uid)} {ends} label={_quoted(edge.type)}>"
        yield _values(_flat(edge.properties), edges)
        yield "</edge>"
    yield "</edges>\n</graph>\n</gexf>"


def _columns(kinds: Mapping[str, Kind]) -> dict[str, tuple[str, Kind]]:
    """A short id for each property, as GEXF wants its columns declared."""
    return {name: (str(i), kind) for i, (name, kind) in enumerate(sorted(kinds.items()))}


def _declared(about: str, columns: Mapping[str, tuple[str, Kind]]) -> Iterator[str]:
    yield f'<attributes class="{about}" mode="static">'
    for name, (id, kind) in columns.items():
        yield f'<attribute id="{id}" title={_quoted(name)} type="{GEXF_TYPES[kind]}"/>'
    yield "</attributes>"


def _values(properties: Mapping[str, str | int | float | bool], columns: Mapping[str, tuple[str, Kind]]) -> str:
    values = (f'<attvalue for="{columns[name][0]}" value={_quoted(value)}/>' for name, value in properties.items())
    return f"<attvalues>{''.join(values)}</attvalues>"


def _colour(colour: str) -> str:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f'<viz:color r="{red}" g="{green}" b="{blue}"/>'


def _flat(properties: Mapping[str, Value]) -> dict[str, str | int | float | bool]:
    """What is there, in the types that XML formats know."""
    return {name: _plain(value) for name, value in properties.items() if value is not None}


def _plain(value: str | int | float | bool | tuple[str, ...]) -> str | int | float | bool:
    if isinstance(value, tuple):
        return json.dumps([_text(part) for part in value], ensure_ascii=False)
    return _text(value) if isinstance(value, str) else value


def _quoted(value: str | int | float | bool) -> str:
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return quoteattr(_text(text), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def _text(text: str) -> str:
    return NOT_XML.sub("\ufffd", text)
