import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.articles import parse_day, published_option
from graphbuild.articles.published import dateline_day, file_name_day, option_day
from graphbuild.errors import InputError


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2022-09-15", "2022-09-15"),
        ("2022-09-15T23:30:00-07:00", "2022-09-15"),
        ("2022-09-15T10:00:00Z", "2022-09-15"),
        ("2022-09-15T10:00:00.123456+0300", "2022-09-15"),
        ("2022-09-15 10:00", "2022-09-15"),
        ("2022/9/5", "2022-09-05"),
        ("20220915", "2022-09-15"),
        ("20220915T101500Z", "2022-09-15"),
        ("Thu, 15 Sep 2022 10:00:00 GMT", "2022-09-15"),
        ("Thu, 15 Sep 2022 10:00:00 +0000", "2022-09-15"),
        ("15 September 2022", "2022-09-15"),
        ("the 15th", None),
        ("15th of September 2022", "2022-09-15"),
        ("Thursday, September 15, 2022", "2022-09-15"),
        ("Sept. 15, 2022 at 4:15 p.m. EDT", "2022-09-15"),
        ("15-Sep-2022", "2022-09-15"),
        ("15/09/2022", "2022-09-15"),
        ("09/15/2022", "2022-09-15"),
        ("05/05/2022", "2022-05-05"),
        ("05/06/2022", None),
        ("31.12.2022", "2022-12-31"),
        ("2022-02-30", None),
        ("2022-09", None),
        ("2022", None),
        ("yesterday", None),
        ("15/09/22", None),
        ("1663200000", None),
        ("", None),
    ],
)
def test_days(text: str, day: str | None) -> None:
    assert parse_day(text) == day


@settings(deadline=None)
@given(st.dates(), st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%a, %d %b %Y 01:02:03 +0100", "%Y%m%d"]))
def test_every_written_day_is_read(day: object, form: str) -> None:
    from datetime import date

    assert isinstance(day, date)
    expected = day.isoformat() if 1900 <= day.year < 2100 else None
    assert parse_day(day.strftime(form)) == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("MOSCOW, Sept 15, 2022 (Agency) — The minister left.", "2022-09-15"),
        ("BEIJING — May 16, 2024 — The minister left.", "2024-05-16"),
        ("A headline\n\nNUR-SULTAN, Kazakhstan, 3 July 2019 - The minister left.", "2019-07-03"),
        ("A headline\nPublished: September 15, 2022, 10:15 GMT\nThe minister left.", "2022-09-15"),
        ("First published on Thursday 15 September 2022", "2022-09-15"),
        ("MOSCOW, Sept 15 (Agency) — The minister left.", None),
        ("The minister left on September 15, 2022.", None),
        ("Updated: September 16, 2022", None),
        ("MOSCOW, September 31, 2022 — The minister left.", None),
    ],
)
def test_datelines(text: str, day: str | None) -> None:
    assert dateline_day(text) == day


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2022-09-15-summit.txt", "2022-09-15"),
        ("news/20220915_summit.txt", "2022-09-15"),
        ("summit_2022.09.15.html", "2022-09-15"),
        ("000_cd31678b99444365.txt", None),
        ("120220915.txt", None),
        ("2022-09-15/summit.txt", None),
        ("2022-09-15-to-2022-09-16.txt", None),
        ("2022-13-15.txt", None),
    ],
)
def test_file_names(name: str, day: str | None) -> None:
    assert file_name_day(name) == day


def test_options() -> None:
    dates = published_option(["2022-09-15", "news/a.txt=16 September 2022", "b.txt=2022-09-17"])
    assert [option_day(dates, name) for name in ("news/a.txt", "news/b.txt", "c.txt")] == [
        "2022-09-16",
        "2022-09-17",
        "2022-09-15",
    ]
    assert option_day("15 September 2022", "c.txt") == "2022-09-15"
    assert option_day({"b.txt": "2022-09-17"}, "c.txt") is None


@pytest.mark.parametrize("value", ["soon", "a.txt=soon", "a.txt=", "05/06/2022", ""])
def test_an_option_that_is_no_date(value: str) -> None:
    with pytest.raises(InputError, match=r'--published .*not a date; write a day as in "2022-09-15"'):
        published_option([value])
