"""Facts of the world in tables with source, licence and date: countries, cities, organisations, office-holders, ...

Every function reads its table once, when first called. Surfaces are the words by which a language calls a thing; the
caller decides between the readings of one surface by context. Office-holders have their names in Latin letters.
"""

from lawatan.errors import KnowledgeError
from lawatan.knowledge.cities import City, CityRole, CitySurface, capital_at, capital_of, cities, city_surfaces
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
from lawatan.knowledge.exercises import Exercise, exercise_surfaces, exercises
from lawatan.knowledge.name_keys import name_key
from lawatan.knowledge.office_holders import OfficeHolder, holders, holders_of, known_official, office_holders
from lawatan.knowledge.organisations import (
    Organisation,
    OrganisationKind,
    OrganisationSurface,
    organisation_surfaces,
    organisations,
)
from lawatan.knowledge.publishers import (
    Publisher,
    PublisherKind,
    PublisherSurface,
    publisher_of_domain,
    publisher_surfaces,
    publishers,
)
from lawatan.knowledge.readings import Reading, readings
from lawatan.knowledge.regions import RegionKind, RegionSurface, region_surfaces

__all__ = [
    "Case",
    "City",
    "CityRole",
    "CitySurface",
    "Country",
    "CountryStatus",
    "CountrySurface",
    "Exercise",
    "KnowledgeError",
    "OfficeHolder",
    "Organisation",
    "OrganisationKind",
    "OrganisationSurface",
    "Publisher",
    "PublisherKind",
    "PublisherSurface",
    "Reading",
    "RegionKind",
    "RegionSurface",
    "SurfaceKind",
    "capital_at",
    "capital_of",
    "cities",
    "city_surfaces",
    "countries",
    "country_languages",
    "country_surfaces",
    "english_country_name",
    "exercise_surfaces",
    "exercises",
    "holders",
    "holders_of",
    "known_official",
    "name_key",
    "office_holders",
    "organisation_surfaces",
    "organisations",
    "publisher_of_domain",
    "publisher_surfaces",
    "publishers",
    "readings",
    "region_surfaces",
]
