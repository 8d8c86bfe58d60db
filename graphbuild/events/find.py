"""Find the predications of a reading: every passage that tells of an event, with its arguments and status."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from spacy.tokens import Token

from graphbuild.actors import places_of
from graphbuild.claims import Tokens
from graphbuild.dates import DateRange
from graphbuild.events.anchors import anchors_of
from graphbuild.events.answers import find_answers
from graphbuild.events.arguments import arguments_of
from graphbuild.events.attendance import find_attendance
from graphbuild.events.course import with_course
from graphbuild.events.days import with_counted_days
from graphbuild.events.echoes import find_echoes
from graphbuild.events.homes import with_homes
from graphbuild.events.meetings import ARRIVING, GOING, mode_of
from graphbuild.events.predication import Predication
from graphbuild.events.sides import each_side, each_stop, in_turn, once_more
from graphbuild.events.tense import clause_verb, is_generic, is_habitual, names_day
from graphbuild.events.when import date_of
from graphbuild.events.worth import PRESENCE, worth_keeping
from graphbuild.model import STATED, Status
from graphbuild.predicates.match import Match, classes_of, find_matches
from graphbuild.predicates.slots import hosting_verb, support_verb
from graphbuild.reading import Reading
from graphbuild.status import status_of
from graphbuild.status.words import CONDITIONAL_MARKS, PERIODS
from graphbuild.syntax import children, is_passive

SPEECH_TYPES = frozenset({"ACCUSE", "REJECT", "SUPPORT", "REQUEST", "THREATEN", "AGREE"})
"""Types whose verbs are said in the present of what was said yesterday: "Kyiv accuses Moscow"."""

LABEL_CLASSES: dict[str, frozenset[str]] = {
    "Person": frozenset({"person", "actor"}),
    "Country": frozenset({"place", "actor"}),
    "Organization": frozenset({"actor"}),
    "Place": frozenset({"place"}),
    "Agreement": frozenset({"agreement"}),
}

AWAITED = frozenset({"expect", "await", "due"})
"""Verbs that make a plan of what they tell: "he is expected in Harbin"."""

FURTHER = (in_turn, each_stop, once_more)
"""What a passage on one encounter tells of others like it."""

MANY = 3
"""So many who attend make an encounter of its own, though nothing says which."""
HELD = frozenset({"hold", "have", "conduct", "pay", "make", "conclude", "complete", "finish", "attend"})
"""Verbs in the past whose noun is past too: "had held talks"."""

BEGINNING = frozenset({"begin", "start", "open", "kick", "convene", "take"})
TALKING = frozenset({"talk", "speak", "negotiate", "consult", "bargain", "haggle", "debate"})


def find_predications(reading: Reading) -> tuple[Predication, ...]:
    """The passages that tell of events, in the order of their triggers. What cannot be mapped is left empty."""
    return predications_of(with_homes(reading))


def predications_of(reading: Reading) -> tuple[Predication, ...]:
    """The same for a reading whose people have their countries."""
    matches = find_matches(reading.doc, partial(_classes, reading), stating=True)
    told: list[tuple[Match, Predication]] = []
    for match in matches:
        made = _predication(match, reading, [p for _, p in told])
        told += [(match, made)] if made is not None else []
    whole = _without_pledged([p for _, p in told if worth_keeping(p, reading)], reading)
    bare = [(m, p) for m, p in told if p not in whole]
    answers = find_answers(reading, bare, whole)
    echoes = find_echoes(reading, [p for _, p in bare], whole)
    others = [o for m, p in told if p in whole for more in FURTHER for o in more(m, p, reading)]
    sides = sorted(
        (e for p in (*whole, *answers, *echoes, *others) for e in each_side(p, reading)), key=lambda p: p.trigger
    )
    kept = with_course(with_counted_days(sides, reading), reading)
    added = {p.trigger: p for p in find_attendance(reading, kept)}
    rest = [p for p in kept if p.trigger not in added and not _is_adrift(p)]
    return tuple(sorted((*added.values(), *rest), key=lambda p: p.trigger))


def _without_pledged(told: Sequence[Predication], reading: Reading) -> list[Predication]:
    """ "promised that China would support Kazakhstan": the word that was given, and not the deed beside it."""
    pledges = {p.trigger: p for p in told if p.subtype == "pledge"}

    def is_pledged(made: Predication) -> bool:
        verb = reading.doc[made.trigger]
        over = pledges.get(verb.head.i) if verb.dep_ in {"ccomp", "xcomp"} else None
        return over is not None and made.status == "planned" and set(made.recipients) == set(over.recipients)

    return [p for p in told if not is_pledged(p)]


def _is_adrift(attended: Predication) -> bool:
    """ "The event was attended by Belousov", and nothing says which event."""
    bare = attended.place is None and attended.date is None and attended.whole is None and not attended.bodies
    bare = bare and len(attended.participants) < MANY and not attended.recipients
    return bare and attended.rule == "consult:attend" and attended.subtype == "meeting" and not attended.occasion


def _classes(reading: Reading, token: Token) -> frozenset[str]:
    """What a word names by its mention, by the model's entities where it has none."""
    mention = reading.headed_by(token)
    if mention:
        return LABEL_CLASSES[mention.label]
    # "A, an economist who was appointed on Tuesday"
    beside = reading.headed_by(token.head) if token.dep_ == "appos" else None
    if beside is not None and beside.label == "Person" and token.tag_ == "NN":
        return LABEL_CLASSES["Person"]
    # "the northeastern city of Harbin"
    return classes_of(token) | (frozenset({"place"}) if places_of(token, reading) else frozenset())


