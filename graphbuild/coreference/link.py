"""From candidates to entities with their mentions: one entity for each person, country, place, organisation."""

import itertools
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from graphbuild.candidate import Candidate
from graphbuild.coreference.nominals import find_nominals, tenures_of
from graphbuild.coreference.people import cluster_people
from graphbuild.coreference.pronouns import find_pronouns
from graphbuild.model import Article, Entity
from graphbuild.names import initials, organization_key
from graphbuild.reading import TokenMention
from graphbuild.reference import Reference
from graphbuild.roles import Role
from graphbuild.tenure import Tenure, find_bearers, find_tenures

type Key = tuple[str, str]
"""A label and what tells entities of that label apart: a code, else a name."""


@dataclass(frozen=True, slots=True)
class Linked:
    """The entities of an article by id, their mentions in order, and the tenures with ids for names and short forms."""

    entities: Mapping[str, Entity]
    mentions: tuple[TokenMention, ...]
    tenures: tuple[Tenure, ...]
    ids: Mapping[Key, str]

    def id_of(self, label: str, key: str) -> str | None:
        """The id of the entity of that label and code or name."""
        return self.ids.get((label, key))


def link(
    article: Article, doc: Doc, candidates: Sequence[Candidate], roles: Sequence[Role], reference: Reference
) -> Linked:
    """The entities and mentions of an article. People are told by name, role and gated pronouns."""
    countries = frozenset(c.code for c in candidates if c.label == "Country" and c.code)
    named = [c for c in candidates if c.label == "Person"]
    people = cluster_people(named, countries, article.published, reference)
    early = find_pronouns(doc, people)
    bearers = find_bearers(doc, roles, [*candidates, *early])
    tenures = find_tenures(doc, bearers, {**people, **early}, candidates, article.published, reference)
    nominals = find_nominals(doc, roles, bearers, tenures, people, article.published, reference)
    meant = {n.candidate: n.person for n in nominals}
    pronouns = find_pronouns(doc, {**people, **meant})
    keys = {**_keys(candidates), **{c: ("Person", n) for c, n in {**people, **meant, **pronouns}.items()}}
    return _linked(doc, keys, (*tenures, *tenures_of(nominals, article.published, reference)))


def key_of(candidate: Candidate) -> Key:
    """What tells this candidate's entity from others of its label."""
    if candidate.label == "Organization" and candidate.code is None:
        return "Organization", organization_key(candidate.name)
    return candidate.label, candidate.code or candidate.name


def _keys(candidates: Sequence[Candidate]) -> dict[Candidate, Key]:
    """The keys of all but people. An acronym in brackets, or the last word of one long name, is that name again."""
    short = {**_short_forms(candidates), **_acronyms(candidates), **_parties(candidates)}
    return {c: short.get(key_of(c), key_of(c)) for c in candidates if c.label != "Person"}


def _short_forms(candidates: Sequence[Candidate]) -> dict[Key, Key]:
    """ "the Commission" after "the European Commission", where no other name of the article has that word."""
    organizations = [c for c in candidates if c.label == "Organization"]
    long = {key_of(c): c.name for c in organizations if " " in c.name}
    short = {key_of(c): c.name for c in organizations if " " not in c.name and c.code is None}
    found = {key: [other for other, name in long.items() if word in name.split()] for key, word in short.items()}
    return {key: matches[0] for key, matches in found.items() if len(matches) == 1}


def _acronyms(candidates: Sequence[Candidate]) -> dict[Key, Key]:
    """ "the National Salvation Council (NSC)": the key of the acronym -> that of the long form."""
    organizations = [c for c in candidates if c.label == "Organization"]
    return {
        key_of(short): key_of(long)
        for long, short in itertools.pairwise(organizations)
        if short.start == long.end + 1
        and short.name.isupper()
        and initials(long.name).upper().startswith(short.name[:2])
    }


def _parties(candidates: Sequence[Candidate]) -> dict[Key, Key]:
    """ "the Social Democrats (SPD)": the key of what a party's people are called -> that of the party in brackets."""
    parties = [c for c in candidates if c.label == "Organization" and c.type == "party"]
    return {
        key_of(called): key_of(party)
        for called, party in itertools.pairwise(parties)
        if party.start == called.end + 1 and party.code and not called.code
    }


def _linked(doc: Doc, keys: Mapping[Candidate, Key], tenures: tuple[Tenure, ...]) -> Linked:
    ordered = sorted(keys, key=lambda c: (c.start, -c.end))
    ids: dict[Key, str] = {}
    groups: dict[Key, list[Candidate]] = {}
    for candidate in ordered:
        key = keys[candidate]
        ids.setdefault(key, f"e{len(ids) + 1}")
        groups.setdefault(key, []).append(candidate)
    short = {key_of(c): ids[keys[c]] for c in ordered if c.label != "Person"}
    entities = {ids[key]: _entity(doc, ids[key], key, group) for key, group in groups.items()}
    mentions = tuple(
        TokenMention(
            ids[keys[c]], c.label, c.start, c.end, doc[c.start : c.end].root.i if c.form == "name" else c.head, c.form
        )
        for c in ordered
    )
    return Linked(entities, mentions, tenures, {**short, **ids})


def _entity(doc: Doc, id: str, key: Key, group: Sequence[Candidate]) -> Entity:
    """The entity of a group: known by its reference name, else by its most used full name."""
    texts = Counter(doc[c.start : c.end].text for c in group if c.form == "name")
    first = next((c for c in group if c.code), group[0])
    given = first.code or first.form in ("demonym", "metonym") or first.name not in texts
    name = first.name if given and first.label != "Person" else _best_name(key, texts)
    aliases = tuple(sorted(text for text in texts if text != name))
    return Entity(id, first.label, name, aliases, first.code, first.type, first.country)


def _best_name(key: Key, texts: Counter[str]) -> str:
    full = {text: n for text, n in texts.items() if " " in text} or dict(texts)
    if not full or (key[0] == "Person" and not any(" " in text for text in full)):
        return key[1]
    return min(full, key=lambda text: (-full[text], -len(text), text))
