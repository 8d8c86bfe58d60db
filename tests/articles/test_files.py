import os
from pathlib import Path

import pytest

from graphbuild.articles import find_files
from graphbuild.errors import InputError


def write(folder: Path, **files: str) -> None:
    for name, content in files.items():
        path = folder / name.replace("__", "/").replace("_dot_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")


def digests(source: Path, published: str | None = None) -> dict[str, str]:
    return {file.name: file.digest for file in find_files(source, published=published)}


def test_files_of_a_folder_are_sorted_and_none_is_lost(tmp_path: Path) -> None:
    write(tmp_path, b_dot_txt="b", a__z_dot_md="z", notes_dot_docx="x", _dot_DS="x", _dot_git__config="x")
    write(tmp_path, articles_dot_csv="file,title\nb.txt,B\nlost.txt,L\n")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    names = [file.name for file in find_files(tmp_path)]
    assert names == [".DS", ".git", "a/loop", "a/z.md", "b.txt", "lost.txt", "notes.docx"]


def test_one_file(tmp_path: Path) -> None:
    write(tmp_path, a_dot_txt="a", articles_dot_csv="file,title\na.txt,The title\n")
    (file,) = find_files(tmp_path / "a.txt")
    assert (file.path, file.name, file.row and file.row.title) == (tmp_path / "a.txt", "a.txt", "The title")


def test_the_nearest_manifest_has_the_last_word(tmp_path: Path) -> None:
    write(tmp_path, articles_dot_csv="file,title\nsub/a.txt,far\nsub/b.txt,far\n", sub__b_dot_txt="b")
    write(tmp_path, sub__a_dot_txt="a", sub__articles_dot_csv="\ufefffile,title\n./a.txt,near\n")
    assert [(f.name, f.row and f.row.title) for f in find_files(tmp_path)] == [
        ("sub/a.txt", "near"),
        ("sub/b.txt", "far"),
    ]


def test_a_manifest_with_texts_is_data(tmp_path: Path) -> None:
    write(tmp_path, articles_dot_csv="file,text\na.txt,The text\n")
    assert list(digests(tmp_path)) == ["articles.csv"]


def test_the_digest_covers_what_reading_rests_on(tmp_path: Path) -> None:
    write(tmp_path, a_dot_txt="a", b_dot_txt="b")
    first = digests(tmp_path)
    assert digests(tmp_path) == first
    write(tmp_path, a_dot_txt="changed")
    changed = digests(tmp_path)
    assert (changed["a.txt"] != first["a.txt"], changed["b.txt"] == first["b.txt"]) == (True, True)
    write(tmp_path, articles_dot_csv="file,title\nb.txt,B\n")
    described = digests(tmp_path)
    assert (described["a.txt"] == changed["a.txt"], described["b.txt"] != changed["b.txt"]) == (True, True)
    assert set(digests(tmp_path, "2022-09-15").values()).isdisjoint(described.values())


def test_the_digest_ignores_where_the_folder_lies(tmp_path: Path) -> None:
    write(tmp_path, one__a_dot_txt="a", two__a_dot_txt="a")
    assert digests(tmp_path / "one") == digests(tmp_path / "two")


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("nowhere", "nowhere: no such file or folder; name a file or a folder of articles"),
        ("empty", "empty: the folder is empty; put articles in it"),
        ("pipe.txt", "pipe.txt: not a regular file; name a file or a folder of articles"),
        ("full/articles.csv", "articles.csv: describes other files and is no article; name its folder"),
    ],
)
def test_errors(tmp_path: Path, source: str, message: str) -> None:
    (tmp_path / "empty").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    write(tmp_path, full__articles_dot_csv="file,title\n")
    with pytest.raises(InputError, match=message) as error:
        find_files(tmp_path / source)
    assert "\n" not in str(error.value)


def test_a_date_that_is_none(tmp_path: Path) -> None:
    write(tmp_path, a_dot_txt="a")
    with pytest.raises(InputError, match="--published soon: not a date"):
        find_files(tmp_path, published="soon")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes on this system")
def test_a_pipe_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert list(digests(tmp_path)) == ["pipe.txt"]
