"""The style sheet of charts with its colours put in, for files that stand alone.

Tokens and rules are those of the pages, `static/lawatan.css` and `static/charts.css`: one source for both.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final

_STATIC: Final = Path(__file__).parents[1] / "static"
_SHEETS: Final = ("lawatan.css", "charts.css")
_TOKEN: Final = re.compile(r"--([a-z-]+):\s*([^;]+);")
_USE: Final = re.compile(r"var\(--([a-z-]+)\)")
_RULES: Final = ("/* drawings */", "/* pages only")
_EITHER: Final = re.compile(r"light-dark\(([^,]+), ([^)]+)\)")


class Scheme(StrEnum):
    """Colours of a file: light, dark, or those that its viewer prefers."""

    LIGHT = "light"
    DARK = "dark"
    AUTO = "auto"


@cache
def style_sheet(scheme: Scheme) -> str:
    """The rules of a drawing, without custom properties, which not every reader of SVG knows."""
    if scheme is not Scheme.AUTO:
        return _with_tokens(scheme.value)
    return f"{_with_tokens('light')}@media (prefers-color-scheme: dark) {{\n{_with_tokens('dark')}}}\n"


def _with_tokens(scheme: str) -> str:
    sheet = (_STATIC / "charts.css").read_text(encoding="utf-8")
    rules = sheet[sheet.index(_RULES[0]) + len(_RULES[0]) : sheet.index(_RULES[1])]
    known = tokens(scheme)
    return _USE.sub(lambda m: known[m.group(1)], rules)


@cache
def tokens(scheme: str) -> dict[str, str]:
    """The tokens of "light" or "dark"."""
    side = r"\1" if scheme == "light" else r"\2"
    found: dict[str, str] = {}
    for name in _SHEETS:
        sheet = (_STATIC / name).read_text(encoding="utf-8")
        block = sheet.index(":root {")
        found.update(_TOKEN.findall(sheet[block : sheet.index("}", block)]))
    return {name: _EITHER.sub(side, value) for name, value in found.items()}
