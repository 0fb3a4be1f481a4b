"""Port calls of ships by their names, and who takes part in a drill."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType


def drills(text: str, lang: str = "en") -> list[EventMention]:
    document = make_document(text, lang=lang, published="2008-08-26", published_how="given")
    found = analyse(document, min_confidence=0.5).event_mentions
    return [m for m in found if m.type.value == "exercise"]


@pytest.mark.parametrize(
    ("lang", "text", "navy", "port"),
    [
        ("en", "The destroyer USS Mason dropped anchor off the Venezuelan port of Cumana on Tuesday.", "USA", "VEN"),
        ("en", "The Indian frigate Tarkash left home.\n\nTarkash put into Cape Town on Sunday.", "IND", "ZAF"),
        ("en", "The US carrier Nimitz is off Asia.\n\nThe Nimitz tied up in Chennai on Monday.", "USA", "IND"),
        ("id", "Kapal perusak McFaul milik AS berlabuh di Batumi, Georgia, 24 Agustus.", "USA", "GEO"),
        ("id", "Dua kapal perang Rusia tiba di Tanjung Perak, Surabaya, Senin.", "RUS", "IDN"),
    ],
)
def test_port_calls(lang: str, text: str, navy: str, port: str) -> None:
    (call,) = drills(text, lang)
    assert navy in {p.country for p in call.participants}
    assert call.destination == (port,)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The cruise ship Queen Mary docked in Colombo, Sri Lanka, on Monday."),
        ("en", "Kenya's navy has a frigate. Kenyan President Mwai Kibaki arrived in Colombo on Monday."),
        ("en", "North Korea held a military drill near the border with South Korea on Monday."),
        ("en", "Taiwan began its annual Han Kuang drills on Monday."),
        ("id", "Presiden Kenya Mwai Kibaki tiba di Kolombo untuk melihat kapal perang, Senin."),
    ],
)
def test_no_port_call_and_no_joint_drill(lang: str, text: str) -> None:
    assert drills(text, lang) == []


def test_who_watches_takes_no_part() -> None:
    text = "China dan Rusia memulai latihan militer bersama, Kamis, yang diamati oleh Amerika Serikat."
    assert [{p.country for p in m.participants} for m in drills(text, "id")] == [{"CHN", "RUS"}]


def test_who_watches_closely_takes_no_part() -> None:
    text = "China and Russia began joint drills on Thursday, watched closely by the United States."
    assert [{p.country for p in m.participants} for m in drills(text)] == [{"CHN", "RUS"}]


def test_who_opens_a_drill_takes_part() -> None:
    text = (
        "China and Russia began joint war games on Thursday.\n\n"
        "The drills were opened in Vladivostok by General Yuri Baluyevsky and General Liang Guanglie."
    )
    (drill,) = drills(text)
    assert {"Yuri Baluyevsky", "Liang Guanglie"} <= {p.name for p in drill.participants}


def test_a_port_call_is_none_of_the_drill() -> None:
    text = (
        "A Russian cruiser dropped anchor off the Venezuelan port of Cumana on Tuesday.\n\n"
        "Joint manoeuvres of 1,600 Russian and 700 Venezuelan sailors will begin on December 1."
    )
    assert len(drills(text)) == len(("port call", "drill"))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Peru denounced joint drills by Kenya and Oman that began on Monday."),
        ("en", "Joint border patrols by Kenyan and Omani soldiers start on Monday."),
        ("en", "Omani troops landed in Kenya on Friday to train with local special forces."),
        ("en", "Fighter jets of Kenya and Oman practised dogfights over Mombasa on Monday."),
        ("id", "Tentara Oman tiba di Kenya, Jumat, untuk berlatih bersama pasukan setempat."),
        ("id", "Pasukan Kenya dan Oman menggelar latihan antiteror bersama di Mombasa, Senin."),
    ],
)
def test_sides_of_drills_stand_behind_their_noun_or_are_at_home(lang: str, text: str) -> None:
    (drill,) = on_wednesday(lang, text, EventType.EXERCISE)
    assert {p.country for p in drill.participants} == {"KEN", "OMN"}


def test_a_port_call_is_told_where_the_ship_is_bound_for() -> None:
    text = "Two Iranian warships are heading for the Syrian port of Latakia, where they will dock on Thursday."
    (call,) = on_wednesday("en", text, EventType.EXERCISE)
    assert (call.cities, call.start) == (("Latakia",), "2013-05-16")


def test_a_minister_in_a_port_calls_at_none() -> None:
    text = "Kenya's foreign minister paid a visit to Colombo, where a frigate of the Indian navy was on display."
    assert not on_wednesday("en", text, EventType.EXERCISE)
