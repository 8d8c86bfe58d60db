"""Find role phrases: a title with its modifiers, the body it belongs to and its portfolio.

"newly appointed Russian Defense Minister", "China's foreign minister", "director of the Stimson
Center", "U.S. Ambassador to NATO", "secretary of the Security Council".
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from graphbuild.candidate import Candidate
from graphbuild.occurrences import lower_words, with_lower
from graphbuild.roles.left import Left, look_left
from graphbuild.roles.right import look_right
from graphbuild.roles.titles import DEPUTY, PLURALS, PORTFOLIOS, RANK, TITLES, TOPICS, Title

LONGEST_TITLE = 5
FIRST_WORDS = frozenset(re.split(r"[ -]", title)[0] for title in (*TITLES, *PLURALS))
"""What a title may begin with; all other words need no look at the table."""


@dataclass(frozen=True, slots=True)
class Role:
    """A role phrase over the tokens ``start`` to ``end``; ``head`` is the last token of the title proper.

    ``body`` is the country, organisation or person the role is tied to, as a position in the list of
    candidates; ``determiner`` the word the phrase begins with, lower case, "'s" for a possessive;
    ``region`` the part of the country whose office it is, the last words of ``words``.
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
    region: str | None = None


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
    lower = lower_words(doc)
    taken = 0
    for start in (t.i for t in with_lower(doc, FIRST_WORDS)):
        match = _title_at(doc, lower, start) if start >= taken else None
        if match is not None:
            yield match
            taken = match[1]


def _title_at(doc: Doc, lower: Sequence[str], start: int) -> tuple[int, int, Title, bool] | None:
    for length in range(min(LONGEST_TITLE, len(lower) - start), 0, -1):
        words = " ".join(lower[start : start + length]).replace(" - ", "-")
        plural = words in PLURALS
        title = TITLES.get(PLURALS.get(words, words))
        # "the Premier League"
        if words == "premier" and lower[start + length : start + length + 1] == ("league",):
            continue
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
    left = look_left(doc, start, ending)
    left, post = _sent_by(doc, title, left, ending)
    right = look_right(doc, end, title, starting, has_body=left.body is not None)
    own = [w for w in left.words if w in TOPICS or w in PORTFOLIOS or w in RANK or w in DEPUTY]
    surface = doc[start:end].text.lower()
    # "| co- | director of the Acme Institute"
    joint = "co-" if start > 1 and doc[start - 1].text == "-" and doc[start - 2].lower_ == "co" else ""
    qualified = title.office == "leads" and not own and _is_qualified(doc, start)
    # "project director": of the project
    words = " ".join([*own, *([doc[start - 1].lower_] if qualified else []), joint + PLURALS.get(surface, surface)])
    portfolio = title.portfolio or right.portfolio or _portfolio(left.words)
    if title.office == "leads" and (
        own or right.link == "at" or _is_qualified(doc, start) or (left.body and _is_of_part(doc, end, title))
    ):
        title = Title("position", title.name)
    # "the caucus leader of the Democrats" leads their caucus
    body = (None if _is_field(title, left) else left.body) or right.body
    if title.office == "leader" and not own and body and body.label == "Organization" and _is_qualified(doc, start):
        title, words = Title("position", title.name), f"{doc[start - 1].lower_} {words}"
    role = Role(
        start=left.start,
        end=right.end,
        head=end - 1,
        title=title,
        words=words + (right.complement or post),
        portfolio=portfolio if title.office == "minister" else None,
        body=body,
        former="former" in left.flags,
        future=right.future or "future" in left.flags,
        deputy="deputy" in left.flags,
        plural=plural,
        determiner=left.determiner,
    )
    return replace(role, former=True) if title.name != "minister" and "ex" in left.words else role


def _is_of_part(doc: Doc, end: int, title: Title) -> bool:
    """ "Acme Watch | director | for the Americas" heads a part of the body."""
    return title.name == "director" and end < len(doc) and doc[end].lower_ == "for"


def _is_field(title: Title, left: Left) -> bool:
    """ "Public Order Minister Dendias": what an unknown body right before a minister names is the field."""
    unknown = left.body is not None and left.body.label == "Organization" and left.body.code is None
    return unknown and title.name == "minister" and left.determiner is None


def _sent_by(doc: Doc, title: Title, left: Left, ending: Mapping[int, Candidate]) -> tuple[Left, str]:
    """ "Israel's deputy UN ambassador" is Israel's, to the UN; an alliance's own envoy has no country before it."""
    body = left.body
    if title.name not in ("ambassador", "envoy") or body is None or body.type != "igo" or left.determiner is not None:
        return left, ""
    sender = look_left(doc, body.start, ending)
    if sender.body is None or sender.body.label != "Country":
        return left, ""
    return replace(sender, words=(*sender.words, *left.words), flags=sender.flags | left.flags), f" to {body.name}"


def _is_qualified(doc: Doc, start: int) -> bool:
    """A "project director" does not lead the organisation."""
    before = doc[start - 1] if start and not doc[start].is_sent_start else None
    return before is not None and before.tag_ == "NN" and before.is_lower and before.lower_ not in DEPUTY


def _portfolio(words: Sequence[str]) -> str | None:
    """The portfolio that the words before "minister" name, the longest run first."""
    for first in range(len(words)):
        found = PORTFOLIOS.get(" ".join(words[first:]))
        if found:
            return found
    return None
