"""Errors a user can act on.

    GraphbuildError          anything the command line prints in one line
    ├── InputError           what was given to read: a path, a row, a date
    ├── QueryError           a query, its name or its parameters
    ├── StoreError           a database or an output folder
    └── OntologyError        a label, a relation or a property outside the schema

A message names the thing, the place and the remedy: ``articles.jsonl line 12: no "text" field``.
"""


class GraphbuildError(Exception):
    """The root of the errors that a user can act on."""


class InputError(GraphbuildError):
    """Something given to read is missing or malformed."""


class QueryError(GraphbuildError):
    """A query is unknown, writes, leaves the portable subset, or lacks a parameter."""


class StoreError(GraphbuildError):
    """A store cannot be opened, is in use, or belongs to another program."""


class OntologyError(GraphbuildError):
    """A label, relation type or property that the schema does not have."""
