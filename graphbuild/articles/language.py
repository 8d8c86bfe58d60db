"""Whether a text is in English, by its prose: a menu in another language does not make a page foreign."""

from graphbuild.articles.litter import clean_pieces
from graphbuild.articles.prose import foreign_prose


def unreadable_language(text: str, declared: str | None) -> str | None:
    """Why a text cannot be read as English, None where it can. ``declared`` is believed when it names another one."""
    if declared and not declared.strip().lower().startswith("en"):
        return f'not English (its language is given as "{declared}")'
    english = sum(end - start for start, end in clean_pieces(text))
    foreign = foreign_prose(text)
    if foreign > english:
        return "not English"
    return None if english else "no article text, only headings, links or fragments"
