"""From a word up the parse to the root: every word on the way that changes what the clause states.

``find_operators(token)`` needs only the parse. Each operator is an effect with the word that has it, and for
verbs of saying the tokens of the speaker.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from graphbuild.model import Status
from graphbuild.status.gerunds import above_gerund
from graphbuild.status.nouns import above_noun
from graphbuild.status.purposes import above_purpose, goes_on, is_under_way
from graphbuild.status.steps import VERBAL, Operator, Step, is_denied, speakers_of, tellers_of
from graphbuild.status.words import (
    CONDITIONAL_MARKS,
    DEMANDS_AND_OPINIONS,
    DENIALS,
    MODALS,
    OCCASIONS,
    PERIODS,
    PLEDGES,
    RUMOURS,
    SPEECH_VERBS,
    effect_of,
)
from graphbuild.syntax import children, objects_of_preposition
from graphbuild.wordlists import words

IMPLICATIVES = words("begin start continue manage proceed come go dare bother happen cease resume rush hurry join team")
RANKS = words("first second third fourth fifth last latest only next")
NEITHER = frozenset({"neither", "nor"})
COMPLEMENTS = frozenset({"xcomp", "ccomp", "acomp"})


def find_operators(token: Token) -> tuple[Operator, ...]:
    """The operators over a word, innermost first."""
    return tuple(_climb(Step(token)))


def _climb(step: Step) -> Iterator[Operator]:
    seen: set[int] = set()
    # "according to Roe, who heads the bank": what is told of the speaker is not what the speaker says
    below = {step.token.i, *(a.i for a in step.token.ancestors)}
    while step.token.i not in seen:
        seen.add(step.token.i)
        own = [o for o in _own(step.token) if o.cue.i not in below]
        yield from filter(step.passes, own)
        above, following = _above(step)
        yield from filter(step.passes, above)
        if following is None:
            return
        step = following


def _own(token: Token) -> Iterator[Operator]:
    """What a word's own children say: negation, modals, conditional marks, adjectives, "according to"."""
    if token.pos_ in VERBAL:
        yield from _clause_operators(token)
    else:
        yield from _noun_operators(token)


def _clause_operators(verb: Token) -> Iterator[Operator]:
    for child in verb.children:
        never = child.dep_ in {"advmod", "preconj"} and child.lower_ in {"never", "hardly", "nearly", "almost"}
        # "has neither attacked nor threatened", "nor did it attack"
        neither = child.lower_ in NEITHER and child.i < verb.i and child.dep_ in {"cc", "preconj", "advmod", "dep"}
        # "rather than support A, he supported B"
        rather = child.lower_ == "than" and any(c.lower_ == "rather" for c in child.children)
        if child.dep_ == "neg" or never or neither or rather:
            yield Operator("denied", child)
        elif child.dep_ == "aux" and child.tag_ == "MD" and child.lower_ in MODALS and not _is_had(verb, child):
            yield Operator(_modal_effect(verb, child), child)
            yield from (Operator("hypothetical", c) for c in _conditions(verb))
        # "Had she met him, Russia would have signed"
        elif child.dep_ == "aux" and child.text == "Had" and child.is_sent_start and verb.tag_ in {"VBN", "VBD"}:
            yield Operator("hypothetical", child)
        # "two weeks before ministers gather": still to come
        elif child.dep_ == "mark" and child.lower_ == "before" and verb.tag_ in {"VBP", "VBZ"}:
            yield Operator("planned", child)
        elif child.dep_ == "mark" and child.lower_ in CONDITIONAL_MARKS:
            yield Operator("hypothetical", child)
        elif child.dep_ == "advmod" and child.lower_ in {"allegedly", "reportedly", "supposedly", "purportedly"}:
            yield Operator("alleged" if child.lower_ != "reportedly" else "reported", child)
        elif child.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"}:
            yield from (Operator("denied", d) for d in children(child, "det") if d.lower_ in {"no", "neither"})
            # "neither Russia nor China attacked"
            yield from (Operator("denied", d) for d in children(child, "preconj", "cc") if d.lower_ == "neither")
            if child.lower_ == "neither":
                yield Operator("denied", child)
        elif child.lower_ == "according":
            yield Operator("reported", child, _according_to(child))
        elif _is_aside(child):
            yield Operator("reported", child, speakers_of(child))


def _conditions(verb: Token) -> Iterator[Token]:
    """ "If China attacks, the United States will impose sanctions": what will be is as open as its condition."""
    clauses = children(verb, "advcl")
    yield from (m for c in clauses for m in children(c, "mark") if m.lower_ in {"if", "unless"})


def _is_aside(clause: Token) -> bool:
    """ "as the Kremlin said", "as Reuters has reported": the main clause is what was said."""
    says = clause.dep_ == "advcl" and clause.lemma_ in SPEECH_VERBS and bool(children(clause, "nsubj"))
    as_ = any(c.lower_ == "as" for c in children(clause, "mark", "advmod"))
    # "met as the two agreed to form a front": what they did at the time
    return says and as_ and not is_denied(clause) and not children(clause, "dobj", "ccomp", "xcomp", "attr")


