"""From a cold start to an answered query and a served page, and what must hold of image, containers and volumes."""

import json
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from neo4j import GraphDatabase

from tests.compose.project import Done, Project, need_engine, new_project, run
from tests.corpus import ARTICLES

WHO_MET = ("query", "who-met-whom", "--param", "person=Xi Jinping", "--format", "json")
ARTICLE = "The British prime minister, Keir Starmer, met the French president, Emmanuel Macron, in Paris on Monday.\n"
pytestmark = pytest.mark.timeout(1800)
OWN = ("loader", "views")
"""The services that run our image."""


@pytest.fixture(scope="module")
def project() -> Iterator[Project]:
    """The sample corpus, started cold."""
    new = new_project()
    try:
        done = new.up()
        assert done.returncode == 0, done.stderr + new.logs()
        yield new
    finally:
        new.down()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one article, which any user may read."""
    own = tmp_path / "news"
    own.mkdir()
    (own / "visit.txt").write_text(f"---\npublished: 2024-10-08\n---\n{ARTICLE}", encoding="utf-8")
    for path in (own, *own.parents):
        if path.stat().st_uid == os.getuid() and path.is_relative_to("/tmp"):
            path.chmod(0o755)
    return own


def rows(done: Done) -> list[dict[str, Any]]:
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def fetch(project: Project, path: str, method: str = "GET") -> tuple[int, str]:
    url = f"http://127.0.0.1:{project.settings['VIEWS_PORT']}{path}"
    try:
        with urlopen(Request(url, method=method), timeout=10) as response:
            return response.status, response.read().decode()
    except HTTPError as error:
        return error.code, ""


def wait_for(arrived: Callable[[], bool], seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not arrived():
        assert time.monotonic() < deadline
        time.sleep(0.2)


def content(project: Project) -> list[list[object]]:
    """Every key in the database, with the server's own id: what was written anew has another."""
    url = f"bolt://127.0.0.1:{project.settings['BOLT_PORT']}"
    with GraphDatabase.driver(url, auth=("neo4j", project.settings["NEO4J_PASSWORD"])) as driver:
        nodes = driver.execute_query("MATCH (n:Graphbuild) RETURN n.id AS k, elementId(n) AS e ORDER BY k")
        edges = driver.execute_query("MATCH ()-[r]->() RETURN r.uid AS k, elementId(r) AS e ORDER BY k")
    return [list(record.values()) for record in (*nodes.records, *edges.records)]


def test_a_cold_start_ends_with_a_loaded_database(project: Project) -> None:
    assert project.inspect("loader", "{{.State.ExitCode}}") == "0"
    assert len(content(project)) > 1000


def test_the_loaded_database_answers(project: Project) -> None:
    asked = rows(project.ask(*WHO_MET))
    assert "Vladimir Putin" in json.dumps(asked)
    assert asked == rows(project.ask(*WHO_MET, "-o", "graph"))


def test_it_is_neo4j_that_answers(project: Project) -> None:
    """The command line in an own container, with the graph's volume left out."""
    network = f"{project.name}_database"
    options = ("--rm", "--network", network, "-e", "NEO4J_PASSWORD", "-e", "GRAPHBUILD_STORE=bolt://neo4j")
    done = run("docker", "run", *options, "graphbuild", *WHO_MET, env=project.settings)
    assert rows(done) == rows(project.ask(*WHO_MET))


def test_pages_are_served(project: Project) -> None:
    status, index = fetch(project, "/")
    assert status == 200
    for name in ("graph.html", "facts.csv", "graph.graphml", "neo4j-csv/import.args"):
        assert f'href="{name}"' in index
        assert fetch(project, f"/{name}")[0] == 200
    assert fetch(project, "/", "POST")[0] == 501
    assert fetch(project, "/../graph/ledger.sqlite")[0] == 404


def test_a_second_start_changes_nothing(project: Project) -> None:
    before, page = content(project), fetch(project, "/")
    done = project.up()
    assert done.returncode == 0, done.stderr
    assert (content(project), fetch(project, "/")) == (before, page)
    said = project.logs("loader")
    assert "unchanged pages/index.html" in said


def test_a_view_of_ones_own_is_served(project: Project) -> None:
    done = project.ask("view", "pages/around.html", "--focus", "Xi Jinping", "--title", "Around Xi")
    assert done.returncode == 0, done.stderr
    assert fetch(project, "/around.html")[0] == 200


def test_only_this_machine_reaches_it(project: Project) -> None:
    form = "{{range $port, $to := .NetworkSettings.Ports}}{{range $to}}{{.HostIp}} {{end}}{{end}}"
    found = [address for service in ("neo4j", *OWN) for address in project.inspect(service, form).split()]
    assert found == ["127.0.0.1"] * 3


def test_the_image_is_small_and_not_run_by_root(project: Project) -> None:
    assert int(run("docker", "image", "inspect", "-f", "{{.Size}}", "graphbuild").stdout) < 1_000_000_000
    for service in OWN:
        assert project.inspect(service, "{{.Config.User}}") == "10001:10001"
    done = project.compose("run", "--rm", "-T", "--entrypoint", "id", "loader", "-u")
    assert done.stdout.strip() == "10001"


