"""The commands and what becomes of errors: one line on stderr, exit status 1; wrong usage is 2."""

import sys
from io import TextIOWrapper
from typing import Annotated, NoReturn, TextIO

import typer

from graphbuild import __version__
from graphbuild.cli import ask, draw, judge, make, pages
from graphbuild.cli.signals import Stopped, watch_signals
from graphbuild.errors import GraphbuildError

NAME = "graphbuild"
EPILOG = "Start with: graphbuild build data/articles"

app = typer.Typer(
    name=NAME,
    help="A folder of news articles becomes a knowledge graph with the sentence behind every edge.",
    epilog=EPILOG,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
)
for command in (*make.COMMANDS, *draw.COMMANDS, *ask.COMMANDS, *judge.COMMANDS, *pages.COMMANDS):
    app.command(name=command.__name__.rstrip("_"))(command)


def _say_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"{NAME} {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and exit.", callback=_say_version, is_eager=True)
    ] = False,
) -> None:
    """What stands before a command."""


def main() -> NoReturn:
    """Run the command line and exit: 0 done, 1 what was asked could not be done, 2 wrong usage, 130 or 143 stopped."""
    watch_signals()
    for stream in (sys.stdout, sys.stderr):
        _speak(stream)
    try:
        status = app(sys.argv[1:] or ["--help"], prog_name=NAME, standalone_mode=False)
    except Stopped as stopped:
        _fail(stopped.status, "interrupted; the same command goes on where it stopped")
    except GraphbuildError as error:
        _fail(1, str(error))
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    except Exception as error:
        if not hasattr(error, "format_message"):
            raise
        _fail(2, _usage(error, error.format_message()))
    sys.exit(status if isinstance(status, int) else 0)


def _speak(stream: TextIO) -> None:
    """Files and pipes are UTF-8 whatever the locale; a terminal that lacks a letter shows a question mark."""
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding=stream.encoding if stream.isatty() else "utf-8", errors="replace")


def _fail(status: int, line: str) -> NoReturn:
    sys.stderr.write(f"{NAME}: {' '.join(line.split())}\n")
    sys.exit(status)


def _usage(error: Exception, message: str) -> str:
    """What is wrong with the words of a command line, and where to read how they should be.

    The framework's own exceptions have ``format_message``; from which of its modules depends on its release.
    """
    context = getattr(error, "ctx", None)
    command = context.command_path if context else NAME
    return f"{message.replace('Value error, ', '').rstrip('.')}; {command} --help tells how"
