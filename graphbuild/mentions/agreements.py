"""Agreements: treaties and statements that bear a name, and those that somebody signs.

"the Johannesburg II Declaration", "the Treaty of Good-Neighbourliness"; "signed | a joint statement".
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from graphbuild.candidate import Candidate
from graphbuild.mentions.names import is_capitalised
from graphbuild.occurrences import with_lemma, with_text
from graphbuild.wordlists import words

NAMING = words(
    "Agreement Agreements Treaty Accord Accords Pact Protocol Protocols Convention Memorandum Declaration Charter"
    " Communique Communiqué Statute"
)
"""The last word of an agreement's name, or the first before "of", "on" or "for"."""
SIGNED = words(
    "agreement treaty accord pact protocol convention memorandum declaration statement communique deal map plan"
)
"""What may be signed without bearing a name; "map" is that of "road map"."""
SIGNING = words("sign initial ratify cosign countersign")
ADJECTIVES = words("joint road peace trade free bilateral defence defense security nuclear final framework cooperation")
LINKS = words("of on for and the")


def find_agreements(doc: Doc) -> list[Candidate]:
    """The agreements of a Doc in order, named ones and signed ones."""
    return [*_named(doc), *_signed(doc)]


def is_generic(name: str) -> bool:
    """Whether the name of an agreement could be that of many: "joint statement"."""
    return name.lower() == name


def _named(doc: Doc) -> Iterator[Candidate]:
    for token in with_text(doc, NAMING):
        start, end = token.i, token.i + 1
        while (
            start > 0
            and is_capitalised(doc[start - 1].text)
            and not doc[start].is_sent_start
            and doc[start - 1].is_alpha
        ):
            start -= 1
        while end + 1 < len(doc) and doc[end].lower_ in LINKS and _name_follows(doc, end):
            end = _name_end(doc, end)
        if end - start > 1 and doc[start].lower_ not in ("the", "a", "an"):
            yield _agreement(doc, start, end, end - 1 if end == token.i + 1 else token.i)


def _name_follows(doc: Doc, position: int) -> bool:
    after = position + 1 + (doc[position + 1].lower_ == "the")
    return after < len(doc) and is_capitalised(doc[after].text) and doc[after].is_alpha


def _name_end(doc: Doc, position: int) -> int:
    end = position + 1 + (doc[position + 1].lower_ == "the")
    while end < len(doc) and (is_capitalised(doc[end].text) or doc[end].text == "-"):
        end += 1
    return end


def _signed(doc: Doc) -> Iterator[Candidate]:
    """The object of signing, with the adjectives right before it."""
    for token in with_lemma(doc, SIGNED):
        if token.text in NAMING or not _is_signed(token):
            continue
        start = token.i
        while start > 0 and doc[start - 1].lower_ in ADJECTIVES:
            start -= 1
        yield _agreement(doc, start, token.i + 1, token.i)


def _is_signed(token: Token) -> bool:
    verb = token.head
    if token.dep_ == "conj":
        return _is_signed(verb)
    passive = token.dep_ == "nsubjpass" and verb.lemma_ in SIGNING
    return passive or (token.dep_ == "dobj" and verb.lemma_ in SIGNING)


def _agreement(doc: Doc, start: int, end: int, head: int) -> Candidate:
    return Candidate(start, end, head, "Agreement", "name", doc[start:end].text, None, "agreement")
