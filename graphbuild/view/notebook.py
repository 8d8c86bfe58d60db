"""The view inside a notebook: the page in a frame that keeps it apart from the notebook, within a budget of size."""

import html
from collections.abc import Mapping
from dataclasses import replace

from graphbuild.evidence import read_denials, read_evidence, read_support
from graphbuild.graph import Graph
from graphbuild.view.document import document
from graphbuild.view.payload import Sources, payload
from graphbuild.view.select import Selection, select

NODES = (300, 150, 75, 40, 20, 10)
"""Nodes drawn: the most of these with which the page stays within the budget, as notebooks keep what they show."""
BUDGET = 2_000_000
"""Bytes of a page, of which half a million are the program that draws."""

ALLOWED = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox"
"""What the page may do: run, save a picture, open an article in a tab. It cannot reach the notebook around it."""
STYLE = "width: 100%; height: 600px; border: 1px solid #d5d9df; border-radius: 6px"
ESCAPES: Mapping[str, str] = {"&": "&amp;", "'": "&#39;"}
"""All that means something in an attribute between single quotes."""


def framed(graph: Graph) -> str:
    """HTML of a sandboxed frame with the page of the graph in its ``srcdoc``, and a line on what it leaves out."""
    sources = Sources(read_evidence(graph), read_denials(graph), read_support(graph))
    pages = ((chosen, _page(chosen, sources)) for chosen in (select(graph, top=count) for count in NODES))
    chosen, page = next(((c, p) for c, p in pages if len(p.encode()) <= BUDGET or len(c.nodes) <= NODES[-1]))
    frame = f"<iframe sandbox='{ALLOWED}' style='{STYLE}' title='Graph' srcdoc='{_attribute(page)}'></iframe>"
    return frame + (_left_out(chosen) if chosen.left_out else "")


def _page(chosen: Selection, sources: Sources) -> str:
    data = payload(replace(chosen, rest=(), rest_edges=()), sources, title="Graph")
    return document(data, title="Graph", framed=True)


def _attribute(text: str) -> str:
    for sign, escape in ESCAPES.items():
        text = text.replace(sign, escape)
    return text


def _left_out(chosen: Selection) -> str:
    shown, all_ = f"{len(chosen.nodes):,}", f"{len(chosen.nodes) + chosen.left_out:,}"
    call = html.escape('graphbuild.write_view(graph, Path("graph.html"), title="Graph")')
    return f"<p>The {shown} names with the most facts, of {all_}; <code>{call}</code> writes a page with all.</p>"