def _predication(match: Match, reading: Reading, before: Sequence[Predication]) -> Predication | None:
    """What a match tells; None where it has too few arguments, or is a habit."""
    if _is_query(match.trigger) or _is_view(match.trigger) or _is_en_route(match.trigger):
        return None
    if _is_naming(match.trigger) or _is_topic(match.trigger):
        return None
    anchors = anchors_of(match)
    arguments = arguments_of(match, anchors, reading, before)
    when = date_of(anchors, reading, spoken=match.predicate.type in SPEECH_TYPES)
    if not arguments.participants and not arguments.place and not arguments.bodies and not arguments.occasion:
        return None
    supposed = any(c.dep_ == "mark" and c.lower_ in CONDITIONAL_MARKS for c in match.trigger.children)
    # "if China attacks Taiwan" is no habit but a case supposed
    if when is None and _is_habit(match) and not supposed:
        return None
    when = when if when is None or not _contradicts(match.trigger, when, reading) else None
    # "a conference, which Switzerland intends to hold": as real as its holding
    hosting = hosting_verb(match.trigger) if match.predicate.subtype == "summit" else None
    status = status_of(match.trigger if hosting is None else hosting, reading)
    # "What did they agree?": nobody in particular
    if arguments.support and status.cue == "?":
        return None
    return replace(
        arguments,
        status=_settled(match, status.status, when, reading),
        confidence=_confidence(match, status.status, arguments.support),
        date=when,
        mode=mode_of(anchors, match.predicate.subtype),
        said_by=status.said_by,
        cue=status.cue,
    )


def _is_query(trigger: Token) -> bool:
    """ "asked what China would do", "asking if he knew": a question and no request."""
    clauses = children(trigger, "ccomp") if trigger.lemma_ == "ask" else []
    asked = (t for c in clauses for t in c.doc[c.left_edge.i : c.i])
    return any(t.lower_ in {"if", "whether"} or t.tag_ in {"WP", "WRB", "WDT"} for t in asked)


def _is_naming(trigger: Token) -> bool:
    """ "called the ambassador a very silly man": a name for him, and no call; "a visiting professor": no visit."""
    if trigger.lower_ == "visiting" and trigger.i + 1 < len(trigger.doc):
        return trigger.nbor().pos_ in {"NOUN", "ADJ"}
    called = children(trigger, "dobj", "oprd") if trigger.lemma_ == "call" else []
    names = (a for t in called for a in children(t, "appos"))
    return any(c.lower_ in {"a", "an"} for a in names for c in children(a, "det"))


def _is_view(trigger: Token) -> bool:
    """ "agreed that he was wrong": the same view, where "agreed that they would meet" is an agreement."""
    clauses = children(trigger, "ccomp") if trigger.lemma_ in {"agree", "concur"} else []
    # "agreed to do the same": each for himself
    if trigger.lemma_ == "agree" and any(o.lower_ == "same" for x in children(trigger, "xcomp") for o in x.children):
        return True
    return any(v.tag_ in {"VBD", "VBZ", "VBP"} and not any(a.tag_ == "MD" for a in children(v, "aux")) for v in clauses)


def _is_topic(trigger: Token) -> bool:
    """ "met to discuss trade": what the meeting is for, and no other one."""
    purpose = trigger.lemma_ == "discuss" and trigger.tag_ == "VB" and trigger.dep_ in {"advcl", "xcomp", "acl"}
    return purpose and trigger.head.lemma_ not in {"be", "plan", "expect", "schedule", "set", "due", "agree", "want"}


def _is_awaited(match: Match) -> bool:
    """ "is expected in Harbin", "flew toward London": not there yet; "talks toward a treaty" are under way."""
    toward = any(c.lower_ in {"toward", "towards"} for c in children(match.trigger, "prep"))
    # "the conference is coming up in June"
    over = match.trigger.head if match.trigger.dep_ == "nsubj" else None
    ahead = over is not None and over.tag_ == "VBG" and over.lemma_ in {"come", "approach", "loom", "near"}
    # "ministers at the summit, which will begin on Monday"
    begins = [
        v for v in children(match.trigger, "relcl") if v.lemma_ in BEGINNING and children(v, "nsubj", "nsubjpass")
    ]
    ahead = ahead or any(a.lower_ == "will" for v in begins for a in children(v, "aux"))
    return match.trigger.lemma_ in AWAITED or ahead or (toward and match.predicate.subtype == "visit")


