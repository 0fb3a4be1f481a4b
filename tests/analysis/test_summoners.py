"""Who summons an envoy where the sentence names the envoy alone."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

from lawatan.records.event_mention import EventType

PUBLISHED = "2018-01-19"


def states(lang: str, text: str) -> list[set[str | None]]:
    found = contacts(text, PUBLISHED, lang=lang)
    return [{p.country for p in m.participants} for m in found if m.type is EventType.MEETING]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kenya's ambassador to Oslo was summoned on Monday over the arrests."),
        ("en", "The Kenyan ambassador was summoned to the Foreign Ministry in Oslo on Wednesday."),
        ("en", "The Kenyan charge d'affaires was called to the Foreign Ministry in Oslo on Friday."),
        ("en", "Kenya's charge d'affaires in Oslo was handed a protest note at the Foreign Ministry on Thursday."),
        ("en", "Kenya's envoy was hauled in by the Norwegian Foreign Ministry on Monday over the arrests."),
        ("en", "Norway summoned the Kenyan deputy high commissioner on Monday and lodged a strong protest."),
        ("id", "Duta Besar Kenya di Oslo dipanggil pada Senin terkait penangkapan itu."),
        ("id", "Duta Besar Kenya dipanggil ke Kementerian Luar Negeri di Oslo pada Jumat."),
        ("id", "Duta Besar Kenya diminta datang ke Kementerian Luar Negeri di Oslo, Senin."),
    ],
)
def test_who_summons_is_of_the_state_where_the_envoy_is(lang: str, text: str) -> None:
    assert states(lang, text) == [{"KEN", "NOR"}]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The Kenyan ambassador in Oslo was summoned home for consultations on Wednesday."),
        ("en", "The company's chief was called to the Finance Ministry in Oslo on Friday."),
        ("en", "The Kenyan ambassador in Oslo was called to a hospital on Friday."),
        ("id", "Duta Besar Kenya di Oslo dipanggil pulang untuk konsultasi, Rabu."),
        ("id", "Duta Besar Kenya di Oslo dipanggil sebagai saksi, Rabu."),
    ],
)
def test_who_is_recalled_or_called_elsewhere_is_not_summoned(lang: str, text: str) -> None:
    assert states(lang, text) == []
