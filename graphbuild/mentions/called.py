"""Organisations that a noun of kind names, whatever the model took them for.

"the Algerian paper | Al Joumhouria", "the retailer | Rewe", "the | Islah | party", "| Deutschlandfunk | radio".
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from graphbuild.candidate import Candidate
from graphbuild.mentions.names import PARTICLES, TITLE_WORDS, is_capitalised, is_stance, name_end, trim
from graphbuild.occurrences import with_text
from graphbuild.wordlists import words

MEDIA = words("broadcaster daily magazine newspaper paper periodical station tabloid weekly")
COMPANIES = words(
    """
    airline automaker bank brewer builder carmaker chain chipmaker conglomerate drugmaker insurer lender manufacturer
    operator planemaker retailer supplier telecom utility
    """
)
BEFORE: dict[str, str] = {
    **dict.fromkeys(MEDIA, "media"),
    **dict.fromkeys(COMPANIES, "company"),
    **dict.fromkeys(words("company firm giant startup"), "company"),
    **dict.fromkeys(words("militia"), "armed_group"),
    **dict.fromkeys(words("ngo nonprofit charity"), "other"),
    "party": "party",
    "union": "other",
    "confederation": "other",
    "tank": "research",
    "agency": "other",
}
"""What an organisation is called right before its name -> its type."""
SURE = MEDIA | COMPANIES | words("militia ngo charity startup")
"""Those after which no person's name stands: "the party | Merkel leads" has none of them."""
AFTER: dict[tuple[str, ...], str] = {
    ("party",): "party",
    ("newspaper",): "media",
    ("daily",): "media",
    ("magazine",): "media",
    ("radio",): "media",
    ("broadcaster",): "media",
    ("news", "agency"): "media",
    ("news", "site"): "media",
    ("news", "website"): "media",
    ("television", "channel"): "media",
    ("tv", "channel"): "media",
    ("trade", "union"): "other",
    ("labor", "union"): "other",
    ("militia",): "armed_group",
    ("airline",): "company",
    ("think", "tank"): "research",
    ("opposition", "movement"): "party",
    ("rebel", "group"): "armed_group",
    ("militant", "group"): "armed_group",
    ("terrorist", "group"): "armed_group",
    ("terror", "group"): "armed_group",
}
"""What an organisation is called right after its name -> its type."""
FIRST_AFTER = frozenset(nouns[0] for nouns in AFTER)
LONGEST = 5
JOINING = words("- & of for the de la le les des du der und et del y al an")


def find_called(doc: Doc, known: Sequence[Candidate]) -> list[Candidate]:
    """The organisations that a noun of kind names; what a list knows is left to it."""
    taken = {i for c in known for i in range(c.start, c.end)}
    return [c for c in _called(doc) if taken.isdisjoint(range(c.start, c.end))]


def _called(doc: Doc) -> Iterator[Candidate]:
    for token in with_text(doc, BEFORE, FIRST_AFTER):
        if token.text in BEFORE:
            yield from _after_noun(doc, token.i)
        for nouns, kind in AFTER.items() if token.text in FIRST_AFTER else ():
            if tuple(t.text for t in doc[token.i : token.i + len(nouns)]) == nouns:
                yield from _organization(doc, _start(doc, token.i), token.i, kind)


def _after_noun(doc: Doc, noun: int) -> Iterator[Candidate]:
    """The name after "newspaper"; after a noun that a person's name may follow the model must see an organisation."""
    start = noun + 1 + (doc[noun + 1 : noun + 2].text in ('"', "“", "'", "‘"))
    end = name_end(doc, start, LONGEST + 1, _fits)
    persons = any(t.ent_type_ == "PERSON" for t in doc[start:end])
    word = doc[noun].lower_
    if word in SURE or (not persons and any(t.ent_type_ == "ORG" for t in doc[start:end])):
        yield from _organization(doc, start, end, BEFORE[word])


def _organization(doc: Doc, start: int, end: int, kind: str) -> Iterator[Candidate]:
    start, end = trim(doc, start, end)
    named = any(t.pos_ == "PROPN" or t.ent_type_ for t in doc[start:end])
    plain = all(t.ent_type_ in ("NORP", "GPE", "DATE", "ORDINAL") for t in doc[start:end])
    if start < end and named and not plain and not any(t.lower_ in TITLE_WORDS for t in doc[start:end]):
        yield Candidate(start, end, end - 1, "Organization", "name", doc[start:end].text, None, kind)


def _fits(token: Token, inside: bool) -> bool:
    """Capitalised words, and small words of names between them."""
    text = token.text
    return (is_capitalised(text) and any(ch.isalpha() for ch in text)) or (inside and _joins(text))


def _start(doc: Doc, end: int) -> int:
    """The start of the capitalised words that end here: "the Islamist | Islah | party"."""
    start = end
    while start > 0 and end - start < LONGEST and is_capitalised(doc[start - 1].text) and _is_word(doc[start - 1]):
        start -= 1
        if doc[start].is_sent_start:
            break
    while start < end and (doc[start].ent_type_ in ("NORP", "GPE", "ORDINAL", "DATE") or is_stance(doc, start)):
        start += 1
    return start


def _joins(text: str) -> bool:
    return text in JOINING or text.lower() in PARTICLES


def _is_word(token: Token) -> bool:
    return token.text.replace("-", "").isalpha()
