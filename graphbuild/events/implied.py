"""Who acts or is acted upon though no slot names them: the nation of the released, whom one has protested to."""

from spacy.tokens import Token

from graphbuild.actors import places_of
from graphbuild.events.lists import named_in
from graphbuild.predicates.match import Match
from graphbuild.predicates.slots import find_slot
from graphbuild.reading import Reading
from graphbuild.syntax import children, modifiers
from graphbuild.wordlists import words

NATIONALS = words(
    "citizen national soldier sailor serviceman prisoner hostage detainee tourist journalist diplomat marine fisherman"
    " student missionary pilot crewman airman officer"
)
ARRESTING = words("arrest detain imprison jail apprehend")
POLICE = words("police policeman authority officer investigator prosecutor official court")
"""Who arrests in the name of the state; in their own country, if it is not told which."""
PLEDGING = words("pledge promise vow undertake")
HELPING = words("support help assist aid back defend protect fund")
MEETING = words("meet receive host visit telephone call phone")
GOOD = words("aid assistance help support money weapon arm fund loan backing cooperation protection investment")
"""What is promised to those with whom one speaks of it."""
ADDRESSING = words("protest complain criticise criticize accuse blame condemn denounce rebuke threaten")
"""After these a warning goes to whom they name."""


def traveller_after(match: Match, reading: Reading) -> tuple[str, ...]:
    """ "On the last day of his visit to Beijing, Putin said": the subject that comes after "his"."""
    trigger = match.trigger
    own = [p for p in children(trigger, "poss") if p.lower_ in {"his", "her"} and reading.headed_by(p) is None]
    if match.predicate.subtype != "visit" or trigger.pos_ != "NOUN" or not own:
        return ()
    verb = next((a for a in trigger.ancestors if a.pos_ == "VERB"), None)
    later = [s for s in children(verb, "nsubj") if s.i > trigger.i] if verb is not None else []
    return tuple(e for e in named_in(later, reading) if reading.entities[e].label == "Person")


def state_of_arrest(match: Match, reading: Reading) -> tuple[str, ...]:
    """ "police in Moscow detained", "arrested by officers in Wenzhou": the state whose they are, if that is all.

    Of "was arrested in Shanghai" nobody says by whom.
    """
    verb = match.trigger
    if match.predicate.subtype != "arrest" or verb.lemma_ not in ARRESTING or verb.pos_ != "VERB":
        return ()
    police = find_slot(verb, "subj")
    if not police or any(t.lemma_.lower() not in POLICE or children(t, "poss", "relcl") for t in police):
        return ()
    # "an officer in Wenzhou had detained": where they serve, else where it was
    spots = [t for p in police for t in find_slot(p, "in")] or [*find_slot(verb, "in"), *_opening(verb)]
    homes = {reading.entities[m.entity].home for t in spots for m in places_of(t, reading)} - {None}
    states = [e.id for e in reading.entities.values() if e.label == "Country" and e.code in homes]
    return tuple(states[:1]) if len(homes) == 1 else ()


def _opening(verb: Token) -> list[Token]:
    """ "In Tehran goes on the trial of A, whom the authorities arrested": where the sentence sets out."""
    first = verb.sent[0]
    return (
        find_slot(first.head, "in") if first.lower_ == "in" and first.dep_ == "prep" and first.head.i != verb.i else []
    )


def nationals_in(match: Match, reading: Reading) -> list[str]:
    """ "released three American citizens", "detained two Iranian sailors": done to the state whose they are."""
    if match.predicate.subtype not in {"release", "arrest"} or match.trigger.pos_ != "VERB":
        return []
    held = [t for slot in match.predicate.recipient for t in find_slot(match.trigger, slot) if t.tag_ == "NNS"]
    found = [m for t in held if t.lemma_ in NATIONALS for c in modifiers(t) for m in [reading.headed_by(c)] if m]
    return [m.entity for m in found if m.form == "demonym" and not is_of_two(reading.doc[m.head])]


def protested_to(match: Match, reading: Reading) -> list[str]:
    """ "China has protested to Washington and warned that it will act": whom it protested to."""
    warned, before = match.trigger, match.trigger.head
    joined = warned.dep_ == "conj" and not children(warned, "nsubj", "dobj") and bool(children(warned, "ccomp"))
    if not joined or match.predicate.type != "THREATEN" or before.lemma_ not in ADDRESSING:
        return []
    return named_in([*find_slot(before, "to"), *find_slot(before, "obj")], reading)


def pledged_to(match: Match, reading: Reading) -> list[str]:
    """ "promised that China would support Kazakhstan", "met Zelensky and promised aid": to whom it does good."""
    verb = match.trigger
    if match.predicate.subtype != "pledge" or verb.pos_ != "VERB" or verb.lemma_ not in PLEDGING:
        return []
    done = [c for c in children(verb, "ccomp", "xcomp") if c.lemma_ in HELPING and not children(c, "neg")]
    helped = named_in([o for c in done for o in (*find_slot(c, "obj"), *find_slot(c, "dat"))], reading)
    before = verb.head
    joined = verb.dep_ == "conj" and before.lemma_ in MEETING and not children(verb, "nsubj")
    met = [*find_slot(before, "obj"), *find_slot(before, "with")] if joined else []
    given = [o for o in children(verb, "dobj") if o.lemma_ in GOOD]
    return helped or (named_in(met, reading) if given else [])


def is_of_two(adjective: Token) -> bool:
    """ "the Egyptian-Israeli peace": of both, and of neither alone; "the South American nation": of a continent."""
    doc, i = adjective.doc, adjective.i
    if i and doc[i - 1].lower_ in {"south", "latin", "central", "north"} and doc[i - 1].pos_ != "VERB":
        return True
    return any(0 <= n < len(doc) and doc[n].text in {"-", "–"} for n in (i - 1, i + 1))
