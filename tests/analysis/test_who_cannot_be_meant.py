"""Whom a pronoun or "the guest" means where it cannot be one of the other side's own state; subjects behind a name."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

from lawatan.records.event_mention import EventType, Part, Status

DAY = "2013-05-15"
TALKS_ID = (
    "Menteri Luar Negeri Norwegia Espen Barth Eide berunding dengan Menteri Luar Negeri Latvia Edgars Rinkevics"
    " di Riga, Senin. "
)
TALKS_EN = (
    "Norwegian Foreign Minister Espen Barth Eide held talks with Latvian Foreign Minister Edgars Rinkevics"
    " in Riga on Monday. "
)


def pairs(text: str, lang: str) -> list[set[str | None]]:
    return [{p.name for p in m.participants} for m in contacts(text, DAY, lang=lang) if m.type is EventType.MEETING]


@pytest.mark.parametrize(
    "sentence",
    [
        "Presiden Latvia Andris Berzins juga menerimanya.",
        "Tamu itu diterima Presiden Latvia Andris Berzins.",
        "Sebelum bertemu Rinkevics, tamu tersebut diterima Presiden Latvia Andris Berzins.",
        "Rinkevics memuji kerja sama itu. Setelah itu ia bertemu Presiden Latvia Andris Berzins.",
        "Sebelum menemui Rinkevics, menteri luar negeri itu lebih dulu bertemu Presiden Latvia Andris Berzins.",
    ],
)
def test_the_guest_sees_the_president(sentence: str) -> None:
    assert {"Espen Barth Eide", "Andris Berzins"} in pairs(TALKS_ID + sentence, "id")


def test_in_english() -> None:
    told = TALKS_EN + "Rinkevics praised the air patrols. Later he met Latvian President Andris Berzins."
    assert {"Espen Barth Eide", "Andris Berzins"} in pairs(told, "en")


def test_own_president() -> None:
    told = "Menteri Luar Negeri Latvia Edgars Rinkevics melapor. Ia bertemu Presiden Latvia Andris Berzins di Riga."
    assert pairs(told, "id") == []


def test_named_in_the_sentence_is_meant() -> None:
    told = TALKS_ID + "Rinkevics mengatakan ia akan menemui Presiden Latvia Andris Berzins untuk melapor."
    assert {"Espen Barth Eide", "Andris Berzins"} not in pairs(told, "id")


def test_way_within_the_own_state() -> None:
    told = TALKS_ID + "Rinkevics memuji patroli itu. Ia kemudian terbang ke Riga."
    assert all(
        p.name != "Espen Barth Eide"
        for m in contacts(told, DAY, lang="id")
        if m.type is EventType.VISIT and "terbang" in m.evidence[0].text
        for p in m.participants
        if p.part is Part.TRAVELLER
    )


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("id", "Setelah menemui Rinkevics, Menteri Luar Negeri Norwegia itu bertolak ke Oslo.", "Rinkevics"),
        ("id", "Dalam pertemuan dengan Rinkevics, Presiden Estonia mengatakan hal itu.", "Rinkevics"),
        ("en", "After meeting Rinkevics, the Norwegian foreign minister left for Oslo.", "Rinkevics"),
    ],
)
def test_subject_behind_a_fronted_name(lang: str, text: str, name: str) -> None:
    people = [p for m in contacts(text, DAY, lang=lang) for p in m.participants if p.name == name]
    assert all(p.country not in ("NOR", "EST") for p in people)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Setelah menemui Rinkevics, Menteri Luar Negeri Latvia, Presiden Estonia Toomas Hendrik Ilves pergi."),
        ("id", "Presiden Estonia Toomas Hendrik Ilves bertemu Rinkevics, Menteri Luar Negeri Latvia, di Riga."),
        ("en", "Estonian President Toomas Hendrik Ilves met Rinkevics, the Latvian foreign minister, in Riga."),
    ],
)
def test_apposition(lang: str, text: str) -> None:
    (meeting,) = (m for m in contacts(text, DAY, lang=lang) if m.type is EventType.MEETING)
    assert ("Rinkevics", "LVA") in {(p.name, p.country) for p in meeting.participants}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Dalam pembicaraan dengan {x} di Riga, Senin, {y} berjanji akan membuka kedutaan.", Status.COMPLETED),
        ("Dalam pertemuan dengan {x} di Riga, Senin, {y} menjelaskan rencana negaranya.", Status.COMPLETED),
        ("Untuk membicarakan rencana itu, {y} menemui {x} di Riga, Senin.", Status.COMPLETED),
        ("Dalam pertemuan dengan {x} di Riga, Jumat, {y} akan membahas patroli udara.", Status.PLANNED),
        (
            "Dalam pertemuan dengan {x} di Riga, Jumat, {y}, yang sedang berlibur, akan membahas patroli.",
            Status.PLANNED,
        ),
        ("{y} berencana menemui {x} di Riga.", Status.PLANNED),
    ],
)
def test_what_is_told_in_talks(text: str, status: Status) -> None:
    x, y = "Menteri Luar Negeri Latvia Edgars Rinkevics", "Menteri Luar Negeri Norwegia Espen Barth Eide"
    (meeting,) = (m for m in contacts(text.format(x=x, y=y), DAY, lang="id") if m.type is EventType.MEETING)
    assert meeting.status is status
