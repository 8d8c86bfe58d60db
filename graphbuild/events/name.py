"""The plain names of events: "Samarkand 2022", "Samarkand 2022: Putin, Xi", "United States accuses China (2024)"."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from graphbuild import names
from graphbuild.dates import DateRange
from graphbuild.model import Entity
from graphbuild.names.text import fold, part_name
from graphbuild.wordlists import words

VERBS: dict[str, str] = {
    "AGREE": "agrees with", "CONSULT": "consults", "SUPPORT": "supports", "CONCEDE": "concedes to",
    "COOPERATE": "cooperates with", "AID": "aids", "RETREAT": "retreats from", "REQUEST": "makes a request of",
    "ACCUSE": "accuses", "REJECT": "rejects", "THREATEN": "threatens", "PROTEST": "protests against",
    "SANCTION": "sanctions", "MOBILIZE": "mobilizes against", "COERCE": "coerces", "ASSAULT": "assaults",
}  # fmt: skip
JOINING = frozenset({"with", "from", "to", "of", "against"})
"""Words of a verb that are left out where there is no recipient."""
SAID_SO: dict[str, str] = {
    "treaty_signing": "signs an agreement with", "joint_statement": "signs a statement with",
    "investigation": "investigates", "pledge": "makes a promise to", "release": "releases people of",
    "ceasefire": "declares a ceasefire with", "expulsion": "expels people of",
    "recall_ambassador": "recalls people from",
}  # fmt: skip
"""Kinds of deeds that the verb of their type would misname: an investigation accuses nobody."""
OWN_VERBS: dict[str, str] = {
    "accuse:blame": "blames", "accuse:condemn": "condemns", "accuse:criticise": "criticizes",
    "accuse:criticize": "criticizes", "accuse:denounce": "denounces", "accuse:sue": "sues",
    "cooperate:buy": "buys from",
    "retreat:give": "gives something back to", "retreat:hand": "gives something back to",
    "retreat:repatriate": "returns something to", "retreat:return": "returns something to",
    "retreat:turn": "gives something back to",
    "mobilize:deploy": "deploys forces to", "mobilize:send": "sends forces to",
    "request:encourage": "encourages", "request:invite": "invites", "request:urge": "urges",
    "support:commend": "praises", "support:congratulate": "congratulates", "support:hail": "praises",
    "support:honor": "honors", "support:honour": "honors", "support:laud": "praises", "support:praise": "praises",
    "support:thank": "thanks", "threaten:caution": "warns", "threaten:warn": "warns",
}  # fmt: skip
"""Rules whose verb says more nearly what was done than that of the type."""
OWN_VERBS_OF_PEOPLE: dict[str, str] = {
    "coerce:arrest": "arrests", "coerce:detain": "detains", "concede:pardon": "pardons", "assault:kill": "kills",
    "assault:murder": "murders", "coerce:capture": "captures", "coerce:imprison": "imprisons",
    "coerce:imprisonment": "imprisons", "coerce:jail": "jails", "sanction:expel": "expels",
    "release": "releases",
}  # fmt: skip
"""The same by rule or kind where all to whom it is done are people: a state whose citizen is arrested is not."""
ALONE: dict[str, str] = {
    "X_ELECTION": "Election of", "X_APPOINTMENT": "Appointment of", "X_INAUGURATION": "Inauguration of",
    "X_DEATH": "Death of", "X_DISASTER": "Disaster in",
}  # fmt: skip
SPANISH_GIVEN = words(
    "alberto alejandro alfonso alfredo alvaro ana andres angel antonio arturo carlos cesar cristina daniel diego"
    " eduardo enrique ernesto felipe fernando fidel francisco gabriel gustavo hector hugo isabel javier jorge jose juan"
    " laura luis manuel marcelo maria mario mariano marta mauricio miguel nicolas pablo patricia pedro rafael ramon"
    " raul ricardo roberto rodrigo rosa santiago sebastian sergio teresa tomas vicente victor"
)
"""Common Spanish given names, folded; after one of them a further one is no family name."""
KINDS: dict[str, str] = {
    "call": "Call", "video_summit": "Video summit", "summit": "Summit", "mediation": "Mediation", "visit": "Visit",
    "talks": "Talks",
}  # fmt: skip


def short_name(entity: Entity) -> str:
    """What a person is called for short, the name of anything else."""
    parts = entity.name.split()
    # "Enrique Peña Nieto": two family names after a Spanish given name
    if entity.label == "Person" and len(parts) == 3 and _is_spanish(parts[0]) and not _is_spanish(parts[1]):
        return " ".join(parts[1:])
    return names.short_name(entity.name, person=entity.label == "Person")


def _is_spanish(word: str) -> bool:
    return fold(word) in SPANISH_GIVEN


def year_of(when: DateRange | None) -> str | None:
    """The year, where the date lies in one."""
    return when.first[:4] if when and when.first[:4] == when.last[:4] else None


def encounter_name(
    people: Sequence[Entity], place: Entity | None, when: DateRange | None, subtype: str | None, *, whole: str | None
) -> str:
    """Place and year; under the larger event's name with the sides where there is one; else its kind and sides.

    Without a year "Visit to Rome: Gabriel", "Summit in Rome", "Meeting of the North Atlantic Council".
    """
    sides = ", ".join(sorted(short_name(p) for p in people))
    year, kind = year_of(when), KINDS.get(subtype or "", "Meeting")
    if whole:
        # "Visit to Rome: Gabriel" has sides of its own
        return f"{part_name(whole, kind)}: {sides}" if sides else whole
    if place is None:
        named = f"{kind} {year}" if year else kind
        return f"{named}: {sides}" if sides else named
    # "SCO 2022" is the summit of a body as "Samarkand 2022" is what was held there
    if year and (place.label != "Organization" or subtype == "summit"):
        return f"{place.name} {year}"
    if place.label == "Organization":
        named = f"{kind} of {_with_article(place.name)}"
        return f"{named} {year}" if year else named
    # a place alone would be taken for the place
    named = f"{kind} {'to' if subtype == 'visit' else 'in'} {place.name}"
    return f"{named}: {sides}" if sides and subtype != "summit" else named


def _with_article(body: str) -> str:
    """ "the North Atlantic Council", but "NATO"."""
    return f"the {body}" if " " in body and not body.startswith("The ") else body


def deed_name(
    type: str,
    actors: Sequence[Entity],
    recipients: Sequence[Entity],
    when: DateRange | None,
    *,
    subtype: str | None = None,
    rule: str = "",
    place: Entity | None = None,
) -> str:
    """ "United States accuses China (2024)", by its ``rule`` "United States criticizes China".

    A ``place`` is named where no recipient is: "Russia assaults Kharkiv".
    """
    subject = " and ".join(short_name(a) for a in actors) or "Somebody"
    object = " and ".join(short_name(r) for r in recipients or ([place] if place else []))
    if type == "PROTEST" and not (actors and recipients):
        told = _protest_name(actors, recipients, place)
    elif subtype == "resignation":
        told = f"Resignation of {subject}"
    elif type in ALONE:
        # "Putin appointed Belousov" is the appointment of Belousov
        told = f"{ALONE[type]} {object or subject}"
    # a state is not struck by what happens on its soil
    elif type == "ASSAULT" and actors and not recipients and place is not None and place.label == "Country":
        told = f"Attack by {subject} in {object}"
    else:
        verb = _own_verb(rule, subtype, recipients) or SAID_SO.get(subtype or "", VERBS[type])
        told = _sentence(subject, verb, object, plural=len(actors) > 1)
    year = year_of(when)
    return f"{told} ({year})" if year else told


def _protest_name(actors: Sequence[Entity], recipients: Sequence[Entity], place: Entity | None) -> str:
    """ "Protest of Acme in Dresden", "Protest against NATO" of nobody in particular, "Protest in London"."""
    of = " of " + " and ".join(short_name(a) for a in actors) if actors else ""
    against = " against " + " and ".join(short_name(r) for r in recipients) if recipients else ""
    where = f" in {short_name(place)}" if place and not against else ""
    return f"Protest{of}{against}{where}"


def _own_verb(rule: str, subtype: str | None, recipients: Sequence[Entity]) -> str | None:
    own = OWN_VERBS.get(rule) if recipients else None
    if own is None and recipients and all(r.label == "Person" for r in recipients):
        return OWN_VERBS_OF_PEOPLE.get(rule) or OWN_VERBS_OF_PEOPLE.get(subtype or "")
    return own


def _sentence(subject: str, verb: str, object: str, *, plural: bool) -> str:
    """ "China accuses Japan", "China and Russia accuse Japan", "China and Russia agree"."""
    word, _, rest = verb.partition(" ")
    agreed = word.removesuffix("s") if plural else word
    # "Iraq retreats", "makes a request"
    rest = rest if object else " ".join(w for w in rest.split() if w not in JOINING)
    return " ".join(part.strip() for part in (subject, agreed, rest, object) if part.strip())


def distinct(told: Sequence[str], dates: Sequence[DateRange | None], keeps: Sequence[bool]) -> list[str]:
    """The names with the month, then the day added where several events would bear one.

    Where just one of them ``keeps`` its name (a summit beside the talks at its place), that one does.
    """
    names = list(told)
    for form in ("month", "day"):
        counts = Counter(names)
        kept = Counter(n for n, keep in zip(names, keeps, strict=True) if keep)
        names = [
            _dated(n, d, form) if counts[n] > 1 and not (keep and kept[n] == 1) else n
            for n, d, keep in zip(names, dates, keeps, strict=True)
        ]
    return names


def _dated(name: str, when: DateRange | None, form: str) -> str:
    exact = {"day"} if form == "day" else {"day", "week", "month"}
    year = year_of(when)
    if when is None or year is None or when.precision not in exact:
        return name
    day = date.fromisoformat(when.first)
    text = f"{day.day} {day:%B} {year}" if form == "day" else f"{day:%B} {year}"
    before, found, rest = name.rpartition(year)
    return f"{before.removesuffix(_month_before(before))}{text}{rest}" if found else name


def _month_before(text: str) -> str:
    """The month that an earlier round has put before the year, to be replaced."""
    months = [f"{date(2000, m, 1):%B} " for m in range(1, 13)]
    return next((m for m in months if text.endswith(m)), "")
