"""Where an event took place: what hangs on its words, what was said where, where a journey goes."""

from spacy.tokens import Token

from graphbuild.actors import places_of
from graphbuild.events.anchors import sides_of
from graphbuild.events.meetings import ARRIVING, HOSTING, MEETINGS
from graphbuild.events.where import destination_of, place_of
from graphbuild.events.who import actors_in
from graphbuild.events.worth import PRESENCE
from graphbuild.predicates.adjuncts import TALKS, clause_of_adjunct, visitor_for
from graphbuild.predicates.match import Match
from graphbuild.predicates.slots import find_slot, support_verb
from graphbuild.reading import Reading
from graphbuild.status.words import SPEECH_VERBS
from graphbuild.syntax import children, objects_of_preposition

COMING_TOGETHER = frozenset({"meet", "gather", "join", "convene", "assemble", "bring"})


def scene_of(match: Match, anchors: list[Token], reading: Reading) -> str | None:
    """Where it happened; a visit happens where it goes, an attack where it strikes ("shelled Kharkiv")."""
    visit, assault = match.predicate.subtype == "visit", match.predicate.type == "ASSAULT"
    aim = destination_of(match.trigger, reading) if visit or assault else None
    left = match.predicate.subtype == "withdrawal"
    aim = (
        next((m.entity for t in find_slot(match.trigger, "from") for m in places_of(t, reading)), None) if left else aim
    )
    # an attacked country is the recipient, an attacked city the place
    aim = aim if aim and (visit or reading.entities[aim].label == "Place") else None
    return (
        aim
        or place_of(anchors, reading, sides=sides_of(match))
        or _place_of_purpose(match.trigger, reading)
        or _place_of_speech(match, reading)
        or _place_of_journey(match.trigger, reading)
        or _host_country(match, reading)
    )


def _place_of_purpose(trigger: Token, reading: Reading) -> str | None:
    """ "met for talks in Moscow", "met in Moscow for a meeting of the council", "A, in Moscow for talks": there."""
    visitor = visitor_for(trigger)
    if visitor is not None:
        return place_of([visitor], reading)
    talks = find_slot(trigger, "for") if trigger.lemma_ in COMING_TOGETHER else []
    over = trigger.head.head if trigger.dep_ == "pobj" and trigger.head.lower_ == "for" else None
    met = [over] if over is not None and over.lemma_ in COMING_TOGETHER else []
    return place_of([*met, *(t for t in talks if t.lemma_ in MEETINGS | TALKS)], reading)


def _place_of_speech(match: Match, reading: Reading) -> str | None:
    """ "said in Moscow after talks with A", "told reporters in Moscow after meeting A": there."""
    word = match.trigger
    if match.predicate.type != "CONSULT" or word.head.lower_ not in {"after", "during", "at", "following"}:
        return None
    gerund = word.dep_ == "pcomp" and match.predicate.subtype == "meeting"
    verb = word.head.head if gerund else clause_of_adjunct(word) if word.pos_ == "NOUN" else None
    # "left Moscow after talks with A"
    left = verb is not None and verb.lemma_ == "leave" and word.head.lower_ in {"after", "following"}
    if verb is not None and left:
        return next((m.entity for t in children(verb, "dobj") for m in places_of(t, reading)), None)
    spoken = verb is not None and verb.lemma_ in SPEECH_VERBS
    return place_of([verb, *children(verb, "dobj")], reading) if verb is not None and spoken else None


def _host_country(match: Match, reading: Reading) -> str | None:
    """ "Switzerland will host a conference": there."""
    verb = support_verb(match.trigger) if match.predicate.subtype == "summit" else None
    hosts = actors_in(match, reading) if verb is not None and verb.lemma_ == "host" else ()
    return next((e for e in hosts if reading.entities[e].label == "Country"), None)


def _place_of_journey(trigger: Token, reading: Reading) -> str | None:
    """ "visited Tehran for a summit": what the journey was made for was held there."""
    verb = trigger if trigger.pos_ == "VERB" else support_verb(trigger)
    # "was in Prague to meet A", "flew to Cairo to hold talks"
    if verb is not None and verb.dep_ == "advcl" and verb.tag_ == "VB" and verb.head.lemma_ in ARRIVING | PRESENCE:
        return destination_of(verb.head, reading) or place_of([verb.head], reading)
    arrived = _arrival(verb) if verb is not None else None
    if arrived is not None:
        return destination_of(arrived, reading)
    # "welcomed Xi to Beijing"
    welcomed = [m.entity for t in find_slot(trigger, "to") for m in places_of(t, reading)]
    if welcomed and trigger.lemma_ in HOSTING:
        return welcomed[0]
    # "received Xi on a state visit to Britain"
    visits = [t for t in find_slot(trigger, "on") if t.lemma_ in {"visit", "trip"}] if trigger.lemma_ in HOSTING else []
    if visits:
        return destination_of(visits[0], reading)
    # "In China on an official visit, the minister said"
    if trigger.dep_ == "pobj" and trigger.head.lower_ == "on" and trigger.head.head.lower_ == "in":
        return next((m.entity for t in objects_of_preposition(trigger.head.head) for m in places_of(t, reading)), None)
    within = _journey_clause(trigger)
    if within is not None:
        return place_of([within, *children(within, "dobj")], reading)
    journey = trigger.head.head if trigger.dep_ == "pobj" and trigger.head.lower_ in {"for", "on"} else trigger
    # "sent Lavrov to Ankara for talks"
    goes = journey.lemma_ in {"visit", "travel", "fly", "come"} or (journey.lemma_ == "send" and journey != trigger)
    return destination_of(journey, reading) if goes else None


def _journey_clause(trigger: Token) -> Token | None:
    """ "met Xi in Beijing at the end of a visit": the verb that says where the visit was."""
    over = trigger.head.head if trigger.dep_ == "pobj" and trigger.head.lower_ == "of" else None
    phase = over is not None and over.lemma_ in {"end", "start", "beginning", "outset"} and over.head.lower_ == "at"
    verb = over.head.head if over is not None and phase else None
    return verb if verb is not None and verb.pos_ == "VERB" and trigger.lemma_ == "visit" else None


def _arrival(verb: Token) -> Token | None:
    """ "landed in Taipei, met Tsai and left": the verb of coming that a verb goes on from, with the same subject."""
    while verb.dep_ == "conj" and verb.head.pos_ == "VERB" and not children(verb, "nsubj"):
        verb = verb.head
        if verb.lemma_ in ARRIVING:
            return verb
    return None
