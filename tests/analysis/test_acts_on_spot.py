"""Cities of a visit from what the traveller does there, and those that a sentence names for something else."""

from __future__ import annotations

import pytest
from tests.analysis.told import of_type

from lawatan.records.event_mention import EventType

EN = "Ghanaian Foreign Minister Shirley Ayorkor Botchway began a four-day visit to Norway on Friday. "
ID = "Presiden Ghana Nana Akufo-Addo memulai kunjungan empat hari ke Norwegia pada Jumat. "


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        ("On Saturday she addressed students in Bergen.", {"Bergen"}),
        ("She laid a wreath at a memorial in Oslo and opened a consulate in Bergen.", {"Oslo", "Bergen"}),
        ("In Oslo she thanked aid workers; in Bergen she will open a school.", {"Oslo", "Bergen"}),
        ("After Oslo, she will travel to Bergen.", {"Oslo", "Bergen"}),
        ("Her government opened a consulate in Bergen in January.", set()),
        ("She spoke about a refinery in Bergen.", set()),
        ("She had opened a school in Bergen.", set()),
    ],
)
def test_where_the_traveller_acts(text: str, cities: set[str]) -> None:
    assert set(of_type(EventType.VISIT, EN + text).cities) == cities


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        ("Pada Sabtu ia berpidato di depan mahasiswa di Bergen.", {"Bergen"}),
        ("Di Oslo ia akan meresmikan konsulat.", {"Oslo"}),
        ("Selain Oslo, ia akan singgah di Bergen.", {"Oslo", "Bergen"}),
        ("Ia berbicara soal kilang di Bergen.", set()),
    ],
)
def test_where_the_traveller_acts_in_indonesian(text: str, cities: set[str]) -> None:
    assert set(of_type(EventType.VISIT, ID + text, lang="id").cities) == cities


@pytest.mark.parametrize(
    "text",
    [
        "visited Norway on Friday and agreed to fund a hospital in Bergen.",
        "visited Norway on Friday, two days after a ship sank in Bergen.",
        "visited Norway on Friday to sign a contract for a metro line in Bergen.",
        "will visit Norway, home to a large refinery in Bergen, next month.",
        "flew to Norway on Friday as her government opened a consulate in Bergen.",
    ],
)
def test_the_place_of_a_thing_is_not_that_of_the_visit(text: str) -> None:
    visit = of_type(EventType.VISIT, f"Ghanaian Foreign Minister Shirley Ayorkor Botchway {text}")
    assert (visit.destination, visit.cities) == (("NOR",), ())


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Ghanaian Foreign Minister Kwame Mensah and Norwegian Foreign Minister Espen Eide discussed a plan "
               "to build a refinery in Bergen."),
        ("en", "Ghanaian Foreign Minister Kwame Mensah and Norwegian Foreign Minister Espen Eide discussed the "
               "situation in Bergen."),
        ("en", "Ghanaian Foreign Minister Kwame Mensah met Norwegian Foreign Minister Espen Eide, who lives in "
               "Bergen, on Friday."),
        ("id", "Menteri Luar Negeri Ghana Kwame Mensah bertemu Menteri Luar Negeri Norwegia Espen Eide guna "
               "membicarakan nasib wartawan yang ditahan di Bergen."),
    ],
)  # fmt: skip
def test_the_place_of_a_matter_is_not_that_of_the_talks(lang: str, text: str) -> None:
    assert of_type(EventType.MEETING, text, lang=lang).cities == ()
