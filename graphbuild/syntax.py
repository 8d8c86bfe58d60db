"""Walking the parse: subjects, objects and prepositions of a word through passives, control and coordination.

Works on the labels of spaCy's English pipelines. Tokens are returned: what they stand for is decided elsewhere.
"""

from collections.abc import Callable, Iterator
from functools import lru_cache, wraps

import numpy as np
from spacy.tokens import Doc, Token

from graphbuild.grammar_words import GERUND_CONTROL, MEASURES, NOUN_CONTROL, OBJECT_CONTROL, ONE_OF_MANY, TEMPORAL

SUBJECTS = frozenset({"nsubj", "csubj"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
OBJECTS = frozenset({"dobj", "obj"})
MODIFIERS = frozenset({"amod", "compound", "nmod", "nummod"})
RELATIVE_PRONOUNS = frozenset({"who", "which", "that", "whom"})


def once[T](find: Callable[[Token], T]) -> Callable[[Token], T]:
    """The function with its answers kept for the words of the texts at hand: many rules ask the same of one word."""

    @lru_cache(maxsize=2)
    def answers(_doc: Doc) -> dict[int, T]:
        return {}

    @wraps(find)
    def answer(token: Token) -> T:
        known = answers(token.doc)
        if token.i not in known:
            known[token.i] = find(token)
        return known[token.i]

    return answer


def children(token: Token, *deps: str) -> list[Token]:
    """The children that stand in one of these relations, in order."""
    return [c for dep, c in _dependents(token.doc)[token.i] if dep in deps]


@lru_cache(maxsize=2)
def _dependents(doc: Doc) -> tuple[tuple[tuple[str, Token], ...], ...]:
    """What hangs on each token of a parsed text, with its relation, in order: read once, for it is asked for often."""
    heads, relations = doc.to_array("HEAD").astype(np.int64).tolist(), doc.to_array("DEP").tolist()
    names = {relation: doc.vocab.strings[relation] for relation in set(relations)}
    found: list[list[tuple[str, Token]]] = [[] for _ in heads]
    for i, (steps, relation) in enumerate(zip(heads, relations, strict=True)):
        if steps:
            found[i + steps].append((names[relation], doc[i]))
    return tuple(map(tuple, found))


def conjuncts(token: Token) -> list[Token]:
    """The token and what is coordinated with it further right, in order."""
    found = [token]
    for first in found:
        found.extend(children(first, "conj"))
    return sorted(found, key=lambda t: t.i)


def content(token: Token) -> Token:
    """The word a measure noun introduces ("a series of attacks" gives "attacks"), else the token itself."""
    if not _is_measure(token):
        return token
    inner = [p for of in children(token, "prep") if of.lower_ == "of" for p in children(of, "pobj")]
    # "One of them, the businessman A, was arrested"
    if inner and inner[0].pos_ == "PRON" and children(token, "appos"):
        return token
    return content(inner[0]) if inner else token


def _is_measure(noun: Token) -> bool:
    """ "two days of talks", while "the second day of the talks" is a day."""
    return noun.lemma_.lower() in MEASURES or (noun.lower_ in {"days", "hours", "weeks"} and noun.dep_ != "npadvmod")


@once
def is_passive(verb: Token) -> bool:
    """Whether a verb is passive: it has a passive auxiliary or subject, or is a bare participle after a noun."""
    if children(verb, "auxpass", "nsubjpass"):
        return True
    if children(verb, "nsubj") or verb.tag_ != "VBN":
        return False
    # "sanctions imposed on Russia", "a man held by police"
    return verb.dep_ == "acl" or bool(children(verb, "agent")) or _conjoined_passive(verb)


def _conjoined_passive(verb: Token) -> bool:
    """ "was arrested and deported": the second participle shares the passive."""
    return verb.dep_ == "conj" and not children(verb, "aux") and is_passive(verb.head)


def subjects(verb: Token) -> list[Token]:
    """Who does what the verb says: the agent of a passive, else the subject, found through control."""
    if is_passive(verb):
        return [p for by in _agents(verb) for p in objects_of_preposition(by)]
    return grammatical_subjects(verb)


def objects(verb: Token) -> list[Token]:
    """Whom or what the verb acts upon: the direct objects, or the subject of a passive."""
    if is_passive(verb):
        return grammatical_subjects(verb) if verb.dep_ != "acl" else [content(verb.head)]
    direct = [content(o) for d in _direct_objects(verb) for o in conjuncts(d)]
    direct += [content(o) for d in children(verb, "dative") if d.pos_ != "ADP" and not direct for o in conjuncts(d)]
    if direct:
        relative = [t for t in direct if t.lower_ in RELATIVE_PRONOUNS]
        return [a for t in direct for a in (_antecedent(verb) if t in relative else [t])]
    return _gap_object(verb)


def _direct_objects(verb: Token) -> list[Token]:
    # "pardoned jailed former president A": the parse takes the participle for a second verb
    participles = [c for c in children(verb, "xcomp") if is_attributive(c)]
    direct = children(verb, *OBJECTS)
    # "rejects allegations The envoy, A, called it unfair": a heading, and the subject after it
    direct = direct[:1] + [o for o in direct[1:] if not any(c.tag_ == "VBD" for c in children(o, "acl"))]
    return direct or [d for c in participles for d in children(c, *OBJECTS)]


def is_attributive(token: Token) -> bool:
    """Whether a participle only describes the noun after it: "the jailed leader", "pardoned jailed leader A"."""
    if token.tag_ != "VBN" or children(token, "aux", "auxpass"):
        return False
    return token.dep_ == "amod" or (token.dep_ == "xcomp" and token.head.pos_ == "VERB" and token.head.i == token.i - 1)


def _gap_object(verb: Token) -> list[Token]:
    # "the envoy they expelled": a relative clause with a subject and no object has its antecedent as object.
    own = children(verb, "nsubj")
    if verb.dep_ == "relcl" and own and own[0].lower_ not in RELATIVE_PRONOUNS and not children(verb, "prep", "ccomp"):
        return [content(verb.head)]
    # "seized and burned the ship": the first of two verbs shares the object of the second.
    later = [c for c in children(verb, "conj") if c.pos_ == "VERB" and not children(c, "nsubj", "nsubjpass")]
    if later and later[0].i - verb.i <= 2 and not children(verb, "prep", "ccomp", "xcomp"):
        return [content(o) for d in children(later[0], *OBJECTS) for o in conjuncts(d)]
    return []


def grammatical_subjects(verb: Token) -> list[Token]:
    """The subject of a verb, its own or the one that control, coordination or a relative clause gives it."""
    own = _without_appositions(children(verb, *SUBJECTS, *PASSIVE_SUBJECTS))
    if own:
        found = [content(s) for o in own for s in conjuncts(o)]
        return _antecedent(verb) if own[0].lower_ in RELATIVE_PRONOUNS and verb.dep_ == "relcl" else found
    return _controlled(verb)


def _without_appositions(own: list[Token]) -> list[Token]:
    """ "A, commander, Northern Command, met": what A commands is no second subject."""
    apart = own and children(own[0], "appos") and all(o.doc[o.left_edge.i - 1].text == "," for o in own[1:])
    return own[:1] if apart else own


def _controlled(verb: Token) -> list[Token]:
    head = verb.head
    # "denied this, called it a lie and accused them": the second verb of three is often left unnamed
    listed = verb.dep_ == "dep" and verb.tag_ == head.tag_ == "VBD" and verb.i > head.i
    if (verb.dep_ == "conj" or listed) and head.pos_ in {"VERB", "AUX"}:
        return grammatical_subjects(head)
    if verb.dep_ in {"acl", "relcl"} and verb.tag_ == "VBG":
        return [content(head)]
    if verb.dep_ in {"acl", "relcl"} and verb.tag_ == "VB" and head.lemma_ in NOUN_CONTROL:
        return possessors(head) or [
            o for p in children(head, "prep") if p.lower_ == "by" for o in objects_of_preposition(p)
        ]
    # "plans to visit": the subject; "ordered the army to leave": the object
    if verb.dep_ in {"xcomp", "ccomp"} and head.pos_ in {"VERB", "AUX"}:
        direct = objects(head) if head.lemma_ in OBJECT_CONTROL else []
        return direct or grammatical_subjects(head)
    # "ready to withdraw"
    if verb.dep_ == "xcomp" and head.pos_ == "ADJ":
        return grammatical_subjects(head.head) if head.dep_ == "acomp" else []
    # "arriving in Beijing, Putin ...", "used the visit to warn ..."
    if verb.dep_ == "advcl" and verb.tag_ in {"VBG", "VB"} and head.pos_ in {"VERB", "AUX"}:
        return grammatical_subjects(head)
    # "was the first leader to visit Kyiv"
    if verb.dep_ == "relcl" and verb.tag_ == "VB" and head.dep_ == "attr" and head.head.lemma_ in {"be", "become"}:
        return grammatical_subjects(head.head)
    # "after meeting Xi": the subject; "accused China of supplying": the object
    if verb.dep_ == "pcomp" and verb.head.head.pos_ in {"VERB", "AUX"}:
        over = verb.head.head
        # "praised China after visiting it": whoever praised has visited
        of_object = over.lemma_ in GERUND_CONTROL and verb.head.lower_ not in TEMPORAL
        # "lists two sailors as having been abducted"
        of_object = of_object or (verb.head.lower_ == "as" and bool(objects(over)))
        return objects(over) if of_object else grammatical_subjects(over)
    return []


def _antecedent(verb: Token) -> list[Token]:
    if verb.dep_ != "relcl":
        return []
    # "a member of the party who opposed": a party is no "who"
    of = verb.head.head
    personal = verb.head.dep_ == "pobj" and of.lower_ == "of" and of.head.lemma_.lower() in ONE_OF_MANY
    by_who = any(c.lower_ in {"who", "whom"} for c in verb.children)
    if by_who and verb.head.ent_type_ in {"ORG", "GPE"}:
        return [_bearer(verb.head)]
    return [of.head if personal and by_who else content(verb.head)]


def _bearer(body: Token) -> Token:
    """ "A, a reporter of the Daily, whom they arrested": the reporter, for a paper is no "who"."""
    token = body
    while token.ent_type_ in {"ORG", "GPE"}:
        above = token.head.head if token.dep_ == "pobj" else token.head
        if token.dep_ not in {"pobj", "appos", "conj"} or above.pos_ not in {"NOUN", "PROPN"}:
            return body
        token = above
    return token


def _agents(verb: Token) -> list[Token]:
    by = [p for p in children(verb, "agent", "prep") if p.lower_ == "by"]
    return by or (_agents(verb.head) if verb.dep_ == "conj" and verb.head.pos_ == "VERB" else [])


def objects_of_preposition(preposition: Token) -> list[Token]:
    """What stands after a preposition, with what is coordinated."""
    return [content(o) for p in children(preposition, "pobj") for o in conjuncts(p)]


@once
def prepositions(token: Token) -> tuple[Token, ...]:
    """The prepositions that hang on a word, in order; "talks in Moscow with Xi" may hang one on the other."""
    return tuple(_prepositions(token))


def _prepositions(token: Token) -> Iterator[Token]:
    # "talked with A, and with B": the second may hang on the verb
    joined = [c for c in children(token, "conj") if c.pos_ == "ADP"]
    for p in (*children(token, "prep", "agent", "dative", "prt"), *joined):
        yield p
        # "sent drones to Iran, according to NATO": who says so takes no part
        if p.lower_ == "according":
            continue
        yield from (q for q in children(p, "conj", "prep") if q.pos_ == "ADP")
        # the parse often hangs "with Xi" on "Moscow" in "talks in Moscow with Xi"
        for place in children(p, "pobj"):
            yield from (q for q in children(place, "prep") if q.lower_ in {"with", "between", "against", "by"})
            yield from _after_day(place)
    yield from (q for day in children(token, "npadvmod") for q in _after_day(day))


def _after_day(day: Token) -> list[Token]:
    """ "met Xi on Friday in Beijing", "met Xi Friday in Beijing": a day lies nowhere."""
    dated = day.ent_type_ in {"DATE", "TIME"}
    return [q for q in children(day, "prep") if q.lower_ in {"in", "at"}] if dated else []


def after(token: Token, preposition: str) -> list[Token]:
    """What stands after this preposition, hung on the word or on its object."""
    places = [token, *(children(token, *OBJECTS, "attr", "oprd"))]
    found = [p for t in places for p in prepositions(t) if p.lower_ == preposition]
    return [o for p in dict.fromkeys(found) for o in objects_of_preposition(p)]


def modifiers(noun: Token) -> list[Token]:
    """Adjectives and nouns before a noun ("Russian troops", "ceasefire deal")."""
    return children(noun, *MODIFIERS)


def possessors(noun: Token) -> list[Token]:
    """Whose it is: "Putin's visit", "Xi's and Putin's talks"."""
    return [p for own in children(noun, "poss") for p in conjuncts(own)]


def governor(noun: Token) -> Token | None:
    """The verb whose object (or passive subject) the noun is, through measure nouns and coordination."""
    token = _outer(noun)
    head = token.head
    if head.pos_ != "VERB":
        return None
    if token.dep_ in OBJECTS or (token.dep_ in PASSIVE_SUBJECTS):
        return head
    return None


def _outer(noun: Token) -> Token:
    """The measure noun or first conjunct above a noun, else itself."""
    if noun.dep_ == "conj" and noun.head.pos_ in {"NOUN", "PROPN"}:
        return _outer(noun.head)
    of = noun.head
    if noun.dep_ == "pobj" and of.lower_ == "of" and _is_measure(of.head):
        return _outer(of.head)
    return noun
