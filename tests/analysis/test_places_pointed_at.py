"""Places that words at the head of a clause point at, further legs, places of several contacts of one predicate."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType

GUEST = "Ghanaian Foreign Minister Kwame Mensah "
HOST = "Norwegian Foreign Minister Espen Eide"
TAMU = "Menlu Ghana Kwame Mensah "
TUAN = "Menlu Norwegia Espen Eide"


@pytest.mark.parametrize(
    ("lang", "text", "cities"),
    [
        ("en", f"{GUEST}arrived in Bergen on Friday. There he will meet {HOST}.", ("Bergen",)),
        ("en", f"{GUEST}arrived in Bergen on Friday. In the city, he will meet {HOST}.", ("Bergen",)),
        ("en", f"{GUEST}arrived in Bergen on Friday. There are no plans for him to meet {HOST}.", None),
        ("id", f"{TAMU}tiba di Bergen, Jumat. Di sana ia akan bertemu {TUAN}.", ("Bergen",)),
        ("id", f"{TAMU}tiba di Bergen, Jumat. Di kota itu ia akan bertemu {TUAN}.", ("Bergen",)),
        ("id", f"{TAMU}tiba di Bergen, Jumat. Di sini ia akan bertemu {TUAN}.", ("Bergen",)),
    ],
)
def test_words_that_head_a_clause_point_at_a_place(lang: str, text: str, cities: tuple[str, ...] | None) -> None:
    found = [m.cities for m in contacts(text, lang=lang) if m.type is EventType.MEETING]
    assert found == ([cities] if cities else [])


@pytest.mark.parametrize(
    ("lang", "text", "cities"),
    [
        ("en", f"{GUEST}will travel to Oslo on Sunday and then to Lima for talks.", {"Oslo", "Lima"}),
        ("id", f"{TAMU}akan bertolak ke Oslo pada Minggu dan kemudian ke Lima.", {"Oslo", "Lima"}),
        ("en", "The visit by Ghanaian President John Mahama to Norway will include stops in Oslo and Bergen.",
         {"Oslo", "Bergen"}),
        ("id", "Kunjungan Presiden Ghana John Mahama ke Norwegia mencakup Oslo dan Bergen.", {"Oslo", "Bergen"}),
        ("en", f"{GUEST}will visit Oslo and the western port city of Bergen.", {"Oslo", "Bergen"}),
        ("id", f"{TAMU}akan mengunjungi Oslo dan kota industri Bergen.", {"Oslo", "Bergen"}),
        ("en", f"{GUEST}will visit Malaysia, Singapore and Norway next week.", set()),
        ("en", f"{GUEST}will visit Kuala Lumpur and Singapore next week.", {"Kuala Lumpur", "Singapore"}),
    ],
)  # fmt: skip
def test_legs_of_a_way(lang: str, text: str, cities: set[str]) -> None:
    assert set(of_type(EventType.VISIT, text, lang=lang).cities) == cities


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", f"{GUEST}met {HOST} in Bergen on Monday and Peruvian President Dina Boluarte in Lima on Friday."),
        ("id", f"{TAMU}bertemu {TUAN} di Bergen pada Senin dan Presiden Peru Dina Boluarte di Lima pada Jumat."),
    ],
)
def test_each_is_met_where_he_is(lang: str, text: str) -> None:
    found = [m.cities for m in contacts(text, lang=lang) if m.type is EventType.MEETING]
    assert found == [("Bergen",), ("Lima",)]


@pytest.mark.parametrize(
    "text",
    [
        f"{GUEST}came back from a visit to Lima on Monday to meet {HOST}.",
        f"{GUEST.strip()}, fresh from a trip to Lima, met {HOST} on Monday.",
    ],
)
def test_who_returns_from_a_visit_is_there_no_more(text: str) -> None:
    assert of_type(EventType.MEETING, text).cities == ()


def test_what_was_done_in_another_year_is_not_of_the_visit() -> None:
    text = f"{GUEST}is visiting Norway. Last year he attended a conference in Bergen."
    assert of_type(EventType.VISIT, text).cities == ()


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        ("met South Korean Foreign Minister Cho Tae-yul on the resort island of Jeju on Friday.", ("Jeju",)),
        ("met South Korean Foreign Minister Cho Tae-yul on Friday.", ()),
    ],
)
def test_islands_are_met_on(text: str, cities: tuple[str, ...]) -> None:
    assert of_type(EventType.MEETING, GUEST + text).cities == cities


def test_parts_of_a_capital_are_in_it() -> None:
    text = "Menhan Prabowo Subianto bertemu Menhan Ghana Kwame Mensah di kantor Kemhan, Jakarta Pusat, Jumat."
    assert of_type(EventType.MEETING, text, lang="id").cities == ("Jakarta",)


def test_towns_of_a_drill() -> None:
    text = (
        "Latihan bersama Indonesia dan Norwegia dimulai Senin. Prajurit disebar ke tiga tempat: Baturaja di Sumatera "
        "Selatan, serta Surabaya dan Situbondo di Jawa Timur."
    )
    drill = of_type(EventType.EXERCISE, text, lang="id")
    assert drill.cities == ("Baturaja", "Surabaya", "Situbondo")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", f"{GUEST}addressed the Osaka Security Conference on Saturday, before flying to Lima."),
        ("id", f"{TAMU}berpidato di Konferensi Keamanan Nordik pada Sabtu, sebelum terbang ke Lima."),
    ],
)
def test_a_gathering_is_not_where_somebody_went_on_to(lang: str, text: str) -> None:
    assert of_type(EventType.GATHERING, text, lang=lang).cities != ("Lima",)


def test_who_is_met_later_on_a_tour_is_not_met_at_a_stop_told() -> None:
    text = (
        f"{GUEST.strip()}, on a tour that began on Monday in Lima, said he will also discuss trade with the Norwegian "
        "foreign minister."
    )
    assert "Lima" not in of_type(EventType.MEETING, text).cities


@pytest.mark.parametrize(
    ("lang", "text", "kind", "cities"),
    [
        ("en", f"{GUEST}sat down with {HOST} for an hour behind closed doors in Bergen.", EventType.MEETING,
         {"Bergen"}),
        ("id", "Lawatan Presiden Ghana John Mahama ke Norwegia membawanya ke Oslo dan Bergen.", EventType.VISIT,
         {"Oslo", "Bergen"}),
    ],
)  # fmt: skip
def test_how_it_was_and_where_it_took_him(lang: str, text: str, kind: EventType, cities: set[str]) -> None:
    assert set(of_type(kind, text, lang=lang).cities) == cities
