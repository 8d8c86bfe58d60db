"""Pronouns that can only mean one person: "Putin arrived in Beijing. He said ..."."""

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc, Token

from graphbuild.candidate import Candidate

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
SUBJECTS = ("nsubj", "nsubjpass")


def find_pronouns(doc: Doc, people: Mapping[Candidate, str]) -> dict[Candidate, str]:
    """Pronoun mentions -> the name of the person, where the sentences around leave no choice.

    The antecedent is the one subject of the sentence so far, else of the sentence before. Two subjects that
    differ, or a person addressed as the other gender, leave the pronoun alone.
    """
    genders = _genders(doc, people)
    by_sentence = _by_sentence(doc, people)
    found: dict[Candidate, str] = {}
    last: dict[int, str] = {}
    sentences = list(doc.sents)
    for number, sentence in enumerate(sentences):
        for token in sentence:
            gender = GENDER.get(token.lower_)
            if gender is None or token.tag_ not in ("PRP", "PRP$"):
                continue
            person = _antecedent(
                doc, token, by_sentence.get(number, []), by_sentence.get(number - 1, []), last.get(number - 1)
            )
            if person is not None and genders.get(person, gender) == gender:
                found[Candidate(token.i, token.i + 1, token.i, "Person", "pronoun", token.text)] = person
                if token.dep_ in SUBJECTS:
                    last[number] = person
    return found


def _by_sentence(doc: Doc, people: Mapping[Candidate, str]) -> dict[int, list[tuple[Candidate, str]]]:
    numbers = {token.i: number for number, sentence in enumerate(doc.sents) for token in sentence}
    grouped: dict[int, list[tuple[Candidate, str]]] = {}
    for candidate, name in sorted(people.items(), key=lambda pair: pair[0].start):
        grouped.setdefault(numbers[candidate.start], []).append((candidate, name))
    return grouped


def _antecedent(
    doc: Doc,
    pronoun: Token,
    here: Sequence[tuple[Candidate, str]],
    before: Sequence[tuple[Candidate, str]],
    pronoun_before: str | None,
) -> str | None:
    earlier = [(c, name) for c, name in here if c.end <= pronoun.i]
    for group in (earlier, before):
        subjects = {name for c, name in group if doc[c.head].dep_ in SUBJECTS}
        everyone = {name for _, name in group}
        if len(subjects) == 1 and (len(everyone) == 1 or group is earlier or pronoun.dep_ in SUBJECTS):
            return subjects.pop()
        if len(subjects) > 1:
            return None
        if len(everyone) == 1:
            return everyone.pop()
        if everyone:
            return None
    return pronoun_before


def _genders(doc: Doc, people: Mapping[Candidate, str]) -> dict[str, str]:
    """What titles before a name say: "Ms. Baerbock" is she."""
    return {
        name: TITLED[doc[c.start - 1].lower_]
        for c, name in sorted(people.items(), key=lambda pair: pair[0].start)
        if c.start and doc[c.start - 1].lower_ in TITLED
    }
