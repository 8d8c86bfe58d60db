"""The whole way over small folders, with the real model: what a second, a changed and a broken-off run leave."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from graphbuild.errors import InputError, StoreError
from graphbuild.graph import Graph
from graphbuild.judgements import Judgement, add_judgement
from graphbuild.pipeline import (
    BuildReport,
    build,
    build_graph,
    load_graph,
    load_merges,
    read_articles,
    remove,
    review,
    title_of,
)

ARTICLES = {
    "first.md": """---
title: Leaders meet in Samarkand
published: 2022-09-16
source: The Sample Courier
---
Russian President Vladimir Putin met Chinese President Xi Jinping in Samarkand, Uzbekistan, on Thursday.

The two leaders spoke about trade. The Uzbek authorities welcomed the talks in the old city.
""",
    "second.md": """---
title: A minister is named
published: 2024-05-14
source: The Sample Herald
---
Andrei Belousov, an economist, was named as Russian defence minister on Sunday, the government said in Moscow.

Foreign Minister Sergei Lavrov kept his post. The ministers will meet President Vladimir Putin this week.
""",
    "third.md": """---
title: More from Samarkand
published: 2022-09-17
source: The Sample Post
---
Xi Jinping and Vladimir Putin held talks in Samarkand on 15 September 2022. The meeting took place in Uzbekistan.

