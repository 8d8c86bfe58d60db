"""Pages are served to be read: types, listings, ways out of the folder, methods that change."""

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from graphbuild.errors import InputError
from graphbuild.serve import page_server


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    """The port of a server over ``tmp_path/pages``."""
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    pages = tmp_path / "pages"
    (pages / "csv").mkdir(parents=True)
    (pages / "index.html").write_text("<title>pages</title>", encoding="utf-8")
    (pages / "graph.jsonld").write_text("{}", encoding="utf-8")
    with page_server(pages, host="127.0.0.1", port=0) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


def ask(port: int, path: str, method: str = "GET") -> tuple[HTTPResponse, bytes]:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request(method, path)
        response = connection.getresponse()
        return response, response.read()
    finally:
        connection.close()


def test_the_index_is_served(port: int) -> None:
    response, body = ask(port, "/")
    assert (response.status, body) == (200, b"<title>pages</title>")
    assert response.getheader("Content-Type") == "text/html; charset=utf-8"
    assert response.getheader("X-Content-Type-Options") == "nosniff"


def test_types_of_exports(port: int) -> None:
    assert ask(port, "/graph.jsonld")[0].getheader("Content-Type") == "application/ld+json"


@pytest.mark.parametrize(
    "path", ["/csv/", "/none.html", "/../secret.txt", "/%2e%2e/secret.txt", "/csv/../../secret.txt"]
)
def test_nothing_else_is(port: int, path: str) -> None:
    response, body = ask(port, path)
    assert response.status == 404
    assert b"secret" not in body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_nothing_can_be_changed(port: int, method: str) -> None:
    assert ask(port, "/index.html", method)[0].status == 501


def test_a_port_in_use_and_a_folder_that_is_not_there(port: int, tmp_path: Path) -> None:
    with pytest.raises(InputError, match=f"127.0.0.1:{port}: cannot listen"):
        page_server(tmp_path, host="127.0.0.1", port=port)
    with pytest.raises(InputError, match="no such folder"):
        page_server(tmp_path / "none", host="127.0.0.1", port=0)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_the_command_ends_when_asked_to(how: signal.Signals, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "graphbuild", "serve", str(tmp_path), "--port", "0"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=dict(os.environ))
    assert process.stderr is not None
    told = process.stderr.readline()
    assert re.search(r"http://127.0.0.1:\d+", told)
    process.send_signal(how)
    assert (process.communicate(timeout=30)[1], process.returncode) == ("stopped\n", 0)
