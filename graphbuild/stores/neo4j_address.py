"""Where a Neo4j database is, how it is reached, and what its refusals mean."""

import logging
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from neo4j import Auth, Driver, GraphDatabase, NotificationMinimumSeverity, basic_auth
from neo4j.exceptions import AuthError, DriverError, Neo4jError, ServiceUnavailable, SessionExpired

from graphbuild.errors import StoreError

SCHEMES = frozenset(f"{scheme}{suffix}" for scheme in ("neo4j", "bolt") for suffix in ("", "+s", "+ssc"))
"""``+s`` is encrypted, ``+ssc`` encrypted with a certificate that nobody vouches for."""

USERNAME, PASSWORD = "NEO4J_USERNAME", "NEO4J_PASSWORD"
DEFAULT_USERNAME = "neo4j"
CONNECTION_SECONDS = 10.0
LONGEST_MESSAGE = 300

# What the driver logs of a lost server would stand on stderr beside our own line; who sets up logging has it still.
logging.getLogger("neo4j").addHandler(logging.NullHandler())

_NAME = re.compile(r"[\w.-]+", re.ASCII)
_IPV6 = re.compile(r"[0-9A-Fa-f:.%]+")

RETRY_SECONDS = 30.0
"""How long a transaction is tried again on a server that is away or busy."""

UNREACHABLE = "no Neo4j server answers there; start it, or give another address"
LOST = "the server was lost during the load; load again when it is back, and nothing is doubled"
REFUSALS: Mapping[str, str] = {
    "Neo.ClientError.Security.Unauthorized": f"wrong username or password; set {USERNAME} and {PASSWORD}",
    "Neo.ClientError.Security.AuthenticationRateLimit": "too many wrong passwords; wait some seconds and try again",
    "Neo.ClientError.Security.CredentialsExpired": "the first password must be changed before it is of use",
    "Neo.ClientError.Security.Forbidden": f"the user of {USERNAME} may not do that",
    "Neo.ClientError.Database.DatabaseNotFound": "no such database on that server; name one that exists",
    "Neo.ClientError.Cluster.NotALeader": "that server takes no writes; use neo4j:// rather than bolt://",
    "Neo.TransientError.General.DatabaseUnavailable": "that database is stopped; start it",
}


@dataclass(frozen=True, slots=True)
class Address:
    """A server and a database on it, None for the one that the server opens by itself."""

    server: str
    database: str | None

    def __str__(self) -> str:
        return f"{self.server}/{self.database}" if self.database else self.server


def read_address(url: str) -> Address:
    """The address in ``neo4j://HOST[:PORT][/DATABASE]``; StoreError for any other shape, credentials never repeated."""
    # What stands before an @ is a password more often than not, in a mistyped address too.
    shown = url.rpartition("@")[2]
    if shown != url:
        scheme = url.partition("://")[0] if url.partition("://")[0] in SCHEMES else "neo4j"
        raise StoreError(
            f"{scheme}://{shown}: credentials in an address can be seen by others; set {USERNAME} and {PASSWORD}"
        )
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise StoreError(f"{url}: not an address; use neo4j://HOST[:PORT][/DATABASE]") from error
    database = parts.path.removeprefix("/")
    if not _is_plain(parts, host, database):
        raise StoreError(f"{url}: not an address; use neo4j://HOST[:PORT][/DATABASE]")
    place = f"[{host}]" if ":" in host else host
    return Address(f"{parts.scheme}://{place}" + (f":{port}" if port else ""), database or None)


def _is_plain(parts: SplitResult, host: str, database: str) -> bool:
    known = parts.scheme in SCHEMES and not parts.query and not parts.fragment
    host_fits = (_IPV6 if ":" in host else _NAME).fullmatch(host) is not None
    return known and host_fits and (not database or _NAME.fullmatch(database) is not None)


def connect(address: Address) -> Driver:
    """A driver that has reached the database; StoreError in one line where it cannot.

    Credentials come from NEO4J_USERNAME and NEO4J_PASSWORD; without a password none are sent.
    """
    with reporting(address):
        driver = GraphDatabase.driver(
            address.server,
            auth=_credentials(),
            connection_timeout=CONNECTION_SECONDS,
            max_transaction_retry_time=RETRY_SECONDS,
            notifications_min_severity=NotificationMinimumSeverity.OFF,
            telemetry_disabled=True,
            user_agent="graphbuild",
        )
    try:
        with reporting(address), driver.session(database=address.database) as session:
            session.run("RETURN 1").consume()  # not retried: a server that is down is told at once
    except BaseException:
        driver.close()
        raise
    return driver


def _credentials() -> Auth | None:
    password = os.environ.get(PASSWORD)
    return basic_auth(os.environ.get(USERNAME) or DEFAULT_USERNAME, password) if password else None


@contextmanager
def reporting(address: Address, *, away: str = UNREACHABLE) -> Iterator[None]:
    """Turn the errors of the driver into StoreError, one line each; ``away`` is said of a server that is gone."""
    try:
        yield
    except (Neo4jError, DriverError) as error:
        raise StoreError(f"{address}: {explain(error, away=away)}") from error


def explain(error: Neo4jError | DriverError, *, away: str = UNREACHABLE) -> str:
    """What went wrong and what to do about it, in one line."""
    if isinstance(error, ServiceUnavailable | SessionExpired):
        return away
    code = (error.code or "") if isinstance(error, Neo4jError) else ""
    if code in REFUSALS:
        return REFUSALS[code]
    if isinstance(error, AuthError):
        return REFUSALS["Neo.ClientError.Security.Unauthorized"]
    return first_line(error)


def first_line(error: Neo4jError | DriverError) -> str:
    """The server's own words, shortened: some repeat a whole value."""
    message = (error.message if isinstance(error, Neo4jError) else None) or str(error)
    line = message.strip().partition("\n")[0]
    return line if len(line) <= LONGEST_MESSAGE else f"{line[:LONGEST_MESSAGE]}..."
