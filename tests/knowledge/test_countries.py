"""Countries: codes, surfaces, and how words with two readings are resolved."""

import subprocess
import sys

import pytest

from lawatan.knowledge import (
    Case,
    CountryStatus,
    SurfaceKind,
    countries,
    country_languages,
    country_surfaces,
    english_country_name,
)


def surfaces(lang: str) -> dict[str, str]:
    return {s.surface: s.iso3 for s in country_surfaces(lang)}


def test_codes_are_unique_and_well_formed() -> None:
    table = countries()
    assert len({c.iso2 for c in table.values()}) == len(table) == 250
    assert len({c.name for c in table.values()}) == len(table)
    assert all(len(c.iso3) == 3 and c.iso3.isupper() and len(c.iso2) == 2 for c in table.values())
    assert {"TWN", "PSE", "XKX", "HKG", "ESH", "VAT"} <= set(table)


def test_status_and_sovereign_go_together() -> None:
    table = countries()
    assert sum(c.status is CountryStatus.MEMBER for c in table.values()) == 193
    assert {c.iso3 for c in table.values() if c.status is CountryStatus.OBSERVER} == {"PSE", "VAT"}
    for country in table.values():
        if country.sovereign:
            assert country.status is CountryStatus.TERRITORY
            assert table[country.sovereign].status is CountryStatus.MEMBER
    assert {c.iso3 for c in table.values() if c.status is CountryStatus.TERRITORY and not c.sovereign} == {"ATA"}


@pytest.mark.parametrize("lang", ["en", "id", "ms"])
def test_every_country_has_a_name(lang: str) -> None:
    assert {s.iso3 for s in country_surfaces(lang) if s.kind is SurfaceKind.NAME} == set(countries())


@pytest.mark.parametrize("lang", ["en", "id", "ms"])
def test_surfaces_are_clean_and_unique(lang: str) -> None:
    found = [s.surface for s in country_surfaces(lang)]
    assert len(found) == len(set(found)) > 250
    for surface in found:
        assert len(surface) >= 2
        assert surface == " ".join(surface.split())
        assert not set(surface) & set("!~|;#\t")


def test_every_state_has_an_english_adjective() -> None:
    people = {s.iso3 for s in country_surfaces("en") if s.kind in (SurfaceKind.ADJECTIVE, SurfaceKind.DEMONYM)}
    states = {c.iso3 for c in countries().values() if c.status is not CountryStatus.TERRITORY}
    # Congolese and Dominican are resolved to COD and DOM with the other state in `also`; the Vatican has none.
    assert states - people == {"COG", "DMA", "VAT"}


EXONYMS = {
    "id": {
        "China": "CHN", "Tiongkok": "CHN", "Cina": "CHN", "RRT": "CHN", "Inggris": "GBR", "Britania Raya": "GBR",
        "AS": "USA", "A.S.": "USA", "Amerika Serikat": "USA", "Korsel": "KOR", "Korea Selatan": "KOR", "Korut": "PRK",
        "Jerman": "DEU", "Prancis": "FRA", "Perancis": "FRA", "Belanda": "NLD", "Mesir": "EGY", "Yordania": "JOR",
        "Suriah": "SYR", "Yunani": "GRC", "Selandia Baru": "NZL", "UEA": "ARE", "Uni Emirat Arab": "ARE",
        "Arab Saudi": "SAU", "Saudi": "SAU", "Belarusia": "BLR", "Belarus": "BLR", "Kyrgyzstan": "KGZ",
        "Kirgizstan": "KGZ", "Myanmar": "MMR", "Burma": "MMR", "Timor Leste": "TLS", "Papua Nugini": "PNG",
        "Palestina": "PSE", "Gedung Putih": "USA", "Kremlin": "RUS", "Swiss": "CHE", "Siprus": "CYP", "Lebanon": "LBN",
        "Kroasia": "HRV", "Hongaria": "HUN", "Kongo": "COD", "Pantai Gading": "CIV", "Vatikan": "VAT", "RI": "IDN",
    },
    "en": {
        "China": "CHN", "Chinese": "CHN", "PRC": "CHN", "UK": "GBR", "U.K.": "GBR", "Britain": "GBR", "British": "GBR",
        "US": "USA", "U.S.": "USA", "American": "USA", "Russian": "RUS", "French": "FRA", "Frenchmen": "FRA",
        "Dutch": "NLD", "Filipino": "PHL", "Thai": "THA", "Kiwi": "NZL", "Danes": "DNK", "Spaniards": "ESP",
        "White House": "USA", "Pentagon": "USA", "Downing Street": "GBR", "Elysee": "FRA", "Élysée": "FRA",
        "UAE": "ARE", "DPRK": "PRK", "South Korean": "KOR", "Burmese": "MMR", "Türkiye": "TUR", "Turkey": "TUR",
        "Holy See": "VAT", "Kosovar": "XKX", "Saudi": "SAU", "Emirati": "ARE", "Congo": "COD", "Swazi": "SWZ",
        "Ivory Coast": "CIV", "Côte d'Ivoire": "CIV", "Cote d'Ivoire": "CIV", "East Timor": "TLS", "Taiwanese": "TWN",
        "Bosnian": "BIH", "Timor-Leste": "TLS", "Czech": "CZE", "Guinean": "GIN", "Nigerien": "NER", "Nigerian": "NGA",
    },
    "ms": {"Sepanyol": "ESP", "Jepun": "JPN", "Kemboja": "KHM", "Amerika Syarikat": "USA", "Maghribi": "MAR"},
}  # fmt: skip


