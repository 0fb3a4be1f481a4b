"""States and territories by ISO 3166-1 code, and the words by which each language calls them.

Kosovo has the user-assigned code XKX. International organisations are in `lawatan.knowledge.organisations`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from lawatan.errors import KnowledgeError
from lawatan.knowledge.tables import read_table, split_list, table_languages

if TYPE_CHECKING:
    from collections.abc import Mapping

_SURFACE_COLUMNS = ("surface", "iso3", "kind", "case", "also")


class CountryStatus(StrEnum):
    """Standing of a state or territory; facts of United Nations membership, no judgement on claims."""

    MEMBER = "member"  # member of the United Nations
    OBSERVER = "observer"  # observer state at the United Nations
    OTHER = "other"  # has a government of its own that deals with other states, but is neither of the above
    TERRITORY = "territory"  # belongs to or is administered by `sovereign`


@dataclass(frozen=True, slots=True)
class Country:
    """A state or territory. `sovereign` is the ISO alpha-3 code of the state that a territory belongs to."""

    iso3: str
    iso2: str
    name: str
    status: CountryStatus
    sovereign: str | None = None


class SurfaceKind(StrEnum):
    """What sort of word calls a country up."""

    NAME = "name"  # China, Tiongkok, Britania Raya
    ADJECTIVE = "adjective"  # Chinese; also said of one person or of the people
    DEMONYM = "demonym"  # Frenchman, Danes: people only
    ABBREVIATION = "abbreviation"  # AS, UK, Korsel
    INSTITUTION = "institution"  # stands for the state by metonymy: Kremlin, Gedung Putih, Downing Street


class Case(StrEnum):
    """How upper and lower case count when a surface is compared with a text.

    Words in capitals throughout (headlines) are the caller's to allow, for `exact` surfaces too.
    """

    EXACT = "exact"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class CountrySurface:
    """One way to call a country in one language.

    `also` lists the other readings of the same word: ISO alpha-3 codes ("COG" beside COD for "Congo") or one of
    `person` (a given name or surname), `word` (an ordinary word at the start of a sentence), `us-state`, `region`,
    `city`, `company`. Empty where the surface has one reading.
    """

    surface: str
    iso3: str
    kind: SurfaceKind
    case: Case = Case.EXACT
    also: tuple[str, ...] = ()


@cache
def countries() -> Mapping[str, Country]:
    """All states and territories by ISO alpha-3 code.

    >>> countries()["IDN"].name, countries()["HKG"].sovereign
    ('Indonesia', 'CHN')
    """
    rows = read_table("countries.tsv", ("iso3", "iso2", "name", "status", "sovereign"))
    return MappingProxyType({r[0]: Country(r[0], r[1], r[2], CountryStatus(r[3]), r[4] or None) for r in rows})


def english_country_name(iso3: str) -> str:
    """The English short name of an ISO alpha-3 code, or the code itself where it is not a country's.

    >>> english_country_name("KOR"), english_country_name("ASEAN")
    ('South Korea', 'ASEAN')
    """
    country = countries().get(iso3)
    return country.name if country else iso3


@cache
def country_languages() -> tuple[str, ...]:
    """Codes of the languages that have names of countries, sorted."""
    return table_languages("country_names")


@cache
def country_surfaces(lang: str) -> tuple[CountrySurface, ...]:
    """The words for countries in a language, each surface once, sorted; empty for a language without a table.

    The generated table comes first; rows of the hand-written extras replace rows with the same surface, and an
    `iso3` of "-" there takes a surface away.

    >>> [s.iso3 for s in country_surfaces("id") if s.surface in ("Tiongkok", "Korsel")]
    ['KOR', 'CHN']
    """
    if lang not in country_languages():
        return ()
    found = {r[0]: r for r in read_table(f"country_names_{lang}.tsv", _SURFACE_COLUMNS)}
    found |= {r[0]: r for r in read_table(f"country_extras_{lang}.tsv", _SURFACE_COLUMNS)}
    return tuple(_surface(found[key], lang) for key in sorted(found) if found[key][1] != "-")


def _surface(row: tuple[str, ...], lang: str) -> CountrySurface:
    surface, iso3, kind, case, also = row
    if iso3 not in countries():
        raise KnowledgeError(f"{iso3!r} is not a country code ({surface})", place=f"country tables of {lang!r}")
    return CountrySurface(surface, iso3, SurfaceKind(kind or "name"), Case(case or "exact"), split_list(also))