def _is_had(verb: Token, modal: Token) -> bool:
    """ "where he'd met Peres": had, as against "he'd meet Peres"."""
    return modal.lower_ in {"'d", "’d"} and verb.lower_ != verb.lemma_.lower()


def _modal_effect(verb: Token, modal: Token) -> Status:
    # "said he would visit Beijing": a plan told in the past
    if modal.lower_ in {"would", "'d"} and any(
        a.dep_ == "ccomp" and a.head.lemma_ in SPEECH_VERBS for a in _chain(verb)
    ):
        return "planned"
    return MODALS[modal.lower_]


def _chain(verb: Token) -> Iterator[Token]:
    yield verb
    while verb.dep_ in {"conj", "xcomp"} and verb.head.pos_ in VERBAL:
        verb = verb.head
        yield verb


def _according_to(preposition: Token) -> tuple[Token, ...]:
    to = children(preposition, "prep", "pcomp", "mark")
    return tuple(o for t in (preposition, *to) for o in objects_of_preposition(t))


def _noun_operators(noun: Token) -> Iterator[Operator]:
    # "next month's summit"
    whose = (p for p in children(noun, "poss") if p.lemma_.lower() in PERIODS)
    yield from (Operator("planned", a) for p in whose for a in children(p, "amod") if a.lower_ in {"next", "coming"})
    for child in noun.children:
        effect = effect_of("modifier", child.lower_) if child.dep_ in {"amod", "det", "compound", "nmod"} else None
        if effect and not (effect == "planned" and is_under_way(noun)):
            yield Operator(effect, child)


def _is_set_off(verb: Token) -> bool:
    """ "Moscow has taken sides: its envoy called the visit a provocation": a sentence of its own."""
    before = verb.dep_ == "ccomp" and verb.i < verb.head.i
    return before and any(c.text in {":", ";"} and c.i > verb.i for c in verb.head.children if c.i < verb.head.i)


def _above(step: Step) -> tuple[list[Operator], Step | None]:
    """What the relation to the governing word adds, and the next step, None at the top."""
    token, head = step.token, step.token.head
    if token.dep_ == "ROOT" or head.i == token.i or _is_set_off(token):
        return _question(token), None
    if token.pos_ in VERBAL:
        return _above_clause(step, token, head)
    return above_noun(step, token, head)


def _question(root: Token) -> list[Operator]:
    backwards = map(root.doc.__getitem__, range(root.sent.end - 1, root.sent.start - 1, -1))
    last = next((t for t in backwards if not t.is_space and t.text not in {'"', "”", "'"}), None)
    return [Operator("hypothetical", last)] if last is not None and last.text == "?" else []


def _above_clause(step: Step, token: Token, head: Token) -> tuple[list[Operator], Step]:
    yet = _yet(token, head)
    if yet is not None:
        return [Operator("denied", yet)], Step(head, presupposed=True)
    if token.dep_ in COMPLEMENTS:
        return _complement(step, head)
    if token.dep_ == "conj":
        return _coordinated(step, token, head)
    if token.dep_ == "pcomp":
        return above_gerund(step, token, head)
    told = _told_around(token, head) if token.dep_ in {"relcl", "acl"} else None
    if told is not None:
        return _told_at(step, head, told)
    if token.dep_ == "acl" and any(c.lower_ == "that" for c in children(token, "mark")):
        return _told_by_noun(step, head)
    # "in case Russia attacks"
    if token.dep_ == "acl" and head.lower_ == "case" and token.tag_ in {"VBZ", "VBP", "VBD"}:
        return [Operator("hypothetical", head)], Step(head, presupposed=True)
    # "as long as China supports Russia": a condition; "since" and "while" are none
    if token.dep_ == "advcl" and head.lower_ == "long" and any(c.lower_ == "as" for c in children(token, "mark")):
        return [Operator("hypothetical", head)], Step(head, presupposed=True)
    # "a decision to withdraw", "calls for A to resign", "plans to visit"
    of_noun = token.dep_ in {"acl", "relcl"} or (token.dep_ == "advcl" and effect_of("noun", head.lemma_) is not None)
    if (of_noun and token.tag_ == "VB") or (token.dep_ == "acl" and token.tag_ == "VBG"):
        effect = effect_of("noun", head.lemma_) or _open_infinitive(token, head)
        # "calls for A to resign had no effect": the effect is denied, not what was called for
        return ([Operator(effect, head)] if effect else []), Step(head, step.presupposed or effect == "alleged")
    if token.dep_ == "advcl" and token.tag_ == "VB" and any(c.lower_ == "to" for c in children(token, "aux")):
        return above_purpose(step, head)
    # a relative or adverbial clause holds whatever the main clause denies or plans
    return [], Step(head, presupposed=True)


def _told_by_noun(step: Step, noun: Token) -> tuple[list[Operator], Step]:
    """ "the claim that Russia signed an agreement": as sure as the noun; "the fact that" adds nothing."""
    effect = effect_of("noun", noun.lemma_) or effect_of("that", noun.lemma_)
    return ([Operator(effect, noun, tellers_of(noun))] if effect else []), Step(noun, presupposed=True)


