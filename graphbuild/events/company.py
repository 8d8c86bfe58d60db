"""The side of an encounter that no name tells: "her Jordanian counterpart", "they" after "the ministers"."""

from collections.abc import Iterable
from itertools import pairwise

from spacy.tokens import Token

from graphbuild.actors import ACTING
from graphbuild.events.lists import named_in
from graphbuild.reading import Reading
from graphbuild.syntax import children, conjuncts, grammatical_subjects
from graphbuild.wordlists import words

OFFICES = words(
    "counterpart president premier minister chancellor king queen monarch emperor ambassador envoy negotiator secretary"
    " colleague leader"
)
"""Who holds one of these meets others for his country."""


def company_of(tokens: Iterable[Token], reading: Reading) -> tuple[str, ...]:
    """The states that people without a name stand for, or those that "they" are; empty where the words do not say."""
    found = [e for t in tokens for c in conjuncts(t) for e in (*_states_of(c, reading), *_subjects_above(c, reading))]
    return tuple(dict.fromkeys(found))


def _states_of(token: Token, reading: Reading) -> list[str]:
    """ "met her Jordanian counterpart", "the Swedish and Danish ministers": nobody of that country has a name."""
    if token.lemma_.lower() not in OFFICES or token.pos_ != "NOUN" or reading.headed_by(token) is not None:
        return []
    before = [t for b in children(token, "amod", "poss", "nmod") for t in conjuncts(b)]
    named = [m for t in before for m in [reading.headed_by(t)] if m is not None and m.label == "Country"]
    return [m.entity for m in named if not _has_people(m.entity, reading)]


def joined_before(noun: Token, reading: Reading) -> tuple[str, ...]:
    """ "an EU-Turkey summit", "the US-Russian nuclear talks": the two joined by a hyphen before the noun."""
    near = [m for m in reading.within(reading.doc[max(0, noun.i - 6) : noun.i]) if m.label in ACTING]
    pairs = [
        (a, b)
        for a, b in pairwise(near)
        if a.end + 1 == b.start and reading.doc[a.end].text in {"-", "–"} and _are_plain(reading.doc[b.end : noun.i])
    ]
    return tuple(m.entity for pair in pairs[:1] for m in pair)


def _are_plain(words: Iterable[Token]) -> bool:
    """ "the EU-Turkey ministers' meeting": no other name stands between."""
    return all(t.is_lower or t.is_punct for t in words)


def _has_people(country: str, reading: Reading) -> bool:
    code = reading.entities[country].code
    return any(e.label == "Person" and e.country == code for e in reading.entities.values())


def _subjects_above(token: Token, reading: Reading) -> list[str]:
    """ "The bloc's ministers will discuss it when they meet": they are the ministers.

    "A and B disagreed during their talks": theirs.
    """
    if token.lower_ not in {"they", "their"}:
        return []
    above = (a for a in token.ancestors if a.pos_ in {"VERB", "AUX"} and children(a, "nsubj", "nsubjpass"))
    clause = token.head if token.lower_ == "they" else next(above, token)
    verb = clause.head if token.lower_ == "they" and clause.dep_ == "advcl" else clause
    subjects = grammatical_subjects(verb) if verb.i != token.head.i else []
    several = len(subjects) > 1 or any(s.tag_ == "NNS" for s in subjects)
    # "At their meeting in Brussels, the ministers agreed"
    fronted = token.lower_ == "their" and token.head.dep_ == "pobj" and token.head.head.head == verb
    before = [s for s in subjects if s.pos_ != "PRON" and (s.i < token.i or fronted)]
    return named_in(before, reading) if several and len(before) == len(subjects) else []
