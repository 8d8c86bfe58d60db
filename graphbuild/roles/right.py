"""What stands after a title: the portfolio and whose it is.

"minister | of defence | of Belarus", "director | of the Stimson Center", "ambassador | to NATO".
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from graphbuild.candidate import Candidate
from graphbuild.roles.titles import FUTURE, PORTFOLIOS, Title

LINKS = frozenset({"of", "for", "to", "at", "in", "with"})
DESCRIBING = frozenset({"ruling", "opposition", "governing", "main", "largest", "far-right", "powerful", "influential"})
POSSESSIVE = ("'s", "’s", "'", "’")


@dataclass(frozen=True, slots=True)
class Right:
    """Where the phrase ends, and what its complement tells."""

    end: int
    portfolio: str | None = None
    body: Candidate | None = None
    complement: str = ""
    future: bool = False
    link: str = ""


def look_right(doc: Doc, end: int, title: Title, starting: Mapping[int, Candidate], *, has_body: bool) -> Right:
    """Read on from the end of the title. ``starting`` are the candidates by their start."""
    right = Right(end)
    if _word(doc, end) in FUTURE or (_word(doc, end) == "-" and _word(doc, end + 1) in FUTURE):
        return replace(right, end=end + 1 + (_word(doc, end) == "-"), future=True)
    if title.name == "minister":
        right = _portfolio(doc, right)
    link = _word(doc, right.end)
    if link not in LINKS and not (link == "from" and title.office == "counterpart"):
        return right
    found = starting.get(_after_article(doc, right.end + 1))
    if title.name in ("ambassador", "envoy") and link in ("to", "for", "at"):
        return right if found is None else replace(right, end=found.end, complement=f" {link} {found.name}")
    serves = title.name in ("adviser", "secretary") and link == "to"
    if has_body or found is None or found.label == "Person" or (link in ("to", "with") and not serves):
        return _topic(doc, right, link, starting) if title.office == "employed" and not has_body else right
    return _body(doc, right, found, starting)


def _body(doc: Doc, right: Right, found: Candidate, starting: Mapping[int, Candidate]) -> Right:
    """The body, or a part of it: "head of | ESA's | Mission Operations Department"."""
    end = found.end
    if _word(doc, end) in POSSESSIVE:
        part = starting.get(end + 1)
        return replace(right, end=part.end, body=part) if part and part.label == "Organization" else right
    # "head of the Adenauer Foundation | office" heads an office
    if end < len(doc) and doc[end].tag_ in ("NN", "NNS") and not doc[end].is_sent_start:
        return right
    # "the head of the Central Council of Jews | in Germany |, Dieter Graumann"
    place = starting.get(_after_article(doc, end + 1)) if _word(doc, end) == "in" else None
    if place is not None and place.label in ("Country", "Place") and found.label == "Organization":
        end = place.end
    return replace(right, end=end, body=found, link=_word(doc, right.end))


def _topic(doc: Doc, right: Right, link: str, starting: Mapping[int, Candidate]) -> Right:
    """A field between title and body: "professor of international relations at Renmin University"."""
    if link not in ("of", "in", "for"):
        return right
    for position in range(right.end + 1, min(right.end + 8, len(doc))):
        if doc[position].is_sent_start or doc[position].is_punct:
            return right
        if doc[position].lower_ in ("at", "with") or (doc[position].lower_ == "of" and position > right.end + 2):
            found = starting.get(_after_article(doc, position + 1))
            return replace(right, end=found.end, body=found) if found and found.label == "Organization" else right
    return right


def _portfolio(doc: Doc, right: Right) -> Right:
    """ "minister | of foreign affairs", "minister | for the economy and energy"."""
    if _word(doc, right.end) not in ("of", "for"):
        return right
    first = right.end + 1 + (_word(doc, right.end + 1) == "the")
    for length in (3, 2, 1):
        words = " ".join(doc[i].lower_ for i in range(first, min(first + length, len(doc))))
        if words in PORTFOLIOS:
            return replace(right, end=first + length, portfolio=PORTFOLIOS[words])
    return right


def _after_article(doc: Doc, position: int) -> int:
    """Past an article and one adjective: "chairman of | the ruling | Workers' Party"."""
    position += _word(doc, position) in ("the", "a", "an")
    return position + (_word(doc, position) in DESCRIBING)


def _word(doc: Doc, position: int) -> str:
    inside = position < len(doc) and not (doc[position].is_sent_start and position > 0)
    return doc[position].lower_ if inside else ""
