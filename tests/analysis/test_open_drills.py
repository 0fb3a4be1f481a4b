"""Drills told before those who take part, drills in the waters of a state, and drills by their name."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.records.event_mention import EventMention, EventType, Status


def sides(m: EventMention) -> set[str | None]:
    return {p.country for p in m.participants}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Exercise Kakadu opened in Darwin on Monday. Troops from Japan and India are taking part."),
        ("en", "Exercise Kakadu opened in Darwin on Monday. It is hot. Ships from Japan and India took part."),
        (
            "en",
            "A military exercise began in Darwin on Monday. Indian forces are training alongside Japanese troops.",
        ),
        (
            "en",
            "A joint military exercise began in Darwin on Monday. The exercise involves soldiers from Japan and India.",
        ),
        ("id", "Latihan militer bersama dimulai di Darwin, Senin. Kapal perang dari Jepang dan India ikut serta."),
        ("ms", "Latihan ketenteraan bersama bermula di Darwin pada Isnin. Latihan itu melibatkan Jepun dan India."),
    ],
)
def test_a_later_sentence_names_the_sides(lang: str, text: str) -> None:
    (drill,) = on_wednesday(lang, text, EventType.EXERCISE)
    assert {"JPN", "IND"} <= sides(drill)
    assert (drill.cities, drill.start) == (("Darwin",), "2013-05-13")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The annual exercise, involving Japan and India, opened in Darwin on Monday."),
        ("en", "Japan and India began the Sea Lion exercise in Darwin on Monday."),
        ("en", "The Sea Lion exercise between Japan and India ended in Darwin on Monday."),
        ("en", "Japan launched drills with India in Darwin on Monday."),
        ("id", "Latihan tahunan yang melibatkan Jepang dan India dibuka di Darwin, Senin."),
        ("id", "Angkatan Laut Jepang dan Angkatan Laut India memulai latihan selama sepekan di Darwin, Senin."),
        ("id", "Sekitar 600 tentara Jepang dan 400 marinir India mengikuti latihan gabungan di Darwin, Senin."),
        ("ms", "Tentera Laut Jepun dan Tentera Laut India memulakan rondaan terselaras di Darwin pada Isnin."),
    ],
)
def test_the_place_of_a_drill_takes_no_part(lang: str, text: str) -> None:
    (drill,) = on_wednesday(lang, text, EventType.EXERCISE)
    assert sides(drill) == {"JPN", "IND"}
    assert drill.destination == ("AUS",)


@pytest.mark.parametrize("where", ["off the Kenyan coast", "in Kenyan waters", "near Mombasa in Kenya"])
def test_the_waters_of_a_state(where: str) -> None:
    (drill,) = on_wednesday(
        "en", f"Japan and India began a joint naval exercise {where} on Monday.", EventType.EXERCISE
    )
    assert (drill.destination, sides(drill)) == (("KEN",), {"JPN", "IND"})


def test_the_town_nearby() -> None:
    (drill,) = on_wednesday("en", "Japan and India held joint drills near Mombasa in Kenya.", EventType.EXERCISE)
    assert drill.cities == ("Mombasa",)


def test_a_name_and_its_noun_are_one_drill() -> None:
    text = "Latihan Elang Ausindo antara Australia dan Indonesia akan digelar di Darwin hari Jumat."
    (drill,) = on_wednesday("id", text, EventType.EXERCISE)
    assert (drill.status, drill.start) == (Status.PLANNED, "2013-05-17")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "A military exercise began in Norway on Monday. The Norwegian army said 300 soldiers took part.",
        ),
        (
            "en",
            "A voter registration exercise began in Nairobi on Monday. Ugandan soldiers take part in a hunt.",
        ),
        ("en", "Ships from Greece and Turkey are taking part in the search for survivors off the Libyan coast."),
        ("en", "The UNITAS exercise was conceived in 1959."),
        ("id", "Latihan kebakaran yang melibatkan siswa dan guru digelar di Bandung, Senin."),
        ("id", "Latihan tim nasional Indonesia dimulai di Jakarta, Senin. Pemain dari Brasil dan Kamerun ikut serta."),
    ],
)
def test_what_is_no_drill_of_several_states(lang: str, text: str) -> None:
    assert on_wednesday(lang, text, EventType.EXERCISE) == []
