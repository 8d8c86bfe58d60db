"""Find the predications of a reading: every passage that tells of an event, with its arguments and status."""

from dataclasses import replace
from functools import partial

from spacy.tokens import Token

from graphbuild.actors import places_of
from graphbuild.claims import Tokens
from graphbuild.dates import DateRange
from graphbuild.events.answers import find_answers
from graphbuild.events.attendance import find_attendance
from graphbuild.events.homes import with_homes
from graphbuild.events.meetings import larger_event, margins_of, mode_of, occasion_of
from graphbuild.events.predication import Predication
from graphbuild.events.sides import each_side
from graphbuild.events.tense import is_generic, is_habitual
from graphbuild.events.when import date_of
from graphbuild.events.where import destination_of, place_of
from graphbuild.events.who import actors_in, plural_people, recipients_in
from graphbuild.events.worth import PRESENCE, worth_keeping
from graphbuild.model import STATED, Status
from graphbuild.predicates.lexicon import Predicate
from graphbuild.predicates.match import Match, classes_of, find_matches
from graphbuild.predicates.slots import clause_of_adjunct, find_slot, hosting_verb, support_verb
from graphbuild.reading import Reading
from graphbuild.status import status_of
from graphbuild.status.words import HAPPENING_VERBS
from graphbuild.syntax import children, is_passive, modifiers, subjects

SPEECH_TYPES = frozenset({"ACCUSE", "REJECT", "SUPPORT", "REQUEST", "THREATEN", "AGREE"})
"""Types whose verbs are said in the present of what was said yesterday: "Kyiv accuses Moscow"."""

LABEL_CLASSES: dict[str, frozenset[str]] = {
    "Person": frozenset({"person", "actor"}),
    "Country": frozenset({"place", "actor"}),
    "Organization": frozenset({"actor"}),
    "Place": frozenset({"place"}),
    "Agreement": frozenset({"agreement"}),
}

SIGNING = frozenset({"sign", "cosign", "initial", "ink", "ratify", "put", "countersign", "append", "affix"})
"""Verbs whose subjects put their names to an agreement; who reaches or adopts one may have it signed by others."""

ARRIVING = frozenset({"arrive", "land", "visit", "fly", "travel", "come", "stop"})
AWAITED = frozenset({"expect", "await"})
"""Verbs that make a plan of what they tell: "he is expected in Harbin"."""
KILLING = frozenset({"kill", "murder", "assassinate", "slay", "execute", "poison", "shoot", "stab", "behead", "lynch"})
TALKING = frozenset({"talk", "speak", "negotiate", "consult", "bargain", "haggle", "debate"})

MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})


def find_predications(reading: Reading) -> tuple[Predication, ...]:
    """The passages that tell of events, in the order of their triggers. What cannot be mapped is left empty."""
    reading = with_homes(reading)
    matches = find_matches(reading.doc, partial(_classes, reading))
    told = [(match, p) for match in matches for p in [_predication(match, reading)] if p]
    whole = [p for _, p in told if worth_keeping(p, reading)]
    answers = find_answers(reading, [(m, p) for m, p in told if p not in whole], whole)
    kept = sorted((each for p in (*whole, *answers) for each in each_side(p, reading)), key=lambda p: p.trigger)
    added = {p.trigger: p for p in find_attendance(reading, kept)}
    rest = [p for p in kept if p.trigger not in added and not _is_adrift(p)]
    return tuple(sorted((*added.values(), *rest), key=lambda p: p.trigger))


def _is_adrift(attended: Predication) -> bool:
    """ "The event was attended by Belousov", and nothing says which event."""
    bare = attended.place is None and attended.date is None and attended.whole is None and not attended.bodies
    return bare and attended.rule == "consult:attend" and attended.subtype == "meeting" and not attended.occasion


