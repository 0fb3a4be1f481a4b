"""Two states before a noun: forms before a hyphen, adjectives, and what is said of such a noun behind it."""

from __future__ import annotations

import pytest
from tests.analysis.told import WEDNESDAY, contacts, of_type

from lawatan.records.event_mention import EventType, Status

MEETINGS = [
    ("Sino-Indian border talks were held in Kunming on Monday.", {"CHN", "IND"}),
    ("Franco-German talks on the plan were held in Metz on Monday.", {"FRA", "DEU"}),
    ("Indo-Pakistani talks on the river resumed in Lahore on Monday.", {"IND", "PAK"}),
    ("The Russo-Japanese meeting on Monday in Niigata made no headway.", {"RUS", "JPN"}),
    ("Sino-South Korean talks on fish were held in Dalian on Monday.", {"CHN", "KOR"}),
]


@pytest.mark.parametrize(("text", "sides"), MEETINGS)
def test_forms_before_a_hyphen(text: str, sides: set[str]) -> None:
    assert {p.country for p in of_type(EventType.MEETING, text, WEDNESDAY).participants} == sides


NO_STATES = [
    "Indo-Pacific strategy talks were held at the university on Monday.",
    "Sino-Forest held talks with its banks in Toronto on Monday.",
    "Franco met his lawyers in Indo-China House on Monday.",
]


@pytest.mark.parametrize("text", NO_STATES)
def test_forms_that_are_parts_of_names(text: str) -> None:
    assert contacts(text, WEDNESDAY) == ()


DRILLS = [
    ("en", "The US-Philippine exercise ended on April 30.", {"USA", "PHL"}, Status.COMPLETED),
    ("en", "Indian and Sri Lankan war games are set to open off Goa on Friday.", {"IND", "LKA"}, Status.PLANNED),
    ("en", "US-Philippine war games are to begin on Friday.", {"USA", "PHL"}, Status.PLANNED),
    ("en", "The Russian and Chinese navies' joint exercise is due to start on Friday.", {"RUS", "CHN"}, Status.PLANNED),
    ("en", "Peru and Chile's war games are due to start on Friday.", {"PER", "CHL"}, Status.PLANNED),
    ("id", "Latihan militer Indonesia-Australia di Bali berakhir Senin.", {"IDN", "AUS"}, Status.COMPLETED),
]


@pytest.mark.parametrize(("lang", "text", "sides", "status"), DRILLS)
def test_drills_of_two_states(lang: str, text: str, sides: set[str], status: Status) -> None:
    drill = of_type(EventType.EXERCISE, text, WEDNESDAY, lang=lang)
    assert ({p.country for p in drill.participants}, drill.status) == (sides, status)


CLOSED = [
    ("en", "ASEAN foreign ministers concluded a three-day conference in Phuket on Tuesday."),
    ("en", "ASEAN foreign ministers wrapped up a three-day conclave in Phuket on Tuesday."),
    ("id", "Para menteri luar negeri ASEAN menutup konferensi tiga hari di Phuket, Selasa."),
    ("id", "Para menteri luar negeri ASEAN mengakhiri sidang tiga hari di Phuket, Selasa."),
]


@pytest.mark.parametrize(("lang", "text"), CLOSED)
def test_who_ends_a_forum_tells_its_last_day(lang: str, text: str) -> None:
    forum = of_type(EventType.GATHERING, text, WEDNESDAY, lang=lang)
    assert (forum.start, forum.end, forum.status) == ("2013-05-12", "2013-05-14", Status.COMPLETED)


def test_a_leg_of_a_tour_is_no_day_of_it() -> None:
    text = "On the third leg of his tour, Brazilian Foreign Minister Celso Amorim arrived in Accra on Monday."
    assert of_type(EventType.VISIT, text, WEDNESDAY).start == "2013-05-13"


def test_a_week_ago_on_a_day() -> None:
    text = "Danish Prime Minister Mette Lund met Polish President Jan Nowak a week ago Monday."
    assert of_type(EventType.MEETING, text, WEDNESDAY).start == "2013-05-06"
