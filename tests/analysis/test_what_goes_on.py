"""What is done for years and what is only set up, plans that came to nothing, drills that many open."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, on_wednesday

from lawatan.records.event_mention import EventType, Status

TWO = "Kenyan President Uhuru Kenyatta met Somali President Hassan Sheikh Mohamud in Nairobi on Monday."


@pytest.mark.parametrize(
    "told",
    [
        "The patrols have been held since 2004 by the navies of Kenya, Tanzania and India.",
        "Joint patrols have been conducted since 2004 by Kenya, Tanzania and India.",
        "Kenya and Tanzania have held the joint exercise every year since 2004.",
    ],
)
def test_drills_of_every_year_are_no_drill(told: str) -> None:
    assert on_wednesday("en", told, EventType.EXERCISE) == []


def test_the_first_drill_since_some_year_is_one() -> None:
    told = "Kenya and Tanzania began a joint naval exercise on Monday, the first since 2004."
    (drill,) = on_wednesday("en", told, EventType.EXERCISE)
    assert drill.start == "2013-05-13"


@pytest.mark.parametrize(
    ("lang", "told", "number"),
    [
        ("en", f"{TWO} The two agreed to launch a dialogue on water.", 1),
        ("en", f"{TWO} They agreed to establish a strategic dialogue.", 1),
        ("en", f"{TWO} The two agreed to open talks on their border in June.", 2),
        (
            "id",
            "Presiden Kenya Uhuru Kenyatta bertemu Presiden Somalia Hassan Mohamud, Senin. "
            "Kedua presiden sepakat membentuk dialog mengenai air.",
            1,
        ),
    ],
)
def test_what_is_set_up_is_no_meeting(lang: str, told: str, number: int) -> None:
    assert len(on_wednesday(lang, told, EventType.MEETING)) == number


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("South African President Jacob Zuma had been due in Nairobi last week.", Status.CANCELLED),
        ("South African President Jacob Zuma had been expected in Nairobi on Monday.", Status.CANCELLED),
        ("South African President Jacob Zuma is due in Nairobi on Monday.", Status.PLANNED),
        ("South African President Jacob Zuma has been expected in Nairobi since Monday.", Status.PLANNED),
    ],
)
def test_who_had_been_due_did_not_come(told: str, status: Status) -> None:
    (visit,) = on_wednesday("en", told, EventType.VISIT)
    assert visit.status is status


def test_talks_to_come_of_two_told_before() -> None:
    told = f"{TWO} Officials will report when the presidents next meet, a spokesman said."
    meetings = on_wednesday("en", told, EventType.MEETING)
    assert {(m.status, m.start) for m in meetings} == {(Status.COMPLETED, "2013-05-13"), (Status.PLANNED, None)}


def test_a_drill_opened_by_those_of_many_states() -> None:
    told = (
        "Warships from four nations began one of the largest exercises in the Indian Ocean on Tuesday. "
        "The six-day manoeuvres bring together 25 vessels from Kenya, India, France and Tanzania."
    )
    (drill,) = on_wednesday("en", told, EventType.EXERCISE)
    assert {p.country for p in drill.participants} == {"KEN", "IND", "FRA", "TZA"}
    assert (drill.status, drill.start, drill.end) == (Status.ONGOING, "2013-05-14", "2013-05-19")


def test_a_drill_of_one_army_is_none() -> None:
    told = "Soldiers from three battalions began a drill in Nairobi on Monday. Kenya is calm. Uganda said nothing."
    assert contacts(told, "2013-05-15") == ()


def test_an_agreement_reached_between_two_who_are_named() -> None:
    told = (
        "Kenya and Somalia settled their row on Monday. The agreement was reached between Kenyan Foreign Minister "
        "Amina Mohamed and Somali Foreign Minister Fowsiyo Haji Aadan."
    )
    (agreement,) = on_wednesday("en", told, EventType.AGREEMENT)
    assert {p.country for p in agreement.participants} == {"KEN", "SOM"}


def test_a_body_that_is_a_forum() -> None:
    told = "Julia Gillard, the Australian prime minister, will see John Key at the Pacific Islands Forum in Majuro."
    (forum,) = on_wednesday("en", told, EventType.GATHERING)
    assert (forum.forum, forum.status) == ("Pacific Islands Forum", Status.PLANNED)


@pytest.mark.parametrize(
    ("lang", "text", "status"),
    [
        ("en", "Kenyan President Uhuru Kenyatta arrives in Rome tonight.", Status.PLANNED),
        ("en", "Kenyan President Uhuru Kenyatta arrived in Rome tonight.", Status.ONGOING),
        ("en", "Kenyan President Uhuru Kenyatta attends the G20 summit, which opens in Rome tonight.", Status.PLANNED),
        (
            "en",
            "Kenyan President Uhuru Kenyatta flew to Rome on Sunday on a tour that began on 3 February.",
            Status.ONGOING,
        ),
        ("id", "Presiden Kenya Uhuru Kenyatta tiba di Roma nanti malam.", Status.PLANNED),
        ("id", "Presiden Kenya Uhuru Kenyatta tiba di Roma tadi pagi.", Status.ONGOING),
        ("en", "Kenyan President Uhuru Kenyatta visited Rome on Saturday. His visit was short.", Status.COMPLETED),
    ],
)
def test_what_is_left_of_the_day_and_what_is_done(lang: str, text: str, status: Status) -> None:
    (contact,) = contacts(text, lang=lang)
    assert contact.status is status
