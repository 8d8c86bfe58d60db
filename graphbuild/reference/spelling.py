"""How names of reference data are compared and shortened."""

import unicodedata

FAMILY_NAME_FIRST = frozenset({"CHN", "KOR", "PRK", "TWN"})
PARTICLES = frozenset({"al", "el", "bin", "ben", "da", "de", "del", "den", "der", "di", "la", "le", "van", "von"})
SUFFIXES = frozenset({"Jr.", "Jr", "Sr.", "I", "II", "III", "IV", "V", "VI", "VIII", "X", "XIV", "XVI"})
ARTICLES = ("al-", "el-", "ash-", "as-")
APOSTROPHES = str.maketrans("’‘ʼ`", "''''")


LETTERS = str.maketrans(
    {
        "ł": "l",
        "Ł": "L",
        "ø": "o",
        "Ø": "O",
        "đ": "d",
        "Đ": "D",
        "ı": "i",
        "ß": "ss",
        "æ": "ae",
        "Æ": "Ae",
        "ə": "a",
        "Ə": "A",
        "þ": "th",
        "Þ": "Th",
        "ð": "d",
        "ʻ": "'",
        "ʿ": "",
        "ʾ": "",
    }
)


def tidy(text: str) -> str:
    """One space between words and straight apostrophes: "Côte  d’Ivoire" gives "Côte d'Ivoire"."""
    return " ".join(text.translate(APOSTROPHES).split())


def without_article(text: str) -> str:
    """"the Kremlin" gives "Kremlin"; a name that has its article in the reference data is asked for with it."""
    first, _, rest = text.partition(" ")
    return rest if first.lower() == "the" and rest else text


def fold(text: str) -> str:
    """Without case and diacritics, for names of people and cities: "Erdoğan" gives "erdogan"."""
    return tidy(ascii_form(text)).casefold()


def ascii_form(text: str) -> str:
    """The name as it is typed without diacritics: "Gaziantep", "Lodz", "Xi'an"."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text.translate(APOSTROPHES).translate(LETTERS))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def fold_place(text: str) -> str:
    """As ``fold``, and without apostrophes and hyphens: "Xi'an" gives "xian", "Port-Vila" gives "port vila"."""
    return fold(text).replace("'", "").replace("-", " ")


def short_forms(person: str, country: str | None) -> tuple[str, ...]:
    """What news calls a person after the first mention: the family name, by the custom of the country.

    "Xi Jinping" of China gives "Xi"; "Ursula von der Leyen" gives "von der Leyen"; "Bashar al-Assad" gives
    "al-Assad" and "Assad"; "Charles III" gives "Charles". A name of one word, or that custom cannot shorten, gives nothing.
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
