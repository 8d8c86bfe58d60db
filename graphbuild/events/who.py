"""The actors and recipients of a match as entities."""

from collections import Counter
from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from graphbuild.claims import Tokens
from graphbuild.events.implied import (
    nationals_in,
    pledged_to,
    protested_to,
    state_of_arrest,
    traveller_after,
)
from graphbuild.events.lists import PLURAL_STATES, named_in
from graphbuild.events.owners import behind
from graphbuild.events.peoples import is_a_people
from graphbuild.events.predication import Predication
from graphbuild.predicates.match import Match
from graphbuild.predicates.slots import find_slot
from graphbuild.reading import Reading
from graphbuild.status.labels import is_label
from graphbuild.status.words import SPEECH_VERBS
from graphbuild.syntax import children, modifiers
from graphbuild.wordlists import words

# These hold places, or what the deed promised would touch: no recipient for a graph.
LOOSE_SLOTS = frozenset({"in", "at", "near", "outside", "off", "around", "obj.in", "obj.at", "mod", "as"})
LOOSE_FOR: dict[str, frozenset[str]] = {
    "AGREE": frozenset({"xcomp"}),
    "AID": frozenset({"xcomp"}),
    "CONCEDE": frozenset({"of"}),
    "COERCE": frozenset({"comp"}),
    "THREATEN": frozenset({"comp", "xcomp"}),
    "REQUEST": frozenset({"of", "for", "obj.of", "obj.by", "for.of", "for.by", "for.poss"}),
}

AIMED_AT: dict[str, frozenset[str]] = {
    # "fired missiles at Israel", "exercises around Taiwan", "troops near Ukraine"
    "ASSAULT": frozenset({"at", "obj.at"}),
    "MOBILIZE": frozenset({"near", "off", "around"}),
    "PROTEST": frozenset({"at"}),
}

OFFICES = words("president premier minister chancellor king")
FAR = 220
"""How many words back those may have met who are "the two leaders"."""

DEALING = words(
    "meet talk speak negotiate see receive welcome visit recognize recognise help assist support back endorse aid fund"
    " cooperate work join follow obey accept sell supply send give grant extradite return allow let admit answer obey"
    " acknowledge host invite hand lend pay apologize apologise congratulate trust release free"
)
"""Who refuses to do this to or with somebody refuses that one something."""
TELLING = words("tell promise assure inform warn remind convince persuade")
PLURAL_PEOPLE = words(
    "leader president minister man statesman counterpart pair duo diplomat premier candidate rival chancellor king"
)


def actors_in(match: Match, reading: Reading) -> tuple[str, ...]:
    """Who acts: the entities of the first slot that names any."""
    for slot in match.predicate.actor:
        tokens = [t for t in find_slot(match.trigger, slot) if not (_is_doubtful(t, reading) or is_label(t))]
        tokens = [t for t in tokens if not is_a_people(t, match.predicate.type, reading)]
        found = named_in(tokens, reading)
        if slot == "mod":
            found = [m for m in found if reading.entities[m].label == "Country"]
        if found:
            return tuple(dict.fromkeys(found))
    return traveller_after(match, reading) or state_of_arrest(match, reading)


def _is_doubtful(token: Token, reading: Reading) -> bool:
    """ "the secretary met A, and on Sunday he spoke with B": "he" goes on from a subject that nobody is known for."""
    verb = token.head
    if token.lower_ not in {"he", "she"} or token.dep_ != "nsubj":
        return False
    # "A told B that he would help him": the parse does not say which of them
    told = children(verb.head, "dobj", "dative") if verb.dep_ == "ccomp" and verb.head.lemma_ in TELLING else []
    if any(t.i < token.i and reading.headed_by(t) is not None for t in told):
        return True
    if verb.dep_ != "conj":
        return False
    subjects = children(verb.head, "nsubj")
    return bool(subjects) and subjects[0].pos_ == "NOUN" and reading.headed_by(subjects[0]) is None