def _told_at(step: Step, time: Token, verb: Token) -> tuple[list[Operator], Step]:
    """ "said earlier in the day that A attacked B": the parse hangs what was said on the day."""
    found = _complement_operator(step.token, verb, says=True)
    return ([found] if found else []), Step(verb, step.presupposed or bool(found))


def _told_around(token: Token, noun: Token) -> Token | None:
    """The verb of saying around a time or a writing that a clause with "that" hangs on, None where there is none."""
    that = next((c for c in token.children if c.lower_ == "that" and c.dep_ in {"mark", "advmod", "dobj"}), None)
    over = next((t for t in noun.ancestors if t.pos_ not in {"ADP", "ADV", "NOUN", "PROPN"}), None)
    if that is None or over is None or not (noun.lemma_.lower() in OCCASIONS or noun.ent_type_ == "DATE"):
        return None
    told = over.lemma_ in SPEECH_VERBS | DEMANDS_AND_OPINIONS | DENIALS
    return over if told and not children(over, "ccomp") else None


def _complement(step: Step, head: Token) -> tuple[list[Operator], Step]:
    if _is_apart(step.token, head):
        return [], Step(head, presupposed=True)
    operators = [o for o in [_complement_operator(step.token, head)] if o]
    # "did not deny that ...": the no belongs to the saying; "it is not true that ..." has no saying
    # "the visit will see them hold talks"
    shown = head.lemma_ == "see" and any(a.tag_ == "MD" for a in children(head, "aux"))
    settled = not shown and step.token.dep_ == "ccomp" and (bool(operators) or not is_denied(head))
    return operators, Step(head, step.presupposed or settled)


def _yet(token: Token, head: Token) -> Token | None:
    """ "has yet to ratify", "is the only country yet to ratify": it has not."""
    before = token.doc[max(0, token.i - 2)]
    to = token.i > 1 and token.tag_ == "VB" and token.nbor(-1).lower_ == "to"
    return before if to and before.lower_ == "yet" and before.sent == head.sent else None


def _is_apart(token: Token, head: Token) -> bool:
    """ "Kyiv accused Moscow; Moscow denied it": two sentences that the parse makes one."""
    first, last = sorted((token.i, head.i))
    return any(t.text == ";" for t in token.doc[first:last])


def _complement_operator(token: Token, head: Token, *, says: bool = False) -> Operator | None:
    word = head.lemma_.lower()
    # "is said to have met": nobody says who says so
    if token.dep_ == "xcomp" and word in RUMOURS and children(head, "auxpass"):
        return Operator("reported", head)
    reports = says or token.dep_ == "ccomp"
    says = word in SPEECH_VERBS and reports
    if word == "rule" or (word == "stop" and token.dep_ != "ccomp" and not children(head, "dobj")):
        return Operator("denied", head)
    if says and is_denied(head):
        return Operator("hypothetical", head, speakers_of(head))
    if word in DENIALS and (reports or token.dep_ == "xcomp"):
        return Operator("hypothetical" if is_denied(head) else "denied", head, speakers_of(head))
    if says and word not in DEMANDS_AND_OPINIONS:
        return Operator("reported", head, speakers_of(head))
    # "what matters is that they met"; "is to visit" is a plan
    if goes_on(head) or (word == "be" and token.dep_ == "ccomp"):
        return None
    # "is scheduled to", "is due to": some stand in the table in their own form
    effect = effect_of("complement", word) or effect_of("complement", head.lower_) or _open_infinitive(token, head)
    if effect == "denied" and is_denied(head):
        return Operator("hypothetical", head)
    return (
        Operator(effect, head, speakers_of(head) if word in DEMANDS_AND_OPINIONS | PLEDGES else ()) if effect else None
    )


def _open_infinitive(token: Token, head: Token) -> Status | None:
    """ "efforts to stop", "had the power to veto": what is only named is not stated; "began to withdraw" is.

    So is "the first leader to visit".
    """
    infinitive = token.tag_ == "VB" and any(c.lower_ == "to" for c in children(token, "aux"))
    ranked = any(c.lower_ in RANKS or c.ent_type_ == "ORDINAL" for c in head.children)
    return "hypothetical" if infinitive and head.lemma_ not in IMPLICATIVES and not ranked else None


def _coordinated(step: Step, token: Token, head: Token) -> tuple[list[Operator], Step]:
    """ "will visit Beijing and meet Xi" shares the modal; "visited Beijing and will meet Xi" does not."""
    own_subject = bool(children(token, "nsubj", "nsubjpass"))
    shares = not own_subject and not children(token, "aux", "neg") and token.tag_ in {"VB", head.tag_}
    # "did not arrest protesters but freed them"
    contrasted = any(c.lower_ == "but" for c in children(head, "cc"))
    # "did not meet them, nor did they talk": the second no stands with the first clause
    nor = [c for c in children(head, "cc") if c.lower_ == "nor" and head.i < c.i < token.i] if not shares else []
    return [Operator("denied", c) for c in nor], Step(head, step.presupposed or not shares or contrasted)
