"""Dates as articles have them, and the days they mean."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.dates import DateExpression, Tense, find_dates

DAY = "2022-09-15"
"""A Thursday."""


def told(text: str, published: str | None = DAY, tense: Tense | None = None) -> list[str]:
    """The expressions of a text as "text = first..last precision"."""
    found = find_dates(text, published=published, tense=(lambda _: tense) if tense else None)
    return [shown(e) for e in found]


def shown(expression: DateExpression) -> str:
    value = expression.value
    if value is None:
        return f"{expression.text} = ?"
    days = value.first if value.first == value.last else f"{value.first}..{value.last}"
    return f"{expression.text} = {days} {value.precision}"


ABSOLUTE = [
    ("Talks opened on September 15, 2022 in Samarkand.", "September 15, 2022 = 2022-09-15 day"),
    ("They flew in on 15 September 2022.", "15 September 2022 = 2022-09-15 day"),
    ("They flew in on 15 September, 2022.", "15 September, 2022 = 2022-09-15 day"),
    ("Sent on Thu, 15 Sep 2022", "Thu, 15 Sep 2022 = 2022-09-15 day"),
    ("They flew in on Sept. 15.", "Sept. 15 = 2022-09-15 day"),
    ("He arrived on the 15th of May", "the 15th of May = 2022-05-15 day"),
    ("The pact of May 2024", "May 2024 = 2024-05-01..2024-05-31 month"),
    ("The island was annexed in 2014.", "2014 = 2014-01-01..2014-12-31 year"),
    ("Posted 2022-09-15", "2022-09-15 = 2022-09-15 day"),
    ("Posted 2022-09-15T10:00", "2022-09-15 = 2022-09-15 day"),
    ("Posted 15.09.2022", "15.09.2022 = 2022-09-15 day"),
    ("Posted 15/09/2022", "15/09/2022 = 2022-09-15 day"),
    ("Posted 04/05/2022", "04/05/2022 = ?"),
    ("on February 30, 2022", "February 30, 2022 = ?"),
    ("on Thursday, September 15", "Thursday, September 15 = 2022-09-15 day"),
    ("on Friday, September 15", "Friday, September 15 = 2023-09-15 day"),
    ("the June 2022 summit", "June 2022 = 2022-06-01..2022-06-30 month"),
    ("in September of 2014", "September of 2014 = 2014-09-01..2014-09-30 month"),
    ("In March 15 people died", "March = 2022-03-01..2022-03-31 month"),
    ("the Sept. 11 attacks", "Sept. 11 = 2001-09-11 day"),
]

PARTS = [
    ("in early 2022", "early 2022 = 2022-01-01..2022-04-30 season"),
    ("in late 2021", "late 2021 = 2021-09-01..2021-12-31 season"),
    ("at the end of 2021", "the end of 2021 = 2021-10-01..2021-12-31 season"),
    ("he left in mid-May", "mid-May = 2022-05-11..2022-05-20 week"),
    ("he left in late February", "late February = 2022-02-21..2022-02-28 week"),
    ("in the summer of 2013", "summer of 2013 = 2013-06-01..2013-08-31 season"),
    ("in winter 2013", "winter 2013 = 2013-12-01..2014-02-28 season"),
    ("They met last summer.", "last summer = 2022-06-01..2022-08-31 season"),
    ("this autumn", "this autumn = 2022-09-01..2022-11-30 season"),
    ("Trade grew in the first eight months of 2022.",
     "the first eight months of 2022 = 2022-01-01..2022-08-31 season"),
    ("in the first half of 2023", "the first half of 2023 = 2023-01-01..2023-06-30 season"),
    ("in the last quarter of last year", "the last quarter of last year = 2021-10-01..2021-12-31 season"),
    ("Exports fell in the second quarter.", "the second quarter = 2022-04-01..2022-06-30 season"),
    ("Q3 2021", "Q3 2021 = 2021-07-01..2021-09-30 season"),
    ("in the 1990s", "the 1990s = 1990-01-01..1999-12-31 year"),
    ("in the early 1990s", "the early 1990s = 1990-01-01..1993-12-31 year"),
    ("in the 19th century", "the 19th century = 1801-01-01..1900-12-31 year"),
]  # fmt: skip

RELATIVE = [
    ("They spoke today.", "today = 2022-09-15 day"),
    ("They speak tonight.", "tonight = 2022-09-15 day"),
    ("They spoke yesterday evening.", "yesterday evening = 2022-09-14 day"),
    ("They will speak tomorrow.", "tomorrow = 2022-09-16 day"),
    ("He left the day before yesterday.", "the day before yesterday = 2022-09-13 day"),
    ("He had left the day before.", "the day before = ?"),
    ("He left two days ago.", "two days ago = 2022-09-13 day"),
    ("He left three weeks ago.", "three weeks ago = 2022-08-22..2022-08-28 week"),
    ("He left two months ago.", "two months ago = 2022-07-01..2022-07-31 month"),
    ("He left a couple  of days ago.", "a couple  of days ago = 2022-09-13 day"),
    ("He left ten years ago.", "ten years ago = 2012-01-01..2012-12-31 year"),
    ("He left more than two years ago.", "more than two years ago = ?"),
    ("He left a few days ago.", "a few days ago = ?"),
    ("He left a week later.", "a week later = ?"),
    ("last week", "last week = 2022-09-05..2022-09-11 week"),
    ("this week", "this week = 2022-09-12..2022-09-18 week"),
    ("next week", "next week = 2022-09-19..2022-09-25 week"),
    ("last month", "last month = 2022-08-01..2022-08-31 month"),
    ("late last month", "late last month = 2022-08-21..2022-08-31 week"),
    ("earlier this month", "earlier this month = 2022-09-01..2022-09-15 month"),
    ("earlier this year", "earlier this year = 2022-01-01..2022-09-15 year"),
    ("later this week", "later this week = 2022-09-15..2022-09-18 week"),
    ("early next year", "early next year = 2023-01-01..2023-04-30 season"),
    ("in recent days", "recent days = 2022-09-08..2022-09-15 week"),
    ("in recent months", "recent months = ?"),
    ("over the past two weeks", "the past two weeks = 2022-09-01..2022-09-15 week"),
    ("over the past year", "the past year = 2021-09-15..2022-09-15 year"),
    ("They met over the weekend.", "weekend = 2022-09-10..2022-09-11 week"),
    ("They will meet at the weekend.", "weekend = 2022-09-17..2022-09-18 week"),
    ("at the end of the month", "the end of the month = 2022-09-21..2022-09-30 week"),
    ("by the end of the year", "by the end of the year = 2022-09-15..2022-12-31 season"),
    ("in the coming days", "the coming days = ?"),
]

WEEKDAYS = [
    ("Xi arrived on Thursday.", "Thursday = 2022-09-15 day"),
    ("Xi arrived on Friday.", "Friday = 2022-09-09 day"),
    ("Xi will arrive on Friday.", "Friday = 2022-09-16 day"),
    ("Xi is due to arrive on Wednesday.", "Wednesday = 2022-09-21 day"),
    ("Xi will leave soon, the ministry said on Wednesday.", "Wednesday = 2022-09-14 day"),
    ("On Friday the two will hold talks.", "Friday = 2022-09-16 day"),
    ("The talks will be held on Monday.", "Monday = 2022-09-19 day"),
    ("The leaders meet Friday in the city.", "Friday = 2022-09-09 day"),
    ("He spoke late on Wednesday.", "late on Wednesday = 2022-09-14 day"),
    ("He spoke late Thursday.", "late Thursday = 2022-09-15 day"),
    ("He spoke Tuesday evening.", "Tuesday evening = 2022-09-13 day"),
    ("last Thursday", "last Thursday = 2022-09-08 day"),
    ("next Monday", "next Monday = 2022-09-19 day"),
    ("this coming Friday", "this coming Friday = 2022-09-16 day"),
    ("this past Friday", "this past Friday = 2022-09-09 day"),
    ("this Saturday", "this Saturday = 2022-09-17 day"),
    ("At Wednesday's talks he spoke.", "Wednesday = 2022-09-14 day"),
]

RANGES = [
    ("on September 15-16", "September 15-16 = 2022-09-15..2022-09-16 day"),
    ("on 15–16 September 2022", "15–16 September 2022 = 2022-09-15..2022-09-16 day"),
    ("The visit lasted from May 16 to 17.", "May 16 to 17 = 2022-05-16..2022-05-17 day"),
    ("He stayed on May 16 and 17, then left.", "May 16 and 17 = 2022-05-16..2022-05-17 day"),
    ("from Sept. 30-Oct. 2, 2022", "Sept. 30-Oct. 2, 2022 = 2022-09-30..2022-10-02 day"),
    ("30 December to 2 January 2023", "30 December to 2 January 2023 = 2022-12-30..2023-01-02 day"),
    ("from September 12, 2021 to October 3", "from September 12, 2021 to October 3 = 2021-09-12..2021-10-03 day"),
    ("between May and August 2022", "between May and August 2022 = 2022-05-01..2022-08-31 month"),
    ("It lasted from May to July.", "from May to July = 2022-05-01..2022-07-31 month"),
    ("from May 2021 to July 2022", "from May 2021 to July 2022 = 2021-05-01..2022-07-31 month"),
    ("between 2014 and 2019", "between 2014 and 2019 = 2014-01-01..2019-12-31 year"),
    ("from 2008 to 2012", "from 2008 to 2012 = 2008-01-01..2012-12-31 year"),
    ("in 2014-15", "2014-15 = 2014-01-01..2015-12-31 year"),
    ("They met from Monday to Wednesday.", "from Monday to Wednesday = 2022-09-12..2022-09-14 day"),
    ("since 2014", "since 2014 = 2014-01-01..2022-09-15 year"),
    ("their first meeting since the February 24 invasion", "since the February 24 = 2022-02-24..2022-09-15 day"),
    ("the talks after the May 9 parade", "after the May 9 = ?"),
    ("since Friday", "since Friday = 2022-09-09..2022-09-15 day"),
    ("his first trip since taking office last month",
     "since taking office last month = 2022-08-01..2022-09-15 month"),
    ("The deal runs until at least 2030.", "until at least 2030 = 2022-09-15..2030-12-31 year"),
    ("It stays open until Tuesday.", "until Tuesday = 2022-09-15..2022-09-20 day"),
    ("He had until Tuesday refused.", "until Tuesday = ?"),
    ("after September 15, 2022", "after September 15, 2022 = ?"),
    ("before June", "before June = ?"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*ABSOLUTE, *PARTS, *RELATIVE, *WEEKDAYS, *RANGES])
def test_a_date_means_these_days(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    ("text", "tense", "expected"),
    [
        ("in May", "past", "May = 2022-05-01..2022-05-31 month"),
        ("in May", "future", "May = 2023-05-01..2023-05-31 month"),
        ("in December", "past", "December = 2021-12-01..2021-12-31 month"),
        ("in September", "future", "September = 2022-09-01..2022-09-30 month"),
        ("on Dec. 24", "past", "Dec. 24 = 2021-12-24 day"),
        ("on Sept. 20", "past", "Sept. 20 = 2022-09-20 day"),
        ("on Feb. 4", "future", "Feb. 4 = 2023-02-04 day"),
        ("on Friday", "present", "Friday = 2022-09-16 day"),
        ("on Tuesday", "present", "Tuesday = 2022-09-13 day"),
        ("last May", "future", "last May = 2022-05-01..2022-05-31 month"),
        ("next March", "past", "next March = 2023-03-01..2023-03-31 month"),
    ],
)
def test_the_tense_told_decides(text: str, tense: Tense, expected: str) -> None:
    assert told(text, tense=tense) == [expected]


COUNTED = [
    ("He came on May 4, 2022 and left two days later.", "two days later = 2022-05-06 day"),
    ("He came on May 4, 2022. Two weeks later, he left.", "Two weeks later = 2022-05-15..2022-05-21 week"),
    ("He came on May 4, 2022. He left a month later.", "a month later = 2022-06-01..2022-06-30 month"),
    ("He came in May 2022 and left a month later.", "a month later = 2022-06-01..2022-06-30 month"),
    ("He came in 2014 and left two years later.", "two years later = 2016-01-01..2016-12-31 year"),
    ("He met her on Wednesday. A day before, he had met her brother.", "A day before = 2022-09-13 day"),
    ("He met her on Wednesday. The next day he left.", "The next day = 2022-09-15 day"),
    ("He met her on Wednesday and left the same evening.", "the same evening = 2022-09-14 day"),
    ("He came on May 4, 2022. That month it rained.", "That month = 2022-05-01..2022-05-31 month"),
    ("Talks failed in 2014. On 17 March of that year it began.", "17 March of that year = 2014-03-17 day"),
    ("Talks failed in 2014. In March of the same year it began.",
     "March of the same year = 2014-03-01..2014-03-31 month"),
    ("It began on May 4, 2022. Nobody came. The following week they left.",
     "The following week = 2022-05-09..2022-05-15 week"),
    # not exact enough; too far; counted from something that happened
    ("He came in May 2022 and left two days later.", "two days later = ?"),
    ("He came on May 4-6, 2022 and left the next day.", "the next day = ?"),
    ("He came on May 4, 2022. Nobody met him. He left. They sang a day later.", "a day later = ?"),
    ("He came on May 4, 2022, two days after the vote.", "two days after = ?"),
    ("He came on May 4, 2022, the day before the vote.", "the day before = ?"),
    ("He came on May 4, 2022, two days earlier than planned.", "two days earlier = ?"),
    ("He came on May 4, 2022. A few days later he left.", "A few days later = ?"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_a_date_is_counted_from_the_one_before(text: str, expected: str) -> None:
    assert told(text)[-1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May said she may resign.",
        "There is no confidence in May.",
        "Critics of May spoke.",
        "August Hanning wrote a letter.",
        "Workers March on the capital.",
        "for three years",
        "a two-day visit",
        "a 14-year-old boy and a 71-year-old man",
        "It cost $2014.",
        "2022 people",
        "a force of 2000 soldiers",
        "up to 2000 people",
        "at Samarkand 2022",
        "Resolution 2231",
        "in 2231",
        "the 2014 annexation",
        "Russia Today reported",
        "every Friday",
        "on Sundays",
        "the Sunday Times",
        "Black Friday sales",
        "after the fall of Kabul",
        "the dictator's fall in 2231",
        "Sun Yat-sen sat down.",
        "Room 15 Marching band",
        "a rise of 15.09 per cent",
        "The third time in two years",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text", ["on Thursday", "last month", "today", "in May", "on May 5", "since 2014", "this autumn"]
)
def test_without_the_articles_day_what_is_relative_has_no_value(text: str) -> None:
    assert [e.value for e in find_dates(text, published=None)] == [None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("on May 5, 2020", "May 5, 2020 = 2020-05-05 day"), ("in 2014", "2014 = 2014-01-01..2014-12-31 year")],
)
def test_without_the_articles_day_what_is_absolute_has_its_value(text: str, expected: str) -> None:
    assert told(text, published=None) == [expected]


def test_several_dates_come_in_order() -> None:
    text = "Putin, who met Xi on Feb. 4 and last May, spoke on Wednesday and Thursday of a plan made in 2019."
    assert [e.text for e in find_dates(text, published=DAY)] == ["Feb. 4", "last May", "Wednesday", "Thursday", "2019"]


def test_a_date_does_not_cross_an_empty_line() -> None:
    assert told("It ended in May\n\n2022 was worse") == ["May = 2022-05-01..2022-05-31 month"]


def test_a_date_may_cross_a_line_break() -> None:
    assert told("He came on September\n15, 2022.") == ["September\n15, 2022 = 2022-09-15 day"]


def test_the_articles_day_must_be_an_iso_day() -> None:
    with pytest.raises(ValueError, match="isoformat"):
        find_dates("today", published="September 15")


SAMPLES = [text for text, _ in (*ABSOLUTE, *PARTS, *RELATIVE, *WEEKDAYS, *RANGES)]
FORMATS = [
    "{d:%Y-%m-%d}",
    "{d:%d.%m.%Y}",
    "{d:%B} {d.day}, {d.year}",
    "{d:%b} {d.day}, {d.year}",
    "{d.day} {d:%B} {d.year}",
    "the {d.day}th of {d:%B} {d.year}",
    "{d:%A}, {d:%B} {d.day}, {d.year}",
    "{d:%a}, {d:%d} {d:%b} {d.year}",
]

some_day = st.dates(date(1902, 1, 1), date(2097, 12, 31))


@given(text=st.lists(st.sampled_from(SAMPLES)).map(" ".join), published=some_day)
def test_law_ranges_run_forward_and_offsets_give_the_text(text: str, published: date) -> None:
    found = find_dates(text, published=published.isoformat())
    for expression in found:
        assert text[expression.start : expression.end] == expression.text
        assert expression.value is None or expression.value.first <= expression.value.last
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(day=some_day, published=some_day, form=st.sampled_from(FORMATS))
def test_law_an_absolute_date_means_itself_whenever_it_is_read(day: date, published: date, form: str) -> None:
    text = form.format(d=day)
    assert told(f"It was {text}.", published.isoformat()) == [f"{text} = {day.isoformat()} day"]


@given(published=some_day, offset=st.integers(0, 6), tense=st.sampled_from(["past", "future", "present"]))
def test_law_a_weekday_is_at_most_six_days_away(published: date, offset: int, tense: Tense) -> None:
    name = f"{date(2022, 9, 12) + timedelta(days=offset):%A}"
    (found,) = find_dates(f"on {name}", published=published.isoformat(), tense=lambda _: tense)
    assert found.value is not None
    meant = date.fromisoformat(found.value.first)
    assert abs((meant - published).days) <= 6
    assert f"{meant:%A}" == name
    assert meant == published or tense == "present" or (meant > published) == (tense == "future")


@given(
    before=st.sampled_from(["A word went before.\n\n", "He paid. ", "Nothing happened here; "]),
    text=st.sampled_from(SAMPLES),
)
def test_law_text_put_before_moves_the_dates_and_no_more(before: str, text: str) -> None:
    alone, moved = (find_dates(t, published=DAY) for t in (text, before + text))
    assert [(e.start + len(before), e.text, e.value, e.kind) for e in alone] == [
        (e.start, e.text, e.value, e.kind) for e in moved
    ]
