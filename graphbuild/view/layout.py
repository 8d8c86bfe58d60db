"""Where each node stands: a force layout in numpy, the same for the same graph, with room for names.

The forces are those of Fruchterman and Reingold (1991), with repulsion grown by degree as in ForceAtlas2
(Jacomy et al. 2014), so that hubs keep apart and their leaves gather around them. Parts of the graph
that no edge joins are laid out alone and set side by side. No random start: nodes begin on a sunflower
spiral in breadth-first order, so that neighbours begin near each other.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import networkx as nx
import numpy as np
from numpy.typing import NDArray

type Floats = NDArray[np.float64]
type Points = Floats
type Singles = NDArray[np.float32]
"""Half as exact, and twice as fast where everything is weighed against everything."""
type Nodes = NDArray[np.int64]

ROWS = 48
"""Rows of the distance table worked on at once: the part stays in the processor's cache."""

PAIRWISE_MOST = 1600
"""Nodes up to which every node pushes every other; above, they push as cells of a grid of CELLS by CELLS."""
CELLS = 32

GOLDEN = np.pi * (3 - np.sqrt(5))
ASPECT = 1.7
"""Width to height that the whole drawing aims at: a screen is wider than high."""

INWARD = 0.65
"""The power of its distance from the middle that a node ends up at."""

GRAVITY = 0.03
"""How strongly everything is drawn to the middle, so that loose ends do not drift off."""

ROOM = 5.0
"""Area of a drawing over the area of its boxes: with less, names meet; with more, nodes shrink to points."""

SPREADING = 200
"""Rounds at most in which boxes that lie on each other move apart; half of them in a large graph."""

GAP = 60.0
"""Pixels between parts that no edge joins."""


@dataclass(frozen=True, slots=True)
class Link:
    """Two nodes by position in the list, and how strongly they draw together."""

    source: int
    target: int
    pull: float


def lay_out(boxes: Sequence[tuple[float, float]], links: Sequence[Link]) -> list[tuple[int, int]]:
    """The centre of each node in pixels at scale 1; ``boxes`` are the widths and heights to keep free around them."""
    if not boxes:
        return []
    sizes = np.array(boxes, dtype=float)
    parts = [_place_part(part, sizes, links) for part in _parts(len(boxes), links)]
    places = _pack(parts, len(boxes))
    return [(round(float(x)), round(float(y))) for x, y in places]


def _parts(count: int, links: Sequence[Link]) -> list[Nodes]:
    """The nodes of each connected part in breadth-first order from its best-connected node, largest part first."""
    graph = nx.Graph()
    graph.add_nodes_from(range(count))
    graph.add_edges_from((link.source, link.target) for link in links)
    parts = [_breadth_first(graph, part) for part in nx.connected_components(graph)]
    return sorted(parts, key=lambda part: (-len(part), int(part.min())))


def _breadth_first(graph: nx.Graph, part: set[int]) -> Nodes:
    start = min(part, key=lambda node: (-graph.degree(node), node))
    steps = nx.bfs_edges(graph, start, sort_neighbors=sorted)
    return np.array([start, *(node for _, node in steps)], dtype=np.int64)


def _place_part(part: Nodes, sizes: Points, links: Sequence[Link]) -> tuple[Nodes, Points, Points]:
    """One connected part: its nodes, their places and their boxes."""
    order = {int(node): i for i, node in enumerate(part)}
    own = tuple(
        Link(order[k.source], order[k.target], k.pull) for k in links if k.source in order and k.target in order
    )
    boxes = sizes[part]
    return part, _spread(_settled(len(part), own), boxes), boxes


@lru_cache(maxsize=128)
def _settled(count: int, links: tuple[Link, ...]) -> Points:
    """The places of one part; a graph has many small parts of the same shape, worked out once."""
    return _settle(_spiral(count), links)


def _spiral(count: int) -> Points:
    """Evenly spread points around the origin, one unit of area each (a sunflower)."""
    steps = np.arange(count)
    radius = np.sqrt((steps + 0.5) / np.pi)
    return np.column_stack((radius * np.cos(steps * GOLDEN) * ASPECT**0.5, radius * np.sin(steps * GOLDEN)))


