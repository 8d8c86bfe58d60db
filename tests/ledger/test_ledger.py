import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from graphbuild.articles import Skipped
from graphbuild.errors import InputError, StoreError
from graphbuild.extraction_json import to_json
from graphbuild.fingerprint import extraction_fingerprint, projection_fingerprint
from graphbuild.judgements import Judgement, Judgements, add_judgement, drop_judgements, read_judgements
from graphbuild.ledger import FILE, open_ledger
from tests.made import article, extraction, person

SOURCE = "/articles"
A, B = (article(id, text=f"This is the text of article {id}, told in one sentence.") for id in "ab")


def test_files_and_their_articles_are_kept(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "out") as ledger:
        ledger.add_source(SOURCE, "2022-01-01")
        assert ledger.put_file(SOURCE, "x.jsonl", "digest", [A, Skipped("x.jsonl#2", "empty"), B]) == 2
    with open_ledger(tmp_path / "out") as ledger:
        assert ledger.sources() == {SOURCE: "2022-01-01"}
        assert ledger.listings(SOURCE)["x.jsonl"].digest == "digest"
        assert ledger.skipped() == (Skipped("x.jsonl#2", "empty"),)
        assert list(ledger.articles(["b", "a"])) == [B, A]
        assert ledger.article_paths() == {"a": "a.txt", "b": "b.txt"}
        assert {id for id, signature in ledger.signatures().items() if signature} == {"a", "b"}
        ledger.add_source(SOURCE, None)
        assert ledger.sources() == {SOURCE: "2022-01-01"}


def test_extractions_are_found_by_article_and_fingerprint(tmp_path: Path) -> None:
    told = extraction("a", [person("Nora Brandt")])
    with open_ledger(tmp_path) as ledger:
        ledger.put_file(SOURCE, "x", "d", [A, B])
        assert ledger.unextracted("one") == ("a", "b")
        ledger.put_extraction(told, "one")
        assert ledger.unextracted("one") == ("b",)
        assert ledger.unextracted("two") == ("a", "b")
        (kept,) = ledger.extractions("one")
        assert to_json(kept) == to_json(told)
        assert list(ledger.extractions("two")) == []


def test_a_changed_file_withdraws_what_it_no_longer_has(tmp_path: Path) -> None:
    with open_ledger(tmp_path) as ledger:
        ledger.put_file(SOURCE, "x", "1", [A, B])
        ledger.put_file(SOURCE, "y", "1", [B])
        ledger.put_extraction(extraction("a", []), "one")
        ledger.put_extraction(extraction("b", []), "one")
        ledger.put_file(SOURCE, "x", "2", [])
        assert ledger.article_paths() == {"b": "b.txt"}
        assert [e.article.id for e in ledger.extractions("one")] == ["b"]
        ledger.remove_files(SOURCE, ["y"])
        assert (ledger.article_paths(), list(ledger.extractions("one"))) == ({}, [])


def test_removing_a_source_leaves_the_others(tmp_path: Path) -> None:
    with open_ledger(tmp_path) as ledger:
        for source, item in ((SOURCE, A), ("/other", B)):
            ledger.add_source(source, None)
            ledger.put_file(source, "x", "1", [item])
        ledger.remove_source(SOURCE)
        assert (list(ledger.sources()), list(ledger.article_paths())) == (["/other"], ["b"])


def test_a_file_that_fails_leaves_what_it_had(tmp_path: Path) -> None:
    def broken() -> object:
        yield B
        raise KeyboardInterrupt

    with open_ledger(tmp_path) as ledger:
        ledger.put_file(SOURCE, "x", "1", [A])
        with pytest.raises(KeyboardInterrupt):
            ledger.put_file(SOURCE, "x", "2", broken())  # type: ignore[arg-type]
        assert (list(ledger.article_paths()), ledger.listings(SOURCE)["x"].digest) == (["a"], "1")


def test_notes_and_facts(tmp_path: Path) -> None:
    with open_ledger(tmp_path) as ledger:
        assert (ledger.note("state"), ledger.facts()) == (None, frozenset())
        ledger.put_notes({"state": {"x": [1, None]}}, ["u1", "u2"])
        ledger.put_notes({"other": 1})
        assert ledger.note("state") == {"x": [1, None]}
        assert ledger.facts() == {"u1", "u2"}


