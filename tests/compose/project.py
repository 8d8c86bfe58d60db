"""A compose project of the tests' own: its name, password, ports and volumes are nobody else's.

Without an engine the tests are skipped, which GRAPHBUILD_REQUIRE_COMPOSE=1 turns into a failure.
"""

import os
import secrets
import shutil
import socket
import subprocess
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest

from tests.corpus import ROOT

COMPOSE_SECONDS = 900
"""Enough for a build from nothing on a slow machine."""
SETTINGS = ("NEO4J_PASSWORD", "ARTICLES", "VIEWS_PORT", "BOLT_PORT", "HTTP_PORT")

type Done = subprocess.CompletedProcess[str]


def run(*words: str, env: Mapping[str, str] | None = None, cwd: Path = ROOT, timeout: float = 120) -> Done:
    """A command with its output; it may fail."""
    own = {name: value for name, value in os.environ.items() if name not in SETTINGS}
    return subprocess.run(words, cwd=cwd, env={**own, **(env or {})}, capture_output=True, text=True, timeout=timeout)


def need_engine() -> None:
    """Skip, or fail where an engine is required."""
    reason = _missing()
    if reason and os.environ.get("GRAPHBUILD_REQUIRE_COMPOSE") == "1":
        pytest.fail(f"a container engine is required: {reason}", pytrace=False)
    if reason:
        pytest.skip(reason)


@cache
def _missing() -> str:
    """Why there is no engine, nothing where there is one."""
    if shutil.which("docker") is None:
        return "no container engine: docker is not installed"
    for command, lack in ((("docker", "info"), "it does not answer"), (("docker", "compose", "version"), "no compose")):
        if run(*command).returncode:
            return f"no container engine: {lack} ({' '.join(command)} fails)"
    return ""


@dataclass
class Project:
    """One project: ``settings`` are what a user writes into .env."""

    name: str
    settings: dict[str, str] = field(default_factory=dict)

    def compose(self, *words: str, **more: str) -> Done:
        """``docker compose WORDS`` with the settings in the environment, where they are in no process list."""
        command = ("docker", "compose", "--env-file", os.devnull, "-p", self.name, *words)
        return run(*command, env={**self.settings, **more}, timeout=COMPOSE_SECONDS)

    def up(self, **more: str) -> Done:
        """Start it and wait until its pages are served."""
        return self.compose("up", "-d", "--build", "--wait", **more)

    def ask(self, *words: str) -> Done:
        """The command line of the loader."""
        return self.compose("run", "--rm", "-T", "loader", *words)

    def inspect(self, service: str, form: str) -> str:
        """What the engine says of the container of a service."""
        id = self.compose("ps", "-a", "-q", service).stdout.strip()
        return run("docker", "inspect", "-f", form, id).stdout.strip()

    def logs(self, service: str = "") -> str:
        """What a service has said."""
        return self.compose("logs", "--no-color", "--no-log-prefix", *filter(None, [service])).stdout

    def left(self) -> dict[str, list[str]]:
        """The containers, volumes and networks that the engine has of it."""
        mine = ("--filter", f"label=com.docker.compose.project={self.name}")
        listings = {
            "containers": ("docker", "ps", "-a", "-q", *mine),
            "volumes": ("docker", "volume", "ls", "-q", *mine),
            "networks": ("docker", "network", "ls", "-q", *mine),
        }
        return {kind: run(*command).stdout.split() for kind, command in listings.items()}

    def down(self) -> None:
        """Remove all of it."""
        assert self.compose("down", "-v", "--remove-orphans", "-t", "5").returncode == 0


def new_project(**settings: str) -> Project:
    """A project that nothing has been started of."""
    need_engine()
    ports = _free_ports(3)
    given = dict(zip(("VIEWS_PORT", "BOLT_PORT", "HTTP_PORT"), map(str, ports), strict=True))
    own = {"NEO4J_PASSWORD": secrets.token_urlsafe(12), **given, **settings}
    return Project(f"graphbuild-test-{secrets.token_hex(4)}", own)


def _free_ports(count: int) -> list[int]:
    with ExitStack() as stack:
        opened = [stack.enter_context(socket.socket()) for _ in range(count)]
        for one in opened:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in opened]
