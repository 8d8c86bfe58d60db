"""Who was at an encounter that the adjunct of a clause tells of: "said after talks with Xi", "on a visit to China"."""

from collections.abc import Iterator

from spacy.tokens import Token

from graphbuild.status.words import DEMANDS_AND_OPINIONS, PLEDGES, SPEECH_VERBS
from graphbuild.syntax import (
    children,
    conjuncts,
    grammatical_subjects,
    is_passive,
    modifiers,
    objects,
    possessors,
    prepositions,
)

# "during talks with Xi, Putin said": whoever acts in the clause was at the talks.
ATTENDING = frozenset({"in", "during", "after", "at", "following", "on", "for", "before", "ahead"})
HOSTING = frozenset({"receive", "host", "welcome", "greet", "invite"})
PHASES = frozenset({"end", "start", "beginning", "course", "outset", "conclusion", "close", "day", "round"})
GATHERINGS = frozenset({"meeting", "summit", "conference", "session"})
TALKS = frozenset({"talk", "meeting", "negotiation"})
CONVERSATIONS = TALKS | {"conversation", "call", "discussion"}
ADDRESSING = frozenset({"tell", "urge", "ask", "assure", "inform", "warn", "brief", "remind", "congratulate", "thank"})
"""What is done in the course of talks to those with whom one talks."""
STATING = SPEECH_VERBS | DEMANDS_AND_OPINIONS | PLEDGES | {"call", "appeal"}
SENT = frozenset({"delegation", "team", "envoy", "negotiator", "side"})
"""Who meets for somebody: that one need not be there."""
RETURNING = {"visit": frozenset({"return"}), **dict.fromkeys(TALKS, frozenset({"emerge", "return", "come"}))}
"""What is done after an encounter: who "emerged from talks" was there."""
SPOKEN = frozenset({"comment", "remark", "statement", "announcement", "warning", "word", "praise", "criticism"})
"""What somebody says: "his comments came after talks with A" are of one who talked."""
FORUMS = frozenset({"summit", "conference", "forum"})
JOURNEYS = frozenset({"visit", "trip", "tour", "mission", "stopover"})


def attending(noun: Token) -> Iterator[Token]:
    """The subject of the clause that talks "with somebody" or a visit "to somewhere" is an adjunct of."""
    has_side = any(p.lower_ in {"with", "to"} for p in prepositions(noun)) or noun.lemma_ in JOURNEYS
    verb = clause_of_adjunct(noun)
    # "the ministers agreed in talks in Brussels", "at a meeting in Brussels": all of several
    placed = noun.lemma_ in TALKS and any(p.lower_ == "in" for p in prepositions(noun))
    several = verb is not None and any(s.tag_ == "NNS" for s in children(verb, "nsubj"))
    # "In a telephone conversation on Sunday, A and B agreed"
    subjects_of = children(verb, "nsubj") if verb is not None else []
    both = noun.head.lower_ in {"in", "during", "at"} and any(len(conjuncts(s)) > 1 for s in subjects_of)
    joint = noun.lemma_ == "conference" and any(m.lower_ == "joint" for m in modifiers(noun))
    both = both and (noun.lemma_ in CONVERSATIONS or joint)
    has_side = has_side or (placed and several) or both
    # "promised at a meeting of the council": the meeting of a named body
    has_side = has_side or (noun.lemma_ in GATHERINGS and noun.head.lower_ == "at" and _is_of_body(noun))
    # "At the summit in Brussels, A said"
    said = verb is not None and verb.lemma_ in STATING and not is_passive(verb)
    has_side = has_side or (noun.lemma_.lower() in FORUMS and noun.head.lower_ == "at" and said)
    # "During the talks, A said"
    has_side = has_side or (is_spoken_of(noun) and said)
    # "sent no officials, in protest against"
    has_side = has_side or (noun.lemma_ == "protest" and noun.head.lower_ == "in")
    # "after a meeting of the Iranian delegation with Macron, Zarif left"
    of = [o for p in children(noun, "prep") if p.lower_ == "of" for o in children(p, "pobj")]
    # "during the visit of the Pope to Canada"; not "a tour of Canada"
    of_others = any(o.lemma_ in SENT or (noun.lemma_ in JOURNEYS and o.ent_type_ == "PERSON") for o in of)
    # "In a phone call, A told B": both
    told = _told_in(noun, verb) if verb is not None and not has_side else []
    if told and verb is not None and not children(noun, "poss"):
        yield from (*grammatical_subjects(verb), *told)
    elif has_side and verb is not None and not children(noun, "poss") and not of_others:
        # "received Mr Xi on a visit": the guest travels
        # "sent Lavrov to Ankara for talks": the envoy talks
        sent = verb.lemma_ in {"send", "dispatch"} and noun.head.lower_ == "for"
        hosted = (verb.lemma_ in HOSTING and noun.lemma_ in JOURNEYS) or sent
        acting = objects(verb) if hosted else grammatical_subjects(verb)
        yield from (o for s in acting for o in (possessors(s) if s.lemma_.lower() in SPOKEN else [s]))


def visitor_for(noun: Token) -> Token | None:
    """ "Biden, in Geneva for talks with Putin, said": who is somewhere for talks, without a verb that says so."""
    over = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "for" and noun.lemma_ in TALKS else None
    if over is None or over.pos_ != "PROPN" or not over.i < noun.i:
        return None
    return over if any(p.lower_ == "in" for p in children(over, "prep")) else None


def is_spoken_of(noun: Token) -> bool:
    """ "during the talks", "at the meeting": those told of before, of which no side is named."""
    known = any(c.lower_ == "the" for c in children(noun, "det")) and noun.lemma_ in TALKS
    sides = [p for p in prepositions(noun) if p.lower_ in {"with", "between", "of"}]
    return known and not sides and noun.dep_ == "pobj" and noun.head.lower_ in {"during", "at"}


def _told_in(noun: Token, verb: Token) -> list[Token]:
    """ "told B in a phone call", "urged B during a meeting in Berlin": whom."""
    inside = noun.lemma_ in CONVERSATIONS and noun.head.lower_ in {"in", "during", "at", "over"}
    return objects(verb) if inside and verb.lemma_ in ADDRESSING and not is_passive(verb) else []


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
        # "Ahead of talks with A, B said"
        if noun.dep_ == "pobj" and preposition.lower_ == "of" and over.lower_ == "ahead":
            return over.head if over.head.pos_ in {"VERB", "AUX"} else None
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
