"""Which tokens a name takes, and what is only a title, an article or debris around it."""

from collections.abc import Callable

from spacy.tokens import Doc, Token

from graphbuild.dates.words import DAY_NAMES
from graphbuild.roles.titles import PLURALS, TITLES
from graphbuild.wordlists import words

HONORIFICS = words(
    """
    adm adm. archbishop ayatollah bishop capt capt. cardinal col col. comrade crown dame dr dr. frau gen gen. gov
    gov. herr imam lady lord lt lt. madam maj maj. miss monsieur mr mr. mrs mrs. ms ms. patriarch pope prince
    princess prof prof. rep rep. rev rev. sen sen. sgt sgt. sheikh sir
    """
)
PARTICLES = words(
    """
    abu al ben bin bint da de del della den der di do dos du e el ibn la le st st. ter van von y zu
    """
)
EDGE = words(
    """
    " & ' 's ( ) * , - . / : ; a an and former late new now of the then | – — ’ ’s “ ” •
    """
)

ACRONYMS = frozenset({"MP", "MEP", "CEO", "PM", "MPs", "MEPs"})
"""Offices in capitals, which end no name."""
SYLLABLE_TAGS = frozenset({"NNP", "NN", "FW", "UH"})
SUFFIXES = words("era style type look time day led esque mania ally loyalist critic fan supporter")
"""What follows a name and a hyphen and is no part of the name."""

_TITLE_WORDS = frozenset(word for title in (*TITLES, *PLURALS) for word in title.split()) | HONORIFICS
TITLE_WORDS = _TITLE_WORDS - {"of", "the", "in", "state", "d'affaires"} | {"state"}


def is_stance(doc: Doc, position: int) -> bool:
    """Whether a word says what somebody is for or against: "the pro- | European | Democratic Left"."""
    return position > 1 and doc[position - 1].text == "-" and doc[position - 2].lower_ in ("pro", "anti")


def trim(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The span without articles, quotes and possessive endings at its edges; it may come out empty."""
    while (
        start < end
        and (_is_edge(doc[start].text) or doc[start].is_space)
        and doc[start : start + 2].text != "The Hague"
    ):
        start += 1
    while start < end and (_is_edge(doc[end - 1].text) or doc[end - 1].is_space):
        end -= 1
    return start, end


def _is_edge(text: str) -> bool:
    """ "the new" is no part of a name, "New" of "New York" is."""
    return text in EDGE or text in ("The", "A", "An")


def trim_titles(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The span without titles before a name: "President Xi Jinping" -> "Xi Jinping"."""
    while start < end and doc[start].lower_ in TITLE_WORDS and not _is_initial(doc[start].text):
        start += 1
    return trim(doc, start, end)


def name_end(doc: Doc, start: int, longest: int, fits: Callable[[Token, bool], bool]) -> int:
    """The end of a name that starts here, at most so many tokens on and behind a capitalised word.

    ``fits`` tells of a token, and of whether it follows another of the name, if it belongs to the name.
    """
    end = start
    while end < len(doc) and end - start < longest and not (end > start and doc[end].is_sent_start):
        if not fits(doc[end], end > start):
            break
        end += 1
    while end > start and not is_capitalised(doc[end - 1].text):
        end -= 1
    return end


def is_capitalised(text: str) -> bool:
    """Whether a word is written like part of a name: "Xi", "al-Assad", "d'Estaing", "McCain"."""
    first = text.split("-")[-1] if text.split("-")[0].lower() in PARTICLES else text
    return bool(first) and (first[0].isupper() or (first[:2].lower() in ("d'", "d’") and first[2:3].isupper()))


def is_person_name(doc: Doc, start: int, end: int) -> bool:
    """Whether every token can be part of a person's name and the last one is a capitalised word."""
    end -= 2 * (end - start > 2 and continues_hyphen(doc, end - 2))  # "Lee Min | -ho"
    tokens = doc[start:end]
    fits = all(is_capitalised(t.text) or t.lower_ in PARTICLES or t.text in ("-", "'", "’") for t in tokens)
    last = doc[end - 1].text
    # "summoned the American ambassador | Monday"; "Green | MEP"
    if (len(tokens) == 1 and last.lower() in DAY_NAMES) or last in ACRONYMS:
        return False
    letters = all(any(ch.isalpha() for ch in t.text) or t.text == "-" for t in tokens)
    return fits and letters and len(last) > 1 and is_capitalised(last) and not any(ch.isdigit() for ch in tokens.text)


def continues_hyphen(doc: Doc, position: int) -> bool:
    """Whether a hyphen and a small word go on with a name, "Lee Min | -ho", unlike "Anna Weber | -led"."""
    if position < 1 or position + 1 >= len(doc) or doc[position].tag_ != "HYPH":
        return False
    after = doc[position + 1]
    return after.is_lower and after.is_alpha and after.tag_ in SYLLABLE_TAGS and after.lower_ not in SUFFIXES


def _is_initial(text: str) -> bool:
    return len(text) == 2 and text[0].isupper() and text[1] == "."
