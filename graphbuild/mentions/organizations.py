"""Organisations that no list knows: which of the model's finds to believe, and their kind."""

from spacy.tokens import Doc

from graphbuild.candidate import Candidate
from graphbuild.mentions.bodies import is_bare_body
from graphbuild.mentions.names import TITLE_WORDS, is_capitalised, is_stance, trim
from graphbuild.reference import Reference
from graphbuild.roles.titles import PORTFOLIOS, TITLES, TOPICS
from graphbuild.wordlists import words

KINDS: dict[str, str] = {
    "university": "research",
    "institute": "research",
    "institution": "research",
    "academy": "research",
    "college": "research",
    "school": "research",
    "center": "research",
    "centre": "research",
    "think": "research",
    "laboratory": "research",
    "foundation": "research",
    "observatory": "research",
    "endowment": "research",
    "ministry": "government",
    "department": "government",
    "agency": "government",
    "commission": "government",
    "bureau": "government",
    "parliament": "government",
    "senate": "government",
    "congress": "government",
    "assembly": "government",
    "court": "government",
    "council": "government",
    "cabinet": "government",
    "committee": "government",
    "secretariat": "government",
    "police": "government",
    "directorate": "government",
    "army": "military",
    "navy": "military",
    "forces": "military",
    "fleet": "military",
    "brigade": "military",
    "guard": "military",
    "corps": "military",
    "command": "military",
    "battalion": "military",
    "division": "military",
    "party": "party",
    "democrats": "party",
    "movement": "party",
    "alliance": "party",
    "coalition": "party",
    "front": "party",
    "league": "party",
    "socialists": "party",
    "liberals": "party",
    "conservatives": "party",
    "bank": "company",
    "company": "company",
    "corporation": "company",
    "corp": "company",
    "corp.": "company",
    "inc": "company",
    "inc.": "company",
    "ltd": "company",
    "ltd.": "company",
    "group": "company",
    "plc": "company",
    "gmbh": "company",
    "ag": "company",
    "oil": "company",
    "gas": "company",
    "airlines": "company",
    "holdings": "company",
    "motors": "company",
    "technologies": "company",
    "times": "media",
    "post": "media",
    "news": "media",
    "newspaper": "media",
    "daily": "media",
    "journal": "media",
    "tribune": "media",
    "television": "media",
    "radio": "media",
    "tv": "media",
    "gazette": "media",
    "herald": "media",
    "telegraph": "media",
    "guardian": "media",
    "broadcaster": "media",
    "press": "media",
    "brigades": "armed_group",
    "militia": "armed_group",
    "rebels": "armed_group",
    "liberation": "armed_group",
    "union": "other",
    "nations": "igo",
    "organization": "other",
    "organisation": "other",
    "association": "other",
}
"""A word of a name -> the kind of organisation; the last word of the name that has an entry decides."""

NEVER = words(
    """
    accord act agreement april august award awards cabinet congress constitution covid covid-19 cup december email
    facebook index prize report shadow survey
    february friday games gmt government internet january july june march may minister monday mr mrs november
    october olympics pact parliament president saturday senate september state sunday thursday treaty tuesday
    twitter war web wednesday
    """
)


OCCASIONS = frozenset({"summit", "games", "olympics", "exercise", "exercises", "drill", "drills", "conference"})


OPENING = frozenset({"veteran", "former", "longtime", "fellow", "embattled"})


def organization_of(doc: Doc, start: int, end: int, reference: Reference) -> Candidate | None:
    """The organisation over these tokens, or None where they do not look like the name of one.

    Single words are believed in capitals ("CCTV") or when they do not open a sentence.
    """
    start, end = trim(doc, start, end)
    # "the pro- | European | Democratic Left": what it is for or against
    start += start < end - 1 and is_stance(doc, start)
    # "Veteran | Greens parliamentarian": a word for the bearer that opens the sentence
    start += start < end - 1 and bool(doc[start].is_sent_start) and doc[start].lower_ in OPENING
    start, end = _extend(doc, start, _cut_person(doc, start, end))
    end = _cut_field(doc, start, end, reference)
    if (
        start == end
        or doc[end - 1].lower_ in NEVER
        or not _looks_named(doc, start, end, reference)
        or _is_occasion(doc, start, end)
    ):
        return None
    # "Secretary of | Energy of the USA": the rest of a title
    if (
        start > 1
        and doc[start - 1].lower_ in ("of", "for")
        and doc[start].lower_ in PORTFOLIOS
        and (doc[start - 2].lower_ in TITLE_WORDS)
    ):
        return None
    name = doc[start:end].text
    known = None if is_bare_body(name) else reference.organization_named(name)
    if known:
        return Candidate(start, end, end - 1, "Organization", "name", known.name, known.id, known.type, known.country)
    return Candidate(start, end, end - 1, "Organization", "name", name, None, kind_of(name))


