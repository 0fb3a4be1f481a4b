"""What is sent, promised or received is no traveller, nor is who sent it; nor a state, nor the writer of a page."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, on_wednesday

from lawatan.records.event_mention import EventType

GOING = [
    ("en", "Latvian Foreign Minister Edgars Rinkevics left Riga and continued to neighbouring Estonia on Monday."),
    ("en", "Latvian Foreign Minister Edgars Rinkevics left Iran on Monday and will visit Oman."),
    ("en", "Latvian Foreign Minister Edgars Rinkevics and his aides are on their way to Oman."),
    ("en", "Latvian Foreign Minister Edgars Rinkevics will lead a trade mission to Oman in June."),
    ("en", "Latvian Foreign Minister Edgars Rinkevics ended his Omani mission on Monday."),
    ("en", '"It was useful. I visited Oman last week," Latvian Foreign Minister Edgars Rinkevics said.'),
    ("en", "Latvian Foreign Minister Edgars Rinkevics said:\nIt was useful. I visited Oman in April."),
    (
        "id",
        'Menlu Latvia Edgars Rinkevics berbicara, Senin. "Itu berguna. Saya mengunjungi Oman pada April. Kami puas."',
    ),
    ("id", "Rombongan yang dipimpin Menlu Latvia Edgars Rinkevics tiba di Oman pada Senin."),
    ("id", "Pesawat yang ditumpangi Menlu Latvia Edgars Rinkevics tiba di Oman pada Senin."),
    ("id", "Menlu Latvia Edgars Rinkevics diterima oleh Sultan Oman Haitham di Muskat."),
    ("id", "Usai menyampaikan surat, Menlu Latvia Edgars Rinkevics diterima oleh Sultan Oman Haitham di Muskat."),
]
NOT_GOING = [
    ("en", "Latvian Prime Minister Laimdota Straujuma would act if Iran and Iraq continued to pump oil from Kuwait."),
    ("en", "Latvian Prime Minister Laimdota Straujuma hopes that Iran will come to Vienna."),
    ("id", "Perdana Menteri Latvia Laimdota Straujuma berharap Iran akan datang ke Wina."),
    ("en", "The aid that Latvian Foreign Minister Edgars Rinkevics promised arrived in Somalia on Monday."),
    ("en", "The soldiers whom Latvian Foreign Minister Edgars Rinkevics sent arrived in Somalia on Monday."),
    ("en", "Latvian Foreign Minister Edgars Rinkevics said some of the tents he bought vanished on their way to Chad."),
    ("en", "Latvian Foreign Minister Edgars Rinkevics praised the Kenyan mission to retake Kismayo in Somalia."),
    ("id", "Bantuan yang dijanjikan Menlu Latvia Edgars Rinkevics tiba di Somalia pada Senin."),
    ("id", "Tentara yang dikirim oleh Menteri Pertahanan Latvia Artis Pabriks sudah berada di Somalia."),
    ("id", "Jenazah mantan Menlu Latvia Edgars Rinkevics tiba di Paris pada Senin."),
    ("id", "Di halaman istana, jenazah Dubes Latvia Edgars Rinkevics diterima oleh Sultan Oman Haitham."),
    ("id", "Di Kairo, Menlu Latvia Edgars Rinkevics mengatakan, majelis itu diterima oleh semua pihak di Lebanon."),
    ("ms", "Jenazah bekas Menteri Luar Latvia Edgars Rinkevics tiba di Paris pada Isnin."),
]


def _told(lang: str, text: str) -> list[EventType]:
    kinds = (EventType.VISIT, EventType.MEETING)
    return [kind for kind in kinds if on_wednesday(lang, text, kind)]


@pytest.mark.parametrize(("lang", "text"), GOING)
def test_who_goes(lang: str, text: str) -> None:
    assert EventType.VISIT in _told(lang, text)


@pytest.mark.parametrize(("lang", "text"), NOT_GOING)
def test_nobody_goes(lang: str, text: str) -> None:
    assert not _told(lang, text)


@pytest.mark.parametrize(
    "text",
    [
        "President Idriss Deby of Chad is right. When I visited Kenya in April, I saw as much.",
        "President Idriss Deby of Chad spoke on Monday. Having visited Kenya, I can only say that he is right.",
        "President Idriss Deby of Chad spoke on Monday. I asked him about it when we were in Kenya.",
    ],
)
def test_nobody_knows_who_writes(text: str) -> None:
    assert not contacts(text)


def test_they_are_not_those_of_long_ago() -> None:
    far = " ".join(["The price of rice rose again."] * 9)
    text = "Danish Foreign Minister Lars Holm met Norwegian Foreign Minister Ida Berg in Oslo. {} They came to Iraq."
    assert [m.type for m in contacts(text.format(far))] == [EventType.MEETING]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Pejabat Mesir akan bertemu Menlu Jepang Taro Kono selama kunjungannya ke kawasan itu mulai Senin.",
            ("Taro Kono", "EGY"),
        ),
        (
            "Presiden Mesir Hosni Mubarak bertemu Presiden Peru Alan Garcia selama kunjungannya ke Kairo, Senin.",
            ("Alan Garcia", "EGY"),
        ),
        (
            "Presiden Mesir Hosni Mubarak bertemu Presiden Peru Alan Garcia selama kunjungannya ke Lima, Senin.",
            ("Hosni Mubarak", "PER"),
        ),
        ("Delegasi Mesir bertemu Menlu Jepang Taro Kono dalam kunjungannya ke Tokyo, Senin.", (None, "JPN")),
    ],
)
def test_whose_visit_it_is(text: str, told: tuple[str | None, str]) -> None:
    (visit,) = on_wednesday("id", text, EventType.VISIT)
    assert [(p.name, *visit.destination) for p in visit.participants] == [told]


@pytest.mark.parametrize(
    ("lang", "text", "state"),
    [
        ("id", "Selain ke Indonesia, PM Carlsen akan berkunjung ke India dan ke Malaysia, Senin.", None),
        ("id", "JAKARTA - Presiden Sutrisno akan berkunjung ke India dan ke Malaysia, Senin.", "IDN"),
        ("id", "KUALA LUMPUR - PM Hamdan akan berkunjung ke India dan ke Thailand, Senin.", "MYS"),
    ],
)
def test_no_state_has_an_office_that_it_does_not_have(lang: str, text: str, state: str | None) -> None:
    found = {p.country for m in on_wednesday(lang, text, EventType.VISIT) for p in m.participants}
    assert found == {state}


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Danish minister visits Oman and Kuwait\nDanish Foreign Minister Lars Holm visited Oman on 4 April and "
            "Kuwait from 5-6 April 2013. In his first visit to Kuwait, Mr Holm met several ministers.",
            ("2013-04-04", "2013-04-06"),
        ),
        (
            "Danish Foreign Minister Lars Holm visited Oman and Kuwait last month. Holm was in Oman on 4 April and in "
            "Kuwait on 5-6 April 2013.",
            ("2013-04-04", "2013-04-06"),
        ),
    ],
)
def test_a_tour_begins_with_its_first_leg(text: str, days: tuple[str, str]) -> None:
    (visit,) = on_wednesday("en", text, EventType.VISIT)
    assert (visit.start, visit.end) == days


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        (
            "id",
            "Menurut Mubarak, dua Presiden Mesir yang mengunjungi Peru adalah Anwar Sadat pada 1977 dan lainnya.",
            None,
        ),
        ("id", "Presiden Mesir pertama yang mengunjungi Peru adalah Presiden Anwar Sadat pada 1977.", "Anwar Sadat"),
        ("en", "The first Egyptian president who visited Peru was President Anwar Sadat in 1977.", "Anwar Sadat"),
        ("id", "Presiden Mesir mengunjungi Peru pada 1997.", "Hosni Mubarak"),
    ],
)
def test_who_is_named_behind_the_copula(lang: str, text: str, name: str | None) -> None:
    spoke = "Presiden Mesir Hosni Mubarak berbicara di Kairo. " if lang == "id" else "Egypt's Hosni Mubarak spoke. "
    found = {p.name for m in on_wednesday(lang, spoke + text, EventType.VISIT) for p in m.participants}
    assert found == ({name} if name else set())
