"""A folder of pages over HTTP, to be read and nothing else."""

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from graphbuild.errors import InputError

TYPES = {
    ".cypher": "text/plain; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".gexf": "application/xml",
    ".graphml": "application/xml",
    ".html": "text/html; charset=utf-8",
    ".jsonld": "application/ld+json",
}
PATIENCE = 30.0
"""Seconds after which a client that says nothing is let go."""


class _Handler(SimpleHTTPRequestHandler):
    server_version = "graphbuild"
    sys_version = ""
    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, **TYPES}  # noqa: RUF012 as the base class has it
    timeout = PATIENCE

    def end_headers(self) -> None:
        """What browsers should not do: guess at types, keep a page without asking whether it is still the one."""
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def list_directory(self, path: object) -> None:
        """A folder without an index page is not there."""
        self.send_error(404)

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Who reads what is nobody's business."""


def page_server(folder: Path, *, host: str, port: int) -> ThreadingHTTPServer:
    """A server that listens, not yet serving; InputError for a folder that is not there or an address in use."""
    if not folder.is_dir():
        raise InputError(f"{folder}: no such folder; make one with graphbuild build SRC --publish {folder}")
    try:
        return ThreadingHTTPServer((host, port), partial(_Handler, directory=str(folder)))
    except (OSError, OverflowError) as error:
        reason = error.strerror if isinstance(error, OSError) else "no such port"
        raise InputError(f"{host}:{port}: cannot listen there ({reason}); name another --host or --port") from error
