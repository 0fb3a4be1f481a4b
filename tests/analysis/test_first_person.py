"""Who says "I", "we", "me" is a party of the contact that he tells of, alone or beside others."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.records.event_mention import EventType

SAID_EN = '{}," Polish Foreign Minister Radoslaw Sikorski said.'
SAID_ID = '{}," kata Menlu Polandia Radoslaw Sikorski.'


def _names(text: str, lang: str, kind: EventType) -> list[set[str | None]]:
    return [{p.name for p in m.participants} for m in on_wednesday(lang, text, kind)]


@pytest.mark.parametrize(
    ("lang", "told", "kind"),
    [
        ("en", '"President Dalia Grybauskaite and I met in Vilnius on Monday', EventType.MEETING),
        ("en", '"I and President Dalia Grybauskaite signed the agreement on Monday', EventType.AGREEMENT),
        ("en", '"President Dalia Grybauskaite received me in Vilnius on Monday', EventType.MEETING),
        ("en", '"President Dalia Grybauskaite has invited us to Vilnius', EventType.VISIT),
        ("id", '"Saya bertemu Presiden Dalia Grybauskaite di Vilnius pada Senin', EventType.MEETING),
        ("id", '"Saya dan Presiden Dalia Grybauskaite bertemu di Vilnius, Senin', EventType.MEETING),
        ("id", '"Presiden Dalia Grybauskaite dan saya bertemu di Vilnius, Senin', EventType.MEETING),
        ("id", '"Presiden Dalia Grybauskaite menelepon saya pada Senin', EventType.CALL),
        ("id", '"Presiden Dalia Grybauskaite mengundang kami ke Vilnius', EventType.VISIT),
        ("id", '"Kami diterima Presiden Dalia Grybauskaite di Vilnius, Senin', EventType.MEETING),
    ],
)
def test_the_speaker_and_the_other(lang: str, told: str, kind: EventType) -> None:
    text = (SAID_EN if lang == "en" else SAID_ID).format(told)
    assert _names(text, lang, kind) == [{"Radoslaw Sikorski", "Dalia Grybauskaite"}]


@pytest.mark.parametrize(
    "text",
    [
        '"Saya akan ke Vilnius pada Jumat," kata Menlu Polandia Radoslaw Sikorski.',
        '"Kunjungan saya ke Vilnius pekan depan penting," kata Menlu Polandia Radoslaw Sikorski.',
        'Menlu Polandia Radoslaw Sikorski berbicara kepada pers, Senin. "Kami akan mengunjungi Vilnius," tambahnya.',
    ],
)
def test_the_speaker_travels(text: str) -> None:
    assert _names(text, "id", EventType.VISIT) == [{"Radoslaw Sikorski"}]


@pytest.mark.parametrize(
    "text",
    ['"Saya akan pulang ke Vilnius," kata petani itu.', '"Kami bertemu bupati di kantornya," kata seorang warga.'],
)
def test_nobody_who_holds_an_office_speaks(text: str) -> None:
    assert on_wednesday("id", text, EventType.VISIT) == on_wednesday("id", text, EventType.MEETING) == []
