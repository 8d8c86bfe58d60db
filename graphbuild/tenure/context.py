"""The country that an article is about: whose "the education minister" is where no country is named with it."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from graphbuild.candidate import Candidate

SHARE = 0.5
"""The part of all namings of countries that one country must have for an article to be about it."""
FEWEST = 2


@dataclass(frozen=True, slots=True)
class Setting:
    """The countries that an article names or lets its cities stand for, in order; and the one it is mostly about."""

    positions: tuple[int, ...]
    codes: tuple[str, ...]
    main: str | None

    def country_at(self, position: int) -> str | None:
        """The main country, where the one named last before a position is that, too."""
        i = bisect_left(self.positions, position)
        last = self.codes[i - 1] if i else self.main
        return self.main if self.main is not None and last == self.main else None


def setting_of(candidates: Sequence[Candidate]) -> Setting:
    """The setting of an article, by its candidates of countries, places and bodies of a country."""
    named = [c for c in candidates if (c.code if c.label == "Country" else c.country)]
    ordered = sorted((c.start, str(c.code if c.label == "Country" else c.country)) for c in named)
    counts = Counter(code for _, code in ordered)
    code, most = max(counts.items(), key=lambda pair: (pair[1], pair[0]), default=(None, 0))
    about = code if most >= FEWEST and most >= SHARE * len(ordered) else None
    return Setting(tuple(p for p, _ in ordered), tuple(c for _, c in ordered), about)
