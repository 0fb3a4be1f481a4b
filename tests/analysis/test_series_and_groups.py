"""The next round of a drill, groups named behind their office, who confirms that he comes, what a clause tells."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention


def told(text: str, lang: str, kind: str) -> list[EventMention]:
    document = make_document(text, lang=lang, published="2015-06-20", published_how="given")
    return [m for m in analyse(document, min_confidence=0.0).event_mentions if m.type.value == kind]


def names(text: str, lang: str, kind: str) -> set[str | None]:
    return {p.name for m in told(text, lang, kind) for p in m.participants if p.name}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Peru and Chile held naval drills off Callao in May. The next round is set for November."),
        ("id", "Peru dan Chile menggelar latihan bersama pada Mei. Putaran berikutnya dijadwalkan November."),
        ("ms", "Peru dan Chile mengadakan latihan bersama pada Mei. Pusingan seterusnya dijadualkan pada November."),
    ],
)
def test_next_round(lang: str, text: str) -> None:
    found = told(text, lang, "exercise")
    assert [(m.start, m.status.value) for m in found] == [("2015-05", "completed"), ("2015-11", "planned")]
    assert {p.country for p in found[1].participants} == {"PER", "CHL"}


def test_round_of_something_else() -> None:
    text = "Peru and Chile held naval drills off Callao in May. The next round of voting is set for November."
    assert len(told(text, "en", "exercise")) == 1


def test_groups_named() -> None:
    text = (
        "Ecuadorian President Lenin Moreno met Peruvian President Martin Vizcarra in Lima on Monday. The two leaders "
        "looked on as their energy ministers, Carlos Perez and Francisco Ismodes, put pen to a memorandum on oil."
    )
    (signed,) = told(text, "en", "agreement")
    assert {(p.name, p.role, p.country) for p in signed.participants} == {
        ("Carlos Perez", "energy minister", "ECU"),
        ("Francisco Ismodes", "energy minister", "PER"),
    }


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        (
            "en",
            "The two-day Asia-Africa Summit that opens in Nairobi on Wednesday will be chaired by Kenyan President "
            "Uhuru Kenyatta. Nepalese Prime Minister KP Oli and Japanese Foreign Minister Taro Kono have confirmed "
            "their attendance.",
            {"Uhuru Kenyatta", "KP Oli", "Taro Kono"},
        ),
        (
            "en",
            "The BIMSTEC summit Bangladeshi Foreign Minister AK Abdul Momen was to attend in Kathmandu has been "
            "postponed.",
            {"AK Abdul Momen"},
        ),
        (
            "en",
            "Russia's chief delegate to the six-party talks, Alexander Losyukov, saw little hope on Friday.",
            set(),
        ),
    ],
)
def test_who_attends(lang: str, text: str, expected: set[str]) -> None:
    assert names(text, lang, "gathering") == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Presiden Ghana John Mahama sudah mengonfirmasi kehadiran pada KTT Gerakan Non-Blok di Baku."),
        ("ms", "Presiden Ghana John Mahama sudah mengesahkan kehadiran ke Sidang Kemuncak NAM di Baku."),
    ],
)
def test_who_is_to_come(lang: str, text: str) -> None:
    assert [m.status.value for m in told(text, lang, "gathering")] == ["planned"]


def test_call_goes_on() -> None:
    text = "Peruvian minister Ana Sanchez was on the telephone to Rome, comparing notes with Italy's Paolo Gentiloni."
    assert len(told(text, "en", "call")) == 1
    assert not told(text, "en", "meeting")


def test_host_between() -> None:
    text = "LIMA - Ecuadorian President Lenin Moreno met his Peruvian host Martin Vizcarra at the palace on Monday."
    assert not told(text, "en", "visit")