def _classes(reading: Reading, token: Token) -> frozenset[str]:
    """What a word names by its mention, by the model's entities where it has none."""
    mention = reading.headed_by(token)
    if mention:
        return LABEL_CLASSES[mention.label]
    # "the northeastern city of Harbin"
    return classes_of(token) | (frozenset({"place"}) if places_of(token, reading) else frozenset())


def _predication(match: Match, reading: Reading) -> Predication | None:
    """What a match tells; None where it has too few arguments, or is a habit."""
    anchors = _anchors(match)
    arguments = _arguments(match, anchors, reading)
    when = date_of(anchors, reading, spoken=match.predicate.type in SPEECH_TYPES)
    if not arguments.participants and not arguments.place and not arguments.bodies and not arguments.occasion:
        return None
    if when is None and _is_habit(match):
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
        status="planned" if match.trigger.lemma_ in AWAITED else _timed(status.status, when, reading),
        confidence=_confidence(match, status.status, arguments.support),
        date=when,
        mode=mode_of(anchors, match.predicate.subtype),
        said_by=status.said_by,
        cue=status.cue,
    )


def _arguments(match: Match, anchors: list[Token], reading: Reading) -> Predication:
    """Who, whom and where, before it is asked whether and when."""
    trigger, predicate = match.trigger, match.predicate
    actors, support = _actors(match, reading)
    recipients, more = _recipients(match, reading, actors)
    visit = predicate.subtype == "visit"
    made = Predication(
        trigger=trigger.i,
        type=predicate.type,
        subtype=predicate.subtype,
        sentence=(trigger.sent.start, trigger.sent.end),
        status="asserted",
        rule=_rule(match),
        confidence=1.0,
        actors=actors,
        recipients=tuple(e for e in recipients if not visit or reading.entities[e].label == "Person"),
        place=_place(match, anchors, reading),
        agreement=_agreement(match, reading),
        whole=larger_event(anchors[: 2 + len(match.consumed)]),
        margin=_margin(anchors, reading),
        mutual=_is_mutual(predicate),
        occasion=occasion_of(anchors),
        bodies=_bodies(anchors, reading),
        words=tuple(t.i for t in anchors[: 1 + len(match.consumed)]),
        support=(*support, *more),
    )
    return _of_victim(_of_territory(_as_host(made, match), reading), reading)


def _of_victim(made: Predication, reading: Reading) -> Predication:
    """ "Kim Jong Nam was killed at the airport": by whom is not said, so it is a death."""
    killed = made.type == "ASSAULT" and made.rule.partition(":")[2] in KILLING and not made.actors
    if not killed or [reading.entities[e].label for e in made.recipients] != ["Person"]:
        return made
    return replace(made, type="X_DEATH", subtype=None, actors=made.recipients, recipients=(), mutual=False)


def _of_territory(made: Predication, reading: Reading) -> Predication:
    """ "withdrew from the town of Izium in Ukraine": from Ukraine, where the sentence names it."""
    if made.subtype != "withdrawal" or made.recipients or made.place is None:
        return made
    code = reading.entities[made.place].country
    sentence = reading.doc[made.sentence[0] : made.sentence[1]]
    named = [m.entity for m in reading.within(sentence) if m.label == "Country" and m.form == "name"]
    owner = [e for e in named if code is not None and reading.entities[e].code == code and e not in made.actors]
    return replace(made, recipients=tuple(owner[:1]))


def _rule(match: Match) -> str:
    """The name of the rule; who takes part in talks, or opens them, attends: that he met the others is not said."""
    verb = match.trigger.lemma_.lower()
    attends = match.predicate.subtype == "meeting" and verb in {"take", "participate", "join"}
    return f"{match.predicate.type.lower()}:{'attend' if attends else verb}"


def _is_mutual(predicate: Predicate) -> bool:
    """ "Xi and Putin met", "signed a treaty", "clashed": towards each other; what they promise, to others."""
    towards_each_other = predicate.type in MUTUAL or predicate.subtype in {"clash", "treaty_signing"}
    return towards_each_other and predicate.subtype != "pledge"