def _settle(places: Points, links: Sequence[Link]) -> Points:
    """The places after the forces have worked, in units of the mean distance between neighbours."""
    count = len(places)
    if count < 3:
        return places
    ends = np.array([(k.source, k.target) for k in links])
    pulls = np.array([k.pull for k in links])
    mass = 1 + 0.35 * np.sqrt(np.bincount(ends.ravel(), minlength=count))
    rounds = 300 if count <= 600 else 150 if count <= 2000 else 60
    heat = 0.35 * np.sqrt(count)
    for step in range(rounds):
        force = _repulsion(places, mass) - _attraction(places, ends, pulls) - GRAVITY * places
        length = np.maximum(np.hypot(force[:, 0], force[:, 1]), 1e-9)
        limit = heat * (1 - step / rounds) ** 1.5 + 1e-3
        places = places + force * (np.minimum(length, limit) / length)[:, None]
    return _widened(places - places.mean(axis=0))


def _widened(places: Points) -> Points:
    """Turned so that the longest extent lies across, then drawn out towards the aspect of a screen."""
    x, y = places[:, 0], places[:, 1]
    angle = np.arctan2(2 * (x * y).sum(), (x * x).sum() - (y * y).sum()) / 2
    across, down = x * np.cos(angle) + y * np.sin(angle), y * np.cos(angle) - x * np.sin(angle)
    ratio = np.ptp(across) / max(float(np.ptp(down)), 1e-6)
    return _drawn_in(np.column_stack((across * np.clip(ASPECT / ratio, 0.7, 1.7), down)))


def _drawn_in(places: Points) -> Points:
    """The far ends brought nearer: else a few chains take the room that the middle needs."""
    radius = np.maximum(np.hypot(places[:, 0], places[:, 1]), 1e-9)
    return places * (radius ** (INWARD - 1))[:, None]


def _repulsion(places: Points, mass: Floats) -> Singles:
    """Everything pushes everything away, as mass over distance; in a large graph it is cells that push."""
    pushing = (places, mass) if len(places) <= PAIRWISE_MOST else _cells(places, mass)
    nodes, own, sources, weight = (values.astype(np.float32) for values in (places, mass, *pushing))
    blocks = range(0, len(nodes), ROWS)
    return np.concatenate([_pushed(nodes[at : at + ROWS], own[at : at + ROWS], sources, weight) for at in blocks])


