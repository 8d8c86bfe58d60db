"""One file becomes articles, or reasons why not."""

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import astuple, fields
from pathlib import Path, PurePosixPath

from graphbuild.articles.decoding import NotTextError, open_text
from graphbuild.articles.drafts import TEXT_LIMIT, WORD_LIMIT, Draft, Skipped
from graphbuild.articles.facts import UNKNOWN, Facts
from graphbuild.articles.feeds import read_feed
from graphbuild.articles.files import SourceFile
from graphbuild.articles.front_matter import split_front_matter
from graphbuild.articles.language import unreadable_language
from graphbuild.articles.pages import PAGE_LIMIT, read_page
from graphbuild.articles.published import dateline_day, file_name_day, option_day, parse_day
from graphbuild.articles.rows import read_csv, read_json_lines
from graphbuild.model import Article

type Published = Mapping[str, str] | str | None


def read_file(file: SourceFile, *, published: Published = None) -> tuple[Article | Skipped, ...]:
    """The articles of a file and the reasons for what gives none, in the order of the file.

    ``published`` is the user's date, for all files or by file name; it serves where the file states none.
    Raises InputError for a ``published`` that is not a date, and nothing for whatever the file holds.
    """
    return tuple(stream_file(file, published=published))


def stream_file(file: SourceFile, *, published: Published = None) -> Iterator[Article | Skipped]:
    """What ``read_file`` gives, one by one: a file of many rows is never held as a whole."""
    given = option_day(published, file.name)
    if reason := _refusal(file):
        yield Skipped(file.name, reason)
        return
    try:
        for draft in FORMATS[file.path.suffix.lower()](file.path, file.name):
            yield draft if isinstance(draft, Skipped) else _article(draft, file, given)
    except NotTextError as error:
        yield Skipped(file.name, str(error))
    except UnicodeDecodeError:
        yield Skipped(file.name, "not UTF-8 text; save it as UTF-8")
    except OSError as error:
        yield Skipped(file.name, f"cannot be read ({error.strerror or error})")


def _refusal(file: SourceFile) -> str | None:
    """Why a file is not even opened."""
    path = file.path
    if any(part.startswith(".") for part in PurePosixPath(file.name).parts):
        return "hidden"
    if path.is_dir():
        return "a linked folder, not followed" if path.is_symlink() else "cannot be read (Permission denied)"
    if not path.exists():
        return "named in articles.csv but missing" if file.row and not path.is_symlink() else "missing"
    if not path.is_file():
        return "not a regular file"
    if path.suffix.lower() not in FORMATS:
        return f'unknown ending "{path.suffix}"; known are {" ".join(sorted(FORMATS))}'
    return "empty" if path.stat().st_size == 0 else None


def _read_text(path: Path, name: str) -> Iterator[Draft | Skipped]:
    facts, text = split_front_matter(_content(path, 2 * TEXT_LIMIT))
    yield Draft(name, name, text, own=facts or UNKNOWN, origin="front matter")


def _read_html(path: Path, name: str) -> Iterator[Draft | Skipped]:
    yield read_page(name, _content(path, PAGE_LIMIT + 1))


def _content(path: Path, most: int) -> str:
    """The text of a file, cut where it is beyond all limits: what is that long is refused for its length anyway."""
    with open_text(path) as file:
        return file.read(most)


FORMATS: Mapping[str, Callable[[Path, str], Iterator[Draft | Skipped]]] = {
    ".txt": _read_text,
    ".md": _read_text,
    ".html": _read_html,
    ".htm": _read_html,
    ".jsonl": read_json_lines,
    ".csv": read_csv,
    ".xml": read_feed,
    ".rss": read_feed,
    ".atom": read_feed,
}

# Half of a character pair (JSON can carry one) and the null byte have no place in UTF-8 files or databases.
_UNSTORABLE = re.compile("[\ud800-\udfff\0]")


def _article(draft: Draft, file: SourceFile, given: str | None) -> Article | Skipped:
    text = _UNSTORABLE.sub("\ufffd", draft.text)
    row = file.row or UNKNOWN
    facts = _merged(draft.own, row, draft.page)
    if reason := _unusable(text) or _bad_date(draft.own, row) or unreadable_language(text, facts.language):
        return Skipped(draft.place, reason)
    day, origin = _published(draft, row, given, file.name, text)
    stated = (text, facts.title, day, facts.source, facts.url, facts.language)
    return Article(
        id=hashlib.sha256(json.dumps(stated).encode()).hexdigest()[:16],
        path=draft.path,
        text=text,
        title=facts.title,
        published=day,
        date_source=origin,
        source=facts.source,
        url=facts.url,
        language=facts.language,
    )


def _merged(*layers: Facts) -> Facts:
    """The first statement of each fact; earlier layers are believed over later ones."""
    columns = zip(*map(astuple, layers), strict=True)
    first = [next((value for value in column if value), None) for column in columns]
    return Facts(**{field.name: value for field, value in zip(fields(Facts), first, strict=True)})


def _unusable(text: str) -> str | None:
    if not text.strip():
        return "empty"
    if len(text) > TEXT_LIMIT:
        return f"enormous: over {TEXT_LIMIT:,} characters of text"
    if (words := len(text.split())) > WORD_LIMIT:
        return f"enormous: {words:,} words, the limit is {WORD_LIMIT:,}"
    return None


def _bad_date(*layers: Facts) -> str | None:
    """A date that somebody wrote for us must be one; metadata of pages may be anything and is passed over."""
    bad = next((f.published for f in layers if f.published and not parse_day(f.published)), None)
    return f'date "{bad}" is not a day or could be two; write it as in "2022-09-15"' if bad else None


def _published(draft: Draft, row: Facts, given: str | None, name: str, text: str) -> tuple[str | None, str | None]:
    """The day and where it comes from, the most deliberate statement first."""
    candidates = (
        (draft.origin, parse_day(draft.own.published or "")),
        ("manifest", parse_day(row.published or "")),
        ("metadata", parse_day(draft.page.published or "")),
        ("option", given),
        ("dateline", dateline_day(text)),
        ("file name", file_name_day(name)),
    )
    return next(((day, origin) for origin, day in candidates if day), (None, None))
