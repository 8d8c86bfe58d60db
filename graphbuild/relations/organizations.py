"""Whose organisations are, what they are part of, and who is a member."""

from collections.abc import Iterator

from spacy.tokens import Token

from graphbuild.actors import actors_of
from graphbuild.occurrences import with_lemma, with_lower
from graphbuild.reading import Reading, TokenMention
from graphbuild.relations.draft import Draft, ending, skip_article, starting, word
from graphbuild.syntax import after, children, objects, subjects
from graphbuild.wordlists import words

STATE_NOUNS = words(
    """
    - aerospace agency arms army bank broadcaster central channel company controlled corporation defence defense
    energy exporter gas giant government intelligence media military monopoly national news newspaper nuclear
    official oil outlet owned parliament power public ruling run security service space state television tv wire
    """
)
STATE = words(
    """
    army central government intelligence military national official parliament space state
    """
)
ASSEMBLIES = words("center centre commission committee council forum union")
"""What a state may have, and a society, too."""
OF_STATE = words(
    """
    aeronautics army atomic audit central constitutional control defence defense disease economic election
    electoral energy federal federation fiscal general government house human intelligence judicial justice
    legislative military national nuclear parliament parliamentary people presidential public regulatory
    revolutionary security senate state supreme trade u.s. us
    """
)
"""Words that tell such a body of the state from one of a society."""
OPPOSED = words(
    "free negotiations opposition rebel refugee refugees resistance unions workers journalists writers lawyers students"
)
MEMBERS = frozenset({"member", "members", "ally", "allies"})
PARTS = words(
    """
    agency arm branch division offshoot part subsidiary unit wing
    """
)
JOINING = {"join", "enter", "accede"}
LEADING = {"head": "head", "lead": "leader", "chair": "chair", "run": "head", "direct": "director"}
"""Verbs of leading, and what one is called who does that."""
POSSESSIVE = ("'s", "’s", "'", "’")


def find_agencies(reading: Reading) -> Iterator[Draft]:
    """ "the Chinese Foreign Ministry", "Russia's state nuclear company Rosatom", "Chinese state broadcaster CCTV"."""
    ends = ending(reading)
    for body in reading.mentions:
        if body.label != "Organization" or body.form != "name":
            continue
        entity = reading.entities[body.entity]
        inside = [m for m in reading.mentions if m.label == "Country" and body.start <= m.start and m.end <= body.end]
        if (
            inside
            and entity.type in ("government", "military")
            and not _is_of_society(reading, body)
            and entity.country == reading.entities[inside[0].entity].code
        ):
            yield Draft("AGENCY_OF", body, inside[0], body.head, "country-in-name", 0.95)
            continue
        owner = _state_owner(reading, body, ends) or _owner_after(reading, body)
        if owner is not None:
            yield Draft("AGENCY_OF", body, owner, body.head, "state-body", 0.9)


def _is_of_society(reading: Reading, body: TokenMention) -> bool:
    """ "the Refugee Council of Acmeland", "the Free Acmean Army": a kind that is not the state's alone."""
    inside = {word(reading, i) for i in range(body.start, body.end)}
    return not inside.isdisjoint(OPPOSED) or (not inside.isdisjoint(ASSEMBLIES) and inside.isdisjoint(OF_STATE))


def _owner_after(reading: Reading, body: TokenMention) -> TokenMention | None:
    """The country in an apposition: "Rosatom, | Russia's | state nuclear corporation"."""
    if word(reading, body.end) != ",":
        return None
    owner = starting(reading).get(skip_article(reading, body.end + 1))
    if owner is None or owner.label != "Country" or owner.form == "metonym":
        return None
    first = owner.end + (word(reading, owner.end) in POSSESSIVE)
    last = first
    while word(reading, last) in STATE_NOUNS:
        last += 1
    # "Acme, the Turkish | state | and others" lists bodies
    listed = word(reading, last - 1) in STATE
    return owner if not listed and {word(reading, i) for i in range(first, last)} & STATE else None


