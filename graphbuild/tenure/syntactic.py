"""Bearers that stand far from their role, found by the parse.

"David Cameron, who resigned in 2016, | is | Britain's new foreign secretary"; "Cameron | resigned as | prime
minister"; "Putin | appointed | Andrei Belousov, an economist, | as | defense minister".
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc, Token

from graphbuild.candidate import Candidate
from graphbuild.roles import Role
from graphbuild.syntax import grammatical_subjects, objects, subjects
from graphbuild.tenure.bearer import Bearer
from graphbuild.wordlists import words

LINKING = words("be become remain stay")
HOLDING = words("serve work act stay remain continue return come take begin start sit")
SERVING = words("serve work act sit")
"""Whose simple past tells a past office: "Roe served as minister"."""
LEAVING = words("resign quit step retire leave")
ENTERING = words("appoint name elect reelect re-elect install choose confirm reappoint promote select swear pick")
REMOVING = words("remove dismiss fire sack oust drop replace recall")
OUSTING = words("oust topple depose overthrow unseat remove")
FALLS = words("ouster ousting overthrow toppling downfall fall removal")
"""What ends an office, where something happens after it."""
SUCCEEDING = words("succeed replace follow")


def find_by_syntax(doc: Doc, role: Role, heads: Mapping[int, Candidate]) -> Iterator[Bearer]:
    """The bearers of a role that is a predicate noun or follows "as"; ``heads`` are people by their head token."""
    noun = doc[role.head]
    if noun.dep_ == "attr" and noun.head.lemma_ in LINKING:
        past = noun.head.lemma_ == "be" and (noun.head.tag_ == "VBD" or is_over(noun.head))
        yield from _bear(role, _who(noun.head) or grammatical_subjects(noun.head), heads, former=role.former or past)
    elif noun.dep_ == "pobj" and noun.head.lower_ == "as":
        yield from _after_verb(role, noun.head.head, heads)


def was_removed(person: Token) -> bool:
    """ "after the ouster of President Roe", "the army toppled President Roe": who is told of by a past office."""
    if person.dep_ in ("dobj", "nsubjpass"):
        verb = person.head
        likely = any(t.dep_ == "neg" or t.tag_ in ("MD", "TO") for t in verb.children)
        return verb.lemma_.lower() in OUSTING and verb.tag_ in ("VBD", "VBN") and not likely
    owner = person.head.head if person.dep_ == "pobj" and person.head.lower_ == "of" else person.head
    fallen = person.dep_ in ("pobj", "poss") and owner.lower_ in FALLS
    return fallen and owner.dep_ == "pobj" and owner.head.lower_ in ("after", "since", "following")


def _after_verb(role: Role, verb: Token, heads: Mapping[int, Candidate]) -> Iterator[Bearer]:
    lemma = verb.lemma_.lower()
    if lemma in SUCCEEDING:
        yield from _bear(role, subjects(verb), heads, former=role.former)
        yield from _succeeded(role, verb, heads)
    elif lemma in ENTERING:
        yield from _bear(role, objects(verb), heads, former=role.former, change="appointed")
    elif lemma in REMOVING:
        yield from _bear(role, objects(verb), heads, former=True)
    elif lemma in LEAVING:
        yield from _bear(role, grammatical_subjects(verb), heads, former=True)
    elif lemma in HOLDING:
        past = is_over(verb) or (lemma in SERVING and verb.tag_ == "VBD")
        yield from _bear(role, grammatical_subjects(verb), heads, former=role.former or past)


def is_over(verb: Token) -> bool:
    """ "Roe | had been | head of the fund", "she | stayed on as head | until 2019": an office that is past."""
    if any(t.dep_ == "aux" and t.lower_ in ("had", "'d", "having") for t in verb.children):
        return True
    return verb.tag_ == "VBD" and any(t.lower_ == "until" for t in verb.subtree if t.i > verb.i)


def _who(verb: Token) -> list[Token]:
    """The word right before "who": nearer than the parse may think."""
    who = [t for t in verb.children if t.lower_ == "who" and t.i > 1]
    return [who[0].nbor(-2 if who[0].nbor(-1).text == "," else -1)] if who else []


def _succeeded(role: Role, verb: Token, heads: Mapping[int, Candidate]) -> Iterator[Bearer]:
    """ "will succeed Charles Michel as president": he is it until then."""
    future = any(t.lower_ in ("will", "to", "would", "may") for t in verb.lefts)
    for bearer in _bear(role, objects(verb), heads, former=not future):
        yield replace(bearer, rule="succeeded")


def _bear(
    role: Role, tokens: Sequence[Token], heads: Mapping[int, Candidate], *, former: bool, change: str | None = None
) -> Iterator[Bearer]:
    for token in tokens:
        person = heads.get(token.i)
        if person is not None:
            yield Bearer(
                person, role, role.body, "predicate-noun" if change is None else "appointment", 0.85, former, change
            )
