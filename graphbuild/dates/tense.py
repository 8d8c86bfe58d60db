"""A guess at the tense of the clause around a date, from the words near it alone.

A parse knows better; this is for callers that have none, and for tests.
"""

import re
from typing import Literal

Tense = Literal["past", "future", "present"]

WINDOW = 240
"""How many characters before and after the date are looked at."""

# An end of sentence, or an empty line: the words beyond say nothing about the tense here.
_BOUNDARY = re.compile(r"[.!?][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-Z])|\n[^\S\n]*\n|;\s")

_ADVERBS = r"(?:\s+(?:not|also|be|been|being|have|has|had|\w+ly))*"

# "will be held", "is due to meet", "agreed to meet", "planned for": the verb after the cue belongs to it.
_FUTURE = (
    rf"(?:will|would|shall|won't|can|could|may|might|must|should|cannot|going\s+to){_ADVERBS}\s+[a-z]+"
    rf"|['’](?:ll|d){_ADVERBS}\s+[a-z]+"
    rf"|(?:(?:is|are|was|were|be|been)\s+)?(?:due|set|scheduled|expected|slated|planned|poised)(?:\s+(?:for|to|on|in))?"
    rf"(?:\s+be)?(?:\s+(?!on\b|in\b)[a-z]+)?"
    rf"|(?:plan|plans|planning|intends?|hopes?|wants?|agreed|promised|vowed|pledged|decided|prepar(?:es?|ing)|about|ready)"
    rf"\s+to(?:\s+be)?\s+[a-z]+"
    rf"|(?:is|are|was|were)\s+to(?:\s+be)?\s+[a-z]+|to\s+be\s+[a-z]+|ahead\s+of|upcoming|forthcoming|looming"
)
_PRESENT = r"(?:is|are|am)(?:\s+(?:now|also|currently|being))*(?:\s+[a-z]+(?:ing|ed))?"
_IRREGULAR = (
    "was were had did been said told met held took came went made began gave got left led spoke saw sent won lost kept "
    "brought thought became knew found stood fell rose ran paid struck broke drove flew grew hung heard hid laid "
    "meant rang read sang sat shook shot sold sought spent spread swore taught threw understood withdrew wrote "
    "built bought caught chose cost dealt fought forbade froze hurt overthrew resold shut sank slid stole wore"
)
# "need" and "speed" end in -ed and are no past forms.
_PAST = (
    rf"(?:has|have|had)(?:n't)?{_ADVERBS}\s+[a-z]+|{'|'.join(_IRREGULAR.split())}"
    r"|(?!(?:need|indeed|speed|feed|seed|bed|red|hundred|exceed|proceed|succeed|united|so-called)\b)[a-z]{2,}ed"
)
_CUE = re.compile(rf"(?<![\w-])(?:(?P<future>{_FUTURE})|(?P<past>{_PAST})|(?P<present>{_PRESENT}))(?!\w)")


def guess_tense(text: str, offset: int) -> Tense | None:
    """The tense of the nearest verb before the offset in its sentence, else after it; None without any.

    "Xi will visit Russia, the ministry said on Thursday" is past at "Thursday".
    """
    before = _BOUNDARY.split(text[max(0, offset - WINDOW) : offset])[-1]
    after = _BOUNDARY.split(text[offset : offset + WINDOW], maxsplit=1)[0]
    cues = [_tense(m) for m in _CUE.finditer(before)]
    if cues:
        return cues[-1]
    first = _CUE.search(after)
    return _tense(first) if first else None


def _tense(cue: re.Match[str]) -> Tense:
    if cue.lastgroup == "future":
        return "future"
    return "past" if cue.lastgroup == "past" else "present"
