"""Where the words of a parsed text stand: a rule looks at the few words that it asks for, not at all of them."""

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from spacy.tokens import Doc, Token

type Positions = Mapping[str, Sequence[int]]


def with_text(doc: Doc, *tables: Collection[str]) -> list[Token]:
    """The tokens whose text stands in one of the tables, in order."""
    return _found(doc, _positions(doc, "ORTH"), tables)


def with_lower(doc: Doc, *tables: Collection[str]) -> list[Token]:
    """The tokens whose text in lower case stands in one of the tables, in order."""
    return _found(doc, _positions(doc, "LOWER"), tables)


def with_lemma(doc: Doc, *tables: Collection[str]) -> list[Token]:
    """The tokens whose lemma in lower case stands in one of the tables, in order."""
    return _found(doc, _positions(doc, "LEMMA"), tables)


@lru_cache(maxsize=2)
def lower_words(doc: Doc) -> tuple[str, ...]:
    """Every token's text in lower case."""
    return tuple(token.lower_ for token in doc)


@lru_cache(maxsize=2)
def paragraph_breaks(doc: Doc) -> tuple[int, ...]:
    """Where the tokens stand that end a paragraph."""
    possible = (i for text, at in _positions(doc, "ORTH").items() if "\n" in text for i in at)
    return tuple(sorted(i for i in possible if breaks_paragraph(doc[i])))


def breaks_paragraph(token: Token) -> bool:
    """Whether a token ends a paragraph."""
    return token.is_space and "\n" in token.text


def _found(doc: Doc, positions: Positions, tables: Collection[Collection[str]]) -> list[Token]:
    """Of a text's words and a table's the fewer are looked up in the more."""
    at: set[int] = set()
    for table in tables:
        few, many = sorted((positions, table), key=len)
        at.update(i for word in few if word in many for i in positions[word])
    return [doc[i] for i in sorted(at)]


@lru_cache(maxsize=6)
def _positions(doc: Doc, attribute: str) -> Positions:
    """Where each word stands, by its text, its lower case or its lemma in lower case."""
    by_key: dict[int, list[int]] = {}
    for i, key in enumerate(doc.to_array(attribute).tolist()):
        by_key.setdefault(key, []).append(i)
    found: dict[str, list[int]] = {}
    for key, at in by_key.items():
        word = doc.vocab.strings[key]
        found.setdefault(word if attribute == "ORTH" else word.lower(), []).extend(at)
    return found
