"""Every fact of the sample corpus answers for itself: its sentences are there, word for word, and may make facts."""

import random
import subprocess
import sys

import pytest

import graphbuild
from graphbuild.model import STATED
from tests.acceptance.outputs import ask, claims, facts, sample_articles, sample_extractions
from tests.corpus import built_corpus, corpus_graph

PLANNABLE = frozenset({"PARTICIPATED_IN", "TOOK_PLACE_IN", "PART_OF"})
"""What may be said of an event to come."""


def test_every_claim_and_mention_quotes_its_article() -> None:
    extractions = sample_extractions()
    texts = {article.id: article.text for article in sample_articles()}
    assert len(extractions) == len(texts) >= 16
    for extraction in extractions:
        text = texts[extraction.article.id]
        assert extraction.claims, extraction.article.path
        for claim in extraction.claims:
            assert text[claim.start : claim.end] == claim.quote
            assert claim.quote.strip()
            assert tuple(text[start:end] for start, end in claim.support) == claim.context
        for mention in extraction.mentions:
            assert text[mention.start : mention.end] == mention.text


def test_quote_and_context_name_the_ends_of_every_claim() -> None:
    for extraction in sample_extractions():
        namings = [m for m in extraction.mentions if m.form in ("name", "demonym", "metonym")]
        named = {m.entity for m in namings}
        for claim in extraction.claims:
            spans = ((claim.start, claim.end), *claim.support)
            said = {m.entity for m in namings for start, end in spans if start <= m.start and m.end <= end}
            assert {claim.subject, claim.object} & named <= said, claim


def test_the_claims_of_the_graph_quote_their_articles() -> None:
    texts = {article.id: article.text for article in sample_articles()}
    found = [claim.properties for claim in claims(corpus_graph())]
    assert len(found) > 300
    for claim in found:
        text, start, end = texts[str(claim["article"])], claim["start"], claim["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert text[start:end] == claim["quote"]


def test_every_fact_has_a_claim_that_names_it_and_the_count_is_right() -> None:
    supporting: dict[str, list[str]] = {}
    for claim in claims(corpus_graph()):
        for uid in claim.properties["facts"] or ():  # type: ignore[union-attr]
            supporting.setdefault(str(uid), []).append(str(claim.properties["article"]))
    found = facts(corpus_graph())
    assert len(found) > 300
    for edge in found:
        articles = supporting.get(edge.uid, [])
        assert (edge.properties["claims"], edge.properties["articles"]) == (len(articles), len(set(articles))), edge.uid
        assert articles
    assert supporting.keys() == {edge.uid for edge in found}


def test_explain_gives_the_sentences_of_any_fact() -> None:
    graph = corpus_graph()
    texts = {article.path: article.text for article in sample_articles()}
    for edge in random.Random(3).sample(facts(graph), 25):
        told = {fact.uid: fact for fact in graphbuild.explain(graph, edge.source, edge.type, edge.target).facts}
        sentences = told[edge.uid].sentences
        assert sentences, edge.uid
        assert all(texts[s.path][s.start : s.end] == s.quote for s in sentences)


def test_the_sentences_of_a_fact_are_one_pattern_away() -> None:
    rows = ask(built_corpus(), "evidence-of-an-edge", one="Xi Jinping", other="Vladimir Putin", fact="MET_WITH")
    texts = [article.text for article in sample_articles()]
    assert rows
    assert all(any(text[r["first_char"] : r["last_char"]] == r["quote"] for text in texts) for r in rows)


def test_only_what_is_said_to_be_so_makes_a_fact() -> None:
    graph = corpus_graph()
    statuses: dict[str, set[str]] = {}
    for claim in claims(graph):
        for uid in claim.properties["facts"] or ():  # type: ignore[union-attr]
            statuses.setdefault(str(uid), set()).add(str(claim.properties["status"]))
    allowed = {edge.uid: STATED | ({"planned"} if edge.type in PLANNABLE else set()) for edge in facts(graph)}
    wrong = {uid: found for uid, found in statuses.items() if not found & allowed[uid]}
    assert wrong == {}
    planned = [e for e in facts(graph) if e.properties["status"] == "planned"]
    assert planned
    assert {edge.type for edge in planned} <= PLANNABLE


def test_all_statuses_but_facts_of_none_are_in_the_graph() -> None:
    makes_facts = {"asserted": 0, "reported": 0, "planned": 0, "alleged": 0, "hypothetical": 0, "denied": 0}
    makes_none = dict(makes_facts)
    for claim in claims(corpus_graph()):
        tally = makes_facts if claim.properties["facts"] else makes_none
        tally[str(claim.properties["status"])] += 1
    assert {status for status, count in makes_facts.items() if count} == {"asserted", "reported", "planned"}
    assert all(makes_none[status] for status in ("alleged", "hypothetical", "denied"))


def test_a_fact_that_somebody_denies_is_disputed() -> None:
    disputed = ask(built_corpus(), "disputed-facts")
    assert disputed
    assert {edge.type for edge in facts(corpus_graph()) if edge.properties["disputed"]}


@pytest.mark.parametrize("seed", ["1", "2"])
def test_explain_on_the_command_line(seed: str) -> None:
    edge = random.Random(seed).choice(facts(corpus_graph()))
    words = ("explain", edge.source, edge.type, edge.target, "--format", "json", "-o", str(built_corpus()))
    told = subprocess.run([sys.executable, "-m", "graphbuild", *words], capture_output=True, text=True, check=True)
    assert '"quote": "' in told.stdout
