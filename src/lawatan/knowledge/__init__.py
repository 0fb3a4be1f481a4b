"""Facts of the world in tables with source, licence and date: countries, cities, organisations, publishers.

Every function reads its table once, when first called. Surfaces are the words by which a language calls a thing.
"""

from lawatan.knowledge.cities import City, CityRole, CitySurface, capital_of, cities, city_surfaces
from lawatan.knowledge.countries import (
    Case,
    Country,
    CountryStatus,
    CountrySurface,
    SurfaceKind,
    countries,
    country_languages,
    country_surfaces,
    english_country_name,
)
from lawatan.knowledge.tables import KnowledgeError

__all__ = [
    "Case",
    "City",
    "CityRole",
    "CitySurface",
    "Country",
    "CountryStatus",
    "CountrySurface",
    "KnowledgeError",
    "SurfaceKind",
    "capital_of",
    "cities",
    "city_surfaces",
    "countries",
    "country_languages",
    "country_surfaces",
    "english_country_name",
]
