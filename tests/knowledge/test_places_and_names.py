"""Cities, organisations, regions, exercises, publishers, and the readings of one surface over all of them."""

from importlib import resources

import pytest

from lawatan.knowledge import (
    CityRole,
    CountryStatus,
    KnowledgeError,
    OrganisationKind,
    capital_of,
    cities,
    city_surfaces,
    countries,
    country_surfaces,
    exercise_surfaces,
    exercises,
    organisation_surfaces,
    organisations,
    publisher_of_domain,
    publisher_surfaces,
    publishers,
    readings,
    region_surfaces,
)
from lawatan.knowledge.tables import read_table

LANGUAGES = ["en", "id", "ms"]


def test_every_city_lies_in_a_country_and_no_country_has_two_capitals() -> None:
    assert {c.iso3 for c in cities().values()} <= set(countries())
    capitals = [c.iso3 for c in cities().values() if c.role is CityRole.CAPITAL]
    assert len(capitals) == len(set(capitals))


def test_every_state_has_a_capital_or_seat() -> None:
    seats = {c.iso3 for c in cities().values() if c.role is not CityRole.CITY}
    assert {c.iso3 for c in countries().values() if c.status is not CountryStatus.TERRITORY} <= seats
    assert capital_of("PSE") is None  # Ramallah is the seat of government
    assert capital_of("ASEAN") is None


CITY_NAMES = {
    "id": {
        "Moskow": "Moscow", "Beijing": "Beijing", "Peking": "Beijing", "Roma": "Rome", "Kairo": "Cairo",
        "Jenewa": "Geneva", "Wina": "Vienna", "Den Haag": "The Hague", "Yerusalem": "Jerusalem",
        "Singapura": "Singapore", "Beograd": "Belgrade", "Athena": "Athens", "Lisabon": "Lisbon",
        "Kopenhagen": "Copenhagen", "Brusel": "Brussels", "Brussel": "Brussels", "Teheran": "Tehran",
        "Damaskus": "Damascus", "Bagdad": "Baghdad", "Kiev": "Kyiv", "Naypyidaw": "Naypyidaw", "Praha": "Prague",
        "Warsawa": "Warsaw", "Moscow": "Moscow", "St. Petersburg": "Saint Petersburg", "Jogja": "Yogyakarta",
    },
    "en": {
        "Moscow": "Moscow", "Peking": "Beijing", "Kiev": "Kyiv", "Washington, D.C.": "Washington", "Bali": "Bali",
        "Washington DC": "Washington", "Rangoon": "Yangon", "Sharm el-Sheikh": "Sharm el-Sheikh",
        "Sharm El Sheikh": "Sharm el-Sheikh", "Zürich": "Zurich", "Brasília": "Brasilia", "Labuan Bajo": "Labuan Bajo",
        "St. Petersburg": "Saint Petersburg", "Saigon": "Ho Chi Minh City", "Bombay": "Mumbai", "Davos": "Davos",
    },
    "ms": {"Kaherah": "Cairo", "Baitulmaqdis": "Jerusalem", "Damsyik": "Damascus"},
}  # fmt: skip


@pytest.mark.parametrize("lang", CITY_NAMES)
def test_city_names(lang: str) -> None:
    table = {s.surface: s.city for s in city_surfaces(lang)}
    assert {s: table.get(s) for s in CITY_NAMES[lang]} == CITY_NAMES[lang]


def test_a_capital_has_both_readings() -> None:
    beijing, hague, shanghai = (
        next(s for s in city_surfaces("en") if s.surface == name) for name in ("Beijing", "The Hague", "Shanghai")
    )
    assert (beijing.city, beijing.iso3, beijing.is_capital, beijing.stands_for_state) == ("Beijing", "CHN", True, True)
    assert (hague.iso3, hague.is_capital, hague.stands_for_state) == ("NLD", False, True)
    assert not shanghai.stands_for_state


