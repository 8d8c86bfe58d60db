"""Which predications say enough to be an event."""

from collections.abc import Sequence

from spacy.tokens import Token

from graphbuild.dates.words import MONTHS
from graphbuild.events.lists import GROUPS
from graphbuild.events.predication import Predication
from graphbuild.events.tense import DAYS
from graphbuild.ontology import EVENTS
from graphbuild.predicates.slots import find_slot
from graphbuild.reading import Reading
from graphbuild.syntax import children
from graphbuild.wordlists import words

PRESENCE = frozenset({"be", "remain", "stay", "expect"})
"""Verbs that only say where somebody is: a visit when that is abroad."""

STUCK = words("exile hospital prison jail custody detention hiding captivity asylum")
"""Who is in one of these in another country is on no visit there."""

BETWEEN_STATES = frozenset(
    f"assault:{verb}"
    for verb in words(
        "attack assault hit strike destroy devastate level sink pound capture occupy invade conquer bomb shell torpedo"
        " target raid retaliate burn overrun storm"
    )
) | {"concede:allow"}
"""Rules that of two people mean words, or a game: "the candidate attacked the premier"."""

DELEGATES = words("delegation team mission inspector observer envoy negotiator")
"""Who travels for a state."""

PHYSICAL = frozenset({"material conflict", "material cooperation", "verbal conflict"})
SPORT = words(
    "goal coach striker midfielder goalkeeper defender halftime half-time penalty referee league bundesliga"
    " quarterfinal quarter-final semifinal semi-final kickoff kick-off offside fixture scorer equalizer equaliser"
    " championship tournament playoff racket wicket lap podium matchday stoppage-time winger clean-sheet knockout cup"
    " game midfield pitch goalless substitute teammate team-mate soccer football basketball tennis rugby cricket squad"
    " finals match ball keeper crossbar foul free-kick touchline substitution shootout shoot-out derby"
)
GIVING = frozenset({"aid:donate", "aid:give", "aid:donation", "aid:help", "aid:fund", "aid:finance"})
"""What a company does that does not sell."""
DUES = words("tax fine penalty ransom rent debt fee salary wage price damages")
JOBS = words("join star play appear buy acquire sell purchase become replace sign")
PRIZES = words("award awards prize medal oscar grammy emmy finalist winner nobel actor actress")
ROUNDS = words("round primary caucus seat state")
"""What of an election may be won by somebody who is not elected."""
AROUND = 40
MANY = 2
"""So many different words of sport in the neighbourhood make a contest of what sounds like a fight."""

ALONE = frozenset({"withdrawal", "exercise", "build_up"})
"""Deeds that are told of with a place and no other side: "Russian forces withdrew from Kherson"."""


def worth_keeping(made: Predication, reading: Reading) -> bool:
    """An event needs two sides, or one and what makes it an event by itself: a journey, a summit, an office."""
    labels = [reading.entities[e].label for e in made.actors]
    if made.subtype == "visit":
        # "his trips to Central Asia" are no one visit
        if reading.doc[made.trigger].tag_ == "NNS":
            return False
        someone = "Person" in labels or _travels_as_body(made, reading)
        return someone and (reading.doc[made.trigger].lemma_ not in PRESENCE or _is_abroad(made, reading))
    # "meets the champion in the final"
    if made.rule in {"consult:meet", "concede:allow"} and _is_of_sport(made, reading):
        return False
    # "withdrew, allowing Kyiv to advance": what came of it, and no concession
    if made.rule == "concede:allow" and reading.doc[made.trigger].tag_ == "VBG":
        return False
    if made.type == "CONSULT":
        return _is_encounter(made, labels, reading)
    if made.type.startswith("X_") or made.subtype == "resignation":
        return _is_of_somebody(made, reading)
    # "the referee awarded Sweden a penalty": nor a state among the teams
    teams = any(reading.entities[e].label == "Country" for e in made.participants)
    if (EVENTS[made.type].quad in PHYSICAL or teams) and _is_of_sport(made, reading):
        return False
    # ministers who "clashed over spending" fought with words
    people = {reading.entities[e].label for e in made.participants} == {"Person"}
    # nor do parties: "the party was annihilated by its rival"
    parties = {reading.entities[e].type for e in made.participants} == {"party"}
    if parties and made.type == "ASSAULT":
        return False
    if people and (made.subtype == "clash" or made.rule in BETWEEN_STATES):
        return False
    # nor did he who "clashed with the party"
    if made.subtype == "clash" and "Person" in {reading.entities[e].label for e in made.participants}:
        return False
    # "Thousands marched in London": who, no name says
    marched = made.subtype == "demonstration" and reading.doc[made.trigger].pos_ == "VERB"
    if marched and made.place is not None and reading.entities[made.place].label == "Place":
        return True
    # "the miners' union has protested since September"
    if made.subtype == "demonstration" and made.actors:
        return True
    # "Acme Motors delivered planes to Iran": what was bought
    if made.type == "AID" and made.rule not in GIVING and _are_companies(made, reading):
        return False
    # "paid the tax authorities": what is owed
    sentence = reading.doc[made.sentence[0] : made.sentence[1]]
    if made.rule == "aid:pay" and any(t.lemma_.lower() in DUES for t in sentence):
        return False
    # "the president dismissed the prosecutor": from office
    if made.rule == "reject:dismiss" and people and "as" not in _prepositions(made, reading):
        return False
    placed = bool(made.actors and made.place) and (made.type == "ASSAULT" or made.subtype in ALONE)
    return placed or _has_sides(made)


