"""What stands after a title: the portfolio and whose it is.

"minister | of defence | of Belarus", "director | of the Stimson Center", "ambassador | to NATO".
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from graphbuild.candidate import Candidate
from graphbuild.roles.titles import FUTURE, PORTFOLIOS, Title
from graphbuild.wordlists import words

LINKS = frozenset({"of", "for", "to", "at", "in", "with"})
DESCRIBING = frozenset({"ruling", "opposition", "governing", "main", "largest", "far-right", "powerful", "influential"})
SORTS = words(
    """
    agency airline alliance association bank bloc broadcaster chain channel charity club coalition company
    conglomerate council daily faction family firm foundation giant group institute league lobby magazine maker militia
    movement network newspaper organisation organization paper party publisher society team union university website
    """
)
"""What a name may be followed by that only says what sort of body it is."""
STUDYING = words("expert historian scholar specialist")
"""Who is of what he knows, and at the body he works for."""
DESCRIPTIVE = words("CD HYPH JJ JJR JJS NN NNP NNPS NNS POS RB RBS VBG VBN")
"""Tags of the words that may stand between the link and the body."""
FARTHEST = 6
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
    own = {"counterpart": ("from",), "employed": ("on",)}.get(title.office, ())
    if link not in LINKS and link not in own:
        return right
    found = _reach(doc, right.end + 1, starting)
    if title.name in ("ambassador", "envoy") and link in ("to", "for", "at"):
        return right if found is None else replace(right, end=found.end, complement=f" {link} {found.name}")
    # "a scholar | of | Islam" is no member of it, "an expert | in | EU-China relations" not employed by the union
    if link == "on" or (link in ("of", "in") and title.name in STUDYING):
        return _topic(doc, right, link, starting)
    serves = title.name in ("adviser", "secretary") and link == "to"
    if has_body or found is None or found.label == "Person" or (link in ("to", "with") and not serves):
        field = title.office in ("employed", "leads") and not has_body and (found is None or found.label != "Person")
        return _topic(doc, right, link, starting) if field else right
    return _body(doc, right, found, starting)


def _body(doc: Doc, right: Right, found: Candidate, starting: Mapping[int, Candidate]) -> Right:
    """The body, or a part of it: "head of | ESA's | Mission Operations Department"."""
    end = found.end
    if _word(doc, end) in POSSESSIVE:
        part = starting.get(end + 1)
        return replace(right, end=part.end, body=part) if part and part.label == "Organization" else right
    # "leader of the Pirate | political group"
    after = end + (end < len(doc) and doc[end].tag_ in ("JJ", "NN") and _word(doc, end) not in SORTS)
    if _word(doc, after) in SORTS:
        end = after + 1
    # "head of the Adenauer Foundation | office" heads an office
    if end < len(doc) and doc[end].tag_ in ("NN", "NNS") and not doc[end].is_sent_start:
        return right
    # "the head of the Central Council of Jews | in Germany |, Dieter Graumann"
    place = starting.get(_after_article(doc, end + 1)) if _word(doc, end) == "in" else None
    if place is not None and place.label in ("Country", "Place") and found.label == "Organization":
        end = place.end
    return replace(right, end=end, body=found, link=_word(doc, right.end))


def _reach(doc: Doc, start: int, starting: Mapping[int, Candidate]) -> Candidate | None:
    """The body after the link, over words that describe it: "of | the center-right | European People's Party".

    An adjective of a country describes what follows: "for | the German | Chamber of Trade". A country itself may
    follow adjectives alone: "of | neighboring | Lithuania".
    """
    position = start + (_word(doc, start) in ("the", "a", "an"))
    first = starting.get(position)
    plain = True
    for i in range(position, min(position + FARTHEST, len(doc))):
        found = starting.get(i)
        if found is not None and found.label == "Person":
            # "deputy head of | Acheson's | Reform Party"
            own = starting.get(found.end + 1) if _word(doc, found.end) in POSSESSIVE and i == position else None
            return own if own is not None and own.label == "Organization" else first if i == position else None
        if found is not None and (found.label == "Organization" or (plain and _is_whole(doc, found, starting))):
            return found
        if doc[i].tag_ not in DESCRIPTIVE or (doc[i].is_sent_start and i > start):
            break
        plain = plain and (doc[i].tag_[:1] in ("J", "V", "R") or doc[i].text == "-")
    return first if first is not None and first.form != "demonym" else None


def _is_whole(doc: Doc, found: Candidate, starting: Mapping[int, Candidate]) -> bool:
    """Whether a country or place stands for itself: not "the | Berlin | Philharmonic", nor "a Paris-based ..."."""
    after = doc[found.end] if found.end < len(doc) else None
    if after is None or after.is_sent_start or found.form == "demonym":
        return found.form != "demonym"
    following = starting.get(found.end + (after.text in POSSESSIVE))
    describes = after.tag_ in ("NN", "NNS") or after.text == "-"
    return not describes if following is None else following.label != "Organization"


def _topic(doc: Doc, right: Right, link: str, starting: Mapping[int, Candidate]) -> Right:
    """A field between title and body: "professor of international relations at Renmin University".

    "director of public policy | for the | Consumers' League" directs a part of it: the link is given as "at".
    """
    if link not in ("of", "in", "for", "on"):
        return right
    for position in range(right.end + 1, min(right.end + 8, len(doc))):
        if doc[position].is_sent_start or (doc[position].is_punct and doc[position].text != "-"):
            return right
        late = doc[position].lower_ in ("of", "for") and position > right.end + 2
        if doc[position].lower_ in ("at", "with") or late:
            found = _reach(doc, position + 1, starting)
            known = found is not None and found.label == "Organization"
            field = doc[right.end : position].text
            return (
                replace(right, end=found.end, body=found, link="at", complement=f" {field}")
                if found and known
                else right
            )
    return right


def _portfolio(doc: Doc, right: Right) -> Right:
    """ "minister | of foreign affairs", "minister | for the economy and energy"."""
    if _word(doc, right.end) not in ("of", "for"):
        return right
    first = right.end + 1 + (_word(doc, right.end + 1) == "the")
    for length in (3, 2, 1):
        field = " ".join(doc[i].lower_ for i in range(first, min(first + length, len(doc))))
        if field in PORTFOLIOS:
            return replace(right, end=first + length, portfolio=PORTFOLIOS[field])
    return right


def _after_article(doc: Doc, position: int) -> int:
    """Past an article and one adjective: "chairman of | the ruling | Workers' Party"."""
    position += _word(doc, position) in ("the", "a", "an")
    return position + (_word(doc, position) in DESCRIBING)


def _word(doc: Doc, position: int) -> str:
    inside = position < len(doc) and not (doc[position].is_sent_start and position > 0)
    return doc[position].lower_ if inside else ""