def test_a_folder_of_another_program_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "theirs.txt").write_text("x")
    with pytest.raises(StoreError, match="another program"), open_ledger(tmp_path):
        pass
    assert [f.name for f in tmp_path.iterdir()] == ["theirs.txt"]


@pytest.mark.parametrize("theirs", ["database", "text", "version"])
def test_a_ledger_of_another_program_is_left_alone(tmp_path: Path, theirs: str) -> None:
    file = tmp_path / FILE
    if theirs == "text":
        file.write_text("something else, and long enough to be no empty database " * 9)
    else:
        database = sqlite3.connect(file)
        database.executescript(
            f"CREATE TABLE t (x); PRAGMA application_id = {0x67626C64 if theirs == 'version' else 7};"
        )
        database.close()
    with pytest.raises(StoreError, match=r"not a ledger|another"), open_ledger(tmp_path):
        pass


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("x")
    with pytest.raises(StoreError, match="name a folder"), open_ledger(tmp_path / "out"):
        pass


def test_one_writer_at_a_time_and_a_dead_one_does_not_count(tmp_path: Path) -> None:
    code = (
        "import sys, os, pathlib; from graphbuild.ledger import open_ledger\n"
        "with open_ledger(pathlib.Path(sys.argv[1])): print('open', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout and other.stdout.readline() == "open\n"
        with pytest.raises(StoreError, match=f"in use by process {other.pid}"), open_ledger(tmp_path):
            pass
        with open_ledger(tmp_path, writing=False) as ledger:
            assert ledger.note("state") is None
        other.kill()
    with open_ledger(tmp_path) as ledger:
        assert ledger.sources() == {}


def test_fingerprints_are_told_without_a_model(tmp_path: Path) -> None:
    assert extraction_fingerprint() == extraction_fingerprint() != projection_fingerprint()
    (tmp_path / "organizations.csv").write_text("id,name,type\nmade-up-board,Made-up Board,other\n")
    assert extraction_fingerprint(tmp_path) != extraction_fingerprint()
    code = "import sys; from graphbuild.fingerprint import *; extraction_fingerprint(); print('spacy' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout == "False\n"


def test_judgements_are_kept_by_name_and_label(tmp_path: Path) -> None:
    assert read_judgements(tmp_path) == Judgements()
    add_judgement(tmp_path, Judgement("same", "Person", "A. Brandt", "Anna Brandt"))
    add_judgement(tmp_path, Judgement("same", "Person", "Anna Brandt", "Anni Brandt"))
    judged = add_judgement(tmp_path, Judgement("different", "Place", "Paris", "Pariis"))
    assert read_judgements(tmp_path) == judged
    assert [(j.verdict, j.label) for j in judged.rows] == [
        ("different", "Place"),
        ("same", "Person"),
        ("same", "Person"),
    ]
    changed = add_judgement(tmp_path, Judgement("different", "Person", "ANNA BRANDT", "A. Brandt"))
    assert [(j.verdict, j.name) for j in changed.rows if j.label == "Person"] == [
        ("different", "ANNA BRANDT"),
        ("same", "Anna Brandt"),
    ]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("maybe,Person,A,B", "line 2: verdict"),
        ("same,Robot,A,B", "line 2: label"),
        ("same,Person,A,", "line 2: a judgement needs"),
    ],
)
def test_malformed_judgements_are_named(tmp_path: Path, row: str, message: str) -> None:
    (tmp_path / "judgements.csv").write_text(f"verdict,label,name,other\n{row}\n")
    with pytest.raises(InputError, match=message):
        read_judgements(tmp_path)


def test_a_name_is_not_judged_against_itself(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="one name"):
        add_judgement(tmp_path, Judgement("same", "Person", "Nora Brandt", "NORA BRANDT"))


def test_a_judgement_is_taken_back(tmp_path: Path) -> None:
    add_judgement(tmp_path, Judgement("same", "Person", "Anna", "Anni"))
    add_judgement(tmp_path, Judgement("same", "Place", "Anna", "Anni"))
    assert [j.label for j in drop_judgements(tmp_path, "same", "anni", "Anna", "Place").rows] == ["Person"]
    with pytest.raises(InputError, match="review --judged"):
        drop_judgements(tmp_path, "different", "Anna", "Anni")
    with pytest.raises(InputError, match="review --judged"):
        drop_judgements(tmp_path, "same", "Nora", "Anni")
    assert drop_judgements(tmp_path, "same", "Anna", "Anni") == read_judgements(tmp_path) == Judgements()
