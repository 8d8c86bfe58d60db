"""Participants that a neighbouring sentence adds: "Among those attending were ...", "They were joined by ..."."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from graphbuild.actors import actors_of
from graphbuild.events.group import REAL
from graphbuild.events.predication import Predication
from graphbuild.occurrences import with_lemma
from graphbuild.reading import Reading
from graphbuild.status import status_of
from graphbuild.syntax import children, conjuncts, objects_of_preposition

REACH = 120
"""How many words back the encounter may lie that a list of participants adds to."""
ATTENDING = frozenset({"attend", "participate", "gather", "attendee", "participant", "guest", "attendance", "present"})

REPRESENTING = frozenset({"represent", "lead", "head"})
JOINING = frozenset({"join", "accompany"})
TELLING = REPRESENTING | JOINING | {"be"}
"""What a sentence that adds guests to an encounter has."""


def find_attendance(reading: Reading, predications: Sequence[Predication]) -> Iterator[Predication]:
    """Further passages on encounters told of shortly before, with the people that only these name."""
    for predication in predications:
        if predication.rule == "consult:attend" and predication.subtype == "meeting":
            yield from _widened(predication, predications)
    telling = {t.sent.start for t in with_lemma(reading.doc, TELLING)}
    for sentence in (s for s in reading.doc.sents if s.start in telling):
        added = list(_added(sentence))
        earlier = [p for p in predications if p.type == "CONSULT" and 0 < sentence.start - p.trigger <= REACH]
        before = _gathering(sentence, earlier) if added else None
        if before is not None:
            yield from _joined(reading, sentence, added, before)


def _widened(attended: Predication, predications: Sequence[Predication]) -> Iterator[Predication]:
    """ "Belousov and Shoigu also attended the talks": those told of just before."""
    earlier = [p for p in predications if 0 < attended.trigger - p.trigger <= REACH and _was_talks(p)]
    # "at the meeting in Brussels, A said"
    same = bool(earlier) and attended.place in {None, earlier[-1].place}
    # "A did not take part in the talks"
    if earlier and attended.date is None and same and attended.status in {*REAL, "planned"}:
        together = dict.fromkeys((*earlier[-1].participants, *attended.actors))
        place, support = earlier[-1].place, (*attended.support, earlier[-1].sentence)
        yield replace(attended, actors=tuple(together), place=place, support=support)


def _was_talks(predication: Predication) -> bool:
    talks = predication.type == "CONSULT" and predication.subtype in {"meeting", "call", "video_summit"}
    # "the ministers of the G8 met. Arriving at the talks, A said"
    several = len(predication.participants) > 1 or (bool(predication.participants) and predication.place is not None)
    return talks and predication.rule != "consult:attend" and several


def _gathering(sentence: Span, earlier: Sequence[Predication]) -> Predication | None:
    """The encounter that a sentence adds guests to: "they were joined" the last one, "also present" the last summit."""
    if sentence.root.lemma_ in JOINING:
        return earlier[-1] if earlier else None
    # who came to talks that were held was not at a summit still to come
    summits = [p for p in earlier if p.subtype == "summit" and p.status != "planned"]
    talks = [p for p in earlier[-1:] if p.subtype == "meeting" and len(p.participants) > 1]
    return next(reversed((*talks, *summits)), None)


def _joined(reading: Reading, sentence: Span, added: Sequence[Token], before: Predication) -> Iterator[Predication]:
    people = tuple(dict.fromkeys(m.entity for t in added for m in actors_of(t, reading)))
    if not people:
        return
    status = status_of(sentence.root, reading)
    yield Predication(
        trigger=sentence.root.i,
        type="CONSULT",
        subtype=before.subtype,
        sentence=(sentence.start, sentence.end),
        status=status.status,
        rule="consult:attend",
        confidence=round(before.confidence - 0.1, 3),
        actors=tuple(dict.fromkeys((*before.participants, *people))),
        mode=before.mode,
        said_by=status.said_by,
        cue=status.cue,
        bodies=before.bodies,
        support=(before.sentence,),
    )


def _added(sentence: Span) -> Iterator[Token]:
    for verb in sentence:
        # "Among those attending were Xi and Modi", "the guests were", "Also present was Rousseff"
        if verb.lemma_ == "be" and (_lists_guests_of(verb) or any(_is_present(a) for a in children(verb, "acomp"))):
            yield from (c for s in children(verb, "nsubj", "attr") for c in conjuncts(s))
        # "The Russian side was represented by Lavrov and Ushakov"
        if verb.lemma_ in REPRESENTING and any(_is_side(s) for s in children(verb, "nsubjpass")):
            yield from (o for by in children(verb, "agent") for o in objects_of_preposition(by))
    root = sentence.root
    # "They were joined by Foreign Minister Wang Yi."
    together = any(s.lower_ in {"they", "both", "two"} for s in children(root, "nsubjpass"))
    if root.lemma_ in JOINING and together:
        yield from (o for by in children(root, "agent") for o in objects_of_preposition(by))


def _lists_guests_of(verb: Token) -> bool:
    return any(_lists_guests(p) for p in children(verb, "prep"))


def _is_present(word: Token) -> bool:
    # "present" alone, not "present in large numbers on the market" or "not present"
    denied = any(c.dep_ == "neg" for c in (*word.children, *word.head.children))
    return word.lower_ == "present" and not children(word, "prep") and not denied


def _is_side(word: Token) -> bool:
    return word.lemma_.lower() in {"side", "delegation", "team"}


def _lists_guests(preposition: Token) -> bool:
    inside = {t.lemma_.lower() for t in preposition.subtree}
    return preposition.lower_ == "among" and bool(inside & ATTENDING)
