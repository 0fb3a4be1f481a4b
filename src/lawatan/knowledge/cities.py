"""Capitals, seats of government and cities of diplomatic news, and their surfaces per language.

A capital's name is also said of its state ("Beijing refuses"): a surface has both readings, the city
(`CitySurface.city`) and the state (`CitySurface.iso3` where `stands_for_state`); the context decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from lawatan.errors import KnowledgeError
from lawatan.knowledge.countries import country_surfaces
from lawatan.knowledge.tables import has_table, read_table, split_list

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping


class CityRole(StrEnum):
    """What a city is to its state."""

    CAPITAL = "capital"
    SEAT = "seat"  # of government, or the former capital that still stands for it: The Hague, Putrajaya, Yangon
    CITY = "city"


@dataclass(frozen=True, slots=True)
class City:
    """A city by its English name; `also` as in `CitySurface`."""

    name: str
    iso3: str
    role: CityRole
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CitySurface:
    """One way to write a city in one language; compare with case kept.

    `is_city_state` is true where the same word is the country's name in this language (Singapore, Luxembourg): read
    it as the country, and as the city too where the text travels there. `also` lists other readings, as in
    `CountrySurface`; a country code there means a city of the same name in that country, an organisation's acronym
    that the city stands for it.
    """

    surface: str
    city: str
    iso3: str
    role: CityRole
    is_city_state: bool = False
    also: tuple[str, ...] = ()

    @property
    def is_capital(self) -> bool:
        """Whether it is the capital of its state or territory."""
        return self.role is CityRole.CAPITAL

    @property
    def stands_for_state(self) -> bool:
        """Whether the name is used for the state by metonymy: capitals and seats of government."""
        return self.role is not CityRole.CITY


@cache
def cities() -> Mapping[tuple[str, str], City]:
    """All cities by English name and ISO alpha-3 code.

    >>> cities()["The Hague", "NLD"].role.value
    'seat'
    """
    rows = read_table("cities.tsv", ("name", "iso3", "role", "also"))
    return MappingProxyType({(r[0], r[1]): City(r[0], r[1], CityRole(r[2]), split_list(r[3])) for r in rows})


@cache
def capital_of(iso3: str) -> City | None:
    """The capital of a state or territory, None where it has none here.

    >>> capital_of("BLR").name
    'Minsk'
    """
    return next((c for c in cities().values() if c.iso3 == iso3 and c.role is CityRole.CAPITAL), None)


@cache
def _former_capitals() -> Mapping[str, tuple[str, str]]:
    """States whose capital moved, to the former one's English name and the ISO month until which it was it."""
    rows = read_table("former_capitals.tsv", ("name", "iso3", "until"))
    return MappingProxyType({iso3: (name, until) for name, iso3, until in rows})


def capital_at(iso3: str, day: str | None, named: Collection[str] = ()) -> City | None:
    """The capital of a state on an ISO day; where that is not known, the one of the former and the present in `named`.

    >>> capital_at("MMR", "2003-06-10").name
    'Yangon'
    """
    now = capital_of(iso3)
    former, until = _former_capitals().get(iso3, ("", ""))
    if not former or now is None:
        return now
    is_former = day[: len(until)] < until if day else former in named and now.name not in named
    return cities()[former, iso3] if is_former else now


@cache
def city_surfaces(lang: str) -> tuple[CitySurface, ...]:
    """The surfaces of cities in a language, each once, sorted; languages without a table have the English names.

    Every English name is a surface in every language, since news in any language falls back on it. Raises
    `KnowledgeError` when two cities claim one surface.

    >>> [(s.city, s.iso3) for s in city_surfaces("id") if s.surface in ("Moskow", "Den Haag")]
    [('The Hague', 'NLD'), ('Moscow', 'RUS')]
    """
    countries_here = {s.surface: s.iso3 for s in country_surfaces(lang)}
    found: dict[str, CitySurface] = {}
    table = f"city_names_{lang}.tsv"
    named = read_table(table, ("surface", "city", "iso3", "also")) if has_table(table) else []
    rows = [(c.name, c.name, c.iso3, "; ".join(c.also)) for c in cities().values()] + named
    for surface, name, iso3, also in rows:
        city = cities().get((name, iso3))
        if city is None:
            raise KnowledgeError(f"{name!r} in {iso3!r} is not in cities.tsv", place=table)
        if surface in found and (found[surface].city, found[surface].iso3) != (name, iso3):
            raise KnowledgeError(
                f"{surface!r} is {found[surface].city} in {found[surface].iso3} and {name}", place=table
            )
        same_word = countries_here.get(surface) == iso3
        found[surface] = CitySurface(surface, name, iso3, city.role, same_word, split_list(also))
    return tuple(found[surface] for surface in sorted(found))
