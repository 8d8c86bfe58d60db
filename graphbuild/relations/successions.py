"""Who came after whom in an office: by verbs, by nouns, and by handing over."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from graphbuild.actors import actors_of
from graphbuild.occurrences import with_lemma, with_lower
from graphbuild.reading import Reading, TokenMention
from graphbuild.relations.draft import Draft, ending, skip_article, starting, word
from graphbuild.roles.titles import TITLES
from graphbuild.syntax import after, children, grammatical_subjects, is_passive, objects, subjects
from graphbuild.wordlists import words

SUCCEEDING = frozenset({"succeed", "replace"})
OFFICES = words(
    """
    baton chair chairmanship chancellery chancellorship command control crown duty gavel government helm job
    leadership mantle office party portfolio position post power premiership presidency reins role rule seat torch
    throne
    """
)
"""What is handed on from one who holds an office to the next."""
NOUNS = frozenset({"predecessor", "successor"})
POSSESSIVES = frozenset({"his", "her"})
MATCH = words("minute minutes substituted substitute halftime half-time injured injury kickoff lineup squad")


@dataclass(frozen=True, slots=True)
class Handover:
    """Verbs with what they hand on (any of ``objects``, or a particle) and the preposition before the other holder."""

    verbs: frozenset[str]
    preposition: str
    objects: frozenset[str] = frozenset()
    particle: str = ""
    new_first: bool = True
    """Whether the subject is the one who comes in."""


HANDOVERS = (
    # "took over from Anna Weber", "took over the presidency from her"
    Handover(frozenset({"take"}), "from", particle="over"),
    # "inherited the post from Anna Weber", "assumed the chair from"
    Handover(frozenset({"inherit", "assume", "take", "receive", "accept"}), "from", objects=OFFICES),
    # "handed power to Anna Weber", "passed the gavel to", "ceded the presidency to"
    Handover(frozenset({"hand", "turn", "pass", "cede", "yield", "transfer"}), "to", OFFICES, new_first=False),
    # "made way for Anna Weber"
    Handover(frozenset({"make"}), "for", frozenset({"way"}), new_first=False),
)


def find_successions(reading: Reading) -> Iterator[Draft]:
    """ "Cameron replaced James Cleverly as foreign secretary", "his predecessor Sergei Shoigu", "took over from B"."""
    starts, ends = starting(reading), ending(reading)
    for noun in with_lower(reading.doc, NOUNS):
        yield from _beside_noun(reading, noun, starts, ends)
    for token in with_lemma(reading.doc, SUCCEEDING, *(row.verbs for row in HANDOVERS)):
        if token.pos_ == "VERB" and token.lemma_ in SUCCEEDING:
            new, old = subjects(token), objects(token)
            # "replaced Roe in the 60th minute": in a match
            in_match = any(t.lower_ in MATCH for t in token.sent)
            if len(new) == 1 and len(old) == 1 and not in_match:
                yield from _draft(reading, token, new[0], old[0], "succeeded", 0.9)
        elif token.pos_ == "VERB":
            yield from _handed_over(reading, token)


def _beside_noun(
    reading: Reading, noun: Token, starts: dict[int, TokenMention], ends: dict[int, TokenMention]
) -> Iterator[Draft]:
    """ "his predecessor Sergei Shoigu", "Rutte's successor, Dick Schoof"."""
    owner = ends.get(noun.i) or ends.get(noun.i - 1)
    # "Andrei Belousov, | his | predecessor Sergei Shoigu"
    if word(reading, noun.i - 1) in POSSESSIVES and word(reading, noun.i - 2) == ",":
        owner = ends.get(noun.i - 2) or owner
    other = starts.get(noun.i + 1 + (word(reading, noun.i + 1) == ","))
    if _are_two_people(owner, other) and owner and other:
        new, old = (owner, other) if noun.lower_ == "predecessor" else (other, owner)
        yield Draft("SUCCEEDED", new, old, noun.i, noun.lower_, 0.9)


def _handed_over(reading: Reading, verb: Token) -> Iterator[Draft]:
    """ "when he took over from Anna Weber", "handed the presidency to Otto Braun"."""
    for row in HANDOVERS:
        if verb.lemma_ not in row.verbs or is_passive(verb) or not _hands_on(verb, row):
            continue
        acting, other = subjects(verb), after(verb, row.preposition)
        if len(acting) == 1 and len(other) == 1:
            new, old = (acting[0], other[0]) if row.new_first else (other[0], acting[0])
            yield from _draft(reading, verb, new, old, "handover", 0.85)
            return


def _hands_on(verb: Token, row: Handover) -> bool:
    direct = children(verb, "dobj")
    if row.particle and any(p.lower_ == row.particle for p in children(verb, "prt", "advmod")):
        return all(t.lemma_.lower() in OFFICES for t in direct)
    return any(t.lemma_.lower() in row.objects for t in direct)


def _draft(reading: Reading, verb: Token, new: Token, old: Token, rule: str, confidence: float) -> Iterator[Draft]:
    left, right = _person(new, reading), _person(old, reading)
    if _are_two_people(left, right) and left and right:
        title = _office(reading, verb.i)
        yield Draft("SUCCEEDED", left, right, verb.i, rule, confidence, presupposed=False, title=title)


def _person(token: Token, reading: Reading) -> TokenMention | None:
    """Whom a word names: "Denmark's Anna Weber", or "the former premier" in "Otto Braun, the former premier, will"."""
    return next(iter(actors_of(token, reading)), None)


def _are_two_people(left: TokenMention | None, right: TokenMention | None) -> bool:
    return bool(left and right and left.label == right.label == "Person" and left.entity != right.entity)


def find_replaced(reading: Reading) -> Iterator[Draft]:
    """ "James Cleverly, who moves to the Home Office in place of | Suella Braverman |"."""
    starts = starting(reading)
    for token in with_lower(reading.doc, {"place"}):
        if word(reading, token.i - 1) != "in" or word(reading, token.i + 1) != "of":
            continue
        verb = token.head.head
        new = subjects(verb) if not is_passive(verb) else grammatical_subjects(verb)
        left = reading.headed_by(new[0]) if len(new) == 1 else None
        right = starts.get(token.i + 2)
        if left and right and _are_two_people(left, right):
            yield Draft("SUCCEEDED", left, right, verb.i, "in-place-of", 0.85, presupposed=False)


def _office(reading: Reading, position: int) -> str | None:
    """The title after "as": "replaced James Cleverly as | foreign secretary"."""
    sentence = reading.doc[position].sent
    place = next((t.i for t in reading.doc[position : sentence.end] if t.lower_ == "as"), None)
    first = skip_article(reading, place + 1) if place is not None else sentence.end
    for end in range(min(first + 5, sentence.end), first, -1):
        words = reading.doc[first:end].text.lower()
        if words in TITLES or (words.split()[-1] == "minister" and len(words.split()) <= 3):
            return words
    return None
