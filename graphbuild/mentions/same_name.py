"""One name, one kind: what a full name is in most places of an article it is in all of them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from graphbuild.candidate import Candidate


def settle_people(chosen: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, a place or body that no list knows as the person whose full name the article has as often.

    "Otto Braun opened the fair. ... In Vienna, | Otto Braun | spoke of ..."
    """
    people = Counter(c.name for c in chosen if c.label == "Person" and " " in c.name)
    guesses = Counter(c.name for c in chosen if _is_guess(c))
    meant = {name for name, times in people.items() if times >= guesses[name]}
    return [replace(c, label="Person", type=None) if _is_guess(c) and c.name in meant else c for c in chosen]


def _is_guess(c: Candidate) -> bool:
    return c.label in ("Organization", "Place") and c.form == "name" and c.code is None and c.country is None
