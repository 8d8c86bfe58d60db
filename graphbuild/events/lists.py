"""Everyone whom the words of a slot name, with lists that the parse hangs elsewhere: "leaders, among them A and B"."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from graphbuild.actors import actors_of
from graphbuild.reading import Reading, TokenMention
from graphbuild.status import speaker_around
from graphbuild.syntax import children, conjuncts
from graphbuild.wordlists import words

GROUPS = words(
    "leader politician official minister representative diplomat figure lawmaker member activist candidate expert envoy"
    " president premier chancellor chief colleague ally counterpart critic guest adviser general commander head"
    " delegate parliamentarian senator deputy negotiator businessman executive participant speaker journalist dissident"
    " prisoner state country nation power government neighbour neighbor person people personality celebrity dignitary"
)
"""Nouns after which a list of people or states may stand."""
PLURAL_STATES = words("country nation state government side neighbour neighbor power")
TITLES = frozenset({"compound", "nmod", "conj", "amod"})
"""Relations by which the parse hangs one name of a list under the next."""


def named_in(tokens: Iterable[Token], reading: Reading) -> list[str]:
    """The people, states and organisations that the words name, in order."""
    named = [m for t in tokens for m in (*_before(t, reading), *_named_by(t, reading))]
    return [m.entity for first in named for m in (first, *_listed_on(first, reading))]


def _named_by(token: Token, reading: Reading) -> Sequence[TokenMention]:
    """Whom a word names; "I" in a quotation is its speaker."""
    speaker = speaker_around(token, reading.doc) if token.lower_ in {"i", "me"} else None
    # "the Tibetan leader, A": A, whoever else may be a leader
    meant = reading.headed_by(token)
    beside = [m for a in children(token, "appos") for m in [reading.headed_by(a)] if m and m.form == "name"]
    if meant is not None and meant.form == "nominal" and beside and token.tag_ == "NN":
        return beside[:1]
    return actors_of(token if speaker is None else speaker, reading) or _listed(token, reading)


def _listed_on(first: TokenMention, reading: Reading) -> list[TokenMention]:
    """ "A, then secretary of X, the adviser B and C": the parse hangs the rest of a list on an apposition of A."""
    if first.label != "Person":
        return []
    beside, found = children(reading.doc[first.head], "appos"), []
    for low in beside:
        found += [c for c in conjuncts(low) if c.i != low.i]
        # an apposition with a name of its own is a further person
        found += [a for c in conjuncts(low) for a in children(c, "appos")]
    listed = [c for t in dict.fromkeys(found) for c in _chain(t)]
    joined = any(c.lower_ == "and" for t in (*beside, *listed) for c in t.children)
    # "with A, president B and the candidate of the party, C": C hangs on A, his title beside B
    joined = joined or any(
        _is_unnamed(c, reading) and c.i < b.i for c in _chain(reading.doc[first.head]) for b in beside
    )
    named = [m for t in (*beside, *listed) for m in [reading.headed_by(t)] if m and m.label == "Person"]
    return [m for m in named if m.entity != first.entity and m.form == "name"] if joined else []


def _is_unnamed(token: Token, reading: Reading) -> bool:
    return token.dep_ == "conj" and token.tag_ == "NN" and reading.headed_by(token) is None and token.ent_type_ == ""


def _chain(token: Token) -> list[Token]:
    """A word with what is coordinated or set beside it, and so on down."""
    below = [t for c in conjuncts(token) for t in children(c, "appos")]
    return [*conjuncts(token), *(t for b in below for t in _chain(b))]


def _before(token: Token, reading: Reading) -> list[TokenMention]:
    """ "with Iranian President A and Pakistani Premier B": the parse may hang A under B as if it were a title."""
    last = reading.headed_by(token)
    if last is None or last.label != "Person":
        return []
    start = token.left_edge.i
    named = [m for m in reading.mentions if m.label == "Person" and start <= m.start and m.end <= last.start]
    joined = (m for m in named if m.form == "name" and _is_chain(reading.doc[m.head], token, TITLES))
    return [m for m in joined if any(t.lower_ == "and" for t in reading.doc[m.end : last.start])]


def _is_chain(low: Token, high: Token, relations: frozenset[str]) -> bool:
    """Whether only these relations lead from a word up to another."""
    for above in (low, *low.ancestors):
        if above.i == high.i:
            return True
        if above.dep_ not in relations:
            return False
    return False


def _listed(token: Token, reading: Reading) -> list[TokenMention]:
    """ "officials including A and B", "politicians such as A", "opposition leaders: A, B and C"."""
    # "rejects allegations, B said": no list of people stands beside a thing
    if token.tag_ not in {"NNS", "NNPS"} or token.lemma_.lower() not in GROUPS:
        return []
    # "officials in the cabinet, including A": hung on the last noun
    examples = [p for p in token.subtree if p.lower_ in {"including", "like"} or _is_such_as(p)]
    listed = [m for p in examples for m in _list_under(p, reading)]
    listed += [m for a in children(token, "appos") for c in conjuncts(a) for m in actors_of(c, reading)]
    # "with the leaders of Crimea, among them A"
    rest = [m for m in reading.mentions if token.i < m.start < token.sent.end and _is_among(reading.doc[m.head])]
    listed += [x for m in rest for t in conjuncts(reading.doc[m.head]) for x in actors_of(t, reading)]
    label = "Country" if token.lemma_.lower() in PLURAL_STATES else "Person"
    return list(dict.fromkeys(m for m in listed if m.label == label))


def _list_under(preposition: Token, reading: Reading) -> list[TokenMention]:
    """The names of a list, however the parse hangs one beside or under another as if it were a title."""
    start, end = preposition.i, preposition.right_edge.i
    named = [m for m in reading.mentions if start < m.start and m.end <= end + 1 and m.form == "name"]
    return [m for m in named if _is_chain(reading.doc[m.head], preposition, TITLES | {"pobj", "appos"})]


def _is_among(name: Token) -> bool:
    """ "among them A"."""
    return any(p.lower_ == "among" and any(c.lower_ in {"them", "whom"} for c in p.children) for p in name.children)


def _is_such_as(word: Token) -> bool:
    return word.lower_ == "as" and word.dep_ == "prep" and any(c.lower_ == "such" for c in word.children)
