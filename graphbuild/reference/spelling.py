"""How names of reference data are compared and shortened."""

import re
import unicodedata

FAMILY_NAME_FIRST = frozenset({"CHN", "KOR", "PRK", "TWN"})
PARTICLES = frozenset({"al", "el", "bin", "ben", "da", "de", "del", "den", "der", "di", "la", "le", "van", "von"})
SUFFIXES = frozenset({"Jr.", "Jr", "Sr.", "I", "II", "III", "IV", "V", "VI", "VIII", "X", "XIV", "XVI"})
ARTICLES = ("al-", "el-", "ash-", "as-")
APOSTROPHES = str.maketrans("’‘ʼ", "'''")
LETTERS = str.maketrans(
    dict(zip("łŁøØđĐıəƏð’‘ʼʻ", "lLoOdDiaAd''''", strict=True))
    | {"ß": "ss", "æ": "ae", "Æ": "Ae", "þ": "th", "Þ": "Th", "ʿ": "", "ʾ": ""}
)
"""Letters that are no base letter with a mark, as English news writes them."""

MARKS = re.compile("[\u0300-\u036f]")


def tidy(text: str) -> str:
    """One space between words and straight apostrophes: "Côte  d’Ivoire" gives "Côte d'Ivoire"."""
    return " ".join((text if text.isascii() else text.translate(APOSTROPHES)).split())


def without_article(text: str) -> str:
    """ "the Kremlin" gives "Kremlin"; a name that has its article in the reference data is asked for with it."""
    first, _, rest = text.partition(" ")
    return rest if first.lower() == "the" and rest else text


def fold(text: str) -> str:
    """Without case, diacritics, apostrophes and hyphens, for names of people and cities.

    "Erdoğan" gives "erdogan", "Kim Jong-un" gives "kim jong un", "Xi'an" gives "xian".
    """
    return " ".join(ascii_form(text).casefold().replace("'", "").replace("-", " ").split())


def ascii_form(text: str) -> str:
    """The name as it is typed without diacritics: "Gaziantep", "Lodz", "Xi'an"."""
    if text.isascii():
        return text
    return MARKS.sub("", unicodedata.normalize("NFKD", text.translate(LETTERS)))


def short_forms(person: str, country: str | None) -> tuple[str, ...]:
    """What news calls a person after the first mention: the family name, by the custom of the country.

    "Xi Jinping" of China gives "Xi"; "Ursula von der Leyen" gives "von der Leyen"; "Bashar al-Assad" gives
    "al-Assad" and "Assad"; "Charles III" gives "Charles". A name of one word gives
    nothing.
    """
    words = [word for word in person.split() if word not in SUFFIXES]
    if len(words) < 2:
        return tuple(words) if words != person.split() else ()
    if country in FAMILY_NAME_FIRST:
        return (words[0],)
    start = next((i for i, word in enumerate(words) if i and word in PARTICLES), len(words) - 1)
    last = " ".join(words[start:])
    article = next((a for a in ARTICLES if last.lower().startswith(a)), "")
    return (last, last[len(article) :]) if article else (last,)
