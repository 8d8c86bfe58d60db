"""Claims from tenures: who is head of what, minister, ambassador, director, professor."""

from collections.abc import Iterator

from graphbuild.claims import make_claim
from graphbuild.coreference import Linked
from graphbuild.coreference.link import key_of
from graphbuild.dates import DateExpression, find_dates
from graphbuild.model import Attribute, Claim
from graphbuild.reading import Reading
from graphbuild.status import status_of
from graphbuild.tenure import Tenure, relation_of

PRESUPPOSED = frozenset({"title-before-name", "plural-title", "apposition", "name-apposition", "nominal", "succeeded"})
"""Patterns that hold whatever the sentence around them says: "If President Biden wins" has President Biden."""
BY_REFERENCE = 0.1
"""Taken off where only reference data tells the country."""
BY_CONTEXT = 0.25
"""Taken off where only what the article is about tells the country."""


def find_office_claims(reading: Reading, linked: Linked) -> Iterator[Claim]:
    """One claim for each tenure whose body is known, in order."""
    appointed = any(tenure.bearer.change for tenure in linked.tenures)
    dates = find_dates(reading.doc.text, published=reading.article.published) if appointed else ()
    for tenure in linked.tenures:
        claim = _claim(reading, linked, tenure, dates)
        if claim is not None:
            yield claim


def _claim(reading: Reading, linked: Linked, tenure: Tenure, dates: tuple[DateExpression, ...]) -> Claim | None:
    relation = relation_of(tenure)
    subject = linked.id_of("Person", tenure.person)
    body = _body_id(linked, tenure)
    if relation is None or subject is None or body is None:
        return None
    bearer = tenure.bearer
    sentence = reading.doc[bearer.person.head].sent
    start = min(sentence.start, tenure.role.start)
    end = max(sentence.end, tenure.role.end)
    status = status_of(reading.doc[tenure.role.head], reading)
    presupposed = bearer.rule in PRESUPPOSED
    if tenure.role.future:
        return None
    inside = [d for d in dates if sentence.start_char <= d.start and d.end <= sentence.end_char and d.value]
    return make_claim(
        reading,
        relation,
        subject,
        body,
        sentence=_clean(reading, start, end),
        status="asserted" if presupposed else status.status,
        rule=bearer.rule,
        said_by=None if presupposed else status.said_by,
        cue=None if presupposed else status.cue,
        confidence=bearer.confidence - BY_REFERENCE * tenure.by_reference - BY_CONTEXT * tenure.by_context,
        date=inside[0].value if bearer.change and len(inside) == 1 else None,
        attrs=_attributes(tenure, relation),
    )


def _body_id(linked: Linked, tenure: Tenure) -> str | None:
    if tenure.organization is not None:
        return linked.ids.get(key_of(tenure.organization))
    return linked.id_of("Country", tenure.country) if tenure.country else None


def _attributes(tenure: Tenure, relation: str) -> dict[str, Attribute]:
    role = tenure.role
    attrs: dict[str, Attribute] = {}
    if relation == "MINISTER_OF":
        if role.portfolio:
            attrs["portfolio"] = role.portfolio
        attrs["title"] = role.words
    else:
        attrs["title"] = _title(tenure)
    if tenure.bearer.former:
        attrs["former"] = True
    if tenure.bearer.change:
        attrs["change"] = tenure.bearer.change
    return attrs


def _title(tenure: Tenure) -> str:
    """The title in one spelling: a spokesman is a spokesperson, "U.S. ambassador to NATO" an ambassador to NATO.

    The premier of Bavaria is "prime minister of Bavaria": the region must not go.
    """
    role = tenure.role
    surface = role.words
    canonical = role.title.name
    link = " of " if role.region else " to "
    tail = surface.partition(link)[1] + surface.partition(link)[2]
    base = surface.removesuffix(tail) if tail else surface
    words = base.split()
    return (canonical if words and canonical not in base and len(words) <= len(canonical.split()) + 1 else base) + tail


def _clean(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The token span without white space at its end."""
    while end > start + 1 and reading.doc[end - 1].is_space:
        end -= 1
    return start, end
