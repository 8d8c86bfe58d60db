"""What the pipeline passes on: articles, mentions, claims, events and the extraction that holds them.

All values are frozen. Offsets count characters of ``Article.text``, the end is exclusive; days are
ISO strings (``2022-09-15``).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

type Offsets = tuple[int, int]
type Attribute = str | int | float | bool

Label = Literal["Person", "Country", "Place", "Organization", "Agreement"]
Form = Literal["name", "nominal", "pronoun", "demonym", "metonym"]
Status = Literal["asserted", "reported", "planned", "alleged", "hypothetical", "denied"]
Precision = Literal["day", "week", "month", "season", "year"]
Role = Literal["actor", "recipient", "host", "mediator"]

STATED: frozenset[Status] = frozenset({"asserted", "reported"})
"""The statuses of claims that become facts in their own right."""


@dataclass(frozen=True, slots=True)
class Article:
    """One source document.

    ``id`` is a hash of the text and of the data about it; ``path`` is relative to the folder it was
    read from (``news.jsonl#17`` for a row). ``date_source`` says where ``published`` came from.
    """

    id: str
    path: str
    text: str
    title: str | None = None
    published: str | None = None
    date_source: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """One place of the text that names or points at an entity."""

    entity: str
    start: int
    end: int
    text: str
    form: Form


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or something an article speaks of, after coreference within that article.

    ``code`` is an identifier from reference data: ISO 3166-1 alpha-3 for a Country, the GeoNames id
    for a Place, the reference id for an Organization. ``type`` is the kind of an Organization or
    Agreement. ``country`` is the ISO code of the country it belongs to, where that is known.
    """

    id: str
    label: Label
    name: str
    aliases: tuple[str, ...] = ()
    code: str | None = None
    type: str | None = None
    country: str | None = None

    @property
    def home(self) -> str | None:
        """The ISO code of the country that it is, or belongs to."""
        return self.code if self.label == "Country" else self.country


@dataclass(frozen=True, slots=True)
class Claim:
    """What one passage says: ``subject`` TYPE ``object``, with the sentence that says so.

    ``type`` is a relationship type or an event type of the ontology; ``subject`` and ``object`` are
    ids of entities or events of the same extraction (``object`` may be None). ``date`` and
    ``date_end`` are the first and last day the text allows. ``support`` has further spans that the
    claim rests on, such as those that name whom its quote calls "he", ``context`` their words;
    ``said_by`` the entity that says it, ``cue`` the word that shows it.
    """

    id: str
    type: str
    subject: str
    object: str | None
    status: Status
    start: int
    end: int
    quote: str
    rule: str
    confidence: float
    said_by: str | None = None
    cue: str | None = None
    date: str | None = None
    date_end: str | None = None
    precision: Precision | None = None
    event: str | None = None
    attrs: Mapping[str, Attribute] = field(default_factory=dict)
    support: tuple[Offsets, ...] = ()
    context: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Participant:
    """Who took part in an event, and as what."""

    entity: str
    role: Role


@dataclass(frozen=True, slots=True)
class Event:
    """One occurrence as an article tells it; ``claims`` are the ids of the passages that do."""

    id: str
    type: str
    subtype: str | None
    name: str
    status: Status
    date: str | None = None
    date_end: str | None = None
    precision: Precision | None = None
    place: str | None = None
    mode: str | None = None
    participants: tuple[Participant, ...] = ()
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one article says. Ids are consistent within it; resolution gives graph-wide ones."""

    article: Article
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
