"""What somebody needs to do is not done by that; what is told beside it stays told."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

from lawatan.records.event_mention import Status


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kenyan President William Ruto must visit Peru this year."),
        ("en", "Kenyan President William Ruto needs to visit Peru soon."),
        ("en", "Kenyan President William Ruto said he must soon fly to Lima."),
        ("id", "Presiden Kenya William Ruto perlu mengunjungi Peru tahun ini."),
        ("id", "Presiden Kenya William Ruto memandang perlu untuk mengunjungi Peru."),
        ("id", "Presiden Kenya William Ruto sebaiknya segera bertemu Presiden Peru Dina Boluarte."),
        ("ms", "Presiden Kenya William Ruto perlu melawat Peru tahun ini."),
    ],
)
def test_what_is_needed_is_proposed(lang: str, text: str) -> None:
    assert [m.status for m in contacts(text, lang=lang)] == [Status.PROPOSED]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Kenyan President William Ruto said Africa must unite and met Peruvian President Dina Boluarte.",
        ),
        ("en", "Kenyan President William Ruto must have met Peruvian President Dina Boluarte on Friday."),
        ("en", "Kenyan President William Ruto said trade must grow when he met Peruvian President Dina Boluarte."),
        ("id", "Presiden Kenya William Ruto mengatakan Afrika perlu bersatu dan bertemu Presiden Peru Dina Boluarte."),
        ("id", "Presiden Kenya William Ruto menilai dagang perlu tumbuh saat bertemu Presiden Peru Dina Boluarte."),
    ],
)
def test_what_is_told_beside_a_need_is_completed(lang: str, text: str) -> None:
    assert [m.status for m in contacts(text, lang=lang)] == [Status.COMPLETED]
