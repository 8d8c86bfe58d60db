"""The command that serves pages: serve."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from graphbuild.cli.output import note
from graphbuild.cli.signals import Stopped


def serve(
    folder: Annotated[Path, typer.Argument(help="What build --publish wrote, or any folder of pages.")],
    host: Annotated[str, typer.Option(help="The address to listen on; 0.0.0.0 is all of this machine.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The port to listen on.")] = 8080,
) -> None:
    """Serve a folder of pages to browsers, until it is stopped; nothing can be changed over it.

    Example: **graphbuild serve pages --port 8080**
    """
    from graphbuild.serve import page_server

    with page_server(folder, host=host, port=port) as server:
        try:
            note(f"serving {folder} at http://{host}:{server.server_port}")
            server.serve_forever()
        except Stopped:
            note("stopped")


COMMANDS: tuple[Callable[..., Any], ...] = (serve,)
