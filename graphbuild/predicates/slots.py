"""What stands in a slot of a trigger: its subject, object, possessor, preposition; tokens in order."""

from collections.abc import Callable

from spacy.tokens import Token

from graphbuild.predicates.adjuncts import FORUMS, HOSTING, JOURNEYS, SENT, TALKS, attending, visitor_for
from graphbuild.status.words import INCLUDING, SUPPORT_VERBS
from graphbuild.syntax import (
    after,
    children,
    conjuncts,
    content,
    governor,
    grammatical_subjects,
    is_passive,
    modifiers,
    objects,
    once,
    possessors,
    prepositions,
    subjects,
)

HOSTS = frozenset({"host", "hold", "organise", "organize", "convene", "chair", "conduct", "have"})
PLANNING = frozenset({"plan", "postpone", "delay", "prepare", "schedule", "arrange", "cancel", "scrap", "abandon"})


def find_slot(trigger: Token, slot: str) -> list[Token]:
    """The tokens in a slot; a dotted slot looks on from what the first part finds."""
    known = _slots_of(trigger)
    if slot not in known:
        known[slot] = tuple(_look(trigger, slot))
    return list(known[slot])


@once
def _slots_of(_trigger: Token) -> dict[str, tuple[Token, ...]]:
    """What was found in the slots of a word so far."""
    return {}


def _look(trigger: Token, slot: str) -> list[Token]:
    first, _, rest = slot.partition(".")
    found = _plain(trigger, first)
    return [t for outer in found for t in find_slot(outer, rest)] if rest else found


def _plain(trigger: Token, slot: str) -> list[Token]:
    special = SLOTS.get(slot)
    if special:
        return special(trigger)
    return _after_trigger(trigger, slot)


def _after_trigger(trigger: Token, preposition: str) -> list[Token]:
    found = after(trigger, preposition)
    if found or trigger.pos_ not in {"NOUN", "PROPN"}:
        return found
    # "imposed sanctions on Tuesday on Russia", "talks were held with Iran": hung on the verb
    verb = support_verb(trigger) or hosting_verb(trigger)
    return after(verb, preposition) if verb is not None else []


def support_verb(noun: Token) -> Token | None:
    """The verb that lends a noun its subject ("held talks"), None where no such verb governs it."""
    verb = governor(noun)
    # "called the visit a provocation": a word on a visit, and no visit of one's own
    if verb is not None and children(verb, "oprd"):
        return None
    # "has issues such as Iran and the coming conference": the last of a list is not what one has
    if verb is not None and verb.lemma_ in SUPPORT_VERBS and (verb.lemma_ != "have" or noun.dep_ != "conj"):
        return verb
    # "engaged in talks", "is on a visit to", "in talks with": the clause has the subject
    if noun.dep_ == "pobj" and noun.head.lower_ in {"in", "on"} and noun.head.dep_ == "prep":
        over = noun.head.head
        if over.pos_ in {"AUX", "VERB"} and over.lemma_ in {"be", "engage", "participate", "take", "arrive", "embark"}:
            return over
    return None


def _subjects(trigger: Token) -> list[Token]:
    if trigger.pos_ in {"VERB", "AUX"}:
        return subjects(trigger) or _inverted(trigger)
    if trigger.pos_ == "ADJ":
        return grammatical_subjects(trigger.head) if trigger.dep_ in {"acomp", "conj", "oprd"} else []
    verb = support_verb(trigger)
    if verb is not None:
        return [s for s in subjects(verb) if s.i != trigger.i]
    # "postponed a trip to Turkey": a plan of theirs
    planning = governor(trigger) if trigger.lemma_ in JOURNEYS | TALKS | FORUMS else None
    if planning is not None and planning.lemma_ in PLANNING:
        return grammatical_subjects(planning) if not is_passive(planning) else []
    # "her trip will include talks with": whose trip it is; "a visit that will also feature talks with"
    whole = planning if planning is not None and planning.lemma_ in INCLUDING else None
    if whole is not None:
        return [t for s in grammatical_subjects(whole) if s.lemma_ in JOURNEYS | TALKS for t in _of_whole(s)]
    hosting = hosting_verb(trigger)
    # "Walesa, currently on a trip to Venezuela, admitted", "Biden, during a visit to Kyiv, promised"
    on = trigger.head if trigger.dep_ == "pobj" and trigger.lemma_ in JOURNEYS else None
    over = _hung_on(on) if on is not None and on.lower_ in {"on", "during", "after"} else None
    if over is not None and over.pos_ == "PROPN" and over.i < trigger.i:
        return [over]
    visitor = visitor_for(trigger)
    if visitor is not None:
        return [visitor]
    return list(attending(trigger)) or (subjects(hosting) if hosting is not None else [])


def _of_whole(journey: Token) -> list[Token]:
    return possessors(journey) or _subjects(journey)


def _hung_on(preposition: Token) -> Token:
    """The word above a preposition, above the comma that the parse may hang it on."""
    over = preposition.head
    return over.head if over.is_punct else over


def _inverted(verb: Token) -> list[Token]:
    """ "In the talks took part the ministers of three states": the subject, read as a second object."""
    direct = children(verb, "dobj")
    taken = verb.lemma_ == "take" and len(direct) == 2 and direct[0].lower_ == "part" and verb.tag_ == "VBD"
    return conjuncts(direct[1]) if taken else []


