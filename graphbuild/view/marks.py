"""The words of a quoted sentence that carry its fact: those that may mean a node, those that say the relation.

A claim keeps its sentence and the rule that read it, not the place of each word. The rule names the trigger by its
lemma ("sanction:announce"), and the inflected forms of both words are looked for in the sentence; offices are said by
titles.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from graphbuild.graph import Node
from graphbuild.names import fold, person_name
from graphbuild.ontology import OFFICE_TYPES
from graphbuild.reference import read_countries
from graphbuild.roles.titles import PLURALS, PORTFOLIOS, TITLES

IRREGULAR = {
    line.split()[0]: tuple(line.split()[1:])
    for line in """
begin began begun
break broke broken
bring brought
come came
deal dealt
fight fought
find found
fly flies flew flown
give gave given
go goes went gone
hold held
lead led
leave left
lend lent
lose lost
make made
meet met
pay paid
put put
say said
see saw seen
seek sought
sell sold
send sent
shake shook shaken
shoot shot
speak spoke spoken
stand stood
steal stole stolen
strike struck stricken
swear swore sworn
take took taken
tell told
think thought
throw threw thrown
win won
withdraw withdrew withdrawn
write wrote written
""".strip().splitlines()
}
"""Forms of English verbs that no rule of spelling gives."""

SAYING = {
    "SUCCEEDED": r"succe\w+|replac\w+|predecessor|took over|takes over|taking over|in place of",
    "MEMBER_OF": r"members?(?:hip)?|join\w*|belong\w*",
    "EMPLOYED_BY": r"analysts?|professors?|fellows?|researchers?|experts?|scholars?|lecturers?|economists?|scientists?",
    "HEADQUARTERED_IN": r"based|headquarter\w+|seat",
    "CAPITAL_OF": r"capital",
    "PART_OF": r"sidelines?|margins?|part of|during",
    "CITIZEN_OF": r"citizens?|national(?:ity)?|born",
    "SIGNED": r"sign\w*|signator\w+",
    "LEADS": r"head\w*|leads?|led|leading|director\w*|chair\w*|chief|run[s]?",
}
"""How a relation without a trigger of its own is said."""


def name_words(node: Node) -> tuple[str, ...]:
    """Words beside its name and aliases that mean the node: a surname, and for a country its people and its capital.

    An event is meant by the name of its place.
    """
    if node.label == "Person":
        found = _surname(node.name)
    elif node.label == "Country":
        found = _country_words().get(node.id, ())
    else:
        found = (str(node.properties.get("place") or ""),)
    return tuple(sorted(set(found) - {node.name, ""}))


def predicate_words(type: str, rule: str, quote: str, known: Mapping[str, object]) -> tuple[str, ...]:
    """The words of a quote that say the relation, as they stand there; ``known`` are the properties of the fact."""
    literal = [_whole(re.escape(str(known[key]))) for key in ("title", "kinship") if known.get(key)]
    patterns = [*_usual_patterns(type, rule), *literal]
    return tuple(dict.fromkeys(_in_turn(patterns, quote)))


def _in_turn(patterns: Sequence[re.Pattern[str]], text: str) -> Iterator[str]:
    """What any of the patterns finds, left to right; where two begin at one place, the earlier pattern counts."""
    at = 0
    while found := [match for pattern in patterns if (match := pattern.search(text, at))]:
        first = min(found, key=lambda match: match.start())
        yield first.group()
        at = first.end()


@cache
def _usual_patterns(type: str, rule: str) -> tuple[re.Pattern[str], ...]:
    """What says a relation of this type found by this rule, whatever the fact."""
    event, _, lemma = rule.partition(":")
    parts = [*([_lemma_pattern(event), _lemma_pattern(lemma)] if lemma else []), SAYING.get(type, "")]
    own = "|".join(part for part in parts if part)
    return (*([_whole(own)] if own else []), *([_title_pattern()] if type in OFFICE_TYPES else []))


def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


def forms_of(lemma: str) -> tuple[str, ...]:
    """The forms of an English verb or noun: "supply" gives supplies, supplied, supplying."""
    irregular = IRREGULAR.get(lemma, ())
    stem = lemma[:-1] if lemma.endswith("e") else lemma
    doubled = lemma + lemma[-1] if re.search(r"[^aeiou][aeiou][bdglmnprt]$", lemma) else stem
    past = (
        (f"{lemma[:-1]}ies", f"{lemma[:-1]}ied") if re.search(r"[^aeiou]y$", lemma) else (stem + "ed", doubled + "ed")
    )
    plural = lemma + "es" if re.search(r"(s|x|z|ch|sh)$", lemma) else lemma + "s"
    return tuple(dict.fromkeys((lemma, plural, *past, stem + "ing", doubled + "ing", *irregular)))


def _lemma_pattern(lemma: str) -> str:
    """Longest form first; the lemma of a phrase ("hold accountable") is its first word."""
    first = lemma.split(" ")[0]
    return (
        "|".join(map(re.escape, sorted(forms_of(first), key=len, reverse=True)))
        if first.isalpha() and first != "be"
        else ""
    )


@cache
def _title_pattern() -> re.Pattern[str]:
    """Titles with the portfolios before them: "foreign minister", "Defense Secretary"."""
    titles = sorted((*TITLES, *PLURALS), key=len, reverse=True)
    portfolios = sorted(PORTFOLIOS, key=len, reverse=True)
    return _whole(f"(?:(?:{'|'.join(map(re.escape, portfolios))}) )?(?:{'|'.join(map(re.escape, titles))})")


def _surname(name: str) -> tuple[str, ...]:
    """The words of a name that make its family name, as they are written."""
    words, family = name.split(), person_name(name).family.split()
    for start in range(len(words)):
        run = words[start : start + len(family)]
        if family and fold(" ".join(run)) == " ".join(family):
            return (" ".join(run),)
    return ()


@cache
def _country_words() -> Mapping[str, tuple[str, ...]]:
    return {c.code: (*c.names, *c.demonyms, *c.people, *c.capital_names, *c.metonyms) for c in read_countries()}
