"""Prefixes of warships' names: whose navy a ship is of."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from lawatan.errors import KnowledgeError
from lawatan.knowledge.tables import read_table

if TYPE_CHECKING:
    from collections.abc import Mapping

_COLUMNS = ("prefix", "state")


@cache
def ship_prefixes() -> Mapping[str, str]:
    """Prefixes, with case kept, to ISO alpha-3 codes. Raises `KnowledgeError` when one stands twice.

    >>> ship_prefixes()["KRI"], ship_prefixes()["USS"]
    ('IDN', 'USA')
    """
    found: dict[str, str] = {}
    for prefix, state in read_table("ship_prefixes.tsv", _COLUMNS):
        if prefix in found:
            raise KnowledgeError(f"{prefix!r} stands twice", place="ship_prefixes.tsv")
        found[prefix] = state
    return MappingProxyType(found)