def hosting_verb(noun: Token) -> Token | None:
    """ "the summit, which Lithuania hosted", "a conference which Switzerland intends to hold": the verb of hosting."""
    clauses = [c for c in children(noun, "relcl") if any(s.dep_ in {"nsubj", "nsubjpass"} for s in c.children)]
    verbs = [v for c in clauses for v in (c, *children(c, "xcomp"))]
    # "the conference on Ukraine, which Switzerland hosts": hung on what it is about
    # "the summit in July, which Lithuania hosted": or on its day
    places = [t for p in children(noun, "prep") if p.lower_ in {"on", "in"} for t in children(p, "pobj")]
    themes = [*places, *(a for t in places for a in children(t, "appos"))]
    about = [v for t in themes for c in children(t, "relcl") for v in (c, *children(c, "xcomp"))]
    verbs += [v for v in about if any(o.lower_ == "which" and o.dep_ in {"dobj", "nsubjpass"} for o in v.children)]
    # with the pronoun or without: "the talks Salehi had conducted with Moniz"
    # "a summit hosted by Lithuania"
    hosted = (v for v in children(noun, "acl") if v.tag_ == "VBN" and children(v, "agent"))
    open_ended = (v for v in verbs if any(o.lower_ in {"which", "that"} for o in v.children) or not children(v, "dobj"))
    return next((v for v in (*open_ended, *hosted) if v.lemma_ in HOSTS), None)


def _owners(noun: Token) -> list[Token]:
    """Whose it is; "Putin's delegation's talks" are the delegation's, even where the parse hangs both on the talks."""
    # "greeted A on his arrival": A's
    over = noun.head.head if noun.lemma_ == "arrival" and noun.dep_ == "pobj" else None
    if over is not None and over.lemma_ in HOSTING and not is_passive(over):
        return objects(over)
    own = possessors(noun)
    sent = [t.i for t in own if t.lemma_ in SENT]
    return [t for t in own if t.i + 2 not in sent]


def _objects(trigger: Token) -> list[Token]:
    return objects(trigger) if trigger.pos_ in {"VERB", "AUX"} else []


def _datives(verb: Token) -> list[Token]:
    return [t for d in children(verb, "dative") if d.pos_ != "ADP" for t in conjuncts(content(d))]


def _complement_verbs(trigger: Token) -> list[Token]:
    return children(trigger, "xcomp", "ccomp")


def _complement_objects(trigger: Token) -> list[Token]:
    """What the complement acts upon: "agreed to withdraw troops from Lebanon" has troops and Lebanon."""
    found = [t for v in _complement_verbs(trigger) if v.dep_ == "xcomp" for t in _reached(v)]
    return list(dict.fromkeys(found))


def _reached(verb: Token) -> list[Token]:
    direct = objects(verb)
    places = [p for t in (verb, *direct) for p in prepositions(t)]
    return direct + [o for p in places for c in children(p, "pobj") for o in conjuncts(c)]


def _complement_subjects(trigger: Token) -> list[Token]:
    return [s for v in _complement_verbs(trigger) for s in children(v, "nsubj", "nsubjpass") for s in conjuncts(s)]


def _complement_words(trigger: Token) -> list[Token]:
    verbs = _complement_verbs(trigger)
    return _complement_subjects(trigger) + verbs + [a for v in verbs for a in children(v, "acomp", "oprd")]


def _named(*deps: str) -> Callable[[Token], list[Token]]:
    return lambda trigger: [content(t) for t in children(trigger, *deps)]


def _speakers(trigger: Token) -> list[Token]:
    """Who says the clause: "the government said militants were responsible"."""
    clause = trigger.head if trigger.dep_ in {"acomp", "attr"} else trigger
    return subjects(clause.head) if clause.dep_ == "ccomp" else []


def _is_purpose(verb: Token) -> bool:
    """ "called her to thank her", "wrote to him, demanding an answer": what it was done for."""
    to = verb.tag_ == "VB" and any(a.lower_ == "to" for a in children(verb, "aux"))
    return (to or verb.tag_ == "VBG") and not children(verb, "nsubj", "nsubjpass", "mark")


def _is_subjunctive(verb: Token) -> bool:
    """ "insisted that Iran stop": the bare verb of what is asked for."""
    return verb.tag_ in {"VB", "VBP"} and bool(children(verb, "nsubj")) and not children(verb, "aux")


SLOTS: dict[str, Callable[[Token], list[Token]]] = {
    "subj": _subjects,
    "obj": _objects,
    "dat": _datives,
    "comp": _complement_words,
    "xcomp": _complement_objects,
    "verb": lambda trigger: children(trigger, "xcomp"),
    "ccomp": _named("ccomp"),
    "oprd": _named("oprd"),
    "acomp": _named("acomp"),
    "prt": _named("prt"),
    "adv": _named("advmod"),
    "acl": _named("acl", "relcl"),
    "attr": _named("attr"),
    "purpose": lambda trigger: [c for c in children(trigger, "advcl", "xcomp", "acl") if _is_purpose(c)],
    "det": _named("det"),
    "bare": lambda trigger: [c for c in children(trigger, "ccomp") if _is_subjunctive(c)],
    "free": _named("acomp", "ccomp", "xcomp", "oprd"),
    "poss": _owners,
    "mod": modifiers,
    "said": _speakers,
    "modal": lambda trigger: [a for c in children(trigger, "ccomp") for a in children(c, "aux")],
    "need": lambda trigger: [c for c in children(trigger, "ccomp") if children(c, "xcomp") and children(c, "nsubj")],
}
