"""HTML built from elements. Text is escaped unless it is `Markup`, so that nothing on a page can become a tag."""

from __future__ import annotations

import re
from html import escape
from typing import Final

# What HTML does not allow: controls but for tab and line ends, lone surrogates, noncharacters.
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_VOID: Final = frozenset({"meta", "rect", "line", "br"})


class Markup(str):
    """A string that is HTML already."""

    __slots__ = ()


def safe(text: str) -> Markup:
    r"""Text as HTML.

    >>> safe("<b> & \x00") == "&lt;b&gt; &amp; \ufffd"
    True
    """
    return text if isinstance(text, Markup) else Markup(escape(_FORBIDDEN.sub("\ufffd", text)))


def join(*parts: str, between: str = "") -> Markup:
    """The parts one after another, each as HTML."""
    return Markup(safe(between).join(safe(p) for p in parts))


def element(name: str, /, *children: str, **attributes: str | float | bool | None) -> Markup:
    """An element. Attributes that are None or False are left out; `class_` is `class`, other underscores are hyphens.

    >>> element("td", "Wang & Lavrov", class_="who", data_rank=1)
    '<td class="who" data-rank="1">Wang &amp; Lavrov</td>'
    """
    said = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{safe(_text(value))}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    if name in _VOID:
        return Markup(f"<{name}{said}>" if name in ("meta", "br") else f"<{name}{said}/>")
    return Markup(f"<{name}{said}>{join(*children)}</{name}>")


def _text(value: str | float) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)
