"""Tokens of one sentence in, features of each token out: what the name tagger looks at.

The word, its beginning, end and shape, its class in unlabelled text, the phrases of the language's tables that it
stands in (offices, states, cities, organisations), the same of two words on either side, and the words around the run
of capitalised words that it belongs to. Training and use share this module.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lawatan.analysis.entities.lexicon import Lexicon
    from lawatan.analysis.tokens import Token

DOMAIN = "o"  # the domain whose sentences are like the pages that are analysed: the project's own
REACH = 2  # words looked at on either side
MAX_AFFIX = 4
_EDGE = "<>"
_OFFSETS = tuple(k for k in range(-REACH, REACH + 1) if k)
_BY_DOMAIN = ("1", "w=", "h=", "g=", "c", "-1w=", "1w=")  # beginnings of the features that each domain has copies of


@lru_cache(maxsize=20_000)
def shape(word: str) -> str:
    """Classes of the characters, runs of one class cut to two.

    >>> shape("Mogherini"), shape("G20"), shape("al-Sisi"), shape("PBB")
    ('Xxx', 'Xdd', 'xx-Xxx', 'XX')
    """
    out = ""
    for character in word:
        kind = "X" if character.isupper() else "x" if character.isalpha() else "d" if character.isdigit() else character
        if out[-2:] != kind * 2:
            out += kind
    return out


def table_codes(tokens: Sequence[Token], lexicon: Lexicon) -> list[str]:
    """The code of the longest phrase of the tables at each token, `B-` at its first, `I-` at the others; "" without."""
    codes = [""] * len(tokens)
    i = 0
    while i < len(tokens):
        found = lexicon.longest_at(tokens, i)
        if found is None:
            i += 1
            continue
        n, word = found
        codes[i] = f"B-{word.code}"
        codes[i + 1 : i + n] = [f"I-{word.code}"] * (n - 1)
        i += n
    return codes


def _with_copies(features: Iterable[str], domain: str) -> tuple[str, ...]:
    """Features, and the copies of some of them that the domain has."""
    held = tuple(features)
    return (*held, *(f"{letter}|{f}" for letter in domain for f in held if f.startswith(_BY_DOMAIN)))


@lru_cache(maxsize=20_000)
def _own(word: str, lower: str, classes: tuple[str, ...], domain: str) -> tuple[str, ...]:
    """Features of a word that do not depend on where it stands."""
    affixes = [f"p{n}={lower[:n]}" for n in range(1, MAX_AFFIX + 1)]
    affixes += [f"s{n}={lower[-n:]}" for n in range(1, MAX_AFFIX + 1)]
    return _with_copies(("1", f"w={lower}", f"W={word}", f"h={shape(word)}", *affixes, *classes), domain)


@lru_cache(maxsize=50_000)
def _outer(word: str, lower: str, classes: tuple[str, ...], domain: str, at: int) -> tuple[str, ...]:
    """Features of a word that count for its neighbour, from which it stands `at` words off."""
    known = (f"w={lower}", f"h={shape(word)}", f"s3={lower[-3:]}", *classes)
    return _with_copies((f"{at}{f}" for f in known), domain)


def _runs(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """For each token the half-open run of capitalised words around it; empty for others."""
    runs = [(i, i) for i in range(len(tokens))]
    i = 0
    while i < len(tokens):
        k = i
        while k < len(tokens) and tokens[k].is_capitalised:
            k += 1
        for j in range(i, k):
            runs[j] = (i, k)
        i = max(k, i + 1)
    return runs


def sentence_features(
    tokens: Sequence[Token], lexicon: Lexicon, word_classes: Mapping[str, tuple[str, ...]], *, domain: str = DOMAIN
) -> list[list[str]]:
    """The features of each token, as CRFsuite takes them: one list of attribute names for each token.

    Corpora draw the bounds of names differently, so some features have a copy for each letter of `domain`, which only
    sentences of one kind of text have (Daume 2007, "Frustratingly easy domain adaptation").
    """
    codes = table_codes(tokens, lexicon)
    words = [(t.text, t.lower, word_classes.get(t.lower, ()), domain) for t in tokens]
    runs = _runs(tokens)
    out: list[list[str]] = []
    for i in range(len(tokens)):
        features = [*_own(*words[i])]
        for k in _OFFSETS:
            if 0 <= i + k < len(tokens):
                features += _outer(*words[i + k], k)
        features += _with_copies(_placed(i, tokens, codes, runs[i]), domain)
        out.append(features)
    return out


def _placed(i: int, tokens: Sequence[Token], codes: Sequence[str], run: tuple[int, int]) -> list[str]:
    """Features of a token that depend on where it stands: phrases, edges, pairs of words, its run of capitals."""
    n = len(tokens)
    features = [f"g={codes[i]}"]
    for k in _OFFSETS:
        if not 0 <= i + k < n:
            features.append(f"{k}{_EDGE}")
        elif codes[i + k]:
            features.append(f"{k}g={codes[i + k]}")
    lower = tokens[i].lower
    before = tokens[i - 1].lower if i else _EDGE
    after = tokens[i + 1].lower if i + 1 < n else _EDGE
    features += [f"<w={before}|{lower}", f">w={lower}|{after}", f"hh={shape(tokens[i].text)}|{shape(before)}"]
    first, last = run
    if last > first:
        left = tokens[first - 1].lower if first else _EDGE
        right = tokens[last].lower if last < n else _EDGE
        features += [
            f"r<={left}", f"r>={right}", f"rn={min(last - first, 5)}", f"r#={min(i - first, 4)}",
            f"r<g={codes[first - 1] if first else _EDGE}", f"r>g={codes[last] if last < n else _EDGE}",
        ]  # fmt: skip
    return features
