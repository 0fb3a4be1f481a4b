"""Text to tokens: words with inner hyphens, apostrophes and periods kept whole, everything else one character each."""

from __future__ import annotations

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"""
    \d+(?:[./:,-]\d+)*(?:st|nd|rd|th)?            # 14/8/2023, 16-19, 15.00, 7,6, 18th
    |(?:[^\W\d_]\.){2,}                            # U.S., D.C.
    |[^\W_]+(?:['\u2019\u02bc\u2010\u2011-][^\W_]+)*   # words, D'Alema, Al-Maliki, ke-18
    |[^\s\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]   # not: marks of direction, of no width
    """,
    re.VERBOSE,
)


class Token(NamedTuple):
    """One token: half-open code points, the text, and its case-folded form."""

    start: int
    end: int
    text: str
    lower: str

    @property
    def is_word(self) -> bool:
        """Whether it has letters."""
        return self.text[0].isalpha() or (len(self.text) > 1 and any(c.isalpha() for c in self.text))

    @property
    def is_form(self) -> bool:
        """Whether it is read as another word: "Sino" as the adjective of a state."""
        return self.lower != self.text.casefold()

    @property
    def is_capitalised(self) -> bool:
        """Whether it begins with an upper-case letter."""
        return self.text[0].isupper()


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]`, offsets into `text`.

    >>> [t.text for t in tokenise("Menhan China, Li, pada Senin (14/8/2023) di D.C.")]
    ['Menhan', 'China', ',', 'Li', ',', 'pada', 'Senin', '(', '14/8/2023', ')', 'di', 'D.C.']
    """
    found = _TOKEN.finditer(text, start, len(text) if end is None else end)
    return [Token(m.start(), m.end(), m[0], m[0].casefold()) for m in found]
