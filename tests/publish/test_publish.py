"""A folder of pages: whole, unchanged by a second run, and made good after one that was cut short."""

from pathlib import Path

import pytest

from graphbuild.errors import StoreError
from graphbuild.publish import INDEX, publish
from tests.view.samples import summits


def states(folder: Path) -> dict[str, tuple[int, int]]:
    """Inode and time of every file: what was written again has another."""
    found = {f.relative_to(folder).as_posix(): f.stat() for f in folder.rglob("*") if f.is_file()}
    return {name: (stat.st_ino, stat.st_mtime_ns) for name, stat in found.items()}


def test_the_index_leads_to_every_file(tmp_path: Path) -> None:
    assert publish(summits(3), tmp_path, title="Summits <of> 2022")
    page = (tmp_path / INDEX).read_text(encoding="utf-8")
    assert [name for name in states(tmp_path) if name != INDEX and f'href="{name}"' not in page] == []
    assert "<title>Summits &lt;of&gt; 2022</title>" in page


def test_the_same_graph_again_writes_nothing(tmp_path: Path) -> None:
    publish(summits(3), tmp_path, title="graph")
    before = states(tmp_path)
    assert not publish(summits(3), tmp_path, title="graph")
    assert states(tmp_path) == before


@pytest.mark.parametrize("lost", ["graph.html", "facts.csv", "neo4j-csv/import.args", INDEX])
def test_what_was_lost_is_written_again(lost: str, tmp_path: Path) -> None:
    publish(summits(3), tmp_path, title="graph")
    whole = (tmp_path / lost).read_bytes()
    (tmp_path / lost).unlink()
    assert publish(summits(3), tmp_path, title="graph")
    assert (tmp_path / lost).read_bytes() == whole


def test_another_graph_replaces_it(tmp_path: Path) -> None:
    publish(summits(3), tmp_path / "a", title="graph")
    publish(summits(4), tmp_path / "a", title="graph")
    publish(summits(4), tmp_path / "b", title="graph")
    assert (tmp_path / "a" / INDEX).read_bytes() == (tmp_path / "b" / INDEX).read_bytes()
    assert (tmp_path / "a" / "graph.json").read_bytes() == (tmp_path / "b" / "graph.json").read_bytes()


def test_pages_of_others_are_kept_and_listed(tmp_path: Path) -> None:
    publish(summits(3), tmp_path, title="graph")
    (tmp_path / "around us.html").write_text("<title>A &amp; B <i></title>", encoding="utf-8")
    assert publish(summits(3), tmp_path, title="graph")
    assert '<a href="around%20us.html">A &amp; B &lt;i&gt; (around us.html)</a>' in (tmp_path / INDEX).read_text()


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    with pytest.raises(StoreError, match="taken"):
        publish(summits(3), tmp_path / "taken", title="graph")
