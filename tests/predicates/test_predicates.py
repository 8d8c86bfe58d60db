import pytest
from spacy.tokens import Doc, Span

from benchmarks.plover import root_of
from graphbuild.ontology import EVENTS
from graphbuild.predicates.lexicon import lexicon, read_predicates
from graphbuild.predicates.match import find_matches
from graphbuild.predicates.pairs import classify_pair
from graphbuild.predicates.slots import SLOTS, find_slot
from graphbuild.wordlists import words
from tests.events.parses import doc_of

PAIRS = [
    ("The United States imposed sanctions on Iran.", "The United States", "Iran", "SANCTION"),
    ("Xi held talks with Putin.", "Xi", "Putin", "CONSULT"),
    ("Ukraine was attacked by Russia.", "Russia", "Ukraine", "ASSAULT"),
    ("Ukraine demanded that Russia withdraw its troops.", "Ukraine", "Russia", "REQUEST"),
    # the word given counts: refused, offered, threatened
    ("Wang Yi refused to meet Sergei Lavrov.", "Wang Yi", "Sergei Lavrov", "REJECT"),
    ("China agreed to send vaccines to Iran.", "China", "Iran", "AGREE"),
    ("Putin will visit Harbin on Friday.", "Putin", "Harbin", "AGREE"),
    ("Russia threatened to attack Ukraine.", "Russia", "Ukraine", "THREATEN"),
    ("China could impose sanctions on Iran.", "China", "Iran", "THREATEN"),
    ("Russia may have attacked Ukraine.", "Russia", "Ukraine", "ASSAULT"),
    ("Xi wants to improve relations with Iran.", "Xi", "Iran", "AGREE"),
    ("Biden insisted that Iran stop enrichment.", "Biden", "Iran", "REQUEST"),
    # what it was done for counts
    ("Xi called Putin to congratulate him.", "Xi", "Putin", "SUPPORT"),
    ("Russia sent troops to help Iran.", "Russia", "Iran", "AID"),
    # who tells of another's wrong accuses that one
    ("China's government said Ukraine had shelled Beijing.", "China's government", "Ukraine", "ACCUSE"),
    ("China's government said Ukraine had shelled Beijing.", "Ukraine", "Beijing", "ASSAULT"),
    ("Iran provided food to Ukraine.", "Iran", "Ukraine", "AID"),
    ("Workers staged a strike in Beijing.", "Workers", "Beijing", "PROTEST"),
]


def span_of(doc: Doc, text: str) -> Span:
    start = doc.text.index(text)
    found = doc.char_span(start, start + len(text))
    assert found is not None
    return found


@pytest.mark.parametrize(("text", "source", "target", "type"), PAIRS)
def test_type_between_two_actors(text: str, source: str, target: str, type: str) -> None:
    doc = doc_of(text)
    found = classify_pair(doc, span_of(doc, source), span_of(doc, target))
    assert found is not None and found[0] == type


def test_no_predicate_no_type() -> None:
    doc = doc_of("Beijing is a city.")
    assert classify_pair(doc, doc[0:1], doc[3:4]) is None


def test_rows_are_of_the_ontology() -> None:
    for row in read_predicates():
        assert row.type in EVENTS, f"row {row.row}: {row.type}"
        assert row.subtype is None or row.subtype in EVENTS[row.type].subtypes, f"row {row.row}: {row.subtype}"
        assert row.pos in {"v", "n", "a"} and row.lemmas, f"row {row.row}"


def test_every_type_has_a_row() -> None:
    assert {row.type for row in read_predicates()} == set(EVENTS)


def test_no_row_stands_twice() -> None:
    rows = [(r.type, r.subtype, r.pos, r.lemmas, r.needs, r.actor, r.recipient) for r in read_predicates()]
    assert len(rows) == len(set(rows))


def test_rows_of_a_lemma_go_from_the_most_specific() -> None:
    for rows in lexicon().values():
        weights = [row.weight for row in rows]
        assert weights == sorted(weights, reverse=True)


def test_a_noun_taken_up_by_its_verb_is_no_trigger() -> None:
    matches = find_matches(doc_of("The United States imposed sanctions on Iran."))
    assert [m.trigger.text for m in matches] == ["imposed"]


@pytest.mark.parametrize(
    ("text", "word", "slot", "expected"),
    [
        ("Ukraine was attacked by Russia.", 2, "subj", ["Russia"]),
        ("Ukraine was attacked by Russia.", 2, "obj", ["Ukraine"]),
        ("Xi met with Putin and Modi.", 1, "with", ["Putin", "Modi"]),
        ("Wang Yi refused to meet Sergei Lavrov.", 4, "subj", ["Yi"]),
        ("The United States imposed sanctions on Iran.", 3, "obj.on", ["Iran"]),
        ("Putin's visit to Beijing raised concerns.", 2, "poss", ["Putin"]),
    ],
)
def test_slots(text: str, word: int, slot: str, expected: list[str]) -> None:
    assert [t.text for t in find_slot(doc_of(text)[word], slot)] == expected


def test_slots_of_the_lexicon_exist() -> None:
    prepositions = words(
        "about against along around as at behind between by for from in into near off on out outside over toward"
        " towards to under upon via with of through after across alongside among past during"
    )
    rows = read_predicates()
    used = {s.partition(".")[0] for r in rows for s in (*r.actor, *r.recipient, *(n.slot for n in r.needs))}
    assert used <= set(SLOTS) | prepositions


@pytest.mark.parametrize(
    ("text", "source", "target", "root"),
    [
        ("The United States imposed sanctions on Iran.", "The United States", "Iran", "COERCE"),
        ("Ukraine was attacked by Russia.", "Russia", "Ukraine", "ASSAULT"),
        ("Biden pardoned jailed former President Vladimir Putin.", "Biden", "Vladimir Putin", "YIELD"),
        # a target that the sentence does not name
        ("Ukraine was attacked by Russia.", "Russia", "a recipient", "ASSAULT"),
        ("Ukraine was attacked by Russia.", "Chile", "a recipient", None),
    ],
)
def test_roots_of_the_data_set(text: str, source: str, target: str, root: str | None) -> None:
    assert root_of(doc_of(text), source, target) == root
