"""Graphs without an output folder: extractions of articles and texts, and the graph of extractions."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from graphbuild.articles import Skipped, check_option, find_files, near_duplicates, stream_file
from graphbuild.graph import Graph
from graphbuild.model import Article, Extraction
from graphbuild.reference import load_reference

type Published = Mapping[str, str] | str | None


def extract(
    sources: Iterable[Path | str], *, jobs: int = 1, published: Published = None, reference: Path | None = None
) -> Iterator[Extraction]:
    """The extractions of the sources' articles in order; nothing is written. What cannot be read is left out."""
    from graphbuild.extraction import extract_all  # loads spaCy

    yield from extract_all(read_articles(sources, published=published), jobs=jobs, reference=reference)


def read_articles(sources: Iterable[Path | str], *, published: Published = None) -> Iterator[Article]:
    """The articles of files and folders in order, each text once."""
    yield from (item for item in read_items(sources, published=published) if isinstance(item, Article))


def read_items(sources: Iterable[Path | str], *, published: Published = None) -> Iterator[Article | Skipped]:
    """The articles of files and folders in order, each text once, and what was skipped."""
    seen: set[str] = set()
    files = [file for source in sources for file in find_files(Path(source), published=published)]
    check_option(published, (file.name for file in files))
    for file in files:
        for item in stream_file(file, published=published):
            if isinstance(item, Skipped) or item.id not in seen:
                seen |= {item.id} if isinstance(item, Article) else set()
                yield item


def article_of(
    text: str, *, title: str | None = None, published: str | None = None, source: str | None = None
) -> Article:
    """An article from a string."""
    stated = json.dumps((text, title, published, source))
    id = hashlib.sha256(stated.encode()).hexdigest()[:16]
    origin = "option" if published else None
    return Article(id, f"text-{id}", text, title=title, published=published, date_source=origin, source=source)


def build_graph(
    articles: Iterable[Article | Path | str],
    *,
    jobs: int = 1,
    published: str | None = None,
    reference: Path | None = None,
) -> Graph:
    """The graph of articles, files, folders (Path) and texts (str), in memory alone."""
    from graphbuild.extraction import extract_all  # loads spaCy

    found = {a.id: a for item in articles for a in _articles_of(item, published)}
    told = list(extract_all(found.values(), jobs=jobs, reference=reference))
    return graph_of(told, reference=reference)


def graph_of(extractions: Sequence[Extraction], *, reference: Path | None = None) -> Graph:
    """The graph of extractions."""
    from graphbuild.project import project
    from graphbuild.resolve import resolve

    known = load_reference(reference)
    groups = near_duplicates({e.article.id: e.article.text for e in extractions})
    return project(extractions, resolve(extractions, known, groups=groups), known, groups)


def _articles_of(item: Article | Path | str, published: str | None) -> Iterable[Article]:
    if isinstance(item, Article):
        return (item,)
    return (
        read_articles([item], published=published)
        if isinstance(item, Path)
        else (article_of(item, published=published),)
    )
