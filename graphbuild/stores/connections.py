"""Shortest connections, given how far each node lies from both ends and the edges among them."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice, pairwise

from graphbuild.stores.store import Path

MAX_STEPS = 30
"""The longest connection looked for: more than any that says something, and what the embedded engine allows."""

type Steps = dict[str, dict[str, list[str]]]


def between(from_source: Mapping[str, int], from_target: Mapping[str, int], length: int) -> set[str]:
    """The nodes that lie on some connection of ``length`` steps, its ends included."""
    return {n for n, steps in from_source.items() if steps + from_target.get(n, length + 1) == length}


def list_paths(
    source: str, target: str, distances: Mapping[str, int], edges: Iterable[tuple[str, str, str]], *, limit: int
) -> list[Path]:
    """The first ``limit`` connections in the order of their node ids.

    ``distances`` are steps from the source of the nodes that lie on one, ``edges`` triples of two such
    nodes and a uid.
    """
    steps = _steps(distances, edges)
    routes = islice(_routes((source,), target, steps), limit)
    return [Path(nodes, tuple(tuple(sorted(steps[a][b])) for a, b in pairwise(nodes))) for nodes in routes]


def _steps(distances: Mapping[str, int], edges: Iterable[tuple[str, str, str]]) -> Steps:
    """For each node the next ones towards the target, with the uids that lead there."""
    steps: Steps = {}
    for a, b, uid in edges:
        near, far = (a, b) if distances[a] < distances[b] else (b, a)
        if distances[near] + 1 == distances[far]:
            steps.setdefault(near, {}).setdefault(far, []).append(uid)
    return steps


def _routes(route: tuple[str, ...], target: str, steps: Steps) -> Iterator[tuple[str, ...]]:
    if route[-1] == target:
        yield route
        return
    for following in sorted(steps.get(route[-1], ())):
        yield from _routes((*route, following), target, steps)