def _state_owner(reading: Reading, body: TokenMention, ends: dict[int, TokenMention]) -> TokenMention | None:
    """The country before nouns of state: "Russia's | state nuclear company | Rosatom"."""
    position = body.start - (word(reading, body.start - 1) == ",")
    first = position
    while first > 0 and word(reading, first - 1) in STATE_NOUNS:
        first -= 1
    nouns = {word(reading, i) for i in range(first, position)}
    # "the Syrian | army |, Hezbollah and others" lists bodies
    if position < body.start and word(reading, position - 1) in STATE:
        return None
    position = first - (word(reading, first - 1) in POSSESSIVE)
    owner = ends.get(position)
    return owner if owner is not None and owner.label == "Country" and nouns & STATE else None


def find_memberships(reading: Reading) -> Iterator[Draft]:
    """ "NATO member Turkey", "Finland, a member of the alliance's ...", "EU members Hungary and Poland"."""
    starts, ends = starting(reading), ending(reading)
    for token in with_lower(reading.doc, MEMBERS):
        position = token.i + 1 + (word(reading, token.i + 1) in ("state", "states", "country", "countries"))
        body = ends.get(token.i)
        if body is not None and body.label == "Organization":
            for member in _listed(reading, position, starts):
                yield Draft("MEMBER_OF", member, body, token.i, "member-before-name", 0.9)
            # "Turkey, a NATO member,"
            named = ends.get(body.start - 2) if word(reading, body.start - 1) in ("a", "an") else None
            if named is not None and named.label == "Country" and word(reading, body.start - 2) == ",":
                yield Draft("MEMBER_OF", named, body, token.i, "member-after-name", 0.9)
        elif token.lower_ in ("member", "members") and word(reading, position) == "of":
            yield from _member_of(reading, token.i, position, starts, ends)


def _member_of(
    reading: Reading, noun: int, position: int, starts: dict[int, TokenMention], ends: dict[int, TokenMention]
) -> Iterator[Draft]:
    """ "Kurz, a member of the People's Party", "Turkey is a member of NATO"."""
    body = starts.get(skip_article(reading, position + 1))
    before = noun
    while before > 0 and word(reading, before - 1) in (
        "a",
        "the",
        "founding",
        "full",
        "senior",
        "leading",
        "new",
        "also",
        "long",
        "newest",
        "permanent",
        "longtime",
        "both",
    ):
        before -= 1
    appositive = word(reading, before - 1) in (",", "is", "are", "became", "become", "becomes", "remains")
    if not appositive or body is None or body.label != "Organization":
        return
    for member in _listed_before(reading, before - 1, ends):
        if member.label in ("Person", "Country", "Organization") and member.entity != body.entity:
            yield Draft("MEMBER_OF", member, body, noun, "member-of", 0.9, presupposed=word(reading, before - 1) == ",")


def _listed_before(reading: Reading, end: int, ends: dict[int, TokenMention]) -> list[TokenMention]:
    """The members of a list that ends here: "India and Pakistan | became members"."""
    members: list[TokenMention] = []
    while end in ends:
        member = ends[end]
        members.append(member)
        end = member.start - 1 if word(reading, member.start - 1) == "and" else member.start
        if end == member.start or members[0].label != "Country":
            break
        end -= word(reading, end - 1) == ","
    return members[::-1]


def _listed(reading: Reading, position: int, starts: dict[int, TokenMention]) -> Iterator[TokenMention]:
    """The mentions of a list: "Hungary, Poland and Slovakia"."""
    while True:
        member = starts.get(position)
        if member is None or member.label not in ("Country", "Person") or member.form != "name":
            return
        yield member
        position = member.end + (word(reading, member.end) in (",", "and"))
        position += word(reading, position) == "and"
        if position == member.end:
            return


