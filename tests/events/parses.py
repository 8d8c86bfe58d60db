"""Readings of sentences whose parses are written down in files, so that the rules are tested without a model.

A file ``parses.tsv`` holds for each text a line ``# text`` and then one line for each token: word, lemma, part of
speech, tag, relation, head, blank after it (1 or 0), entity type or "-", and 1 where a sentence starts. Parses that a
model gets wrong are put right there by hand.
"""

from functools import cache
from pathlib import Path

from spacy.lang.en import English
from spacy.tokens import Doc
from spacy.vocab import Vocab, create_vocab

from graphbuild.model import Article, Entity, Form, Label
from graphbuild.reading import Reading, TokenMention

FILES = tuple(Path(__file__).parents[1] / folder / "parses.tsv" for folder in ("events", "status", "dates"))
PUBLISHED = "2024-05-17"

ENTITIES: tuple[Entity, ...] = (
    Entity("xi", "Person", "Xi Jinping", ("Xi",), country="CHN"),
    Entity("putin", "Person", "Vladimir Putin", ("Putin",), country="RUS"),
    Entity("biden", "Person", "Joe Biden", ("Biden",), country="USA"),
    Entity("wang", "Person", "Wang Yi", ("Wang",), country="CHN"),
    Entity("lavrov", "Person", "Sergei Lavrov", ("Lavrov",), country="RUS"),
    Entity("modi", "Person", "Narendra Modi", ("Modi",), country="IND"),
    Entity("china", "Country", "China", code="CHN"),
    Entity("russia", "Country", "Russia", code="RUS"),
    Entity("usa", "Country", "United States", code="USA"),
    Entity("ukraine", "Country", "Ukraine", code="UKR"),
    Entity("iran", "Country", "Iran", code="IRN"),
    Entity("beijing", "Place", "Beijing", country="CHN"),
    Entity("harbin", "Place", "Harbin", country="CHN"),
    Entity("samarkand", "Place", "Samarkand", country="UZB"),
    Entity("moscow", "Place", "Moscow", country="RUS"),
    Entity("statement", "Agreement", "joint statement"),
    Entity("sco", "Organization", "SCO", type="igo"),
    Entity("nato", "Organization", "NATO", type="igo"),
)
OTHER_NAMES: dict[str, tuple[str, Form]] = {
    "Chinese": ("china", "demonym"),
    "Russian": ("russia", "demonym"),
    "Russians": ("russia", "demonym"),
    "American": ("usa", "demonym"),
    "Iranian": ("iran", "demonym"),
    "Ukrainian": ("ukraine", "demonym"),
    "Kremlin": ("russia", "metonym"),
    "Washington": ("usa", "metonym"),
    "Kyiv": ("ukraine", "metonym"),
    "U.S.": ("usa", "name"),
}


@cache
def parses() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The token rows of each text of the files."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for block in (b for file in FILES for b in file.read_text(encoding="utf-8").split("\n\n")):
        head, *rows = block.strip("\n").split("\n")
        found[head.removeprefix("# ").replace("\\n", "\n")] = tuple(tuple(row.split("\t")) for row in rows)
    return found


@cache
def _vocabulary() -> Vocab:
    return create_vocab("en", English.Defaults)


def doc_of(text: str) -> Doc:
    """The written-down parse of a text; a text that is in none of the files is an error of the test."""
    rows = parses()[text]
    words, lemmas, pos, tags, deps, heads, blanks, types, starts = zip(*rows, strict=True)
    return Doc(
        _vocabulary(),
        words=[w.replace("\\n", "\n") for w in words],
        spaces=[b == "1" for b in blanks],
        lemmas=[w.replace("\\n", "\n") for w in lemmas],
        pos=list(pos),
        tags=list(tags),
        deps=list(deps),
        heads=[int(h) for h in heads],
        ents=["O" if t == "-" else t for t in types],
        sent_starts=[s == "1" for s in starts],
    )


def reading_of(text: str, *, published: str | None = PUBLISHED) -> Reading:
    """The reading of a text: its parse with the names of ``ENTITIES`` linked, whole names before short ones."""
    doc = doc_of(text)
    mentions = _mentions(doc)
    article = Article("a1", "a1.txt", doc.text, published=published)
    entities = {e.id: e for e in ENTITIES}
    return Reading(article, doc, entities, mentions, ((0, 0, len(doc.text)),))


def _mentions(doc: Doc) -> tuple[TokenMention, ...]:
    labels: dict[str, Label] = {e.id: e.label for e in ENTITIES}
    names: dict[str, tuple[str, Form]] = {n: (e.id, "name") for e in ENTITIES for n in (e.name, *e.aliases)}
    found: list[TokenMention] = []
    for start in range(len(doc)):
        for end in range(min(len(doc), start + 3), start, -1):
            named = (names | OTHER_NAMES).get(doc[start:end].text)
            if named and all(m.end <= start for m in found):
                head = doc[start:end].root.i
                found.append(TokenMention(named[0], labels[named[0]], start, end, head, named[1]))
                break
    return tuple(found)
