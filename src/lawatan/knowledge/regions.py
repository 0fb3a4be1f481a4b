"""Names that hold a country's name without meaning the country, and places that belong to one.

Seas, continents, groups of states and parts of states. Matched before countries, longest first, they keep
"South China Sea" from being China, "New Mexico" from being Mexico, "American" in "Latin American" from being the US.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from lawatan.knowledge.tables import read_table, split_list

if TYPE_CHECKING:
    from collections.abc import Iterator


class RegionKind(StrEnum):
    """What sort of name it is."""

    SEA = "sea"
    REGION = "region"  # continent or group of states: Latin America, the Balkans, Timur Tengah
    PART = "part"  # part of one state, or disputed between the states listed: Crimea, Kashmir, Xinjiang
    ADJECTIVE = "adjective"  # of a part of one state: Bavarian, Chechen
    OTHER = "other"  # not a place: Turkish Airlines, French Open, Geneva Convention


@dataclass(frozen=True, slots=True)
class RegionSurface:
    """One such name in one language. `iso3` lists the states that it belongs to or is claimed by, if any."""

    surface: str
    kind: RegionKind
    iso3: tuple[str, ...] = ()


@cache
def region_surfaces(lang: str) -> tuple[RegionSurface, ...]:
    """The names in a language, with those of every language, each once, sorted.

    >>> [s.kind.value for s in region_surfaces("en") if s.surface == "South China Sea"]
    ['sea']
    """
    rows = read_table("regions.tsv", ("surface", "lang", "kind", "iso3"))
    found = {s.surface: s for s in _federation_parts(lang)}
    found |= {r[0]: RegionSurface(r[0], RegionKind(r[2]), split_list(r[3])) for r in rows if r[1] in (lang, "*")}
    return tuple(found[surface] for surface in sorted(found))


def _federation_parts(lang: str) -> Iterator[RegionSurface]:
    """The parts of federations by their English names and, in Indonesian and Malay, by theirs; English adjectives."""
    for iso3, name, indonesian, adjective in read_table(
        "federation_parts.tsv", ("iso3", "name", "name_id", "adjective")
    ):
        yield RegionSurface(name, RegionKind.PART, (iso3,))
        if indonesian and lang != "en":
            yield RegionSurface(indonesian, RegionKind.PART, (iso3,))
        if adjective and lang == "en":
            yield RegionSurface(adjective, RegionKind.ADJECTIVE, (iso3,))
