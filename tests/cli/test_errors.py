"""Wrong input gives one line that names the thing and the remedy, and the exit status of its kind."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from graphbuild.cli import main
from tests.corpus import built_corpus


@dataclass(frozen=True)
class Result:
    """What a command left behind."""

    returncode: int
    stderr: str


type Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in an empty folder."""

    def run_words(*words: str) -> Result:
        monkeypatch.chdir(tmp_path)
        monkeypatch.setattr(sys, "argv", ["graphbuild", *words])
        with pytest.raises(SystemExit) as stop:
            main()
        return Result(int(stop.value.code or 0), capsys.readouterr().err)

    return run_words


ERRORS: list[tuple[list[str], str]] = [
    (["query", "who-met-whome"], "who-met-whom"),
    (["query", "who-met-whom", "--param", "nme=Xi"], "nme"),
    (["query", "who-met-whom", "--param", "name"], "name=value"),
    (["query", "who-met-whom", "--param", "rows=many"], "rows"),
    (["query", "MATCH (n:Person) DELETE n"], "DELETE"),
    (["query", "MATCH (n:Person) RETURN labels(n)"], "labels"),
    (["query", "MATCH (n:Persn) RETURN n.name"], "Person"),
    (["query", "nowhere.cypher"], "nowhere.cypher"),
    (["explain", "Nobody At All"], "Nobody At All"),
    (["explain", "Xi Jinping", "LIKES", "Vladimir Putin"], "LIKES"),
    (["export", "pdf"], "graphml"),
    (["view", "--since", "yesterday-ish"], "--since"),
    (["view", "--until", "2022-13-40"], "--until"),
    (["view", "--focus", "Nobody At All", "x.html"], "Nobody At All"),
    (["view", "--focus", "Xi Jinpin", "x.html"], "did you mean Xi Jinping"),
    (["view", "--types", "Persn", "x.html"], "did you mean Person"),
    (["view", "--since", "2099-01-01", "x.html"], "dated facts reach from"),
    (["view", "--since", "2024-01-01", "--until", "2022-01-01", "x.html"], "later than"),
    (["view", "--param", "person=Xi", "x.html"], "--query"),
    (["view", "--query", "who-met-whome", "x.html"], "did you mean who-met-whom"),
    (["view", "--query", "who-met-whom", "--param", "nme=Xi", "x.html"], "nme"),
    (["view", "--query", "who-met-whom", "--param", "person=Nobody", "x.html"], "no rows"),
    (["view", "--query", "MATCH (n:Person) RETURN count(n) AS people", "x.html"], "nothing to draw"),
    (["view", "--query", "MATCH (n:Person) DELETE n", "x.html"], "DELETE"),
    (["view", "--query", "nowhere.cypher", "x.html"], "nowhere.cypher"),
    (["same", "Xi Jinping", "Xi Jinping"], "two"),
    (["same", "A", "B", "--label", "Animal"], "--label"),
    (["same", "NATO", "Xi Jinping"], "one label"),
    (["same", "Xi Jinpin", "Vladimir Putin"], "did you mean Xi Jinping"),
    (["different", "--undo", "Xi Jinping", "Vladimir Putin"], "review --judged"),
    (["remove", "nowhere.md"], "nor a file of one"),
    (["path", "Xi Jinping", "Nobody At All"], "Nobody At All"),
]


@pytest.mark.parametrize(("words", "named"), ERRORS, ids=[" ".join(words) for words, _ in ERRORS])
def test_one_line_that_names_the_thing(words: list[str], named: str, tmp_path: Path, run: Run) -> None:
    result = run(*words, "-o", str(built_corpus()))
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert result.stderr.startswith("graphbuild: ")
    assert named in result.stderr
    assert list(tmp_path.iterdir()) == []


BAD_SOURCES: list[tuple[list[str], str]] = [
    (["build", "no-such-folder"], "no-such-folder"),
    (["build", "empty"], "empty"),
    (["build", "one", "--published", "not-a-day"], "not-a-day"),
    (["build", "one", "--published", "b.txt=2022-09-15"], "did you mean a.txt"),
    (["extract", "one", "--published", "b.txt=2022-09-15"], "did you mean a.txt"),
    (["build"], "graphbuild build SRC"),
    (["build", "one", "--reference", "no-rows"], "no-rows"),
    (["query", "who-met-whom"], "graphbuild build"),
    (["remove", "one"], "graphbuild build"),
]


@pytest.mark.parametrize(("words", "named"), BAD_SOURCES, ids=[" ".join(words) for words, _ in BAD_SOURCES])
def test_sources_that_are_not_there(words: list[str], named: str, tmp_path: Path, run: Run) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "a.txt").write_text("Xi Jinping met Vladimir Putin in Samarkand.", encoding="utf-8")
    result = run(*words)
    assert result.returncode == 1
    assert result.stderr.strip().splitlines()[-1].startswith("graphbuild: ")
    assert named in result.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty", "one"]


def test_an_output_of_another_program_is_left_alone(tmp_path: Path, run: Run) -> None:
    out = tmp_path / "graph"
    out.mkdir()
    (out / "thesis.doc").write_text("mine", encoding="utf-8")
    (tmp_path / "a.txt").write_text("Xi Jinping met Vladimir Putin in Samarkand.", encoding="utf-8")
    result = run("build", "a.txt")
    assert result.returncode == 1
    assert "graph" in result.stderr
    assert [f.name for f in out.iterdir()] == ["thesis.doc"]


USAGE: list[tuple[list[str], str]] = [
    (["build", "--no-such-option"], "--no-such-option"),
    (["quary"], "query"),
    (["query"], "query --help"),
    (["view", "--hops", "0"], "--hops"),
    (["view", "--top", "many"], "--top"),
    (["queries", "--format", "xml"], "--format"),
    (["explain"], "explain --help"),
]


@pytest.mark.parametrize(("words", "named"), USAGE, ids=[" ".join(words) for words, _ in USAGE])
def test_wrong_usage_is_two_and_one_line(words: list[str], named: str, run: Run) -> None:
    result = run(*words)
    assert result.returncode == 2
    assert result.stderr.startswith("graphbuild: ") and result.stderr.count("\n") == 1
    assert named in result.stderr and "--help tells how" in result.stderr


def test_no_rows_for_a_default_are_told_with_what_was_asked(run: Run) -> None:
    folder = ["-o", str(built_corpus())]
    late = run("query", "who-met-whom", "--param", "since=2099-01-01", *folder)
    assert late.stderr.splitlines() == [
        "0 rows",
        'asked with person="Xi Jinping", the default; --param NAME=VALUE asks for another',
    ]
    assert run("query", "who-met-whom", "--param", "person=Nobody", *folder).stderr.splitlines() == ["0 rows"]
    assert "asked with" not in run("query", "who-met-whom", *folder).stderr


def test_no_words_are_a_question_for_help(run: Run) -> None:
    assert run().returncode == 0
