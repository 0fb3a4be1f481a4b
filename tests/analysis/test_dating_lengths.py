"""How long visits, forums and drills last, where their day is the whole of them, and the dates of what is signed."""

from __future__ import annotations

import pytest
from tests.analysis.told import SUNDAY, contacts, of_type, on_wednesday

from lawatan.records.event_mention import EventType, Status


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "id",
            "Presiden Polandia Andrzej Duda tiba di Vilnius, Minggu. Lawatan tiga hari itu diadakan untuk memperingati "
            "30 tahun hubungan kedua negara.",
        ),
        (
            "id",
            "Presiden Polandia Andrzej Duda tiba di Vilnius, Minggu, pada hari pertama kunjungan tiga harinya ke "
            "Lithuania.",
        ),
        (
            "ms",
            "Presiden Poland Andrzej Duda tiba di Vilnius hari ini bagi lawatan tiga harinya ke Lithuania.",
        ),
    ],
)
def test_a_length_gives_the_last_day(lang: str, text: str) -> None:
    visit = of_type(EventType.VISIT, text, lang=lang)
    assert (visit.start, visit.end) == (SUNDAY, "2022-02-15")


def test_the_length_of_a_drill_stands_at_the_head_of_its_sentence() -> None:
    text = (
        "China dan Rusia hari Kamis memulai latihan militer bersama mereka. Latihan delapan hari dengan nama sandi "
        "Angin Timur itu dibuka di Vladivostok."
    )
    drill = of_type(EventType.EXERCISE, text, lang="id")
    assert (drill.start, drill.end) == ("2022-02-10", "2022-02-17")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Senegal's Macky Sall chaired an AU summit in Dakar, which opened on Friday and closes on Monday.",
        ),
        ("id", "Presiden Senegal Macky Sall memimpin KTT Uni Afrika di Dakar, yang dibuka Jumat dan berakhir Senin."),
    ],
)
def test_a_forum_ends_on_the_day_of_its_verb_of_ending(lang: str, text: str) -> None:
    forum = of_type(EventType.GATHERING, text, lang=lang)
    assert (forum.start, forum.end) == ("2022-02-11", "2022-02-14")


def test_the_day_on_which_a_forum_will_open_is_not_its_last() -> None:
    text = "Senegal's President Macky Sall will attend the African Union summit opening on 21 February in Addis Ababa."
    forum = of_type(EventType.GATHERING, text)
    assert (forum.start, forum.end) == ("2022-02-21", None)


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Polish President Andrzej Duda visited Vilnius on 3 January.", "2022-01-03"),
        ("Polish President Andrzej Duda arrived in Vilnius on 3 January.", None),
        ("Polish President Andrzej Duda visited Vilnius on Saturday.", None),
    ],
)
def test_a_visit_told_weeks_later_with_one_day_is_of_that_day(text: str, end: str | None) -> None:
    assert of_type(EventType.VISIT, text).end == end


def test_who_comes_for_the_day_meets_people_on_it() -> None:
    text = (
        "Polish President Andrzej Duda will fly to Vilnius on Tuesday. Duda will be there only for the day and is to "
        "hold talks with Lithuanian President Gitanas Nauseda."
    )
    found = {m.type: (m.start, m.end) for m in contacts(text)}
    assert found == {EventType.VISIT: ("2022-02-15",) * 2, EventType.MEETING: ("2022-02-15",) * 2}


def test_what_the_traveller_also_did_is_of_the_month_of_the_journey() -> None:
    text = (
        "Polish President Andrzej Duda visited Vilnius in January and signed a treaty with Lithuanian President "
        "Gitanas Nauseda."
    )
    assert of_type(EventType.AGREEMENT, text).start == "2022-01"


def test_states_sign_on_the_day_that_the_page_tells_of_their_people() -> None:
    text = (
        "Polish President Andrzej Duda received Lithuanian President Gitanas Nauseda in Warsaw on Friday. Guns were "
        "fired and anthems played. Poland and Lithuania signed an agreement on gas."
    )
    assert of_type(EventType.AGREEMENT, text).start == "2022-02-11"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("was to dine with President Gitanas Nauseda.", SUNDAY),
        ("was due to see President Gitanas Nauseda and call on Prime Minister Ingrida Simonyte.", SUNDAY),
        ("will meet President Gitanas Nauseda.", None),
    ],
)
def test_a_plan_told_in_the_past_is_of_the_day_of_the_news(text: str, day: str | None) -> None:
    told = "Polish President Andrzej Duda landed in Vilnius on Sunday, the first guest of the year, and "
    assert {m.start for m in contacts(told + text) if m.type is EventType.MEETING} == {day}


