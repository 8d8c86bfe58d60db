"""How fast the HTML view opens and answers, in a real browser: file size, seconds until it is drawn, filters.

usage: python -m benchmarks.view [--nodes 300,1000,5000] [--repeat 5]

Made graphs with 2.5 facts a node and a sentence of a newspaper's length behind each, opened from file:// by Chromium
without a network. Ready is when the page says so and the next picture is drawn, counted from the start of the
navigation; a filter is a click in the legend until the next picture is drawn. Medians over the runs. In brackets what
the program, or the page's thread, needed of the processor: it says more where other work runs beside it. The aims are
those of the design for two cores with nothing else to do.
"""

import argparse
import shutil
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, CDPSession, sync_playwright

from benchmarks.processes import machine
from graphbuild.graph import Graph
from graphbuild.view import write_view
from tests.view.samples import Maker

SHARES = {"Person": 40, "Event": 25, "Organization": 17, "Place": 10, "Country": 6, "Agreement": 2}
"""Of a hundred nodes so many have the label, about as in news."""

FACTS = (
    ("PARTICIPATED_IN", "Person", "Event", 24), ("MET_WITH", "Person", "Person", 12),
    ("HOLDS_POSITION", "Person", "Organization", 10), ("HEAD_OF_STATE_OF", "Person", "Country", 8),
    ("TOOK_PLACE_IN", "Event", "Place", 10), ("LOCATED_IN", "Place", "Country", 6),
    ("MEMBER_OF", "Country", "Organization", 6), ("CONSULTED", "Country", "Country", 8),
    ("ACCUSED", "Country", "Country", 6), ("VISITED", "Person", "Place", 8), ("SIGNED", "Country", "Agreement", 2),
)  # fmt: skip
"""Type, ends, and how many of a hundred facts are of it."""

PER_NODE = 2.5
WORDS = "and officials said that the talks on trade, border crossings and energy would go on before the end of the year"

READY = """new MutationObserver((_, observer) => {
  if (!document.documentElement || !document.documentElement.dataset.ready) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => { window.readyAt = performance.now(); }));
}).observe(document, { attributes: true, subtree: true, childList: true });"""
"""Notes when the first picture after the page's own sign was drawn."""

BOXES = ("#label-Event", "#relation-MET_WITH", "#label-Person", "#label-Event", "#relation-MET_WITH", "#label-Person")
"""What is clicked off and on again."""

CLICK = """selector => new Promise((done) => {
  const begun = performance.now();
  document.querySelector(selector).click();
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - begun)));
})"""


@dataclass(frozen=True, slots=True)
class Opened:
    """One run: milliseconds until drawn and of each filter, by the clock, and by the processor of the page's thread."""

    ready: float
    ready_cpu: float
    filters: tuple[float, ...]
    filters_cpu: float


@dataclass(frozen=True, slots=True)
class Aim:
    """The budget of a number of nodes: milliseconds until drawn, bytes, milliseconds of a filter."""

    ready: float
    size: float | None
    filter: float


AIMS = {300: Aim(700, None, 50), 1000: Aim(1500, 2e6, 150), 5000: Aim(4000, 7e6, 500)}


