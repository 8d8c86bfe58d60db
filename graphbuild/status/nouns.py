"""The step up from a noun: what the verb, the preposition or the noun above it makes of an event."""

from spacy.tokens import Token

from graphbuild.model import Status
from graphbuild.status.steps import VERBAL, Operator, Step, is_denied, is_due, speakers_of
from graphbuild.status.words import DENIALS, HAPPENING_VERBS, INCLUDING, SUPPORT_VERBS, effect_of
from graphbuild.syntax import children

SETTINGS = frozenset({"at", "in", "during", "after", "since", "following", "on", "over", "upon", "amid"})
CAUSES = frozenset({"against", "over", "about", "despite", "because", "amid", "after", "since", "following"})
"""Prepositions before what has happened: "there will be protests against the arrest"."""
ENCOUNTERS = frozenset({"visit", "talk", "meeting", "trip", "summit", "consultation", "negotiation", "discussion"})

TALKS = frozenset({"talk", "negotiation", "consultation", "discussion", "dialogue"})
UNDER_WAY = frozenset({"ongoing", "on-going", "current", "continuing", "protracted", "present"})
LASTING = frozenset({"continue", "last", "drag", "proceed"})
"""What only talks that have begun do."""


def above_noun(step: Step, token: Token, head: Token) -> tuple[list[Operator], Step | None]:
    """What the relation of a noun to the governing word adds, and the next step."""
    if head.pos_ in VERBAL:
        return _argument(step, token, head)
    if token.dep_ == "pobj":
        return _after_preposition(step, head)
    if token.dep_ in {"conj", "appos", "compound", "poss", "nmod"}:
        return [], Step(head, step.presupposed)
    return [], Step(head, presupposed=True)


def _argument(step: Step, token: Token, verb: Token) -> tuple[list[Operator], Step]:
    """A noun as subject or object: "paid a visit" has the verb's status, "raised concerns about" leaves it alone."""
    word = verb.lemma_.lower()
    is_object = token.dep_ in {"dobj", "nsubjpass", "attr", "oprd"}
    effect = (effect_of("object", word) if is_object else None) if word not in SUPPORT_VERBS else None
    # "the negotiations are expected to last until May", "ongoing talks will focus on trade"
    if _goes_on(token, verb):
        return [], Step(verb, presupposed=True)
    # "called off a trip", "the talks were called off"
    if is_object and word == "call" and any(c.lower_ == "off" for c in children(verb, "prt")):
        return [Operator("denied", verb)], Step(verb, step.presupposed)
    # "announced talks for Sunday" are to come, "announced sanctions" are imposed
    if is_announced(token):
        return [Operator("planned", verb)], Step(verb, step.presupposed)
    if effect:
        denied = effect == "denied" and is_denied(verb)
        speakers = speakers_of(verb) if word in DENIALS else ()
        return [Operator("hypothetical" if denied else effect, verb, speakers)], Step(verb, step.presupposed)
    # "the talks had no effect": there were talks
    bare = word in HAPPENING_VERBS or (word in SUPPORT_VERBS and not children(verb, "dobj"))
    carries = word in SUPPORT_VERBS if is_object else bare
    carries = carries or (is_object and word in INCLUDING)
    # "it will be his first visit", "if he becomes minister"
    carries = carries or (token.dep_ == "attr" and word in {"be", "become", "remain"})
    # "the visit was not a success": there was one; "the visit was on Monday" has the tense of the visit
    described = children(verb, "attr", "acomp") and not children(verb, "expl") and token.dep_ != "attr"
    carries = carries and not (word == "be" and described)
    if carries:
        return [], Step(verb, step.presupposed)
    # "Putin's visit will focus on trade": the future of the verb is the future of the visit
    future = [Operator("planned", a) for a in children(verb, "aux") if a.lower_ in {"will", "shall", "’ll", "'ll"}]
    return (future if token.dep_ == "nsubj" else []), Step(verb, presupposed=True)


def is_announced(noun: Token) -> bool:
    """Whether a noun is an encounter that somebody announces."""
    return noun.lemma_ in ENCOUNTERS and noun.dep_ == "dobj" and noun.head.lemma_ == "announce"


def _goes_on(noun: Token, verb: Token) -> bool:
    """Whether talks are told of as under way, whatever is to come of them."""
    told = {verb.lemma_, *(c.lemma_ for c in children(verb, "xcomp"))}
    ongoing = any(c.lower_ in UNDER_WAY for c in children(noun, "amod"))
    lasting = noun.dep_ in {"nsubj", "nsubjpass"} and bool(told & LASTING)
    return noun.lemma_ in TALKS and (ongoing or lasting) and not is_denied(verb)


def _after_preposition(step: Step, preposition: Token) -> tuple[list[Operator], Step]:
    over = preposition.head
    effect = effect_of("preposition", preposition.lower_) or effect_of("preposition", over.lower_)
    # "plans for a visit"; in "come to an agreement during their talks" the agreement is no talks
    bound = over.pos_ == "NOUN" and preposition.lower_ not in {"during", "after", "following", "amid", "at"}
    effect = effect or (effect_of("noun", over.lemma_) if bound else None)
    # "called for talks", "accused of an attack", "plans for"
    effect = effect or (_prepositional(over, preposition) if over.pos_ in VERBAL else None)
    operators = [Operator(effect, over if effect_of("noun", over.lemma_) else preposition)] if effect else []
    # "no deal at the summit", "rejected it during the talks": the summit was held
    inside = preposition.lower_ in {"in", "on"} and _in_support(over)
    if preposition.lower_ in SETTINGS and not effect and not inside:
        # "will speak after talks with A": neither has come yet
        later = preposition.lower_ in {"after", "following"} and step.token.lemma_ in ENCOUNTERS
        # "At their meeting in Brussels, the ministers are set to add names"
        if is_due(over) and children(over, "xcomp"):
            return [Operator("planned", over)], Step(over, step.presupposed)
        timed = preposition.lower_ in {"at", "on", "in", "during"} or later
        return [], Step(over, presupposed=True, timed=timed)
    bound = over.pos_ in VERBAL and (over.lemma_ in SUPPORT_VERBS | HAPPENING_VERBS | {"engage", "participate", "meet"})
    # "will travel to China for a visit"
    bound = bound or (preposition.lower_ == "for" and step.token.lemma_ in ENCOUNTERS)
    keeps = bound or (over.pos_ in {"NOUN", "ADP", "SCONJ"} and preposition.lower_ not in CAUSES)
    return operators, Step(over, step.presupposed or not keeps)


def _in_support(over: Token) -> bool:
    """ "is on a visit", "engaged in talks", "took part in talks"."""
    return over.pos_ in VERBAL and over.lemma_ in SUPPORT_VERBS | {"be", "engage", "participate", "arrive"}


def _prepositional(verb: Token, preposition: Token) -> Status | None:
    if (verb.lemma_, preposition.lower_) in {
        ("call", "for"), ("push", "for"), ("press", "for"), ("ask", "for"), ("appeal", "for"), ("accuse", "of"),
        ("suspect", "of"), ("charge", "with"), ("blame", "for"), ("warn", "of"), ("warn", "against"), ("wait", "for"),
        ("hope", "for"), ("prepare", "for"), ("agree", "to"), ("agree", "on"), ("threaten", "with"),
    }:  # fmt: skip
        return "planned" if verb.lemma_ in {"prepare", "agree"} else "alleged"
    return None
