"""Names as plain strings: folded, as slugs, as keys."""

import hashlib
import re
import unicodedata
from functools import lru_cache

from graphbuild.names.tables import LEGAL_FORMS

# Letters that Unicode does not decompose into a base letter and a mark.
PLAIN_LETTERS = str.maketrans({
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ə": "e", "ŋ": "ng",
    "'": "", "’": "", "‘": "", "ʼ": "", "ʻ": "", "`": "", "´": "", "ʹ": "", '"': "", "“": "", "”": "",
})  # fmt: skip
SEPARATORS = re.compile(r"[\W_]+")

YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")


@lru_cache(maxsize=200_000)
def part_name(whole: str, kind: str) -> str:
    """What a part of a larger event is called: of "Visit to Rome: Gabriel" a "Meeting in Rome", else by its name."""
    stem = whole.partition(": ")[0]
    place = stem.removeprefix("Visit to ")
    return f"{kind} in {place}" if place != stem else stem


def fold(name: str) -> str:
    """A name without case, marks, apostrophes and punctuation: "Recep Tayyip Erdoğan" -> "recep tayyip erdogan"."""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold()).translate(PLAIN_LETTERS)
    letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    return SEPARATORS.sub(" ", letters).strip()


def slug(name: str) -> str:
    """A name in letters fit for an id; what ASCII cannot hold is replaced by a hash of the name."""
    folded = fold(name)
    plain = re.sub(r"[^a-z0-9]+", "-", folded).strip("-")
    if folded.isascii() and plain:
        return plain
    digest = hashlib.sha256(folded.encode() or name.encode()).hexdigest()[:8]
    return f"{plain}-{digest}".strip("-")


def initials(name: str) -> str:
    """The initial letters of the capitalised words: "Shanghai Cooperation Organisation" -> "SCO"."""
    return "".join(word[0] for word in re.split(r"[\s\-]+", name) if word[:1].isupper())


def is_acronym(name: str) -> bool:
    """Whether a name is written as an acronym: "NATO", "U.N.", "G20"."""
    letters = name.replace(".", "")
    return 2 <= len(letters) <= 8 and " " not in letters and letters.upper() == letters and letters[0].isalpha()


def years(name: str) -> frozenset[str]:
    """The years a name holds."""
    return frozenset(YEAR.findall(name))


def organization_key(name: str) -> str:
    """What two spellings of one organisation's name share: no article, legal form or British spelling."""
    spelled = [w.replace("isation", "ization").replace("defence", "defense") for w in fold(name).split()]
    kept = [w for w in spelled if w not in LEGAL_FORMS] or spelled
    return " ".join(kept[1:] if kept[0] == "the" and len(kept) > 1 else kept) if kept else ""
