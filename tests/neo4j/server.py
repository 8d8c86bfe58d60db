"""A real Neo4j for the tests: the one of NEO4J_URI, else one started from the jars on Maven Central.

GRAPHBUILD_NEO4J_JARS names a folder that has the jars, or is to have them; without Java 17 or 21 and Maven the
tests are skipped, which GRAPHBUILD_REQUIRE_NEO4J=1 turns into a failure.
"""

import atexit
import os
import secrets
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryFile, mkdtemp
from typing import NoReturn

import pytest
from neo4j import Driver, GraphDatabase

HERE = Path(__file__).parent
JARS = Path(os.environ.get("GRAPHBUILD_NEO4J_JARS") or Path.home() / ".cache" / "graphbuild-neo4j")
OPENED = ("java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch", "java.base/java.util.concurrent")
THEIRS = "test"
"""The value of the property ``theirs`` on what a test puts beside our data."""


def server_url() -> str:
    """The address of the server, its credentials in the environment; skips the test where there is none."""
    url = _url()
    if url.startswith(("neo4j", "bolt")):
        return url
    _give_up(url)


def _give_up(reason: str) -> NoReturn:
    if os.environ.get("GRAPHBUILD_REQUIRE_NEO4J") == "1":
        pytest.fail(f"Neo4j is required: {reason}", pytrace=False)
    pytest.skip(reason)


def clean_url() -> str:
    """The address of a server without any graph of ours or anything that a test has put there."""
    url = server_url()
    with driver() as opened:
        opened.execute_query(
            "MATCH (n) WHERE n:Graphbuild OR n:GraphbuildMeta OR n.theirs = $theirs DETACH DELETE n", theirs=THEIRS
        )
    return url


@contextmanager
def driver() -> Iterator[Driver]:
    """A driver of its own, to look behind the store."""
    url = server_url()
    auth = (os.environ.get("NEO4J_USERNAME") or "neo4j", os.environ.get("NEO4J_PASSWORD") or "")
    with GraphDatabase.driver(url, auth=auth, notifications_min_severity="OFF") as opened:
        yield opened


@cache
def _url() -> str:
    """The address, or why there is none."""
    if "NEO4J_URI" in os.environ:
        return os.environ["NEO4J_URI"]
    if problem := _missing():
        return problem
    password = secrets.token_urlsafe(12)
    os.environ |= {"NEO4J_USERNAME": "neo4j", "NEO4J_PASSWORD": password}
    return _start(Path(mkdtemp(prefix="graphbuild-neo4j-data-")), password)


@cache
def _missing() -> str:
    """Why no server can be started, nothing where one can."""
    missing = [program for program in ("java", "mvn") if shutil.which(program) is None]
    if "java" in missing or (missing and not _has_jars()):
        return f"no Neo4j: {' and '.join(missing)} not installed; install them or set NEO4J_URI"
    return "" if _has_jars() else _fetch_jars()


def server_of_import(folder: Path, home: Path) -> tuple[str, str]:
    """Address and password of a server over what ``neo4j-admin database import full`` makes of a folder's files."""
    if problem := _missing():
        _give_up(problem)
    (home / "conf").mkdir(parents=True)
    (home / "conf" / "neo4j.conf").touch()
    opened = [f"--add-opens={package}=ALL-UNNAMED" for package in OPENED]
    tool = ["java", "-Xmx1g", *opened, "-cp", f"{JARS}/*", "org.neo4j.cli.AdminTool"]
    done = subprocess.run(
        [*tool, "database", "import", "full", "@import.args"],
        cwd=folder, env={**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")},
        capture_output=True, text=True, timeout=500,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    password = secrets.token_urlsafe(12)
    return _start(home, password), password


def _has_jars() -> bool:
    return any(JARS.glob("neo4j-kernel-*.jar"))


def _fetch_jars() -> str:
    """Nothing, or why the jars could not be had."""
    JARS.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(mkdtemp(prefix="graphbuild-neo4j-", dir=JARS.parent))
    command = ["mvn", "-q", "-B", "-f", str(HERE / "pom.xml"), "dependency:copy-dependencies"]
    done = subprocess.run([*command, f"-DoutputDirectory={draft}"], capture_output=True, text=True, timeout=500)
    if done.returncode:
        shutil.rmtree(draft)
        return f"no Neo4j: its jars cannot be fetched ({(done.stdout or done.stderr).strip().partition('\n')[0]})"
    shutil.rmtree(JARS, ignore_errors=True)
    draft.rename(JARS)
    return ""


def _start(home: Path, password: str) -> str:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    log = TemporaryFile()  # noqa: SIM115 the server writes to it until it ends
    opened = [f"--add-opens={package}=ALL-UNNAMED" for package in OPENED]
    server = subprocess.Popen(
        ["java", "-Xmx1g", *opened, "-cp", f"{JARS}/*", str(HERE / "ServerForTests.java"), str(home), str(port)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=log,
    )

    def stop() -> None:
        assert server.stdin is not None and server.stdout is not None
        server.stdin.close()
        try:
            server.wait(timeout=30)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
        server.stdout.close()
        log.close()
        shutil.rmtree(home, ignore_errors=True)

    atexit.register(stop)
    assert server.stdout is not None
    if not any(line.strip() == b"ready" for line in server.stdout):
        log.seek(0)
        return f"no Neo4j: the server did not start ({log.read().decode(errors='replace').strip()[:300]})"
    url = f"bolt://127.0.0.1:{port}"
    _set_password(url, password)
    return url


def _set_password(url: str, password: str) -> None:
    """Change the password that every new server has, which is of no other use."""
    with GraphDatabase.driver(url, auth=("neo4j", "neo4j")) as opened, opened.session(database="system") as session:
        session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", password=password).consume()
    deadline = time.monotonic() + 60
    with GraphDatabase.driver(url, auth=("neo4j", password)) as opened:
        while not _answers(opened) and time.monotonic() < deadline:
            time.sleep(0.2)


def _answers(opened: Driver) -> bool:
    from neo4j.exceptions import Neo4jError

    try:
        opened.execute_query("RETURN 1")
    except Neo4jError:
        return False
    return True
