"""Names that bodies of many countries bear: "Congress", "Labour Party", "Social Democrats".

A list knows the best known bearer; the article may speak of another country's.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from graphbuild.candidate import Candidate
from graphbuild.reference import Country, Organization, Reference
from graphbuild.wordlists import words

COMMON = words(
    """
    the of and for congress senate parliament house home office assembly council department state treasury supreme court
    security central bank democrats democratic democrat republicans republican republic social christian liberal labour
    labor conservative conservatives socialist socialists communist communists green greens national people's peoples
    party union workers front coalition alliance movement freedom progressive reform justice army navy police
    """
)
"""A name of these words alone is no one's in particular."""
OFFICIAL = COMMON | words(
    """
    administration affairs agency air appeal appeals armed attorney audit authority aviation board bureau chamber
    commission constituent constitutional corruption criminal customs defence defense deputies economic economy
    education election elections electoral energy environment environmental federal finance fire force forces foreign
    general guard health high immigration institute intelligence interior labour left military ministry office order
    prosecutor prosecutors public prosecution representatives revenue right safety science secret service services
    special staff state statistics tax trade transport water works youth
    """
)
"""With these it may be a body of any state."""
NATIONAL = frozenset({"party", "government", "military"})


def is_nobodys_own(name: str) -> bool:
    """Whether a name could be that of a body of any state: "Constitutional Court", "Federal Statistics Office"."""
    return all(word.lower() in OFFICIAL for word in name.replace("-", " ").split())


FAR = 2
"""The country of the article is named at least so many times as often as any other."""


def main_country(candidates: Iterable[Candidate]) -> str | None:
    """The country that an article names, with what lies in it, far more often than any other; else None."""
    homes = (c.code if c.label == "Country" else c.country for c in candidates if c.label != "Person")
    ranked = Counter(home for home in homes if home).most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < FAR * ranked[1][1]):
        return None
    return ranked[0][0]


def home_by_article(doc: Doc, position: int, candidates: Sequence[Candidate]) -> str | None:
    """The country that the article is about, unless the sentence at that position names others only."""
    about, sentence = main_country(candidates), doc[position].sent
    here = {c.code for c in candidates if c.label == "Country" and sentence.start <= c.start < sentence.end}
    return about if not here or about in here else None


def national_body(text: str, country: Country, reference: Reference) -> Organization | None:
    """A body as reference data knows it: "parliament" of Israel is the "Israeli parliament", the Knesset."""
    for adjective in country.demonyms:
        for written in (text, text.lower(), text.title()):
            known = reference.organization_named(f"{adjective} {written}")
            if known is not None and known.country == country.code:
                return known
    return None


def settle_national(doc: Doc, c: Candidate, chosen: Sequence[Candidate]) -> Candidate:
    """The candidate, without the identity that a list gave it where the article is about other countries.

    The country of the body must stand in the same sentence, or be the one the article names most.
    """
    if c.label != "Organization" or c.code is None or c.country is None or c.type not in NATIONAL:
        return c
    text = doc[c.start : c.end].text
    if not all(word.lower() in COMMON for word in text.replace("’", "'").split()) or _is_near(doc, c, chosen):
        return c
    return replace(c, code=None, country=None, name=text)


def _is_near(doc: Doc, c: Candidate, chosen: Sequence[Candidate]) -> bool:
    countries = [other for other in chosen if other.label == "Country"]
    sentence = doc[c.start].sent
    here = {other.code for other in countries if sentence.start <= other.start < sentence.end}
    ranked = Counter(other.code for other in countries).most_common(2)
    first = ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]) else None
    return c.country in here or c.country == first
