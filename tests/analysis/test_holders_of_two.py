"""Two named behind an office of the two countries, three told together, colleagues on a journey, own rites."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Peru and Chile will open their border. The interior ministers of the two countries, Javier Olmedo and "
            "Hernan Quiroga, met in Lima on Friday.",
        ),
        (
            "en",
            "Peru and Chile will open their border. The two countries' interior ministers, Javier Olmedo and Hernan "
            "Quiroga, met in Lima on Friday.",
        ),
        (
            "en",
            "Peru and Chile will train together. The chiefs of general staff of both countries, Javier Olmedo and "
            "Hernan Quiroga, met in Lima on Friday.",
        ),
        (
            "id",
            "Peru dan Cile akan membuka perbatasan. Menteri dalam negeri kedua negara, Javier Olmedo dan Hernan "
            "Quiroga, bertemu di Lima, Jumat.",
        ),
        (
            "id",
            "Peru dan Cile akan berlatih. Kepala staf umum kedua negara, Jenderal Javier Olmedo dan Jenderal Hernan "
            "Quiroga, bertemu di Lima, Jumat.",
        ),
    ],
)
def test_two_hold_an_office_of_the_two_countries(lang: str, text: str) -> None:
    meeting = of_type(EventType.MEETING, text, lang=lang)
    assert [(p.name, p.country) for p in meeting.participants] == [("Javier Olmedo", "PER"), ("Hernan Quiroga", "CHL")]


def test_who_is_known_to_be_of_one_of_two_is_not_moved() -> None:
    text = (
        "Peru and Chile will open their border. Chilean Interior Minister Hernan Quiroga came on Thursday. The "
        "interior ministers of the two countries, Hernan Quiroga and Javier Olmedo, met in Lima on Friday."
    )
    meeting = of_type(EventType.MEETING, text)
    assert {(p.name, p.country) for p in meeting.participants} == {("Javier Olmedo", "PER"), ("Hernan Quiroga", "CHL")}


@pytest.mark.parametrize("noun", ["mediators", "envoys"])
def test_three_told_together_travel(noun: str) -> None:
    text = (
        "EU mediator Anna Lindqvist, US envoy Frank Wisner and Russian envoy Oleg Petrov met in Vienna on Friday. "
        f"The three {noun} will travel to Belgrade on Tuesday."
    )
    visit = of_type(EventType.VISIT, text)
    assert {p.country for p in visit.participants} == {"EU", "USA", "RUS"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Kenyan President William Ruto met Prime Minister Fumio Kishida in Tokyo on Friday. Ruto arrived in Japan "
            "on Thursday with Trade Minister Moses Kuria. Kuria met Japanese Foreign Minister Yoko Kamikawa on Friday.",
        ),
        (
            "id",
            "Presiden Kenya William Ruto bertemu PM Fumio Kishida di Tokyo, Jumat. Ruto tiba di Jepang, Kamis, bersama "
            "Menteri Perdagangan Moses Kuria. Kuria bertemu Menlu Jepang Yoko Kamikawa, Jumat.",
        ),
    ],
)
def test_who_comes_with_a_guest_is_of_his_state(lang: str, text: str) -> None:
    visit = of_type(EventType.VISIT, text, lang=lang)
    assert [(p.name, p.country) for p in visit.participants] == [("William Ruto", "KEN"), ("Moses Kuria", "KEN")]
    met = [{(p.name, p.country) for p in m.participants} for m in contacts(text, lang=lang)]
    assert {("Moses Kuria", "KEN"), ("Yoko Kamikawa", "JPN")} in met


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan President William Ruto flew to Tokyo on Friday for talks with Prime Minister Fumio Kishida.",
        "Kenyan President William Ruto arrived in Tokyo on Friday with a message from President Yoweri Museveni.",
        "Kenyan President William Ruto visited Tokyo with US President Joe Biden on Friday.",
    ],
)
def test_whom_a_guest_meets_does_not_come_with_him(text: str) -> None:
    assert [p.name for p in of_type(EventType.VISIT, text).participants] == ["William Ruto"]


def test_an_assistant_of_a_president_is_of_the_state_where_he_is_met() -> None:
    text = (
        "Chinese envoy Liu Guijin arrived in Khartoum on Friday. He held talks with presidential assistant Nafie Ali "
        "Nafie."
    )
    meeting = of_type(EventType.MEETING, text)
    assert [(p.name, p.country) for p in meeting.participants] == [("Liu Guijin", "CHN"), ("Nafie Ali Nafie", "SDN")]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Kenyan President William Ruto at his inauguration promised to fight graft in Uganda."),
        ("id", "Presiden Kenya William Ruto pada pelantikannya berjanji memberantas korupsi."),
    ],
)
def test_who_takes_office_is_no_guest(lang: str, text: str) -> None:
    assert not contacts(text, lang=lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Gagasan latihan tersebut muncul ketika Menlu China Wang Yi berkunjung ke Moskow Juli tahun lalu."),
        ("en", "The joint exercise was agreed when Chinese Foreign Minister Wang Yi visited Moscow in July last year."),
    ],
)
def test_a_visit_beside_an_exercise_has_its_traveller(lang: str, text: str) -> None:
    visit = of_type(EventType.VISIT, text, lang=lang)
    assert [p.name for p in visit.participants] == ["Wang Yi"]
    assert visit.start == "2021-07"


@pytest.mark.parametrize("words", ["turut hadir", "turut akan berada"])
def test_who_is_at_talks_told_before_takes_part(words: str) -> None:
    text = (
        "Menteri Pertahanan Thailand Sutin Klungsang akan berunding dengan Menteri Pertahanan Filipina Gilberto "
        f"Teodoro di Manila pada 24 Mac. Menteri Luar Thailand Maris Sangiampongsa {words} dalam perbincangan itu."
    )
    meeting = of_type(EventType.MEETING, text, lang="ms")
    assert [p.name for p in meeting.participants][2:] == ["Maris Sangiampongsa"]
