import json

from hypothesis import given
from hypothesis import strategies as st

from graphbuild.extraction_json import from_json, to_json
from graphbuild.model import Claim, Entity, Event, Extraction, Mention, Participant
from tests.made import article, claim, country, event, extraction, person

TEXT = st.text(max_size=8)
MAYBE = st.none() | TEXT
ATTRS = st.dictionaries(TEXT.filter(lambda key: key != "support"), TEXT | st.integers() | st.booleans(), max_size=2)
SPANS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=2).map(tuple)
STATUS = st.sampled_from(["asserted", "reported", "planned", "alleged", "hypothetical", "denied"])
PRECISION = st.sampled_from([None, "day", "week", "month", "season", "year"])
LABELS = st.sampled_from(["Person", "Country", "Place", "Organization", "Agreement"])
FORMS = st.sampled_from(["name", "nominal", "pronoun", "demonym", "metonym"])
ROLES = st.sampled_from(["actor", "recipient", "host", "mediator"])
ENTITIES = st.builds(Entity, TEXT, LABELS, TEXT, st.lists(TEXT, max_size=2).map(tuple), MAYBE, MAYBE, MAYBE)
MENTIONS = st.builds(Mention, TEXT, st.integers(), st.integers(), TEXT, FORMS)
CLAIMS = st.builds(
    Claim, TEXT, TEXT, TEXT, MAYBE, STATUS, st.integers(), st.integers(), TEXT, TEXT, st.floats(0, 1),
    said_by=MAYBE, cue=MAYBE, date=MAYBE, date_end=MAYBE, precision=PRECISION, event=MAYBE, attrs=ATTRS, support=SPANS,
    context=st.lists(TEXT, max_size=2).map(tuple),
)  # fmt: skip
EVENTS = st.builds(
    Event, TEXT, TEXT, MAYBE, TEXT, STATUS, date=MAYBE, date_end=MAYBE, precision=PRECISION, place=MAYBE, mode=MAYBE,
    participants=st.lists(st.builds(Participant, TEXT, ROLES), max_size=2).map(tuple),
    claims=st.lists(TEXT, max_size=2).map(tuple),
)  # fmt: skip


@given(*(st.lists(kind, max_size=2).map(tuple) for kind in (ENTITIES, MENTIONS, CLAIMS, EVENTS)))
def test_an_extraction_survives_json(
    entities: tuple[Entity, ...], mentions: tuple[Mention, ...], claims: tuple[Claim, ...], events: tuple[Event, ...]
) -> None:
    told = Extraction(article("a"), entities, mentions, claims, events)
    assert from_json(json.loads(json.dumps(to_json(told))), told.article) == told


def test_the_documented_keys() -> None:
    met = event("Paris 2022", ["Nora Brandt"], day="2022-05-01")
    visited = claim("VISITED", "Nora Brandt", "France", support=((1, 2),), context=("i",), attrs={"title": "x"})
    told = extraction("a", [person("Nora Brandt", "Brandt"), country("FRA", "France")], [visited], [met])
    data = to_json(told)
    assert data["article"] == {
        "id": "a", "path": "a.txt", "title": "Title of a", "published": "2022-09-16", "source": "Source of a",
        "url": None, "date_source": "front matter", "language": None,
    }  # fmt: skip
    assert data["entities"] == [
        {"id": "Nora Brandt", "label": "Person", "name": "Nora Brandt", "aliases": ["Brandt"]},
        {"id": "France", "label": "Country", "name": "France", "aliases": [], "code": "FRA"},
    ]
    assert list(data["mentions"][0]) == ["entity", "start", "end", "text", "form"]
    assert list(data["claims"][0]) == [
        "id", "type", "subject", "object", "status", "said_by", "date", "attrs", "start", "end", "quote", "rule",
        "confidence", "context",
    ]  # fmt: skip
    assert data["claims"][0]["attrs"] == {"title": "x", "support": [[1, 2]]}
    assert data["events"][0] == {
        "id": "Paris 2022", "type": "CONSULT", "subtype": "meeting", "name": "Paris 2022", "date": "2022-05-01",
        "precision": "day", "place": None, "status": "asserted",
        "participants": [{"entity": "Nora Brandt", "role": "actor"}], "claims": [], "date_end": "2022-05-01",
    }  # fmt: skip
    assert "text" not in data["article"]
    assert to_json(told, with_text=True)["article"]["text"] == told.article.text
