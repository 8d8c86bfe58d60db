"""Who, whom and where: the arguments of a match as entities, before it is asked whether and when it happened."""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from graphbuild.claims import Tokens
from graphbuild.events.anchors import sides_of
from graphbuild.events.company import company_of, joined_before
from graphbuild.events.lists import named_in
from graphbuild.events.meetings import GATHERINGS, GOING, HOSTING, MEETINGS, larger_event, margins_of, occasion_of
from graphbuild.events.predication import Predication
from graphbuild.events.scenes import scene_of
from graphbuild.events.tellers import teller_of
from graphbuild.events.who import actors_in, plural_people, recipients_in, two_countries
from graphbuild.predicates.adjuncts import is_spoken_of
from graphbuild.predicates.lexicon import Predicate
from graphbuild.predicates.match import Match
from graphbuild.predicates.slots import find_slot, hosting_verb, support_verb
from graphbuild.reading import Reading
from graphbuild.syntax import children, modifiers, subjects

SIGNING = frozenset({"sign", "cosign", "initial", "ink", "ratify", "put", "countersign", "append", "affix"})
"""Verbs whose subjects put their names to an agreement; who reaches or adopts one may have it signed by others."""

KILLING = frozenset({"kill", "murder", "assassinate", "slay", "execute", "behead", "lynch"})

ATTENDING = frozenset({"take", "participate", "join", "be", "tell", "address", "chair", "bring", "arrive"})
"""Who does this to a meeting was at it."""

OF_BODY = frozenset({"country", "member", "leader", "nation", "minister"})
"""Who meets for a body: "a summit of the BRICS countries", "the G20 ministers' meeting"."""

MUTUAL = frozenset({"CONSULT", "AGREE", "COOPERATE"})


def arguments_of(match: Match, anchors: list[Token], reading: Reading, before: Sequence[Predication]) -> Predication:
    """Who, whom and where, before it is asked whether and when."""
    trigger, predicate = match.trigger, match.predicate
    actors, support = _actors(match, reading, before)
    recipients, more = _recipients(match, reading, actors)
    visit = predicate.subtype == "visit"
    place = scene_of(match, anchors, reading)
    made = Predication(
        trigger=trigger.i,
        type=predicate.type,
        subtype=predicate.subtype,
        sentence=(trigger.sent.start, trigger.sent.end),
        status="asserted",
        rule=_rule(match),
        confidence=1.0,
        actors=actors,
        # "flew to La Palma", were it taken for a person, is no visit to one
        recipients=tuple(e for e in recipients if not visit or _is_guest_of(e, trigger, reading)),
        place=place if predicate.type not in {"ASSAULT", "AGREE"} or place not in recipients else None,
        agreement=_agreement(match, reading),
        whole=larger_event(anchors[: 2 + len(match.consumed)]),
        margin=_margin(anchors, reading),
        mutual=_is_mutual(predicate),
        occasion=occasion_of(anchors),
        # "met ministers of NATO": no meeting of NATO
        bodies=_bodies([t for t in anchors if t not in sides_of(match)], trigger, reading),
        words=tuple(t.i for t in anchors[: 1 + len(match.consumed)]),
        support=(*support, *more),
    )
    return _of_victim(_of_territory(_of_body(_as_host(made, match, reading)), reading), reading)


def _of_body(made: Predication) -> Predication:
    """ "a NATO meeting": of those whom no other words name, the body itself."""
    bare = made.subtype == "meeting" and not made.actors and not made.recipients
    return replace(made, actors=made.bodies) if bare and made.bodies else made


def _is_guest_of(entity: str, trigger: Token, reading: Reading) -> bool:
    # "on a visit to his Jordanian counterpart"
    hosts = [t for t in find_slot(trigger, "to") if t.lemma_.lower() == "counterpart"]
    return (reading.entities[entity].label == "Person" and trigger.lemma_ not in GOING) or bool(hosts)


def _of_victim(made: Predication, reading: Reading) -> Predication:
    """ "Kim Jong Nam was killed at the airport": by whom is not said, so it is a death."""
    killed = made.type == "ASSAULT" and made.rule.partition(":")[2] in KILLING and not made.actors
    if (
        not killed
        or reading.doc[made.trigger].pos_ != "VERB"
        or [reading.entities[e].label for e in made.recipients] != ["Person"]
    ):
        return made
    rule = f"x_death:{made.rule.partition(':')[2]}"
    return replace(made, type="X_DEATH", subtype=None, rule=rule, actors=made.recipients, recipients=(), mutual=False)


def _of_territory(made: Predication, reading: Reading) -> Predication:
    """ "withdrew from the town of Izium in Ukraine", "shelled Kharkiv": the country, where the sentence names it."""
    done_there = made.subtype == "withdrawal" or made.type == "ASSAULT"
    if not done_there or made.recipients or made.place is None or reading.entities[made.place].label != "Place":
        return made
    code = reading.entities[made.place].country
    sentence = reading.doc[made.sentence[0] : made.sentence[1]]
    named = [m.entity for m in reading.within(sentence) if m.label == "Country"]
    owner = [e for e in named if code is not None and reading.entities[e].code == code and e not in made.actors]
    return replace(made, recipients=tuple(owner[:1]))


