"""However a page names an office-holder, it is that person who meets and travels."""

from __future__ import annotations

import pytest
from tests.analysis.told import contacts, of_type

from lawatan.records.event_mention import EventMention, EventType, Status

THURSDAY = "2024-01-25"


def sides(m: EventMention) -> set[tuple[str | None, str | None]]:
    return {(p.name, p.country) for p in m.participants}


GHANA, NORWAY, PERU = ("Kwame Boateng", "GHA"), ("Espen Haugland", "NOR"), ("Luis Quispe", "PER")
SAID_BEFORE = [
    "At talks with Norwegian Foreign Minister Espen Haugland on Tuesday, Ghana's Kwame Boateng promised aid.",
    "At talks with Norwegian Minister Espen Haugland, Ghana's Kwame Boateng, the foreign minister, gave aid.",
    "After talks with Espen Haugland, who is Norway's foreign minister, Ghana\u2019s Kwame Boateng promised aid.",
]


@pytest.mark.parametrize("text", SAID_BEFORE)
def test_state_that_owns_the_subject_behind_an_opening(text: str) -> None:
    assert sides(of_type(EventType.MEETING, text, THURSDAY)) == {GHANA, NORWAY}


PERTEMUAN = [
    "Pertemuan Menteri Luar Negeri Ghana, Kwame Boateng, dengan Menlu Norwegia Espen Haugland digelar pada Selasa.",
    "Pertemuan Kwame Boateng, Menteri Luar Negeri Ghana, dengan Menlu Norwegia Espen Haugland digelar pada Selasa.",
    "Y.M. Kwame Boateng, Menteri Luar Negeri Ghana, bertemu Menlu Norwegia Espen Haugland.",
    "Minggu (21/1), Perdana Menteri (PM) Ghana Kwame Boateng bertemu dengan Menlu Norwegia Espen Haugland.",
]


@pytest.mark.parametrize("text", PERTEMUAN)
def test_indonesian_names(text: str) -> None:
    assert sides(of_type(EventType.MEETING, text, THURSDAY, lang="id")) == {GHANA, NORWAY}


def test_two_offices_of_two_states_are_two_persons() -> None:
    text = "Menlu Peru dan Menlu Norwegia Espen Haugland bertemu pada Selasa."
    assert sides(of_type(EventType.MEETING, text, THURSDAY, lang="id")) == {(None, "PER"), NORWAY}


def test_two_offices_of_one_state_are_one_person() -> None:
    text = "Perdana Menteri dan Menteri Pertahanan Ghana Kwame Boateng bertemu Menlu Norwegia Espen Haugland."
    assert sides(of_type(EventType.MEETING, text, THURSDAY, lang="id")) == {GHANA, NORWAY}


def test_cabinet_secretary_is_no_government() -> None:
    text = "Norwegian Foreign Minister Espen Haugland met Peruvian Cabinet Secretary for Foreign Affairs Luis Quispe."
    assert sides(of_type(EventType.MEETING, text, THURSDAY)) == {NORWAY, PERU}


AFTER = [
    "After a short visit to Kenya on Tuesday, Ghanaian Foreign Minister Kwame Boateng promised aid.",
    "Ghanaian Foreign Minister Kwame Boateng promised aid following his visit to Kenya on Tuesday.",
]


@pytest.mark.parametrize("text", AFTER)
def test_visit_told_behind_after_is_over(text: str) -> None:
    assert of_type(EventType.VISIT, text, THURSDAY).status is Status.COMPLETED


def test_visit_in_which_somebody_speaks_goes_on() -> None:
    (visit,) = contacts(
        "On a visit to Kenya that began on Tuesday, Ghanaian Foreign Minister Kwame Boateng promised aid.", THURSDAY
    )
    assert visit.status is Status.ONGOING
