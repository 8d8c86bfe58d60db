"""How names sound: keys that transliterations of one name share."""

import re
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

# Spellings that transliterations of one sound differ in, longest first: "Gadhafi" and "Qaddafi",
# "Khrushchev" and "Hruschev", "Yuri" and "Iouri", "Lukashenko" and "Loukachenko".
SOUNDS: tuple[tuple[str, str], ...] = (
    ("shch", "s"), ("sch", "s"), ("tch", "c"), ("sh", "s"), ("ch", "c"), ("zh", "j"), ("kh", "h"), ("gh", "g"),
    ("dh", "d"), ("th", "t"), ("ph", "f"), ("ts", "c"), ("tz", "c"), ("ck", "k"), ("ou", "u"), ("oo", "u"),
    ("ee", "i"), ("ks", "x"), ("yo", "e"), ("io", "e"), ("ia", "a"), ("ya", "a"), ("iu", "u"), ("yu", "u"),
    ("ye", "e"), ("ie", "e"), ("j", "i"), ("y", "i"), ("q", "k"), ("w", "v"),
)  # fmt: skip
DOUBLED = re.compile(r"(.)\1+")
VOWELS = str.maketrans("", "", "aeiou")
NEAR_CONSONANTS = str.maketrans("gzcfd", "kssvt")


@lru_cache(maxsize=200_000)
def sound(word: str) -> str:
    """A folded word as it may be heard: spellings that only differ in transliteration come out alike."""
    for spelling, plain in SOUNDS:
        word = word.replace(spelling, plain)
    return DOUBLED.sub(r"\1", word)


@lru_cache(maxsize=200_000)
def skeleton(word: str) -> str:
    """The consonants of a folded word, near ones made one: "belosov" and "belousov" -> "blsv"."""
    heard = sound(word)
    return heard[:1].translate(NEAR_CONSONANTS) + DOUBLED.sub(
        r"\1", heard[1:].translate(VOWELS).translate(NEAR_CONSONANTS)
    )


def sounds_alike(left: str, right: str) -> bool:
    """Whether two folded words of four letters or more can be transliterations of one name."""
    if min(len(left), len(right)) < 4 or skeleton(left) != skeleton(right):
        return False
    return bool(Levenshtein.normalized_similarity(sound(left), sound(right)) >= 0.7)
