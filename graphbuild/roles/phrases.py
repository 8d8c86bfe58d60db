"""Find role phrases: a title with its modifiers, the body it belongs to and its portfolio.

"newly appointed Russian Defense Minister", "China's foreign minister", "director of the Stimson
Center", "U.S. Ambassador to NATO", "secretary of the Security Council".
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from graphbuild.candidate import Candidate
from graphbuild.roles.titles import (
    CURRENT,
    DEPUTY,
    FORMER,
    FUTURE,
    PLURALS,
    PORTFOLIOS,
    RANK,
    TITLES,
    TOPICS,
    Title,
)
from graphbuild.wordlists import words

DETERMINERS = words(
    """
    a an her his its our that the their this
    """
)
LINKS = frozenset({"of", "for", "to", "at", "in", "with", "on"})
LONGEST_TITLE = 5
FIRST_WORDS = frozenset(re.split(r"[ -]", title)[0] for title in (*TITLES, *PLURALS))
"""What a title may begin with; all other words need no look at the table."""
CHOSEN = frozenset({"appointed", "elected", "named", "re-elected", "reelected"})
"""Participles that are modifiers in "the newly elected president", and verbs in "was elected president"."""


@dataclass(frozen=True, slots=True)
class Role:
    """A role phrase over the tokens ``start`` to ``end``; ``head`` is the last token of the title proper.

    ``body`` is the country, organisation or person the role is tied to, as a position in the list of
    candidates; ``determiner`` the word the phrase begins with, lower case, "'s" for a possessive.
    """

    start: int
    end: int
    head: int
    title: Title
    words: str
    portfolio: str | None = None
    body: Candidate | None = None
    former: bool = False
    future: bool = False
    deputy: bool = False
    plural: bool = False
    determiner: str | None = None


@dataclass(frozen=True, slots=True)
class _Left:
    """What stands before a title."""

    start: int
    words: tuple[str, ...] = ()
    body: Candidate | None = None
    determiner: str | None = None
    flags: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Right:
    """What stands after a title."""

    end: int
    portfolio: str | None = None
    body: Candidate | None = None
    complement: str = ""
    future: bool = False


def find_roles(doc: Doc, candidates: Sequence[Candidate]) -> tuple[Role, ...]:
    """The role phrases of a doc in order, longest titles first, none inside another."""
    ending = {c.end: c for c in sorted(candidates, key=lambda c: c.end - c.start)}
    starting = {c.start: c for c in sorted(candidates, key=lambda c: c.end - c.start)}
    inside = {i for c in candidates if c.label in ("Organization", "Person") for i in range(c.start, c.end)}
    roles = []
    taken = -1
    for start, end, title, plural in _titles(doc):
        if start >= taken and not inside.intersection(range(start, end)):
            role = _role(doc, start, end, title, plural, ending, starting)
            roles.append(role)
            taken = max(role.head + 1, taken)
    return tuple(roles)


def _titles(doc: Doc) -> Iterable[tuple[int, int, Title, bool]]:
    lower = [t.lower_ for t in doc]
    position = 0
    while position < len(doc):
        match = _title_at(doc, lower, position)
        if match is None:
            position += 1
        else:
            yield match
            position = match[1]


def _title_at(doc: Doc, lower: Sequence[str], start: int) -> tuple[int, int, Title, bool] | None:
    if lower[start] not in FIRST_WORDS:
        return None
    for length in range(min(LONGEST_TITLE, len(lower) - start), 0, -1):
        words = " ".join(lower[start : start + length]).replace(" - ", "-")
        plural = words in PLURALS
        title = TITLES.get(PLURALS.get(words, words))
        if title and doc[start + length - 1].tag_[:1] in ("N", "F"):
            return start, start + length, title, plural
    return None


def _role(
    doc: Doc,
    start: int,
    end: int,
    title: Title,
    plural: bool,
    ending: Mapping[int, Candidate],
    starting: Mapping[int, Candidate],
) -> Role:
    left = _look_left(doc, start, title, ending)
    right = _look_right(doc, end, title, starting, has_body=left.body is not None)
    own = [w for w in left.words if w in TOPICS or w in PORTFOLIOS or w in RANK or w in DEPUTY]
    words = " ".join([*own, doc[start:end].text.lower()])
    portfolio = title.portfolio or right.portfolio or _portfolio(left.words)
    role = Role(
        start=left.start,
        end=right.end,
        head=end - 1,
        title=title,
        words=words + right.complement,
        portfolio=portfolio if title.office == "minister" else None,
        body=left.body or right.body,
        former="former" in left.flags,
        future=right.future,
        deputy="deputy" in left.flags,
        plural=plural,
        determiner=left.determiner,
    )
    return replace(role, former=True) if title.name != "minister" and "ex" in left.words else role


def _portfolio(words: Sequence[str]) -> str | None:
    """The portfolio that the words before "minister" name, the longest run first."""
    for first in range(len(words)):
        found = PORTFOLIOS.get(" ".join(words[first:]))
        if found:
            return found
    return None


def _look_left(doc: Doc, start: int, title: Title, ending: Mapping[int, Candidate]) -> _Left:
    """Walk left over modifiers to the body: "newly appointed | Russian | Defense | Minister"."""
    state = _Left(start)
    while state.start > 0:
        token = doc[state.start - 1]
        if token.is_sent_start is True and token.text in ("\n", "\n\n"):
            break
        nxt = _step_left(doc, state, title, ending)
        if nxt is None:
            break
        state = nxt
    return state


def _step_left(doc: Doc, state: _Left, title: Title, ending: Mapping[int, Candidate]) -> _Left | None:
    token = doc[state.start - 1]
    word = token.lower_
    if doc[state.start].is_sent_start:
        return None
    if word in FORMER and word != "then":
        return replace(state, start=state.start - 1, flags=state.flags | {"former"})
    if word in CURRENT or word == "then" or (word == "-" and state.start > 1):
        return _modifier(doc, state, word)
    if state.determiner is not None:
        return None
    if state.body is None:
        found = _body_left(doc, state, ending)
        if found is not None:
            return found
        if word in DEPUTY:
            return replace(state, start=state.start - 1, words=(word, *state.words), flags=state.flags | {"deputy"})
        if word in TOPICS or word in PORTFOLIOS or word in RANK or _joins_fields(doc, state, word):
            return replace(state, start=state.start - 1, words=(word, *state.words))
    if word in DETERMINERS:
        return replace(state, start=state.start - 1, determiner=word)
    return None


def _joins_fields(doc: Doc, state: _Left, word: str) -> bool:
    """The "and" of "economy and finance minister"."""
    return word in ("and", "&") and bool(state.words) and state.start > 1 and doc[state.start - 2].lower_ in PORTFOLIOS


def _modifier(doc: Doc, state: _Left, word: str) -> _Left | None:
    """ "newly appointed", "then", and the hyphen of "ex-president"."""
    if word in CHOSEN and doc[state.start - 2].lower_ not in {"newly", "recently", "just", *DETERMINERS}:
        return None
    if word != "-":
        flags = state.flags | ({"former"} if word == "then" else frozenset())
        return replace(state, start=state.start - 1, flags=flags)
    if doc[state.start - 2].lower_ == "ex":
        return replace(state, start=state.start - 2, flags=state.flags | {"former"})
    return None


def _body_left(doc: Doc, state: _Left, ending: Mapping[int, Candidate]) -> _Left | None:
    """A country, organisation or possessor right before: "Russian", "NATO", "China's", "Putin's"."""
    position = state.start
    if doc[position - 1].text in ("'s", "’s", "'", "’") and position > 1:
        owner = ending.get(position - 1)
        return replace(state, start=owner.start, body=owner, determiner="'s") if owner else None
    # "China, | whose | president, Xi Jinping, ..."
    if doc[position - 1].lower_ == "whose":
        owner = ending.get(position - 1 - (position > 1 and doc[position - 2].text == ","))
        return replace(state, start=position - 1, body=owner, determiner="'s") if owner else None
    owner = ending.get(position)
    if owner is not None and owner.label in ("Country", "Organization", "Place"):
        return replace(state, start=owner.start, body=owner)
    return None


def _look_right(doc: Doc, end: int, title: Title, starting: Mapping[int, Candidate], *, has_body: bool) -> _Right:
    """Read on: "minister | of defence | of Belarus", "director | of the Stimson Center", "ambassador | to NATO"."""
    right = _Right(end)
    if _word(doc, end) in FUTURE or (_word(doc, end) == "-" and _word(doc, end + 1) in FUTURE):
        return replace(right, end=end + 1 + (_word(doc, end) == "-"), future=True)
    if title.name == "minister":
        right = _portfolio_right(doc, right)
    link = _word(doc, right.end)
    if link not in LINKS or (link == "on"):
        return right
    after = right.end + 1 + (_word(doc, right.end + 1) in ("the", "a", "an"))
    found = starting.get(after)
    if title.name in ("ambassador", "envoy") and link in ("to", "for", "at"):
        if found is None:
            return right
        return replace(right, end=found.end, complement=f" {link} {found.name}")
    if has_body or found is None or found.label == "Person" or link in ("to", "with"):
        return _topic_right(doc, right, link, starting) if title.office == "employed" and not has_body else right
    return replace(right, end=found.end, body=found)


def _topic_right(doc: Doc, right: _Right, link: str, starting: Mapping[int, Candidate]) -> _Right:
    """A field between title and body: "professor of international relations at Renmin University"."""
    if link not in ("of", "in", "for", "on"):
        return right
    for position in range(right.end + 1, min(right.end + 8, len(doc))):
        if doc[position].is_sent_start or doc[position].is_punct:
            return right
        if doc[position].lower_ in ("at", "with") or (doc[position].lower_ == "of" and position > right.end + 2):
            after = position + 1 + (_word(doc, position + 1) in ("the", "a", "an"))
            found = starting.get(after)
            if found is not None and found.label == "Organization":
                return replace(right, end=found.end, body=found)
            return right
    return right


def _portfolio_right(doc: Doc, right: _Right) -> _Right:
    """ "minister of foreign affairs", "minister for the economy and energy"."""
    if _word(doc, right.end) not in ("of", "for"):
        return right
    first = right.end + 1 + (_word(doc, right.end + 1) == "the")
    for length in (3, 2, 1):
        words = " ".join(doc[i].lower_ for i in range(first, min(first + length, len(doc))))
        if words in PORTFOLIOS:
            return replace(right, end=first + length, portfolio=PORTFOLIOS[words])
    return right


def _word(doc: Doc, position: int) -> str:
    return doc[position].lower_ if position < len(doc) and not (doc[position].is_sent_start and position > 0) else ""