FIELDS = frozenset(
    {*(word for field in PORTFOLIOS for word in field.split()), *TITLE_WORDS, *TOPICS, "and", "&", "freedom"}
)
"""Words of portfolios and titles: a name of these alone is none of an organisation."""


def is_kind(word: str) -> bool:
    """Whether a lower-case word says that what it ends is an organisation: "center", "ministry"."""
    return word in KINDS


def kind_of(name: str) -> str:
    """The ontology's type of an organisation by the words of its name."""
    kinds = [KINDS[word] for word in name.lower().split() if word in KINDS]
    return kinds[-1] if kinds else "other"


def _is_occasion(doc: Doc, start: int, end: int) -> bool:
    """ "Vostok 2022", "Summit for Democracy", "Order of Merit": a name with a year, of a gathering, of a medal."""
    if doc[start].lower_ == "order" and end - start > 1 and doc[start + 1].lower_ == "of":
        return True
    return any(t.lower_ in OCCASIONS or (t.is_digit and len(t) == 4) for t in doc[start:end])


def _cut_person(doc: Doc, start: int, end: int) -> int:
    """The end without a name the model ran into: "Security Council | Sergei Shoigu"."""
    for i in range(start + 1, end - 2):
        rest = [t.text for t in doc[i + 1 : end]]
        if doc[i].lower_ in KINDS and all(is_capitalised(text) for text in rest) and doc[end - 1].lower_ not in KINDS:
            return i + 1
    return end


def _cut_field(doc: Doc, start: int, end: int, reference: Reference) -> int:
    """The end without the field or beginning of an office: "EU | Trade Commissioner", "Acme | Inspector General"."""
    if end < len(doc) and f"{doc[end - 1].lower_} {doc[end].lower_}" in TITLES:
        end -= 1
    titled = end < len(doc) and doc[end].lower_ in TITLE_WORDS
    commissioner = end < len(doc) and doc[end].text == "Commissioner"
    field = end - start > 1 and (commissioner or all(t.lower_ in FIELDS for t in doc[start + 1 : end]))
    return start + 1 if titled and field and reference.organization_named(doc[start].text) else end


def _extend(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """The whole of a name that was cut short: "Carnegie Russia | and Eurasia Center", "Center | for the Study of X"."""
    stop = end
    while stop < len(doc) and not doc[stop].is_sent_start:
        word = doc[stop]
        joins = word.lower_ in ("and", "for", "of", "&") or (
            word.lower_ == "the" and doc[stop - 1].lower_ in ("for", "of")
        )
        if not joins and not (is_capitalised(word.text) and word.is_alpha):
            break
        stop += 1
    while stop > end and not is_capitalised(doc[stop - 1].text):
        stop -= 1
    tail = [t.lower_ for t in doc[end:stop]]
    named = bool(tail) and (tail[-1] in KINDS or (doc[end - 1].lower_ in KINDS and tail[0] in ("for", "of")))
    return (start, stop) if named and len(tail) <= 8 else (start, end)


def _looks_named(doc: Doc, start: int, end: int, reference: Reference) -> bool:
    words = [t for t in doc[start:end] if t.is_alpha or "-" in t.text]
    if not words or not is_capitalised(doc[start].text):
        return False
    # "the | Home Affairs | Minister", "the EU | Trade | Commissioner"
    if all(t.lower_ in FIELDS or reference.demonym(t.text) or reference.country_named(t.text) for t in words):
        return False
    if len(words) == 1:
        text = words[0].text
        return (text.isupper() and len(text) > 1) or (words[0].tag_ == "NNP" and not words[0].is_sent_start)
    return sum(is_capitalised(t.text) for t in words) >= 2
