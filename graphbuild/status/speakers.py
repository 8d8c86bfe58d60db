"""Who says it: from the words that name a speaker to the entity, through spokespeople, statements and agencies."""

from collections.abc import Iterable

from spacy.tokens import Token

from graphbuild.actors import actors_of
from graphbuild.occurrences import breaks_paragraph
from graphbuild.reading import Reading, TokenMention
from graphbuild.status.words import SPEECH_VERBS
from graphbuild.syntax import children, conjuncts, grammatical_subjects, objects_of_preposition, possessors
from graphbuild.wordlists import words

VOICES = words(
    "spokesman spokeswoman spokesperson spokespeople statement communique communiqué declaration readout announcement"
    " bulletin dispatch office representative mouthpiece"
)
"""What speaks for somebody: "a spokesman for the ministry", "the Kremlin's statement"."""


def speaker_of(token: Token, reading: Reading) -> str | None:
    """The entity that speaks where this word is the subject of saying; None where the text does not tell."""
    named = _named_agency(token, reading) or actors_of(token, reading) or _behind(token, reading)
    if named:
        return named[0].entity
    return _body_before(token, reading) if token.lower_ == "it" else None


def _named_agency(token: Token, reading: Reading) -> tuple[TokenMention, ...]:
    """ "the Russian state news agency Tass": the agency, not the country it is of."""
    if reading.headed_by(token):
        return ()
    beside = [reading.headed_by(a) for a in children(token, "appos")]
    return tuple(m for m in beside if m and m.label == "Organization")


def _behind(token: Token, reading: Reading) -> tuple[TokenMention, ...]:
    """ "a Kremlin spokesman", "a statement by the ministry": whom a spokesman or a text speaks for."""
    if token.lemma_.lower() not in VOICES:
        return ()
    of = [p for p in children(token, "prep") if p.lower_ in {"of", "for", "by", "from"}]
    whose = [*possessors(token), *children(token, "compound", "amod", "nmod"), *_objects(of)]
    found = [m for t in whose for m in (*actors_of(t, reading), *_covering(t, reading))]
    return tuple(found[:1])


def _objects(prepositions: Iterable[Token]) -> list[Token]:
    return [o for p in prepositions for o in objects_of_preposition(p)]


def _covering(token: Token, reading: Reading) -> list[TokenMention]:
    # "a Russian spokesman", "an EU statement"
    found = reading.covering(token)
    return [found] if found and found.label in {"Country", "Organization"} else []


def _body_before(token: Token, reading: Reading) -> str | None:
    """ "NATO met in Brussels. It said ...": the state or body that is the subject of the sentence before."""
    if token.head.lemma_ not in SPEECH_VERBS or token.sent.start == 0:
        return None
    before = reading.doc[token.sent.start - 1]
    if breaks_paragraph(before):
        return None
    named = [reading.headed_by(t) for s in grammatical_subjects(before.sent.root) for t in conjuncts(s)]
    bodies = {m.entity for m in named if m and m.label in {"Country", "Organization"}}
    return bodies.pop() if len(bodies) == len(named) == 1 else None