def _cells(places: Points, mass: Floats) -> tuple[Points, Floats]:
    """The centre of mass and the mass of each cell of a grid that has nodes in it."""
    corner = places.min(axis=0)
    step = np.maximum(np.ptp(places, axis=0), 1e-6) / (CELLS - 1e-6)
    column, row = ((places - corner) // step).astype(np.int64).T
    _, cell = np.unique(row * CELLS + column, return_inverse=True)
    total = np.bincount(cell, weights=mass)
    centres = [np.bincount(cell, weights=mass * places[:, axis]) / total for axis in (0, 1)]
    return np.column_stack(centres), total


def _pushed(rows: Singles, own: Singles, sources: Singles, mass: Singles) -> Singles:
    across = rows[:, :1] - sources[:, 0]
    down = rows[:, 1:] - sources[:, 1]
    push = across * across
    push += down * down
    push += np.float32(0.01)
    np.divide(mass, push, out=push)
    push *= own[:, None]
    return np.column_stack((np.einsum("ij,ij->i", across, push), np.einsum("ij,ij->i", down, push)))


def _attraction(places: Points, ends: Nodes, pulls: Floats) -> Points:
    """What is linked draws together, as the square of the distance up to a point and evenly beyond it."""
    apart = places[ends[:, 0]] - places[ends[:, 1]]
    length = np.hypot(apart[:, 0], apart[:, 1])
    pull = apart * (pulls * np.minimum(length, 4.0))[:, None]
    total = np.zeros_like(places)
    np.add.at(total, ends[:, 0], pull)
    np.add.at(total, ends[:, 1], -pull)
    return total


def _spread(places: Points, boxes: Points) -> Points:
    """In pixels: the drawing is scaled to give every box its area, then boxes that still overlap move apart."""
    room = float((boxes[:, 0] * boxes[:, 1]).sum()) * ROOM
    wide = np.ptp(places, axis=0)
    extent = np.maximum(wide, max(float(wide.max()) / 4, 1e-6))  # a row of nodes has no height to scale by
    scale = np.sqrt(room / (extent[0] * extent[1])) if len(places) > 2 else float(boxes[:, 0].max())
    places = places * max(float(scale), float(boxes[:, 1].mean()))
    for _ in range(SPREADING if len(places) <= 600 else SPREADING // 2):
        move = _overlap(places, boxes)
        if not move.any():
            break
        places = places + move
    return places


def _overlap(places: Points, boxes: Points) -> Points:
    """How far each box moves so that it no longer lies on others: the shorter way out, nearly half each."""
    first, second = _near(places, boxes.max(axis=0))
    shift = _apart(places[second] - places[first], (boxes[first] + boxes[second]) / 2)
    pushed = [_summed(second, shift[:, axis], len(places)) for axis in (0, 1)]
    pushing = [_summed(first, shift[:, axis], len(places)) for axis in (0, 1)]
    return np.column_stack(pushed) - np.column_stack(pushing)


def _summed(at: Nodes, values: Floats, count: int) -> Floats:
    return np.bincount(at, weights=values, minlength=count)


def _near(places: Points, reach: Floats) -> tuple[Nodes, Nodes]:
    """Each pair in one cell of a grid, or in two that touch, once; cells are as large as the largest box."""
    column, row = ((places - places.min(axis=0)) // reach).astype(np.int64).T
    long = int(column.max()) + 3
    cell = row * long + column
    order = np.argsort(cell, kind="stable")
    ordered, rank = cell[order], np.argsort(order, kind="stable")
    pairs = []
    for step in (0, 1, long - 1, long, long + 1):
        start = rank + 1 if step == 0 else np.searchsorted(ordered, cell + step, "left")
        count = np.searchsorted(ordered, cell + step, "right") - start
        first = np.repeat(np.arange(len(cell)), count)
        within = np.arange(len(first)) - np.repeat(np.cumsum(count) - count, count)
        pairs.append((first, order[np.repeat(start, count) + within]))
    return np.concatenate([first for first, _ in pairs]), np.concatenate([second for _, second in pairs])


def _apart(offset: Points, room: Points) -> Points:
    """How far the second of two boxes, ``offset`` from the first, moves to leave ``room`` between their centres."""
    over = room - np.abs(offset)
    hit = (over > 0).all(axis=1)
    sideways = hit & (over[:, 0] < over[:, 1])
    upright = hit & ~sideways
    out = np.where(offset < 0, -over, over)
    return 0.45 * np.column_stack((np.where(sideways, out[:, 0], 0), np.where(upright, out[:, 1], 0)))


def _pack(parts: Sequence[tuple[Nodes, Points, Points]], count: int) -> Points:
    """All parts on one sheet in rows, the largest part first; of several widths the one that wastes a screen least."""
    frames = [_frame(places, boxes) for _, places, boxes in parts]
    sizes = [size for _, size in frames]
    sheets = [_rows(sizes, sizes[0][0] * wider) for wider in (1.0, 1.15, 1.3, 1.5, 1.8, 2.2, 3.0, 5.0)]
    corners = min(sheets, key=lambda corners: _needs(corners, sizes))
    result = np.zeros((count, 2))
    for (part, places, _), (corner, _), at in zip(parts, frames, corners, strict=True):
        result[part] = places - corner + at
    return result - (result.min(axis=0) + result.max(axis=0)) / 2


def _rows(sizes: Sequence[tuple[float, float]], sheet: float) -> list[tuple[float, float]]:
    """The upper left corner of each part when rows are ``sheet`` pixels long."""
    corners = []
    x = y = tall = 0.0
    for width, height in sizes:
        if x > 0 and x + width > sheet:
            x, y, tall = 0.0, y + tall + GAP, 0.0
        corners.append((x, y))
        x, tall = x + width + GAP / 2, max(tall, height)
    return corners


def _needs(corners: Sequence[tuple[float, float]], sizes: Sequence[tuple[float, float]]) -> float:
    """The height of the smallest screen that shows the sheet."""
    right = max(x + width for (x, _), (width, _) in zip(corners, sizes, strict=True))
    bottom = max(y + height for (_, y), (_, height) in zip(corners, sizes, strict=True))
    return max(right / ASPECT, bottom)


def _frame(places: Points, boxes: Points) -> tuple[Points, tuple[float, float]]:
    """The upper left corner of a part with its boxes, and its width and height."""
    corner = (places - boxes / 2).min(axis=0)
    width, height = (places + boxes / 2).max(axis=0) - corner
    return corner, (float(width), float(height))
