"""When two names count as one in the scores: of persons, of sources. Case, accents and apostrophes do not count.

This comparison is part of the definition of the figures. It stands apart from the folding that the analysis and the
linkage use, so that a change there does not move the yardstick.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from lawatan.records.event_mention import Participant

_APOSTROPHES = dict.fromkeys(map(ord, "'\u2019"))
_WORD = re.compile(r"\w+")

FAMILY_NAME_LETTERS: Final = 4
"""A last word at least this long makes two names one by itself; shorter ones ("Li", "Kim") are too common."""


@lru_cache(maxsize=65536)
def name_words(name: str | None) -> tuple[str, ...]:
    """The words of a name as they are compared.

    >>> name_words("Recep Tayyip Erdoğan"), name_words("D'Alema"), name_words(None)
    (('recep', 'tayyip', 'erdogan'), ('dalema',), ())
    """
    folded = unicodedata.normalize("NFKD", name or "").translate(_APOSTROPHES).casefold()
    return tuple(_WORD.findall("".join(c for c in folded if not unicodedata.combining(c))))


@lru_cache(maxsize=65536)
def is_same_name(left: str, right: str) -> bool:
    """Whether the words of one name are all in the other, or both end in the same word of four letters or more.

    >>> is_same_name("Joko Widodo", "Widodo"), is_same_name("Li Shangfu", "Li Hui")
    (True, False)
    """
    a, b = name_words(left), name_words(right)
    if not a or not b:
        return False
    return set(a) <= set(b) or set(b) <= set(a) or (a[-1] == b[-1] and len(a[-1]) >= FAMILY_NAME_LETTERS)


def is_same_participant(gold: Participant, predicted: Participant) -> bool:
    """By any name given to the predicted one, or by state where the gold one has no name."""
    if gold.name:
        return any(is_same_name(gold.name, name) for name in (predicted.name, *predicted.aliases) if name)
    return bool(gold.country) and gold.country == predicted.country


def is_same_source(gold: str | None, predicted: str | None) -> bool:
    """Whether the words of one are all in the other.

    >>> is_same_source("Foreign Ministry", "the Foreign Ministry"), is_same_source("TASS", "")
    (True, False)
    """
    a, b = set(name_words(gold)), set(name_words(predicted))
    return bool(a and b) and (a <= b or b <= a)
