"""Participants that a neighbouring sentence adds: "Among those attending were ...", "They were joined by ..."."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from graphbuild.actors import actors_of
from graphbuild.events.predication import Predication
from graphbuild.reading import Reading
from graphbuild.status import status_of
from graphbuild.syntax import children, conjuncts, objects_of_preposition

REACH = 120
"""How many words back the encounter may lie that a list of participants adds to."""
ATTENDING = frozenset({"attend", "participate", "gather", "attendee", "participant", "guest", "attendance", "present"})


def find_attendance(reading: Reading, predications: Sequence[Predication]) -> Iterator[Predication]:
    """Further passages on encounters told of shortly before, with the people that only these name."""
    for predication in predications:
        if predication.rule == "consult:attend" and predication.subtype == "meeting" and not predication.place:
            yield from _widened(predication, predications)
    for sentence in reading.doc.sents:
        added = list(_added(sentence))
        earlier = [p for p in predications if p.type == "CONSULT" and 0 < sentence.start - p.trigger <= REACH]
        if added and earlier:
            yield from _joined(reading, sentence, added, earlier[-1])


def _widened(attended: Predication, predications: Sequence[Predication]) -> Iterator[Predication]:
    """ "Belousov and Shoigu also attended the talks": those told of just before."""
    earlier = [p for p in predications if 0 < attended.trigger - p.trigger <= REACH and _was_talks(p)]
    if earlier and attended.date is None:
        together = dict.fromkeys((*earlier[-1].participants, *attended.actors))
        yield replace(attended, actors=tuple(together), support=(*attended.support, earlier[-1].sentence))


def _was_talks(predication: Predication) -> bool:
    talks = predication.type == "CONSULT" and predication.subtype in {"meeting", "call", "video_summit"}
    return talks and predication.rule != "consult:attend" and len(predication.participants) > 1


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
    root = sentence.root
    # "Among those attending were Xi Jinping and Narendra Modi."
    if root.lemma_ == "be" and any(_lists_guests(p) for p in children(root, "prep")):
        yield from (c for s in children(root, "nsubj", "attr") for c in conjuncts(s))
    # "They were joined by Foreign Minister Wang Yi."
    together = any(s.lower_ in {"they", "both", "two"} for s in children(root, "nsubjpass"))
    if root.lemma_ in {"join", "accompany"} and together:
        yield from (o for by in children(root, "agent") for o in objects_of_preposition(by))


def _lists_guests(preposition: Token) -> bool:
    inside = {t.lemma_.lower() for t in preposition.subtree}
    return preposition.lower_ == "among" and bool(inside & ATTENDING)
