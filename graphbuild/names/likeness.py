"""Whether two names can be one person's, and how far the names alone speak for it."""

from dataclasses import dataclass
from functools import lru_cache

from graphbuild.names.person import PersonName, person_name
from graphbuild.names.sounds import sound, sounds_alike
from graphbuild.names.tables import GIVEN_VARIANTS
from graphbuild.names.text import fold


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two names of one label may be one: the kind of difference, and how sure that alone makes it."""

    kind: str
    strength: float


SPELLING = Likeness("spelling", 1.0)
ORDER = Likeness("order", 0.85)
VARIANT = Likeness("variant", 0.85)
MIDDLE = Likeness("middle", 0.85)
INITIAL = Likeness("initial", 0.7)
SOUND = Likeness("transliteration", 0.6)
HEARD = Likeness("heard", 0.45)
SURNAME = Likeness("surname", 0.3)


@lru_cache(maxsize=500_000)
def likeness(left: str, right: str) -> Likeness | None:
    """How two persons' names can be one person's, or None where they cannot.

    "Kim Jong Un" and "Kim Jong Il", "George W. Bush" and "George H. W. Bush" cannot; "Andrei R.
    Belousov" and "Andrey Belosov" can, which does not yet say that they are.
    """
    if fold(left).replace(" ", "") == fold(right).replace(" ", ""):
        return SPELLING
    a, b = person_name(left), person_name(right)
    if a.suffix and b.suffix and a.suffix != b.suffix:
        return None
    if not a.given or not b.given:
        return SURNAME if _same_family(a, b) else None
    return _parts_likeness(a, b) or (ORDER if _is_rotation(left, right) else None)


def _parts_likeness(a: PersonName, b: PersonName) -> Likeness | None:
    family, given = _family_likeness(a, b), _given_likeness(a, b)
    if family is None or given is None:
        return None
    if family is SOUND and given in (SPELLING, VARIANT, MIDDLE):
        return SOUND
    return given if family is SPELLING else HEARD


def _same_family(a: PersonName, b: PersonName) -> bool:
    families = {a.family, a.given[0]} if a.family_first else {a.family}
    others = {b.family, b.given[0]} if b.family_first else {b.family}
    return bool(families & others) or sounds_alike(a.family, b.family)


def _family_likeness(a: PersonName, b: PersonName) -> Likeness | None:
    if a.family == b.family:
        return SPELLING
    asian = a.family_first or b.family_first
    return SOUND if not asian and sounds_alike(a.family, b.family) else None


def _given_likeness(a: PersonName, b: PersonName) -> Likeness | None:
    if a.family_first or b.family_first:
        return SPELLING if "".join(a.given) == "".join(b.given) else None
    first = _word_likeness(a.given[0], b.given[0])
    if first is None and _is_middle(a.given, b.given):
        return MIDDLE
    if first is None or not a.given[1:] or not b.given[1:]:
        return first if first is None or len(a.given) == len(b.given) else _weaker(first, MIDDLE)
    middles = [_word_likeness(x, y) for x, y in zip(a.given[1:], b.given[1:], strict=False)]
    return None if None in middles else _weaker(first, *(m for m in middles if m))


def _is_middle(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """One goes by a later given name: "Tayyip Erdogan" beside "Recep Tayyip Erdogan"."""
    short, long = sorted((a, b), key=len)
    return len(short) == 1 and len(short[0]) > 2 and short[0] in long[1:]


def _weaker(*found: Likeness) -> Likeness:
    return min(found, key=lambda likeness: likeness.strength)


def _word_likeness(left: str, right: str) -> Likeness | None:
    """How two given names can be one: equal in sound, known variants, an initial, or alike."""
    if left == right or (min(len(left), len(right)) > 2 and sound(left) == sound(right)):
        return SPELLING
    if min(len(left), len(right)) == 1:
        return INITIAL if left[0] == right[0] else None
    if any(left in variants and right in variants for variants in GIVEN_VARIANTS):
        return VARIANT
    return HEARD if sounds_alike(left, right) else None


def _is_rotation(left: str, right: str) -> bool:
    """ "Shinzo Abe" and "Abe Shinzo"; "Jong Un Kim" and "Kim Jong Un"."""
    a, b = fold(left).split(), fold(right).split()
    return len(a) == len(b) and b in (a[1:] + a[:1], a[-1:] + a[:-1])
