"""The event type that a sentence states between two given actors."""

from spacy.tokens import Doc, Span, Token

from graphbuild.ontology import EVENTS
from graphbuild.predicates.match import Match, find_matches
from graphbuild.status.climb import find_operators
from graphbuild.status.steps import Operator
from graphbuild.status.words import DEMANDS_AND_OPINIONS, DENIALS, SPEECH_VERBS
from graphbuild.syntax import children, subjects
from graphbuild.wordlists import words

WILLING = frozenset({"verbal cooperation", "material cooperation"})
WORDS = frozenset({"AGREE", "REJECT", "SUPPORT", "REQUEST", "ACCUSE", "THREATEN"})
"""Types that are themselves words given."""

ASKING = words("demand urge ask request call must should ought press pressure push appeal insist")
OFFERING = words(
    "willing ready agree offer pledge promise vow prepared plan intend consider mull weigh propose eager keen hope aim"
    " schedule expect slate due set be want"
)
POSSIBLE = words("could may might")
WORKS = frozenset({"treaty_signing", "recognition"})
"""Kinds of SUPPORT that are deeds and not words: to be done, they are agreed to."""
SAYING = SPEECH_VERBS | DEMANDS_AND_OPINIONS | frozenset({"believe", "think", "conclude", "show", "find"})


def classify_pair(doc: Doc, source: Span, target: Span | None) -> tuple[str, str | None] | None:
    """The event type and subtype of what ``source`` does to ``target`` in a parsed text, None where nothing is known.

    Without a target it is what ``source`` does to anybody.
    Of the predicates of the text the one is taken whose actor and recipient lie in the two spans, or come
    nearest to that in the parse. What is refused is REJECT, what is only offered or planned is AGREE,
    what is conflict still to come is THREATEN: PLOVER types the word given, not the deed it speaks of.
    """
    ranked = [(_score(m, source, target), m) for m in find_matches(doc) if m.predicate.type in PLOVER]
    if not ranked:
        return None
    _, best = max(ranked, key=lambda pair: (pair[0], -pair[1].trigger.i))
    if target is not None and _blames(best, source, target):
        return "ACCUSE", "allegation"
    return _worded(best)


PLOVER = frozenset(name for name in EVENTS if not name.startswith("X_"))


def _score(match: Match, source: Span, target: Span | None) -> float:
    """How well the roles fit the two spans: 4 and 3 for source and target in place, less for nearness only."""
    acting = _fit(match.actors(), source)
    if target is None:
        return 4 * acting + _nearness(match.trigger, source) - 3 * _within(match.trigger, source)
    acted = _fit(match.recipients(), target)
    swapped = _fit(match.actors(), target) * (match.predicate.type != "CONSULT")
    near = _nearness(match.trigger, source) + _nearness(match.trigger, target)
    inside = _within(match.trigger, source) or _within(match.trigger, target)
    noun = match.predicate.pos == "n"
    return 4 * acting + 3 * acted - 2 * swapped + near - 3 * inside - 0.5 * noun


def _fit(slots: list[list[Token]], span: Span) -> float:
    """1 where a slot holds the span's head or a word of it, 0.6 where the span lies under a word in the slot."""
    tokens = [t for slot in slots for t in slot]
    if any(_within(t, span) for t in tokens):
        return 1.0
    return 0.6 if any(t.is_ancestor(span.root) for t in tokens) else 0.0


def _within(token: Token, span: Span) -> bool:
    return bool(span.start <= token.i < span.end)


def _nearness(trigger: Token, span: Span) -> float:
    """1 for a trigger that governs the span, less for each step further up or for one elsewhere."""
    chain = [span.root, *span.root.ancestors]
    places = [i for i, t in enumerate(chain) if t.i == trigger.i]
    return 1.0 / (1 + 0.3 * places[0]) if places else 0.0


def _blames(match: Match, source: Span, target: Span) -> bool:
    """ "The ministry said Ukraine had shelled its own people": who tells of another's wrong accuses that one."""
    if EVENTS[match.predicate.type].quad != "material conflict" or not _fit(match.actors(), target):
        return False
    over = [t for t in match.trigger.ancestors if t.lemma_ in SAYING]
    return any(_within(s, source) or s.is_ancestor(source.root) for verb in over for s in subjects(verb))


def _worded(match: Match) -> tuple[str, str | None]:
    """The type of what is said where the deed itself is refused, offered, demanded or announced."""
    predicate = match.predicate
    if predicate.type in WORDS and predicate.subtype not in WORKS:
        return predicate.type, predicate.subtype
    if _refused(match.trigger):
        return "REJECT", "refusal"
    friendly = EVENTS[predicate.type].quad in WILLING
    given = [_given(operator, friendly=friendly) for operator in find_operators(match.trigger)]
    return next((g for g in given if g), (predicate.type, predicate.subtype))


def _refused(trigger: Token) -> bool:
    """ "will not lift the ban", "refuses to meet": the source's own no, not its denial that something is so."""
    return any(o.effect == "denied" and o.cue.lemma_ not in DENIALS for o in find_operators(trigger))


def _given(operator: Operator, *, friendly: bool) -> tuple[str, str | None] | None:
    """What an operator makes of a deed: demanded, threatened, offered; None where it stays what it is."""
    cue = operator.cue
    if cue.lemma_.lower() in ASKING:
        return "REQUEST", None
    if cue.lemma_.lower() in {"threaten", "warn"} and not friendly:
        return "THREATEN", None
    offered = cue.lemma_.lower() in OFFERING and operator.effect != "denied"
    if offered or (operator.effect == "planned" and cue.tag_ == "MD"):
        return ("AGREE", "pledge") if friendly else ("THREATEN", None)
    # "could impose sanctions": a threat; "could meet" is no word given, "may have attacked" is past
    if cue.lower_ in POSSIBLE and not friendly and not any(a.lemma_ == "have" for a in children(cue.head, "aux")):
        return "THREATEN", None
    return None
