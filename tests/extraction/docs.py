"""Docs made by hand, so that the rules are tested without a model.

``make_doc("[Xi Jinping]PERSON met/VBD [Putin]PERSON ./.")``: words with their tags; brackets mark the
entities a model would find. A word without a tag is NNP when capitalised, else NN. Dependencies are
``word/TAG/dep>head`` with the head's position; a word without one hangs on the first word. A blank
line (``¶``) starts a sentence, as does what follows a full stop.
"""

import re
from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from graphbuild.mentions import Candidate, find_candidates
from graphbuild.mentions.gazetteer import Gazetteer, load_gazetteer
from graphbuild.reference import Reference, load_reference
from graphbuild.roles import Role
from graphbuild.wordlists import words

ENTITY = re.compile(r"\[([^\]]+)\]([A-Z]+)")
POS = dict(
    pair.split("=")
    for pair in words("""
    NNP=PROPN NNPS=PROPN NN=NOUN NNS=NOUN JJ=ADJ IN=ADP DT=DET CC=CCONJ POS=PART PRP=PRON PRP$=PRON RB=ADV CD=NUM
    WP=PRON ,=PUNCT .=PUNCT HYPH=PUNCT :=PUNCT -LRB-=PUNCT -RRB-=PUNCT
    """)
)
TAGS = dict(
    pair.rsplit("=", 1)
    for pair in words("""
    ,=, .=. (=-LRB- )=-RRB- —=: -=HYPH 's=POS of=IN in=IN to=IN for=IN at=IN and=CC the=DT a=DT an=DT The=DT was=VBD
    is=VBZ who=WP as=IN by=IN with=IN he=PRP He=PRP his=PRP$
    """)
)
LEMMAS = {
    "flew": "fly",
    "visited": "visit",
    "accused": "accuse",
    "denied": "deny",
    "met": "meet",
    "said": "say",
    "works": "work",
    "been": "be",
    "served": "serve",
    "serves": "serve",
}


@lru_cache(maxsize=1)
def language() -> Language:
    """An English tokenizer's vocabulary, without a model."""
    return spacy.blank("en")


@lru_cache(maxsize=1)
def reference() -> Reference:
    """The reference data as shipped."""
    return load_reference()


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The gazetteer for hand-made Docs."""
    return load_gazetteer(language(), reference())


def make_doc(text: str) -> Doc:
    """The Doc that ``text`` describes."""
    pieces: list[str] = []
    spans: list[tuple[int, int, str]] = []
    for part in re.split(r"(\[[^\]]+\][A-Z]+)", text):
        match = ENTITY.fullmatch(part)
        if match is None:
            pieces.extend(part.split())
        else:
            words = match.group(1).split()
            spans.append((len(pieces), len(pieces) + len(words), match.group(2)))
            pieces.extend(words)
    tokens = [_token(piece) for piece in pieces]
    words = [word for word, _, _, _ in tokens]
    tags = [tag for _, tag, _, _ in tokens]
    starts = [i == 0 or words[i - 1] in (".", "¶") for i in range(len(words))]
    roots = [max(j for j in range(i + 1) if starts[j]) for i in range(len(words))]
    doc = Doc(
        language().vocab,
        words=["\n\n" if word == "¶" else word for word in words],
        tags=tags,
        pos=[_pos(tag) for tag in tags],
        lemmas=[LEMMAS.get(word.lower(), word.lower()) for word in words],
        heads=[roots[i] if head is None else head for i, (_, _, _, head) in enumerate(tokens)],
        deps=[("ROOT" if roots[i] == i and dep is None else dep or "dep") for i, (_, _, dep, _) in enumerate(tokens)],
        ents=["O" for _ in words],
    )
    doc.set_ents([Span(doc, start, end, label=label) for start, end, label in spans])
    return doc


def candidates_of(doc: Doc) -> tuple[list[Candidate], list[Role]]:
    """The candidate mentions and roles of a hand-made Doc."""
    return find_candidates(doc, gazetteer(), reference())


def _token(piece: str) -> tuple[str, str, str | None, int | None]:
    word, _, rest = piece.partition("/") if piece != "/" else (piece, "", "")
    tag, _, link = rest.partition("/")
    dep, _, head = link.partition(">")
    return (
        word,
        tag or TAGS.get(word) or ("NNP" if word[0].isupper() else "NN"),
        dep or None,
        int(head) if head else None,
    )


def _pos(tag: str) -> str:
    return POS.get(tag, "VERB" if tag.startswith("VB") else "X")
