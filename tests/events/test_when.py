"""The day of an event where no date hangs on its own words."""

import pytest

from graphbuild.events import find_predications
from tests.events.parses import reading_of

# Text, the type of the event told of last, its first and last day.
CASES = [
    # a relative clause on the date; "since"
    ("Putin spoke on Monday of July, the month in which Xi visited Samarkand.", "CONSULT", "2023-07-01", "2023-07-31"),
    ("Wang Yi has not been seen since 25 April, when Xi met Lavrov.", "CONSULT", "2024-04-25", "2024-04-25"),
    # what came before it, in the same month; a day would be too exact
    ("Russia broke off talks with Ukraine in March after Biden visited Samarkand.", "CONSULT", "2024-03-01",
     "2024-03-31"),
    ("Russia broke off talks with Ukraine on Monday after Biden visited Samarkand.", "CONSULT", None, None),
    # declined by then; what is agreed is still to come
    ("Wang Yi declined to meet Lavrov this month.", "REJECT", "2024-05-01", "2024-05-31"),
    # at the same time; on the day of writing; a habit
    ("Biden spoke with Lavrov on Tuesday, who was visiting Samarkand.", "CONSULT", "2024-05-14", "2024-05-14"),
    ("Biden spoke with Lavrov, who is visiting Samarkand.", "CONSULT", "2024-05-17", "2024-05-17"),
    # the year of a crash is not that of the talks after it
    ("Biden met Lavrov in Harbin after 2015's crash.", "CONSULT", None, None),
    ("Biden met Lavrov in Harbin in 2015 after a crash.", "CONSULT", "2015-01-01", "2015-12-31"),
    # words spoken in the course of an encounter just told of
    ("Xi met Putin in Beijing on Thursday. Putin praised China and accused Iran.", "SUPPORT", "2024-05-16",
     "2024-05-16"),
    ("Xi met Putin in Beijing on Thursday. Putin praised China and accused Iran.", "ACCUSE", "2024-05-16",
     "2024-05-16"),
    ("Xi met Putin in Beijing on Thursday. Biden accused Iran.", "ACCUSE", None, None),
    ("Xi met Putin in Beijing on Thursday. Putin had accused Iran.", "ACCUSE", None, None),
    ("Xi met Putin in Beijing in March. Putin accused Iran.", "ACCUSE", None, None),
    ("Xi met Putin in Beijing on Thursday. In 2014 it was cold. Putin accused Iran.", "ACCUSE", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "type", "first", "last"), CASES)
def test_the_day_of_an_event(text: str, type: str, first: str | None, last: str | None) -> None:
    found = [p for p in find_predications(reading_of(text)) if p.type == type][-1]
    assert (found.date.first, found.date.last) == (first, last) if found.date else (first, last) == (None, None)
