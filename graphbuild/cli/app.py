"""The commands and what becomes of errors: one line on stderr, exit status 1; wrong usage is 2."""

import sys
from typing import NoReturn

import typer

from graphbuild.cli import ask, judge, make, pages
from graphbuild.cli.signals import Stopped, watch_signals
from graphbuild.errors import GraphbuildError

EPILOG = "Start with: graphbuild build data/articles"

app = typer.Typer(
    name="graphbuild",
    help="A folder of news articles becomes a knowledge graph with the sentence behind every edge.",
    epilog=EPILOG,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
)
for command in (*make.COMMANDS, *ask.COMMANDS, *judge.COMMANDS, *pages.COMMANDS):
    app.command(name=command.__name__.rstrip("_"))(command)


def main() -> NoReturn:
    """Run the command line and exit: 0 done, 1 what was asked could not be done, 2 wrong usage, 130 or 143 stopped."""
    watch_signals()
    try:
        app(standalone_mode=True)
    except Stopped as stopped:
        sys.stderr.write("graphbuild: interrupted; the same command goes on where it stopped\n")
        sys.exit(stopped.status)
    except GraphbuildError as error:
        sys.stderr.write(f"graphbuild: {' '.join(str(error).split())}\n")
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
    sys.exit(0)
