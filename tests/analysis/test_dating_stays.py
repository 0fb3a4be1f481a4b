"""When visits begin and end by what other sentences tell: tours that began before, ways home, ways on; their parts."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventMention, EventType, Status

THURSDAY = "2023-09-07"
ARRIVAL = {
    "en": "Norwegian Foreign Minister Anniken Huitfeldt arrived in Hanoi on Tuesday. ",
    "id": "Menteri Luar Negeri Norwegia Anniken Huitfeldt tiba di Hanoi, Selasa. ",
}


def of_type(event_type: EventType, text: str, lang: str = "en") -> list[EventMention]:
    mentions = analyse(make_document(text, lang=lang, published=THURSDAY)).event_mentions
    return [m for m in mentions if m.type is event_type]


@pytest.mark.parametrize(
    ("lang", "told", "end"),
    [
        ("en", "She will leave Vietnam on Saturday.", "2023-09-09"),
        ("en", "She was to fly home on Friday.", "2023-09-08"),
        ("en", "The visit ends on Friday.", "2023-09-08"),
        ("en", "She returns to Oslo on Friday.", "2023-09-08"),
        ("id", "Kunjungan itu akan berakhir Jumat.", "2023-09-08"),
        ("id", "Ia akan berada di Vietnam hingga Sabtu.", "2023-09-09"),
        ("id", "Ia dijadwalkan kembali ke Oslo pada Jumat (8/9).", "2023-09-08"),
        ("id", "Menurut rencana ia akan terbang pulang, Jumat.", "2023-09-08"),
    ],
)
def test_the_way_home_is_the_end_of_a_visit_that_goes_on(lang: str, told: str, end: str) -> None:
    (visit,) = of_type(EventType.VISIT, ARRIVAL[lang] + told, lang)
    assert (visit.status, visit.start, visit.end) == (Status.ONGOING, "2023-09-05", end)


@pytest.mark.parametrize(
    ("lang", "told"),
    [("en", "She left for Bangkok on Wednesday."), ("id", "Rabu malam ia sudah bertolak ke Bangkok.")],
)
def test_who_goes_on_has_ended_the_visit_before(lang: str, told: str) -> None:
    here, onward = of_type(EventType.VISIT, ARRIVAL[lang] + told, lang)
    assert (here.status, here.start, here.end) == (Status.COMPLETED, "2023-09-05", "2023-09-06")
    assert (onward.destination, onward.start, onward.end) == (("THA",), "2023-09-06", None)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Finnish President Sauli Niinisto arrived in Tokyo on Wednesday on a tour of Asia that began on Monday.",
        ),
        ("id", "Presiden Finlandia Sauli Niinisto tiba di Tokyo, Rabu. Lawatan yang dimulai Senin itu disambut baik."),
        (
            "id",
            "Presiden Finlandia Sauli Niinisto, yang memulai lawatannya ke Asia Senin di Seoul, tiba di Tokyo, Rabu.",
        ),
    ],
)
def test_a_tour_begins_with_its_first_leg(lang: str, text: str) -> None:
    assert [m.start for m in of_type(EventType.VISIT, text, lang)] == ["2023-09-04"]


def test_the_day_on_which_a_visit_begins_is_no_day_of_the_meeting() -> None:
    text = (
        "Norwegian Foreign Minister Anniken Huitfeldt will meet Vietnamese President Vo Van Thuong "
        "during her visit to the region, starting on Saturday."
    )
    assert [m.start for m in of_type(EventType.MEETING, text)] == [None]


def test_leaving_home_ends_nothing() -> None:
    text = "Anniken Huitfeldt had been expected to leave Oslo on Tuesday. "
    visits = of_type(EventType.VISIT, "Norwegian Foreign Minister " + text + "She plans to visit Hanoi on Monday.")
    assert [m.end for m in visits] == [None]


def test_what_is_signed_during_a_visit_is_of_its_month() -> None:
    text = (
        "Finnish President Sauli Niinisto visited Vietnam on 4-5 September 2023. "
        "In the course of the visit the two countries signed an agreement on forests."
    )
    assert [m.start for m in of_type(EventType.AGREEMENT, text)] == ["2023-09"]


@pytest.mark.parametrize(
    ("lang", "text", "day"),
    [
        (
            "en",
            ARRIVAL["en"] + "A day before arriving in Vietnam, Huitfeldt met Indian Foreign Minister "
            "Subrahmanyam Jaishankar in New Delhi.",
            "2023-09-04",
        ),
        (
            "id",
            ARRIVAL["id"]
            + "Sehari setelah tiba di sana, ia berunding dengan Menteri Luar Negeri Vietnam Bui Thanh Son.",
            "2023-09-06",
        ),
        (
            "id",
            ARRIVAL["id"] + "Pesan itu ia terima ketika bertemu Menteri Luar Negeri India Subrahmanyam Jaishankar "
            "di New Delhi, sehari sebelum ke Hanoi.",
            "2023-09-04",
        ),
    ],
)
def test_a_day_is_told_by_its_distance_from_another_contact(lang: str, text: str, day: str) -> None:
    assert [(m.start, m.end) for m in of_type(EventType.MEETING, text, lang)] == [(day, day)]


def test_states_sign_on_the_day_of_the_meeting_beside() -> None:
    text = (
        "Indonesian President Joko Widodo received Norwegian Prime Minister Jonas Gahr Store in Jakarta on Wednesday. "
        "Afterwards Indonesia and Norway signed an agreement on fisheries."
    )
    assert [m.start for m in of_type(EventType.AGREEMENT, text)] == ["2023-09-06"]


def test_a_stay_on_a_day_to_come_is_of_that_day() -> None:
    text = "Norwegian Prime Minister Jonas Gahr Store will be in Nairobi on 15 September."
    assert [(m.start, m.end) for m in of_type(EventType.VISIT, text)] == [("2023-09-15", "2023-09-15")]


def test_a_plan_for_a_season_is_of_its_year() -> None:
    text = "Norwegian Prime Minister Jonas Gahr Store plans to visit Japan in the spring."
    assert [m.start for m in of_type(EventType.VISIT, text)] == ["2024"]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "An international conference on fisheries opened in Oslo on Thursday, attended by ministers from Norway "
            "and Iceland. The two-day conference is to weigh new rules.",
        ),
        (
            "id",
            "Konferensi internasional perikanan dibuka di Oslo, Kamis, dan dihadiri para menteri dari Norwegia dan "
            "Islandia. Konferensi dua hari itu akan mengkaji aturan baru.",
        ),
    ],
)
def test_how_long_is_told_of_what_was_told_before(lang: str, text: str) -> None:
    assert [(m.start, m.end) for m in of_type(EventType.GATHERING, text, lang)] == [("2023-09-07", "2023-09-08")]


def test_a_day_on_which_a_plan_was_told_is_not_of_the_plan() -> None:
    text = (
        "The six-party talks, involving China, Japan, Russia and South Korea, drag on. "
        "The next round is expected early next month and Seoul said on Wednesday that it hopes for progress."
    )
    assert [m.start for m in of_type(EventType.GATHERING, text)] == ["2023-10"]