def find_joinings(reading: Reading) -> Iterator[Draft]:
    """ "Finland and Sweden joined NATO", "Croatia will accede to the EU", "Austria became a member of the EU"."""
    for token in with_lemma(reading.doc, JOINING):
        if token.pos_ != "VERB" or not (_is_past(token) or _is_to_come(token)):
            continue
        # "joined NATO in condemning the attack", "joined the EU in calls for a truce"
        if any(c.dep_ == "pcomp" or c.lower_ in ("call", "calls") for p in children(token, "prep") for c in p.children):
            continue
        members = [m for t in subjects(token) for m in actors_of(t, reading)]
        for body in filter(None, map(reading.headed_by, [*objects(token), *after(token, "to")])):
            for member in members:
                if body.label == "Organization" and member.label == "Country":
                    yield Draft("MEMBER_OF", member, body, token.i, "joined", 0.9, presupposed=False)


def _is_past(verb: Token) -> bool:
    return verb.tag_ in ("VBD", "VBN")


def _is_to_come(verb: Token) -> bool:
    """ "will join", "was invited to join", "is set to join", "wants to join"; no habit and no demand."""
    return verb.tag_ == "VB" and (verb.dep_ == "xcomp" or any(a.tag_ == "MD" for a in children(verb, "aux")))


def find_leaders(reading: Reading) -> Iterator[Draft]:
    """ "Dilma Rousseff, who now heads the New Development Bank", "Rosatom, headed by Aleksei Likhachev"."""
    for token in with_lemma(reading.doc, LEADING):
        if token.pos_ != "VERB" or not _lasting(token) or _of_several(token):
            continue
        leaders = [m for t in subjects(token) for m in [reading.headed_by(t)] if m and m.label == "Person"]
        bodies = [m for t in objects(token) for m in [reading.headed_by(t)] if m and m.label == "Organization"]
        for leader, body in zip(leaders[:1], bodies[:1], strict=False):
            title = LEADING[token.lemma_.lower()]
            # "Acme Express, directed by Roe": a film, unless it is known as a body
            if title == "director" and reading.entities[body.entity].type == "other":
                continue
            over = token.tag_ == "VBD" and any(t.lower_ == "until" for t in token.rights)
            yield Draft("LEADS", leader, body, token.i, "leads", 0.85, presupposed=False, title=title, former=over)


def _of_several(verb: Token) -> bool:
    """ "the European Union and the United States, then led by Obama": which of the two is not clear."""
    noun = verb.head
    return verb.dep_ == "acl" and (noun.dep_ == "conj" or any(t.dep_ == "conj" for t in noun.children))


def _lasting(verb: Token) -> bool:
    """A present, a participle or a perfect tells an office; "led NATO into ..." may tell an act."""
    return verb.tag_ in ("VBZ", "VBN", "VBG") or any(t.lower_ in ("since", "until", "from") for t in verb.rights)


def find_parts(reading: Reading) -> Iterator[Draft]:
    """ "the China Program at the Stimson Center", "Unit 29155, a branch of the GRU"."""
    starts, ends = starting(reading), ending(reading)
    for token in with_lower(reading.doc, ("at", "of"), PARTS):
        if token.lower_ in ("at", "of") and token.i:
            part, whole = ends.get(token.i), starts.get(skip_article(reading, token.i + 1))
            named = part is not None and word(reading, part.end - 1) in (
                "program",
                "programme",
                "project",
                "initiative",
            )
        elif token.lower_ in PARTS and word(reading, token.i + 1) == "of":
            before = token.i - (word(reading, token.i - 1) in ("a", "an", "the"))
            part = ends.get(before - 1) if word(reading, before - 1) == "," else None
            whole, named = starts.get(skip_article(reading, token.i + 2)), True
        else:
            continue
        if named and part and whole and part.label == whole.label == "Organization" and part.entity != whole.entity:
            yield Draft("PART_OF", part, whole, token.i, "part-of", 0.85)
