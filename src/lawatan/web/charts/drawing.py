"""A finished drawing, and the two ways to hand it out: inside a page, or as a file that stands alone."""

from __future__ import annotations

from dataclasses import dataclass

from lawatan.web.charts.svg import Svg, element, join, safe


@dataclass(frozen=True, slots=True)
class Drawing:
    """SVG without its outermost element. `title` names it, `description` says in words what it shows; sizes in pixels.

    `is_interactive` where the drawing has links.
    """

    width: float
    height: float
    title: str
    description: str
    body: Svg
    is_interactive: bool = False


def inline(drawing: Drawing, *, name: str, class_: str = "") -> Svg:
    """The drawing as part of a page; `name` is unique there."""
    # An image hides what it contains from assistive programs; a drawing with links is a group instead.
    role = "group" if drawing.is_interactive else "img"
    return element(
        "svg",
        element("title", safe(drawing.title), id=f"{name}-title"),
        element("desc", safe(drawing.description), id=f"{name}-desc"),
        drawing.body,
        id=name,
        class_=f"chart {class_}".strip(),
        viewBox=f"0 0 {drawing.width:.0f} {drawing.height:.0f}",
        width=drawing.width,
        height=drawing.height,
        role=role,
        aria_labelledby=f"{name}-title",
        aria_describedby=f"{name}-desc",
    )


def stacked(drawings: tuple[Drawing, ...], gap: float = 12.0) -> Drawing:
    """Drawings one below the other, named and described as the first."""
    first, y, parts = drawings[0], 0.0, []
    for drawing in drawings:
        parts.append(element("g", drawing.body, transform=f"translate(0 {y:.1f})"))
        y += drawing.height + gap
    return Drawing(max(d.width for d in drawings), y - gap, first.title, first.description, join(*parts))
