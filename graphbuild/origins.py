"""Which country the people of an article belong to: by its claims, by reference data, by what it is about.

This is what an entity's ``country`` holds; it makes no claim, for no passage says it.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from graphbuild.model import STATED, Claim, Entity, Mention
from graphbuild.names import is_full
from graphbuild.reference import Reference
from graphbuild.wordlists import words

OWN = frozenset({"CITIZEN_OF", "HEAD_OF_STATE_OF", "HEAD_OF_GOVERNMENT_OF", "MINISTER_OF", "HOLDS_POSITION"})
OF_BODY = frozenset({"LEADS", "HOLDS_POSITION", "EMPLOYED_BY", "MEMBER_OF"})
NATIONAL = frozenset({"government", "military", "party"})
"""Types of bodies that people of one country make up."""
FAR = 2
"""The country that an article is about is named at least so many times as often as any other."""
ABROAD = words(
    """
    coach defender equaliser equalizer goalkeeper goalkeepers halftime kickoff knockout league matchday midfield
    midfielder offside playoff playoffs quarterfinal quarterfinals relegation scoreline semifinal semifinals striker
    strikers substitute teammate teammates tournament transfer uefa winger
    """
)
"""Words of sport: the people of a club come from anywhere."""
FEW = 2


def with_origins(
    entities: Sequence[Entity], mentions: Sequence[Mention], claims: Iterable[Claim], text: str, reference: Reference
) -> tuple[Entity, ...]:
    """The entities, people with the country that they belong to as far as anything tells."""
    by_id = {e.id: e for e in entities}
    stated = [c for c in claims if c.status in STATED]
    told, elsewhere = _told(by_id, stated), _elsewhere(by_id, stated)
    named = {e.code for e in entities if e.label == "Country" and e.code}
    known = {e.id: told.get(e.id) or _in_office(e, named, reference) for e in entities if e.label == "Person"}
    about = _about(by_id, mentions, [home for home in known.values() if home], text)
    homes = {id: home or (about if elsewhere.get(id, {about}) == {about} else None) for id, home in known.items()}
    return tuple(replace(e, country=e.country or homes.get(e.id)) for e in entities)


def _told(entities: Mapping[str, Entity], claims: Iterable[Claim]) -> dict[str, str]:
    """The country of each person whom claims tie to one country, or to national bodies of one."""
    own: dict[str, set[str | None]] = {}
    body: dict[str, set[str | None]] = {}
    for claim in claims:
        subject, object = entities.get(claim.subject), entities.get(claim.object or "")
        if subject is None or object is None or subject.label != "Person":
            continue
        if claim.type in OWN and object.label == "Country":
            own.setdefault(subject.id, set()).add(object.code)
        elif claim.type in OF_BODY and object.label == "Organization" and object.type in NATIONAL:
            body.setdefault(subject.id, set()).add(object.country)
    found = {**body, **own}
    return {id: code for id, codes in found.items() if len(codes) == 1 for code in codes if code}


def _elsewhere(entities: Mapping[str, Entity], claims: Iterable[Claim]) -> dict[str, set[str | None]]:
    """The countries of the bodies that people belong to, None for a body of no country: an expert's institute."""
    found: dict[str, set[str | None]] = {}
    for claim in claims:
        body = entities.get(claim.object or "")
        if claim.type in OF_BODY and body is not None and body.label == "Organization":
            found.setdefault(claim.subject, set()).add(body.country)
    return found


def _in_office(person: Entity, named: set[str], reference: Reference) -> str | None:
    """The country of the one office-holder of that name; of a surname alone, if the article names that country."""
    names = [name for name in (person.name, *person.aliases) if is_full(name) or not is_full(person.name)]
    countries = {o.country for name in names for o in reference.offices_of(name) if o.country}
    if not is_full(person.name):
        countries &= named
    return countries.pop() if len(countries) == 1 else None


def _about(entities: Mapping[str, Entity], mentions: Iterable[Mention], homes: Sequence[str], text: str) -> str | None:
    """The country that an article is about, if most of the people whose home is known, two at least, are from there."""
    counts = Counter(e.code for m in mentions for e in [entities[m.entity]] if e.label == "Country" and e.code)
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < FAR * ranked[1][1]) or _is_on_sport(text):
        return None
    main = ranked[0][0]
    return main if homes.count(main) >= max(FEW, len(homes) // 2 + 1) else None


def _is_on_sport(text: str) -> bool:
    return len(ABROAD.intersection(text.lower().split())) > FEW
