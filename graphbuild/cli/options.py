"""Options that several commands share, and the store or output folder they name."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graphbuild.cli.output import Format
from graphbuild.errors import InputError, StoreError
from graphbuild.graph import Graph
from graphbuild.pipeline import DATABASE
from graphbuild.pipeline.output import check_built

if TYPE_CHECKING:
    from graphbuild.stores import Store

OUT = Path("graph")

Out = Annotated[Path, typer.Option("-o", "--out", help="The folder of the graph.", show_default=True)]
StoreUrl = Annotated[
    str | None,
    typer.Option("--store", help="A store instead of the folder: embedded:FILE, networkx:FILE.json, neo4j://HOST."),
]
FormatOption = Annotated[Format, typer.Option("--format", help="How to print.", case_sensitive=False)]
Sources = Annotated[list[Path] | None, typer.Argument(help="Files or folders of articles.", show_default=False)]
Reference = Annotated[
    Path | None, typer.Option("--reference", help="A folder with rows of your own, in the columns of data/reference.")
]
Published = Annotated[
    list[str] | None,
    typer.Option("--published", help="The day of articles that have none: DATE for all, FILE=DATE for one."),
]


@contextmanager
def opened(out: Path, url: str | None) -> Iterator["Store"]:
    """The store that a command reads: the one of its URL, else the embedded one of the folder."""
    from graphbuild.stores import open_store  # loads the engine

    if url is None:
        check_built(out)
    store = open_store(url or f"embedded:{out / DATABASE}", read_only=True)
    try:
        yield store
    finally:
        store.close()


def graph_of(out: Path, url: str | None) -> Graph:
    """The whole graph of a store or folder."""
    with opened(out, url) as store:
        return store.read()


def pairs(given: list[str] | None, option: str) -> dict[str, str]:
    """``k=v`` options as a dict. Raises InputError for one without an equals sign."""
    split = [text.partition("=") for text in given or []]
    for key, equals, _ in split:
        if not equals or not key:
            raise InputError(f"{option} {key}: write it as {option} name=value")
    return {key: value for key, _, value in split}


def published_of(given: list[str] | None) -> dict[str, str] | None:
    """What ``--published`` says: days by file. Raises InputError for what is no date."""
    from graphbuild.articles import published_option

    return published_option(given) if given else None


def existing_folder(path: Path | None, option: str) -> Path | None:
    """The folder of an option. Raises StoreError where it is none."""
    if path is not None and not path.is_dir():
        raise StoreError(f"{option} {path}: no such folder")
    return path
