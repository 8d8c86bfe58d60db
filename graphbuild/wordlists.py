"""Word lists as tables: sets written as plain text."""


def words(text: str) -> frozenset[str]:
    """The words of a text between blanks, as a set."""
    return frozenset(text.split())
