"""Who bears a role: titles before names, appositions, "X is the ...", "X was named ...".

Each pattern is a small function from a role and its surroundings to the person it belongs to.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from graphbuild.candidate import Candidate
from graphbuild.mentions.names import HONORIFICS
from graphbuild.roles.phrases import Role
from graphbuild.tenure.bearer import Bearer
from graphbuild.tenure.syntactic import find_by_syntax, was_removed
from graphbuild.wordlists import words

LIST_GAPS = frozenset({(",",), ("and",), (",", "and"), ("as", "well", "as"), (",", "as", "well", "as"), ("&",)})
BE = words("are became becomes is remained remains served serves serving was were")
ADVERBS = words("once later now currently also formerly previously himself herself then")
APPOINTING = words(
    """
    appointed chosen confirmed elected inaugurated installed named promoted re-elected reappointed reelected
    selected sworn
    """
)
CLOSERS = words(
    """
    " ( ) , - . : ; and at for from has in is on said since that told was when where which while who whose with – — ”
    """
)
GAP_LIMIT = 8


def find_bearers(doc: Doc, roles: Sequence[Role], candidates: Sequence[Candidate]) -> tuple[Bearer, ...]:
    """The bearers of the roles of a doc, in order of the roles; at most one pattern serves a role."""
    people = {c.start: c for c in candidates if c.label == "Person"}
    ends = {c.end: c for c in candidates if c.label == "Person"}
    starts = {c.start: c for c in candidates}
    heads = {doc[c.start : c.end].root.i: c for c in people.values()}
    found: list[Bearer] = []
    for i, role in enumerate(roles):
        double = roles[i + 1] if i + 1 < len(roles) and _is_joined(doc, role, roles[i + 1]) else None
        second = (
            () if double is None else _bearers_of(doc, replace(double, body=role.body), people, ends, starts, heads)
        )
        joined = [replace(bearer, role=role, body=role.body) for bearer in second]
        if i and _is_joined(doc, roles[i - 1], role):
            role = replace(role, body=roles[i - 1].body)
        given = found[-1] if found else None
        found.extend(joined or _bearers_of(doc, role, people, ends, starts, heads, given))
    return _inherit_bodies(doc, found)


def _is_joined(doc: Doc, first: Role, second: Role) -> bool:
    """ "Acme | chairman | and | chief executive | Anna Weber" holds both offices there; heads of states are two."""
    if {first.title.office, second.title.office} & {"state", "government", "leader", "counterpart"}:
        return False
    # "a former Acme manager and now chairman of another"
    if first.former != second.former or doc[second.start].lower_ == "now":
        return False
    between = doc[first.end : second.start]
    joined = len(between) == 1 and between[0].lower_ in ("and", "&", "/") and not (first.plural or second.plural)
    return joined and second.body is None and second.determiner is None and first.body is not None


def _bearers_of(
    doc: Doc,
    role: Role,
    people: Mapping[int, Candidate],
    ends: Mapping[int, Candidate],
    starts: Mapping[int, Candidate],
    heads: Mapping[int, Candidate],
    given: Bearer | None = None,
) -> Iterator[Bearer]:
    after = _person_after(doc, role, people)
    if after is not None:
        yield from _titled(doc, role, after, people, starts)
        return
    # "Roe was the | first | head of state | to | visit it" tells a deed
    if "first" in role.words.split() and role.end < len(doc) and doc[role.end].lower_ == "to":
        return
    # "Spain's minister, Anna Roe, Madrid's mayor, Jane Doe, and": each name has the title before it
    next_of_list = given is not None and given.rule == "name-apposition" and given.person.end == role.start - 1
    found = (
        (_named_after_comma(doc, role, people) if next_of_list else None)
        or _apposition(doc, role, ends, people)
        or _named_after_comma(doc, role, people)
        or _predicate(doc, role, ends)
        or _appointed(doc, role, ends)
    )
    yield from [found] if found else find_by_syntax(doc, role, heads)


def _person_after(doc: Doc, role: Role, people: Mapping[int, Candidate]) -> Candidate | None:
    """ "Defense Minister | Andrei Belousov", "Chancellor Mrs. Merkel"."""
    for end in (role.end, role.head + 1):
        position = end + (end < len(doc) and doc[end].lower_ in HONORIFICS)
        person = people.get(position)
        if person is not None and not (doc[position].is_sent_start and position != role.start):
            return person
    return None


def _titled(
    doc: Doc, role: Role, person: Candidate, people: Mapping[int, Candidate], starts: Mapping[int, Candidate]
) -> Iterator[Bearer]:
    """ "Presidents | Xi Jinping of China | and | Vladimir Putin of Russia": a plural title goes on."""
    # "under | a | President Roe": one who may become it
    if role.determiner == "a" and role.title.office in ("state", "government") and not role.former:
        return
    body, end = _of_country(doc, person.end, starts)
    former = role.former or was_removed(doc[person.start : person.end].root)
    yield Bearer(person, role, role.body or body, "title-before-name", 0.95, former)
    while role.plural:
        following = _next_in_list(doc, end, people)
        if following is None:
            return
        body, end = _of_country(doc, following.end, starts)
        yield Bearer(following, role, role.body or body, "plural-title", 0.9, role.former)


def _of_country(doc: Doc, end: int, starts: Mapping[int, Candidate]) -> tuple[Candidate | None, int]:
    """ "President Joko Widodo | of Indonesia"."""
    if end + 1 < len(doc) and doc[end].lower_ == "of":
        after = end + 1 + (doc[end + 1].lower_ == "the")
        body = starts.get(after)
        if body is not None and body.label in ("Country", "Organization"):
            return body, body.end
    return None, end


def _next_in_list(doc: Doc, end: int, people: Mapping[int, Candidate]) -> Candidate | None:
    for gap in (1, 2):
        if tuple(t.lower_ for t in doc[end : end + gap]) in LIST_GAPS:
            person = people.get(end + gap)
            if person is not None:
                return person
    return None


def _apposition(doc: Doc, role: Role, ends: Mapping[int, Candidate], people: Mapping[int, Candidate]) -> Bearer | None:
    """ "Kurt Volker, | former U.S. ambassador to NATO", "Sergei Shoigu, now | secretary of the Security Council"."""
    # "Anna Weber, | the | Bundesbank's president"
    position = role.start - (role.determiner == "'s" and role.start > 0 and doc[role.start - 1].lower_ == "the")
    adverb = position > 0 and doc[position - 1].lower_ in ADVERBS
    former = adverb and doc[position - 1].lower_ in ("formerly", "previously", "then", "once")
    position -= adverb
    who = position > 1 and doc[position - 1].lower_ in BE and doc[position - 2].lower_ == "who"
    former = former or (who and doc[position - 1].lower_ in ("was", "served"))
    position -= 2 * who
    position = _first_of_two(doc, role, position, ends)
    if position < 2 or doc[position - 1].text not in (",", "(", "—", "–"):
        return None
    person = ends.get(position - 1)
    closes = (
        role.end >= len(doc)
        or doc[role.end].lower_ in CLOSERS
        or doc[role.end].is_space
        or doc[role.end].dep_ in ("prep", "relcl", "cc")
    )
    if person is None or role.plural or not closes or role.end in people:
        return None
    # "Without naming Roe, | the former president | said": the one who speaks
    speaks = role.determiner == "the" and role.end < len(doc) and doc[role.end].pos_ in ("VERB", "AUX")
    if speaks and doc[role.end].dep_ in ("ROOT", "aux", "auxpass", "ccomp", "conj"):
        return None
    # "Putin, the Chinese president and the French chancellor met" lists people; an apposition closes with a mark
    if role.determiner in ("the", "'s") and role.end < len(doc) and doc[role.end].lower_ == "and":
        return None
    return Bearer(person, role, role.body, "apposition", 0.9, role.former or former)


def _first_of_two(doc: Doc, role: Role, position: int, ends: Mapping[int, Candidate]) -> int:
    """Over another noun for the same person: "Anna Weber, | an economist and | president of the Acme Institute"."""
    if position < 3 or doc[position - 1].lower_ != "and" or role.determiner in ("the", "'s"):
        return position
    for start in range(position - 2, max(position - 6, 1), -1):
        if doc[start].text == ",":
            return start + 1 if start in ends and doc[position - 2].tag_ == "NN" else position
        if doc[start].lower_ == "the" or doc[start].tag_[:1] not in ("N", "J", "D") or start in ends:
            return position
    return position


def _named_after_comma(doc: Doc, role: Role, people: Mapping[int, Candidate]) -> Bearer | None:
    """ "China's foreign minister, | Wang Yi, | said"."""
    if role.end + 1 >= len(doc) or doc[role.end].text != "," or role.plural:
        return None
    person = people.get(role.end + 1)
    if person is None or (role.determiner is None and role.body is None):
        return None
    closed = (
        person.end >= len(doc) or doc[person.end].text in (",", ".", ")", "—", "–", ";") or doc[person.end].is_space
    )
    return Bearer(person, role, role.body, "name-apposition", 0.9, role.former) if closed else None


def _predicate(doc: Doc, role: Role, ends: Mapping[int, Candidate]) -> Bearer | None:
    """ "Sauli Niinistö | is | the president of Finland"; "was" alone tells of a past office."""
    position = role.start - 1
    if position > 0 and doc[position].lower_ in ADVERBS | {"as"}:
        position -= 1
    if position < 1 or doc[position].lower_ not in BE or _negated(doc, position, role.start):
        return None
    person = ends.get(position)
    if (
        person is None
        or doc[person.start].sent != doc[role.head].sent
        or (role.determiner in ("a", "an") and role.body is None)
    ):
        return None
    past = doc[position].lower_ in ("was", "were", "served")
    return Bearer(person, role, role.body, "predicate", 0.85, role.former or past)


def _appointed(doc: Doc, role: Role, ends: Mapping[int, Candidate]) -> Bearer | None:
    """ "Belousov, who was named this week as | the new defense minister"; "appointed Wang Yi | foreign minister"."""
    first = max(doc[role.head].sent.start, role.start - GAP_LIMIT)
    words = [doc[i].lower_ for i in range(first, role.start)]
    verbs = [i for i, word in enumerate(words) if word in APPOINTING]
    if (
        not verbs
        or "not" in words
        or "n't" in words
        or "to" in words[: verbs[-1]]
        or (
            "as" not in words[verbs[-1] :]
            and (
                words[verbs[-1] + 1 :]
                and words[-1] not in ("the", "its", "his", "her")
                and not _object(doc, role, ends)
            )
        )
    ):
        return None
    verb = first + verbs[-1]
    person = _object(doc, role, ends) or _subject(doc, verb, ends)
    if person is None:
        return None
    return Bearer(person, role, role.body, "appointment", 0.9, role.former, "appointed")


def _object(doc: Doc, role: Role, ends: Mapping[int, Candidate]) -> Candidate | None:
    """The person right before the role, "as" apart: "appointed | Wang Yi | as | foreign minister"."""
    position = role.start - (role.start > 0 and doc[role.start - 1].lower_ == "as")
    return ends.get(position)


def _subject(doc: Doc, verb: int, ends: Mapping[int, Candidate]) -> Candidate | None:
    """The person before a passive: "| Belousov |, who was named", "| Starmer | was sworn in"."""
    position = verb
    while position > 0 and doc[position - 1].lower_ in {
        "was",
        "is",
        "been",
        "has",
        "had",
        "who",
        ",",
        "being",
        "were",
        "newly",
        "recently",
        "first",
        "later",
        "also",
        "formally",
    }:
        position -= 1
    passive = any(doc[i].lower_ in ("was", "been", "is", "were", "being") for i in range(position, verb))
    return ends.get(position) if passive or doc[position].text == "," else None


def _negated(doc: Doc, start: int, end: int) -> bool:
    return any(doc[i].lower_ in ("not", "n't", "never", "no") for i in range(start, end))


def _inherit_bodies(doc: Doc, bearers: Sequence[Bearer]) -> tuple[Bearer, ...]:
    """In "Putin's defense minister A, foreign minister B" the possessor of the first holds for the next.

    Heads of state and government never inherit: "French President A and Chancellor B" are of two countries.
    """
    result: list[Bearer] = []
    for bearer in bearers:
        previous = result[-1] if result else None
        if (
            previous is not None
            and bearer.body is None
            and previous.body is not None
            and previous.body.label != "Place"
            and bearer.role.title.office in ("minister", "position")
            and previous.role.title.office in ("minister", "position")
            and tuple(t.lower_ for t in doc[previous.person.end : bearer.role.start]) in LIST_GAPS
        ):
            bearer = replace(bearer, body=previous.body, confidence=bearer.confidence - 0.05)
        result.append(bearer)
    return tuple(result)
