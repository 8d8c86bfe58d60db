import codecs
import json
import os
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.articles import Skipped, find_files, read_file
from graphbuild.articles.drafts import TEXT_LIMIT, WORD_LIMIT
from graphbuild.articles.front_matter import split_front_matter
from graphbuild.model import Article
from tests.articles.samples import ARGUMENT, SUMMIT

PROSE = "\n\n".join(ARGUMENT)
RUSSIAN = "Президент России прибыл в Пекин с двухдневным визитом. Он встретился с председателем."
GERMAN = "Der Minister ist am Montag nach Berlin gereist. Er hat dort mit der Kanzlerin über den Krieg gesprochen."
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Chancellor speaks - The Daily Example</title>
<meta property="og:title" content="Chancellor speaks"><meta property="og:site_name" content="The Daily Example">
<meta property="article:published_time" content="2023-07-04T23:30:00-05:00">
<link rel="canonical" href="https://news.example.org/1"></head>
<body><nav><a href="/">Home</a></nav>
<article><h1>Chancellor speaks</h1>{"".join(f"<p>{p}</p>" for p in ARGUMENT)}</article>
<div class="comments"><p>Jane77: I do not agree with any of this at all.</p></div>
<footer>Copyright 2023. All rights reserved.</footer></body></html>"""
RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>The Daily Example</title><link>https://example.org</link>
<description>News</description><item><title>One</title><link>https://example.org/1</link>
<pubDate>Thu, 15 Sep 2022 23:30:00 -0700</pubDate>
<description>&lt;p&gt;The minister left for Minsk on &lt;b&gt;Sunday&lt;/b&gt;
morning.&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;&lt;p&gt;He returned on the next day.&lt;/p&gt;</description></item>
<item><title>Two</title></item></channel></rss>"""
ATOM = """<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><id>x</id>
<updated>2022-09-16T00:00:00Z</updated><entry><title>One</title><id>y</id><link href="https://example.org/1"/>
<updated>2022-09-15T10:00:00Z</updated><summary>Short summary of it.</summary>
<content type="html">&lt;p&gt;The minister left for Minsk on Sunday and returned.&lt;/p&gt;</content></entry></feed>"""


def read(
    folder: Path, content: str | bytes, name: str = "a.txt", published: Mapping[str, str] | str | None = None
) -> tuple[Article | Skipped, ...]:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    (file,) = (file for file in find_files(folder, published=published) if file.name == name)
    return read_file(file, published=published)


def article(folder: Path, content: str | bytes, name: str = "a.txt", published: str | None = None) -> Article:
    (found,) = read(folder, content, name, published)
    assert isinstance(found, Article), found
    return found


def skipped(folder: Path, content: str | bytes, name: str = "a.txt") -> str:
    (found,) = read(folder, content, name)
    assert isinstance(found, Skipped), found
    return f"{found.path}: {found.reason}"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (PROSE.encode(), PROSE),
        (codecs.BOM_UTF8 + PROSE.encode(), PROSE),
        (PROSE.encode("utf-16"), PROSE),
        (codecs.BOM_UTF16_BE + PROSE.encode("utf-16-be"), PROSE),
        (PROSE.encode("cp1252"), PROSE),
        (PROSE.replace("\n", "\r\n").encode(), PROSE.replace("\n", "\r\n")),
        (f"---\ntitle: A\n---\n\n{PROSE}\n".encode(), f"\n{PROSE}\n"),
        (f"---\n{PROSE}\n---\n".encode(), f"---\n{PROSE}\n---\n"),
    ],
)
def test_the_text_is_the_body_as_it_is(tmp_path: Path, content: bytes, text: str) -> None:
    assert article(tmp_path, content).text == text


def test_front_matter(tmp_path: Path) -> None:
    head = '---\r\ntitle: "Talks: a \\"start\\""\r\nDate: 15 September 2022  # local\r\nsource: The Daily Example\r\n'
    found = article(
        tmp_path, f"{head}url: https://example.org/1\r\ntags:\r\n  - x\r\nlanguage: en-GB\r\n---\r\n{PROSE}"
    )
    assert (found.title, found.published, found.date_source) == ('Talks: a "start"', "2022-09-15", "front matter")
    assert (found.source, found.url, found.language) == ("The Daily Example", "https://example.org/1", "en-GB")
    assert found.text == PROSE


