"""Whom people belong to by what they are called: "Dortmund striker A", "B, a physicist at C", "the German poet D"."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Token

from graphbuild.occurrences import with_lower
from graphbuild.reading import Reading, TokenMention
from graphbuild.relations.callings import (
    CALLINGS,
    COACHES,
    HOMELESS,
    INSIDERS,
    LEADERS,
    OUTSIDERS,
    PARTISANS,
    PLAYERS,
)
from graphbuild.relations.draft import Draft, ending, starting, word
from graphbuild.roles.right import SORTS, STUDYING
from graphbuild.roles.titles import DEPUTY, FORMER, TITLES
from graphbuild.wordlists import words

POSSESSIVE = ("'s", "’s", "'", "’")
ARTICLES = frozenset({"a", "an", "the", "another", "one"})
COPULAS = frozenset({"is", "was", "became", "becomes", "remains"})
PREPOSITIONS = frozenset({"of", "at", "for", "from", "with"})
LINKS = frozenset({"and", "-", "/"})
DESCRIBING = words("CD HYPH JJ JJR JJS NN NNP NNPS NNS POS RB RBS VBG VBN")
"""Tags of the words that may stand between a calling and its body or country."""
CLOSING = (",", ".", ")", "—", "–", ";", ":")
EMPLOYING = words(
    """
    agency army bank club company embassy firm government league magazine military ministry newspaper outfit
    parliament party police side team union university
    """
)
"""What a country's adjective may tell of, rather than of the person: "German | government | adviser"."""
CITY_STATES = words("monaco singapore luxembourg panama kuwait guatemala djibouti")
"""Countries that share their name with a city, so with its clubs."""
SEATS = words("board committee council panel team staff crew jury cabinet commission parliament")
"""What one may be a member of inside the body that is named before it."""
OWNERS = words("founder co-founder owner co-owner")
FARTHEST = 5
REACH = 6


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase around a calling: where it begins and ends, whose the person is, where the person is from."""

    start: int
    end: int
    noun: int
    body: TokenMention | None = None
    country: TokenMention | None = None
    definite: bool = False
    link: str = ""


CALLED = CALLINGS | {f"{calling}s" for calling in CALLINGS}
"""The callings, of one and of many."""

type Marks = Mapping[int, TokenMention]


def find_affiliations(reading: Reading) -> Iterator[Draft]:
    """ "Knauf manager Peter Rumer", "Jane Roe, a German physicist at the University of Bonn, ..."."""
    starts, ends = starting(reading), ending(reading)
    for token in with_lower(reading.doc, CALLED):
        if _is_calling(reading, token):
            phrase = _phrase(reading, token, starts, ends)
            if phrase.body is not None or phrase.country is not None:
                for person, presupposed in _bearers(reading, phrase, starts, ends):
                    yield from _drafts(reading, phrase, person, presupposed)


def _is_calling(reading: Reading, token: Token) -> bool:
    """A noun for a person, as a common noun or written like a title; not part of a name."""
    if token.tag_[:2] != "NN" or _singular(token) not in CALLINGS or word(reading, token.i + 1) in SEATS:
        return False
    # "the party's former deputy leader": the rank of an office
    if token.lower_ in DEPUTY and token.i + 1 < len(reading.doc) and token.nbor().tag_ == "NN":
        return False
    inside = reading.covering(token)
    return inside is None or inside.form != "name"


def _singular(token: Token) -> str:
    return token.lower_.removesuffix("s") if token.tag_ in ("NNS", "NNPS") else token.lower_


def _phrase(reading: Reading, noun: Token, starts: Marks, ends: Marks) -> Phrase:
    """The words around the calling: leftwards to its body, country and article, rightwards to its body."""
    body: TokenMention | None = None
    country: TokenMention | None = None
    start = noun.i
    for _ in range(0 if _ends_heading(noun) else FARTHEST):
        if reading.doc[start].is_sent_start:
            break
        mention = ends.get(start - (word(reading, start - 1) in POSSESSIVE))
        if mention is not None and mention.form != "pronoun":
            if mention.label == "Country":
                # "the Spanish | Acme Club | striker": the club is Spanish; a party's people are of its country
                own = body is None or reading.entities[body.entity].type == "party"
                country = mention if own and _tells_home(reading, mention, noun) else country
            elif mention.label == "Organization" and body is None:
                if _in_heading(reading, mention, noun):
                    break
                body = mention
            elif mention.label != "Place":
                break
            start = mention.start
            if word(reading, mention.end) in POSSESSIVE:
                break
            # "a | North Africa | and | Middle East | expert"
            start -= word(reading, start - 1) == "and" and start - 1 in ends
        elif word(reading, start - 1) in HOMELESS or reading.doc[start - 1].tag_ not in DESCRIBING:
            break
        else:
            start -= 1
    definite = word(reading, start - 1) in ARTICLES and not reading.doc[start].is_sent_start
    end, after = body_after(reading, noun.i + 1, starts) if body is None else (noun.i + 1, None)
    link = word(reading, noun.i + 1) if after is not None else ""
    return Phrase(start - definite, end, noun.i, body or after, country, definite or start < noun.i, link)


def _ends_heading(noun: Token) -> bool:
    """ "More Acme surveillance | Senator Jane Roe said": a small noun right before a title in capitals."""
    before = noun.nbor(-1) if noun.i and not noun.is_sent_start else None
    titled = noun.text[0].isupper() and noun.text[1:].islower()
    return titled and before is not None and before.tag_ == "NN" and before.is_lower and before.lower_ not in DEPUTY


def _in_heading(reading: Reading, body: TokenMention, noun: Token) -> bool:
    """ "Talks at Acme Bank | Economist Jane Roe said": a heading that lost its end, before the sentence proper."""
    if not noun.text[0].isupper() or noun.is_sent_start or body.end != noun.i:
        return False
    before = reading.doc[noun.sent.start : body.start]
    headless = not any(token.pos_ in ("VERB", "AUX") for token in before)
    return headless and any(token.tag_ == "IN" for token in before)


def _tells_home(reading: Reading, country: TokenMention, noun: Token) -> bool:
    """A "Russian economist" and a "Germany striker" are from there; a "Sri Lanka expert" need not be.

    Nor need a "Madrid striker", a "Monaco striker", or a "German government adviser", whom the body's adjective tells.
    """
    if word(reading, country.end) == "-" or word(reading, country.end + 1) in HOMELESS:
        return False
    between = [word(reading, i) for i in range(country.end, noun.i)]
    if EMPLOYING.intersection(between) and "national" not in between:
        return False
    named = country.form == "name" and word(reading, country.start) not in CITY_STATES
    plays = named and _singular(noun) in PLAYERS and word(reading, country.end) not in POSSESSIVE
    return country.form == "demonym" or plays or reading.doc[country.start].text in ("US", "U.S.", "UK", "U.K.")


def body_after(reading: Reading, position: int, starts: Marks) -> tuple[int, TokenMention | None]:
    """The body after a preposition, and where it ends: "researcher | for New York-based | Human Rights Watch"."""
    if word(reading, position) not in PREPOSITIONS:
        return position, None
    for i in range(position + 1, min(position + REACH, len(reading.doc))):
        mention = starts.get(i)
        if mention is not None and mention.label == "Organization" and mention.form == "name":
            return mention.end + (word(reading, mention.end) in SORTS), mention
        token = reading.doc[i]
        # "a lawmaker from | Sarkozy's | ruling UMP"
        owns = mention is not None and word(reading, mention.end) in POSSESSIVE
        inside = mention is None or owns or mention.label in ("Country", "Place")
        if token.is_sent_start or not inside or (token.tag_ not in DESCRIBING and token.lower_ not in ARTICLES):
            break
    return position, None


def _bearers(reading: Reading, phrase: Phrase, starts: Marks, ends: Marks) -> Iterator[tuple[TokenMention, bool]]:
    """Who is called so, and whether the text takes it for granted."""
    named = _name_after(reading, phrase, starts)
    if named:
        yield from ((person, True) for person in named)
        return
    before = phrase.start - 1
    if word(reading, phrase.end) in POSSESSIVE:
        return
    if before < 1 or reading.doc[phrase.start].is_sent_start or word(reading, phrase.end) in ("and", "-"):
        return
    # "Jane Roe, 46, a German physicist at ..."
    if word(reading, before) == "," and reading.doc[before - 1].like_num and word(reading, before - 2) == ",":
        before -= 2
    person = ends.get(before)
    if person is None or not _is_named(person) or not phrase.definite:
        return
    if word(reading, before) in COPULAS:
        # "Roe was meeting Acme representatives"
        if reading.doc[phrase.start].tag_ != "VBG" and reading.doc[phrase.noun].tag_ not in ("NNS", "NNPS"):
            yield person, False
    elif word(reading, before) in (",", "(", "–", "—") and starts.get(phrase.end) is None:
        yield person, True


def _past_post(reading: Reading, end: int, starts: Marks) -> int:
    """After the place of a post: "NATO's representative | in Kabul |, Jane Roe, said"."""
    place = starts.get(end + 1) if word(reading, end) == "in" else None
    return place.end if place is not None and place.label in ("Country", "Place") else end


def _name_after(reading: Reading, phrase: Phrase, starts: Marks) -> list[TokenMention]:
    """ "striker | A", "designers | A, B and C", "a member of the CDU, | A, said"."""
    plural = reading.doc[phrase.noun].tag_ in ("NNS", "NNPS")
    person = starts.get(phrase.end) if not plural or phrase.end == phrase.noun + 1 else None
    if person is not None and _is_named(person) and not reading.doc[person.start].is_sent_start:
        return _listed(reading, person, starts) if plural else [person]
    end = _past_post(reading, phrase.end, starts)
    person = starts.get(end + 1) if word(reading, end) == "," and phrase.definite else None
    if person is None or plural or not _is_named(person):
        return []
    closed = word(reading, person.end) in CLOSING or person.end >= len(reading.doc)
    owned = phrase.body is not None and word(reading, phrase.body.end) in POSSESSIVE
    return [person] if closed and (owned or word(reading, phrase.start) in ARTICLES) else []


def _listed(reading: Reading, person: TokenMention, starts: Marks) -> list[TokenMention]:
    found = [person]
    while True:
        position = found[-1].end + (word(reading, found[-1].end) == ",")
        position += word(reading, position) == "and"
        following = starts.get(position)
        if position == found[-1].end or following is None or not _is_named(following):
            return found
        found.append(following)


def _is_named(mention: TokenMention) -> bool:
    return mention.label == "Person" and mention.form == "name"


def _drafts(reading: Reading, phrase: Phrase, person: TokenMention, presupposed: bool) -> Iterator[Draft]:
    if phrase.country is not None and not _is_office(reading, phrase):
        yield Draft("CITIZEN_OF", person, phrase.country, phrase.noun, "nationality", 0.95, presupposed=presupposed)
    noun = _singular(reading.doc[phrase.noun])
    # "an Acme executive board | member" is one of the board
    seated = noun == "member" and word(reading, phrase.noun - 1) in SEATS
    if phrase.body is not None and not seated:
        relation = _tie(noun, reading.entities[phrase.body.entity].type, link=phrase.link)
        if relation is not None:
            plain = relation == "MEMBER_OF" and noun not in PLAYERS | COACHES
            yield Draft(
                relation,
                person,
                phrase.body,
                phrase.noun,
                "calling",
                0.9,
                presupposed=presupposed,
                title=None if plain else TITLES[noun].name if noun in TITLES else noun,
                former=_is_former(reading, phrase),
            )


def _is_former(reading: Reading, phrase: Phrase) -> bool:
    """ "| former | Acme manager Jane Roe", "an | ex | -Acme manager"."""
    before = {word(reading, i) for i in range(phrase.start - (not phrase.definite), phrase.noun)}
    return not before.isdisjoint(FORMER - {"then", "late", "disgraced"})


def _is_office(reading: Reading, phrase: Phrase) -> bool:
    """Whether the country's adjective says whose office it is: "German Chancellor", unlike "German poet"."""
    title = TITLES.get(_singular(reading.doc[phrase.noun]))
    if reading.doc[phrase.noun].text == "Secretary":
        return True
    return title is not None and title.office in ("state", "government", "minister", "leader")


def _tie(noun: str, type: str | None, *, link: str) -> str | None:
    """The relation of a calling to a body, None where it says nothing of the body, or is a leader's title."""
    if noun in STUDYING and link == "of":
        return None
    if noun == "member":
        return "MEMBER_OF"
    # who founded or owns a body need not work for it
    if noun in OWNERS and type != "party":
        return "HOLDS_POSITION"
    if type == "party":
        return "MEMBER_OF" if noun in PARTISANS | INSIDERS else None
    if noun in TITLES and TITLES[noun].office == "position":
        return "HOLDS_POSITION"
    if noun in TITLES and TITLES[noun].office in ("leads", "leader", "state"):
        return None
    if noun in PLAYERS:
        return "MEMBER_OF"
    if noun in LEADERS:
        return "LEADS"
    # "an expert with the Acme Institute", but not "a critic of" it
    placed = noun in OUTSIDERS and link in ("at", "with", "from")
    return "EMPLOYED_BY" if placed or noun in INSIDERS | COACHES else None
