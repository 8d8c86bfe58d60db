"""The place of an event: the city or country that hangs on its words by "in" or "at", or where a journey goes."""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from graphbuild.actors import places_of
from graphbuild.events.meetings import MARGINS, MEETINGS
from graphbuild.predicates.slots import find_slot
from graphbuild.reading import Reading, TokenMention
from graphbuild.syntax import children, modifiers, objects_of_preposition, prepositions
from graphbuild.wordlists import words

LOCATIVE = ("in", "at", "near", "outside", "through")
SEATS = frozenset({"house", "kremlin", "palace", "street", "élysée", "elysee"})
"""Last words of the names of houses that stand for governments."""
OPINIONS = words(
    "accuse applaud back blame commend condemn criticise criticize defend denounce hail laud oppose praise reject"
    " salute slam support welcome discuss review"
)
"""What such a verb is about lies somewhere else than where it is said."""
DESTINATION = ("obj", "to", "in", "at", "toward", "towards")
AIMS = {"tour": (*DESTINATION, "of"), "leave": ("for",), "depart": ("for",)}
"""Where the aim of some journeys stands: "a tour of Turkey", "left Berlin for Ankara"."""


def place_of(anchors: Iterable[Token], reading: Reading, *, sides: Sequence[Token] = ()) -> str | None:
    """The most exact place that one of the anchor words has by "in" or "at"; a compound counts ("Samarkand summit").

    Not so with whom or what was spoken about, the ``sides``: "negotiated the Oslo accords".
    """
    for word in anchors:
        # "in Panmunjom, where Kim met Moon"
        clause = _finite(word)
        if (
            clause.pos_ in {"VERB", "AUX"}
            and clause.dep_ == "relcl"
            and any(c.lower_ == "where" for c in clause.children)
        ):
            before = _places_before(clause, reading)
            if before:
                return before[-1].entity
        located = [p for w in LOCATIVE for p in [_located(word, w, reading)] if p]
        # "in Switzerland, outside the headquarters in Lausanne"
        inner = [p for p in located[1:] if _lies_in(p, located[0], reading)]
        found = next(iter((*inner, *located)), None) or _on_land(word, reading)
        if found:
            return found
        named = [m for t in modifiers(word) for m in places_of(t, reading) if m.label == "Place"]
        # "the East Asia summit" is held somewhere
        named = [m for m in named if reading.entities[m.entity].country is not None]
        if named and word.pos_ in {"NOUN", "PROPN"} and word not in sides:
            return named[0].entity
    return None


def destination_of(trigger: Token, reading: Reading) -> str | None:
    """Where a visit goes: "visited Beijing", "a trip to China", "arrived in Harbin"."""
    for slot in AIMS.get(trigger.lemma_, DESTINATION):
        tokens = find_slot(trigger, slot)
        # "visited the Chinese city of Harbin", "Putin's China visit"
        found = [m for t in tokens for m in (*places_of(t, reading), *_seat(t, reading))]
        if found:
            return _most_exact(found, tokens, reading)
    named = [m for t in modifiers(trigger) for m in places_of(t, reading) if m.form == "name"]
    return named[0].entity if named else None


def stops_of(trigger: Token, reading: Reading) -> tuple[str, ...]:
    """All that a journey goes to where that is several: "visited Serbia and Hungary", "a trip to Cairo and Amman"."""
    for slot in DESTINATION:
        stops = list(dict.fromkeys(m.entity for t in find_slot(trigger, slot) for m in places_of(t, reading)))
        if stops:
            countries = [reading.entities[s].home for s in stops]
            return tuple(s for s, c in zip(stops, countries, strict=True) if c is not None and countries.count(c) == 1)
    return ()


def _seat(token: Token, reading: Reading) -> list[TokenMention]:
    """ "visited the White House": a government named by its house is where that stands."""
    found = reading.headed_by(token)
    return [found] if found is not None and found.form == "metonym" and token.lower_ in SEATS else []


