"""Days as they are shown: no more exact than they are."""

SHOWN = {"month": 7, "season": 4, "year": 4}
"""Letters of an ISO day that a precision allows."""


def shown_day(day: object, precision: object) -> str | None:
    """An ISO day cut to its precision: "2016-01-01" of a month is "2016-01"; None where there is no day."""
    return str(day)[: SHOWN.get(str(precision), 10)] if day else None
