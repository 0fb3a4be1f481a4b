"""Do two names name one person? Comparison levels for personal names as news writes them.

Transliterations (Zelensky, Zelenskyy; Shoigu, Shoygu), short forms (Kim for Kim Jong Un), initials, order (Gen
Nakatani, Nakatani Gen) and honorifics are bridged; given names that differ are not.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from lawatan.records.folding import fold_words

# Words in front of or inside names that do not identify: honorifics and ranks of English, Indonesian, Malay, Arabic and
# Burmese style, patronymic particles of Malay and Arabic. Origin: our own list.
HONORIFICS = frozenset(
    """
    mr mrs ms dr prof sir lord lady dame general gen jenderal jeneral lieutenant letjen lt colonel kolonel col admiral
    laksamana marshal marsekal king raja queen ratu sultan emir sheikh syekh prince princess pangeran pengiran datuk
    dato datin seri sri tan tun tengku haji hajah hj hajjah daw u ko yang berhormat pak bapak ibu bin binti ibn bint al
    el ul ad as ar
    """.split()  # noqa: SIM905 a table of words reads better than a list of literals
)

_TRANSLITERATION = (
    ("shch", "sh"), ("sch", "sh"), ("tch", "ch"), ("gh", "g"), ("kh", "h"), ("ph", "f"), ("ou", "u"), ("oo", "u"),
    ("ee", "i"), ("y", "i"), ("j", "i"), ("ck", "k"), ("q", "k"), ("w", "v"),
)  # fmt: skip
_DOUBLED = re.compile(r"(.)\1+")


class NameLevel(IntEnum):
    """How far two names agree; higher is closer."""

    DIFFERENT = 0
    SURNAME = 1  # one surname, given names with one initial (Mike and Michael)
    VARIANT = 2  # spelled otherwise, or one is part of the other up to spelling
    CONTAINED = 3  # the words of one are among the words of the other
    EXACT = 4


@lru_cache(maxsize=65536)
def name_words(name: str) -> tuple[str, ...]:
    """The words that identify, folded and without honorifics; all words where nothing else would be left.

    >>> name_words("Dato' Seri Mohamed Khaled bin Nordin")
    ('mohamed', 'khaled', 'nordin')
    """
    words = fold_words(name)
    return tuple(w for w in words if w not in HONORIFICS) or words


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """A spelling-independent form of one folded word.

    >>> skeleton("zelenskyy") == skeleton("zelenskiy") == skeleton("zelensky")
    True
    """
    for old, new in _TRANSLITERATION:
        word = word.replace(old, new)
    return _DOUBLED.sub(r"\1", word)


@lru_cache(maxsize=262144)
def compare_names(left: str, right: str) -> NameLevel:
    """The level at which two names agree; symmetric.

    >>> compare_names("Kim Jong Un", "Kim Jong-un").name, compare_names("Wang", "Wang Yi").name
    ('EXACT', 'CONTAINED')
    >>> compare_names("Mike Pompeo", "Michael Pompeo").name, compare_names("Kim Jong Un", "Kim Yong Nam").name
    ('SURNAME', 'DIFFERENT')
    """
    a, b = name_words(left), name_words(right)
    if not a or not b:
        return NameLevel.DIFFERENT
    if sorted(a) == sorted(b) or "".join(a) == "".join(b):
        return NameLevel.EXACT
    if len(a) > len(b):
        a, b = b, a
    if set(a) <= set(b):
        return NameLevel.CONTAINED
    if _pairs_up(a, b):
        return NameLevel.VARIANT
    if len(a) > 1 and len(b) > 1 and a[0][0] == b[0][0] and len(a[-1]) > 3 and _alike(a[-1], b[-1]):
        return NameLevel.SURNAME
    return NameLevel.DIFFERENT


def block_words(name: str) -> frozenset[str]:
    """The words of a name by which it may be found, spelling apart.

    >>> sorted(block_words("Sergey Shoygu"))
    ['sergei', 'shoigu']
    """
    return frozenset(skeleton(w) for w in name_words(name) if len(w) > 1)


def fullest(names: list[str]) -> str:
    """The name with most identifying words, then the most frequent, then the longest, then the first in order.

    >>> fullest(["Wang", "Wang Yi", "Menlu Wang Yi", "Wang Yi"])
    'Menlu Wang Yi'
    """
    return min(set(names), key=lambda n: (-len(name_words(n)), -names.count(n), -len(n), n))


def _pairs_up(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether each word of the shorter name finds its own in the longer one, at least one of them not an initial."""
    left = list(longer)
    whole = False
    for word in shorter:
        partner = next((w for w in left if _alike(word, w)), None)
        if partner is None:
            partner = next((w for w in left if 1 in (len(word), len(w)) and w[0] == word[0]), None)
        else:
            whole = whole or len(word) > 2
        if partner is None:
            return False
        left.remove(partner)
    return whole


@lru_cache(maxsize=262144)
def _alike(left: str, right: str) -> bool:
    """Whether two folded words are spellings of one: equal skeletons, or one letter off (two in long words)."""
    a, b = skeleton(left), skeleton(right)
    if a == b:
        return True
    shortest = min(len(a), len(b))
    allowed = 2 if shortest >= 7 else 1 if shortest >= 5 else 0
    return allowed > 0 and abs(len(a) - len(b)) <= allowed and _distance(a, b, allowed) <= allowed


def _distance(a: str, b: str, limit: int) -> int:
    """Levenshtein distance, given up as limit + 1 once it cannot stay within the limit."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        new = [i]
        for j, y in enumerate(b, 1):
            new.append(min(row[j] + 1, new[-1] + 1, row[j - 1] + (x != y)))
        row = new
        if min(row) > limit:
            return limit + 1
    return row[-1]