def recipients_in(match: Match, reading: Reading, *, without: Iterable[str]) -> tuple[str, ...]:
    """Whom it is done to: the entities of the first slot that names any but the actors."""
    excluded = set(without)
    loose = (LOOSE_SLOTS | LOOSE_FOR.get(match.predicate.type, frozenset())) - AIMED_AT.get(
        match.predicate.type, frozenset()
    )
    for slot in match.predicate.recipient:
        threatened = slot == "comp" and match.trigger.lemma_ == "threaten"
        if slot in loose and not threatened:
            continue
        tokens = find_slot(match.trigger, slot)
        # "insisted that Ukraine must be seen as": nobody is asked to do anything
        tokens = [t for t in tokens if t.dep_ != "nsubjpass"] if slot == "comp" else tokens
        # "declined to stand against A": the no is not to A
        if match.predicate.subtype == "refusal" and slot == "xcomp":
            tokens = [t for t in tokens if _is_refused(t, match.trigger)]
        tokens = [t for t in tokens if not is_a_people(t, match.predicate.type, reading)]
        # what is asked of the states of a union is not asked of the union
        tokens = [t for t in tokens if match.predicate.type == "CONSULT" or not _are_members(t, reading)]
        # nobody warns himself as "him"
        found = [e for e in named_in(tokens, reading) if e not in excluded]
        found = found or _other_person(tokens, excluded, reading) or behind(tokens, match, reading)
        kept = tuple(dict.fromkeys(e for e in found if e not in excluded))
        if kept:
            return kept
    others = (
        named_in(_conditioned(match), reading)
        or nationals_in(match, reading)
        or protested_to(match, reading)
        or pledged_to(match, reading)
    )
    return tuple(e for e in others if e not in excluded)


def _conditioned(match: Match) -> list[Token]:
    """ "warned that it would act if China did not stop": China is warned."""
    warned = match.trigger.lemma_ in {"warn", "threaten"} and match.predicate.type == "THREATEN"
    clauses = [a for c in children(match.trigger, "ccomp") for a in children(c, "advcl")] if warned else []
    return [s for a in clauses if any(m.lower_ == "if" for m in children(a, "mark")) for s in children(a, "nsubj")]


def _is_refused(token: Token, trigger: Token) -> bool:
    """ "refused to meet A" is a no to A; "refused to sack A", "declined to stand against A" are none."""
    verbs = {c.lemma_ for c in children(trigger, "xcomp")}
    inside = token.head.head if token.dep_ == "pobj" else trigger
    # "refused to let flights out of A": a no to those who would fly
    below_object = inside.dep_ == "dobj" or (inside.dep_ == "prep" and inside.head.dep_ == "dobj")
    return token.head.lower_ != "against" and not below_object and bool(verbs & DEALING)


def _other_person(tokens: Sequence[Token], acting: set[str], reading: Reading) -> list[str]:
    """ "Xi spoke with Biden and warned him": of the two people named so far the one who does not act."""
    word = next((t for t in tokens if t.lower_ in {"him", "her"} and t.dep_ in {"dobj", "pobj", "dative"}), None)
    if word is None:
        return []
    before = [m for m in reading.mentions if word.sent.start <= m.start and m.end <= word.i and m.label == "Person"]
    people = list(dict.fromkeys(m.entity for m in before))
    others = [p for p in people if p not in acting]
    return others if len(people) == 2 and len(others) == 1 else []


def _are_members(token: Token, reading: Reading) -> bool:
    """ "EU member states", "NATO countries"."""
    named = [m for t in modifiers(token) for m in [reading.headed_by(t)] if m]
    bodies = [m for m in named if m.label == "Organization"]
    return token.tag_ == "NNS" and token.lemma_ in PLURAL_STATES and bool(bodies) and len(bodies) == len(named)


def plural_people(
    tokens: Iterable[Token], reading: Reading, *, without: Iterable[str] = (), met: Sequence[Predication] = ()
) -> tuple[tuple[str, ...], tuple[Tokens, ...]]:
    """The two people that "the two leaders" or "they" are, with the sentence that names them; empty when unclear.

    The nearest of the two sentences before, or this one up to the word, must name exactly two; else "the two
    leaders" are those who ``met``, of several pairs the one told of most.
    """
    words = list(tokens)
    dead = _dead(reading)
    near, support = _two_named(words, reading, {*without, *dead})
    if near or not any(_is_counted(t) for t in words):
        return near, support
    counted = next(t for t in words if _is_counted(t))
    near_by = [p for p in met if p.type == "CONSULT" and 0 < words[0].i - p.trigger <= FAR and _is_pair(p, reading)]
    pairs = [p for p in near_by if _may_be(p.participants, counted, reading) and dead.isdisjoint(p.participants)]
    told = Counter(frozenset(p.participants) for p in pairs)
    best = max(pairs, key=lambda p: (told[frozenset(p.participants)], p.trigger), default=None)
    return (best.participants, (best.sentence,)) if best is not None and not set(without) else ((), ())