def _place(match: Match, anchors: list[Token], reading: Reading) -> str | None:
    """Where it happened; a visit happens where it goes, an attack where it strikes ("shelled Kharkiv")."""
    visit, assault = match.predicate.subtype == "visit", match.predicate.type == "ASSAULT"
    aim = destination_of(match.trigger, reading) if visit or assault else None
    left = match.predicate.subtype == "withdrawal"
    aim = (
        next((m.entity for t in find_slot(match.trigger, "from") for m in places_of(t, reading)), None) if left else aim
    )
    # an attacked country is the recipient, an attacked city the place
    aim = aim if aim and (visit or reading.entities[aim].label == "Place") else None
    return aim or place_of(anchors, reading) or _place_of_journey(match.trigger, reading)


def _place_of_journey(trigger: Token, reading: Reading) -> str | None:
    """ "visited Tehran for a summit": what the journey was made for was held there."""
    verb = trigger if trigger.pos_ == "VERB" else support_verb(trigger)
    arrived = _arrival(verb) if verb is not None else None
    if arrived is not None:
        return destination_of(arrived, reading)
    journey = trigger.head.head if trigger.dep_ == "pobj" and trigger.head.lower_ in {"for", "on"} else trigger
    return destination_of(journey, reading) if journey.lemma_ in {"visit", "travel", "fly", "come"} else None


def _contradicts(trigger: Token, when: DateRange, reading: Reading) -> bool:
    """ "imposed sanctions on 17 March of that year": a day after the article with a verb in the past is misread."""
    return _is_ahead(when, reading) and trigger.tag_ == "VBD"


def _is_ahead(when: DateRange, reading: Reading) -> bool:
    published = reading.article.published
    return published is not None and when.first > published


def _arrival(verb: Token) -> Token | None:
    """ "landed in Taipei, met Tsai and left": the verb of coming that a verb goes on from, with the same subject."""
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB" and not children(verb, "nsubj"):
        verb = verb.head
        if verb.lemma_ in ARRIVING:
            return verb
    return None


def _timed(status: Status, when: DateRange | None, reading: Reading) -> Status:
    """What is dated after the article has not happened yet, whatever its tense: "hosts a summit in July"."""
    ahead = when is not None and _is_ahead(when, reading)
    return "planned" if ahead and status in STATED else status


def _actors(match: Match, reading: Reading) -> tuple[tuple[str, ...], tuple[Tokens, ...]]:
    actors = actors_in(match, reading)
    if actors:
        return actors, ()
    tokens = [t for slot in match.predicate.actor for t in find_slot(match.trigger, slot)]
    return plural_people(tokens, reading)


def _recipients(match: Match, reading: Reading, actors: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[Tokens, ...]]:
    recipients = recipients_in(match, reading, without=actors)
    if recipients or match.predicate.type != "CONSULT":
        return recipients, ()
    tokens = [t for slot in match.predicate.recipient for t in find_slot(match.trigger, slot)]
    people, support = plural_people(tokens, reading, without=actors)
    return people, support


def _anchors(match: Match) -> list[Token]:
    """The words that places and dates of the event may hang on, the trigger first."""
    doc, trigger = match.trigger.doc, match.trigger
    nouns = [doc[i] for i in match.consumed if doc[i].pos_ in {"NOUN", "PROPN"}]
    bearing = [_bearing_verb(n) for n in (*nouns, *([trigger] if trigger.pos_ in {"NOUN", "PROPN"} else []))]
    verbs = [v for v in bearing if v is not None and v.i != trigger.i]
    # "met Kiska in Bratislava": the parse may hang the place on the person
    slots = (*match.predicate.recipient[:2], "between") if match.predicate.type == "CONSULT" else ()
    sides = [t for slot in slots if slot != "subj" for t in find_slot(trigger, slot)]
    # "was received by Xi in Beijing"
    sides += subjects(trigger) if trigger.pos_ == "VERB" and is_passive(trigger) else []
    return [trigger, *nouns, *verbs, *sides]