def _rule(match: Match) -> str:
    """The name of the rule; who takes part in talks, or opens them, attends: that he met the others is not said."""
    verb = match.trigger.lemma_.lower()
    attends = match.predicate.subtype == "meeting" and verb in ATTENDING
    # "speaking at a meeting of ministers"
    attends = attends or (verb == "speak" and any(match.trigger.doc[i].lemma_ in MEETINGS for i in match.consumed))
    attends = attends or (match.predicate.pos == "n" and is_spoken_of(match.trigger))
    # "at the summit A and B said": not a summit of the two
    said_at = match.predicate.subtype == "summit" and match.predicate.pos == "n" and match.trigger.head.lower_ == "at"
    attends = attends or (said_at and not any(find_slot(match.trigger, s) for s in ("between", "with", "of", "poss")))
    return f"{match.predicate.type.lower()}:{'attend' if attends else verb}"


def _is_mutual(predicate: Predicate) -> bool:
    """ "Xi and Putin met", "signed a treaty", "clashed": towards each other; what they promise, to others."""
    towards_each_other = predicate.type in MUTUAL or predicate.subtype in {"clash", "treaty_signing"}
    return towards_each_other and predicate.subtype != "pledge"


def _actors(
    match: Match, reading: Reading, before: Sequence[Predication]
) -> tuple[tuple[str, ...], tuple[Tokens, ...]]:
    actors = actors_in(match, reading) or teller_of(match, reading)
    named = match.predicate.type == "CONSULT" and match.predicate.pos == "n"
    joined = joined_before(match.trigger, reading) if named else ()
    if actors or joined:
        return tuple(dict.fromkeys((*actors, *joined))) if match.predicate.subtype == "summit" else actors or joined, ()
    tokens = [t for slot in match.predicate.actor for t in find_slot(match.trigger, slot)]
    # "they are not willing": who, only encounters and agreements between two tell
    if not _is_mutual(match.predicate) or match.trigger.pos_ == "ADJ":
        tokens = [t for t in tokens if t.pos_ != "PRON"]
    people, support = plural_people(tokens, reading, met=before)
    people, support = (people, support) if people else two_countries(tokens, reading)
    company = company_of(tokens, reading) if match.predicate.type == "CONSULT" and not people else ()
    return people or company, support


def _recipients(match: Match, reading: Reading, actors: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[Tokens, ...]]:
    recipients = recipients_in(match, reading, without=actors)
    if recipients or match.predicate.type != "CONSULT":
        return recipients, ()
    tokens = [t for slot in match.predicate.recipient for t in find_slot(match.trigger, slot)]
    people, support = plural_people(tokens, reading, without=actors)
    others = tuple(e for e in company_of(tokens, reading) if e not in actors) if not people else ()
    return people or others, support


def _agreement(match: Match, reading: Reading) -> str | None:
    if match.predicate.subtype not in {"treaty_signing", "joint_statement"} or match.trigger.lemma_ not in SIGNING:
        return None
    tokens = [*find_slot(match.trigger, "obj"), *find_slot(match.trigger, "to")]
    named = [m for t in tokens for m in [reading.headed_by(t)] if m and m.label == "Agreement"]
    return named[0].entity if named else None


def _bodies(anchors: list[Token], trigger: Token, reading: Reading) -> tuple[str, ...]:
    """The organisation an event is held by: "the SCO summit", "a NATO meeting", "a summit of the G20"."""
    nouns = [t for t in anchors if t.pos_ in {"NOUN", "PROPN"}]
    beside = [t for n in nouns for t in (*modifiers(n), *find_slot(n, "of"), *children(n, "poss"))]
    # "a summit of the BRICS countries"
    inner = [m for t in beside if t.lemma_.lower() in OF_BODY for m in modifiers(t)]
    # "spoke at the Munich Security Conference"; there are bodies of such names that do not meet
    attended = trigger.pos_ == "VERB" or trigger.head.lower_ == "at"
    own = [n for n in nouns if attended and n.lemma_.lower() in GATHERINGS]
    before = [m for t in (*own, *beside, *inner) for m in [reading.headed_by(t)] if m]
    return tuple(dict.fromkeys(m.entity for m in before if m.label == "Organization"))


def _margin(anchors: list[Token], reading: Reading) -> str | None:
    named = [m for t in margins_of(anchors) for m in [reading.headed_by(t)] if m and m.label == "Organization"]
    return named[0].entity if named else None


def _as_host(made: Predication, match: Match, reading: Reading) -> Predication:
    # "Xi hosted Putin", "Putin was received by Xi"
    hosting = match.trigger.lemma_ in HOSTING and made.type == "CONSULT"
    if hosting and made.recipients:
        return replace(made, hosts=made.actors)
    # "Indonesia hosts the summit", "the summit, which Lithuania hosted"
    verb = support_verb(match.trigger) or hosting_verb(match.trigger) if match.predicate.pos == "n" else None
    if made.subtype == "summit" and verb is not None and verb.lemma_ == "host":
        own = tuple(named_in(subjects(verb), reading))
        return replace(made, hosts=own, actors=tuple(dict.fromkeys((*own, *made.actors))))
    # "spoke at the summit, which Lithuania hosted"
    if made.subtype == "summit" and match.predicate.pos == "v":
        held = [v for i in match.consumed for v in [hosting_verb(match.trigger.doc[i])] if v is not None]
        return replace(made, hosts=tuple(named_in([s for v in held for s in subjects(v)], reading)))
    # "Catherine Ashton hosted talks between A and B"
    between = tuple(named_in(find_slot(match.trigger, "between"), reading)) if match.predicate.pos == "n" else ()
    if made.type == "CONSULT" and len(set(between)) > 1 and made.actors and not set(made.actors) & set(between):
        return replace(made, hosts=made.actors, actors=between, recipients=())
    # "Turkey mediated between Russia and Ukraine"
    if made.subtype == "mediation":
        return replace(made, mediators=made.actors, actors=made.recipients, recipients=())
    return made
