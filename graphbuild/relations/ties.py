"""Whom people belong to by what joins the two names: "the DW's A", "B of the Acme Institute", "C, who works for D"."""

from collections.abc import Iterator

from graphbuild.occurrences import with_lemma
from graphbuild.reading import Reading, TokenMention
from graphbuild.relations.affiliations import CLOSING, body_after
from graphbuild.relations.draft import Draft, ending, starting, word
from graphbuild.syntax import grammatical_subjects
from graphbuild.wordlists import words

POSSESSIVE = ("'s", "’s", "'", "’")
EMPLOYERS = frozenset({"company", "media", "research", "other", "party", "armed_group"})
"""Types of bodies whose people are called by them: "DW's Jane Roe"; a state or an alliance may only own their words."""
WORKING = words("work teach write lecture report play")
PLACING = frozenset({"for", "at", "with"})
PARTISAN = words("democrat republican")
"""One of a party, where a name follows: "Social Democrat Otto Braun"; "the Democrats Abroad" are no such one."""
DESCRIBING = frozenset({"JJ", "VBG", "RB", "HYPH", "VBN"})
DISTRICTS = words("constituency district seat ward list election campaign trial case")
"""After a name these make it that of something else: "of the Social Welfare constituency"."""
BALLOTS = words(
    "candidate candidates constituency councillors elected incumbent lawmakers newcomers re-elected reelected"
)
"""In sentences with these a body that is not known as a party may be one."""


def find_possessed_people(reading: Reading) -> Iterator[Draft]:
    """ "writes DW's Jane Roe", "Acme Motors' Otto Braun": the body's own."""
    starts = starting(reading)
    for body in reading.mentions:
        if body.label != "Organization" or body.form != "name" or word(reading, body.end) not in POSSESSIVE:
            continue
        person = starts.get(body.end + 1)
        told = person is not None and _is_named(person) and not _stands_for(reading, body)
        if person is not None and told and reading.entities[body.entity].type in EMPLOYERS:
            yield _tie(reading, person, body, body.head, "possessed", 0.93)


def find_people_of_bodies(reading: Reading) -> Iterator[Draft]:
    """ "Otto Braun of the Acme Institute", "Anna Weber, from the German Acme Society, said"."""
    starts = starting(reading)
    for person in reading.mentions:
        position = person.end + (word(reading, person.end) == ",")
        link = word(reading, position)
        if not _is_named(person) or link not in ("of", "from", "with") or " " not in _text(reading, person):
            continue
        # "bought | Otto Braun | from | Acme United"
        taken = link == "from" and reading.doc[person.head].dep_ in ("dobj", "pobj", "nsubjpass")
        if taken or (link == "with" and position == person.end):
            continue
        end, body = body_after(reading, position, starts)
        apart = position > person.end and link != "of" and word(reading, end) not in CLOSING
        if body is None or apart or word(reading, body.end) in DISTRICTS or _stands_for(reading, body):
            continue
        if reading.entities[body.entity].type in EMPLOYERS | {"igo", "government"}:
            yield _tie(reading, person, body, position, "person-of", 0.9)


def find_workers(reading: Reading) -> Iterator[Draft]:
    """ "Bruce Roe, who teaches at the University of Bonn", "Anna Weber works for Acme Motors"."""
    starts = starting(reading)
    for verb in with_lemma(reading.doc, WORKING):
        if verb.pos_ != "VERB" or verb.tag_ not in ("VBZ", "VBP", "VBG"):
            continue
        if word(reading, verb.i + 1) not in PLACING:
            continue
        _, body = body_after(reading, verb.i + 1, starts)
        people = [m for t in grammatical_subjects(verb) for m in [reading.headed_by(t)] if m and m.label == "Person"]
        if body is not None and len(people) == 1:
            yield _tie(reading, people[0], body, verb.i, "works-for", 0.85, presupposed=False)


def find_parties_of_people(reading: Reading) -> Iterator[Draft]:
    """ "Merkel's Christian Democrats", "Sarkozy's ruling UMP": the party that somebody stands for."""
    ends = ending(reading)
    for party in reading.mentions:
        if party.label != "Organization" or party.form != "name" or reading.entities[party.entity].type != "party":
            continue
        position = party.start
        while position > 0 and reading.doc[position - 1].tag_ in DESCRIBING and position > party.start - 4:
            position -= 1
        person = ends.get(position - 1) if word(reading, position - 1) in POSSESSIVE else None
        if person is not None and person.label == "Person" and person.form != "nominal":
            yield Draft("MEMBER_OF", person, party, party.head, "party-of", 0.93)


def find_partisans(reading: Reading) -> Iterator[Draft]:
    """ "Otto Braun (SPD)", "the Social Democrat Anna Weber"."""
    starts, ends = starting(reading), ending(reading)
    for party in reading.mentions:
        if party.label != "Organization" or reading.entities[party.entity].type != "party":
            continue
        if word(reading, party.start - 1) == "(" and word(reading, party.end) in (")", ",", "-", "/"):
            person = ends.get(party.start - 1)
            if person is not None and _is_named(person):
                yield Draft("MEMBER_OF", person, party, party.head, "party-in-brackets", 0.9)
        named = starts.get(party.end) if word(reading, party.end - 1) in PARTISAN else None
        if named is not None and _is_named(named) and " " in _text(reading, named):
            yield Draft("MEMBER_OF", named, party, party.head, "partisan-name", 0.85)


def _tie(
    reading: Reading,
    person: TokenMention,
    body: TokenMention,
    at: int,
    rule: str,
    confidence: float,
    *,
    presupposed: bool = True,
) -> Draft:
    """The relation of a person to a body of that type."""
    party = reading.entities[body.entity].type in ("party", "armed_group")
    relation = "MEMBER_OF" if party else "EMPLOYED_BY"
    return Draft(relation, person, body, at, rule, confidence, presupposed=presupposed)


def _stands_for(reading: Reading, body: TokenMention) -> bool:
    """ "Youngspiration's Otto Braun was elected": for a party, it seems, and not in its pay."""
    entity = reading.entities[body.entity]
    unknown = entity.type == "other" and entity.code is None
    return unknown and any(t.lower_ in BALLOTS for t in reading.doc[body.head].sent)


def _is_named(mention: TokenMention) -> bool:
    return mention.label == "Person" and mention.form == "name"


def _text(reading: Reading, mention: TokenMention) -> str:
    return reading.doc[mention.start : mention.end].text
