"""Infinitives of purpose and scheduled journeys: what is still to come, and what is already under way."""

from spacy.tokens import Token

from graphbuild.status.steps import Operator, Step
from graphbuild.syntax import children
from graphbuild.wordlists import words

LEADING = words(
    "fly travel go come arrive head return land leave gather convene meet assemble be stay visit stop invite host call"
    " summon send dispatch deploy use hold sail drive cross"
)
"""Verbs whose purpose is the next thing to happen: "flew to Beijing to meet him", not "changed the law to allow"."""


def above_purpose(step: Step, head: Token) -> tuple[list[Operator], Step]:
    """ "flew to Beijing to meet Xi": not yet a deed; "changed the law to allow it": perhaps never one."""
    following = Step(head, step.presupposed)
    # but "sat down to sign", "went on to praise": done as soon as the first is
    if head.lemma_ == "sit" or goes_on(head):
        return [], following
    # "it will be difficult for him to visit"
    judged = head.lemma_ == "be" and bool(children(head, "acomp"))
    leads = (head.lemma_ in LEADING or _is_to_come(head)) and not judged
    return [Operator("planned" if leads else "hypothetical", step.token)], following


def _is_to_come(verb: Token) -> bool:
    return any(c.lower_ in {"will", "shall", "’ll", "'ll"} or c.lower_ == "to" for c in children(verb, "aux"))


def goes_on(verb: Token) -> bool:
    """ "went on to praise", as against "is going to praise"."""
    return verb.lemma_ == "go" and any(c.lower_ == "on" for c in children(verb, "prt", "prep", "advmod"))


def is_under_way(noun: Token) -> bool:
    """ "was on a scheduled trip to India": what was planned was also done."""
    on = noun.dep_ == "pobj" and noun.head.lower_ == "on" and noun.head.head.lemma_ == "be"
    made = noun.dep_ == "dobj" and noun.head.lemma_ in {"make", "pay", "hold", "complete", "begin", "conclude"}
    verb = noun.head.head if on else noun.head
    return (on or made) and (verb.tag_ == "VBD" or (on and verb.tag_ == "VBZ"))
