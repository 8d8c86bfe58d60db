"""Who tells of talks as their own: "Lavrov said the talks with Kerry had been useful", or has a spokesman tell."""

from spacy.tokens import Token

from graphbuild.predicates.match import Match
from graphbuild.predicates.slots import find_slot
from graphbuild.reading import Reading, TokenMention
from graphbuild.status.words import SPEECH_VERBS
from graphbuild.syntax import children, grammatical_subjects, possessors
from graphbuild.wordlists import words

TOLD = words("talk meeting conversation discussion negotiation call")
VOICES = words(
    "spokesman spokeswoman spokesperson aide adviser advisor secretary source official analyst expert reporter"
    " correspondent journalist ambassador deputy"
)
"""Words beside a name that speaks for others."""
BESIDE = 4


def teller_of(match: Match, reading: Reading) -> tuple[str, ...]:
    """The person whose word it is that talks with another person were held, where no other side is named."""
    noun = match.trigger
    clause = noun.head
    spoken = clause.dep_ == "ccomp" and clause.head.lemma_ in SPEECH_VERBS and noun.dep_ in {"nsubj", "nsubjpass"}
    definite = any(c.lower_ == "the" for c in children(noun, "det")) and not children(noun, "poss")
    if match.predicate.type != "CONSULT" or noun.lemma_ not in TOLD or not (spoken and definite):
        return ()
    tellers = [o for t in grammatical_subjects(clause.head) for o in (possessors(t) if t.lemma_ in VOICES else [t])]
    told = [m for t in tellers for m in [reading.headed_by(t)] if m and m.label == "Person"]
    others = [m for t in find_slot(noun, "with") for m in [reading.headed_by(t)] if m and m.label == "Person"]
    return tuple(m.entity for m in told[:1] if others and not _is_voice(m, reading))


def _is_voice(teller: TokenMention, reading: Reading) -> bool:
    """Whether the article anywhere calls the one who tells a spokesman or the like."""
    named = [m for m in reading.mentions if m.entity == teller.entity and m.form == "name"]
    return any(t.lower_ in VOICES for m in named for t in _beside(m, reading))


def _beside(mention: TokenMention, reading: Reading) -> list[Token]:
    doc = reading.doc
    before = doc[max(doc[mention.head].sent.start, mention.start - BESIDE) : mention.start]
    after = [t for a in children(doc[mention.head], "appos") for t in a.subtree]
    return [*before, *after]
