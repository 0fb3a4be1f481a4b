"""A drawing as a file: SVG with heading, note and its own styles, or the same as PNG.

PNG needs `resvg_py`, which the extra `web` brings, and a font on this machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from lawatan.errors import WebError
from lawatan.web.charts.drawing import Drawing, stacked
from lawatan.web.charts.measure import text_width
from lawatan.web.charts.svg import Svg, element, join, safe
from lawatan.web.charts.theme import Scheme, style_sheet

MARGIN: Final = 24.0
HEADING: Final = 56.0
NOTE: Final = 11.0
ZOOM: Final = 2  # pixels of the PNG for one of the drawing
# Families that systems have, for the two kinds of letters that the styles ask for.
SANS: Final = ("Noto Sans", "DejaVu Sans", "Liberation Sans", "Arial", "Helvetica", "FreeSans", "Segoe UI", "Ubuntu")
SERIF: Final = ("Noto Serif", "DejaVu Serif", "Liberation Serif", "Times New Roman", "Georgia", "FreeSerif")


@dataclass(frozen=True, slots=True)
class Frame:
    """What a file says around its drawing: a heading, a line below it, notes (source, method) at the foot."""

    heading: str
    subheading: str
    notes: tuple[str, ...] = ()


def svg_file(drawings: Sequence[Drawing], frame: Frame, scheme: Scheme = Scheme.AUTO) -> str:
    """An SVG document: the drawings below one another, with heading and notes."""
    inner = stacked(tuple(drawings))
    width = inner.width + 2 * MARGIN
    notes = [line for note in frame.notes for line in _wrapped(note, inner.width)]
    foot = HEADING + MARGIN + inner.height + 22
    height = foot + len(notes) * 15 + MARGIN / 2
    body = join(
        element("rect", width=width, height=height, class_="ground"),
        element("text", frame.heading, x=MARGIN, y=MARGIN + 12, class_="heading"),
        element("text", frame.subheading, x=MARGIN, y=MARGIN + 33, class_="subheading"),
        element("g", inner.body, transform=f"translate({MARGIN:.0f} {HEADING + MARGIN:.0f})"),
        *(element("text", line, x=MARGIN, y=foot + n * 15, class_="footnote") for n, line in enumerate(notes)),
    )
    # Styles hold no text of others; a child combinator would be the only character to escape, and there is none.
    return element(
        "svg",
        element("title", safe(inner.title)),
        element("desc", safe(inner.description)),
        element("style", Svg(style_sheet(scheme))),
        body,
        xmlns="http://www.w3.org/2000/svg",
        class_="chart",
        viewBox=f"0 0 {width:.0f} {height:.0f}",
        width=width,
        height=height,
        role="img",
    )


def png_file(drawings: Sequence[Drawing], frame: Frame, scheme: Scheme = Scheme.LIGHT) -> bytes:
    """The same as PNG, twice as large for sharp screens and paper; `WebError` where it cannot be drawn here."""
    chosen = Scheme.LIGHT if scheme is Scheme.AUTO else scheme
    fonts = _fonts()
    if fonts is None:
        raise WebError(
            "no font is installed that pictures could be lettered with",
            remedy="install one (Debian: apt install fonts-dejavu-core), or take the SVG",
        )
    return _render(svg_file(drawings, frame, chosen), *fonts)


def _render(svg: str, sans: str = SANS[0], serif: str = SERIF[0]) -> bytes:
    try:
        import resvg_py
    except ImportError as error:
        raise WebError("pictures need the package resvg_py", remedy="pip install 'lawatan[web]'") from error
    drawn = resvg_py.svg_to_bytes(
        svg_string=svg, zoom=ZOOM, font_family=sans, sans_serif_family=sans, serif_family=serif
    )
    return bytes(drawn)


@cache
def _fonts() -> tuple[str, str] | None:
    """The families that stand for sans-serif and serif here: of each the first that is installed; None without any.

    The rasteriser takes its own families for the two, and where they are missing leaves text out and says nothing.
    """
    sans, serif = (next((f for f in families if _draws_text(f)), None) for families in (SANS, SERIF))
    return (sans or serif or "", serif or sans or "") if sans or serif else None


def _draws_text(family: str) -> bool:
    """Whether a letter of a family leaves a trace."""
    blank, lettered = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20">'
        f'<text x="2" y="16" font-family="{family}">{word}</text></svg>'
        for word in ("", "M")
    )
    return _render(blank) != _render(lettered)


def _wrapped(text: str, width: float) -> list[str]:
    lines, line = [], ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if line and text_width(longer, NOTE) > width:
            lines.append(line)
            longer = word
        line = longer
    return [*lines, line] if line else lines
