"""What is said in talks, at a forum or before a journey, which is nothing of their own status, sides or days."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.records.event_mention import EventType, Status

WHO = "Peruvian Defence Minister Lucia Varela "
WITH = "Malian Prime Minister Amadou Sissoko on Monday."


@pytest.mark.parametrize(
    "told",
    [
        "called for restraint in talks with ",
        "proposed a ceasefire at talks with ",
        "rejected the plan in talks with ",
        "promised to cancel the debt in talks with ",
        "demanded an apology in a meeting with ",
    ],
)
def test_what_is_asked_for_in_talks_is_not_the_talks(told: str) -> None:
    (meeting,) = on_wednesday("en", WHO + told + WITH, EventType.MEETING)
    assert (meeting.status, meeting.start) == (Status.COMPLETED, "2013-05-13")


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("called for talks with Malian Prime Minister Amadou Sissoko.", Status.PROPOSED),
        ("will raise the issue in talks with Malian Prime Minister Amadou Sissoko on Friday.", Status.PLANNED),
        ("is to take part in talks with Malian Prime Minister Amadou Sissoko on Friday.", Status.PLANNED),
    ],
)
def test_talks_asked_for_or_to_come(told: str, status: Status) -> None:
    (meeting,) = on_wednesday("en", WHO + told, EventType.MEETING)
    assert meeting.status is status


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", WHO + "accused Chad of bad faith at the G20 summit in Nairobi on Monday."),
        ("en", WHO + "attended a meeting of the Friends of Syria group in Nairobi on Monday."),
        ("en", WHO + "attended the Contact Group meeting on Libya in Nairobi on Monday."),
        (
            "en",
            "An international donors' conference opened in Nairobi on Monday with Peruvian Defence Minister Lucia "
            "Varela among those present.",
        ),
        ("id", "Menteri Pertahanan Peru Lucia Varela menghadiri pertemuan Kelompok Sahabat Suriah di Nairobi, Senin."),
    ],
)
def test_who_is_at_a_forum(lang: str, text: str) -> None:
    (gathering,) = on_wednesday(lang, text, EventType.GATHERING)
    assert [(p.name, p.country) for p in gathering.participants] == [("Lucia Varela", "PER")]
    assert (gathering.cities, gathering.start) == (("Nairobi",), "2013-05-13")


def test_a_friend_of_a_state_is_no_group() -> None:
    text = WHO + "attended a meeting of friends of Syria on Monday."
    assert not on_wednesday("en", text, EventType.GATHERING)


def test_a_stop_with_days_of_its_own_is_no_tour_with_a_leg_without() -> None:
    text = (
        "Menteri Pertahanan Peru Lucia Varela berkunjung ke Kenya pada 13 hingga 14 Mei 2013. Setelah Kenya, Varela "
        "akan melanjutkan lawatan ke Mali."
    )
    assert {v.destination for v in on_wednesday("id", text, EventType.VISIT)} == {("KEN",), ("MLI",)}


def test_talks_of_a_stay_that_ended_with_the_next_leg_are_in_its_city() -> None:
    text = (
        "Menteri Pertahanan Peru Lucia Varela mengakhiri kunjungan dua hari ke Kenya, Selasa (14/5/2013). Sebelum "
        "bertolak ke London, ia diterima Presiden Kenya Daniel Kiprop di Nairobi.\n\nVarela tiba di Nairobi pada "
        "Senin (13/5/2013). Keesokan harinya, ia juga bertemu dengan Menteri Luar Negeri Kenya Amos Njoroge."
    )
    found = on_wednesday("id", text, EventType.MEETING)
    (talks,) = [m for m in found if "Amos Njoroge" in {p.name for p in m.participants}]
    assert (talks.cities, talks.start) == (("Nairobi",), "2013-05-14")


@pytest.mark.parametrize(
    "text",
    [
        "Peru will hold talks in July with Mali and Kenya.",
        "Peru will hold talks in July with Mali and Kenya in three rounds.",
    ],
)
def test_whom_talks_are_with_is_no_place_behind_a_month(text: str) -> None:
    (meeting,) = on_wednesday("en", text, EventType.MEETING)
    assert (meeting.start, meeting.destination) == ("2013-07", ())
    assert {p.country for p in meeting.participants} == {"PER", "MLI", "KEN"}


@pytest.mark.parametrize(
    ("lang", "text", "states"),
    [
        ("en", "Peru and Mali launched Exercise Sea Lion in Kenya on Monday.", {"PER", "MLI"}),
        ("en", "Peru will host Exercise Sea Lion with Mali and Kenya on Friday.", {"PER", "MLI", "KEN"}),
        ("id", "Fregat Peru Havorn singgah di pelabuhan Mombasa, Kenya, Senin.", {"PER", "KEN"}),
        ("id", "Fregat Peru singgah di pelabuhan Mombasa, Kenya, Senin.", {"PER", "KEN"}),
    ],
)
def test_exercises_by_name_and_ships_behind_their_state(lang: str, text: str, states: set[str]) -> None:
    (exercise,) = on_wednesday(lang, text, EventType.EXERCISE)
    assert {p.country for p in exercise.participants} == states


def test_exercise_is_good_for_health() -> None:
    text = "Exercise is good for health in Peru and Mali, Peruvian Defence Minister Lucia Varela said on Monday."
    assert not on_wednesday("en", text, EventType.EXERCISE)


def test_a_ministerial_meeting_of_many_has_its_day_and_is_no_talk_beside() -> None:
    text = (
        "The Five Power Defence Arrangements (FPDA), which ties Malaysia, Singapore, Australia, New Zealand and the "
        "United Kingdom, held its 12th ministerial meeting in Singapore today."
    )
    (gathering,) = on_wednesday("en", text, EventType.GATHERING)
    assert (gathering.start, gathering.end, gathering.forum) == ("2013-05-15", "2013-05-15", "12th ministerial meeting")
    assert not on_wednesday("en", text, EventType.MEETING)


@pytest.mark.parametrize(
    ("where", "is_contact"),
    [("in Kampala on Tuesday", True), ("on Tuesday", False), ("in Geneva on Tuesday", False)],
)
def test_what_a_guest_tells_his_host_at_home_is_a_meeting(where: str, is_contact: bool) -> None:
    text = (
        f"Rwandan Foreign Minister Eugene Habimana told Ugandan President Moses Okello {where} that the border would "
        "be opened."
    )
    assert bool(on_wednesday("en", text, EventType.MEETING)) is is_contact
