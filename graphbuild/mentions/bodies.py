"""Bodies of a state that bear no name of their own: ministries, armies, councils, parliaments.

"the Russian defence ministry", "China's Foreign Ministry", "the Ministry of Defence of Belarus",
"the Russian Security Council".
"""

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from graphbuild.candidate import Candidate
from graphbuild.mentions.national import home_by_article, national_body
from graphbuild.occurrences import lower_words, with_lower
from graphbuild.reference import Country, Reference
from graphbuild.roles.titles import PORTFOLIOS

BODIES: dict[tuple[str, ...], tuple[str, str]] = {
    ("security", "council"): ("Security Council", "government"),
    ("central", "bank"): ("Central Bank", "government"),
    ("supreme", "court"): ("Supreme Court", "government"),
    ("constitutional", "court"): ("Constitutional Court", "government"),
    ("parliament",): ("Parliament", "government"),
    ("army",): ("Army", "military"),
    ("navy",): ("Navy", "military"),
    ("air", "force"): ("Air Force", "military"),
    ("armed", "forces"): ("Armed Forces", "military"),
    ("coast", "guard"): ("Coast Guard", "military"),
    ("general", "staff"): ("General Staff", "military"),
    ("national", "guard"): ("National Guard", "military"),
    ("black", "sea", "fleet"): ("Black Sea Fleet", "military"),
    ("space", "agency"): ("Space Agency", "government"),
    ("foreign", "intelligence", "service"): ("Foreign Intelligence Service", "government"),
    ("intelligence", "service"): ("Intelligence Service", "government"),
    ("intelligence", "agency"): ("Intelligence Agency", "government"),
    ("secret", "service"): ("Secret Service", "government"),
    ("security", "service"): ("Security Service", "government"),
    ("morality", "police"): ("Morality Police", "government"),
    ("supreme", "national", "security", "council"): ("Supreme National Security Council", "government"),
    ("national", "security", "council"): ("National Security Council", "government"),
    ("presidential", "administration"): ("Presidential Administration", "government"),
    ("state", "council"): ("State Council", "government"),
}
"""Lower-case words of a body -> its name and type."""
FIRST_WORDS = frozenset(words[0] for words in BODIES)
MINISTRIES = frozenset({"ministry", "department"})


def is_bare_body(name: str) -> bool:
    """Whether a name is that of a state body without its state: "Security Council", which every state may have."""
    return tuple(name.lower().split()) in BODIES


def find_bodies(doc: Doc, known: Sequence[Candidate], reference: Reference) -> list[Candidate]:
    """The state bodies whose country stands beside them, and those with a name that the article's one country has.

    "the Interior Ministry" in an article about Egypt is Egypt's; "the army" without a country may be any army.
    """
    # of "South Sudanese" and "Sudanese" the longer
    named = sorted((c for c in known if c.label == "Country"), key=lambda c: c.end - c.start)
    countries, starts = {c.end: c for c in named}, {c.start: c for c in named}
    found = []
    for start, end, name, kind in _unnamed(doc):
        owner = _owner_before(doc, start, countries) or _owner_after(doc, end, starts)
        first, last = start, end
        if owner is not None:
            first = min(start, owner.start) if owner.end <= start else start
            last = max(end, owner.end) if owner.start >= end else end
        code = owner.code if owner else _unsaid(doc, start, end, known)
        country = reference.country(code) if code else None
        if country is not None:
            found.append(_body(first, last, end - 1, name, kind, country, doc[start:end].text, reference))
    return found


def _unsaid(doc: Doc, start: int, end: int, known: Sequence[Candidate]) -> str | None:
    """The country of the article, for a body written as a name: "the | Interior Ministry" said."""
    written = all(t.text[0].isupper() for t in doc[start:end] if t.lower_ not in ("of", "for", "the", "and"))
    # "the | Punjab | Interior Ministry": part of a longer name
    before = doc[start - 1].text if start and not doc[start].is_sent_start else "the"
    # "the | Security Council" without a country is that of the United Nations
    if (
        not written
        or end - start == 1
        or doc[start:end].text == "Security Council"
        or (before[0].isupper() and before != "The")
    ):
        return None
    return home_by_article(doc, start, known)


def _body(
    start: int, end: int, head: int, name: str, kind: str, country: Country, text: str, reference: Reference
) -> Candidate:
    known = national_body(text, country, reference)
    if known is not None:
        return Candidate(start, end, head, "Organization", "name", known.name, known.id, known.type, country.code)
    title = f"{name} ({country.name})"
    return Candidate(start, end, head, "Organization", "name", title, None, kind, country.code)


def _unnamed(doc: Doc) -> Iterable[tuple[int, int, str, str]]:
    lower = lower_words(doc)
    for i in (t.i for t in with_lower(doc, FIRST_WORDS, MINISTRIES)):
        if lower[i] in MINISTRIES:
            yield from _ministry(lower, i)
        for words, (name, kind) in BODIES.items() if lower[i] in FIRST_WORDS else ():
            if tuple(lower[i : i + len(words)]) == words:
                yield i, i + len(words), name, kind


def _ministry(lower: Sequence[str], i: int) -> Iterable[tuple[int, int, str, str]]:
    """ "defence ministry" with the field before it, "ministry of foreign affairs" with the field after it."""
    for length in (3, 2, 1):
        field = " ".join(lower[max(0, i - length) : i])
        if field in PORTFOLIOS and lower[i] == "ministry":
            yield i - length, i + 1, _ministry_name(PORTFOLIOS[field]), "government"
            return
    if lower[i + 1 : i + 2] in (("of",), ("for",)):
        first = i + 2 + (lower[i + 2 : i + 3] == ("the",))
        for length in (3, 2, 1):
            field = " ".join(lower[first : first + length])
            if field in PORTFOLIOS and lower[i] == "ministry":
                yield i, first + length, _ministry_name(PORTFOLIOS[field]), "government"
                return


def _ministry_name(portfolio: str) -> str:
    return f"Ministry of {portfolio.title().replace(' And ', ' and ')}"


def _owner_before(doc: Doc, start: int, ends: dict[int, Candidate]) -> Candidate | None:
    if start in ends:
        return ends[start]
    if start > 1 and doc[start - 1].text in ("'s", "’s", "'", "’"):
        return ends.get(start - 1)
    return None


def _owner_after(doc: Doc, end: int, starts: dict[int, Candidate]) -> Candidate | None:
    if end + 1 < len(doc) and doc[end].lower_ == "of":
        return starts.get(end + 1) or (starts.get(end + 2) if doc[end + 1].lower_ == "the" else None)
    return None
