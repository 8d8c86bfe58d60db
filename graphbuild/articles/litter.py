"""Telling an article's prose from the litter of the page around it.

Most of it is told by shape: prose is written in English sentences that end in a full stop. Cues (see ``cues``)
find litter that is written in sentences, and neighbours find what looks like prose but stands in a list of
other articles or among readers' comments. Every paragraph is judged so that litter between two paragraphs
does not change the judgement on them.
"""

import re
from collections.abc import Sequence

from graphbuild.articles import credits, cues
from graphbuild.articles.notices import NOTICES
from graphbuild.articles.paragraphs import find_blocks
from graphbuild.articles.prose import (
    english_words,
    has_several_sentences,
    is_english,
    sentence_mark,
    words_of,
)
from graphbuild.model import Offsets

_LONGEST_NOTICE = 90
"""Words beyond which a cue inside a paragraph is taken for part of a story."""
_LONGEST_ADDRESS = 40
_LONGEST_CAPTION = 60
_CAPTION_END = 160
"""Characters at the end of a caption in which its maker is named."""
_LONGEST_TEASER = 30
_LONGEST_HEADLINE = 14
"""Words of a question or an exclamation that still is a headline."""


def clean_pieces(text: str) -> tuple[Offsets, ...]:
    """The spans of the text that are prose, one for each paragraph, in order; all else is litter or headings.

    A span may contain line ends where the text is wrapped. Its text depends on the paragraph alone, so that
    litter put around paragraphs leaves the texts of the pieces as they were.
    """
    blocks = [[_trimmed(text, span) for span in block.paragraphs] for block in find_blocks(text)]
    judged = [[(span, is_prose(text[slice(*span)])) for span in block] for block in blocks]
    spaced = _is_spaced(judged)
    spans = [span for block in blocks for span in block]
    kept = [span for block in judged for span in _without_teasers(text, block, spaced=spaced)]
    comments = _comments(text, spans, frozenset(kept))
    return tuple(span for span in kept if span not in comments)


def is_debris(sentence: str) -> bool:
    """Whether a sentence is a fragment of one or two words, as machine translation leaves them: "Ta.", "did."."""
    words = re.findall(r"[^\W\d_][\w.'’-]*", sentence)
    if len(words) < 2:
        return True
    # "He resigned." is a sentence; "welcomed Mr." and "There is." are what was left of one.
    return len(words) == 2 and (
        words[0][0].islower() or words[1] in _TITLES or english_words(words_of(sentence)) == len(words)
    )


_TITLES = frozenset(("Mr.", "Mrs.", "Ms.", "Dr.", "Gen.", "Sen.", "Rep.", "Gov.", "Prof.", "St."))


def is_prose(paragraph: str) -> bool:
    """Whether a paragraph is prose by its shape and is not given away by a cue."""
    words = words_of(paragraph)
    return _has_sentence_shape(paragraph, words) and not _has_cue(paragraph, words)


def _has_sentence_shape(paragraph: str, words: list[str]) -> bool:
    if not is_english(paragraph, words) or not re.search(r"(?<![\w.])[a-z]{2}", paragraph):
        return False
    mark = sentence_mark(paragraph)
    if len(words) >= _LEAST_WORDS.get(mark, len(words) + 1):
        return True
    several = has_several_sentences(paragraph)
    # "Will Putin go to Kyiv?" and "Putin lands in Beijing as ..." are headlines; a quotation may end like that.
    if mark in ("?", "!", "…", "..."):
        return several or len(words) > _LONGEST_HEADLINE or paragraph[0] in "\"“‘'«"
    # Headlines and captions have no full stop; a paragraph that lost its own is long or has sentences before it.
    return len(words) >= (20 if several else 25) and english_words(words) >= 0.3 * len(words)


_LEAST_WORDS = {".": 3, ":": 4, ";": 5, ",": 5}


def _has_cue(paragraph: str, words: Sequence[str]) -> bool:
    if credits.STAMP_WORDS.issuperset(words) or credits.BYLINE.match(paragraph):
        return True
    if len(words) <= _LONGEST_CAPTION and credits.CAPTION.search(paragraph[-_CAPTION_END:]):
        return True
    if len(words) > _LONGEST_NOTICE:
        return False
    # What somebody is quoted to say is part of the story: “Sign up for your future,” he told them.
    spoken = re.sub(r"[“\"«][^”\"»]*(?:[”\"»]|$)", "“”", paragraph)
    # "US forces" are not "us".
    spoken = re.sub(r"\bUS\b", "U.S.", spoken)
    known = set(words_of(spoken))
    return (
        any(table.match(spoken) for table in (cues.OPENINGS, cues.FOOTNOTE, NOTICES, credits.WRITER))
        or cues.ADDRESS.search(spoken) is not None
        or _addresses_readers(spoken, known)
        or any(pattern.search(spoken) for triggers, pattern in cues.ANYWHERE if not triggers.isdisjoint(known))
    )


