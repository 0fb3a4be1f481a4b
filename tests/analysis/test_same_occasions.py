"""What was done at the occasion told before, and times that stand behind the noun of a journey."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventType

TUESDAY = "2022-02-15"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "id",
            "Presiden Peru Alberto Fujimori dan Presiden Ekuador Jamil Mahuad menandatangani perjanjian di Brasilia, "
            "Selasa. Perang sudah selesai, kata Fujimori. Pada upacara yang sama, Menteri Luar Negeri Peru Fernando "
            "de Trazegnies dan Menteri Luar Negeri Ekuador Jose Ayala memaraf perjanjian kedua mengenai perdagangan.",
        ),
        (
            "ms",
            "Presiden Peru Alberto Fujimori dan Presiden Ecuador Jamil Mahuad menandatangani perjanjian di Brasilia, "
            "Selasa. Dalam majlis yang sama, Menteri Luar Peru Fernando de Trazegnies dan Menteri Luar Ecuador Jose "
            "Ayala menandatangani memorandum persefahaman.",
        ),
        (
            "en",
            "Peruvian President Alberto Fujimori and Ecuadorean President Jamil Mahuad signed a treaty in Brasilia on "
            "Tuesday. The war is over, Fujimori said. At the same ceremony Peruvian Foreign Minister Fernando de "
            "Trazegnies and Ecuadorean Foreign Minister Jose Ayala initialled a second agreement on trade.",
        ),
    ],
)
def test_same_occasion_same_day_and_place(lang: str, text: str) -> None:
    _, second = [c for c in contacts(text, "2022-02-16", lang=lang) if c.type is EventType.AGREEMENT]
    assert (second.start, second.end, second.cities) == (TUESDAY, TUESDAY, ("Brasilia",))


def test_time_of_what_is_to_be_done_on_a_journey() -> None:
    text = (
        "Sekretaris Jenderal PBB Kofi Annan meninggalkan Baghdad Selasa sore. Dalam perjalanan pulang ia dijadwalkan "
        "bertemu dengan Presiden Prancis Jacques Chirac di Paris pada malam harinya."
    )
    (meeting,) = [c for c in contacts(text, TUESDAY, lang="id") if c.type is EventType.MEETING]
    assert (meeting.start, meeting.end) == (TUESDAY, TUESDAY)


@pytest.mark.parametrize(
    "text",
    [
        "tiba di Tallinn, Selasa, berunding dengan Perdana Menteri Estonia Kaja Kallas.",
        "tiba di Tallinn, Selasa malam, langsung bertemu Perdana Menteri Estonia Kaja Kallas.",
    ],
)
def test_day_between_two_verbs_of_one_subject_is_that_of_the_first(text: str) -> None:
    told = contacts("Perdana Menteri Finlandia Sanna Marin " + text, "2022-02-16", lang="id")
    assert {(c.type, c.start) for c in told} == {(EventType.VISIT, TUESDAY), (EventType.MEETING, TUESDAY)}


def test_what_a_second_clause_tells_of_a_journey() -> None:
    text = "Relations have warmed since January, when Finnish Prime Minister Sanna Marin flew to Tallinn and met "
    for kind in (EventType.VISIT, EventType.MEETING):
        told = of_type(kind, text + "Estonian Prime Minister Kaja Kallas.")
        assert (told.start, told.end) == ("2022-01", "2022-01")
