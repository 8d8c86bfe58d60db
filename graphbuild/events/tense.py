"""The tense of a verb by its parse, and whether it tells of one occurrence."""

from spacy.tokens import Token

from graphbuild.dates import Tense
from graphbuild.dates.words import DAY_NAMES
from graphbuild.status.nouns import is_announced
from graphbuild.syntax import children
from graphbuild.wordlists import words

FUTURE_MODALS = frozenset({"will", "shall", "wo", "'ll", "’ll", "would", "'d"})
FUTURE_HEADS = words("plan intend schedule expect set due prepare aim slate going go agree promise pledge vow")
DAYS = DAY_NAMES | {"tomorrow"}
HABITUAL = words("often always usually regularly frequently typically routinely generally sometimes rarely")


def clause_verb(token: Token) -> Token | None:
    """The verb of the clause that a word lies in, itself where it is one."""
    return next((t for t in (token, *token.ancestors) if t.pos_ in {"VERB", "AUX"} and t.dep_ != "aux"), None)


def tense_of(token: Token) -> Tense | None:
    """The tense of the clause: future for plans too, None where no verb tells."""
    verb = clause_verb(token)
    if verb is None:
        return None
    # "announced talks for Sunday"
    if token.head.lower_ == "for" and is_announced(token.head.head):
        return "future"
    auxiliaries = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    if any(a.lower_ in FUTURE_MODALS for a in auxiliaries):
        return "future"
    forms = {verb.tag_, *(a.tag_ for a in auxiliaries)}
    if "VBD" in forms or ("VBN" in forms and any(a.lemma_ == "have" for a in auxiliaries)):
        return "past"
    if verb.tag_ == "VB" or "TO" in forms:
        return _tense_above(verb)
    if verb.tag_ in {"VBG", "VBN"} and not auxiliaries and verb.dep_ != "ROOT":
        return tense_of(verb.head)
    return "present"


def _tense_above(verb: Token) -> Tense | None:
    head = verb.head
    if head.i == verb.i:
        return "present"
    if head.lemma_ in FUTURE_HEADS or head.lower_ in FUTURE_HEADS:
        return "future"
    return tense_of(head)


def is_habitual(verb: Token) -> bool:
    """ "Xi often visits Russia"."""
    return any(c.lower_ in HABITUAL for c in children(verb, "advmod"))


def names_day(verb: Token) -> bool:
    """Whether a verb has a weekday of its own: "meet next Monday", "arrives on Friday"; not "on Mondays"."""
    on = [o for p in children(verb, "prep") if p.lower_ == "on" for o in children(p, "pobj")]
    return any(t.lower_ in DAYS for t in (*children(verb, "npadvmod", "advmod", "tmod"), *on))


def is_generic(verb: Token) -> bool:
    """Whether a verb states a habit, or stands in the simple present, which may be one."""
    finite_present = verb.tag_ in {"VBZ", "VBP"} and not children(verb, "aux", "auxpass")
    return is_habitual(verb) or finite_present
