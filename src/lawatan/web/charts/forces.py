"""Places for the nodes of a network: springs between those that are linked, repulsion between all.

After Fruchterman and Reingold (1991, Software: Practice and Experience 21:11). Nothing is drawn by lot: nodes start on
a spiral in the order given, so that the same network looks the same on every machine.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

ROUNDS: Final = 150
_GOLDEN: Final = math.pi * (3 - math.sqrt(5))

Link = tuple[int, int, float]
"""Two nodes by their place in the order, and the weight between them."""


@lru_cache(maxsize=64)
def positions(count: int, links: tuple[Link, ...], ratio: float) -> tuple[tuple[float, float], ...]:
    """A place for each of `count` nodes in a box of `ratio` by 1; the work is `count` squared times ROUNDS.

    The heavier a link, the shorter it is; nodes without links stay at the edge.
    """
    if count < 2:
        return ((ratio / 2, 0.5),) * count
    xs = [ratio / 2 + 0.4 * ratio * math.sqrt((n + 0.5) / count) * math.cos(n * _GOLDEN) for n in range(count)]
    ys = [0.5 + 0.4 * math.sqrt((n + 0.5) / count) * math.sin(n * _GOLDEN) for n in range(count)]
    heaviest = max((w for _, _, w in links), default=1.0)
    springs = [(a, b, 0.25 + 0.75 * math.sqrt(w / heaviest)) for a, b, w in links if a != b]
    ideal = 0.75 * math.sqrt(ratio / count)
    for round_ in range(ROUNDS):
        heat = 0.12 * (1 - round_ / ROUNDS) ** 1.5 + 0.001
        _step(xs, ys, springs, ideal, heat, (ratio / 2, 0.5))
    return _fitted(xs, ys, ratio)


def _step(
    xs: list[float],
    ys: list[float],
    springs: Sequence[Link],
    ideal: float,
    heat: float,
    centre: tuple[float, float],
) -> None:
    """Move every node once, at most by `heat`."""
    count = len(xs)
    fx = [(centre[0] - x) * 0.6 for x in xs]
    fy = [(centre[1] - y) * 0.9 for y in ys]
    push = ideal * ideal
    for a in range(count):
        ax, ay = xs[a], ys[a]
        sum_x = sum_y = 0.0
        for b in range(a + 1, count):
            dx, dy = ax - xs[b], ay - ys[b]
            away = push / (dx * dx + dy * dy + 1e-6)
            dx, dy = dx * away, dy * away
            sum_x += dx
            sum_y += dy
            fx[b] -= dx
            fy[b] -= dy
        fx[a] += sum_x
        fy[a] += sum_y
    for a, b, strength in springs:
        dx, dy = xs[a] - xs[b], ys[a] - ys[b]
        pull = strength * math.hypot(dx, dy) / ideal
        fx[a] -= dx * pull
        fy[a] -= dy * pull
        fx[b] += dx * pull
        fy[b] += dy * pull
    for n in range(count):
        length = math.hypot(fx[n], fy[n]) or 1.0
        move = min(length, heat) / length
        xs[n] += fx[n] * move
        ys[n] += fy[n] * move


def _fitted(xs: Sequence[float], ys: Sequence[float], ratio: float) -> tuple[tuple[float, float], ...]:
    """Stretched to fill the box."""
    left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
    wide, high = (right - left) or 1.0, (bottom - top) or 1.0
    return tuple(((x - left) / wide * ratio, (y - top) / high) for x, y in zip(xs, ys, strict=True))