@pytest.mark.parametrize("lang", EXONYMS)
def test_common_exonyms(lang: str) -> None:
    table = surfaces(lang)
    assert {s: table.get(s) for s in EXONYMS[lang]} == EXONYMS[lang]


# Every surface that may be another state: which one it is taken for, and which it may also be.
OTHER_STATES = {
    "en": {
        "Congo": ("COD", "COG"), "Congolese": ("COD", "COG"), "Dominican": ("DOM", "DMA"), "Dominicans": ("DOM", "DMA"),
        "Istana": ("SGP", "MYS"), "Istana Negara": ("MYS", "IDN"), "Korea": ("KOR", "PRK"), "Korean": ("KOR", "PRK"),
        "Koreans": ("KOR", "PRK"),
    },
    "id": {
        "Congo": ("COD", "COG"), "Dominika": ("DMA", "DOM"), "Istana Negara": ("IDN", "MYS"), "Kongo": ("COD", "COG"),
        "Korea": ("KOR", "PRK"),
    },
    "ms": {
        "Congo": ("COD", "COG"), "Istana Negara": ("MYS", "IDN"), "Kongo": ("COD", "COG"), "Korea": ("KOR", "PRK"),
    },
}  # fmt: skip


@pytest.mark.parametrize("lang", OTHER_STATES)
def test_words_for_two_states(lang: str) -> None:
    found = {}
    for s in country_surfaces(lang):
        states = [code for code in s.also if code in countries()]
        if states:
            found[s.surface] = (s.iso3, *states)
    assert found == OTHER_STATES[lang]


@pytest.mark.parametrize(
    ("lang", "surface", "iso3", "also"),
    [
        ("en", "Georgia", "GEO", ("us-state", "person")),
        ("en", "Jordan", "JOR", ("person",)),
        ("en", "Chad", "TCD", ("person",)),
        ("en", "Turkey", "TUR", ("word",)),
        ("en", "Polish", "POL", ("word",)),
        ("en", "America", "USA", ("region",)),
        ("en", "Guinea", "GIN", ()),
        ("en", "Dominica", "DMA", ()),
        ("en", "Mexico", "MEX", ("city",)),
        ("id", "Oman", "OMN", ("person",)),
        ("id", "Amerika", "USA", ("region",)),
        ("id", "Georgia", "GEO", ("us-state", "person")),
        ("id", "Iran", "IRN", ()),
        ("id", "Mali", "MLI", ()),
        ("id", "AS", "USA", ()),
    ],
)
def test_words_with_other_readings_are_marked(lang: str, surface: str, iso3: str, also: tuple[str, ...]) -> None:
    found = next(s for s in country_surfaces(lang) if s.surface == surface)
    assert (found.iso3, found.also) == (iso3, also)


@pytest.mark.parametrize("lang", ["en", "id", "ms"])
def test_readings_outside_the_tables_use_known_words(lang: str) -> None:
    allowed = {"person", "word", "us-state", "region", "city", "company", *countries()}
    assert {reading for s in country_surfaces(lang) for reading in s.also} <= allowed


def test_ambiguous_and_short_words_keep_their_case() -> None:
    for lang in country_languages():
        for s in country_surfaces(lang):
            if s.case is Case.ANY:
                assert len(s.surface) >= 4, s
                assert not set(s.also) & {"person", "word"}, s
                assert s.kind is not SurfaceKind.ABBREVIATION or s.surface in {"Korsel", "Korut", "Afsel"}, s


def test_an_unknown_language_has_no_surfaces() -> None:
    assert country_surfaces("xx") == ()
    assert english_country_name("XXX") == "XXX"


def test_tables_are_read_only_when_asked_for() -> None:
    code = (
        "import lawatan.knowledge as k\n"
        "caches = [getattr(k, n) for n in k.__all__ if hasattr(getattr(k, n), 'cache_info')]\n"
        "assert len(caches) >= 10, len(caches)\n"
        "assert all(c.cache_info().currsize == 0 for c in caches)\n"
        "first = k.country_surfaces('id')\n"
        "assert k.country_surfaces('id') is first\n"
        "assert k.city_surfaces.cache_info().currsize == 0\n"
        "import sys; assert 'babel' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
