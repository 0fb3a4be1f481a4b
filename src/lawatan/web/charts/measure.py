"""How wide a text will be, about: charts are laid out where no font is at hand.

The widths are those of a common sans serif in units of the font size, by kind of character, and on the wide side: a
label that is thought too long is left out or cut, one that is thought too short would run into its neighbour.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

ELLIPSIS: Final = "…"
_NARROW: Final = frozenset("iljtfrI.,:;'!|()[]/- ’·")
_WIDE: Final = frozenset("mwMW@%—")


@lru_cache(maxsize=4096)
def text_width(text: str, size: float) -> float:
    """Width in pixels at a font size in pixels.

    >>> round(text_width("Moscow", 10))
    42
    """
    return sum(map(_width, text)) * size


def cut_to(text: str, size: float, room: float) -> str:
    """The text, shortened with an ellipsis where it is wider than the room; empty where not even that fits.

    >>> cut_to("Sheikh Mohammed bin Zayed", 10, 80)
    'Sheikh Moham…'
    """
    if text_width(text, size) <= room:
        return text
    left = room - text_width(ELLIPSIS, size)
    for end, char in enumerate(text):
        left -= _width(char) * size
        if left < 0:
            return text[:end].rstrip() + ELLIPSIS if end else ""
    return text


def _width(char: str) -> float:
    if char in _NARROW:
        return 0.34
    if char in _WIDE:
        return 0.92
    if char.isascii():
        return 0.7 if char.isupper() else 0.58
    if unicodedata.east_asian_width(char) in "WF":
        return 1.0
    return 0.0 if unicodedata.combining(char) else 0.66
