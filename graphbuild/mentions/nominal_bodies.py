"""Bodies meant by their sort alone: "the company's chairman", "a spokesman of the fund", "the country's president"."""

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc

from graphbuild.candidate import Candidate
from graphbuild.occurrences import with_lower
from graphbuild.wordlists import words

SORTS: Mapping[str, frozenset[str]] = {
    "party": frozenset({"party"}),
    "company": frozenset({"company"}),
    "firm": frozenset({"company"}),
    "carmaker": frozenset({"company"}),
    "automaker": frozenset({"company"}),
    "airline": frozenset({"company"}),
    "manufacturer": frozenset({"company"}),
    "newspaper": frozenset({"media"}),
    "magazine": frozenset({"media"}),
    "broadcaster": frozenset({"media"}),
    "bloc": frozenset({"igo"}),
    "alliance": frozenset({"igo"}),
    "organization": frozenset({"igo", "other"}),
    "organisation": frozenset({"igo", "other"}),
}
"""Nouns that any body of these types may be called by."""
NAMED = words(
    """
    agency alliance association authority bank board bureau center centre chamber church club commission committee
    company confederation council court federation foundation fund group institute institution ministry movement
    museum network organisation organization orchestra parliament party police senate union university
    """
)
"""Nouns that call a body whose name has the same word: "the institute" after "the Acme Institute"."""
STATES = frozenset({"country", "nation", "republic", "kingdom", "island", "state"})
POSSESSIVE = ("'s", "’s", "'", "’")
DETERMINERS = frozenset({"the", "this", "that"})
RECENT = 3
"""Sentences back in which the body must stand, unless it is the only one of its sort so far."""


def find_nominal_bodies(doc: Doc, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Candidates over the nouns alone, with the name and code of the body meant, before a title or after "of the"."""
    named = [c for c in candidates if c.form == "name" and c.label == "Organization"]
    countries = [c for c in candidates if c.label == "Country"]
    inside = {i for c in candidates for i in range(c.start, c.end)}
    return [
        Candidate(i, i + 1, i, meant.label, "nominal", meant.name, meant.code, meant.type, meant.country)
        for i, noun in _nouns(doc, inside)
        for meant in [_last_country(doc, i, countries) if noun in STATES else _last_body(doc, i, noun, named)]
        if meant is not None
    ]


def _nouns(doc: Doc, inside: set[int]) -> Iterator[tuple[int, str]]:
    for token in with_lower(doc, SORTS, NAMED, STATES):
        noun = token.lower_
        if token.tag_[:2] != "NN" or token.i in inside or token.i + 1 == len(doc):
            continue
        opens = token.is_sent_start
        before = doc[token.i - 1].lower_ if token.i and not opens else ""
        owns = token.nbor().text in POSSESSIVE
        if (before in DETERMINERS and (owns or _after_of(doc, token.i - 1))) or (opens and noun in NAMED):
            yield token.i, noun


def _after_of(doc: Doc, article: int) -> bool:
    """ "a spokesman | of | the fund", "its ambassador | to | the country"."""
    return article > 0 and doc[article - 1].lower_ in ("of", "for", "at", "to")


def _last_body(doc: Doc, i: int, noun: str, named: Sequence[Candidate]) -> Candidate | None:
    """The body of that sort, if it is the only one up to here, or the only one of the sentences just before."""
    before = [c for c in named if c.end <= i]
    fitting = [c for c in before if noun in c.name.lower().split()] or [
        c for c in before if c.type in SORTS.get(noun, ())
    ]
    if not fitting:
        return None
    recent = [c for c in fitting if _is_recent(doc, i, c)] or fitting
    return recent[-1] if len({c.code or c.name for c in recent}) == 1 else None


def _last_country(doc: Doc, i: int, countries: Sequence[Candidate]) -> Candidate | None:
    """The one country of the sentences just before."""
    near = [c for c in countries if c.end <= i and _is_recent(doc, i, c)]
    return max(near, key=lambda c: c.start) if len({c.code for c in near}) == 1 else None


def _is_recent(doc: Doc, i: int, c: Candidate) -> bool:
    return sum(1 for t in doc[c.end : i + 1] if t.is_sent_start) < RECENT
