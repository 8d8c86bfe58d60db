"""Bodies meant by their noun alone after they were named ("the ministry said"), and those that a country owns."""

from collections.abc import Sequence

from spacy.tokens import Token

from graphbuild.reading import Reading, TokenMention
from graphbuild.syntax import children
from graphbuild.wordlists import words

BODIES = words(
    "agency army authority bank bureau centre center commission committee company council court department federation"
    " foundation front fund group institute militia ministry movement office organisation organization parliament party"
    " police union university bloc alliance"
)
"""What a body may be called after its name."""
UNIONS = frozenset({"bloc", "alliance"})
"""What states that have joined are called, whatever the name of their union."""
OF_STATES = words(
    "member nation country strong european military western atlantic transatlantic trade trading economic"
)
NEAR = 120
"""How many words back the name of a union may stand that its noun means."""


def body_meant(token: Token, reading: Reading) -> list[TokenMention]:
    """The only body so far that the noun can mean; "the 27-nation bloc" is the only union named of late."""
    noun = token.lower_
    if noun not in BODIES or token.tag_ not in {"NN", "NNP"} or not _is_bare(token):
        return []
    before = [m for m in reading.mentions if m.start < token.i and m.label == "Organization" and m.form == "name"]
    if noun in UNIONS:
        fitting = [m for m in before if token.i - m.end <= NEAR and reading.entities[m.entity].type == "igo"]
    else:
        said = {t.lower_ for t in (*children(token, "amod", "compound"), token)}
        fitting = [m for m in before if said <= _words_of(m, reading)]
    return fitting[-1:] if len({m.entity for m in fitting}) == 1 else []


def _is_bare(noun: Token) -> bool:
    """Whether nothing beside a noun tells of another body: "the bloc", "the morality police", not "the other bank"."""
    if not any(c.lower_ in {"the", "this"} for c in children(noun, "det")):
        return False
    beside = [c for c in noun.children if c.dep_ not in {"det", "amod", "compound", "relcl", "punct", "case"}]
    qualities = children(noun, "amod", "compound")
    of_states = all({t.lower_ for t in c.subtree} & OF_STATES for c in qualities)
    return not beside and (of_states or noun.lower_ not in UNIONS)


def _words_of(mention: TokenMention, reading: Reading) -> set[str]:
    said = reading.doc[mention.start : mention.end].text
    return {*reading.entities[mention.entity].name.lower().split(), *said.lower().split()}


def whose_body(acting: Sequence[TokenMention], reading: Reading) -> list[TokenMention]:
    """ "Iran's | Supreme Council | delegation" is the council's, "Germany's | NATO | delegation" is Germany's."""
    owned = [m for m in acting if m.label == "Organization" and reading.doc[m.start - 1].tag_ == "POS"]
    bodies = {m for m in owned if reading.entities[m.entity].type != "igo"}
    owners = {m for m in acting if any(m.end == body.start - 1 for body in bodies)}
    return [m for m in acting if m not in owners and (m in bodies or m not in owned)]
