"""Whether two pages tell one text, in one language or two: told from small sketches, before any page is compared whole.

A sketch is a MinHash (Broder, 1997) of the names, states, dates, numbers and quotations of a page, which translations
and copies keep. It is small enough to be remembered with each mention. What copies what in an event is worked out from
the pages themselves (`linkage.copies`).
"""

from __future__ import annotations

import hashlib
import random
from operator import eq

from lawatan.linkage.fingerprints import anchors
from lawatan.records.event_mention import AnnotatedDocument

SIZE = 24
LEAST_ANCHORS = 7
"""Pages with fewer different anchors have no sketch: a few names in common say little."""
ONE_TEXT = 14
"""Places of two sketches that agree from which two pages tell one text. On the development gold 66 of 74 pairs of
translations reach it, and no other pair of 22,300."""

_PRIME = (1 << 61) - 1
_MASK = (1 << 16) - 1
_dice = random.Random(20231118)  # noqa: S311 the same permutations on every machine, nothing secret
_PERMUTATIONS = [(_dice.randrange(1, _PRIME), _dice.randrange(_PRIME)) for _ in range(SIZE)]

Sketch = tuple[int, ...]
"""`SIZE` numbers of 16 bits, or none."""


def sketch(document: AnnotatedDocument) -> Sketch:
    """The sketch of a page; empty where too little was found in it."""
    keys = {anchor.key for anchor in anchors(document)}
    if len(keys) < LEAST_ANCHORS:
        return ()
    hashes = [_hash(key) for key in keys]
    return tuple(min((a * h + b) % _PRIME for h in hashes) & _MASK for a, b in _PERMUTATIONS)


def are_one_text(left: Sketch, right: Sketch) -> bool:
    """Whether so much of two sketches agrees that the pages tell one text.

    >>> are_one_text(tuple(range(24)), (*range(14), *range(100, 110))), are_one_text((), ())
    (True, False)
    """
    return len(left) == len(right) == SIZE and sum(map(eq, left, right)) >= ONE_TEXT


def _hash(key: str) -> int:
    return int.from_bytes(hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big") % _PRIME
