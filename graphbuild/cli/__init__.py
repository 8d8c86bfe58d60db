"""The command line: thin shells over plain functions."""

from graphbuild.cli.app import main

__all__ = ["main"]
