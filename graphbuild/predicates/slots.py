"""What stands in a slot of a trigger: its subject, object, possessor, preposition; tokens in order."""

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from graphbuild.status.words import DEMANDS_AND_OPINIONS, PLEDGES, SPEECH_VERBS, SUPPORT_VERBS
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

# "during talks with Xi, Putin said": whoever acts in the clause was at the talks.
ATTENDING = frozenset({"in", "during", "after", "at", "following", "on", "for", "before", "ahead"})
HOSTING = frozenset({"receive", "host", "welcome", "greet", "invite"})
HOSTS = frozenset({"host", "hold", "organise", "organize", "convene", "chair", "conduct", "have"})
PHASES = frozenset({"end", "start", "beginning", "course", "outset", "conclusion", "close", "day", "round"})
GATHERINGS = frozenset({"meeting", "summit", "conference", "session"})
TALKS = frozenset({"talk", "meeting", "negotiation"})
CONVERSATIONS = TALKS | {"conversation", "call", "discussion"}
STATING = SPEECH_VERBS | DEMANDS_AND_OPINIONS | PLEDGES | {"call", "appeal"}
SENT = frozenset({"delegation", "team", "envoy", "negotiator", "side"})
"""Who meets for somebody: that one need not be there."""
RETURNING = {"visit": frozenset({"return"}), **dict.fromkeys(TALKS, frozenset({"emerge", "return", "come"}))}
"""What is done after an encounter: who "emerged from talks" was there."""
SPOKEN = frozenset({"comment", "remark", "statement", "announcement", "warning", "word", "praise", "criticism"})
"""What somebody says: "his comments came after talks with A" are of one who talked."""
PLANNING = frozenset({"plan", "postpone", "delay", "prepare", "schedule", "arrange"})
FORUMS = frozenset({"summit", "conference", "forum"})
JOURNEYS = frozenset({"visit", "trip", "tour", "mission", "stopover"})


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
    hosting = hosting_verb(trigger)
    # "Walesa, currently on a trip to Venezuela, admitted", "Biden, during a visit to Kyiv, promised"
    on = trigger.head if trigger.dep_ == "pobj" and trigger.lemma_ in JOURNEYS else None
    over = _hung_on(on) if on is not None and on.lower_ in {"on", "during", "after"} else None
    if over is not None and over.pos_ == "PROPN" and over.i < trigger.i:
        return [over]
    return list(_attending(trigger)) or (grammatical_subjects(hosting) if hosting is not None else [])


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
    themes = [t for p in children(noun, "prep") if p.lower_ in {"on", "in"} for t in children(p, "pobj")]
    about = [v for t in themes for c in children(t, "relcl") for v in (c, *children(c, "xcomp"))]
    verbs += [v for v in about if any(o.lower_ == "which" and o.dep_ == "dobj" for o in v.children)]
    # with the pronoun or without: "the talks Salehi had conducted with Moniz"
    open_ended = (v for v in verbs if any(o.lower_ in {"which", "that"} for o in v.children) or not children(v, "dobj"))
    return next((v for v in open_ended if v.lemma_ in HOSTS), None)


def _attending(noun: Token) -> Iterator[Token]:
    """The subject of the clause that talks "with somebody" or a visit "to somewhere" is an adjunct of."""
    has_side = any(p.lower_ in {"with", "to"} for p in prepositions(noun)) or noun.lemma_ in JOURNEYS
    verb = clause_of_adjunct(noun)
    # "the ministers agreed in talks in Brussels", "at a meeting in Brussels": all of several
    placed = noun.lemma_ in TALKS and any(p.lower_ == "in" for p in prepositions(noun))
    several = verb is not None and any(s.tag_ == "NNS" for s in children(verb, "nsubj"))
    # "In a telephone conversation on Sunday, A and B agreed"
    subjects_of = children(verb, "nsubj") if verb is not None else []
    both = noun.head.lower_ in {"in", "during", "at"} and any(len(conjuncts(s)) > 1 for s in subjects_of)
    both = both and noun.lemma_ in CONVERSATIONS
    has_side = has_side or (placed and several) or both
    # "promised at a meeting of the council": the meeting of a named body
    has_side = has_side or (noun.lemma_ in GATHERINGS and noun.head.lower_ == "at" and _is_of_body(noun))
    # "At the summit in Brussels, A said"
    said = verb is not None and verb.lemma_ in STATING and not is_passive(verb)
    has_side = has_side or (noun.lemma_.lower() in FORUMS and noun.head.lower_ == "at" and said)
    # "sent no officials, in protest against"
    has_side = has_side or (noun.lemma_ == "protest" and noun.head.lower_ == "in")
    # "after a meeting of the Iranian delegation with Macron, Zarif left"
    of = [o for p in children(noun, "prep") if p.lower_ == "of" for o in children(p, "pobj")]
    # "during the visit of the Pope to Canada"; not "a tour of Canada"
    of_others = any(o.lemma_ in SENT or (noun.lemma_ in JOURNEYS and o.ent_type_ == "PERSON") for o in of)
    if has_side and verb is not None and not children(noun, "poss") and not of_others:
        # "received Mr Xi on a visit": the guest travels
        hosted = verb.lemma_ in HOSTING and noun.lemma_ in JOURNEYS
        acting = objects(verb) if hosted else grammatical_subjects(verb)
        yield from (o for s in acting for o in (possessors(s) if s.lemma_.lower() in SPOKEN else [s]))


def _owners(noun: Token) -> list[Token]:
    """Whose it is; "Putin's delegation's talks" are the delegation's, even where the parse hangs both on the talks."""
    own = possessors(noun)
    sent = [t.i for t in own if t.lemma_ in SENT]
    return [t for t in own if t.i + 2 not in sent]


def _is_of_body(noun: Token) -> bool:
    of = [o for p in children(noun, "prep") if p.lower_ == "of" for o in children(p, "pobj")]
    return any(t.ent_type_ == "ORG" for t in (*of, *modifiers(noun)))


def clause_of_adjunct(noun: Token) -> Token | None:
    """The verb whose adjunct an event noun is: "said during a press conference after talks with", "is in X for"."""
    for _ in range(3):
        preposition = noun.head
        over = preposition.head
        # "returned from a visit to China", "emerged from talks with"
        back = over.lemma_ in RETURNING.get("visit" if noun.lemma_ in JOURNEYS else noun.lemma_, ())
        if noun.dep_ == "pobj" and preposition.lower_ == "from" and back:
            return over
        # "at the end of a visit", "in the course of talks with"
        if noun.dep_ == "pobj" and preposition.lower_ == "of" and over.lemma_ in PHASES:
            noun = over
            continue
        if noun.dep_ != "pobj" or not _attends(noun, preposition):
            return None
        # "signed a treaty at talks with": hung on the object
        if over.pos_ == "NOUN" and over.dep_ == "dobj" and over.head.pos_ == "VERB" and noun.lemma_ in TALKS:
            return over.head
        # "In China on an official visit, he called ..."
        over = over.head if over.pos_ == "ADP" else over
        if over.pos_ in {"VERB", "AUX"}:
            return over
        noun = over
    return None


def _attends(noun: Token, preposition: Token) -> bool:
    # "on a visit", but not a statement "on talks with Iran"
    word = preposition.lower_
    return word in ATTENDING and word != ("at" if noun.lemma_ in JOURNEYS else "on")


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
