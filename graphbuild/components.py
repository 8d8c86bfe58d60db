"""spaCy components to use alone: ``nlp.add_pipe("graphbuild_mentions")``, ``nlp.add_pipe("graphbuild_entities")``.

Both are registered through entry points, so that any pipeline with a parser and an entity recogniser
can add them by name.
"""

from collections.abc import Callable
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from graphbuild.coreference import link
from graphbuild.mentions import find_candidates
from graphbuild.mentions.gazetteer import load_gazetteer
from graphbuild.model import Article
from graphbuild.reference import load_reference

type Component = Callable[[Doc], Doc]

MENTIONS = "graphbuild_mentions"
ENTITIES = "graphbuild_entities"
PUBLISHED = "published"
"""The key of ``doc.user_data`` that may hold the ISO day of the text, for "the president of Uzbekistan"."""


@Language.factory(
    MENTIONS, assigns=["doc.spans"], requires=["doc.ents", "token.dep"], default_config={"reference": None}
)
def make_mentions(nlp: Language, name: str, reference: str | None) -> Component:
    """A component that sets ``doc.spans["graphbuild_mentions"]``.

    Spans carry the ontology's label and, as ``kb_id_``, the code of reference data (an ISO code, a GeoNames
    id). ``reference`` is a folder with rows of one's own.
    """
    known = load_reference(Path(reference) if reference else None)
    gazetteer = load_gazetteer(nlp, known)

    def find_mentions(doc: Doc) -> Doc:
        candidates, _ = find_candidates(doc, gazetteer, known)
        spans = [Span(doc, c.start, c.end, label=c.label, kb_id=c.code or "") for c in candidates]
        doc.spans[MENTIONS] = SpanGroup(doc, name=MENTIONS, spans=spans)
        return doc

    return find_mentions


@Language.factory(
    ENTITIES, assigns=["doc.spans"], requires=["doc.ents", "token.dep"], default_config={"reference": None}
)
def make_entities(nlp: Language, name: str, reference: str | None) -> Component:
    """A component that sets ``doc.spans["graphbuild_entities"]``: mentions after coreference.

    Spans of one entity share ``id_`` ("e1"); ``kb_id_`` is its code, else its name. Nominal mentions and
    pronouns are in it. ``doc.user_data["published"]`` may hold the text's ISO day.
    """
    known = load_reference(Path(reference) if reference else None)
    gazetteer = load_gazetteer(nlp, known)

    def link_entities(doc: Doc) -> Doc:
        candidates, roles = find_candidates(doc, gazetteer, known)
        article = Article("", "", doc.text, published=doc.user_data.get(PUBLISHED))
        linked = link(article, doc, candidates, roles, known)
        entities = linked.entities
        spans = [
            Span(
                doc, m.start, m.end, label=m.label, span_id=m.entity,
                kb_id=entities[m.entity].code or entities[m.entity].name,
            )
            for m in linked.mentions
        ]  # fmt: skip
        doc.spans[ENTITIES] = SpanGroup(doc, name=ENTITIES, spans=spans)
        return doc

    return link_entities