@pytest.mark.parametrize("lang", [*LANGUAGES, "xx"])
def test_city_surfaces_are_unique_and_hold_every_english_name(lang: str) -> None:
    found = [s.surface for s in city_surfaces(lang)]
    assert len(found) == len(set(found))
    assert all(len(s) >= 2 and s == " ".join(s.split()) for s in found)
    assert {name for name, _ in cities()} <= set(found)


# Every word that two tables know, and the order in which it is read without context.
CITY_STATES = {
    "en": "Djibouti|Hong Kong|Hongkong|Luxembourg|Luxemburg|Macao|Macau|Monaco|San Marino|Sao Tome|Singapore|São Tomé"
    "|Vatican City",
    "id": "Djibouti|Hong Kong|Hongkong|Jibuti|Kota Vatikan|Luksemburg|Luxembourg|Luxemburg|Macao|Macau|Makau|Monaco"
    "|Monako|San Marino|Sao Tome|Singapore|Singapura|São Tomé|Vatikan",
    "ms": "Djibouti|Hong Kong|Luxembourg|Macau|Monaco|San Marino|Singapura|Vatican",
}
OTHERS = {
    "en": {"Petra": "CitySurface PublisherSurface", "Sana": "CitySurface PublisherSurface"},
    "id": {"Petra": "CitySurface PublisherSurface", "NTB": "RegionSurface PublisherSurface"},
    "ms": {"Petra": "CitySurface PublisherSurface"},
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_words_in_two_tables(lang: str) -> None:
    found = {
        surface: " ".join(type(r).__name__ for r in several)
        for surface, several in readings(lang).items()
        if len(several) > 1
    }
    expected = dict.fromkeys(CITY_STATES[lang].split("|"), "CountrySurface CitySurface") | OTHERS[lang]
    assert found == expected


@pytest.mark.parametrize("lang", LANGUAGES)
def test_city_states_are_marked_and_agree_on_the_state(lang: str) -> None:
    countries_here = {s.surface: s.iso3 for s in country_surfaces(lang)}
    marked = {s.surface for s in city_surfaces(lang) if s.is_city_state}
    assert marked == set(CITY_STATES[lang].split("|"))
    assert all(countries_here[s.surface] == s.iso3 for s in city_surfaces(lang) if s.is_city_state)


def test_city_readings_that_name_other_places() -> None:
    allowed = {"person", "word", "us-state", "region", "company", *countries(), *organisations()}
    for lang in LANGUAGES:
        for s in city_surfaces(lang):
            assert set(s.also) <= allowed, s
            assert s.iso3 not in s.also, s


def test_organisations() -> None:
    table = organisations()
    assert len(table) > 150
    assert all(o.parent in table for o in table.values() if o.parent)
    assert not set(table) & set(countries()), "an acronym must not be a country code"
    assert {"UN", "ASEAN", "EU", "NATO", "AU", "LAS", "OIC", "GCC", "IAEA", "SCO", "OSCE"} <= {
        o.acronym for o in table.values() if o.kind is OrganisationKind.ORGANISATION
    }
    assert {"G20", "APEC", "BRICS", "Quad", "Quartet", "Six-party talks"} <= {
        o.acronym for o in table.values() if o.kind is OrganisationKind.FORUM
    }


@pytest.mark.parametrize(
    ("lang", "surface", "acronym"),
    [
        ("id", "PBB", "UN"), ("id", "Uni Eropa", "EU"), ("id", "Uni Afrika", "AU"), ("id", "Liga Arab", "LAS"),
        ("id", "OKI", "OIC"), ("id", "Bank Dunia", "WB"), ("id", "KTT ASEAN", "ASEAN Summit"), ("en", "UN", "UN"),
        ("en", "U.N.", "UN"), ("en", "World Bank", "WB"), ("en", "Arab League", "LAS"), ("en", "Nato", "NATO"),
        ("id", "United Nations", "UN"), ("ms", "Kesatuan Eropah", "EU"), ("en", "Shangri-La Dialogue", "SLD"),
    ],
)  # fmt: skip
def test_organisation_names(lang: str, surface: str, acronym: str) -> None:
    assert {s.surface: s.acronym for s in organisation_surfaces(lang)}[surface] == acronym


@pytest.mark.parametrize("lang", LANGUAGES)
def test_organisation_surfaces_are_clean(lang: str) -> None:
    found = [s.surface for s in organisation_surfaces(lang)]
    assert len(found) == len(set(found))
    assert all(len(s) >= 2 and s == " ".join(s.split()) for s in found)
    assert "WB" not in found


@pytest.mark.parametrize("lang", LANGUAGES)
def test_regions_are_not_countries(lang: str) -> None:
    regions = {s.surface: s for s in region_surfaces(lang)}
    assert not set(regions) & {s.surface for s in country_surfaces(lang)}
    assert all(code in countries() for s in regions.values() for code in s.iso3)


@pytest.mark.parametrize(
    ("lang", "surface", "iso3"),
    [
        ("en", "South China Sea", ()), ("en", "New Mexico", ("USA",)), ("en", "Latin American", ()),
        ("id", "Laut China Selatan", ()), ("id", "Amerika Latin", ()), ("id", "Krimea", ("UKR", "RUS")),
        ("ms", "Amerika Latin", ()),
    ],
)  # fmt: skip
def test_names_that_hold_a_country(lang: str, surface: str, iso3: tuple[str, ...]) -> None:
    assert {s.surface: s.iso3 for s in region_surfaces(lang)}[surface] == iso3


def test_exercises_have_known_states() -> None:
    known = set(countries()) | set(organisations())
    assert all(e.states and set(e.states) <= known for e in exercises().values())
    assert exercise_surfaces()["MNEK"] == "Multilateral Naval Exercise Komodo"
    for lang in LANGUAGES:
        assert not set(exercise_surfaces()) & set(readings(lang))


def test_publishers() -> None:
    table = publishers()
    assert len(table) > 500
    assert {p.country for p in table.values()} <= set(countries())
    assert all(d == d.casefold() and "." in d and "/" not in d for p in table.values() for d in p.domains)
    found = [s.surface for s in publisher_surfaces()]
    assert len(found) == len(set(found))
    assert all(len(s) >= 2 for s in found)
    names = {s.surface: s.name for s in publisher_surfaces()}
    for surface in ("Reuters", "AFP", "AP", "Xinhua", "TASS", "RIA Novosti", "Kyodo", "Yonhap", "KCNA", "Bernama"):
        assert surface in names
    assert names["Antara"] == names["ANTARA"] == "ANTARA"
    assert names["SCMP"] == "South China Morning Post"


def test_publisher_names_that_are_ordinary_words_are_marked() -> None:
    also = {s.surface: s.also for s in publisher_surfaces()}
    for surface in ("Antara", "Detik", "detik", "Time", "Guardian", "Utusan", "Waspada", "RT"):
        assert "word" in also[surface]
    assert also["Reuters"] == ()


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("www.bbc.co.uk", "BBC"), ("NEWS.detik.com", "detik"), ("reuters.com", "Reuters"), ("com", None), ("", None),
        ("notreuters.com", None), ("tass.ru.", "TASS"),
    ],
)  # fmt: skip
def test_publisher_of_domain(host: str, name: str | None) -> None:
    publisher = publisher_of_domain(host)
    assert (publisher and publisher.name) == name


def test_every_table_states_source_licence_and_date() -> None:
    for file in resources.files("lawatan.knowledge").joinpath("data").iterdir():
        head = "".join(line for line in file.read_text(encoding="utf-8").split("\n") if line.startswith("#"))
        assert "Source:" in head, file.name
        assert "icen" in head, file.name
        assert "2026-" in head, file.name


def test_a_broken_table_says_where() -> None:
    with pytest.raises(KnowledgeError, match=r"countries\.tsv.*header"):
        read_table("countries.tsv", ("code", "name"))
