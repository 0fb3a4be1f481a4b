"""Whose a short name is: surnames of several persons, nicknames; states of who speaks for them."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType


def meetings(lang: str, text: str) -> list[EventMention]:
    document = make_document(text, lang=lang, published="2001-05-04", published_how="given")
    found = analyse(document, min_confidence=0.0).event_mentions
    return [m for m in found if m.type is EventType.MEETING]


def names(m: EventMention) -> set[str | None]:
    return {p.name for p in m.participants}


SURNAMES = [
    ("id", "Pemimpin Korea Utara Kim Jong Il menerima tamu. Perdana Menteri Swedia Goran Persson bertemu Kim di sana. "
     "Presiden Korea Selatan Kim Dae Jung menyambut baik hal itu.", {"Goran Persson", "Kim Jong Il"}),
    ("en", "North Korean leader Kim Jong Il had guests. Swedish Prime Minister Goran Persson met Kim in Pyongyang. "
     "South Korean President Kim Dae Jung was pleased.", {"Goran Persson", "Kim Jong Il"}),
    ("id", "Perdana Menteri Singapura Lee Hsien Loong tiba di Taipei. Lee bertemu Presiden Taiwan Chen Shui-bian. "
     "Mantan presiden Taiwan Lee Teng-hui tidak hadir.", {"Lee Hsien Loong", "Chen Shui-bian"}),
    ("en", "British Prime Minister Boris Johnson and Jamaican Foreign Minister Kamina Johnson Smith arrived. Nigerian "
     "President Muhammadu Buhari met Johnson in Kigali.", {"Boris Johnson", "Muhammadu Buhari"}),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "who"), SURNAMES)
def test_surname_of_several(lang: str, text: str, who: set[str]) -> None:
    assert who in [names(m) for m in meetings(lang, text)]


NICKNAMES = [
    ("id", "Presiden Palestina Mahmoud Abbas, yang juga dikenal sebagai Abu Mazen, tiba di Kairo. Abu Mazen bertemu "
     "Presiden Mesir Hosni Mubarak.", "Mahmoud Abbas"),
    ("id", "Perdana Menteri Nepal Pushpa Kamal Dahal, mantan panglima pemberontak yang lebih dikenal dengan Prachanda, "
     "tiba di New Delhi. Prachanda bertemu Perdana Menteri India Manmohan Singh.", "Pushpa Kamal Dahal"),
    ("en", "Nepalese Prime Minister Pushpa Kamal Dahal, a former rebel better known as Prachanda, flew to New Delhi. "
     "Prachanda met Indian Prime Minister Manmohan Singh.", "Pushpa Kamal Dahal"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "who"), NICKNAMES)
def test_nickname(lang: str, text: str, who: str) -> None:
    assert any(who in names(m) for m in meetings(lang, text))


SPEAKERS = [
    ("Uni Eropa akan membantu, kata Komisaris Pembangunan Louis Michel setelah bertemu Presiden Rwanda Paul Kagame.",
     {"EU", "RWA"}),
    ("Kuba siap berunding dengan Amerika Serikat, kata Menteri Luar Negeri Bruno Parrilla setelah bertemu Menteri Luar "
     "Negeri Brasil Celso Amorim.", {"CUB", "BRA"}),
    ("PBB mengirim pangan, kata Koordinator Bantuan Darurat Jan Egeland setelah bertemu Presiden Chad Idriss Deby.",
     {"UN", "TCD"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "states"), SPEAKERS)
def test_state_of_who_speaks(text: str, states: set[str]) -> None:
    (meeting,) = meetings("id", text)
    assert {p.country for p in meeting.participants} == states


def test_told_what_to_do_by_another() -> None:
    text = (
        "Kuba harus berubah, kata Menteri Luar Negeri Ivan Sokolov setelah bertemu Menteri Luar Negeri Brasil Celso "
        "Amorim di Washington."
    )
    assert all("CUB" not in {p.country for p in m.participants} for m in meetings("id", text))
