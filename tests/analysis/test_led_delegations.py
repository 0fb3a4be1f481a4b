"""Delegations with their leaders, and names beside an office that open with a word of another kind."""

from __future__ import annotations

import pytest
from tests.analysis.told import on_wednesday

from lawatan.records.event_mention import EventType

WITH = " Czech Foreign Minister Jan Lipavský"
MET = " met" + WITH + " in Brno on Monday."


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "A Chilean delegation led by Finance Minister Mario Marcel" + MET),
        ("en", "A delegation from Chile, which was headed by its finance minister, Mario Marcel," + MET),
        ("en", "With Finance Minister Mario Marcel at its head, a Chilean delegation" + MET),
        ("en", "A Chilean delegation, with Finance Minister Mario Marcel at the helm," + MET),
        ("en", "A Chilean delegation that Finance Minister Mario Marcel heads" + MET),
        ("en", "Headed by Finance Minister Mario Marcel, a Chilean delegation" + MET),
        ("en", "Finance Minister Mario Marcel, at the head of a Chilean delegation," + MET),
        ("en", "At the head of a Chilean delegation, Finance Minister Mario Marcel" + MET),
        (
            "en",
            "A Chilean delegation under Minister Mario Marcel and" + WITH + " held talks in Brno on Monday.",
        ),
        (
            "id",
            "Delegasi Chile yang dipimpin oleh Menteri Keuangan-nya, Mario Marcel, bertemu Menteri Luar Negeri Ceko"
            " Jan Lipavský di Brno, Senin.",
        ),
        (
            "id",
            "Dipimpin Menteri Keuangan Mario Marcel, delegasi Chile bertemu Menteri Luar Negeri Ceko Jan Lipavský di"
            " Brno, Senin.",
        ),
        (
            "ms",
            "Delegasi Chile yang diketuai Menteri Kewangan Mario Marcel bertemu Menteri Luar Republik Czech"
            " Jan Lipavský di Brno pada Isnin.",
        ),
    ],
)
def test_who_leads_a_delegation_is_its_side(lang: str, told: str) -> None:
    (meeting,) = on_wednesday(lang, told, EventType.MEETING)
    assert {(p.name, p.country) for p in meeting.participants} == {("Mario Marcel", "CHL"), ("Jan Lipavský", "CZE")}


def test_a_leader_of_another_state_is_a_side_of_his_own() -> None:
    told = "A Chilean delegation led by Peruvian Foreign Minister Javier González-Olaechea" + MET
    (meeting,) = on_wednesday("en", told, EventType.MEETING)
    assert {p.country for p in meeting.participants} == {"CHL", "PER", "CZE"}


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("Jordan Bardella, president of Malta,", "Jordan Bardella"),
        ("the Maltese president, He Zhonghua,", "He Zhonghua"),
        ("George Vella, 77, the Maltese president,", "George Vella"),
        ("George Vella, elected last month as Maltese president,", "George Vella"),
    ],
)
def test_names_that_open_with_another_word(who: str, name: str) -> None:
    (meeting,) = on_wednesday(
        "en", f"Czech Foreign Minister Jan Lipavský met {who} in Brno on Monday.", EventType.MEETING
    )
    assert (name, "MLT") in {(p.name, p.country) for p in meeting.participants}


def test_a_place_before_a_name_is_a_place() -> None:
    told = "In Jordan Karel Schwarzenberg, the Czech foreign minister, met Maltese President George Vella on Monday."
    (meeting,) = on_wednesday("en", told, EventType.MEETING)
    assert {p.name for p in meeting.participants} == {"Karel Schwarzenberg", "George Vella"}
