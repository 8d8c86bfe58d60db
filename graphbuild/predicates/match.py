"""Which words of a text trigger which row of the lexicon."""

from collections.abc import Callable
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from graphbuild.occurrences import with_lemma
from graphbuild.predicates.lexicon import Need, Predicate, lexicon, predicate_lemmas
from graphbuild.predicates.slots import find_slot
from graphbuild.syntax import is_attributive
from graphbuild.wordlists import words

type Classify = Callable[[Token], frozenset[str]]

POS = {"VERB": "v", "AUX": "v", "NOUN": "n", "PROPN": "n", "ADJ": "a"}

PERSON_NOUNS = words(
    "president leader minister premier chancellor king queen prince counterpart envoy ambassador secretary"
    " chief delegation official lawmaker monarch emperor pope head governor mayor general guest team him her"
    " them he she they representative diplomat host spokesman chairman adviser senator"
)
CANCELLING = frozenset({"cancel", "scrap", "abandon", "postpone", "delay"})
"""What is done to an encounter that was planned, which is told of as well."""

CLASSES: dict[str, frozenset[str]] = {
    "person": frozenset({"PERSON"}),
    "place": frozenset({"GPE", "LOC", "FAC"}),
    "actor": frozenset({"PERSON", "GPE", "ORG", "NORP"}),
}


@dataclass(frozen=True, slots=True)
class Match:
    """A trigger with the row of the lexicon it fits; ``consumed`` are words that are part of the trigger."""

    trigger: Token
    predicate: Predicate
    consumed: tuple[int, ...]

    def actors(self) -> list[list[Token]]:
        """The tokens of each actor slot that has any, in the order of preference."""
        return _filled(self.trigger, self.predicate.actor)

    def recipients(self) -> list[list[Token]]:
        """The tokens of each recipient slot that has any, in the order of preference."""
        return _filled(self.trigger, self.predicate.recipient)


def find_matches(doc: Doc, classify: Classify | None = None, *, stating: bool = False) -> tuple[Match, ...]:
    """One match at most for each word, in order; a noun that is part of a verb's match has none of its own.

    ``classify`` names the classes of a word ("person", "place", "actor"); without it the model's entities do.
    ``stating`` leaves out the rows that are not enough to state an event.
    """
    possible = with_lemma(doc, predicate_lemmas())
    found = [m for m in (_best(token, classify or classes_of, stating=stating) for token in possible) if m]
    # "cancelled a visit": a no, and a visit that was not made
    taken = {i for m in found if m.predicate.pos != "n" and m.trigger.lemma_ not in CANCELLING for i in m.consumed}
    return tuple(m for m in found if m.trigger.i not in taken)


def _best(token: Token, classify: Classify, *, stating: bool) -> Match | None:
    pos = POS.get(token.pos_)
    if pos is None or (pos == "n" and token.dep_ in {"compound", "amod", "nmod"}):
        return None
    predicates = lexicon().get((pos, token.lemma_.lower()), ())
    # "the jailed leader": how he is, not what was done now
    if not predicates or (pos == "v" and is_attributive(token)):
        return None
    for predicate in predicates:
        if stating and not predicate.states:
            continue
        consumed = _consumed(token, predicate, classify)
        if consumed is not None:
            return Match(token, predicate, consumed)
    return None


def _consumed(trigger: Token, predicate: Predicate, classify: Classify) -> tuple[int, ...] | None:
    """The words that meet the needs of a row, None as soon as one is not met."""
    words: list[int] = []
    for need in predicate.needs:
        found = _fits(trigger, need, classify)
        if found is None:
            return None
        words += [t.i for t in found]
    return tuple(sorted(words))


def _fits(trigger: Token, need: Need, classify: Classify) -> list[Token] | None:
    """The words of the text that meet the need (empty for a need of absence), None where it is not met."""
    found = find_slot(trigger, need.slot)
    if need.test == "":
        return [] if found else None
    if need.test == "absent":
        return None if found else []
    if need.test == "@":
        return [] if any(need.words & classify(t) for t in found) else None
    hits = [t for t in found if _is_one_of(t, need.words)]
    if need.test == "!":
        return None if hits else []
    return hits or None


def _is_one_of(token: Token, words: frozenset[str]) -> bool:
    return "*" in words or token.lemma_.lower() in words or token.lower_ in words


def classes_of(token: Token) -> frozenset[str]:
    """The classes of a word by its entity type, or because it names a person by office."""
    named = {name for name, types in CLASSES.items() if token.ent_type_ in types}
    office = {"person", "actor"} if token.lemma_.lower() in PERSON_NOUNS else set()
    return frozenset(named | office)


def _filled(trigger: Token, slots: tuple[str, ...]) -> list[list[Token]]:
    found = [find_slot(trigger, slot) for slot in slots]
    return [tokens for tokens in found if tokens]