def _dead(reading: Reading) -> frozenset[str]:
    """ "his talks with the late A": none of those who act now."""
    late = (m for m in reading.mentions if m.start and reading.doc[m.start - 1].lower_ == "late")
    return frozenset(m.entity for m in late if m.label == "Person")


def two_countries(tokens: Iterable[Token], reading: Reading) -> tuple[tuple[str, ...], tuple[Tokens, ...]]:
    """The two states that "the two countries" or "both governments" are: the only ones of the nearest sentence."""
    word = next((t for t in tokens if _is_counted(t, nouns=PLURAL_STATES) and not reading.headed_by(t)), None)
    if word is None:
        return (), ()
    for sentence in [s for s in reading.doc.sents if s.start <= word.i][:-4:-1]:
        inside = (m for m in reading.mentions if sentence.start <= m.start < min(word.i, sentence.end))
        found = tuple(dict.fromkeys(m.entity for m in inside if m.label == "Country"))
        if found:
            return (found, ((sentence.start, sentence.end),)) if len(found) == 2 else ((), ())
    return (), ()


def _is_pair(predication: Predication, reading: Reading) -> bool:
    """Whether an encounter is one of two people."""
    labels = [reading.entities[e].label for e in predication.participants]
    return labels == ["Person", "Person"]


def _is_counted(token: Token, nouns: frozenset[str] | None = None) -> bool:
    """ "the two leaders", "both presidents"."""
    counted = {c.lower_ for c in token.children} & {"two", "both"}
    return bool(counted) and token.tag_ == "NNS" and token.lemma_.lower() in (nouns or PLURAL_PEOPLE)


def _two_named(
    tokens: Sequence[Token], reading: Reading, without: Iterable[str]
) -> tuple[tuple[str, ...], tuple[Tokens, ...]]:
    """The two people of the nearest sentence that names any."""
    word = next((t for t in tokens if _is_plural_person(t) and not reading.headed_by(t)), None)
    if word is None:
        return (), ()
    # "Ushakov said that they had agreed": they, not he
    told = [m for v in word.ancestors if v.lemma_ in SPEECH_VERBS for m in _subjects_of(v, reading)]
    excluded = {*without, *told}
    sentences = [s for s in reading.doc.sents if s.start <= word.i][-3:]
    for sentence in reversed(sentences):
        named = _people_between(sentence.start, min(sentence.end, word.i), reading)
        people = tuple(dict.fromkeys(e for e in named if e not in excluded))
        if len(people) == 2:
            sure = _are_salient(people, sentences[0].start, word.i, reading) and _may_be(people, word, reading)
            return (people, ((sentence.start, sentence.end),)) if sure else ((), ())
        if people:
            return (), ()
    return (), ()


def _subjects_of(verb: Token, reading: Reading) -> list[str]:
    return [m.entity for s in children(verb, "nsubj") for m in [reading.headed_by(s)] if m]


def _may_be(people: tuple[str, ...], word: Token, reading: Reading) -> bool:
    """Whether both may be "the two presidents": one who is called premier, and nothing else, is none."""
    office = word.lemma_.lower()
    if office not in OFFICES:
        return True
    before = [(m.entity, reading.doc[m.start - 1].lower_) for m in reading.mentions if m.start and m.entity in people]
    titles = {e: {t for p, t in before if p == e and t in OFFICES} for e in people}
    return all(not known or office in known for known in titles.values())


def _people_between(start: int, end: int, reading: Reading) -> list[str]:
    return [m.entity for m in reading.mentions if m.label == "Person" and start <= m.start and m.end <= end]


def _are_salient(people: tuple[str, ...], start: int, end: int, reading: Reading) -> bool:
    """Whether the text speaks of just these two here, or of them most so far."""
    here = set(_people_between(start, end, reading))
    counts = Counter(_people_between(0, end, reading))
    most = sorted(counts, key=lambda e: (-counts[e], e))[:2]
    return here == set(people) or set(most) == set(people)


def _is_plural_person(token: Token) -> bool:
    # "the two leaders", "both presidents", "they met"
    if token.lower_ in {"they", "them", "their", "pair", "duo"}:
        return True
    return _is_counted(token)
