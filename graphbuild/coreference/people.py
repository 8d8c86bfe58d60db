"""Which names of one article are one person: "Xi Jinping ... Xi", "Andrei R. Belosov ... Belousov"."""

from collections.abc import Mapping, Sequence, Set

from graphbuild.candidate import Candidate
from graphbuild.names import fold, likeness, person_name, sounds_alike
from graphbuild.reference import Office, Reference

ONE_PERSON = 0.45
"""The likeness at which two full names in one article are one person (a transliteration heard twice)."""
IN_THE_NEWS = 12
"""Years around an article within which a bare surname may be taken for an office-holder's."""

NEAR = 30
"""Tokens within which a full name still explains the surname after it."""

type Cluster = tuple[str, ...]


def cluster_people(
    people: Sequence[Candidate], countries: frozenset[str], published: str | None, reference: Reference
) -> dict[Candidate, str]:
    """Each person candidate -> the name of its person: the first full name, else the reference's, else the surname."""
    clusters = _full_names(people)
    named: dict[Candidate, str] = {}
    short: dict[str, int] = {}
    full: dict[str, int] = {}
    for candidate in sorted(people, key=lambda c: c.start):
        near = {key for key, position in full.items() if candidate.start - position <= NEAR}
        key = _cluster_of(candidate, clusters, short, near)
        if key is None:
            key = _from_reference(candidate.name, countries, published, reference) or candidate.name
        named[candidate] = key
        (full if " " in candidate.name else short)[key] = candidate.start
    return named


def _full_names(people: Sequence[Candidate]) -> list[Cluster]:
    """Distinct full names joined where they can all be one person; the order of first mention is kept."""
    clusters: list[Cluster] = []
    names = dict.fromkeys(c.name for c in sorted(people, key=lambda c: c.start) if " " in c.name)
    for name in names:
        fitting = [i for i, cluster in enumerate(clusters) if all(_one(name, other) for other in cluster)]
        if fitting:
            clusters[fitting[0]] = (*clusters[fitting[0]], name)
        else:
            clusters.append((name,))
    return clusters


def _one(left: str, right: str) -> bool:
    found = likeness(left, right)
    return found is not None and found.strength >= ONE_PERSON


def _cluster_of(
    candidate: Candidate, clusters: Sequence[Cluster], short: Mapping[str, int], near: Set[str]
) -> str | None:
    """The person a name means: by exact surname, then given name, then a surname that sounds alike.

    Of several people of one surname the press calls the main one by it alone: whoever was called so last (``short``),
    else whose full name stands just before (``near``), else whoever came first.
    """
    if " " in candidate.name:
        return next((c[0] for c in clusters if candidate.name in c), None)
    word = fold(candidate.name)
    for fits in (_has_surname, _has_given_name, _sounds_like):
        found = [c[0] for c in clusters if any(fits(name, word) for name in c)]
        called = [key for key in found if key in short]
        if found:
            close = [key for key in found if key in near]
            return max(called, key=lambda key: short[key]) if called else (close or found)[0]
    return None


def _has_surname(name: str, word: str) -> bool:
    return person_name(name).family.split()[-1:] == [word]


def _has_given_name(name: str, word: str) -> bool:
    """ "Jinping" for "Xi Jinping"; a Western given name alone may be anybody's."""
    return person_name(name).family_first and word in fold(name).split()


def _sounds_like(name: str, word: str) -> bool:
    return sounds_alike(person_name(name).family, word)


def _from_reference(surname: str, countries: frozenset[str], published: str | None, reference: Reference) -> str | None:
    """The one office-holder of that surname around the article's date whose country the article names."""
    people = {
        office.person
        for office in reference.offices_of(surname)
        if (office.country in countries or office.organization) and _around(office, published)
    }
    return people.pop() if len(people) == 1 else None


def _around(office: Office, published: str | None) -> bool:
    if published is None:
        return False
    year = int(published[:4])
    last = int(office.end[:4]) if office.end else year
    return int(office.start[:4]) - IN_THE_NEWS <= year <= last + IN_THE_NEWS
