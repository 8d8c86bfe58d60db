"""The words that a place, a day or a larger event of a match may hang on."""

from spacy.tokens import Token

from graphbuild.events.worth import PRESENCE
from graphbuild.predicates.adjuncts import clause_of_adjunct
from graphbuild.predicates.match import Match
from graphbuild.predicates.slots import find_slot, hosting_verb, support_verb
from graphbuild.status.words import HAPPENING_VERBS
from graphbuild.syntax import children, is_passive, subjects


def anchors_of(match: Match) -> list[Token]:
    """The words that places and dates of the event may hang on, the trigger first."""
    doc, trigger = match.trigger.doc, match.trigger
    nouns = [doc[i] for i in match.consumed if doc[i].pos_ in {"NOUN", "PROPN"}]
    bearing = [_bearing_verb(n) for n in (*nouns, *([trigger] if trigger.pos_ in {"NOUN", "PROPN"} else []))]
    verbs = [v for v in bearing if v is not None and v.i != trigger.i]
    return [trigger, *nouns, *verbs, *sides_of(match)]


def sides_of(match: Match) -> list[Token]:
    """Whom an encounter is with: "met Kiska in Bratislava", where the parse may hang the place on the person."""
    trigger = match.trigger
    slots = (*match.predicate.recipient[:2], "between") if match.predicate.type == "CONSULT" else ()
    sides = [t for slot in slots if slot != "subj" for t in find_slot(trigger, slot)]
    # "was received by Xi in Beijing"
    sides += subjects(trigger) if trigger.pos_ == "VERB" and is_passive(trigger) else []
    # "met his counterpart, Kiska, in Bratislava"
    sides += [a for t in sides for a in children(t, "appos") if a.pos_ == "PROPN"]
    return [t for t in sides if t.i not in match.consumed]


def _bearing_verb(noun: Token) -> Token | None:
    """The verb that a noun has its subject from: "held talks", "is in Berlin for talks"."""
    verb = support_verb(noun) or hosting_verb(noun)
    if verb is not None:
        return verb
    # "the summit concluded in Johannesburg on Thursday"
    if noun.dep_ in {"nsubj", "nsubjpass"} and noun.head.lemma_ in HAPPENING_VERBS:
        return noun.head
    over = clause_of_adjunct(noun)
    return over if over is not None and over.lemma_ in PRESENCE | {"arrive", "gather", "fly", "travel"} else None
