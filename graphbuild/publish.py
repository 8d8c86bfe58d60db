"""A folder that any web server can serve: the view, every export, and a page that leads to all of them."""

import html
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, unquote

from graphbuild.export import FORMATS, Format, write_export
from graphbuild.export.files import write_text
from graphbuild.fingerprint import publication_fingerprint
from graphbuild.graph import Graph
from graphbuild.ontology import RELATIONS
from graphbuild.stores.tables import digest, to_tables
from graphbuild.view import write_view

INDEX, VIEW = "index.html", "graph.html"
TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
LINK = re.compile(r'href="([^"]+)"')
HEAD_OF_PAGE = 4096
STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}"
    "table{border-collapse:collapse}td,th{padding:.25rem 1rem .25rem 0;text-align:left;vertical-align:top}"
    "td:last-child{text-align:right;white-space:nowrap}a{color:#0b57d0}"
)


def publish(graph: Graph, folder: Path, *, title: str) -> bool:
    """Make ``folder`` hold the view, the exports and the index of this graph; whether anything had to be written.

    Other pages in the folder stay, and the index leads to them too. It is written last, so that a run which was
    killed is made good by the next. Raises StoreError where the folder cannot be written.
    """
    stamp = f"{publication_fingerprint()} {digest(to_tables(graph))}"
    fresh = not _holds(folder, stamp)
    if fresh:
        write_view(graph, folder / VIEW, title=title)
        for format in FORMATS.values():
            write_export(graph, format.name, folder / _place(format))
    page = "".join(_index(graph, folder, title=title, stamp=stamp))
    if fresh or (folder / INDEX).read_text(encoding="utf-8") != page:
        write_text(folder / INDEX, page)
        return True
    return False


def _holds(folder: Path, stamp: str) -> bool:
    """Whether the index is that of this graph, and what it leads to is there."""
    index = folder / INDEX
    if not index.is_file():
        return False
    page = index.read_text(encoding="utf-8", errors="replace")
    places = [folder / unquote(html.unescape(link)) for link in LINK.findall(page)]
    return _stamped(stamp) in page and all(place.is_file() for place in places)


def _stamped(stamp: str) -> str:
    return f'<meta name="graphbuild" content="{html.escape(stamp)}">'


def _place(format: Format) -> str:
    """A file beside the others, or a folder named after its format."""
    return f"{'facts' if format.name == 'facts-csv' else 'graph'}{format.ending}" if format.ending else format.name


def _index(graph: Graph, folder: Path, *, title: str, stamp: str) -> Iterator[str]:
    facts = sum(RELATIONS[edge.type].layer == "fact" for edge in graph.edges)
    articles = sum(node.label == "Article" for node in graph.nodes)
    name = html.escape(title)
    yield (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"{_stamped(stamp)}\n<title>{name}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{name}</h1>\n"
        f"<p>{facts:,} facts from {articles:,} articles.</p>\n<h2>Views</h2>\n<ul>\n"
    )
    for page in sorted(folder.glob("*.html")):
        if page.name != INDEX:
            yield f"<li>{_link(folder, page, _title(page))}</li>\n"
    yield "</ul>\n<h2>Exports</h2>\n<table>\n<tr><th>File</th><th>What it is for</th><th>Size</th></tr>\n"
    for format in FORMATS.values():
        place = folder / _place(format)
        for file in sorted(place.iterdir()) if place.is_dir() else [place]:
            size = _size(file.stat().st_size)
            yield f"<tr><td>{_link(folder, file)}</td><td>{html.escape(format.description)}</td><td>{size}</td></tr>\n"
    yield "</table>\n</body>\n</html>\n"


def _link(folder: Path, file: Path, text: str | None = None) -> str:
    place = file.relative_to(folder).as_posix()
    return f'<a href="{html.escape(quote(place))}">{text or html.escape(place)}</a>'


def _title(page: Path) -> str:
    """The title of a page, with its file's name, as HTML."""
    with page.open(encoding="utf-8", errors="replace") as file:
        found = TITLE.search(file.read(HEAD_OF_PAGE))
    name = html.escape(page.name)
    return f"{html.escape(html.unescape(found.group(1)).strip())} ({name})" if found else name


def _size(count: int) -> str:
    return f"{count:,} bytes" if count < 10_000 else f"{count / 1e6:,.2f} MB" if count >= 1e6 else f"{count // 1000} kB"
