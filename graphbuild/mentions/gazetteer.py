"""Known names in a Doc: countries, their adjectives and seats, organisations, regions, office-holders."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc

from graphbuild.candidate import Candidate
from graphbuild.mentions.parties import GUARDS, LEANINGS
from graphbuild.model import Form, Label
from graphbuild.reference import Reference


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a known name stands for."""

    label: Label
    form: Form
    name: str
    code: str | None
    type: str | None = None
    country: str | None = None


@dataclass(frozen=True)
class Gazetteer:
    """A matcher over known names, case-sensitive, and what each of them means."""

    matcher: PhraseMatcher
    meanings: dict[str, Meaning]


NOT_NAMES = frozenset({"us", "Us", "Quad", "Greens", "The Left", "PM", "CAR", "Security Council"})
"""Known names that are more often ordinary words, or need a closer look than a list can take."""


SHOUTED = frozenset({"Country", "Place"})
"""What datelines and headlines write in capitals: "SAMARKAND, Uzbekistan"."""


def load_gazetteer(nlp: Language, reference: Reference) -> Gazetteer:
    """The gazetteer of a reference, for Docs of ``nlp``. Where names collide the first kind wins."""
    meanings: dict[str, Meaning] = {}
    for text, meaning in _known(reference):
        if text and text not in NOT_NAMES:
            meanings.setdefault(text, meaning)
            meanings.setdefault(text.replace("'", "’"), meaning)
            if meaning.label in SHOUTED and len(text) > 4:
                meanings.setdefault(text.upper(), meaning)
    matcher = PhraseMatcher(nlp.vocab)
    for text in meanings:
        matcher.add(text, [nlp.make_doc(text)])
    return Gazetteer(matcher, meanings)


def match_names(doc: Doc, gazetteer: Gazetteer) -> list[Candidate]:
    """All matches in a Doc, overlapping ones included, in order."""
    found = []
    for key, start, end in gazetteer.matcher(doc):
        m = gazetteer.meanings[doc.vocab.strings[key]]
        alone = end - start == 1 and m.label == "Organization"
        if alone and (_is_tail(doc, start) or _is_one(doc, start, gazetteer) or _is_of_guards(doc, end)):
            continue
        # "Communist Party of India-Marxist" is another party
        if m.type == "party" and doc[end : end + 1].text == "-" and doc[end + 1 : end + 2].text.istitle():
            continue
        found.append(Candidate(start, end, end - 1, m.label, m.form, m.name, m.code, m.type, m.country))
    return sorted(found, key=lambda c: (c.start, -c.end))


def _is_tail(doc: Doc, start: int) -> bool:
    """Whether a word ends a longer name: the "Democrats" of "Social Democrats" are not those of the United States."""
    before = doc[start - 1] if start and not doc[start].is_sent_start else None
    # "the Bali G20 summit"
    if doc[start].is_upper and len(doc[start]) > 2:
        return False
    if before is None or (before.ent_type_ in ("GPE", "NORP", "PERSON") and before.lower_ not in LEANINGS):
        return False
    return before.pos_ in ("PROPN", "ADJ") and before.text[0].isupper() and before.text.isalpha()


def _is_of_guards(doc: Doc, end: int) -> bool:
    """The "Republican" of "the Republican Guards" is no party."""
    return end < len(doc) and doc[end].lower_ in GUARDS and doc[end].is_title


def _is_one(doc: Doc, start: int, gazetteer: Gazetteer) -> bool:
    """ "The Democrat left early.": one of the party's people, not the party; "Democrat Jane Roe" names it."""
    token, after = doc[start], doc[start + 1] if start + 1 < len(doc) else None
    counted = start > 0 and doc[start - 1].lower_ in ("the", "a", "an", "one", "another")
    return counted and f"{token.text}s" in gazetteer.meanings and (after is None or after.pos_ != "PROPN")


def _known(reference: Reference) -> Iterator[tuple[str, Meaning]]:
    for c in reference.countries:
        country: tuple[str, str, None, str] = (c.name, c.code, None, c.code)
        yield from ((n, Meaning("Country", "name", *country)) for n in c.names)
        yield from ((n, Meaning("Country", "demonym", *country)) for n in (*c.demonyms, *c.people))
        # the seat of a state without a capital is a city as capitals are
        yield from ((n, Meaning("Country", "metonym", *country)) for n in c.metonyms if c.capital)
    for r in reference.regions:
        yield from ((n, Meaning("Place", "name", r.name, None, r.kind, r.country)) for n in r.names)
    for o in reference.organizations:
        yield from ((n, Meaning("Organization", "name", o.name, o.id, o.type, o.country)) for n in o.names)
    for c in reference.countries:
        yield from (
            (n, Meaning("Place", "name", c.capital or n, None, "capital", c.code))
            for n in (c.capital_names or c.metonyms)
        )
    for office in reference.offices:
        yield from ((n, Meaning("Person", "name", office.person, None)) for n in office.names if " " in n)