India's Prime Minister Narendra Modi was in the city as well for the summit of the Shanghai group of states.
""",
}


def write(folder: Path, *names: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names or ARTICLES:
        (folder / name).write_text(ARTICLES[name], encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Path, BuildReport]]:
    """The sources, the output folder and the report of a first build. Tests copy what they change."""
    base = tmp_path_factory.mktemp("built")
    sources = write(base / "articles")
    yield sources, base / "out", build([sources], out=base / "out")


@pytest.fixture
def copied(built: tuple[Path, Path, BuildReport], tmp_path: Path) -> tuple[Path, Path]:
    """Sources and output of a build of their own."""
    sources, out = write(tmp_path / "articles"), tmp_path / "out"
    build([sources], out=out)
    return sources, out


def facts(graph: Graph) -> set[tuple[str, str, str]]:
    return {(e.type, e.source, e.target) for e in graph.edges if e.properties.get("basis") == "text"}


def test_a_folder_becomes_a_graph(built: tuple[Path, Path, BuildReport]) -> None:
    _, out, report = built
    assert (report.articles, report.read, report.extracted, report.changed) == (3, 3, 3, True)
    assert all(file.is_file() for file in report.files)
    assert {"graph.lbug", "graph.html"} == {file.name for file in report.files}
    assert report.facts_added == sum(report.summary.facts.values()) > 0
    found = facts(load_graph(out))
    assert ("HEAD_OF_STATE_OF", "person:xi-jinping", "CHN") in found
    (samarkand,) = [e for e in report.summary.events if e.name == "Samarkand 2022"]
    assert (samarkand.date, samarkand.place, samarkand.status) == ("2022-09-15", "Samarkand", "asserted")
    assert {"Vladimir Putin", "Xi Jinping"} <= set(samarkand.participants)


def test_every_claim_quotes_its_article(built: tuple[Path, Path, BuildReport]) -> None:
    graph = load_graph(built[1])
    texts = {name: text.split("---\n", 2)[2] for name, text in ARTICLES.items()}
    paths = {n.id: str(n.properties["path"]) for n in graph.nodes if n.label == "Article"}
    claims = [n.properties for n in graph.nodes if n.label == "Claim"]
    assert claims
    for claim in claims:
        text = texts[paths[str(claim["article"])]]
        start, end = int(str(claim["start"])), int(str(claim["end"]))
        assert text[start:end] == claim["quote"]


def test_a_second_run_does_nothing(built: tuple[Path, Path, BuildReport]) -> None:
    sources, out, first = built
    before = {f.name: f.read_bytes() for f in first.files}
    again = build([sources], out=out)
    assert (again.read, again.extracted, again.facts_added, again.facts_withdrawn, again.changed) == (0, 0, 0, 0, False)
    assert again.summary == first.summary
    assert {f.name: f.read_bytes() for f in again.files} == before
    code = "import sys, pathlib; from graphbuild.pipeline import build; build(out=pathlib.Path(sys.argv[1]));"
    code += "print([m for m in ('spacy', 'networkx', 'ladybug') if m in sys.modules])"
    told = subprocess.run([sys.executable, "-c", code, str(out)], capture_output=True, text=True, check=True)
    assert told.stdout == "[]\n"


def test_a_continued_build_is_a_fresh_one(built: tuple[Path, Path, BuildReport], tmp_path: Path) -> None:
    sources, out = write(tmp_path / "articles", "third.md"), tmp_path / "out"
    build([sources], out=out)
    write(sources)
    report = build(out=out)
    assert (report.articles, report.read, report.extracted) == (3, 2, 2)
    assert load_graph(out) == load_graph(built[1])


def test_a_removed_and_a_changed_file_touch_what_rests_on_them(copied: tuple[Path, Path], tmp_path: Path) -> None:
    sources, out = copied
    (sources / "second.md").unlink()
    report = build([sources], out=out)
    assert (report.articles, report.extracted, report.facts_added) == (2, 0, 0)
    assert report.facts_withdrawn > 0
    assert not any("belousov" in end for fact in facts(load_graph(out)) for end in fact)
    (sources / "third.md").write_text(ARTICLES["second.md"], encoding="utf-8")
    build([sources], out=out)
    fresh = build([sources], out=tmp_path / "fresh")
    assert load_graph(out) == load_graph(tmp_path / "fresh")
    assert fresh.extracted == 2


def test_removing_a_source_withdraws_it(copied: tuple[Path, Path], tmp_path: Path) -> None:
    sources, out = copied
    other = write(tmp_path / "other", "second.md")
    shutil.rmtree(sources)
    write(sources, "first.md")
    build([sources, other], out=out)
    report = remove([sources], out)
    assert report.articles == 1
    build([other], out=tmp_path / "fresh")
    assert load_graph(out) == load_graph(tmp_path / "fresh")
    with pytest.raises(InputError, match="not a source"):
        remove([sources], out)


def test_one_file_of_a_folder_is_withdrawn_until_it_is_built_by_name(copied: tuple[Path, Path], tmp_path: Path) -> None:
    sources, out = copied
    before = load_graph(out)
    report = remove([sources / "second.md"], out)
    assert (report.articles, report.facts_added) == (2, 0) and report.facts_withdrawn > 0
    assert [item.path for item in report.skipped] == ["second.md"] and report.unread == ()
    assert build([sources], out=out, strict=True).changed is False
    (sources / "third.md").unlink()
    build(out=out)
    build([write(tmp_path / "fresh" / "articles", "first.md")], out=tmp_path / "out2")
    assert load_graph(out) == load_graph(tmp_path / "out2")
    with pytest.raises(InputError, match="nor a file of one"):
        remove([sources / "third.md"], out)
    write(sources, "third.md")
    assert build([sources / "second.md"], out=out).skipped == ()
    assert load_graph(out) == before


def test_a_date_for_an_unknown_file_is_an_error(built: tuple[Path, Path, BuildReport]) -> None:
    sources, out, _ = built
    with pytest.raises(InputError, match=r"--published frist.md=2022-01-01: no file .* did you mean first.md"):
        build([sources], out=out, published={"frist.md": "2022-01-01"})
    with pytest.raises(InputError, match=r"no file of that name"):
        list(read_articles([sources], published={"nope": "2022-01-01"}))


def test_the_view_is_titled_by_what_it_was_built_from(built: tuple[Path, Path, BuildReport]) -> None:
    assert title_of(built[1]) == "articles: 3 articles of 2022 to 2024"
    assert f"<title>{title_of(built[1])}</title>" in (built[1] / "graph.html").read_text(encoding="utf-8")


def test_a_run_that_is_broken_off_goes_on(built: tuple[Path, Path, BuildReport], tmp_path: Path) -> None:
    def interrupt(stage: str, done: int, total: int) -> None:
        if stage == "extracting" and done == 2:
            raise KeyboardInterrupt

    sources, out = write(tmp_path / "articles"), tmp_path / "out"
    with pytest.raises(KeyboardInterrupt):
        build([sources], out=out, progress=interrupt)
    report = build([sources], out=out)
    assert (report.read, report.extracted) == (0, 1)
    assert load_graph(out) == load_graph(built[1])


def test_processes_and_order_change_nothing(built: tuple[Path, Path, BuildReport], tmp_path: Path) -> None:
    files = [built[0] / name for name in sorted(ARTICLES, reverse=True)]
    build(files, out=tmp_path / "out", jobs=2)
    assert load_graph(tmp_path / "out") == load_graph(built[1])


def test_in_memory_from_paths_and_from_strings(built: tuple[Path, Path, BuildReport]) -> None:
    assert build_graph([built[0]]) == load_graph(built[1])
    text = ARTICLES["first.md"].split("---\n", 2)[2]
    assert facts(build_graph([text], published="2022-09-16")) <= facts(load_graph(built[1]))


def test_what_was_skipped_is_named(copied: tuple[Path, Path]) -> None:
    sources, out = copied
    (sources / "empty.txt").write_text("")
    report = build([sources], out=out)
    assert [(s.path, s.reason) for s in report.skipped] == [("empty.txt", "empty")]
    assert report.articles == 3
    with pytest.raises(InputError, match="empty"):
        build([sources], out=out, strict=True)


def test_a_judgement_changes_the_graph_without_reading_again(copied: tuple[Path, Path]) -> None:
    _, out = copied
    add_judgement(out, Judgement("same", "Person", "Narendra Modi", "Sergei Lavrov"))
    report = build(out=out)
    assert (report.extracted, report.changed) == (0, True)
    merged = [m for merges in load_merges(out).values() for m in merges if m.reason.kind == "judgement"]
    assert [{m.name, m.into} for m in merged] == [{"Narendra Modi", "Sergei Lavrov"}]


def test_review_lists_what_is_worth_judging(built: tuple[Path, Path, BuildReport]) -> None:
    assert {f.kind for f in review(built[1])} <= {"weak merge", "not merged", "surname only", "weak fact"}


@pytest.mark.parametrize("ask", [load_graph, load_merges, review])
def test_without_a_graph_there_is_one_clear_line(ask: object, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no graph there"):
        ask(tmp_path)  # type: ignore[operator]


def test_nothing_to_build(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nothing to build"):
        build(out=tmp_path / "out")
    with pytest.raises(InputError, match="no such file"):
        build([tmp_path / "missing"], out=tmp_path / "out2")
