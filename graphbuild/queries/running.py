"""Run a query that a user names, points at or writes."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from graphbuild.cypher import by_identity, check_query, used_parameters
from graphbuild.errors import QueryError
from graphbuild.graph import Value
from graphbuild.ontology import Kind
from graphbuild.queries.parameters import Parameter, ParameterType, bind
from graphbuild.queries.saved import SavedQuery, find_query, read_query
from graphbuild.stores.store import Rows, Store

_TYPES: Mapping[Kind | None, ParameterType] = {"integer": "integer", "float": "float", "boolean": "boolean"}


def run_query(
    store: Store, query: str | SavedQuery, given: Mapping[str, Value] | None = None, *, identities: bool = False
) -> Rows:
    """The rows of a saved query by name, of a query file, or of Cypher text.

    Texts among the parameters are read as the types that the query declares or, where it declares
    none, as those that its use of them tells. With ``identities`` a query may return whole nodes and relationships,
    which come as their ``id`` and ``uid``. QueryError says what is wrong with query or parameters.
    """
    found = resolve_query(query) if isinstance(query, str) else query
    if identities:
        found = replace(found, text=by_identity(found.text))
    found = _with_parameters(found)
    return store.query(found.text, bind(found.parameters, given or {}))


def resolve_query(query: str) -> SavedQuery:
    """What a user means: Cypher has blanks in it, a file a suffix or a folder, all else is a name."""
    if any(character.isspace() for character in query.strip()) and not _is_file(query):
        return SavedQuery("query", "query", "", (), query)
    if query.endswith(".cypher") or "/" in query or _is_file(query):
        return _read_file(Path(query))
    return find_query(query)


def _is_file(query: str) -> bool:
    """Whether the text is the path of a file; a long query is none that the system would take."""
    return len(query) < 256 and Path(query).is_file()


def _read_file(path: Path) -> SavedQuery:
    if not path.is_file():
        raise QueryError(f"{path}: no such query file")
    return read_query(path)


def _with_parameters(query: SavedQuery) -> SavedQuery:
    """The query with those parameters too that it uses without declaring them."""
    check_query(query.text)
    declared = {parameter.name for parameter in query.parameters}
    used = used_parameters(query.text)
    more = tuple(Parameter(name, _TYPES.get(used[name], "string")) for name in sorted(used.keys() - declared))
    return SavedQuery(query.name, query.title, query.description, (*query.parameters, *more), query.text)