def made_graph(nodes: int, *, seed: int = 5) -> Graph:
    """A graph in which few are in many facts and many in few; every node is in one."""
    random, make = Random(seed), Maker()
    ids = {label: _make_nodes(make, label, max(3, nodes * share // 100)) for label, share in SHARES.items()}
    wanted = int(PER_NODE * sum(map(len, ids.values())))
    made = sum(_facts_of(make, random, ids, label) for label in SHARES)
    types = random.choices(FACTS, [share for *_, share in FACTS], k=wanted - made)
    for type, source, target, _ in types:
        _fact(make, random, type, _often(random, ids[source]), _often(random, ids[target]))
    return make.graph()


def _make_nodes(make: Maker, label: str, count: int) -> list[str]:
    dated = {"date": "2022-09-15", "date_end": "2022-09-16", "date_precision": "day"}
    known = dated if label == "Event" else {}
    return [make.node(label, f"{label}-{i}", f"{label} called {i}", **known) for i in range(count)]


def _facts_of(make: Maker, random: Random, ids: Mapping[str, Sequence[str]], label: str) -> int:
    """One fact for each node of the label; returns how many."""
    type, source, target, _ = next(fact for fact in FACTS if label in fact[1:3])
    for id in ids[label]:
        ends = (id, _often(random, ids[target])) if source == label else (_often(random, ids[source]), id)
        _fact(make, random, type, *ends)
    return len(ids[label])


def _often(random: Random, ids: Sequence[str]) -> str:
    """One of them, the first far more often than the last."""
    return ids[int(len(ids) * random.random() ** 3)]


def _fact(make: Maker, random: Random, type: str, source: str, target: str) -> None:
    number = len(make.edges)
    names = (make.nodes[source].name, make.nodes[target].name)
    quote = f"{names[0]} was reported to have dealt with {names[1]} in the matter, {WORDS}."
    day = f"20{random.randrange(13, 25)}-{random.randrange(1, 13):02}-{random.randrange(1, 29):02}"
    known = {"date": day, "date_end": day, "date_precision": "day"}
    make.fact(type, source, target, quote, uid=f"{type}:{number}", confidence=random.choice((0.6, 0.8, 0.95)), **known)


@contextmanager
def _browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if path is None:
        sys.exit("benchmarks.view: no Chromium here; install Debian's chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND"]
        )
        yield started
        started.close()


def open_once(browser: Browser, file: Path) -> Opened:
    """Open the page in a context of its own and click filters of each kind off and on."""
    context = browser.new_context(viewport={"width": 1280, "height": 720})
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    page.add_init_script(READY)
    page.goto(file.resolve().as_uri())
    page.wait_for_function("window.readyAt !== undefined", timeout=120_000)
    ready = page.evaluate("window.readyAt")
    ready_cpu = _processor_ms(session)
    filters = tuple(page.evaluate(CLICK, box) for box in BOXES)
    filters_cpu = (_processor_ms(session) - ready_cpu) / len(BOXES)
    context.close()
    return Opened(ready, ready_cpu, filters, filters_cpu)


def _processor_ms(session: CDPSession) -> float:
    """Milliseconds that the page's thread has worked: what the load of the machine does not change much."""
    found = session.send("Performance.getMetrics")["metrics"]
    return next(1000 * float(metric["value"]) for metric in found if metric["name"] == "TaskDuration")


def row(browser: Browser, nodes: int, repeat: int, folder: Path) -> str:
    """One line of the table: the medians for one number of nodes, with the aims."""
    graph = made_graph(nodes)
    begun, worked = time.perf_counter(), time.process_time()
    done = write_view(graph, folder / f"{nodes}.html", title="Benchmark", top=nodes * 2)
    written, written_cpu = time.perf_counter() - begun, time.process_time() - worked
    runs = [open_once(browser, done.file) for _ in range(repeat)]
    ready, ready_cpu = median(run.ready for run in runs), median(run.ready_cpu for run in runs)
    filters_cpu = median(run.filters_cpu for run in runs)
    filters = median(ms for run in runs for ms in run.filters)
    size, aim = done.file.stat().st_size, AIMS.get(nodes)
    cells = [
        f"{done.nodes:,}, {done.edges:,}", f"{written:.1f} ({written_cpu:.1f})", f"{size / 1e6:.2f}",
        f"{ready / 1000:.2f} ({ready_cpu / 1000:.2f})", f"{filters:.0f} ({filters_cpu:.0f})", _aims(aim) if aim else "",
    ]  # fmt: skip
    return f"| {' | '.join(cells)} |"


def _aims(aim: Aim) -> str:
    size = f"{aim.size / 1e6:.0f} MB, " if aim.size else ""
    return f"{size}{aim.ready / 1000:.1f} s, {aim.filter:.0f} ms"


def main() -> None:
    """Measure and print one table."""
    parser = argparse.ArgumentParser(description="How fast the HTML view opens and answers.")
    parser.add_argument("--nodes", default="300,1000,5000", help="numbers of nodes, with commas")
    parser.add_argument("--repeat", type=int, default=5, help="runs of which the median is shown")
    given = parser.parse_args()
    print(f"python -m benchmarks.view {' '.join(sys.argv[1:])}".strip())
    head = "| nodes, facts | written, s (of the processor) | MB | ready, s (same) | filter, ms (same) | aims |"
    print(f"{machine()}\n\n{head}\n|--|--:|--:|--:|--:|--|")
    with TemporaryDirectory() as folder, _browser() as browser:
        for nodes in map(int, given.nodes.split(",")):
            print(row(browser, nodes, given.repeat, Path(folder)), flush=True)


if __name__ == "__main__":
    main()