def _are_companies(made: Predication, reading: Reading) -> bool:
    return bool(made.actors) and all(reading.entities[e].type == "company" for e in made.actors)


def _prepositions(made: Predication, reading: Reading) -> set[str]:
    return {c.lower_ for c in reading.doc[made.trigger].children if c.dep_ == "prep"}


def _is_of_sport(made: Predication, reading: Reading) -> bool:
    """ "Ajax overran the Germans", between words of a match."""
    around = reading.doc[max(0, made.sentence[0] - AROUND) : made.sentence[1] + AROUND]
    return len({t.lower_ if t.lower_ in SPORT else t.lemma_.lower() for t in around} & SPORT) >= MANY


def _is_encounter(made: Predication, labels: Sequence[str], reading: Reading) -> bool:
    # "the two actors are in talks to join the series": with its makers
    if labels == ["Person"] * len(labels) and not made.recipients and _is_for_a_job(made, reading):
        return False
    # "in an interview with Fox News", "spoke to the newspaper"
    if any(reading.entities[e].type == "media" for e in made.participants):
        return False
    # "Merkel and Hollande spoke at the congress": to others
    if made.rule == "consult:speak" and any(c.lower_ == "out" for c in reading.doc[made.trigger].children):
        return False
    alone = not (made.recipients or made.whole)
    if alone and made.rule in {"consult:speak", "consult:talk"} and _is_to_others(made, reading):
        return False
    named = made.subtype == "summit" and (made.place or made.bodies or made.actors)
    alone = made.subtype == "meeting" and made.place is not None and labels[:1] == ["Organization"]
    # "the bloc's ministers will meet on Sunday", "a meeting of the council on Sunday"
    alone = alone or (made.subtype == "meeting" and _is_of_union(made, reading))
    # "is due to attend a conference in London"
    alone = alone or (made.rule.endswith(":attend") and made.place is not None and labels[:1] == ["Person"])
    # "A attended the meeting": the one told of just before, if any was
    alone = alone or (made.rule == "consult:attend" and made.date is None and labels[:1] == ["Person"])
    # "Kerry met with top officials in Paris": he was there, and the others have no name
    alone = alone or (labels[:1] == ["Person"] and made.place is not None and _with_unnamed(made, reading))
    # "at a meeting of the council, Trump promised"
    alone = alone or bool(labels[:1] == ["Person"] and made.bodies and made.subtype == "meeting")
    part = bool(made.whole and made.actors)
    homes = {reading.entities[e].country for e in made.participants}
    # "he held talks with Foreign Minister Qin", where "he" was taken for another minister of China
    if len(made.participants) == 2 and len(homes) == 1 and None not in homes and _by_pronoun(made, reading):
        return False
    # "Israel's delegation met with Netanyahu": of one side, and whom it met besides no name tells
    if len(made.participants) == 2 and _is_of_own_state(made, reading):
        return False
    # "negotiations with Turkey and Croatia": with each of them, by somebody not named
    sides = len(made.participants) > 1 and bool(made.actors)
    return alone or bool(named) or sides or part or bool(made.occasion)


def _is_for_a_job(made: Predication, reading: Reading) -> bool:
    noun = reading.doc[made.trigger]
    near = (*noun.children, *noun.head.children, *noun.head.head.children) if noun.head.lower_ == "in" else ()
    return any(c.lemma_ in JOBS and any(a.lower_ == "to" for a in c.children) for c in near)


def _is_of_union(made: Predication, reading: Reading) -> bool:
    """Whether a body of states meets by itself on a day that the sentence names."""
    types = {reading.entities[e].type for e in made.participants}
    sentence = reading.doc[made.sentence[0] : made.sentence[1]]
    return types == {"igo"} and any(t.lower_ in DAYS or (t.lower_ in MONTHS and not t.is_lower) for t in sentence)


