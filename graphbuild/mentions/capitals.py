"""Is a capital the city or the government?

"talks in Beijing", "flew to Moscow" name the city; "Beijing denied", "ties with Moscow" the government.
"""

from spacy.tokens import Doc, Token

from graphbuild.wordlists import words

LOCATIVE = words(
    """
    above across around in inside into near outside throughout
    """
)
DIRECTION = words(
    """
    between for from of through to toward towards via
    """
)
MOTION = words(
    """
    airport ambassador arrival arrive bring capital center centre city come delegation depart district drive
    embassy envoy escape flee flight fly go head invitation invite journey land leave leg mayor mission move
    outskirts pilgrimage recall relocate resident residents return road route rush send stop street streets suburb
    tour town train travel trip university visit walk way welcome
    """
)
VISITING = words(
    """
    besiege bomb capture depart enter hit leave occupy reach rock shell storm surround tour visit
    """
)
CITY_NOUNS = words(
    """
    accord agreement airport bureau conference congress court declaration district forum games gathering hospital
    hotel institute marathon
    mayor meeting metro museum office olympics park protocol resident restaurant square stadium stop stopover street
    suburb summit talk time treaty trip university visit
    """
)


def is_city(doc: Doc, start: int, end: int) -> bool:
    """Whether the capital named by these tokens is meant as a place."""
    head = doc[end - 1]
    before = doc[start - 1] if start else None
    if _is_dateline(doc, start, end) or _next_to_country(doc, end) or _called_capital(doc, end):
        return True
    if before is not None and (before.lower_ in LOCATIVE or _named_as_city(doc, start)):
        return True
    # "the Paris-based agency"
    if [t.lower_ for t in doc[end : end + 2]] == ["-", "based"]:
        return True
    if before is not None and before.lower_ in DIRECTION:
        return _moves(before)
    if head.dep_ in ("dobj", "nsubjpass") and head.head.lemma_.lower() in VISITING:
        return True
    if head.dep_ in ("compound", "nmod") and head.head.i >= end:
        return head.head.lemma_.lower() in CITY_NOUNS
    if head.dep_ in ("conj", "appos"):
        return _chained(head)
    return False


def _named_as_city(doc: Doc, start: int) -> bool:
    """ "its capital, Astana", "the capital Astana"."""
    position = start - 1 - (doc[start - 1].text == ",")
    return position >= 0 and doc[position].lower_ in ("capital", "city")


def _moves(preposition: Token) -> bool:
    """ "flew to Moscow", "trip to Moscow", "the city of Moscow" against "ties to Moscow"."""
    governor = preposition.head
    while governor.dep_ == "prep" and governor.head is not governor:
        governor = governor.head
    return governor.lemma_.lower() in MOTION or governor.lower_ in MOTION


def _is_dateline(doc: Doc, start: int, end: int) -> bool:
    """ "MOSCOW, Sept. 15 (Agency) —" or "BEIJING — ..." at the head of a paragraph."""
    first = start == 0 or doc[start].is_sent_start
    return (
        bool(first)
        and any(t.text in ("—", "–", "--", "(") for t in doc[end : end + 6])
        and doc[end].text in (",", "—", "–", "--", "(", "/")
        if end < len(doc)
        else False
    )


def _called_capital(doc: Doc, end: int) -> bool:
    """ "Ankara, the Turkish capital"."""
    return end < len(doc) and doc[end].text == "," and any(t.lower_ == "capital" for t in doc[end + 1 : end + 4])


def _next_to_country(doc: Doc, end: int) -> bool:
    """ "Tbilisi, Georgia"."""
    return (
        end + 1 < len(doc)
        and doc[end].text == ","
        and doc[end + 1].ent_type_ == "GPE"
        and (
            doc[end + 1].dep_ in ("appos", "npadvmod")
            or (doc[end + 1].head == doc[end - 1] and doc[end + 1].dep_ != "conj")
        )
    )


def _chained(head: Token) -> bool:
    """The second of two capitals is what the first is: "in Moscow and Beijing"."""
    first = head.head
    before = first.nbor(-1) if first.i else None
    if before is None:
        return False
    return before.lower_ in LOCATIVE or (before.lower_ in DIRECTION and _moves(before))
