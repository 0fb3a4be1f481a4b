"""Schema of `segmentation.toml`: where a full stop does not end a sentence in one language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SegmentationTable:
    """The words of `segmentation.toml`, lower case, without the final stop.

    `before_names`: abbreviations that stand before a name or number; no sentence ends at them ("dr", "gen", "no").
    `abbreviations`: others; a sentence ends at them only where the next word is one of `starters` ("dll", "u.s").
    `ranks`: ranks and titles in full, after which a stop before a capitalised name is a slip of machine translation
    ("Jenderal. Li"). `starters`: words that begin sentences and no names.
    """

    before_names: frozenset[str]
    abbreviations: frozenset[str]
    ranks: frozenset[str]
    starters: frozenset[str]
