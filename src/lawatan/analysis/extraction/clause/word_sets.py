"""Unions of word classes, each made once."""

from __future__ import annotations

from functools import lru_cache

MANY = 512  # unions kept: some hundred places ask for one, in each language


@lru_cache(maxsize=MANY)
def either(*sets: frozenset[str]) -> frozenset[str]:
    """The words of all sets; the sets are those of a grammar, which stay.

    >>> sorted(either(frozenset({"in", "at"}), frozenset({"and"})))
    ['and', 'at', 'in']
    """
    return frozenset().union(*sets)
