"""The shape of a paragraph: its script, its words, whether it is built like English sentences."""

import re

_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_NOT_LATIN = re.compile(r"[^\W\d_A-Za-zÀ-ɏḀ-ỿ]")
_LETTER = re.compile(r"[^\W\d_]")


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


# Words that carry grammar rather than matter: about four in ten words of English prose, few in lists and menus.
ENGLISH = _words(
    """
    a about above after again against ago all almost along already also although always amid among an and another
    any are around as at away back be became because become been before behind being below between both but by
    came can cannot come could despite did do does doing done down due during each either else enough even ever
    every few first for former from further gave get go goes going gone got had has have having he her here hers
    herself him himself his how however i if in instead into is it its itself just last later least less like made
    make many may me might more most much must my near neither never next no nor not nothing now of off often on
    once one only onto or other others our out over own per put rather said same say says see seen several she
    should since so some soon still such take taken than that the their them themselves then there these they this
    those though three through throughout thus to together told too took toward towards two under unless until up
    upon us very was we well went were what when where whether which while who whom whose why will with within
    without would yet you your
    """
)
# Grammar words of languages in Latin letters that often stand in menus, less those that are English words as well.
FOREIGN = _words(
    """
    der das und ist nicht ein eine einen dem den des von zu mit auf für sich auch als wird bei nach aus wurde
    haben sind über wie vor zum zur oder aber uns sie wir ihr folgen le la les un une et est dans pour que qui par
    sur au aux avec ce cette sont pas plus du en ne se il elle nous vous el los las y del una por con para como su
    al lo más pero fue ha este esta di che per della nel alla sono dei gli non delle più anche questo o os em uma
    não com do da dos no na ao pelo mais foi são het een van op te dat voor niet aan met zijn wordt ook door naar
    bij ve bir bu için ile de çok olan daha gibi olarak i w z że się jest nie to od przez oraz po jak och att det
    som på är av för med inte till și în cu care sunt pentru din
    """
) - frozenset(["do", "to", "no", "i", "met", "due", "made", "por"])

_ANY_STOP = re.compile(r"[.!?…。！？।؟۔።]")
_END = re.compile(r"(?P<mark>\.\.\.|[.!?:;…,])?(?P<close>[\"'”’»)\]*†‡\d]*)\s*$")
_CLOSE = 30
"""Characters at the end among which the closing mark is looked for."""
# "the talks. He": a sentence ends inside the paragraph. Initials and titles before a name do not end one.
_INNER_END = re.compile(r"[^\W\d_A-Z]{3}[.!?][\"'”’)]*\s+[\"'“‘(]?[A-Z]")


def words_of(text: str) -> list[str]:
    """The words of a text in small letters."""
    return _WORD.findall(text.lower().replace("’", "'"))


def is_latin(text: str) -> bool:
    """Whether the letters are Latin, but for a quoted word or two."""
    strange = 0 if text.isascii() else len(_NOT_LATIN.findall(text))
    return strange == 0 or strange <= 0.3 * len(_LETTER.findall(text))


def english_words(words: list[str]) -> int:
    """How many of the words are English function words."""
    return sum(word in ENGLISH or word.partition("'")[0] in ENGLISH for word in words)


def foreign_words(words: list[str]) -> int:
    """How many of the words are function words of another language and not of English."""
    return sum(word in FOREIGN and word not in ENGLISH for word in words)


def is_english(text: str, words: list[str]) -> bool:
    """Whether a paragraph is in English, as far as its length allows to say."""
    english, foreign = english_words(words), foreign_words(words)
    if not is_latin(text) or foreign > english:
        return False
    # "Xi Jinping met Vladimir Putin." has no function word, a few more words of names may have one only; longer
    # paragraphs without them are lists or not English.
    if len(words) <= 6:
        return english > 0 or text.isascii() or foreign == 0
    return english >= 0.12 * len(words) if len(words) > 12 else english > 0


def sentence_mark(text: str) -> str:
    """The mark that closes the last sentence, through quotation marks and brackets; empty where there is none."""
    found = _END.search(text[-_CLOSE:])
    return (found["mark"] or "") if found else ""


def has_several_sentences(text: str) -> bool:
    """Whether a sentence ends before the paragraph does."""
    return _INNER_END.search(text) is not None


def foreign_prose(text: str) -> int:
    """Characters in long lines that are not English: the paragraphs of a text in another language."""
    lines = (line.strip() for line in text.splitlines())
    return sum(len(line) for line in lines if _is_foreign_paragraph(line))


def _is_foreign_paragraph(line: str) -> bool:
    words = words_of(line)
    # Scripts without spaces have no words to count; every script has its own full stop.
    long = len(words) >= 8 or len(_LETTER.findall(line)) >= 30
    return long and _ANY_STOP.search(line) is not None and not is_english(line, words)
