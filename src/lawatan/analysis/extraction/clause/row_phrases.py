"""Phrases for persons told together: "the two generals", "the three ministers", "keempat pemimpin", "the trio"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawatan.language_pack.contacts import ContactTable

TRIO = 3


def pair_phrases(table: ContactTable) -> list[str]:
    """Phrases for two persons: the pack's own, and each of its numerals with each of its nouns for persons."""
    return [*table.pair_persons, *(f"{two} {noun}" for two in table.pair_numerals for noun in table.pair_nouns)]


def row_phrases(table: ContactTable) -> list[str]:
    """The pack's own, and for each numeral what the pack has for two: "the two ministers", "the three ministers"."""
    of_two = pair_phrases(table)
    nouns = [p.removeprefix(two) for p in of_two for two in table.pair_numerals if p.startswith(f"{two} ")]
    return [*table.trios, *(numeral + noun for numeral in table.numerals for noun in nouns)]


def count_of(phrase: str, table: ContactTable) -> int:
    """For how many such a phrase stands."""
    return next((n for numeral, n in table.numerals.items() if phrase.startswith(numeral)), TRIO)
