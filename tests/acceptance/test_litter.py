"""Page litter around and between the paragraphs of an article changes nothing of what is extracted from it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice

import pytest

from graphbuild import extract_all
from graphbuild.model import Article, Extraction
from tests.acceptance.outputs import sample_articles, sample_extractions

MENU = "Home\nWorld\nPolitics\nBusiness\nSport\nOpinion\nVideo\nSubscribe\nLog in"
FOOT = (
    "Leave a comment\nYour email address will not be published. Required fields are marked *\nName *\nEmail *",
    "© 2023 The Imaginary Gazette. All rights reserved.\nPrivacy policy\nTerms of use\nContact us\nAbout us",
    "Most popular\n1\nKing opens new parliament building in Oslo\n2\nPresident of Chile adopts a dog\n3\nRainy days",
)
BETWEEN = (
    "Advertisement",
    "Share\nTweet\nEmail\nPrint\nWhatsApp",
    "See also  Emma Watson spotted at a bakery in Lisbon",
    "Read more: Five things that Olaf Scholz eats for breakfast",
    "Подписаться на рассылку новостей\nЧитайте также: президент Сербии прибыл в Будапешт",
    "Related articles\nMacron visits Rwanda\nStorm hits the coast of Portugal\nWhy cats sleep so much",
    "Lesen Sie auch: Der Kanzler trifft den König von Spanien im Schloss",
    "Sign up for our daily newsletter and never miss a story.",
    "Photo: The Imaginary Gazette",
    "ALSO READ | Ten cheap flights to Reykjavik this summer",
    "阅读更多\n分享到微信\n登录",
    "423\n17\n3",
)
"""Everything here is invented, with names that no sample article has."""


def littered(article: Article, start: int) -> Article:
    """The article with litter above, below and between its paragraphs, beginning with the ``start``-th piece."""
    paragraphs = article.text.split("\n\n")
    between = islice(cycle(BETWEEN), start, None)
    mixed = [part for paragraph in paragraphs for part in (paragraph, next(between))]
    return replace(article, text="\n\n".join([MENU, *mixed, *FOOT]))


def told(extraction: Extraction) -> Iterator[tuple[str, ...]]:
    """What an extraction says, without places in the text."""
    names = {e.id: e.name for e in extraction.entities} | {e.id: e.name for e in extraction.events}
    for entity in extraction.entities:
        yield "entity", entity.label, entity.name, str(entity.code), ", ".join(sorted(entity.aliases))
    for mention in extraction.mentions:
        yield "mention", names[mention.entity], mention.text, mention.form
    for event in extraction.events:
        who = sorted(names[p.entity] for p in event.participants)
        yield "event", event.type, event.name, event.status, str(event.date), ", ".join(who)
    for claim in extraction.claims:
        ends = names[claim.subject], names[claim.object] if claim.object else ""
        yield "claim", claim.type, *ends, claim.status, str(claim.date), names.get(claim.said_by or "", ""), claim.quote


@pytest.mark.parametrize("start", [0, 5])
def test_litter_changes_nothing(start: int) -> None:
    articles = [littered(article, start + number) for number, article in enumerate(sample_articles())]
    differing = {}
    for clean, dirty in zip(sample_extractions(), extract_all(articles), strict=True):
        before, after = Counter(told(clean)), Counter(told(dirty))
        if before != after:
            differing[clean.article.path] = {"lost": sorted(before - after), "gained": sorted(after - before)}
    assert differing == {}