def test_root_file_systems_are_read_only(project: Project) -> None:
    form = "{{.HostConfig.ReadonlyRootfs}} {{.HostConfig.CapDrop}} {{.HostConfig.SecurityOpt}}"
    assert {project.inspect(service, form) for service in OWN} == {"true [ALL] [no-new-privileges:true]"}
    script = "touch /srv/x; touch /opt/graphbuild/x; touch articles/x"
    done = project.compose("run", "--rm", "-T", "--entrypoint", "sh", "loader", "-c", script)
    assert done.stderr.count("Read-only file system") == 3
    pages = project.compose("exec", "-T", "views", "sh", "-c", "touch pages/x")
    assert "Read-only file system" in pages.stderr


def test_the_loader_reaches_nothing_but_the_database(project: Project) -> None:
    code = "import socket; socket.create_connection(('{}', {}), timeout=5)"
    reach = ("run", "--rm", "-T", "--entrypoint", "python", "loader", "-c")
    assert project.compose(*reach, code.format("neo4j", 7687)).returncode == 0
    pages = project.inspect("views", "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}")
    assert project.compose("exec", "-T", "neo4j", "wget", "-q", "--spider", f"http://{pages}:8080/").returncode == 0
    assert project.compose(*reach, code.format(pages, 8080)).returncode == 1


def test_it_reads_articles_without_a_network(folder: Path) -> None:
    need_engine()
    options = ("--rm", "--network", "none", "--read-only", "--tmpfs", "/tmp", "-v", f"{folder}:/srv/articles:ro")
    done = run("docker", "run", *options, "graphbuild", "extract", "articles")
    assert done.returncode == 0, done.stderr
    assert {"Keir Starmer", "Emmanuel Macron"} <= {e["name"] for e in json.loads(done.stdout)["entities"]}


def test_the_password_is_in_no_log_and_no_process_list(project: Project) -> None:
    password = project.settings["NEO4J_PASSWORD"]
    assert password not in project.logs()
    running = [project.compose("top", service).stdout for service in ("neo4j", "views")]
    assert all(running)
    assert password not in "".join(running)


def test_sigterm_stops_the_pages(project: Project) -> None:
    begun = time.monotonic()
    assert project.compose("stop", "views").returncode == 0
    assert time.monotonic() - begun < 8
    assert project.inspect("views", "{{.State.ExitCode}}") == "0"


def test_sigterm_stops_a_build_which_then_goes_on(project: Project) -> None:
    need_engine()
    name = f"{project.name}-stopped"
    where = ("-v", f"{name}:/srv/graph", "-v", f"{ARTICLES}:/srv/articles:ro", "--read-only", "--tmpfs", "/tmp")
    try:
        run("docker", "run", "-d", "--name", name, *where, "graphbuild", "build", "articles")
        wait_for(lambda: run("docker", "exec", name, "test", "-s", "graph/ledger.sqlite").returncode == 0)
        begun = time.monotonic()
        assert run("docker", "stop", "-t", "30", name).returncode == 0
        assert time.monotonic() - begun < 10
        assert run("docker", "inspect", "-f", "{{.State.ExitCode}}", name).stdout.strip() == "143"
        assert run("docker", "logs", name).stderr.strip().splitlines()[-1].startswith("graphbuild: interrupted")
        done = run("docker", "run", "--rm", *where, "graphbuild", "build", "articles", timeout=300)
        assert done.returncode == 0, done.stderr
    finally:
        run("docker", "rm", "-f", name)
        run("docker", "volume", "rm", name)


def test_what_is_missing_is_told(tmp_path: Path) -> None:
    project = new_project()
    unset = project.compose("up", "-d", NEO4J_PASSWORD="")
    assert unset.returncode != 0
    assert "copy .env.example to .env" in unset.stderr
    nowhere = tmp_path / "nowhere"
    try:
        lost = project.up(ARTICLES=str(nowhere))
        assert lost.returncode != 0
        assert str(nowhere) in lost.stderr
        assert not nowhere.exists()
    finally:
        project.down()


def test_own_articles_a_wrong_password_and_the_end(folder: Path) -> None:
    """One project from its start to its end, as starts take their time."""
    project = new_project(ARTICLES=str(folder))
    try:
        assert project.up().returncode == 0, project.logs()
        met = rows(project.ask("query", "who-met-whom", "--param", "person=Keir Starmer", "--format", "json"))
        assert "Emmanuel Macron" in json.dumps(met)
        assert rows(project.ask(*WHO_MET)) == []

        kept = project.inspect("neo4j", "{{range .Mounts}}{{.Name}} {{end}}").split()
        assert kept and all(name.startswith(project.name) for name in kept), "down -v forgets the nameless"

        wrong = project.up(NEO4J_PASSWORD="not-the-first-password")
        assert wrong.returncode != 0
        assert project.inspect("loader", "{{.State.ExitCode}}") == "1"
        said = project.compose("logs", "--no-color", "--no-log-prefix", "loader").stdout.strip().splitlines()
        assert said[-1] == (
            "graphbuild: bolt://neo4j: wrong username or password; set NEO4J_USERNAME and NEO4J_PASSWORD"
        )
        assert "not-the-first-password" not in project.logs()
    finally:
        project.down()
    assert project.left() == {"containers": [], "volumes": [], "networks": []}
