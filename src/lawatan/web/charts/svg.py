"""SVG built from elements. Text is escaped unless it is `Svg`, so that no name on a page can become an element.

No `style` attributes and no inline script: the pages' content security policy allows neither. Colours come from
classes; `lawatan.web.charts.theme` holds the rules.
"""

from __future__ import annotations

import re
from html import escape
from typing import Final

# What XML 1.0 does not allow: controls but for tab and line ends, lone surrogates, two noncharacters.
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Svg(str):
    """A string that is SVG already; Jinja and `element` leave it as it is."""

    __slots__ = ()

    def __html__(self) -> str:
        """Itself, for templates that escape."""
        return str(self)


def safe(text: str) -> Svg:
    r"""Text as SVG.

    >>> safe("<b> & \x00") == "&lt;b&gt; &amp; \ufffd"
    True
    """
    return text if isinstance(text, Svg) else Svg(escape(_FORBIDDEN.sub("\ufffd", text)))


def join(*parts: str) -> Svg:
    """The parts one after another, each as SVG."""
    return Svg("".join(safe(p) for p in parts))


def element(name: str, /, *children: str, **attributes: str | float | None) -> Svg:
    """An element. Attributes that are None are left out; `class_` is `class`, other underscores are hyphens.

    >>> element("text", "Wang & Lavrov", class_="place", x=1.26, text_anchor="end")
    '<text class="place" x="1.3" text-anchor="end">Wang &amp; Lavrov</text>'
    """
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Svg(f"<{name}{said}>{join(*children)}</{name}>") if children else Svg(f"<{name}{said}/>")


def number(value: float) -> str:
    """A length or coordinate: a tenth of a pixel is fine enough, and short.

    >>> number(12.04), number(-0.02), number(3.25)
    ('12', '0', '3.2')
    """
    short = f"{value:.1f}"
    short = short[:-2] if short.endswith(".0") else short
    return "0" if short == "-0" else short


def _value(value: str | float) -> str:
    return safe(value) if isinstance(value, str) else number(value)
