"""The country that an article is about: whose "the education minister" is where no country is named with it."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from graphbuild.candidate import Candidate

SHARE = 0.5
"""The part of all namings of countries that one country must have for an article to be about it."""
FEWEST = 2


@dataclass(frozen=True, slots=True)
class Setting:
    """The countries that an article names or lets its cities stand for, in order; and the one it is mostly about.

    ``said`` are the positions of the main country's own name, ``sentences`` the starts of the sentences.
    """

    positions: tuple[int, ...]
    codes: tuple[str, ...]
    main: str | None
    said: tuple[int, ...] = ()
    sentences: tuple[int, ...] = (0,)

    def country_at(self, position: int) -> str | None:
        """The main country, where the one named last before a position is that, too, and its name is near.

        Near is in the same sentence or in the one before: elsewhere the text at that place does not tell it.
        """
        i = bisect_left(self.positions, position)
        last = self.codes[i - 1] if i else self.main
        return self.main if self.main is not None and last == self.main and self._is_near(position) else None

    def _is_near(self, position: int) -> bool:
        own = bisect_right(self.sentences, position)
        first = self.sentences[max(own - 2, 0)]
        return any(first <= p and (own == len(self.sentences) or p < self.sentences[own]) for p in self.said)


def setting_of(doc: Doc, candidates: Sequence[Candidate]) -> Setting:
    """The setting of an article, by its candidates of countries, places and bodies of a country."""
    named = [c for c in candidates if (c.code if c.label == "Country" else c.country)]
    ordered = sorted((c.start, str(c.code if c.label == "Country" else c.country)) for c in named)
    counts = Counter(code for _, code in ordered)
    code, most = max(counts.items(), key=lambda pair: (pair[1], pair[0]), default=(None, 0))
    about = code if most >= FEWEST and most >= SHARE * len(ordered) else None
    said = tuple(c.start for c in named if c.label == "Country" and c.code == about and c.form != "metonym")
    sentences = tuple(sentence.start for sentence in doc.sents)
    return Setting(tuple(p for p, _ in ordered), tuple(c for _, c in ordered), about, said, sentences)
