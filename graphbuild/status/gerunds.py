"""The step up from a gerund behind a preposition: "without meeting", "accused of sending"."""

from spacy.tokens import Token

from graphbuild.model import Status
from graphbuild.status.steps import VERBAL, Operator, Step, speakers_of
from graphbuild.status.words import DEMANDS_AND_OPINIONS, effect_of
from graphbuild.wordlists import words

CHARGING = words("arrest detain charge investigate prosecute indict sue try suspect criticise criticize condemn blame")


def above_gerund(step: Step, token: Token, head: Token) -> tuple[list[Operator], Step]:
    """ "without meeting", "accused of sending", "stopped short of endorsing"."""
    effect = effect_of("preposition", head.lower_)
    if effect and head.lower_ not in {"before", "ahead"}:
        return [Operator(effect, head)], Step(head.head, presupposed=True)
    # "instead of meeting"
    if head.lower_ == "of" and any(c.lower_ == "instead" for c in head.children):
        return [Operator("denied", head)], Step(head.head, presupposed=True)
    over = head.head
    # "was arrested for helping rebels": what he is charged with
    if head.lower_ == "for" and over.lemma_ in CHARGING and over.pos_ == "VERB":
        return [Operator("alleged", over)], Step(over, presupposed=True)
    # "decided to leave after negotiating": what came before is not what was decided
    if head.lower_ in {"after", "since", "following"} and over.pos_ in VERBAL:
        return [], Step(over, presupposed=True, timed=True)
    # "was a lawyer before being elected": "be" makes a plan of an infinitive alone
    after_verb = effect_of("complement", over.lemma_) if over.lemma_ != "be" and head.lower_ != "before" else None
    of_noun = effect_of("noun", over.lemma_) if over.pos_ == "NOUN" else None
    above = of_noun or after_verb or effect_of("noun", over.lemma_) or _short_of(head)
    speakers = speakers_of(over) if over.lemma_ in DEMANDS_AND_OPINIONS and over.pos_ == "VERB" else ()
    return ([Operator(above, over, speakers)] if above else []), Step(over, step.presupposed)


def _short_of(preposition: Token) -> Status | None:
    near = {preposition.head.lower_, *(c.lower_ for c in preposition.head.children)}
    return "denied" if preposition.lower_ == "of" and "short" in near else None