def _finite(word: Token) -> Token:
    """ "London, where he is due to attend a meeting": the clause of an infinitive."""
    while word.dep_ in {"xcomp", "acomp"} and word.head.pos_ in {"VERB", "AUX", "ADJ"}:
        word = word.head
    return word


def _lies_in(place: str, country: str, reading: Reading) -> bool:
    inner, outer = reading.entities[place], reading.entities[country]
    return outer.label == "Country" and inner.label == "Place" and inner.country == outer.code


def _places_before(verb: Token, reading: Reading) -> list[TokenMention]:
    """The places named before the "where" of a clause, in its sentence, as places."""
    where = next(c.i for c in verb.children if c.lower_ == "where")
    named = [m for m in reading.mentions if verb.sent.start <= m.start and m.end <= where and m.form == "name"]
    return [m for m in named if m.label in {"Place", "Country"}]


def _located(word: Token, preposition: str, reading: Reading) -> str | None:
    # "the summit of the G7 in Hiroshima"
    of = find_slot(word, "of") if word.lemma_.lower() in MEETINGS else []
    named = [o for o in of if reading.headed_by(o)]
    near = [p for t in (word, *named) for p in prepositions(t)]
    hung = [p for p in near if p.lower_ == preposition and not _belongs_to_noun(p, word)]
    tokens = [o for p in hung for o in objects_of_preposition(p)]
    found = [m for t in tokens for m in places_of(t, reading)]
    # "outside the headquarters of the committee in Lausanne", "at a guest house outside Berlin"
    outer = [n for t in tokens for n in (t, *find_slot(t, "of"))] if not found else []
    inner = [o for n in outer for o in (n, *(i for w in ("in", "outside", "near") for i in find_slot(n, w)))]
    found = found or [m for t in inner for m in places_of(t, reading) if m.label == "Place"]
    return _most_exact(found, tokens, reading) if found else None


def _belongs_to_noun(preposition: Token, word: Token) -> bool:
    """ "accused the US of provocations in the Strait": the place right after a noun is the noun's, not the verb's."""
    before = preposition.nbor(-1) if preposition.i else preposition
    before = before.nbor(-1) if before.text in {'"', "”", "’"} and before.i else before
    # "praised the advances in the Middle East"
    if word.lemma_ in OPINIONS and before.dep_ == "dobj" and before.pos_ == "NOUN":
        return True
    if before.pos_ != "NOUN" or before.dep_ != "pobj" or before.lemma_.lower() in MARGINS:
        return False
    # "a conference on peace in Ukraine", "accused of provocations in the Strait"; not "a meeting of leaders in Bali"
    topic = before.head.lower_ in {"on", "about", "over"}
    # "elected to the parliament in Kyiv"
    topic = topic or (before.head.lower_ == "to" and word.lemma_ in {"elect", "appoint", "name"})
    return topic or (before.head.lower_ == "of" and before.head.head.i == word.i and word.pos_ == "VERB")


def _on_land(word: Token, reading: Reading) -> str | None:
    """ "talked on the Indonesian island of Bali"."""
    tokens = [o for p in prepositions(word) if p.lower_ == "on" for o in objects_of_preposition(p)]
    land = [t for t in tokens if t.lemma_.lower() in {"island", "peninsula", "islet"}]
    named = [m for t in land for m in places_of(t, reading)]
    return named[0].entity if named else None


def _most_exact(found: list[TokenMention], tokens: list[Token], reading: Reading) -> str:
    """ "in Beijing, China" is Beijing: a place before the country that stands beside it."""
    beside = [m for t in tokens for a in children(t, "appos") for m in places_of(a, reading)]
    # "at the State Guesthouse in Beijing" is Beijing
    around = [m for t in tokens for o in find_slot(t, "in") for m in places_of(o, reading) if m.label == "Place"]
    exact = [m for m in (*around, *found, *beside) if m.label == "Place"]
    return (exact or found)[0].entity