@given(st.text())
def test_front_matter_gives_back_the_end_of_the_text(text: str) -> None:
    assert text.endswith(split_front_matter(text)[1])


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "a.txt: empty"),
        (" \n\t\n", "a.txt: empty"),
        ("---\ntitle: A\n---\n", "a.txt: empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0", "a.txt: binary, not text"),
        (b"\xff\xfe\x00", "a.txt: damaged UTF-16 text"),
        (bytes(range(128, 256)) * 4, "a.txt: not UTF-8 text; save it as UTF-8"),
        (RUSSIAN.encode("cp1251"), "a.txt: not UTF-8 text; save it as UTF-8"),
        (RUSSIAN, "a.txt: not English"),
        (GERMAN, "a.txt: not English"),
        (f"---\nlanguage: ru\n---\n{PROSE}", 'a.txt: not English (its language is given as "ru")'),
        ("Home\nWorld\nLeave a Reply", "a.txt: no article text, only headings, links or fragments"),
        (
            f"---\ndate: soon\n---\n{PROSE}",
            'a.txt: date "soon" is not a day or could be two; write it as in "2022-09-15"',
        ),
        (
            "word and " * (WORD_LIMIT // 2 + 1),
            f"a.txt: enormous: {WORD_LIMIT + 2:,} words, the limit is {WORD_LIMIT:,}",
        ),
        ("x" * (TEXT_LIMIT + 1), f"a.txt: enormous: over {TEXT_LIMIT:,} characters of text"),
    ],
)
def test_what_is_skipped_says_why(tmp_path: Path, content: str | bytes, reason: str) -> None:
    assert skipped(tmp_path, content) == reason


