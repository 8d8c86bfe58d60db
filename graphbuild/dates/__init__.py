"""Dates in text: which days "Thursday", "last month" or "15–16 September" mean to the reader of an article."""

from graphbuild.dates.find import DateExpression, find_dates
from graphbuild.dates.ranges import DateRange, dates_overlap, narrower
from graphbuild.dates.tense import Tense, guess_tense

__all__ = ["DateExpression", "DateRange", "Tense", "dates_overlap", "find_dates", "guess_tense", "narrower"]
