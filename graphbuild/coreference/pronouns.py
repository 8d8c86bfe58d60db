"""Pronouns that can only mean one person: "Putin arrived in Beijing. He said ..."."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from graphbuild.candidate import Candidate
from graphbuild.occurrences import with_lemma, with_lower
from graphbuild.syntax import grammatical_subjects
from graphbuild.wordlists import words

GENDER = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
TITLED = {
    "mr": "m",
    "mr.": "m",
    "sir": "m",
    "king": "m",
    "mrs": "f",
    "mrs.": "f",
    "ms": "f",
    "ms.": "f",
    "queen": "f",
    "chairman": "m",
    "chairwoman": "f",
    "spokesman": "m",
    "spokeswoman": "f",
    "lady": "f",
    "herr": "m",
    "frau": "f",
}
HUMAN = words(
    "man woman boy girl child teenager student soldier officer policeman driver victim suspect attacker gunman author"
    " official spokesman spokeswoman spokesperson adviser aide lawyer doctor journalist reporter analyst expert worker"
    " father mother brother sister son daughter wife husband widow priest bishop judge prosecutor player coach singer"
    " leader minister president chancellor ambassador diplomat lawmaker politician activist source resident farmer"
)
"""Nouns for a person without a name, to whom a pronoun may belong."""
SUBJECTS = ("nsubj", "nsubjpass")
OPENING = 2
"""Words before the pronoun of a side clause that opens a sentence."""


@dataclass(frozen=True, slots=True)
class _Point:
    """Somebody mentioned in a sentence by the word ``head``; a pronoun that nobody could tell has no name."""

    head: int
    name: str | None
    subject: bool


def find_pronouns(doc: Doc, people: Mapping[Candidate, str]) -> dict[Candidate, str]:
    """Pronoun mentions -> the name of the person, where the sentences around leave no choice.

    The antecedent is the one subject of the sentence so far, else of the sentence before. Two subjects that
    differ, or a person addressed as the other gender, leave the pronoun alone.
    """
    genders = _genders(doc, people)
    starts = {c.start: (c, name) for c, name in people.items()}
    heads = {c.head for c in people}
    possible = {*starts, *(t.i for t in (*with_lemma(doc, HUMAN), *with_lower(doc, GENDER)))}
    found: dict[Candidate, str] = {}
    before: list[_Point] = []
    for sentence in doc.sents:
        here: list[_Point] = []
        for token in (doc[i] for i in range(sentence.start, sentence.end) if i in possible):
            if token.i in starts:
                candidate, name = starts[token.i]
                here.append(_Point(candidate.head, name, doc[candidate.head].dep_ in SUBJECTS))
            elif token.lemma_ in HUMAN and token.dep_ in SUBJECTS and token.i not in heads:
                here.append(_Point(token.i, None, True))
            elif token.lower_ in GENDER and token.tag_ in ("PRP", "PRP$"):
                person = _subject_ahead(token, starts) or _antecedent(token, here, before)
                fits = person is not None and genders.get(person, GENDER[token.lower_]) == GENDER[token.lower_]
                here.append(_Point(token.i, person if fits else None, token.dep_ in SUBJECTS))
                if person is not None and fits:
                    found[Candidate(token.i, token.i + 1, token.i, "Person", "pronoun", token.text)] = person
        before = here or ([] if _tells(sentence) else before)
    return found


def _subject_ahead(pronoun: Token, starts: Mapping[int, tuple[Candidate, str]]) -> str | None:
    """ "When he was elected, Macron promised": the one whom the main clause names after its side clause."""
    clause = pronoun.head
    first = pronoun.dep_ in SUBJECTS and clause.dep_ == "advcl" and pronoun.i < clause.i < clause.head.i
    opening = first and pronoun.i - pronoun.sent.start <= OPENING
    named = [s for s in clause.head.children if s.dep_ in SUBJECTS and s.i > clause.i] if opening else []
    found = [name for s in named for c, name in starts.values() if c.head == s.i]
    return found[0] if len(found) == 1 else None


def _tells(sentence: Span) -> bool:
    """Whether a sentence is more than a fragment, so that what stood before it is out of reach."""
    return len(sentence) > 3


def _antecedent(pronoun: Token, here: Sequence[_Point], before: Sequence[_Point]) -> str | None:
    """The one subject so far; else the one person. A subject pronoun may reach one sentence back."""
    other = _not_meant(pronoun, here)
    for points in (here, before):
        group = [p for p in points if p.name is None or p.name not in other]
        subjects = {p.name for p in group if p.subject}
        everyone = {p.name for p in group}
        if len(subjects) == 1 and (points is here or pronoun.dep_ in SUBJECTS or len(everyone) == 1):
            return subjects.pop()
        if subjects:
            return None
        if everyone:
            return everyone.pop() if len(everyone) == 1 else None
    return None


def _not_meant(pronoun: Token, here: Sequence[_Point]) -> frozenset[str]:
    """ "Putin appointed him": somebody else than Putin, who would have appointed himself."""
    acted_on = pronoun.dep_ in ("dobj", "dative") and pronoun.lower_ in ("him", "her") and pronoun.tag_ == "PRP"
    acting = {s.i for s in grammatical_subjects(pronoun.head)} if acted_on else set()
    return frozenset(p.name for p in here if p.name is not None and p.head in acting)


def _genders(doc: Doc, people: Mapping[Candidate, str]) -> dict[str, str]:
    """What titles before a name say: "Ms. Baerbock" is she."""
    return {
        name: TITLED[doc[c.start - 1].lower_]
        for c, name in sorted(people.items(), key=lambda pair: pair[0].start)
        if c.start and doc[c.start - 1].lower_ in TITLED
    }