def _bearing_verb(noun: Token) -> Token | None:
    """The verb that a noun has its subject from: "held talks", "is in Berlin for talks"."""
    verb = support_verb(noun) or hosting_verb(noun)
    if verb is not None:
        return verb
    # "the summit concluded in Johannesburg on Thursday"
    if noun.dep_ in {"nsubj", "nsubjpass"} and noun.head.lemma_ in HAPPENING_VERBS:
        return noun.head
    over = clause_of_adjunct(noun)
    return over if over is not None and over.lemma_ in PRESENCE | {"arrive", "gather", "fly", "travel"} else None


def _is_habit(match: Match) -> bool:
    """ "Russia sells gas to China": the simple present without a day is no occurrence, but in a headline it is."""
    trigger = match.trigger
    # "the two sides are still talking"
    if trigger.lemma_ in TALKING and trigger.tag_ == "VBG" and any(c.tag_ == "VBP" for c in children(trigger, "aux")):
        return True
    if trigger.pos_ != "VERB" or match.predicate.type in SPEECH_TYPES or not is_generic(trigger):
        return False
    return is_habitual(trigger) or not _is_headline(trigger)


def _is_headline(token: Token) -> bool:
    """Whether the sentence ends without a full stop."""
    sentence = token.sent
    last = next((t for t in reversed(list(sentence)) if not t.is_space), sentence[-1])
    return last.text not in {".", "!", "?", "”", '"', "’"}


def _confidence(match: Match, status: Status, support: tuple[Tokens, ...]) -> float:
    """How sure the grammar is: a direct active verb most, a bare noun or people from another sentence least."""
    base = 0.92 if match.predicate.pos == "v" else 0.84
    base -= 0.03 if match.trigger.pos_ == "VERB" and is_passive(match.trigger) else 0.0
    base -= 0.1 if support else 0.0
    return round(base - (0.04 if status == "reported" else 0.0), 3)


def _agreement(match: Match, reading: Reading) -> str | None:
    if match.predicate.subtype not in {"treaty_signing", "joint_statement"} or match.trigger.lemma_ not in SIGNING:
        return None
    tokens = [*find_slot(match.trigger, "obj"), *find_slot(match.trigger, "to")]
    named = [m for t in tokens for m in [reading.headed_by(t)] if m and m.label == "Agreement"]
    return named[0].entity if named else None


def _bodies(anchors: list[Token], reading: Reading) -> tuple[str, ...]:
    """The organisation an event is held by: "the SCO summit", "a NATO meeting", "a summit of the G20"."""
    nouns = [t for t in anchors if t.pos_ in {"NOUN", "PROPN"}]
    beside = [t for n in nouns for t in (*modifiers(n), *find_slot(n, "of"))]
    # "a summit of the BRICS countries"
    inner = [m for t in beside if t.lemma_ in {"country", "member", "leader", "nation"} for m in modifiers(t)]
    before = [m for t in (*beside, *inner) for m in [reading.headed_by(t)] if m]
    return tuple(dict.fromkeys(m.entity for m in before if m.label == "Organization"))


def _margin(anchors: list[Token], reading: Reading) -> str | None:
    named = [m for t in margins_of(anchors) for m in [reading.headed_by(t)] if m and m.label == "Organization"]
    return named[0].entity if named else None


def _as_host(made: Predication, match: Match) -> Predication:
    # "Xi hosted Putin", "Putin was received by Xi"
    hosting = match.trigger.lemma_ in {"host", "receive", "welcome", "greet"} and made.type == "CONSULT"
    if hosting and made.recipients:
        return replace(made, hosts=made.actors)
    # "Turkey mediated between Russia and Ukraine"
    if made.subtype == "mediation":
        return replace(made, mediators=made.actors, actors=made.recipients, recipients=())
    return made
