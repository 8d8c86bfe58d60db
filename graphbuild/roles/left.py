"""What stands before a title: modifiers, the field, and whose it is.

"newly appointed | Russian | Defense | Minister", "Germany's | newly inaugurated | president".
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from graphbuild.candidate import Candidate
from graphbuild.roles.titles import COMING, CURRENT, DEPUTY, FORMER, PORTFOLIOS, RANK, TOPICS
from graphbuild.wordlists import words

DETERMINERS = words(
    """
    a an her his its our that the their this
    """
)
CHOSEN = frozenset({"appointed", "elected", "named", "re-elected", "reelected"})
"""Participles that are modifiers in "the newly elected president", and verbs in "was elected president"."""
DESCRIBING = words(
    """
    CD HYPH JJ JJR JJS NN RB RBS VBN
    """
)
"""Tags of the words that may describe a bearer between a possessor or an article and the title."""
PARTS = frozenset({"East", "Northern", "Southern"})
"""What makes a country's adjective that of another state or of a part: "East German", "Northern Irish"."""
PARTISAN = words("caucus democratic floor faction party parliamentary republican union")
"""Words that say that a leader is one of a party."""
FARTHEST = 6
POSSESSIVE = ("'s", "’s", "'", "’")


@dataclass(frozen=True, slots=True)
class Left:
    """The words that belong to the title, the body, and what the modifiers say of the bearer."""

    start: int
    words: tuple[str, ...] = ()
    body: Candidate | None = None
    determiner: str | None = None
    flags: frozenset[str] = frozenset()


def look_left(doc: Doc, start: int, ending: Mapping[int, Candidate]) -> Left:
    """Walk left from the title over modifiers to the body. ``ending`` are the candidates by their end."""
    state = Left(start)
    while state.start > 0:
        following = _step(doc, state, ending)
        if following is None:
            return _leap(doc, state, ending) if state.body is None and state.determiner is None else state
        state = following
    return state


def _step(doc: Doc, state: Left, ending: Mapping[int, Candidate]) -> Left | None:
    word = doc[state.start - 1].lower_
    if doc[state.start].is_sent_start:
        return None
    if word in FORMER and word != "then":
        return replace(state, start=state.start - 1, flags=state.flags | {"former"})
    # "Kenya's | future | president": not yet
    if word in COMING:
        return replace(state, start=state.start - 1, flags=state.flags | {"future"})
    # "the | ousted and jailed | president"
    joined = state.start > 2 and doc[state.start - 1].tag_ == "VBN" and doc[state.start - 2].lower_ == "and"
    if joined and doc[state.start - 3].lower_ in FORMER:
        return replace(state, start=state.start - 3, flags=state.flags | {"former"})
    if word in CURRENT or word == "then" or (word == "-" and state.start > 1):
        return _modifier(doc, state, word)
    if state.determiner is not None:
        return None
    if state.body is None:
        found = _body(doc, state, ending) or _title_word(doc, state, word)
        if found is not None:
            return found
    return replace(state, start=state.start - 1, determiner=word) if word in DETERMINERS else None


def _title_word(doc: Doc, state: Left, word: str) -> Left | None:
    """ "deputy", "national security", "finance": words that are part of the title."""
    if word in DEPUTY:
        return replace(state, start=state.start - 1, words=(word, *state.words), flags=state.flags | {"deputy"})
    if word in TOPICS or word in PORTFOLIOS or word in RANK or _joins_fields(doc, state, word):
        return replace(state, start=state.start - 1, words=(word, *state.words))
    return None


def _joins_fields(doc: Doc, state: Left, word: str) -> bool:
    """The "and" of "economy and finance minister"."""
    return word in ("and", "&") and bool(state.words) and state.start > 1 and doc[state.start - 2].lower_ in PORTFOLIOS


def _modifier(doc: Doc, state: Left, word: str) -> Left | None:
    """ "newly appointed", "then", and the hyphen of "ex-president" and "co-leader"."""
    if word in CHOSEN and doc[state.start - 2].lower_ not in {"newly", "recently", "just", *DETERMINERS}:
        return None
    if word != "-":
        flags = state.flags | ({"former"} if word == "then" else frozenset())
        return replace(state, start=state.start - 1, flags=flags)
    prefix = doc[state.start - 2].lower_
    if prefix in ("ex", "co"):
        return replace(state, start=state.start - 2, flags=state.flags | ({"former"} if prefix == "ex" else set()))
    return None


def _body(doc: Doc, state: Left, ending: Mapping[int, Candidate]) -> Left | None:
    """A country, organisation or possessor right before: "Russian", "NATO", "China's", "Putin's"."""
    position = state.start
    if doc[position - 1].text in POSSESSIVE and position > 1:
        owner = ending.get(position - 1)
        return replace(state, start=owner.start, body=owner, determiner="'s") if owner else None
    # "China, | whose | president, Xi Jinping, ..."
    if doc[position - 1].lower_ == "whose":
        owner = ending.get(position - 1 - (position > 1 and doc[position - 2].text == ","))
        return replace(state, start=position - 1, body=owner, determiner="'s") if owner else None
    # "the Bharatiya Janata Party | (BJP) | president"
    if doc[position - 1].text == ")" and position > 3 and doc[position - 3].text == "(":
        position -= 3
    owner = ending.get(position)
    if owner is None or owner.label not in ("Country", "Organization", "Place"):
        return None
    # "Environment | Canada | spokeswoman": of a body whose name ends so
    first = doc[owner.start - 1] if owner.start and not doc[owner.start].is_sent_start else None
    inside = first is not None and first.text[0].isupper() and first.pos_ in {"NOUN", "PROPN"}
    if owner.label == "Country" and owner.form == "name" and inside and ending.get(owner.start) is None:
        return replace(state, start=owner.start, determiner="-")
    # "the East | German | president": of no state of today
    if first is not None and owner.form == "demonym" and first.text in PARTS:
        return replace(state, start=owner.start - 1, determiner="-")
    # "the | Bosnian Serb | leader": of a people, of neither state
    other = ending.get(owner.start) if owner.form == "demonym" else None
    if other is not None and other.form == "demonym":
        return replace(state, start=other.start)
    return replace(state, start=owner.start, body=owner)


def _leap(doc: Doc, state: Left, ending: Mapping[int, Candidate]) -> Left:
    """Over words that describe the bearer to a possessor or an article: "Spain's | Bush-friendly | president"."""
    for position in range(state.start - 1, max(0, state.start - FARTHEST), -1):
        word = doc[position - 1]
        if word.text in POSSESSIVE or word.lower_ in ("the", "a", "an"):
            found = _step(doc, replace(state, start=position), ending)
            # "Germany's | Liberal floor | leader": of a party there
            partisan = any(t.lower_ in PARTISAN for t in doc[position : state.start])
            return replace(found, body=None) if found and partisan else found or state
        if doc[position].is_sent_start or (
            doc[position].tag_ not in DESCRIBING
            and doc[position - 1].text != "-"
            and (position + 1 >= len(doc) or doc[position + 1].text != "-")
        ):
            return state
    return state
