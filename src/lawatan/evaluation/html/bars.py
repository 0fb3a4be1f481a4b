"""Scores as small drawings: a bar with its interval, and intervals of two groups above one another."""

from __future__ import annotations

from typing import Final

from lawatan.evaluation.figures import Figure
from lawatan.evaluation.html.markup import Markup, element

WIDTH: Final = 100.0
HEIGHT: Final = 12.0
DOT: Final = 2.4


def bar(figure: Figure, name: str) -> Markup:
    """A bar from 0 to 1 with its interval as a whisker; what it shows is its accessible name."""
    value = figure.value or 0.0
    shapes = [
        element("rect", class_="track", x=0, y=1, width=WIDTH, height=HEIGHT - 2),
        element("rect", class_="fill", x=0, y=1, width=round(value * WIDTH, 2), height=HEIGHT - 2),
    ]
    if figure.interval is not None:
        shapes += _whisker(figure.interval.low, figure.interval.high, HEIGHT / 2)
    return _drawing(f"{name}: {in_words(figure)}", HEIGHT, shapes)


def compared(first: Figure | None, second: Figure | None, name: str) -> Markup:
    """Two scores with their intervals, one above the other."""
    shapes = [element("rect", class_="track", x=0, y=1, width=WIDTH, height=2 * HEIGHT - 6)]
    said = []
    for figure, style, y in ((first, "one", 5.0), (second, "two", 2 * HEIGHT - 9)):
        if figure is None or figure.value is None:
            continue
        said.append(in_words(figure))
        if figure.interval is not None:
            shapes += _whisker(figure.interval.low, figure.interval.high, y, style)
        left = min(max(figure.value * WIDTH - DOT / 2, 0.0), WIDTH - DOT)
        shapes.append(element("rect", class_=f"dot {style}", x=round(left, 2), y=y - 3, width=DOT, height=6))
    return _drawing(f"{name}: {' against '.join(said)}", 2 * HEIGHT - 4, shapes)


def in_words(figure: Figure) -> str:
    """A score and its interval.

    >>> in_words(Figure(0.5)), in_words(Figure(None))
    ('0.500', 'nothing to score')
    """
    if figure.value is None:
        return "nothing to score"
    interval = figure.interval
    return f"{figure.value:.3f}" + (f" ({interval.low:.2f} to {interval.high:.2f})" if interval else "")


def _whisker(low: float, high: float, y: float, style: str = "") -> list[Markup]:
    left, right = round(low * WIDTH, 2), round(high * WIDTH, 2)
    css = f"whisker {style}".strip()
    return [
        element("rect", class_=css, x=left, y=y - 0.6, width=max(round(right - left, 2), 0.4), height=1.2),
        *(element("rect", class_=css, x=max(x - 0.3, 0.0), y=y - 2.5, width=0.6, height=5) for x in (left, right)),
    ]


def _drawing(name: str, height: float, shapes: list[Markup]) -> Markup:
    return element(
        "svg",
        *shapes,
        class_="bar",
        viewBox=f"0 0 {WIDTH:g} {height:g}",
        preserveAspectRatio="none",
        role="img",
        aria_label=name,
        style=f"height:{height + 4:g}px",
    )