def _addresses_readers(spoken: str, words: set[str]) -> bool:
    """Whether a publication speaks to its readers: "Our reporters are on the ground. Support us."."""
    if "!!" in spoken:
        return True
    mine = not words.isdisjoint(cues.READERS) and not words.isdisjoint(cues.PUBLICATION)
    return mine and words.isdisjoint(cues.SPEAKING) and len(spoken.split()) <= _LONGEST_ADDRESS


_BULLET = re.compile(r"(?:[•·▪■►▶●○◦‣⁃»›>–—]|[-](?=\s))+\s*|\(?\d{1,2}[.)]\s+(?=[A-Z“\"])")
# "... next year. (ANI)", "... he said. Enditem", "... it said. ab/AFP/Reuters Editor: Jane Roe", "... (Reporting by A)"
# "... he said. ab, cd/ef (AP, dpa, Reuters)", "... he said. Author: Jane Roe (AFP, dpa) Editor: John Doe"
_PEOPLE = r"[^.!?()\[\]]{3,60}"
_INITIALS = r"[a-z]{1,4}(?: ?[,/] ?[a-z]{0,4}){0,4}"
_AGENCIES = rf"\((?=[^()]*\b{credits.AGENCY}\b)[\w./-]+(?:[ ,;&/]+[\w./-]+){{0,8}}\)"
_STAFF = r"(?:Authors?|Interview(?:er|ed by)?|Report|Editors?|Edited by|Editing by)"
_SIGN_OFF = re.compile(
    r"(?<=[.!?”\"’])\s*(?:"
    r"[\[(](?:[A-Z]{2,8}|Xinhua|Reuters|Interfax|with agencies)[\])]"
    r"|[\[(](?:(?:Additional )?[Rr]eporting|[Ww]riting|[Ee]dit(?:ing|ed)) by[^()\[\]]*[\])]"
    r"|(?:Enditem|■|●|◆|#{1,3}|-?-?\s?ENDS)"
    rf"|(?:Authors?: ?{_PEOPLE})?\s*\(?(?:\w{{1,12}}/)+\w+\)?\s*(?:Editors?: ?{_PEOPLE})?"
    rf"|(?:Authors?: ?{_PEOPLE})?(?:Editors?|Edited by|Editing by):? ?{_PEOPLE}"
    rf"|(?:{_INITIALS} ?)?{_AGENCIES}"
    rf"|[a-z]{{1,4}}(?: ?[,/] ?[a-z]{{1,4}})+"
    rf"|(?:{_STAFF}:? ?{_PEOPLE}(?:\([\w ,./-]{{2,40}}\))? ?){{1,3}}"
    r")\W*$"
)


def _trimmed(text: str, span: Offsets) -> Offsets:
    """A paragraph without the bullet before it and the agency's sign-off after it."""
    written = text[slice(*span)]
    bullet = _BULLET.match(written)
    sign_off = _SIGN_OFF.search(written, max(0, len(written) - _LONGEST_SIGN_OFF))
    start = span[0] + (bullet.end() if bullet else 0)
    end = span[0] + (sign_off.start() if sign_off else len(written))
    return (start, end) if start < end else span


_LONGEST_SIGN_OFF = 200

type Judged = Sequence[tuple[Offsets, bool]]


def _is_spaced(blocks: Sequence[Judged]) -> bool:
    """Whether the text parts its paragraphs by empty lines: most of its prose stands in blocks of its own."""
    alone = sum(block[0][1] for block in blocks if len(block) == 1)
    return alone * 2 > sum(prose for block in blocks for _, prose in block)


def _without_teasers(text: str, block: Judged, *, spaced: bool) -> list[Offsets]:
    """The prose of a block, less short sentences that stand among headlines and times: the teasers of a list."""
    prose = [span for span, is_kept in block if is_kept]
    if not spaced or len(block) - len(prose) < 2 or len(block) < 2 * len(prose) + 1:
        return prose
    return [span for span in prose if not _is_short(text[slice(*span)])]


def _is_short(paragraph: str) -> bool:
    return len(paragraph.split()) <= _LONGEST_TEASER and not has_several_sentences(paragraph)


def _comments(text: str, spans: Sequence[Offsets], prose: frozenset[Offsets]) -> frozenset[Offsets]:
    """Paragraphs that are readers' comments: between a line with name or time and a line with "Reply"."""
    found: list[Offsets] = []
    open_comment: list[Offsets] | None = None
    for span in spans:
        written = text[slice(*span)]
        if span not in prose:
            if open_comment and cues.COMMENT_FOOT.match(written):
                found += open_comment
            open_comment = [] if cues.COMMENT_HEAD.search(written) else None
        elif open_comment is not None and len(open_comment) < 4:
            open_comment.append(span)
        else:
            open_comment = None
    return frozenset(found)
