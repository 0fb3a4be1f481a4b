"""Sentences in, mentions of persons, offices, states, cities, organisations and institutions out, with co-reference.

An office-country-person grammar over coded chunks (see `lawatan.language_pack.offices`), then names seen before.
"""

from lawatan.analysis.entities.finder import EntityIndex, find_entities

__all__ = ["EntityIndex", "find_entities"]
