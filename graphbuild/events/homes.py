"""The country a person belongs to, by the words beside the name: "Iranian President A", "China's minister, B"."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from spacy.tokens import Token

from graphbuild.model import Entity
from graphbuild.reading import Reading, TokenMention
from graphbuild.syntax import children, objects_of_preposition

BEFORE = 6
"""How many words of title may stand between the country and the name."""


def with_offices(entities: Mapping[str, Entity], held: Iterable[tuple[str, str]]) -> dict[str, Entity]:
    """The entities, each person with the country (ISO code) whose offices alone that person is said to hold."""
    countries: dict[str, set[str]] = {}
    for person, country in held:
        countries.setdefault(person, set()).add(country)
    sure = {person: min(found) for person, found in countries.items() if len(found) == 1}
    return {e.id: replace(e, country=sure.get(e.id, e.country)) for e in entities.values()}


def with_homes(reading: Reading) -> Reading:
    """The reading with the country (ISO code) of each person whose name has it beside, the one named most."""
    people = [m for m in reading.mentions if m.label == "Person" and m.form == "name"]
    votes: dict[str, Counter[str]] = {m.entity: Counter() for m in people}
    for mention in people:
        votes[mention.entity].update(_countries_beside(mention, reading))
    homes = {person: min(found, key=lambda c: (-found[c], c)) for person, found in votes.items() if found}
    entities = {e.id: replace(e, country=homes[e.id]) if e.id in homes else e for e in reading.entities.values()}
    return replace(reading, entities=entities)


def _countries_beside(mention: TokenMention, reading: Reading) -> Iterator[str]:
    """The codes of the countries named in the title, the apposition or the "of" of a name, each once."""
    head = reading.doc[mention.head]
    first = max(head.sent.start, mention.start - BEFORE)
    titles = [t for t in reading.doc[first : mention.start] if not t.is_space]
    # a title runs up to the name without a comma or a verb
    breaks = [t.i for t in titles if t.text in {",", ";"} or t.pos_ in {"VERB", "AUX", "CCONJ"}]
    words = [t for t in titles if t.i > max(breaks, default=-1) and _is_of_title(t, head, reading)]
    words += [o for p in children(head, "prep") if p.lower_ == "of" for o in objects_of_preposition(p)]
    beside = children(head, "appos") + ([head.head] if head.dep_ == "appos" and head.head.pos_ == "NOUN" else [])
    words += [t for noun in beside for t in _described(noun)]
    # "the premier of Bavaria" is of the country that Bavaria lies in
    found = [m for t in words for m in [reading.headed_by(t)] if m and m.label in {"Country", "Place"}]
    named = [reading.entities[e] for e in dict.fromkeys(m.entity for m in found)]
    yield from dict.fromkeys(code for e in named for code in [e.home] if code)


def _is_of_title(token: Token, head: Token, reading: Reading) -> bool:
    """Whether a word before a name is under it in the parse, or at least an adjective: "and Iranian President A"."""
    found = reading.headed_by(token)
    return token.i >= head.left_edge.i or (found is not None and found.form == "demonym")


def _described(noun: Token) -> list[Token]:
    """ "the Chinese foreign minister", "China's leader", "president of China"."""
    of = [o for p in children(noun, "prep") if p.lower_ == "of" for o in objects_of_preposition(p)]
    return [*children(noun, "amod", "poss", "compound", "nmod"), *of]