def _settled(match: Match, status: Status, when: DateRange | None, reading: Reading) -> Status:
    """The status of the words, where neither what is awaited nor the day nor a question changes it."""
    if status in STATED and (_is_awaited(match) or _is_scheduled(match) or _is_next(match.trigger)):
        return "planned"
    return _asked(_timed(status, when, reading), match)


def _is_next(trigger: Token) -> bool:
    """ "talks in Paris next month", whichever month that is; "the next day they met" is told of the past."""
    own = [t for c in children(trigger, "npadvmod", "tmod", "nmod", "prep") for t in c.subtree]
    nouns = [t.head for t in own if t.lower_ == "next" and t.head.lemma_ in PERIODS - {"day"}]
    coming = [n for n in nouns if not any(c.lower_ in {"the", "'s"} for c in n.children)]
    told = clause_verb(trigger)
    return bool(coming) and (told is None or told.tag_ != "VBD" or told.i != trigger.i)


def _is_scheduled(match: Match) -> bool:
    """ "the ministers meet on Monday": the simple present with a day is the future."""
    trigger = match.trigger
    # "travels to Washington on Monday for talks": both are to come
    if trigger.pos_ == "NOUN" and trigger.head.lower_ == "for" and trigger.head.head.lemma_ in GOING | ARRIVING:
        trigger = trigger.head.head
    present = trigger.pos_ == "VERB" and is_generic(trigger) and not is_habitual(trigger)
    return match.predicate.type == "CONSULT" and present and names_day(trigger) and not _is_headline(trigger)


def _is_en_route(trigger: Token) -> bool:
    """ "while travelling to Barcelona": who is on the way has not arrived."""
    return trigger.lemma_ in GOING and any(c.dep_ == "mark" and c.lower_ in {"while", "when"} for c in trigger.children)


def _contradicts(trigger: Token, when: DateRange, reading: Reading) -> bool:
    """ "imposed sanctions on 17 March of that year": a day after the article with a verb in the past is misread."""
    verb = trigger if trigger.pos_ == "VERB" else support_verb(trigger)
    # "had offered talks on 20 May": the talks are to come
    if verb is not None and verb.i != trigger.i and verb.lemma_ not in HELD:
        return False
    # "had met on Friday", "has held talks on Friday"; "to have met by Friday" is to come
    perfect = verb is not None and verb.tag_ == "VBN" and any(c.lower_ in {"had", "has"} for c in children(verb, "aux"))
    return _is_ahead(when, reading) and verb is not None and (verb.tag_ == "VBD" or perfect)


def _is_ahead(when: DateRange, reading: Reading) -> bool:
    published = reading.article.published
    return published is not None and when.first > published


def _timed(status: Status, when: DateRange | None, reading: Reading) -> Status:
    """What is dated after the article has not happened yet, whatever its tense: "hosts a summit in July"."""
    ahead = when is not None and _is_ahead(when, reading)
    return "planned" if ahead and status in STATED else status


def _asked(status: Status, match: Match) -> Status:
    """ "How likely are they to sign a treaty?": a plan that is asked about is none."""
    return "hypothetical" if status == "planned" and any(t.text == "?" for t in match.trigger.sent[-2:]) else status


def _is_habit(match: Match) -> bool:
    """ "Russia sells gas to China": the simple present without a day is no occurrence, but in a headline it is."""
    trigger = match.trigger
    # "the two sides are still talking"
    if trigger.lemma_ in TALKING and trigger.tag_ == "VBG" and any(c.tag_ == "VBP" for c in children(trigger, "aux")):
        return True
    # "frequently hosting peace summits": no one summit
    over = clause_verb(trigger) if trigger.pos_ == "NOUN" else None
    if over is not None and is_habitual(over):
        return True
    if trigger.pos_ != "VERB" or match.predicate.type in SPEECH_TYPES or not is_generic(trigger):
        return False
    # "the ministers meet in Brussels next Monday", whichever Monday that is
    if match.predicate.type == "CONSULT" and names_day(trigger) and not is_habitual(trigger):
        return False
    # "remains in Berlin until Tuesday"
    if trigger.lemma_ in PRESENCE:
        return is_habitual(trigger)
    return is_habitual(trigger) or not _is_headline(trigger)


def _is_headline(token: Token) -> bool:
    """Whether the sentence ends without a full stop."""
    sentence = token.sent
    last = next((t for t in reversed(list(sentence)) if not t.is_space), sentence[-1])
    return last.text not in {".", "!", "?", "”", '"', "’"}


def _confidence(match: Match, status: Status, support: tuple[Tokens, ...]) -> float:
    """How sure the grammar is: a direct active verb most, a bare noun or people from another sentence least."""
    base = 0.92 if match.predicate.pos == "v" else 0.88
    base -= 0.03 if match.trigger.pos_ == "VERB" and is_passive(match.trigger) else 0.0
    base -= 0.1 if support else 0.0
    return round(base - (0.04 if status == "reported" else 0.0), 3)
