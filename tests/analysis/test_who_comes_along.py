"""Who acts is who is accompanied, and who comes along is of the same state; surnames that open with a particle."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.records.event_mention import EventType

B = "Perdana Menteri Ceko Petr Fiala"
SIDES = {("Mario Marcel", "CHL"), ("Petr Fiala", "CZE"), ("Camila Vallejo", "CHL")}


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("id", f"Presiden Chile Mario Marcel yang didampingi Menteri Tenaga Kerja Camila Vallejo bertemu {B}, Senin."),
        ("id", f"Presiden Chile Mario Marcel, didampingi Menteri Tenaga Kerja Camila Vallejo, bertemu {B}, Senin."),
        ("id", f"Presiden Chile Mario Marcel bersama Menteri Tenaga Kerja Camila Vallejo bertemu {B}, Senin."),
        (
            "ms",
            "Presiden Chile Mario Marcel yang diiringi Menteri Kewangan Camila Vallejo bertemu Perdana Menteri"
            " Republik Czech Petr Fiala pada Isnin.",
        ),
        (
            "en",
            "Chilean President Mario Marcel, accompanied by Labour Minister Camila Vallejo, met Czech Prime Minister"
            " Petr Fiala on Monday.",
        ),
    ],
)
def test_who_is_accompanied_meets(lang: str, told: str) -> None:
    (meeting,) = on_wednesday(lang, told, EventType.MEETING)
    assert {(p.name, p.country) for p in meeting.participants} == SIDES


def test_who_comes_along_from_another_state_keeps_it() -> None:
    told = f"Presiden Chile Mario Marcel bersama Presiden Peru Dina Boluarte bertemu {B}, Senin."
    (meeting,) = on_wednesday("id", told, EventType.MEETING)
    assert {p.country for p in meeting.participants} == {"CHL", "PER", "CZE"}


def test_heads_side_by_side_are_of_no_one_state() -> None:
    told = f"Presiden Chile Mario Marcel bersama Presiden Boluarte bertemu {B}, Senin."
    for meeting in on_wednesday("id", told, EventType.MEETING):
        assert ("Boluarte", "CHL") not in {(p.name, p.country) for p in meeting.participants}


@pytest.mark.parametrize(
    ("named", "short"),
    [("Ursula von der Leyen", "von der Leyen"), ("José dos Santos", "dos Santos"), ("Binali Yıldırım", "Yildirim")],
)
def test_a_surname_is_whose_name_was_told_in_full(named: str, short: str) -> None:
    told = f"Chilean President {named} came to Brno. Czech Prime Minister Petr Fiala met {short} on Monday."
    (meeting,) = on_wednesday("en", told, EventType.MEETING)
    assert {p.name for p in meeting.participants} == {named, "Petr Fiala"}