def test_two_verbs_of_one_future_have_one_day() -> None:
    text = "Polish President Andrzej Duda will fly to Vilnius on Friday and dine with President Gitanas Nauseda."
    assert of_type(EventType.MEETING, text).start == "2022-02-18"


def test_a_second_future_has_a_day_of_its_own() -> None:
    text = "Polish President Andrzej Duda will leave for Vilnius on Friday and will meet President Gitanas Nauseda."
    assert of_type(EventType.MEETING, text).start is None


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "Russian President Vladimir Putin arrived in Tehran on Sunday. Before flying to Tehran, Putin was in "
            "Wiesbaden to confer with German Chancellor Angela Merkel.",
        ),
        (
            "id",
            "Presiden Rusia Vladimir Putin tiba di Teheran, Minggu. Sebelum ke Teheran, Putin berada di Wiesbaden "
            "untuk berunding dengan Kanselir Jerman Angela Merkel.",
        ),
    ],
)
def test_what_was_before_another_leg_is_over(lang: str, text: str) -> None:
    told = [m for m in contacts(text, lang=lang) if m.destination == ("DEU",)]
    assert {m.type for m in told} == {EventType.VISIT, EventType.MEETING}
    assert {(m.status, m.start) for m in told} == {(Status.COMPLETED, None)}


def test_a_time_in_an_aside_is_not_of_the_verb_behind_it() -> None:
    text = (
        "Polish President Andrzej Duda came to Vilnius on Saturday. Duda, who was invited in July by the mayor, had "
        "talks with Lithuanian President Gitanas Nauseda."
    )
    assert of_type(EventType.MEETING, text).start == "2022-02-12"


def test_a_stretch_in_an_aside_does_not_hide_the_day_of_the_story() -> None:
    text = (
        "Polish President Andrzej Duda praised Vilnius on Saturday. Duda spoke after he met Lithuanian President "
        "Gitanas Nauseda, who a few months ago had been ill."
    )
    assert of_type(EventType.MEETING, text).start == "2022-02-12"


def test_a_day_at_the_head_is_of_the_call_in_which_something_is_asked() -> None:
    text = (
        "Kamis lalu Presiden China Xi Jinping meminta Presiden AS Joe Biden, dalam sambungan telepon, untuk menunggu."
    )
    assert of_type(EventType.CALL, text, lang="id").start == "2022-02-10"


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        (", who was in Vilnius on Saturday to see President Gitanas Nauseda, sang.", Status.COMPLETED, "2022-02-12"),
        (
            "came to Vilnius on Saturday and was driven to see President Gitanas Nauseda.",
            Status.COMPLETED,
            "2022-02-12",
        ),
        ("left for Vilnius on Saturday to see President Gitanas Nauseda.", Status.PLANNED, None),
    ],
)
def test_the_purpose_of_a_stay_that_is_over_came_to_pass(text: str, status: Status, day: str | None) -> None:
    meeting = of_type(EventType.MEETING, "Polish President Andrzej Duda " + text)
    assert (meeting.status, meeting.start) == (status, day)


def test_hours_after_another_contact_is_on_its_day() -> None:
    text = (
        "Polish President Andrzej Duda received the mayor on Saturday. Hours after Duda landed in Vilnius on Friday, "
        "Lithuanian President Gitanas Nauseda had called on him."
    )
    assert of_type(EventType.MEETING, text).start == "2022-02-11"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("id", "Utusan PBB Martin Griffiths dijadwalkan di Vilnius Rabu untuk pertama kali."),
        ("en", "Andrzej Duda's talks with President Gitanas Nauseda, who fell ill, will follow on Wednesday."),
    ],
)
def test_words_that_plan_in_or_behind_a_predicate(lang: str, text: str) -> None:
    (told,) = {(m.status, m.start) for m in contacts(text, lang=lang)}
    assert told == (Status.PLANNED, "2022-02-16")


def test_a_length_that_counts_no_days_gives_no_first_day() -> None:
    text = (
        "Presiden Kolombia Alvaro Uribe berjabat tangan dengan Presiden Ekuador Rafael Correa pada pertemuan puncak "
        "Kelompok Rio di Santo Domingo, Jumat, yang mengakhiri krisis terburuk dalam beberapa tahun."
    )
    forum = of_type(EventType.GATHERING, text, lang="id")
    assert forum.cities == ("Santo Domingo",)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The three-week Exercise Sea Lion between Kenya and Bulgaria ended on Friday.", ("2013-04-20", "2013-05-10")),
        ("The two-week Exercise Sea Lion between Kenya and Bulgaria began on Monday.", ("2013-05-13", "2013-05-26")),
    ],
)
def test_weeks_of_a_drill_are_counted_in_days(text: str, days: tuple[str, str]) -> None:
    (drill,) = on_wednesday("en", text, EventType.EXERCISE)
    assert (drill.start, drill.end) == days
