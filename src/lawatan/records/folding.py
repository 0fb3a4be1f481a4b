"""Text to a form in which case, diacritics, apostrophes and hyphens do not count: for comparing and finding names."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_APOSTROPHES = dict.fromkeys(map(ord, "'\u2018\u2019\u02bc\u02bb\u00b4`"))
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Words in lower case without marks, separated by single spaces.

    >>> fold("Recep Tayyip Erdoğan, Al-Maliki, D'Alema")
    'recep tayyip erdogan al maliki dalema'
    """
    return fold_page(text)


def fold_page(text: str) -> str:
    """`fold` for texts that are folded once, and not worth remembering."""
    decomposed = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES)).casefold()
    plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(_WORD.findall(plain.replace("ı", "i").replace("ł", "l").replace("ø", "o").replace("đ", "d")))


def fold_words(text: str) -> tuple[str, ...]:
    """The words of `fold`.

    >>> fold_words("Kim Jong-un")
    ('kim', 'jong', 'un')
    """
    return tuple(fold(text).split())
