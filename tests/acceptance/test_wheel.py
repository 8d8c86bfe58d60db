"""The wheel, installed outside the checkout, works alone and without a network."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from functools import cache
from pathlib import Path

import pytest

from tests.acceptance.outputs import scratch
from tests.corpus import ARTICLES, ROOT

pytestmark = pytest.mark.slow
DEAD = "http://127.0.0.1:9"
NO_NETWORK = {name: DEAD for base in ("http_proxy", "https_proxy", "all_proxy") for name in (base, base.upper())}


def checked(*command: str | Path, cwd: Path) -> str:
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"} | NO_NETWORK
    done = subprocess.run([*map(str, command)], cwd=cwd, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@cache
def isolation() -> tuple[str, ...]:
    """A command that takes the network away from the one after it, where the system allows that."""
    command = ("unshare", "--net", "--map-root-user")
    allowed = shutil.which("unshare") and subprocess.run([*command, "true"], capture_output=True).returncode == 0
    return command if allowed else ()


@cache
def installed() -> Path:
    """The bin folder of an environment with the wheel; its dependencies are those of the environment of the tests."""
    base = scratch("wheel")
    checked(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", base / "dist", ROOT, cwd=base)
    venv.create(base / "venv", with_pip=False, symlinks=True)
    python = base / "venv" / "bin" / "python"
    (wheel,) = (base / "dist").glob("*.whl")
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps", "--no-index", wheel)
    checked(*pip, cwd=base)
    (packages,) = (base / "venv" / "lib").glob("*/site-packages")
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python.parent


def test_the_package_comes_from_the_wheel(tmp_path: Path) -> None:
    code = "import graphbuild; print(graphbuild.__file__)"
    place = Path(checked(installed() / "python", "-c", code, cwd=tmp_path).strip())
    assert installed().parent in place.parents
    assert ROOT not in place.parents
    assert (place.parent / "py.typed").is_file()


def test_saved_queries_travel(tmp_path: Path) -> None:
    listed = json.loads(checked(installed() / "graphbuild", "queries", "--format", "json", cwd=tmp_path))
    assert {query["name"] for query in listed} == {file.stem for file in (ROOT / "queries").glob("*.cypher")}


def test_reference_data_travels_and_nothing_needs_the_network(tmp_path: Path) -> None:
    names = ("2022-09-15-samarkand-xi-putin.md", "2024-05-16-putin-xi-beijing.html")
    sources = [ARTICLES / name for name in names]
    command: tuple[str | Path, ...] = (*isolation(), installed() / "graphbuild")
    told = checked(*command, "build", *sources, "-o", "graph", cwd=tmp_path)
    assert "HEAD_OF_STATE_OF" in told
    asked = checked(*command, "query", "who-met-whom", "--format", "json", "-o", "graph", cwd=tmp_path)
    assert "Vladimir Putin" in {row["met"] for row in json.loads(asked)}
    assert {file.name for file in tmp_path.iterdir()} == {"graph"}
