"""Which names become one entity: the names and adjectives of all countries, and pairs that are easily mistaken.

``python -m benchmarks.names [--json] [--show]``

Every form stands in a short article of its own, which goes through extraction and resolution as any other. The
forms are those of pyworldatlas, which the extractor's own tables are not made from. Wrongly merged is a form that
became another country, or two names of ``benchmarks/traps.py`` that are two and became one; wrongly split is a form
that did not become its country, or two names of one that stayed two. A form that several countries share is left out.
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pyworldatlas

from benchmarks.traps import TRAPS, Told, Trap
from graphbuild.extraction import extract_all
from graphbuild.model import Article, Extraction
from graphbuild.reference import load_reference
from graphbuild.resolve import Resolution, resolve

NAME = "Ministers of {} met their colleagues in Geneva on Monday."
ADJECTIVE = "The {} government met its partners on Monday."
PEOPLE = "Many {} live abroad, the minister said on Monday."
DAY = "2023-05-17"


@dataclass(frozen=True, slots=True)
class Form:
    """A word for a country in a sentence: the country's code, the word, the sentence around it."""

    code: str
    text: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a form or a pair: right, merged or split."""

    kind: str
    verdict: str
    text: str


def forms() -> tuple[Form, ...]:
    """All forms, each once, without those that belong to several countries."""
    found = [f for country in _countries() for f in _forms_of(country)]
    owners: Mapping[str, set[str]] = defaultdict(set)
    for form in found:
        owners[form.text.lower()].add(form.code)
    return tuple(dict.fromkeys(f for f in found if len(owners[f.text.lower()]) == 1))


def _countries() -> Iterator[Any]:
    with pyworldatlas.Atlas() as atlas:
        yield from atlas.countries()


def _forms_of(country: Any) -> Iterator[Form]:
    names = [n.text for n in country.names if n.kind in ("common", "alias", "formal") and n.language_code is None]
    for name in dict.fromkeys(name for name in names if "(" not in name and "," not in name):
        yield Form(country.alpha3, name, NAME.format(name))
    for demonym in country.demonyms:
        for adjective in (w for w in _words(demonym.adjective) if not w.endswith(")")):
            yield Form(country.alpha3, adjective, ADJECTIVE.format(adjective))
        # "Afghan(s)"; other plurals are told in many ways
        for noun in _words(demonym.noun):
            if noun.endswith("(s)"):
                yield Form(country.alpha3, f"{noun[:-3]}s", PEOPLE.format(f"{noun[:-3]}s"))


def _words(text: str | None) -> list[str]:
    """The words of a field like "Bosnian(s), Herzegovinian(s)", without remarks and those in another language."""
    parts = [part.strip() for part in re.split(r"[,;/]| or ", text or "")]
    return [part for part in parts if re.fullmatch(r"[A-Z][A-Za-z' -]+(?:\(s\))?", part)]


def judge_forms(resolution: Resolution, told: Mapping[str, Extraction], asked: Sequence[Form]) -> Iterator[Outcome]:
    """What became of each form; its article is named ``form-N``."""
    for number, form in enumerate(asked):
        extraction = told[f"form-{number}"]
        at = form.sentence.index(form.text)
        inside = [m for m in extraction.mentions if m.start < at + len(form.text) and at < m.end]
        found = {resolution.entity_of[extraction.article.id, m.entity] for m in inside}
        codes = {resolution.entities[id].code for id in found if resolution.entities[id].label == "Country"}
        verdict = "right" if codes == {form.code} else "merged" if codes - {form.code} else "split"
        yield Outcome("country", verdict, f"{form.text} ({form.code}): {', '.join(sorted(found)) or 'nothing'}")


def judge_trap(trap: Trap, left: Extraction, right: Extraction) -> Outcome:
    """What became of a pair in a folder of these two articles; what is not found at all is not merged."""
    resolution = resolve([left, right], load_reference())
    ids = _id_of(resolution, left, trap.left), _id_of(resolution, right, trap.right)
    same = ids[0] is not None and ids[0] == ids[1]
    verdict = "right" if same == trap.one else "split" if trap.one else "merged"
    return Outcome("trap", verdict, f"{trap.left.name} / {trap.right.name}: {ids[0]}, {ids[1]}")


def _id_of(resolution: Resolution, extraction: Extraction, told: Told) -> str | None:
    """The graph's id of what the words name, of the first event where none are given."""
    article = extraction.article.id
    if not told.name:
        return next((resolution.event_of[article, e.id] for e in extraction.events), None)
    at = told.sentence.index(told.name)
    named = [m for m in extraction.mentions if m.start < at + len(told.name) and at < m.end]
    widest = max(named, key=lambda m: (m.end - m.start, -m.start), default=None)
    return resolution.entity_of[article, widest.entity] if widest else None


def measure() -> tuple[Outcome, ...]:
    """Extract and resolve all, and judge."""
    asked = forms()
    texts = {f"form-{i}": (form.sentence, DAY) for i, form in enumerate(asked)}
    for i, trap in enumerate(TRAPS):
        texts |= {f"trap-{i}-{side}": (t.sentence, t.day) for side, t in (("left", trap.left), ("right", trap.right))}
    articles = (Article(id, id, text, published=day) for id, (text, day) in texts.items())
    told = {e.article.id: e for e in extract_all(articles)}
    of_forms = resolve([e for id, e in told.items() if id.startswith("form-")], load_reference())
    # a pair stands for a folder of two articles
    pairs = [(trap, told[f"trap-{i}-left"], told[f"trap-{i}-right"]) for i, trap in enumerate(TRAPS)]
    return (*judge_forms(of_forms, told, asked), *(judge_trap(*pair) for pair in pairs))


def figures(outcomes: Iterable[Outcome]) -> dict[str, Any]:
    """Counts and shares by kind."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for outcome in outcomes:
        counts[outcome.kind][outcome.verdict] += 1
    return {
        kind: {
            "asked": count.total(),
            "merged": count["merged"],
            "split": count["split"],
            "split percent": round(100 * count["split"] / count.total(), 2),
        }
        for kind, count in counts.items()
    }


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--show", action="store_true", help="list what is wrong")
    options = parser.parse_args(arguments)
    outcomes = measure()
    if options.json:
        print(json.dumps(figures(outcomes), indent=1))
        return
    for kind, row in figures(outcomes).items():
        print(f"{kind:10}" + "".join(f"{name} {value:<8}" for name, value in row.items()))
    if options.show:
        print("\n".join(f"{o.verdict:8}{o.text}" for o in outcomes if o.verdict != "right"))


if __name__ == "__main__":
    main()
