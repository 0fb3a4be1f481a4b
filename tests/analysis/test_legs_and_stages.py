"""Legs of a way without their preposition, stops told by a noun, and where the next sentences play."""

from __future__ import annotations

import pytest

from lawatan.analysis.analyser import analyse
from lawatan.records.document import make_document
from lawatan.records.event_mention import EventType

DAY = "2024-05-16"

LEGS = [
    (
        "en",
        "Finnish President Alexander Stubb went on to Riga on Tuesday, then Vilnius, where he talked to "
        "Lithuanian President Gitanas Nauseda.",
        {"Riga", "Vilnius"},
    ),
    ("en", "Oslo is the last stop of a trip that took Finnish President Alexander Stubb to Riga.", {"Riga", "Oslo"}),
    (
        "en",
        "Finnish President Alexander Stubb is on a visit to Norway that began in Oslo and winds up in Bergen.",
        {"Oslo", "Bergen"},
    ),
    (
        "en",
        "Finnish President Alexander Stubb concluded a visit to Norway and Latvia. In Bergen on 12 May he opened a "
        "consulate. In Riga on 14 May he laid a wreath.",
        {"Bergen", "Riga"},
    ),
    (
        "id",
        "Presiden Finlandia Alexander Stubb singgah di Riga hari Senin, berlanjut ke Vilnius, kemudian Warsawa.",
        {"Riga", "Vilnius", "Warsaw"},
    ),
    ("id", "Presiden Finlandia Alexander Stubb bertolak ke Norwegia. Dari Oslo ia ke Riga.", {"Oslo", "Riga"}),
    ("id", "Bulan lalu Presiden Finlandia Alexander Stubb sudah menginjak Bergen.", {"Bergen"}),
    (
        "ms",
        "Presiden Finland Alexander Stubb melawat ke Norway. Lawatan itu bermula di Bergen dan berakhir di Oslo.",
        {"Bergen", "Oslo"},
    ),
]

ON_STAGE = [
    (
        "en",
        "Finnish President Alexander Stubb addressed students in Bergen on Tuesday. He also met Norwegian Prime "
        "Minister Jonas Gahr Store.",
        [("Bergen",)],
    ),
    (
        "id",
        "Presiden Finlandia Alexander Stubb meninjau galangan kapal di Bergen, Selasa (14/5). Ia juga bertemu Perdana "
        "Menteri Norwegia Jonas Gahr Store.",
        [("Bergen",)],
    ),
    (
        "en",
        "Bergen, Tuesday. Finnish President Alexander Stubb walks out after talks with Norwegian Prime Minister Jonas "
        "Gahr Store.",
        [("Bergen",)],
    ),
    (
        "en",
        "Finnish President Alexander Stubb arrived in Bergen on Monday. There, on Tuesday, he met Norwegian Prime "
        "Minister Jonas Gahr Store.",
        [("Bergen",)],
    ),
    (
        "en",
        "In a tent on the outskirts of Bergen, Finnish President Alexander Stubb met Norwegian Prime Minister Jonas "
        "Gahr Store.",
        [("Bergen",)],
    ),
    (
        "en",
        "A week after Finnish President Alexander Stubb met Latvian President Edgars Rinkevics in Riga, in Bergen he "
        "met Norwegian Prime Minister Jonas Gahr Store.",
        [("Riga",), ("Bergen",)],
    ),
    (
        "en",
        "Finnish President Alexander Stubb addressed students in Bergen on Tuesday. Last month he met Norwegian Prime "
        "Minister Jonas Gahr Store.",
        [()],
    ),
    (
        "en",
        "Finnish President Alexander Stubb spoke in Riga on Tuesday. He met Norwegian Prime Minister Jonas Gahr Store.",
        [()],
    ),
]


def _cities(lang: str, text: str, kind: str) -> list[tuple[str, ...]]:
    found = analyse(make_document(text, lang=lang, published=DAY, published_how="given")).event_mentions
    return [m.cities for m in found if m.type.value == kind]


@pytest.mark.parametrize(("lang", "text", "cities"), LEGS)
def test_all_legs_of_a_way_are_its_cities(lang: str, text: str, cities: set[str]) -> None:
    assert {city for row in _cities(lang, text, "visit") for city in row} == cities


@pytest.mark.parametrize(("lang", "text", "cities"), ON_STAGE)
def test_talks_told_next_are_where_the_guest_stands(lang: str, text: str, cities: list[tuple[str, ...]]) -> None:
    assert _cities(lang, text, "meeting") == cities


@pytest.mark.parametrize(
    ("forum", "city"),
    [
        ("Antalya Diplomacy Forum", ("Antalya",)),
        ("Warsaw Security Forum", ("Warsaw",)),
        ("Berlin Process summit", ()),
        ("Tokyo International Conference on African Development", ()),
    ],
)
def test_a_forum_is_in_the_city_that_is_all_of_its_name(forum: str, city: tuple[str, ...]) -> None:
    text = f"Finnish President Alexander Stubb spoke at the {forum} on Saturday."
    assert _cities("en", text, "gathering") == [city]


def test_talks_at_a_forum_are_in_the_city_of_its_name() -> None:
    text = (
        "Finnish President Alexander Stubb met Norwegian Prime Minister Jonas Gahr Store in April at the Antalya "
        "Diplomacy Forum."
    )
    assert _cities("en", text, "meeting") == [("Antalya",)]


def test_who_telephones_is_in_no_one_place() -> None:
    text = (
        "Finnish President Alexander Stubb spoke by phone in Bergen on Tuesday with Latvian President Edgars Rinkevics."
    )
    assert _cities("en", text, "call") == [()]


def test_who_is_on_a_visit_is_no_host_at_home() -> None:
    text = (
        "Ghanaian President Kofi Ansah began a visit to Norway on Saturday. The journey repays one that Norwegian "
        "Prime Minister Jonas Bakke made to Accra last month. After a lunch Ansah held talks with Bakke."
    )
    found = analyse(make_document(text, lang="en", published="2022-02-13")).event_mentions
    assert all(m.cities != ("Accra",) for m in found if m.type is EventType.MEETING)