def _travels_as_body(made: Predication, reading: Reading) -> bool:
    """ "a Danish delegation visited Taiwan"."""
    if not made.actors or made.place is None or made.support:
        return False
    actor = reading.entities[made.actors[0]]
    word = reading.doc[made.trigger]
    if word.lemma_ in PRESENCE or actor.home == reading.entities[made.place].home:
        return False
    sent = [t for slot in ("subj", "poss", "by", "of") for t in find_slot(word, slot)]
    return any(t.lemma_.lower() in DELEGATES for t in sent)


def _is_to_others(made: Predication, reading: Reading) -> bool:
    verb = reading.doc[made.trigger]
    words = {c.lower_ for c in verb.children}
    return verb.pos_ == "VERB" and bool(words & {"at", "before", "against", "of", "out", "little", "in", "to", "about"})


def _with_unnamed(made: Predication, reading: Reading) -> bool:
    """Whether a verb of meeting has several as its other side whom no name tells."""
    verb = reading.doc[made.trigger]
    sides = [t for slot in ("obj", "with") for t in find_slot(verb, slot)] if verb.lemma_ == "meet" else []
    return any(t.tag_ == "NNS" and t.lemma_.lower() in GROUPS for t in sides)


def _by_pronoun(made: Predication, reading: Reading) -> bool:
    """Whether the sentence names the one who acts by a pronoun alone."""
    sentence = reading.doc[made.sentence[0] : made.sentence[1]]
    forms = {m.form for m in reading.within(sentence) if m.entity == made.actors[0]} if made.actors else set()
    return forms == {"pronoun"}


def _is_of_own_state(made: Predication, reading: Reading) -> bool:
    """Whether an encounter is one of a person and the state that this person is of."""
    sides = [reading.entities[e] for e in made.participants]
    states = {s.code for s in sides if s.label == "Country"} - {None}
    return bool(states & {s.country for s in sides if s.label == "Person"})


def _is_of_somebody(made: Predication, reading: Reading) -> bool:
    """A death, an election, an inauguration: of a person, told of as such."""
    word = reading.doc[made.trigger]
    # "within hours of his appointment": whose it is rests on the pronoun alone; "announced her resignation" does not
    governed = word.dep_ == "dobj" and word.head.lemma_ in {"announce", "tender", "submit", "offer", "declare", "hand"}
    by_pronoun = word.pos_ == "NOUN" and any(c.pos_ == "PRON" for c in word.children if c.dep_ == "poss")
    # "won the first round of the elections": that elects nobody
    if made.rule == "x_election:win" and any(t.lemma_ in ROUNDS for t in word.children if t.dep_ == "dobj"):
        return False
    # "named her the most powerful woman", "nominated him for an award": a praise and no office
    if made.type == "X_APPOINTMENT" and word.pos_ == "VERB" and _is_distinction(word):
        return False
    # "will nominate a team": of nobody who has a name
    if made.type == "X_APPOINTMENT" and word.pos_ == "VERB" and not made.recipients:
        return False
    subject = made.recipients or made.actors
    is_person = bool(subject) and reading.entities[subject[0]].label == "Person"
    # "six weeks after she took office", "since Biden took office": a mark of time and no news
    passing = made.type == "X_INAUGURATION" and word.dep_ in {"advcl", "relcl", "pobj", "acl"}
    # "resigned, six weeks after she had taken office": the day is counted, not told
    since = passing and any(c.dep_ == "npadvmod" for c in word.children)
    return is_person and (governed or not by_pronoun) and not (since or (passing and made.date is None))


def _is_distinction(verb: Token) -> bool:
    """Whether one is named the best of something, or for a prize: the words after the verb have a superlative."""
    after = [t for c in children(verb, "oprd", "attr", "prep", "dobj") for t in c.subtree if t.i > verb.i]
    best = any(t.tag_ in {"JJS", "RBS"} or t.lower_ in PRIZES for t in after)
    return best or (verb.lemma_ == "nominate" and any(c.lower_ == "as" for c in children(verb, "prep")))


def _has_sides(made: Predication) -> bool:
    """Both sides, all of several who act on each other, or the signer of an agreement."""
    both = bool(made.actors and made.recipients) or (made.mutual and len(made.actors) > 1)
    return both or bool(made.agreement and made.actors)


def _is_abroad(made: Predication, reading: Reading) -> bool:
    """ "Modi was in France": somebody whose country is known is in another one."""
    near = find_slot(reading.doc[made.trigger], "in")
    # "is in exile in Riyadh"
    if made.place is None or any(t.lemma_.lower() in STUCK for t in near):
        return False
    there = reading.entities[made.place].home
    home = reading.entities[made.actors[0]].country
    return home is not None and there is not None and home != there
