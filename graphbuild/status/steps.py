"""The steps of the way up the parse and what is found on it; the tests of verbs that several rules share."""

from dataclasses import dataclass

from spacy.tokens import Token

from graphbuild.model import Status
from graphbuild.syntax import children, grammatical_subjects, objects_of_preposition, possessors, subjects
from graphbuild.wordlists import words

VERBAL = frozenset({"VERB", "AUX"})


TELLING = words("make repeat reiterate renew voice issue publish spread release voice deliver give renew echo")
"""Verbs whose subject it is that claims: "repeated the claim that"."""


@dataclass(frozen=True, slots=True)
class Operator:
    """One word that changes what is stated: its effect, the word, and who speaks where it is a verb of saying."""

    effect: Status
    cue: Token
    speakers: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """A word on the way up. ``presupposed``: what lies below holds whatever is denied or planned above."""

    token: Token
    presupposed: bool = False
    timed: bool = False

    def passes(self, operator: Operator) -> bool:
        """Whether an operator here changes what lies below; a ``timed`` step lets through what is to come."""
        lets = self.timed and operator.effect == "planned" and (operator.cue.tag_ == "MD" or is_due(operator.cue))
        # "vowed to help after talks in Berlin": the vow is somebody's, the talks are no part of it
        told = bool(operator.speakers) and operator.effect != "planned"
        return not self.presupposed or told or lets


def is_due(word: Token) -> bool:
    """ "is scheduled to speak at the summit", as against "was scheduled to"."""
    past = any(c.lower_ in {"was", "were", "been"} for c in (*word.children, word.head, *word.head.children))
    return word.lemma_.lower() in {"schedule", "due", "slate", "set", "expect"} and not past


def is_denied(verb: Token) -> bool:
    """Whether a verb has a "not" or "never" of its own."""
    return any(c.dep_ == "neg" or c.lower_ == "never" for c in verb.children)


def speakers_of(verb: Token) -> tuple[Token, ...]:
    """Who says what a verb of saying introduces."""
    return tuple(subjects(verb) or grammatical_subjects(verb))


def tellers_of(noun: Token) -> tuple[Token, ...]:
    """Whose claim, report or promise a noun is: "Russia's claim", "a claim by Russia", "Russia repeated the claim"."""
    by = [o for p in children(noun, "prep") if p.lower_ in {"by", "from"} for o in objects_of_preposition(p)]
    own = [*possessors(noun), *by]
    makes = noun.dep_ == "dobj" and noun.head.lemma_ in TELLING and not is_denied(noun.head)
    return tuple(own) or (tuple(subjects(noun.head)) if makes else ())