def test_an_english_page_with_a_foreign_menu_is_read(tmp_path: Path) -> None:
    menu = "Войти\nПодписка на новости\nГлава партии заявил о новых планах\n" * 10
    assert article(tmp_path, f"{menu}\n{PROSE}\n{menu}").text.startswith("Войти")


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        (".hidden.txt", "hidden"),
        (".git/config", "hidden"),
        ("report.docx", 'unknown ending ".docx"; known are .atom .csv .htm .html .jsonl .md .rss .txt .xml'),
        ("gone.txt", "missing"),
        ("listed.txt", "named in articles.csv but missing"),
        ("folder.txt", "a linked folder, not followed"),
    ],
)
def test_what_is_not_opened_says_why(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "articles.csv").write_text("file,title\nlisted.txt,A\n")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "folder.txt").symlink_to(tmp_path)
    if not (tmp_path / name).is_symlink() and name != "listed.txt":
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(PROSE)
    found = [read_file(file) for file in find_files(tmp_path) if name.startswith(file.name)]
    assert [one.reason for (one,) in found if isinstance(one, Skipped)] == [reason]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_permission_is_skipped(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch(mode=0o000)
    (found,) = read_file(find_files(tmp_path)[0])
    assert isinstance(found, Skipped)


def test_json_lines(tmp_path: Path) -> None:
    good = {"text": PROSE, "id": "x", "title": "T", "published": "2022-09-15T10:00:00Z", "source": "S", "url": "u"}
    lines = [json.dumps(good), "", "{", "[1]", '{"title": "A", "body": "B", "\\n": 1}', '{"text": 3}', '{"text": ""}']
    lines += [
        json.dumps({"text": PROSE, "date": "05/06/2022"}),
        json.dumps({"text": f"{PROSE}\ud83d", "language": "en"}),
    ]
    found = read(tmp_path, "\r\n".join(lines).encode() + b'\n{"text": "\xff"}\n', "news.jsonl")
    articles = [one for one in found if isinstance(one, Article)]
    assert [(a.path, a.title, a.published, a.date_source) for a in articles] == [
        ("news.jsonl#1", "T", "2022-09-15", "row"),
        ("news.jsonl#9", None, None, None),
    ]
    assert articles[1].text == f"{PROSE}\ufffd"
    assert [f"{one.path}: {one.reason}" for one in found if isinstance(one, Skipped)] == [
        "news.jsonl line 3: not JSON (Expecting property name enclosed in double quotes)",
        "news.jsonl line 4: not a JSON object",
        'news.jsonl line 5: no "text" field, only title, body; name the one with the article\'s words text',
        'news.jsonl line 6: "text" is not a string',
        "news.jsonl line 7: empty",
        'news.jsonl line 8: date "05/06/2022" is not a day or could be two; write it as in "2022-09-15"',
        "news.jsonl line 10: not UTF-8",
    ]


def test_csv_rows(tmp_path: Path) -> None:
    cell = '"' + PROSE.replace('"', '""') + '"'
    content = (
        f'Text,published,title\r\n{cell},2022-09-15,"One, two"\r\n\r\nonly one cell\r\n{cell},,\r\n{cell},soon,\r\n'
    )
    found = read(tmp_path, content, "news.csv")
    articles = [one for one in found if isinstance(one, Article)]
    assert [(a.text, a.title, a.published) for a in articles] == [
        (PROSE, "One, two", "2022-09-15"),
        (PROSE, None, None),
    ]
    assert [one.reason[:20] for one in found if isinstance(one, Skipped)] == [
        "malformed row (1 cel",
        'date "soon" is not a',
    ]
    assert skipped(tmp_path, "title\nA\n", "none.csv") == (
        'none.csv: no "text" column in the first line, only title; name the one with the article\'s words text'
    )


def test_a_page(tmp_path: Path) -> None:
    found = article(tmp_path, PAGE, "page.html")
    assert (found.title, found.published, found.date_source) == ("Chancellor speaks", "2023-07-04", "metadata")
    assert (found.source, found.url) == ("The Daily Example", "https://news.example.org/1")
    assert [paragraph in found.text for paragraph in ARGUMENT] == [True] * len(ARGUMENT)
    assert not any(word in found.text for word in ("Jane77", "Copyright", "Home"))


def test_a_page_without_article(tmp_path: Path) -> None:
    assert skipped(tmp_path, "<html><body><nav></nav></body></html>", "p.htm") == "p.htm: no article text in the page"


def test_a_page_without_date_has_none(tmp_path: Path) -> None:
    undated = "\n".join(line for line in PAGE.splitlines() if "published_time" not in line)
    assert article(tmp_path, undated, "page.html").published is None


def test_feeds(tmp_path: Path) -> None:
    one, two = read(tmp_path, RSS, "feed.xml")
    assert isinstance(one, Article)
    assert one.text == "The minister left for Minsk on Sunday morning.\nHe returned on the next day."
    assert (one.path, one.title, one.published, one.date_source) == ("feed.xml#1", "One", "2022-09-15", "metadata")
    assert (one.source, one.url) == ("The Daily Example", "https://example.org/1")
    assert two == Skipped("feed.xml entry 2", "no text in the entry")
    entry = article(tmp_path, ATOM, "feed.atom")
    assert (entry.text, entry.published, entry.source) == (
        "The minister left for Minsk on Sunday and returned.",
        "2022-09-15",
        "Wire",
    )
    assert skipped(tmp_path, "<note>no feed</note>", "x.xml") == "x.xml: not an RSS or Atom feed"


def test_the_most_deliberate_date_wins(tmp_path: Path) -> None:
    dated = f"MOSCOW, May 4, 2022 (Agency) — The ministers met on Monday.\n\n{PROSE}"
    manifest = "file,published\n2022-05-06-a.txt,2022-05-02\n"
    name = "2022-05-06-a.txt"
    found = [article(tmp_path, PROSE, name), article(tmp_path, dated, name)]
    found.append(article(tmp_path, dated, name, published="2022-05-03"))
    (tmp_path / "articles.csv").write_text(manifest)
    found.append(article(tmp_path, dated, name, published="2022-05-03"))
    found.append(article(tmp_path, f"---\ndate: 2022-05-01\n---\n{dated}", name, published="2022-05-03"))
    assert [(one.published, one.date_source) for one in found] == [
        ("2022-05-06", "file name"),
        ("2022-05-04", "dateline"),
        ("2022-05-03", "option"),
        ("2022-05-02", "manifest"),
        ("2022-05-01", "front matter"),
    ]


def test_the_id_is_of_text_and_facts_not_of_the_path(tmp_path: Path) -> None:
    first, moved = article(tmp_path, PROSE, "a.txt"), article(tmp_path, PROSE, "b.txt")
    titled = article(tmp_path, f"---\ntitle: T\n---\n{PROSE}", "c.txt")
    other = article(tmp_path, "\n\n".join(SUMMIT), "d.txt")
    assert (first.id, len(first.id)) == (moved.id, 16)
    assert len({first.id, titled.id, other.id}) == 3


@settings(deadline=None)  # the first calls load the parsers
@given(st.binary(max_size=400), st.sampled_from([".txt", ".html", ".jsonl", ".csv", ".xml"]))
def test_no_content_raises(tmp_path_factory: pytest.TempPathFactory, content: bytes, ending: str) -> None:
    path = tmp_path_factory.getbasetemp() / f"any{ending}"
    path.write_bytes(content)
    (file,) = find_files(path)
    assert all(isinstance(one, Article | Skipped) for one in read_file(file))
