"""Countries: codes, surfaces, how words with two readings are resolved."""

from lawatan.knowledge import CountryStatus, countries, country_surfaces


def test_codes_are_unique_and_well_formed() -> None:
    table = countries()
    assert len({c.iso2 for c in table.values()}) == len(table)
    assert all(len(c.iso3) == 3 and c.iso3.isupper() and len(c.iso2) == 2 for c in table.values())
    assert all(c.sovereign in table for c in table.values() if c.sovereign)
    assert sum(c.status is CountryStatus.MEMBER for c in table.values()) == 193


def test_every_state_has_a_name_in_every_language() -> None:
    for lang in ("en", "id", "ms"):
        named = {s.iso3 for s in country_surfaces(lang) if s.kind == "name"}
        assert named == set(countries()), lang
