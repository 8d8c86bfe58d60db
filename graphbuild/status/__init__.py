"""What a passage states: asserted, reported, planned, alleged, hypothetical or denied, and who says so."""

from dataclasses import dataclass, replace
from functools import lru_cache

from spacy.tokens import Doc, Token

from graphbuild.model import Status
from graphbuild.occurrences import breaks_paragraph
from graphbuild.reading import Reading
from graphbuild.status.climb import find_operators
from graphbuild.status.labels import speaker_labelled
from graphbuild.status.quotes import Quote, find_quotes
from graphbuild.status.speakers import speaker_of
from graphbuild.status.steps import VERBAL, Operator, speakers_of
from graphbuild.status.words import CONDITIONAL_MARKS, SPEECH_VERBS

__all__ = ["StatusResult", "speaker_around", "status_of"]

STRENGTH: tuple[Status, ...] = ("denied", "hypothetical", "alleged", "planned", "reported")
"""When several words change a clause, the first of these that one of them brings is its status."""
WOULD = frozenset({"would", "'d", "’d"})


@dataclass(frozen=True, slots=True)
class StatusResult:
    """The status of what a word tells, the entity that says it and the word that shows that, where there is one."""

    status: Status
    said_by: str | None = None
    cue: str | None = None


def status_of(token: Token, reading: Reading) -> StatusResult:
    """The status of the event or relation that this word tells of, read off the words above it in the parse.

    Negation, modals, conditions, questions, plans, demands, denials and verbs of saying count; so do quotation
    marks, whose speaker may stand in the sentence before. ``said_by`` is the innermost speaker.
    """
    operators = find_operators(token)
    status = _strongest(operators)
    spoken = [o for o in operators if o.speakers]
    quote = _quote_around(token, quotes_of(reading.doc))
    before = _speech_before(token, operators) if quote is None and not spoken else None
    if before is not None:
        status, spoken = "planned", [before]
    trailing = _trailing_speaker(token, reading)
    if trailing is not None and not spoken:
        spoken = [trailing]
        status = "reported" if status == "asserted" else status
    outside = quote is None or any(not quote.start <= o.cue.i < quote.end for o in spoken)
    if quote is not None and not outside and quote.verb is not None:
        said = [Operator("reported", reading.doc[quote.verb], _tokens(reading.doc, quote.subject))]
        spoken = [*spoken, *said]
    labelled = speaker_labelled(token)
    # "Wang Yi: Russia attacked Ukraine", in an interview: he says so
    if labelled is not None:
        spoken = [*spoken, Operator("reported", labelled, (labelled,))]
    if (quote is not None or labelled is not None) and status == "asserted":
        status = "reported"
    if status != "denied" and _is_asked(token):
        return StatusResult("hypothetical", None, "?")
    told = _with_speaker(status, spoken, operators, reading)
    absent = quote is not None and told.said_by is not None and _is_named_in(told.said_by, quote, reading)
    return replace(told, said_by=None) if absent else told


def _is_named_in(person: str, quote: Quote, reading: Reading) -> bool:
    """'"We have elected Roe," he said': nobody speaks of himself by name, so "he" is another."""
    inside = (m for m in reading.mentions if quote.start <= m.start and m.end <= quote.end)
    return any(m.entity == person and m.label == "Person" and m.form == "name" for m in inside)


def _is_asked(token: Token) -> bool:
    """ "They were talking, were the Russians preparing to attack?": a verb of a question, save in its side clauses."""
    if token.pos_ not in VERBAL or any(t.dep_ in {"relcl", "advcl"} for t in (token, *token.ancestors)):
        return False
    last = next((t for t in reversed(token.sent) if not t.is_space and t.text not in {'"', "”", "’", ")"}), token)
    return last.text == "?"


def _speech_before(token: Token, operators: tuple[Operator, ...]) -> Operator | None:
    """ "Lavrov said that ... . Xi would travel to Russia in July.": speech that goes on without a verb of saying.

    Only "would", with no condition, after a sentence whose main verb is one of saying in the past.
    """
    would = bool(operators) and all(o.cue.lower_ in WOULD for o in operators)
    if not would or any(t.lower_ in CONDITIONAL_MARKS for t in token.sent):
        return None
    sentence = token.sent
    while sentence.start and not breaks_paragraph(token.doc[sentence.start - 1]):
        sentence = token.doc[sentence.start - 1].sent
        root = sentence.root
        if root.lemma_ in SPEECH_VERBS and root.tag_ == "VBD" and any(c.dep_ == "ccomp" for c in root.children):
            return Operator("reported", root, speakers_of(root))
        if not any(c.lower_ in WOULD for c in root.children):
            return None
    return None


def _trailing_speaker(token: Token, reading: Reading) -> Operator | None:
    """ "Putin will meet Li Qiang, aide Yuri Ushakov told reporters": the parse sets the speaker beside Li Qiang."""
    for verb in token.doc[token.i + 1 : token.sent.end]:
        says = verb.lemma_ in SPEECH_VERBS and verb.tag_ in {"VBD", "VBZ"} and verb.dep_ == "conj"
        if not says or any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children):
            continue
        speaker = reading.covering(verb.nbor(-1))
        beside = speaker is not None and reading.doc[speaker.head].dep_ == "appos"
        joined = (
            any(t.dep_ == "cc" and t.head == verb.head for t in reading.doc[speaker.end : verb.i]) if speaker else True
        )
        if speaker is not None and beside and not joined and token.i < reading.doc[speaker.head].left_edge.i:
            return Operator("reported", verb, (reading.doc[speaker.head],))
    return None


def _strongest(operators: tuple[Operator, ...]) -> Status:
    effects = [o.effect for o in operators]
    # "did not fail to", "never denied": two denials are not an assertion
    if len({o.cue.i for o in operators if o.effect == "denied"}) > 1:
        return "hypothetical"
    return next((s for s in STRENGTH if s in effects), "asserted")


def _with_speaker(
    status: Status, spoken: list[Operator], operators: tuple[Operator, ...], reading: Reading
) -> StatusResult:
    for operator in spoken:
        named = next((e for t in operator.speakers for e in [speaker_of(t, reading)] if e), None)
        if named:
            return StatusResult(status, named, operator.cue.text)
    cues = [o.cue.text for o in operators if o.effect == status] or [o.cue.text for o in spoken]
    return StatusResult(status, None, cues[0] if cues else None)


def _quote_around(token: Token, quotes: tuple[Quote, ...]) -> Quote | None:
    return next((q for q in quotes if q.start <= token.i < q.end), None)


def speaker_around(token: Token, doc: Doc) -> Token | None:
    """The word for who speaks in the quotation that a token lies in, None outside of one or where nobody is named."""
    quote = _quote_around(token, quotes_of(doc))
    return doc[quote.subject] if quote is not None and quote.subject is not None else None


def _tokens(doc: Doc, index: int | None) -> tuple[Token, ...]:
    return () if index is None else (doc[index],)


@lru_cache(maxsize=8)
def quotes_of(doc: Doc) -> tuple[Quote, ...]:
    """The quotations of a document; the last few documents are remembered, as every word asks for them."""
    return find_quotes(doc)
