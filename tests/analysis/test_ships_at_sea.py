"""Warships told by their names alone, which drill together or call at ports."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.records.event_mention import EventType, Status


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "HMAS Sydney and KRI Usman Harun sailed together in the Java Sea on Monday."),
        ("en", "HMAS Sydney and KRI Usman Harun carried out a passing exercise in the Java Sea on Monday."),
        ("id", "KRI Usman Harun menggelar passex bersama HMAS Sydney di Laut Jawa, Senin."),
    ],
)
def test_ships_that_drill_stand_for_their_navies(lang: str, text: str) -> None:
    (drill,) = on_wednesday(lang, text, EventType.EXERCISE)
    assert {p.country for p in drill.participants} == {"AUS", "IDN"}
    assert drill.forum is None or "KRI" not in drill.forum


@pytest.mark.parametrize(
    ("lang", "text", "city"),
    [
        ("en", "The Japanese destroyer Izumo is due in Jakarta on Thursday.", "Jakarta"),
        ("en", "Four ships led by INS Sahyadri of the Indian navy called on Sabang on Monday.", "Sabang"),
        ("id", "Kapal induk Amerika Serikat berkunjung ke Da Nang, Senin.", "Da Nang"),
    ],
)
def test_ships_call_at_ports(lang: str, text: str, city: str) -> None:
    (call,) = on_wednesday(lang, text, EventType.EXERCISE)
    assert call.cities == (city,)


@pytest.mark.parametrize(
    "text",
    [
        "The USS Carl Vinson took part in an exercise off Hawaii on Monday.",
        "The Chinese frigate entered service on Monday.",
        "The US carrier Nimitz reached an agreement with its crew on Monday.",
        "The Kenyan army held a field exercise in Mombasa on Monday.",
    ],
)
def test_what_ships_and_armies_do_at_home_is_no_contact(text: str) -> None:
    assert not on_wednesday("en", text, EventType.EXERCISE)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Navy vessels from Kenya and Peru are jointly patrolling the channel."),
        ("en", "Kenya's army and 1,000 Peruvian soldiers are training at Nanyuki."),
        ("id", "Tentara Kenya dan tentara Peru berlatih membebaskan sandera di Nanyuki."),
        ("id", "Kapal Angkatan Laut Kenya dan Peru menyisir teluk bersama-sama."),
    ],
)
def test_forces_of_two_states_that_act_together_drill(lang: str, text: str) -> None:
    (drill,) = on_wednesday(lang, text, EventType.EXERCISE)
    assert {p.country for p in drill.participants} == {"KEN", "PER"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Peruvian and Chilean warships sailed together on Monday, the Kenyan navy said."),
        ("en", "Peruvian and Chilean warships sailed together on Monday, according to Kenya's navy."),
        ("id", "Kapal perang Peru dan Chile berlayar bersama, Senin, kata militer Kenya."),
    ],
)
def test_forces_that_tell_of_a_drill_take_no_part(lang: str, text: str) -> None:
    (drill,) = on_wednesday(lang, text, EventType.EXERCISE)
    assert {p.country for p in drill.participants} == {"PER", "CHL"}


@pytest.mark.parametrize(
    ("lang", "text", "status"),
    [
        ("en", "HMAS Sydney left Haiphong on Tuesday after a five-day port call.", Status.COMPLETED),
        ("id", "Kapal latih Jepang bertolak dari Haiphong, Selasa, usai singgah empat hari.", Status.COMPLETED),
        ("en", "The Royal Navy's HMS Spey was refused entry to Haiphong.", Status.CANCELLED),
        ("en", "Vietnam turned away the frigate HMS Spey, which had asked to put in at Haiphong.", Status.CANCELLED),
        ("en", "A US aircraft carrier has arrived in Haiphong.", Status.ONGOING),
    ],
)
def test_ships_that_have_left_are_turned_away_or_are_there(lang: str, text: str, status: Status) -> None:
    (call,) = on_wednesday(lang, text, EventType.EXERCISE)
    assert (call.cities, call.status) == (("Hai Phong",), status)


@pytest.mark.parametrize(
    ("lang", "text", "days", "status"),
    [
        ("en", "The drill between Kenya and Peru gets going next week.", (None, None), Status.PLANNED),
        (
            "en",
            "The three-day drill between Kenya and Peru ended off Mombasa on Tuesday.",
            ("12", "14"),
            Status.COMPLETED,
        ),
        ("en", "The drill between Kenya and Peru entered its third day on Wednesday.", ("13", None), Status.ONGOING),
        ("en", "Kenyan and Peruvian forces have been holding joint drills since May 6.", ("06", None), Status.ONGOING),
        ("id", "Latihan bersama Kenya dan Peru akan dimulai pekan depan.", (None, None), Status.PLANNED),
        ("id", "Latihan bersama Kenya dan Peru memasuki hari ketiga, Rabu.", ("13", None), Status.ONGOING),
        ("id", "Latihan bersama Kenya dan Peru sedang berlangsung di Mombasa.", (None, None), Status.ONGOING),
    ],
)
def test_drills_are_told_by_what_is_said_behind_them(
    lang: str, text: str, days: tuple[str | None, ...], status: Status
) -> None:
    (drill,) = on_wednesday(lang, text, EventType.EXERCISE)
    assert (drill.start, drill.end) == tuple(d and f"2013-05-{d}" for d in days)
    assert drill.status is status


@pytest.mark.parametrize(
    ("lang", "text", "days", "status"),
    [
        (
            "en",
            "The frigate INS Kolkata left Colombo on Tuesday after a three-day port call.",
            ("12", "14"),
            Status.COMPLETED,
        ),
        ("en", "The frigate INS Kolkata is due in Colombo on Monday for four days.", ("20", "23"), Status.PLANNED),
        (
            "en",
            "The frigate INS Kolkata will remain at its berth in Colombo until Monday.",
            (None, "20"),
            Status.ONGOING,
        ),
        ("en", "The frigate INS Kolkata is docked in Colombo.", (None, None), Status.ONGOING),
        (
            "en",
            "A planned visit to Colombo by the frigate INS Kolkata has been called off.",
            (None, None),
            Status.CANCELLED,
        ),
        (
            "id",
            "Fregat INS Kolkata meninggalkan Kolombo, Selasa, setelah singgah tiga hari.",
            ("12", "14"),
            Status.COMPLETED,
        ),
        ("id", "Kunjungan kapal perang India INS Kolkata ke Kolombo dibatalkan.", (None, None), Status.CANCELLED),
    ],
)
def test_port_calls_have_days(lang: str, text: str, days: tuple[str | None, ...], status: Status) -> None:
    (call,) = on_wednesday(lang, text, EventType.EXERCISE)
    assert (call.start, call.end) == tuple(d and f"2013-05-{d}" for d in days)
    assert call.status is status


@pytest.mark.parametrize(
    ("told", "states", "city"),
    [
        ("Two vessels of the Chilean Navy docked on Sunday at Oman's East Container Terminal.", {"CHL", "OMN"}, ()),
        ("Two Chilean corvettes are moored at Kenya's Manda Bay Naval Base.", {"CHL", "KEN"}, ()),
        ("The Chilean frigate Lynch docked at Kenya's port of Mombasa on Sunday.", {"CHL", "KEN"}, ("Mombasa",)),
    ],
)
def test_ports_that_a_state_owns(told: str, states: set[str], city: tuple[str, ...]) -> None:
    (call,) = on_wednesday("en", told, EventType.EXERCISE)
    assert ({p.country for p in call.participants}, call.cities) == (states, city)


def test_who_is_taking_part_goes_on_with_it() -> None:
    told = "Kenyan and Omani soldiers are taking part in Exercise Sea Lion in Mombasa."
    (drill,) = on_wednesday("en", told, EventType.EXERCISE)
    assert drill.status is Status.ONGOING
