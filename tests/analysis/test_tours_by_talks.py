"""Legs of a tour that only talks, stops or "then" tell, and trips whose noun names nobody."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts

from lawatan.records.event_mention import EventMention, EventType, Status

DAY = "2012-11-28"


def visits(text: str, lang: str = "en") -> list[EventMention]:
    return [m for m in contacts(text, DAY, lang=lang) if m.type is EventType.VISIT]


ON_TOUR = "Irish Foreign Minister Eamon Gilmore is on a tour of East Africa and arrived in Kampala on Monday. "


@pytest.mark.parametrize(
    ("sentence", "destination"),
    [
        ("On Tuesday he held talks with Foreign Minister Bernard Membe in Dar es Salaam.", ("UGA", "TZA")),
        ("In May he met Foreign Minister Bernard Membe in Dar es Salaam.", ("UGA",)),
        ("He met Indian Foreign Minister S.M. Krishna in New York in September.", ("UGA",)),
    ],
)
def test_talks_of_a_tour_tell_its_legs(sentence: str, destination: tuple[str, ...]) -> None:
    (found,) = visits(ON_TOUR + sentence)
    assert found.destination == destination


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Canadian Trade Minister Ed Fast visited the Andes in March, calling on President Ollanta Humala in Lima "
            "and on President Rafael Correa in Quito.",
        ),
        (
            "id",
            "Menteri Perdagangan Kanada Ed Fast melakukan lawatan ke Amerika Selatan. Senin ia bertemu Presiden "
            "Ollanta Humala di Lima dan Selasa berunding dengan Presiden Rafael Correa di Quito.",
        ),
        (
            "ms",
            "Menteri Perdagangan Kanada Ed Fast sedang mengadakan lawatan ke Amerika Selatan. Pada Isnin beliau "
            "bertemu Presiden Ollanta Humala di Lima dan pada Selasa berunding dengan Presiden Rafael Correa di Quito.",
        ),
    ],
)
def test_a_way_to_a_region_has_the_places_of_its_talks(lang: str, text: str) -> None:
    (found,) = visits(text, lang)
    assert found.destination == ("PER", "ECU")
    assert found.cities == ("Lima", "Quito")


def test_who_is_received_on_tour_makes_no_visit_of_its_own() -> None:
    (found,) = visits(
        "Chinese Premier Wen Jiabao, who is on a three-nation tour, met President Susilo Bambang Yudhoyono in Jakarta "
        "on Monday. On Wednesday he was received by Sultan Hassanal Bolkiah in Bandar Seri Begawan."
    )
    assert found.destination == ("IDN", "BRN")
    assert found.start is None


@pytest.mark.parametrize(
    ("lang", "text", "legs"),
    [
        ("en", "Zambian President Michael Sata visited Cairo. Afterwards he travelled to Tripoli.", 1),
        ("en", "Zambian President Michael Sata visited Cairo in May. He then travelled to Tripoli in June.", 2),
        ("id", "Presiden Zambia Michael Sata mengunjungi Kairo. Dari sana ia terbang ke Tripoli.", 1),
        (
            "id",
            "Presiden Zambia Michael Sata mengakhiri lawatan ke dua negara, Minggu. Perhentian pertama adalah Kairo. "
            "Rombongan lalu terbang ke Tripoli.",
            1,
        ),
        ("ms", "Presiden Zambia Michael Sata melawat Kaherah. Selepas itu beliau berlepas ke Tripoli.", 1),
    ],
)
def test_then_leads_to_the_next_leg(lang: str, text: str, legs: int) -> None:
    found = visits(text, lang)
    assert len(found) == legs
    assert [s for m in found for s in m.destination] == ["EGY", "LBY"]


IN_SEOUL = {
    "en": "Peruvian President Ollanta Humala arrived in Seoul on Monday. ",
    "id": "Presiden Peru Ollanta Humala tiba di Seoul, Senin. ",
    "ms": "Presiden Peru Ollanta Humala tiba di Seoul pada Isnin. ",
}


@pytest.mark.parametrize(
    ("lang", "sentence", "state", "status"),
    [
        ("en", "A planned stop in Tokyo was dropped.", "JPN", Status.CANCELLED),
        ("en", "A stopover in Tokyo has been struck from the programme.", "JPN", Status.CANCELLED),
        ("en", "A side trip to Tokyo that he was to have made on Friday fell through.", "JPN", Status.CANCELLED),
        ("en", "Plans to visit Tokyo in December have been shelved.", "JPN", Status.POSTPONED),
        ("en", "Another trip, to Ankara, is planned for May.", "TUR", Status.PLANNED),
        ("id", "Persinggahan di Tokyo dicoret dari acara.", "JPN", Status.CANCELLED),
        ("id", "Rencana singgah di Tokyo dibatalkan.", "JPN", Status.CANCELLED),
        ("id", "Kunjungan ke Ankara dijadwalkan pada bulan Mei.", "TUR", Status.PLANNED),
        ("ms", "Lawatan ke Tokyo dibatalkan.", "JPN", Status.CANCELLED),
    ],
)
def test_a_trip_that_names_nobody_is_of_who_travels(lang: str, sentence: str, state: str, status: Status) -> None:
    _, found = visits(IN_SEOUL[lang] + sentence, lang)
    assert found.destination == (state,)
    assert found.status is status
    assert {p.name for p in found.participants} == {"Ollanta Humala"}


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "Trips to Libya by tourists have been cancelled."),
        ("en", "A trip to Libya would take three hours."),
        ("en", "Flights to Libya were cancelled."),
        ("id", "Kunjungan wisatawan ke Jepang dibatalkan."),
        ("id", "Perjalanan ke Jepang diperkirakan memakan waktu dua jam."),
    ],
)
def test_a_trip_of_others_is_not_his(lang: str, sentence: str) -> None:
    (found,) = visits(IN_SEOUL[lang] + sentence, lang)
    assert found.destination == ("KOR",)


def test_a_stay_told_by_where() -> None:
    (found,) = visits(
        "An amended programme showed a single stop, Hanoi, where Chilean Foreign Minister Alfredo Moreno will be from "
        "Sunday to Tuesday."
    )
    assert (found.destination, found.start, found.end) == (("VNM",), "2012-12-02", "2012-12-04")


@pytest.mark.parametrize(
    ("text", "destination"),
    [
        ("The last time Chilean Foreign Minister Alfredo Moreno was in Vietnam was in April.", [("VNM",)]),
        ("The last time Chilean Foreign Minister Alfredo Moreno and Croatian Foreign Minister Vesna Pusic met was in "
         "Vietnam in April.", []),
    ],
)  # fmt: skip
def test_the_last_time_somebody_was_there(text: str, destination: list[tuple[str, ...]]) -> None:
    assert [m.destination for m in visits(text)] == destination


def test_an_invitation_told_behind_whom_it_is_for() -> None:
    (found,) = visits(
        "Croatian Foreign Minister Vesna Pusic met her Chilean colleague Alfredo Moreno in New York on Monday and "
        "extended to him an invitation to come to Zagreb."
    )
    assert (found.destination, found.status) == (("HRV",), Status.PROPOSED)
    assert {p.name: p.part.value for p in found.participants} == {
        "Alfredo Moreno": "traveller",
        "Vesna Pusic": "inviter",
    }


def test_a_host_with_his_state_is_no_verb() -> None:
    (found,) = visits(
        "Latvian President Andris Berzins, who arrived in Tallinn late on Monday at the head of a delegation that "
        "includes Foreign Minister Edgars Rinkevics, has agreed with his Estonian host Toomas Hendrik Ilves to open "
        "a bridge."
    )
    assert found.destination == ("EST",)
